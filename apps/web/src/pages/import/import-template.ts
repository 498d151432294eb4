/** A column of an import file, as the API describes it. */
export interface TemplateColumn {
  readonly name: string;
  readonly example: string;
}

/** A CSV with the headings and one example row; with a byte order mark, so that spreadsheets read it as UTF-8. */
export function templateCsv(columns: readonly TemplateColumn[]): string {
  const row = (cells: readonly string[]) => cells.map(quoted).join(',');
  return `\uFEFF${row(columns.map((one) => one.name))}\r\n${row(columns.map((one) => one.example))}\r\n`;
}

function quoted(cell: string): string {
  return /[",;\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** One example service in the shape of the JSON interchange file. */
export function templateJson(): string {
  const example = {
    id: 'LOG-017',
    title: { en: 'Chilled store in Riga' },
    description: { en: 'Pallet places at +2 to +6 °C.' },
    sector: 'LOGISTICS',
    capabilities: ['log.store.chilled', 'log.store.pickpack'],
    coverage_nuts: ['LV00', 'EE008'],
    site_nuts: 'LV00A',
    delivery_mode: 'at_provider',
    certifications: ['ISO 22000', 'HACCP'],
    temperature_range: { min_c: 2, max_c: 6, mode: 'band' },
    capacity: [{ kind: 'stock', unit: 'EUR_PALLET', qty: 420, period: null }],
    price_model: { type: 'per_unit', amount: 0.65, currency: 'EUR', unit: 'EUR_PALLET_DAY' },
    lead_time_days: 5,
    languages: ['lv', 'en'],
    interfaces: ['EDIFACT', 'API'],
    contact_email: 'sales@firm.example',
  };
  return `${JSON.stringify([example], null, 2)}\n`;
}
