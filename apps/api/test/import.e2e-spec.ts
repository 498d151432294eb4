import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_PASSWORD } from '@fivefold/world';
import excel from 'exceljs';
import { statementsOf } from './statements.js';
import { type Browser, startTestApp, type TestApp } from './test-app.js';
import { WORLD } from './world.js';

const RUN = `run { id state fileName columns notes totalRows newRows changedRows unchangedRows rejectedRows
  rows(first: 100) { totalCount edges { node { line externalId title outcome errors { line column code message value } } } } }
  userErrors { code path message }`;
const PREVIEW = `mutation ($input: PreviewImportInput!) { answer: previewImport(input: $input) { ${RUN} } }`;
const APPLY = `mutation ($input: ApplyImportInput!) { answer: applyImport(input: $input) { ${RUN} } }`;
const OWN = `{ ownServices(first: 100) { totalCount edges { node {
  externalId state version publishedVersion provider { slug } missing history { action reason }
  facts { titles { language text } price { amountMinor setupMinor tiers { fromQty amountMinor } }
    temperature { minC maxC mode } capacities { kind qty unit period } certificates { code validUntil number hinges }
    vat { rateBp exemption } bookable { slotMinutes } leadTimeDays } } } } }`;

const HEADINGS =
  'external_id;title_en;title_lv;description_en;sector;concepts;coverage;site;delivery_mode;certificates;temperature_min_c;temperature_max_c;capacity;price_type;price_amount;price_currency;price_unit;lead_time_days;languages;contact_email';

