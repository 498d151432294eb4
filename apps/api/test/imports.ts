import { expect } from '@jest/globals';
import type { Browser } from './test-app.js';

const RUN = `run { id state fileName columns notes totalRows newRows changedRows unchangedRows rejectedRows
  rows(first: 100) { totalCount edges { node { line externalId title outcome errors { line column code message value } } } } }
  userErrors { code path message }`;
export const PREVIEW = `mutation ($input: PreviewImportInput!) { answer: previewImport(input: $input) { ${RUN} } }`;
const APPLY = `mutation ($input: ApplyImportInput!) { answer: applyImport(input: $input) { ${RUN} } }`;
export const OWN = `{ ownServices(first: 100) { totalCount edges { node {
  externalId state version publishedVersion provider { slug } missing history { action reason }
  facts { titles { language text } price { amountMinor setupMinor tiers { fromQty amountMinor } }
    temperature { minC maxC mode } capacities { kind qty unit period } certificates { code validUntil number hinges }
    vat { rateBp exemption } bookable { slotMinutes } leadTimeDays } } } } }`;

/** Headings of the table that these tests write. */
export const HEADINGS =
  'external_id;title_en;title_lv;description_en;sector;concepts;coverage;site;delivery_mode;certificates;temperature_min_c;temperature_max_c;capacity;price_type;price_amount;price_currency;price_unit;lead_time_days;languages;contact_email';

/** A row that is taken, with `given` cells instead of its own. */
export function line(id: string, given: Partial<Record<string, string>> = {}): string {
  const values: Record<string, string> = {
    external_id: id,
    title_en: `Store ${id}`,
    title_lv: 'Noliktava ar ķieģeļu sienām',
    description_en: 'Pallet places.',
    sector: 'LOGISTICS',
    concepts: '"log.store.chilled; log.store.pickpack"',
    coverage: 'LV00',
    site: 'LV00A',
    delivery_mode: 'at_provider',
    certificates: '"ISO 22000@2027-12-31; HACCP"',
    temperature_min_c: '2',
    temperature_max_c: '6',
    capacity: '"stock 40 EUR_PALLET; flow 20 EUR_PALLET/week"',
    price_type: 'per_unit',
    price_amount: '0,65',
    price_currency: 'EUR',
    price_unit: 'EUR_PALLET_DAY',
    lead_time_days: '5',
    languages: '"lv; en"',
    contact_email: 'store@lv-log.example',
    ...given,
  };
  return HEADINGS.split(';')
    .map((heading) => values[heading] ?? '')
    .join(';');
}

/** A file of these rows under {@link HEADINGS}. */
export function csv(...lines: string[]): Buffer {
  return Buffer.from([HEADINGS, ...lines, ''].join('\r\n'));
}

/** What was wrong with the rows of a preview, in their order. */
export function errorsOf(answer: any): any[] {
  return answer.run.rows.edges.flatMap((edge: any) => edge.node.errors);
}

/** Imports of one editor over the API. */
export class Imports {
  constructor(private readonly editor: Browser) {}

  async preview(content: Buffer, fileName = 'services.csv', browser = this.editor): Promise<any> {
    const input = { fileName, contentBase64: content.toString('base64') };
    const { data, errors } = await browser.send(PREVIEW, { input });
    expect(errors).toBeUndefined();
    return data['answer'];
  }

  async apply(id: string, browser = this.editor): Promise<any> {
    const { data, errors } = await browser.send(APPLY, { input: { id } });
    return data?.['answer'] ?? { errors: errors?.map((error) => error.extensions.code) };
  }

  /** The editor's services with this id of its own. */
  async own(externalId: string): Promise<any[]> {
    const { data } = await this.editor.send(OWN);
    return data['ownServices'].edges
      .map((edge: any) => edge.node)
      .filter((node: any) => node.externalId === externalId);
  }
}
