import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_PASSWORD, world } from '@fivefold/world';
import { PEOPLE } from './access-stage.js';
import { FACTS } from './service-staff.js';
import { type Browser, startTestApp, type TestApp } from './test-app.js';
import { WORLD } from './world.js';

const SECTORS = '{ sectors { id key version name(language: "lv") } }';
const PACKAGING = [
  { language: 'en', text: 'Packaging' },
  { language: 'lv', text: 'Iepakojums' },
  { language: 'et', text: 'Pakendid' },
  { language: 'sv', text: 'Förpackningar' },
];
const REFUSED = 'userErrors { code path message }';

/** Runs a mutation of one root field and answers its payload. */
async function change(browser: Browser, field: string, type: string, selection: string, input: object) {
  const query = `mutation ($input: ${type}!) { ${field}(input: $input) { ${selection} ${REFUSED} } }`;
  const { data, errors } = await browser.send(query, { input });
  if (errors) throw new Error(JSON.stringify(errors));
  return data[field];
}

describe('the registry', () => {
  let server: TestApp;
  let operator: Browser;
  let editor: Browser;
  let publisher: Browser;
  beforeAll(async () => {
    server = await startTestApp(WORLD);
    const signIn = (email: string) => server.browser().signIn(email, DEMO_PASSWORD);
    operator = await signIn(PEOPLE.operator);
    editor = await signIn(PEOPLE.editor);
    publisher = await signIn(PEOPLE.publisher);
  });
  afterAll(() => server.close());

  describe('sectors', () => {
    it('begin as those of the concept scheme', async () => {
      const { data } = await server.browser().send(SECTORS);
      expect(data['sectors'].map(({ key, name }: any) => `${key} ${name}`)).toEqual([
        'FOOD Pārtika',
        'LOGISTICS Loģistika',
        'ICT IKT',
        'CROSS Starpnozaru',
      ]);
    });

    it('are refused where nobody added them, and taken everywhere once the operator has', async () => {
      const facts = { ...FACTS, sector: 'PACKAGING', titles: [{ language: 'en', text: 'Reused crates' }] };
      const create = () =>
        change(editor, 'createService', 'CreateServiceInput', 'service { id version }', { facts });
      expect((await create()).userErrors).toMatchObject([{ path: ['input', 'facts', 'sector'] }]);

      const added = await change(operator, 'addSector', 'AddSectorInput', 'sector { key version }', {
        key: 'PACKAGING',
        labels: PACKAGING,
      });
      expect(added).toEqual({ sector: { key: 'PACKAGING', version: 1 }, userErrors: [] });

      const { service } = await create();
      const act = (browser: Browser, field: string, held: object) =>
        change(browser, field, 'ServiceActionInput', 'service { id version }', held);
      const { service: sent } = await act(editor, 'submitService', service);
      await act(publisher, 'publishService', sent);
      const { data } = await server.browser().send(
        `query ($filter: ServiceFilter) { services(first: 5, filter: $filter, language: "sv") {
          edges { node { title sector } } facets { name values { value label count } } } }`,
        { filter: { sectors: ['PACKAGING'] } },
      );
      expect(data['services'].edges).toEqual([{ node: { title: 'Reused crates', sector: 'PACKAGING' } }]);
      const facet = data['services'].facets.find(({ name }: { name: string }) => name === 'SECTOR');
      expect(facet.values).toContainEqual({ value: 'PACKAGING', label: 'Förpackningar', count: 1 });

      const signUp = { email: 'new@crates.example', name: 'New Person', password: 'ten characters at least' };
      const company = { organisationName: 'Crates SIA', country: 'LV', sector: 'PACKAGING' };
      const joined = await change(server.browser(), 'signUp', 'SignUpInput', '', { ...signUp, ...company });
      expect(joined.userErrors).toEqual([]);

      const clause = {
        key: 'consortium',
        minEntities: 3,
        minCountries: 2,
        mustIncludeSectors: ['PACKAGING'],
      };
      const match = await server
        .browser()
        .send(
          `query ($input: MatchNeedInput!) { matchNeed(input: $input) { understanding { clauses { value } } } }`,
          { input: { text: 'chilled storage in Riga', clauses: [{ value: clause }] } },
        );
      expect(match.data['matchNeed'].understanding.clauses).toMatchObject([{ value: clause }]);
    });

    it('keep their keys, and are renamed by whoever saw the newest names', async () => {
      const twice = { key: 'PACKAGING', labels: PACKAGING };
      const again = await change(operator, 'addSector', 'AddSectorInput', 'sector { key }', twice);
      expect(again).toMatchObject({ sector: null, userErrors: [{ code: 'SECTOR_KNOWN' }] });

      const { data } = await server.browser().send(SECTORS);
      const { id, version } = data['sectors'].find(({ key }: { key: string }) => key === 'PACKAGING');
      const labels = PACKAGING.map((label) =>
        label.language === 'sv' ? { ...label, text: 'Emballage' } : label,
      );
      const rename = () =>
        change(operator, 'changeSector', 'ChangeSectorInput', 'sector { name(language: "sv") version }', {
          id,
          version,
          labels,
        });
      expect((await rename()).sector).toEqual({ name: 'Emballage', version: 2 });
      expect((await rename()).userErrors).toMatchObject([{ code: 'STALE_VERSION' }]);
      const facets = await server
        .browser()
        .send('{ services(first: 1, language: "sv") { facets { name values { value label } } } }');
      expect(facets.data['services'].facets[0].values).toContainEqual({
        value: 'PACKAGING',
        label: 'Emballage',
      });
    });

    it('want a name in each language', async () => {
      const input = { key: 'TEXTILES', labels: PACKAGING.slice(1) };
      const { userErrors } = await change(operator, 'addSector', 'AddSectorInput', '', input);
      expect(userErrors).toMatchObject([{ code: 'INPUT_INVALID', path: ['input', 'labels'] }]);
    });
  });

  const PROFILE = `organisation { id version name country sectors aliases profileActions profile { language text }
    outsideIds { scheme value } coverage { region { code } statedCode bordersRedrawn }
    sourcedFacts { topic disputed statements { id value source asOf withdrawnWhy } } }`;
  const own = {
    name: 'Latvian Logistics Association',
    country: 'LV',
    regionCode: 'LV00A',
    sectors: ['LOGISTICS', 'PACKAGING'],
    website: 'https://logistics.example',
    languages: ['lv', 'en'],
    profile: [{ language: 'en', text: 'Moves goods.' }],
    aliases: ['LLA', 'Latvian Supply Chain Cluster'],
    outsideIds: [{ scheme: 'REGISTER', value: '4000 8000001' }],
    coverage: ['LV006', 'LV003', 'EE'],
  };
  const save = (browser: Browser, input: object) =>
    change(browser, 'saveProfile', 'SaveProfileInput', PROFILE, input);

  it('adds a cluster that at once uses a sector of the operator, as facet and profile show', async () => {
    const added = await change(
      operator,
      'addCluster',
      'AddClusterInput',
      'organisation { id slug tier version }',
      {
        name: 'Baltic Packaging Cluster',
        country: 'LT',
        sectors: ['PACKAGING'],
      },
    );
    expect(added.organisation).toMatchObject({
      slug: 'baltic-packaging-cluster',
      tier: 'partner',
      version: 1,
    });
    const { data } = await server
      .browser()
      .send('{ cluster(slug: "baltic-packaging-cluster") { name country sectors tier profileActions } }');
    expect(data['cluster']).toEqual({
      name: 'Baltic Packaging Cluster',
      country: 'LT',
      sectors: ['PACKAGING'],
      tier: 'partner',
      profileActions: [],
    });
    const tier = { organisationId: added.organisation.id, version: 1, tier: 'core' };
    const moved = await change(
      operator,
      'setClusterTier',
      'SetTierInput',
      'organisation { tier version }',
      tier,
    );
    expect(moved.organisation).toEqual({ tier: 'core', version: 2 });
    const stale = await change(operator, 'setClusterTier', 'SetTierInput', 'organisation { tier }', tier);
    expect(stale.userErrors).toMatchObject([{ code: 'STALE_VERSION' }]);
  });

  it('keeps a profile with aliases, ids and the regions of today for codes of before 2024', async () => {
    const { organisation, userErrors } = await save(editor, { ...own, version: 1 });
    expect(userErrors).toEqual([]);
    expect(organisation).toMatchObject({
      version: 2,
      name: 'Latvian Logistics Association',
      sectors: ['LOGISTICS', 'PACKAGING'],
      aliases: ['LLA', 'Latvian Supply Chain Cluster'],
      outsideIds: [{ scheme: 'REGISTER', value: 'LV-40008000001' }],
      coverage: [
        { region: { code: 'EE' }, statedCode: 'EE', bordersRedrawn: false },
        { region: { code: 'LV00A' }, statedCode: 'LV006', bordersRedrawn: false },
        { region: { code: 'LV00B' }, statedCode: 'LV003', bordersRedrawn: true },
      ],
      profileActions: ['save', 'addFact'],
    });
    const stale = await save(editor, { ...own, version: 1 });
    expect(stale.userErrors).toMatchObject([{ code: 'STALE_VERSION' }]);
    const { data } = await server
      .browser()
      .send('{ services(first: 1) { facets { name values { label } } } }');
    const publishers = data['services'].facets.find(({ name }: { name: string }) => name === 'PUBLISHER');
    expect(publishers.values).toContainEqual({ label: 'Latvian Logistics Association' });
  });

  it('gives an outside id to one organisation only, however it is written', async () => {
    const other = await server.browser().signIn(PEOPLE.otherPublisher, DEMO_PASSWORD);
    const { data } = await other.send('{ viewer { organisation { name country sectors version } } }');
    const { version, ...seat } = data['viewer'].organisation;
    const lists = { languages: ['et'], profile: [], aliases: [], coverage: [] };
    const taken = {
      ...seat,
      ...lists,
      version,
      outsideIds: [{ scheme: 'REGISTER', value: 'lv-40008000001' }],
    };
    expect((await save(other, taken)).userErrors).toMatchObject([
      { code: 'OUTSIDE_ID_TAKEN', path: ['input', 'outsideIds', '0', 'value'] },
    ]);
    const free = { ...taken, outsideIds: [{ scheme: 'REGISTER', value: '40008000001' }] };
    expect((await save(other, free)).organisation.outsideIds).toEqual([
      { scheme: 'REGISTER', value: 'EE-40008000001' },
    ]);
  });

  it.each([
    ['a sector that nobody added', { sectors: ['TEXTILES'] }, 'INPUT_INVALID'],
    ['a region elsewhere', { regionCode: 'EE001' }, 'REGION_UNKNOWN'],
    ['an unknown region', { coverage: ['LV999'] }, 'REGION_UNKNOWN'],
    ['a VAT number without a country', { outsideIds: [{ scheme: 'VAT', value: '123' }] }, 'INPUT_INVALID'],
    ['a script as its site', { website: 'javascript:alert(1)' }, 'INPUT_INVALID'],
  ])('takes no profile with %s', async (_, wrong, code) => {
    const { organisation, userErrors } = await save(editor, { ...own, version: 2, ...wrong });
    expect({ organisation, userErrors }).toMatchObject({ organisation: null, userErrors: [{ code }] });
  });

  it('shows sources that disagree, and what was withdrawn with the reason', async () => {
    const note = (source: string, value: string, asOf: string) =>
      change(editor, 'addFact', 'AddFactInput', PROFILE, { topic: 'founded', source, value, asOf });
    await note('Register of the ministry', '52', '2016-01-01');
    const { organisation } = await note('Final report', '48', '2017-06-30');
    const [members] = organisation.sourcedFacts;
    expect(members).toMatchObject({
      topic: 'founded',
      disputed: true,
      statements: [
        { value: '48', source: 'Final report', asOf: '2017-06-30' },
        { value: '52', source: 'Register of the ministry', asOf: '2016-01-01' },
      ],
    });
    const wrong = { id: members.statements[1].id, why: 'It counted branches.' };
    const after = await change(editor, 'withdrawFact', 'WithdrawFactInput', PROFILE, wrong);
    expect(after.organisation.sourcedFacts[0]).toMatchObject({
      disputed: false,
      statements: [{ withdrawnWhy: null }, { withdrawnWhy: 'It counted branches.' }],
    });
  });

  it('tells its own people and the operator who changed what, from what, when, and nobody else', async () => {
    const CHANGES = `query ($id: ID!) { organisationChanges(organisationId: $id, first: 50) { totalCount
      edges { node { field by at before { label value } after { label value } } } } }`;
    const { data } = await editor.send('{ viewer { name organisation { id version } } }');
    const { id, version } = data['viewer'].organisation;
    const changes = async (browser: Browser) =>
      (await browser.send(CHANGES, { id })).data['organisationChanges'].edges.map(({ node }: any) => node);
    const known = await changes(editor);
    const next = { ...own, name: 'Latvian Logistics', sectors: ['LOGISTICS'], aliases: ['LLA'] };
    expect((await save(editor, { ...next, version })).userErrors).toEqual([]);
    expect((await save(editor, { ...next, name: 'Too late', version })).userErrors).toHaveLength(1);
    const added = (await changes(operator)).slice(0, -known.length);
    const part = (value: string) => ({ label: null, value });
    expect(added).toHaveLength(3);
    expect(added).toEqual(
      expect.arrayContaining(
        [
          {
            field: 'NAME',
            before: [part('Latvian Logistics Association')],
            after: [part('Latvian Logistics')],
          },
          { field: 'SECTORS', before: [part('LOGISTICS'), part('PACKAGING')], after: [part('LOGISTICS')] },
          {
            field: 'ALIASES',
            before: [part('LLA'), part('Latvian Supply Chain Cluster')],
            after: [part('LLA')],
          },
        ].map((each) => expect.objectContaining({ ...each, by: data['viewer'].name })),
      ),
    );
    // The statement that was noted and withdrawn above, and the tier that the operator set.
    expect(known.filter(({ field }: any) => field === 'FACT').slice(0, 3)).toMatchObject([
      { before: expect.arrayContaining([{ label: 'value', value: '52' }]) },
      { before: [], after: expect.arrayContaining([{ label: 'value', value: '48' }]) },
      { before: [], after: expect.arrayContaining([{ label: 'value', value: '52' }]) },
    ]);
    const clusters = await operator.send('{ cluster(slug: "baltic-packaging-cluster") { id } }');
    const tiers = await operator.send(CHANGES, { id: clusters.data['cluster'].id });
    expect(tiers.data['organisationChanges'].edges.map(({ node }: any) => node)).toMatchObject([
      { field: 'TIER', before: [part('partner')], after: [part('core')] },
    ]);
    const other = await server.browser().signIn(PEOPLE.otherPublisher, DEMO_PASSWORD);
    expect((await other.send(CHANGES, { id })).errors![0]!.extensions.code).toBe('NOT_FOUND');
    expect((await server.browser().send(CHANGES, { id })).errors![0]!.extensions.code).toBe(
      'SIGN_IN_REQUIRED',
    );
  });

  it('counts each firm once however many clusters it belongs to', async () => {
    const { data } = await server.browser().send(`{ networkReach { firms coreFirms partnerFirms memberships
      countries { country coreClusters partnerClusters servingClusters firms } } }`);
    const { firms } = world();
    const members = firms.filter(({ memberOf }) => memberOf.length > 0);
    const reach = data['networkReach'];
    expect(reach.firms).toBe(members.length);
    expect(reach.memberships).toBe(members.reduce((sum, { memberOf }) => sum + memberOf.length, 0));
    expect(reach.memberships).toBeGreaterThan(reach.firms);
    expect(reach.coreFirms + reach.partnerFirms).toBe(reach.firms);
    const countries: { country: string; firms: number }[] = reach.countries;
    expect(countries.reduce((sum, each) => sum + each.firms, 0)).toBe(reach.firms);
    expect(countries.find(({ country }) => country === 'EE')).toMatchObject({
      servingClusters: expect.any(Number),
    });
  });
});