function line(id: string, given: Partial<Record<string, string>> = {}): string {
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

const csv = (...lines: string[]) => Buffer.from([HEADINGS, ...lines, ''].join('\r\n'));

describe('imports', () => {
  let server: TestApp;
  let editor: Browser;
  let stranger: Browser;
  beforeAll(async () => {
    server = await startTestApp(WORLD);
    editor = await server.browser().signIn('kaspars.ventlapa@lv-log.example', DEMO_PASSWORD);
    stranger = await server.browser().signIn('maarja.linnusalu@ee-itl.example', DEMO_PASSWORD);
  });
  afterAll(() => server.close());

  async function preview(content: Buffer, fileName = 'services.csv', browser = editor): Promise<any> {
    const input = { fileName, contentBase64: content.toString('base64') };
    const { data, errors } = await browser.send(PREVIEW, { input });
    expect(errors).toBeUndefined();
    return data['answer'];
  }

  async function apply(id: string, browser = editor): Promise<any> {
    const { data, errors } = await browser.send(APPLY, { input: { id } });
    return data?.['answer'] ?? { errors: errors?.map((error) => error.extensions.code) };
  }

  async function own(externalId: string): Promise<any[]> {
    const { data } = await editor.send(OWN);
    return data['ownServices'].edges
      .map((edge: any) => edge.node)
      .filter((node: any) => node.externalId === externalId);
  }

  const errorsOf = (answer: any): any[] => answer.run.rows.edges.flatMap((edge: any) => edge.node.errors);

  it('reads tax, slots, and the numbers and hinges of certificates, from a table and from JSON', async () => {
    const headings = `${HEADINGS};vat_rate;vat_exemption;booking_slot_minutes`;
    const claims = { certificates: '"!ISO 22000@2027-12-31#FS 1180; HACCP"' };
    const rows = [`${line('V-1', claims)};25,5;;60`, `${line('V-2')};;Training;`, `${line('V-3')};25,555;;`];
    const { run } = await preview(Buffer.from([headings, ...rows, ''].join('\r\n')));
    expect(run).toMatchObject({ newRows: 2, rejectedRows: 1 });
    expect(errorsOf({ run })).toMatchObject([{ column: 'vat_rate', code: 'INPUT_INVALID' }]);
    await apply(run.id);
    expect((await own('V-1'))[0].facts).toMatchObject({
      vat: { rateBp: 2550, exemption: null },
      bookable: { slotMinutes: 60 },
      certificates: [
        { code: 'ISO 22000', validUntil: '2027-12-31', number: 'FS 1180', hinges: true },
        { code: 'HACCP', number: null, hinges: false },
      ],
    });
    expect((await own('V-2'))[0].facts).toMatchObject({
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
    const json = await preview(Buffer.from(JSON.stringify([entry])), 'services.json');
    expect(json.run).toMatchObject({ newRows: 1, rejectedRows: 0 });
    await apply(json.run.id);
    expect((await own('V-4'))[0].facts).toMatchObject({
      vat: { rateBp: 2100 },
      bookable: { slotMinutes: 240 },
      certificates: [{ code: 'HACCP', validUntil: '2028-01-31', number: '7', hinges: true }],
    });
  });

  it('previews without writing, applies as drafts, and applies once', async () => {
    const { run, userErrors } = await preview(csv(line('A-1'), line('A-2')));
    expect(userErrors).toEqual([]);
    expect(run).toMatchObject({ state: 'PREVIEWED', totalRows: 2, newRows: 2, rejectedRows: 0 });
    expect(run.notes[0]).toBe('Read as UTF-8, separated by semicolon.');
    expect(await own('A-1')).toEqual([]);

    const applied = (await apply(run.id)).run;
    expect(applied).toMatchObject({ state: 'APPLIED', newRows: 2 });
    const [service] = await own('A-1');
    expect(service).toMatchObject({ state: 'DRAFT', provider: { slug: 'lv-log' }, missing: [] });
    expect(service.history).toEqual([{ action: 'create', reason: 'Import of services.csv' }]);
    expect(service.facts).toEqual({
      titles: [
        { language: 'en', text: 'Store A-1' },
        { language: 'lv', text: 'Noliktava ar ķieģeļu sienām' },
      ],
      price: { amountMinor: 65, setupMinor: null, tiers: [] },
      temperature: { minC: 2, maxC: 6, mode: 'BAND' },
      capacities: [
        { kind: 'STOCK', qty: 40, unit: 'EUR_PALLET', period: null },
        { kind: 'FLOW', qty: 20, unit: 'EUR_PALLET', period: 'WEEK' },
      ],
      certificates: [
        { code: 'ISO 22000', validUntil: '2027-12-31', number: null, hinges: false },
        { code: 'HACCP', validUntil: null, number: null, hinges: false },
      ],
      vat: null,
      bookable: null,
      leadTimeDays: 5,
    });
    await apply(run.id);
    expect(await own('A-1')).toEqual([service]);
  });

  it('a second import updates and never doubles', async () => {
    await apply((await preview(csv(line('B-1'), line('B-2')))).run.id);
    const again = await preview(csv(line('B-1'), line('B-2', { price_amount: '0.70' }), line('B-3')));
    expect(again.run).toMatchObject({ newRows: 1, changedRows: 1, unchangedRows: 1 });
    await apply(again.run.id);
    expect(await own('B-1')).toHaveLength(1);
    const [changed, ...more] = await own('B-2');
    expect(more).toEqual([]);
    expect(changed).toMatchObject({ version: 2, facts: { price: { amountMinor: 70 } } });
  });

  it('opens the next version of a published service and leaves it serving', async () => {
    const [live] = (await editor.send(OWN)).data['ownServices'].edges
      .map((edge: any) => edge.node)
      .filter((node: any) => node.state === 'PUBLISHED');
    const file = `external_id,title_en,sector,delivery_mode,price_type\n${live.externalId},A better title,LOGISTICS,network,quote\n`;
    const { run } = await preview(Buffer.from(file));
    expect(run).toMatchObject({ changedRows: 1 });
    await apply(run.id);
    const [service] = await own(live.externalId);
    expect(service).toMatchObject({ state: 'DRAFT', publishedVersion: live.publishedVersion });
    expect(service.facts.titles).toEqual([{ language: 'en', text: 'A better title' }]);
    // The file has no columns for these, so they stay.
    expect(service.facts.capacities).toEqual(live.facts.capacities);
    expect(service.facts.leadTimeDays).toEqual(live.facts.leadTimeDays);
  });

  it('two imports of one file at once write each service once', async () => {
    const content = csv(...Array.from({ length: 30 }, (_, at) => line(`C-${at}`)));
    const runs = await Promise.all([preview(content), preview(content)]);
    const done = await Promise.all(runs.map(({ run }) => apply(run.id)));
    expect(done.map(({ run }) => run.newRows).sort()).toEqual([0, 30]);
    expect(done.map(({ run }) => run.unchangedRows).sort()).toEqual([0, 30]);
    const once = await Promise.all([runs[0]!, runs[0]!].map(({ run }) => apply(run.id)));
    expect(once[0]).toEqual(once[1]);
    expect(await own('C-7')).toHaveLength(1);
  });

  it('rejects a row whose service was changed since the preview', async () => {
    await apply((await preview(csv(line('D-1')))).run.id);
    const old = await preview(csv(line('D-1', { title_en: 'Old plan' })));
    await apply((await preview(csv(line('D-1', { title_en: 'Newer text' })))).run.id);
    const late = await apply(old.run.id);
    expect(late.run).toMatchObject({ changedRows: 0, rejectedRows: 1 });
    expect(errorsOf(late)).toMatchObject([
      { line: 2, column: 'external_id', code: 'STALE_VERSION', value: 'D-1' },
    ]);
    expect((await own('D-1'))[0].facts.titles[0].text).toBe('Newer text');
  });

  it('names line, column and value of every wrong cell, and applies the rest', async () => {
    const answer = await preview(
      csv(
        line('E-1'),
        line('E-2', { concepts: 'log.store.nowhere', price_amount: '-5' }),
        line('E-3', { site: 'XX1', lead_time_days: '12.5', capacity: '40 pallets' }),
        line('E-1', { title_en: 'Twice' }),
        line('', { title_en: 'No id' }),
        line('E-4', { temperature_min_c: '9', price_amount: '1e999', certificates: 'HACCP@2027-02-30' }),
        line('E-5', { price_amount: '0.333', title_en: '=1+1' }),
        line('E-6', { sector: 'SPACE', contact_email: 'nobody' }),
      ),
    );
    const wrong = errorsOf(answer).map(({ line: at, column, code, value }) => [at, column, code, value]);
    expect(wrong).toEqual([
      [3, 'price_amount', 'INPUT_INVALID', '-5'],
      [3, 'concepts', 'CONCEPT_UNKNOWN', 'log.store.nowhere'],
      [4, 'capacity', 'INPUT_INVALID', '40 pallets'],
      [4, 'site', 'REGION_UNKNOWN', 'XX1'],
      [4, 'lead_time_days', 'INPUT_INVALID', '12.5'],
      [5, 'external_id', 'INPUT_INVALID', 'E-1'],
      [6, 'external_id', 'INPUT_INVALID', null],
      [7, 'price_amount', 'INPUT_INVALID', '1e999'],
      [7, 'certificates', 'INPUT_INVALID', '2027-02-30'],
      [7, 'temperature_min_c', 'INPUT_INVALID', '9'],
      [8, 'title_en', 'INPUT_INVALID', '=1+1'],
      [8, 'price_amount', 'INPUT_INVALID', '0.333'],
      [9, 'sector', 'INPUT_INVALID', 'SPACE'],
      [9, 'contact_email', 'INPUT_INVALID', 'nobody'],
    ]);
    const applied = await apply(answer.run.id);
    expect(applied.run).toMatchObject({ newRows: 1, rejectedRows: 7 });
    expect(await own('E-1')).toHaveLength(1);
    expect(await own('E-2')).toEqual([]);
    const only = await editor.send(
      'query ($id: ID!) { importRun(id: $id) { rows(first: 3, onlyErrors: true) { totalCount edges { node { line } } } } }',
      { id: answer.run.id },
    );
    expect(only.data['importRun'].rows).toMatchObject({
      totalCount: 7,
      edges: [{ node: { line: 3 } }, {}, {}],
    });
  });

  it.each([
    ['UTF-8 with a mark', Buffer.concat([Buffer.from('\ufeff'), csv(line('F-1'))]), 'UTF-8'],
    ['UTF-16 LE', Buffer.from(`\ufeff${csv(line('F-2')).toString()}`, 'utf16le'), 'UTF-16 LE'],
    ['UTF-16 BE', Buffer.from(`\ufeff${csv(line('F-3')).toString()}`, 'utf16le').swap16(), 'UTF-16 BE'],
    ['Windows-1257', windows1257(csv(line('F-4')).toString()), 'Windows-1257'],
  ])('reads %s and says so', async (_, content, encoding) => {
    const { run } = await preview(content);
    expect(run).toMatchObject({ newRows: 1, rejectedRows: 0 });
    expect(run.notes[0]).toContain(encoding);
    await apply(run.id);
    const [service] = await own(run.rows.edges[0].node.externalId);
    expect(service.facts.titles[1].text).toBe('Noliktava ar ķieģeļu sienām');
  });

  /** ā ē ķ ģ ļ š ž and others of the file in the code page of Baltic spreadsheets. */
  function windows1257(text: string): Buffer {
    const decoder = new TextDecoder('windows-1257');
    const byCharacter = new Map<string, number>();
    for (let byte = 0; byte < 256; byte += 1) byCharacter.set(decoder.decode(Uint8Array.of(byte)), byte);
    return Buffer.from([...text].map((character) => byCharacter.get(character) ?? 63));
  }

  it.each([
    ['comma', ','],
    ['tab', '\t'],
  ])('reads values separated by %s', async (name, delimiter) => {
    const text = csv(line(`G-${name}`)).toString();
    const quoted = text
      .replace(/0,65/, '0.65')
      .replaceAll(/"[^"]*"|;/g, (part) => (part === ';' ? delimiter : part));
    const { run } = await preview(Buffer.from(quoted));
    expect(run).toMatchObject({ newRows: 1, rejectedRows: 0 });
    expect(run.notes[0]).toContain(name);
  });

  it('reports columns that it does not know and reads the others', async () => {
    const [heading, row] = csv(line('H-1')).toString().split('\r\n');
    const { run } = await preview(Buffer.from(`${heading};colour\r\n${row};blue\r\n`));
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
    const { run, userErrors } = await preview(Buffer.from(content), fileName);
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

  it('refuses 50,000 rows quickly', async () => {
    const content = csv(...Array.from({ length: 50_000 }, (_, at) => `J-${at};Store;;;LOGISTICS`));
    const startedAt = performance.now();
    const { userErrors } = await preview(content);
    expect(performance.now() - startedAt).toBeLessThan(5_000);
    expect(userErrors).toMatchObject([{ code: 'IMPORT_TOO_LARGE' }]);
    expect(userErrors[0].message).toContain('50000');
  });

  async function workbook(rows: readonly (readonly unknown[])[]): Promise<Buffer> {
    const book = new excel.Workbook();
    const sheet = book.addWorksheet('Services');
    for (const row of rows) sheet.addRow([...row]);
    return Buffer.from(await book.xlsx.writeBuffer());
  }

  const cells = (text: string) => text.split(';').map((cell) => cell.replaceAll('"', ''));
  const COLUMNS =
    'external_id;title_en;sector;delivery_mode;price_type;price_amount;price_currency;lead_time_days;certificates';

  it('reads a workbook; a formula is an error at its cell', async () => {
    const answer = await preview(
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
    const { userErrors } = await preview(await workbook([['external_id', 'title_en'], ...rows]), 'many.xlsx');
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
    const answer = await preview(
      Buffer.from(JSON.stringify([offering, stored, foreign, 7])),
      'services.json',
    );
    expect(answer.run).toMatchObject({ newRows: 2, rejectedRows: 2 });
    expect(errorsOf(answer).map(({ line: at, column }) => [at, column])).toEqual([
      [3, 'cluster'],
      [3, 'price_model.amount'],
      [4, ''],
    ]);
    await apply(answer.run.id);
    expect((await own('M-1'))[0]).toMatchObject({
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
    const answer = await preview(Buffer.from(content), 'a.json');
    expect(answer.run).toMatchObject({ newRows: 1, rejectedRows: 3 });
    await apply(answer.run.id);
    expect((await own('N-1'))[0].facts.titles[0].text).toBe('Ice 🧊');
  });

  it('leaves a service in review alone', async () => {
    await apply((await preview(csv(line('O-1')))).run.id);
    const [{ id, version }] = (
      await editor.send('{ ownServices(first: 1) { edges { node { id version externalId } } } }')
    ).data['ownServices'].edges.map((edge: any) => edge.node);
    await editor.send(
      'mutation ($input: ServiceActionInput!) { submitService(input: $input) { service { id } } }',
      {
        input: { id, version },
      },
    );
    const answer = await preview(csv(line('O-1', { title_en: 'Other' })));
    expect(errorsOf(answer)).toMatchObject([{ column: 'external_id', code: 'TRANSITION_REFUSED' }]);
  });

  it('takes a member as the provider and nobody else', async () => {
    const { data } = await editor.send(
      '{ cluster(slug: "lv-log") { members(first: 1) { edges { node { slug } } } } }',
    );
    const { slug } = data['cluster'].members.edges[0].node;
    const [heading] = csv().toString().split('\r\n');
    const file = [
      `${heading};provider`,
      `${line('P-1')};${slug}`,
      `${line('P-2')};ee-itl`,
      `${line('P-3')};nobody`,
    ].join('\n');
    const answer = await preview(Buffer.from(file));
    expect(errorsOf(answer).map(({ line: at, column }) => [at, column])).toEqual([
      [3, 'provider'],
      [4, 'provider'],
    ]);
    await apply(answer.run.id);
    expect((await own('P-1'))[0].provider.slug).toBe(slug);
  });

  it('reads one row with as many statements as fifty', async () => {
    const { run } = await preview(csv(...Array.from({ length: 60 }, (_, at) => line(`R-${at}`))));
    const query =
      'query ($id: ID!, $first: Int!) { importRun(id: $id) { totalRows rows(first: $first) { totalCount edges { node { line errors { code } } } } } }';
    const read = (first: number) =>
      statementsOf(server.app, async () => {
        const { data } = await editor.send(query, { id: run.id, first });
        expect(data['importRun'].rows.edges).toHaveLength(first);
      });
    const one = await read(1);
    expect(await read(50)).toEqual(one);
  });

  it('is closed to other clusters, buyers and guests', async () => {
    const { run } = await preview(csv(line('Q-1')));
    const query = 'query ($id: ID!) { importRun(id: $id) { id } node(id: $id) { id } }';
    expect((await stranger.send(query, { id: run.id })).data).toEqual({ importRun: null, node: null });
    expect(await apply(run.id, stranger)).toEqual({ errors: ['NOT_FOUND'] });
    const buyer = await server.browser().signIn('ilze.rudzukalna@kalnsiers.example', DEMO_PASSWORD);
    expect((await buyer.send(query, { id: run.id })).errors?.[0]?.extensions.code).toBe('NOT_ALLOWED');
    expect((await server.browser().send(query, { id: run.id })).errors?.[0]?.extensions.code).toBe(
      'SIGN_IN_REQUIRED',
    );
    expect((await editor.send(query, { id: run.id })).data).toEqual({
      importRun: { id: run.id },
      node: { id: run.id },
    });
    expect(await own('Q-1')).toEqual([]);
  });

  it('lists the columns of a template to everyone', async () => {
    const { data } = await server.browser().send('{ importColumns { name description required example } }');
    const names = data['importColumns'].map((column: { name: string }) => column.name);
    expect(names).toEqual(expect.arrayContaining(['external_id', 'title_lv', 'capacity', 'contact_email']));
    const heading = names.join(',');
    const example = data['importColumns']
      .map((column: { example: string }) => `"${column.example}"`)
      .join(',');
    const { run } = await preview(Buffer.from(`${heading}\n${example.replace('vesvalde', '')}\n`));
    expect(errorsOf({ run })).toEqual([]);
  });
});
