import { LANGUAGE_NAMES } from '@fivefold/vocabulary';

/** A column of a CSV or XLSX file. */
export interface Column {
  readonly name: string;
  readonly description: string;
  readonly required: boolean;
  readonly example: string;
  /** Where its value stands in the facts, outermost first; null for what stands beside the facts. */
  readonly fact: readonly string[] | null;
}

function column(
  name: string,
  fact: readonly string[] | null,
  example: string,
  description: string,
  required = false,
): Column {
  return { name, fact, example, description, required };
}

/** The languages whose text columns are offered in a template; columns of the other known ones are read as well. */
const TEMPLATE_LANGUAGES = ['en', 'lv', 'et', 'sv'];

/** The one dictionary of flat files, in the order of a template. */
export const COLUMNS: readonly Column[] = [
  column(
    'external_id',
    null,
    'LOG-017',
    'Your own permanent id of the service; a second import finds it by this.',
    true,
  ),
  ...TEMPLATE_LANGUAGES.map((code) => textColumn('title', code)),
  ...TEMPLATE_LANGUAGES.map((code) => textColumn('description', code)),
  column('provider', null, 'vesvalde', 'Slug of the member that delivers; empty: your cluster itself.'),
  column('sector', ['sector'], 'LOGISTICS', 'Key of a sector, e.g. FOOD, LOGISTICS, ICT or CROSS.', true),
  column(
    'concepts',
    ['concepts'],
    'log.store.chilled; log.store.pickpack',
    'Capabilities, the main one first, separated by semicolons.',
  ),
  column('coverage', ['coverage'], 'LV00; EE008', 'NUTS codes of what is covered, separated by semicolons.'),
  column('site', ['siteNuts'], 'LV00A', 'NUTS code of the site; wanted for at_provider.'),
  column(
    'delivery_mode',
    ['deliveryMode'],
    'at_provider',
    'at_provider, network, at_customer or remote.',
    true,
  ),
  column(
    'certificates',
    ['certificates'],
    '!ISO 22000@2027-12-31#FS 1180; HACCP',
    'Codes, separated by semicolons; the last day after @, the number after #, a ! before what the service hinges on.',
  ),
  column('temperature_min_c', ['temperature', 'minC'], '2', 'Lowest temperature kept, °C.'),
  column('temperature_max_c', ['temperature', 'maxC'], '6', 'Highest temperature kept, °C.'),
  column(
    'temperature_mode',
    ['temperature', 'mode'],
    'band',
    'band: kept inside it; settable: any set point inside. Empty: band.',
  ),
  column(
    'capacity',
    ['capacities'],
    'stock 420 EUR_PALLET; flow 60 EUR_PALLET/week',
    'What can be taken on: stock, or flow per day, week, month, quarter or year; separated by semicolons.',
  ),
  column(
    'price_type',
    ['price', 'type'],
    'per_unit',
    'fixed, per_unit, per_day, tiered, subscription, cost_share, success_fee, free_members or quote.',
    true,
  ),
  column(
    'price_amount',
    ['price', 'amountMinor'],
    '0.65',
    'Amount in the currency, with a point or a comma; of a success fee whole per cent.',
  ),
  column('price_currency', ['price', 'currency'], 'EUR', 'ISO 4217 code.'),
  column('price_unit', ['price', 'unit'], 'EUR_PALLET_DAY', 'Unit of the vocabulary that the amount is for.'),
  column('price_setup', ['price', 'setupMinor'], '', 'One-off amount beside a subscription.'),
  column(
    'price_tiers',
    ['price', 'tiers'],
    '',
    'Steps of a tiered price as quantity:amount, e.g. 1000:1.12; 10000:0.98.',
  ),
  column(
    'vat_rate',
    ['vat', 'rateBp'],
    '21',
    'Value added tax at home in per cent; the price itself is net.',
  ),
  column('vat_exemption', ['vat', 'exemption'], '', 'Why no value added tax is due; instead of a rate.'),
  column(
    'booking_slot_minutes',
    ['bookable', 'slotMinutes'],
    '',
    'Slot by which it is booked in the calendar, e.g. 60; empty: it is not booked so.',
  ),
  column('lead_time_days', ['leadTimeDays'], '5', 'Days from order to start, whole.'),
  column(
    'languages',
    ['languages'],
    'lv; en',
    'ISO 639-1 codes of contact and result, separated by semicolons.',
  ),
  column('interfaces', ['interfaces'], 'EDIFACT; API', 'Technical interfaces, separated by semicolons.'),
  column('atp_class', ['atpClass'], '', 'FNA, FRA, FRB or FRC.'),
  column('adr_classes', ['adrClasses'], '', 'Classes of dangerous goods, separated by semicolons.'),
  column('contact_email', ['contactEmail'], 'sales@firm.example', 'Where questions about the service go.'),
];

function textColumn(kind: 'title' | 'description', code: string): Column {
  const language = LANGUAGE_NAMES[code]?.en ?? code;
  const example =
    code !== 'en' ? '' : kind === 'title' ? 'Chilled store in Riga' : 'Pallet places at +2 to +6 °C.';
  return column(
    `${kind}_${code}`,
    [`${kind}s`, code],
    example,
    kind === 'title' ? `Title in ${language}; one language at least.` : `Description in ${language}.`,
  );
}

const BY_NAME: ReadonlyMap<string, Column> = new Map([
  ...Object.keys(LANGUAGE_NAMES).flatMap((code) =>
    [textColumn('title', code), textColumn('description', code)].map((each) => [each.name, each] as const),
  ),
  ...COLUMNS.map((each) => [each.name, each] as const),
]);

/** The column with this heading, whatever its case and surrounding spaces; text columns of every known language included. */
export function findColumn(heading: string): Column | undefined {
  return BY_NAME.get(heading.trim().toLowerCase());
}

/** The column that a problem at `path` of the facts belongs to: the most precise one. */
export function columnOfFact(path: readonly string[]): string {
  const [name = '', part = ''] = path;
  const exact = [...BY_NAME.values()].find((each) => each.fact?.[0] === name && each.fact[1] === part);
  const whole = COLUMNS.find((each) => each.fact?.[0] === name);
  return exact?.name ?? whole?.name ?? path.join('.');
}
