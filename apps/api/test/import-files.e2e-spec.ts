import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_PASSWORD } from '@fivefold/world';
import excel from 'exceljs';
import { csv, errorsOf, HEADINGS, Imports, line, PREVIEW } from './imports.js';
import { type Browser, startTestApp, type TestApp } from './test-app.js';
import { WORLD } from './world.js';

/** ā ē ķ ģ ļ š ž and others of the file in the code page of Baltic spreadsheets. */
function windows1257(text: string): Buffer {
  const decoder = new TextDecoder('windows-1257');
  const byCharacter = new Map<string, number>();
  for (let byte = 0; byte < 256; byte += 1) byCharacter.set(decoder.decode(Uint8Array.of(byte)), byte);
  return Buffer.from([...text].map((character) => byCharacter.get(character) ?? 63));
}

async function workbook(rows: readonly (readonly unknown[])[]): Promise<Buffer> {
  const book = new excel.Workbook();
  const sheet = book.addWorksheet('Services');
  for (const row of rows) sheet.addRow([...row]);
  return Buffer.from(await book.xlsx.writeBuffer());
}

const cells = (text: string) => text.split(';').map((cell) => cell.replaceAll('"', ''));
const COLUMNS =
  'external_id;title_en;sector;delivery_mode;price_type;price_amount;price_currency;lead_time_days;certificates';

