import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_PASSWORD } from '@fivefold/world';
import { csv, errorsOf, Imports, line, OWN } from './imports.js';
import { statementsOf } from './statements.js';
import { type Browser, startTestApp, type TestApp } from './test-app.js';
import { WORLD } from './world.js';

describe('imports', () => {
  let server: TestApp;
  let imports: Imports;
  let editor: Browser;
  let stranger: Browser;
  beforeAll(async () => {
    server = await startTestApp(WORLD);
    editor = await server.browser().signIn('kaspars.ventlapa@lv-log.example', DEMO_PASSWORD);
    stranger = await server.browser().signIn('maarja.linnusalu@ee-itl.example', DEMO_PASSWORD);
    imports = new Imports(editor);
  });
  afterAll(() => server.close());

  it('previews without writing, applies as drafts, and applies once', async () => {
    const { run, userErrors } = await imports.preview(csv(line('A-1'), line('A-2')));
    expect(userErrors).toEqual([]);
    expect(run).toMatchObject({ state: 'PREVIEWED', totalRows: 2, newRows: 2, rejectedRows: 0 });
    expect(run.notes[0]).toBe('Read as UTF-8, separated by semicolon.');
    expect(await imports.own('A-1')).toEqual([]);

    const applied = (await imports.apply(run.id)).run;
    expect(applied).toMatchObject({ state: 'APPLIED', newRows: 2 });
    const [service] = await imports.own('A-1');
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
    await imports.apply(run.id);
    expect(await imports.own('A-1')).toEqual([service]);
  });

  it('a second import updates and never doubles', async () => {
    await imports.apply((await imports.preview(csv(line('B-1'), line('B-2')))).run.id);
    const again = await imports.preview(csv(line('B-1'), line('B-2', { price_amount: '0.70' }), line('B-3')));
    expect(again.run).toMatchObject({ newRows: 1, changedRows: 1, unchangedRows: 1 });
    await imports.apply(again.run.id);
    expect(await imports.own('B-1')).toHaveLength(1);
    const [changed, ...more] = await imports.own('B-2');
    expect(more).toEqual([]);
    expect(changed).toMatchObject({ version: 2, facts: { price: { amountMinor: 70 } } });
  });

  it('opens the next version of a published service and leaves it serving', async () => {
    const [live] = (await editor.send(OWN)).data['ownServices'].edges
      .map((edge: any) => edge.node)
      .filter((node: any) => node.state === 'PUBLISHED');
    const file = `external_id,title_en,sector,delivery_mode,price_type\n${live.externalId},A better title,LOGISTICS,network,quote\n`;
    const { run } = await imports.preview(Buffer.from(file));
    expect(run).toMatchObject({ changedRows: 1 });
    await imports.apply(run.id);
    const [service] = await imports.own(live.externalId);
    expect(service).toMatchObject({ state: 'DRAFT', publishedVersion: live.publishedVersion });
    expect(service.facts.titles).toEqual([{ language: 'en', text: 'A better title' }]);
    // The file has no columns for these, so they stay.
    expect(service.facts.capacities).toEqual(live.facts.capacities);
    expect(service.facts.leadTimeDays).toEqual(live.facts.leadTimeDays);
  });

  it('two imports of one file at once write each service once', async () => {
    const content = csv(...Array.from({ length: 30 }, (_, at) => line(`C-${at}`)));
    const runs = await Promise.all([imports.preview(content), imports.preview(content)]);
    const done = await Promise.all(runs.map(({ run }) => imports.apply(run.id)));
    expect(done.map(({ run }) => run.newRows).sort()).toEqual([0, 30]);
    expect(done.map(({ run }) => run.unchangedRows).sort()).toEqual([0, 30]);
    const once = await Promise.all([runs[0]!, runs[0]!].map(({ run }) => imports.apply(run.id)));
    expect(once[0]).toEqual(once[1]);
    expect(await imports.own('C-7')).toHaveLength(1);
  });

  it('rejects a row whose service was changed since the preview', async () => {
    await imports.apply((await imports.preview(csv(line('D-1')))).run.id);
    const old = await imports.preview(csv(line('D-1', { title_en: 'Old plan' })));
    await imports.apply((await imports.preview(csv(line('D-1', { title_en: 'Newer text' })))).run.id);
    const late = await imports.apply(old.run.id);
    expect(late.run).toMatchObject({ changedRows: 0, rejectedRows: 1 });
    expect(errorsOf(late)).toMatchObject([
      { line: 2, column: 'external_id', code: 'STALE_VERSION', value: 'D-1' },
    ]);
    expect((await imports.own('D-1'))[0].facts.titles[0].text).toBe('Newer text');
  });

  it('names line, column and value of every wrong cell, and applies the rest', async () => {
    const answer = await imports.preview(
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
    const applied = await imports.apply(answer.run.id);
    expect(applied.run).toMatchObject({ newRows: 1, rejectedRows: 7 });
    expect(await imports.own('E-1')).toHaveLength(1);
    expect(await imports.own('E-2')).toEqual([]);
    const only = await editor.send(
      'query ($id: ID!) { importRun(id: $id) { rows(first: 3, onlyErrors: true) { totalCount edges { node { line } } } } }',
      { id: answer.run.id },
    );
    expect(only.data['importRun'].rows).toMatchObject({
      totalCount: 7,
      edges: [{ node: { line: 3 } }, {}, {}],
    });
  });

  it('leaves a service in review alone', async () => {
    await imports.apply((await imports.preview(csv(line('O-1')))).run.id);
    const [{ id, version }] = (
      await editor.send('{ ownServices(first: 1) { edges { node { id version externalId } } } }')
    ).data['ownServices'].edges.map((edge: any) => edge.node);
    await editor.send(
      'mutation ($input: ServiceActionInput!) { submitService(input: $input) { service { id } } }',
      {
        input: { id, version },
      },
    );
    const answer = await imports.preview(csv(line('O-1', { title_en: 'Other' })));
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
    const answer = await imports.preview(Buffer.from(file));
    expect(errorsOf(answer).map(({ line: at, column }) => [at, column])).toEqual([
      [3, 'provider'],
      [4, 'provider'],
    ]);
    await imports.apply(answer.run.id);
    expect((await imports.own('P-1'))[0].provider.slug).toBe(slug);
  });

  it('reads one row with as many statements as fifty', async () => {
    const { run } = await imports.preview(csv(...Array.from({ length: 60 }, (_, at) => line(`R-${at}`))));
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
    const { run } = await imports.preview(csv(line('Q-1')));
    const query = 'query ($id: ID!) { importRun(id: $id) { id } node(id: $id) { id } }';
    expect((await stranger.send(query, { id: run.id })).data).toEqual({ importRun: null, node: null });
    expect(await imports.apply(run.id, stranger)).toEqual({ errors: ['NOT_FOUND'] });
    const buyer = await server.browser().signIn('ilze.rudzukalna@kalnsiers.example', DEMO_PASSWORD);
    expect((await buyer.send(query, { id: run.id })).errors?.[0]?.extensions.code).toBe('NOT_ALLOWED');
    expect((await server.browser().send(query, { id: run.id })).errors?.[0]?.extensions.code).toBe(
      'SIGN_IN_REQUIRED',
    );
    expect((await editor.send(query, { id: run.id })).data).toEqual({
      importRun: { id: run.id },
      node: { id: run.id },
    });
    expect(await imports.own('Q-1')).toEqual([]);
  });

  it('lists the columns of a template to everyone', async () => {
    const { data } = await server.browser().send('{ importColumns { name description required example } }');
    const names = data['importColumns'].map((column: { name: string }) => column.name);
    expect(names).toEqual(expect.arrayContaining(['external_id', 'title_lv', 'capacity', 'contact_email']));
    const heading = names.join(',');
    const example = data['importColumns']
      .map((column: { example: string }) => `"${column.example}"`)
      .join(',');
    const { run } = await imports.preview(Buffer.from(`${heading}\n${example.replace('vesvalde', '')}\n`));
    expect(errorsOf({ run })).toEqual([]);
  });
});