describe('files that are imported', () => {
  let server: TestApp;
  let imports: Imports;
  let editor: Browser;
  beforeAll(async () => {
    server = await startTestApp(WORLD);
    editor = await server.browser().signIn('kaspars.ventlapa@lv-log.example', DEMO_PASSWORD);
    imports = new Imports(editor);
  });
  afterAll(() => server.close());

  it('reads tax, slots, and the numbers and hinges of certificates, from a table and from JSON', async () => {
    const headings = `${HEADINGS};vat_rate;vat_exemption;booking_slot_minutes`;
    const claims = { certificates: '"!ISO 22000@2027-12-31#FS 1180; HACCP"' };
    const rows = [`${line('V-1', claims)};25,5;;60`, `${line('V-2')};;Training;`, `${line('V-3')};25,555;;`];
    const { run } = await imports.preview(Buffer.from([headings, ...rows, ''].join('\r\n')));
    expect(run).toMatchObject({ newRows: 2, rejectedRows: 1 });
    expect(errorsOf({ run })).toMatchObject([{ column: 'vat_rate', code: 'INPUT_INVALID' }]);
    await imports.apply(run.id);
    expect((await imports.own('V-1'))[0].facts).toMatchObject({
      vat: { rateBp: 2550, exemption: null },
      bookable: { slotMinutes: 60 },
      certificates: [
        { code: 'ISO 22000', validUntil: '2027-12-31', number: 'FS 1180', hinges: true },
        { code: 'HACCP', number: null, hinges: false },
      ],
    });
    expect((await imports.own('V-2'))[0].facts).toMatchObject({
      vat: { rateBp: null, exemption: 'Training' },
      bookable: null,
    });

    const entry = {
      id: 'V-4',
      title: { en: 'Testbed' },
      sector: 'ICT',
      capabilities: ['biz.rd.testbed'],
      delivery_mode: 'remote',
      coverage_nuts: ['LV00'],
      certifications: [{ code: 'HACCP', valid_until: '2028-01-31', number: '7', hinges: true }],
      price_model: { type: 'quote' },
      vat: { rate_percent: 21 },
      bookable: { slot_minutes: 240 },
    };
    const json = await imports.preview(Buffer.from(JSON.stringify([entry])), 'services.json');
    expect(json.run).toMatchObject({ newRows: 1, rejectedRows: 0 });
    await imports.apply(json.run.id);
    expect((await imports.own('V-4'))[0].facts).toMatchObject({
      vat: { rateBp: 2100 },
      bookable: { slotMinutes: 240 },
      certificates: [{ code: 'HACCP', validUntil: '2028-01-31', number: '7', hinges: true }],
    });
  });

  it.each([
    ['UTF-8 with a mark', Buffer.concat([Buffer.from('\ufeff'), csv(line('F-1'))]), 'UTF-8'],
    ['UTF-16 LE', Buffer.from(`\ufeff${csv(line('F-2')).toString()}`, 'utf16le'), 'UTF-16 LE'],
    ['UTF-16 BE', Buffer.from(`\ufeff${csv(line('F-3')).toString()}`, 'utf16le').swap16(), 'UTF-16 BE'],
    ['Windows-1257', windows1257(csv(line('F-4')).toString()), 'Windows-1257'],
  ])('reads %s and says so', async (_, content, encoding) => {
    const { run } = await imports.preview(content);
    expect(run).toMatchObject({ newRows: 1, rejectedRows: 0 });
    expect(run.notes[0]).toContain(encoding);
    await imports.apply(run.id);
    const [service] = await imports.own(run.rows.edges[0].node.externalId);
    expect(service.facts.titles[1].text).toBe('Noliktava ar ķieģeļu sienām');
  });

  it.each([
    ['comma', ','],
    ['tab', '\t'],
  ])('reads values separated by %s', async (name, delimiter) => {
    const text = csv(line(`G-${name}`)).toString();
    const quoted = text
      .replace(/0,65/, '0.65')
      .replaceAll(/"[^"]*"|;/g, (part) => (part === ';' ? delimiter : part));
    const { run } = await imports.preview(Buffer.from(quoted));
    expect(run).toMatchObject({ newRows: 1, rejectedRows: 0 });
    expect(run.notes[0]).toContain(name);
  });

  it('reports columns that it does not know and reads the others', async () => {
    const [heading, row] = csv(line('H-1')).toString().split('\r\n');
    const { run } = await imports.preview(Buffer.from(`${heading};colour\r\n${row};blue\r\n`));
    expect(run).toMatchObject({ newRows: 1 });
    expect(run.notes[1]).toContain('colour');
    expect(run.columns).toContain('colour');
  });

  it.each([
    [
      'a wrong delimiter',
      csv(line('I-1')).toString().replaceAll(';', '|'),
      'a.csv',
      'IMPORT_UNREADABLE',
      'no known column',
    ],
    ['nothing', '', 'a.csv', 'IMPORT_UNREADABLE', 'empty'],
    [
      'a missing column',
      csv(line('I-1')).toString().replace('external_id', 'id'),
      'a.csv',
      'IMPORT_COLUMN_MISSING',
      'external_id',
    ],
    ['an open quote', `${HEADINGS}\n"A;B`, 'a.csv', 'IMPORT_UNREADABLE', 'Quote'],
    ['no workbook', 'PK\u0003\u0004 not really', 'a.xlsx', 'IMPORT_UNREADABLE', 'XLSX'],
    ['a text as a workbook', 'external_id', 'a.xlsx', 'IMPORT_UNREADABLE', 'XLSX'],
    ['broken JSON', '[{"id": ', 'a.json', 'IMPORT_UNREADABLE', 'JSON'],
    ['JSON that is no list', '{"id": 1}', 'a.json', 'IMPORT_UNREADABLE', 'list'],
    ['a binary file', '\u0000\u0001external_id', 'a.csv', 'IMPORT_UNREADABLE', 'not text'],
  ])('refuses %s', async (_, content, fileName, code, words) => {
    const { run, userErrors } = await imports.preview(Buffer.from(content), fileName);
    expect(run).toBeNull();
    expect(userErrors).toMatchObject([{ code }]);
    expect(userErrors[0].message).toContain(words);
  });

  it('refuses what is no base64', async () => {
    const { data } = await editor.send(PREVIEW, { input: { fileName: 'a.csv', contentBase64: 'öö' } });
    expect(data['answer'].userErrors).toMatchObject([
      { code: 'INPUT_INVALID', path: ['input', 'contentBase64'] },
    ]);
  });

  it('refuses 50,000 rows', async () => {
    const content = csv(...Array.from({ length: 50_000 }, (_, at) => `J-${at};Store;;;LOGISTICS`));
    const { userErrors } = await imports.preview(content);
    expect(userErrors).toMatchObject([{ code: 'IMPORT_TOO_LARGE' }]);
    expect(userErrors[0].message).toContain('50000');
  });

  it('reads a workbook; a formula is an error at its cell', async () => {
    const answer = await imports.preview(
      await workbook([
        cells(COLUMNS),
        [
          'K-1',
          { richText: [{ text: 'Cold ' }, { text: 'store' }] },
          'LOGISTICS',
          'network',
          'fixed',
          12.5,
          'EUR',
          3,
          'HACCP',
        ],
        ['K-2', 'Store', 'LOGISTICS', 'network', 'fixed', { formula: '1+1', result: 2 }, 'EUR', 3, ''],
      ]),
      'services.xlsx',
    );
    expect(answer.run).toMatchObject({ newRows: 1, rejectedRows: 1 });
    expect(answer.run.rows.edges[0].node.title).toBe('Cold store');
    expect(errorsOf(answer)).toMatchObject([
      { line: 3, column: 'price_amount', code: 'INPUT_INVALID', value: '=1+1' },
    ]);
  });

  it('refuses a workbook of too many rows', async () => {
    const rows = Array.from({ length: 10_001 }, (_, at) => [`L-${at}`, 'Store']);
    const { userErrors } = await imports.preview(
      await workbook([['external_id', 'title_en'], ...rows]),
      'many.xlsx',
    );
    expect(userErrors).toMatchObject([{ code: 'IMPORT_TOO_LARGE' }]);
    expect(userErrors[0].message).toContain('10001');
  });

  it('reads JSON in the interchange shape and in that of the stored facts', async () => {
    const offering = {
      id: 'M-1',
      cluster: 'lv-log',
      sector: 'LOGISTICS',
      title: { en: 'Reefer lane' },
      description: 'Weekly.',
      capabilities: ['log.move.road_chilled'],
      coverage_nuts: ['LV00', 'EE'],
      site_nuts: null,
      delivery_mode: 'network',
      certifications: ['HACCP'],
      temperature_range: { min_c: 2, max_c: 6, mode: 'band' },
      capacity: [{ kind: 'flow', unit: 'EUR_PALLET', qty: 33, period: 'week' }],
      price_model: { type: 'subscription', amount: 240, currency: 'EUR', unit: 'month', setup: 4500 },
      lead_time_days: 3,
      languages: ['lv', 'en'],
    };
    const stored = {
      externalId: 'M-2',
      titles: { en: 'Reefer lane two' },
      sector: 'LOGISTICS',
      concepts: ['log.move.road_chilled'],
      deliveryMode: 'network',
      price: { type: 'quote' },
    };
    const foreign = {
      ...offering,
      id: 'M-3',
      cluster: 'ee-itl',
      price_model: { type: 'fixed', amount: -1, currency: 'EUR' },
    };
    const answer = await imports.preview(
      Buffer.from(JSON.stringify([offering, stored, foreign, 7])),
      'services.json',
    );
    expect(answer.run).toMatchObject({ newRows: 2, rejectedRows: 2 });
    expect(errorsOf(answer).map(({ line: at, column }) => [at, column])).toEqual([
      [3, 'cluster'],
      [3, 'price_model.amount'],
      [4, ''],
    ]);
    await imports.apply(answer.run.id);
    expect((await imports.own('M-1'))[0]).toMatchObject({
      facts: {
        price: { amountMinor: 24_000, setupMinor: 450_000 },
        capacities: [{ kind: 'FLOW', period: 'WEEK' }],
      },
    });
  });

  it('keeps emoji and refuses half characters', async () => {
    const entry = (id: string, title: string) =>
      `{"externalId":"${id}","titles":{"en":"${title}"},"sector":"ICT","deliveryMode":"remote","price":{"type":"quote"}}`;
    const content = `[${entry('N-1', 'Ice 🧊')},${entry('N-2', 'half \\ud800')},${entry('N-3', 'nul \\u0000')},${entry('N\\u0000', 'x')}]`;
    const answer = await imports.preview(Buffer.from(content), 'a.json');
    expect(answer.run).toMatchObject({ newRows: 1, rejectedRows: 3 });
    await imports.apply(answer.run.id);
    expect((await imports.own('N-1'))[0].facts.titles[0].text).toBe('Ice 🧊');
  });
});
