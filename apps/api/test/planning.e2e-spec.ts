import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_PASSWORD, world } from '@fivefold/world';
import pg from 'pg';
import { replayAll } from '../src/audit/replay.js';
import { Dispatcher } from '../src/notification/index.js';
import { Clock } from '../src/platform/index.js';
import { organisationId, PEOPLE } from './access-stage.js';
import { type Browser, startTestApp, type TestApp } from './test-app.js';
import { WORLD } from './world.js';

const CANARY = 'zilgalvis';
const FIGURES = 'companies any budgets budgetMinor budgetCurrency regions { code } named { name }';
const UNMET = `{ unmetDemand(first: 100) { totalCount edges { node { id isGap failed { key companies }
  behind { ${FIGURES} } ideas { id } } } } }`;
const IDEA = `id title state version votes voted actions ownServiceId serviceVersion service { id } behind { ${FIGURES} }
  owners { joined cluster { name } } namedNeeds { title company { name } } ownNeeds { id }
  pilots { id version state outcome words actions company { name } } history { action to }`;
const READ = `query ($id: ID!) { idea(id: $id) { ${IDEA} } }`;

/** Nobody of the world publishes these. */
const GAP = 'biz.sust.energy_audit';

describe('planning of services', () => {
  let server: TestApp;
  let admin: pg.Client;
  let editor: Browser;
  let publisher: Browser;
  let other: Browser;
  const buyers: { email: string; slug: string; browser: Browser }[] = [];
  beforeAll(async () => {
    server = await startTestApp(WORLD);
    admin = new pg.Client({ connectionString: server.database.adminUrl });
    await admin.connect();
    editor = await as(PEOPLE.editor);
    publisher = await as(PEOPLE.publisher);
    other = await as(PEOPLE.otherPublisher);
    const { people, firms } = world();
    const bySlug = new Map<string, string>();
    for (const { email, roles } of people)
      for (const { organisation, role } of roles)
        if (organisation && role === 'sme_admin' && roles[0]!.organisation === organisation)
          bySlug.set(organisation, email);
    for (const { slug } of firms.filter((firm) => bySlug.has(firm.slug)).slice(0, 6))
      buyers.push({ slug, email: bySlug.get(slug)!, browser: await as(bySlug.get(slug)!) });
  });
  afterAll(async () => {
    await admin.end();
    await server.close();
  });

  const as = (email: string) => server.browser().signIn(email, DEMO_PASSWORD);
  const act = async (browser: Browser, field: string, input: object, selection = `idea { ${IDEA} }`) => {
    const type = `${field[0]!.toUpperCase()}${field.slice(1)}Input`;
    const query = `mutation ($input: ${INPUTS[field] ?? type}!) { ${field}(input: $input) { ${selection} userErrors { code path } } }`;
    const answer = await browser.send(query, { input });
    return { ...answer.data?.[field], thrown: answer.errors?.[0]?.extensions.code };
  };
  const read = async (browser: Browser, id: string) => (await browser.send(READ, { id })).data['idea'];
  const need = async (at: number, more: object = {}) => {
    const input = {
      title: `${CANARY} ${at}`,
      text: `${CANARY} wants to know where its energy goes`,
      capabilities: [{ concept: GAP }],
      clauses: [{ value: budget(1_004_37 * (at + 1)) }],
      terms: { visibility: 'ALL_CLUSTERS' },
      ...more,
    };
    const { need } = await act(buyers[at]!.browser, 'saveNeed', input, 'need { id version }');
    await server.app.get(Clock).runDue();
    return need as { id: string; version: number };
  };
  const unmet = async (browser: Browser, concept = GAP) => {
    const { data } = await browser.send(UNMET);
    return data['unmetDemand'].edges.map(({ node }: any) => node).find(({ id }: any) => id === concept);
  };
  /** The same by other statements, of the tables themselves, without the views and past row level security. */
  const counted = async (concept: string) => {
    const { rows } = await admin.query(
      `WITH unmet AS (SELECT n.requester_org_id AS company, v.clauses FROM needs n
         JOIN need_versions v ON v.need_id = n.id AND v.version = n.version
         LEFT JOIN matches m ON m.need_id = n.id AND m.concept = $1 AND m.state <> 'stale'
         WHERE n.state IN ('open', 'matched', 'partly_covered') AND n.visibility = 'all_clusters' AND n.wanted @> ARRAY[$1]
           AND m.id IS NULL AND NOT n.covered @> ARRAY[$1]),
       budgets AS (SELECT company, max((c->'value'->>'maxMinor')::int) AS budget FROM unmet, jsonb_array_elements(clauses) c
         WHERE c->'value'->>'key' = 'budget' GROUP BY company)
       SELECT (SELECT count(DISTINCT company)::int FROM unmet) AS companies,
         (SELECT count(*)::int FROM budgets) AS budgets, (SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY budget) FROM budgets) AS middle`,
      [concept],
    );
    return rows[0] as { companies: number; budgets: number; middle: number };
  };

  it('counts each company once, and says no figure below five', async () => {
    for (const at of [0, 1, 2, 3]) await need(at);
    await need(3, { title: `${CANARY} again`, clauses: [{ value: budget(9_999_00) }] });
    await need(4, { terms: { visibility: 'PRIVATE' } });
    expect((await counted(GAP)).companies).toBe(4);
    const few = await unmet(publisher);
    expect(few).toMatchObject({ isGap: true, failed: [], ideas: [] });
    expect(few.behind).toEqual({
      ...{ companies: null, any: true, budgets: null, budgetMinor: null, budgetCurrency: null },
      ...{ regions: [], named: [] },
    });
    await need(4);
    const many = await unmet(publisher);
    const { companies, budgets, middle } = await counted(GAP);
    expect({ companies, budgets }).toEqual({ companies: 5, budgets: 5 });
    // What one company wrote exactly is not said.
    expect(many.behind.budgetMinor).not.toBe(middle);
    expect(many.behind).toMatchObject({
      companies,
      budgets,
      budgetMinor: Math.round(middle / 100_00) * 100_00,
      budgetCurrency: 'EUR',
      named: [],
    });
    expect(many.behind.regions.length).toBeGreaterThan(0);
    expect(JSON.stringify(many)).not.toContain(CANARY);
  });

  it('agrees with the tables for every capability, also where a constraint is what fails', async () => {
    const cold = { value: { key: 'temperature', minC: -90, maxC: -80 }, appliesTo: ['log.store.frozen'] };
    for (const at of [0, 1, 2, 3, 4])
      await need(at, { capabilities: [{ concept: 'log.store.frozen' }], clauses: [cold] });
    const frozen = await unmet(publisher, 'log.store.frozen');
    expect(frozen).toMatchObject({
      isGap: false,
      failed: expect.arrayContaining([{ key: 'temperature', companies: 5 }]),
    });
    const { data } = await publisher.send(UNMET);
    const nodes = data['unmetDemand'].edges.map(({ node }: any) => node);
    expect(nodes).toHaveLength(data['unmetDemand'].totalCount);
    for (const { id, behind } of nodes) {
      const { companies } = await counted(id);
      expect([id, behind.companies]).toEqual([id, companies >= 5 ? companies : null]);
    }
  });

  it('shows a need of the own cluster to that cluster alone, and who asks by consent alone', async () => {
    const concept = 'food.pack.barcode';
    const { rows } = await admin.query(
      `SELECT c.slug FROM cluster_members m JOIN organisations c ON c.id = m.cluster_id
       JOIN organisations o ON o.id = m.company_id WHERE o.slug = $1`,
      [buyers[0]!.slug],
    );
    const own = rows.map(({ slug }) => slug as string);
    const { people } = world();
    const staffOf = (slugs: (slug: string) => boolean) =>
      people.find(({ roles }) =>
        roles.some(
          ({ organisation, role }) => organisation && slugs(organisation) && role === 'cluster_publisher',
        ),
      )!;
    const inside = await as(staffOf((slug) => own.includes(slug)).email);
    const outside = await as(staffOf((slug) => !own.includes(slug)).email);
    await need(0, { capabilities: [{ concept }], clauses: [], terms: { visibility: 'OWN_CLUSTER' } });
    expect(await unmet(outside, concept)).toBeUndefined();
    expect((await unmet(inside, concept)).behind).toMatchObject({ any: true, companies: null, named: [] });
    const terms = { visibility: 'ALL_CLUSTERS', showIdentity: true };
    await need(1, { capabilities: [{ concept }], clauses: [], terms });
    const name = world().firms.find(({ slug }) => slug === buyers[1]!.slug)!.name;
    expect((await unmet(outside, concept)).behind).toMatchObject({ companies: null, named: [{ name }] });
  });

  it('leads an idea from the needs behind it over a pilot to a service that others publish, and to a match', async () => {
    const first = await need(0, { title: `${CANARY} the very need` });
    const proposal = {
      title: 'Energy audit for small firms',
      text: 'An engineer measures for two days and says what pays off.',
      language: 'en',
      capabilities: [GAP],
    };
    expect((await act(buyers[0]!.browser, 'proposeIdea', proposal)).thrown).toBe('NOT_ALLOWED');
    let { idea } = await act(editor, 'proposeIdea', proposal);
    expect(idea).toMatchObject({
      state: 'IDEA',
      behind: { companies: 5, named: [] },
      ownNeeds: [],
      namedNeeds: [],
    });
    expect((await unmet(publisher)).ideas).toEqual([{ id: idea.id }]);

    // The company sees it at its need, and votes; its name reaches nobody.
    const mine = await buyers[0]!.browser.send('query ($id: ID!) { need(id: $id) { ideas { id title } } }', {
      id: first.id,
    });
    expect(mine.data['need'].ideas).toEqual([{ id: idea.id, title: idea.title }]);
    expect((await act(buyers[0]!.browser, 'voteIdea', { id: idea.id, vote: true })).idea).toMatchObject({
      votes: 1,
      voted: true,
    });
    expect((await act(buyers[0]!.browser, 'voteIdea', { id: idea.id, vote: true })).idea.votes).toBe(1);
    expect((await act(other, 'voteIdea', { id: idea.id, vote: true })).idea.votes).toBe(2);
    expect((await read(other, idea.id)).actions).toEqual(['vote']);
    expect((await act(other, 'moveIdea', { ...held(idea), move: 'VALIDATE' })).thrown).toBe('NOT_FOUND');
    expect((await server.browser().send(READ, { id: idea.id })).data['idea']).toBeNull();

    const move = async (step: string, more: object = {}) => {
      const answer = await act(editor, 'moveIdea', { ...held(idea), move: step, ...more });
      if (answer.idea) idea = answer.idea;
      return answer;
    };
    expect((await move('DESIGN')).userErrors).toMatchObject([{ code: 'TRANSITION_REFUSED' }]);
    await move('VALIDATE');
    expect((await move('DESIGN')).userErrors).toMatchObject([{ code: 'IDEA_WITHOUT_EFFORT' }]);
    expect(
      (await act(editor, 'updateIdea', { ...proposal, id: idea.id, version: 1, effortDays: 30 })).userErrors,
    ).toMatchObject([{ code: 'STALE_VERSION' }]);
    idea = (await act(editor, 'updateIdea', { ...proposal, ...held(idea), effortDays: 30 })).idea;
    await move('DESIGN');
    expect((await move('PILOT')).userErrors).toMatchObject([{ code: 'IDEA_WITHOUT_PILOT' }]);

    // All companies behind it are asked; the cluster knows the one that says yes.
    idea = (await act(editor, 'invitePilots', held(idea))).idea;
    expect(idea.pilots).toEqual([]);
    const asked = (await read(buyers[0]!.browser, idea.id)).pilots[0];
    expect(asked).toMatchObject({ state: 'INVITED', actions: ['accept', 'decline'] });
    const no = (await read(buyers[1]!.browser, idea.id)).pilots[0];
    await act(buyers[1]!.browser, 'movePilot', { id: no.id, version: no.version, move: 'DECLINE' });
    expect(
      (await act(editor, 'movePilot', { id: asked.id, version: asked.version, move: 'WITHDRAW' })).thrown,
    ).toBe('NOT_FOUND');
    await act(buyers[0]!.browser, 'movePilot', { id: asked.id, version: asked.version, move: 'ACCEPT' });
    idea = await read(editor, idea.id);
    expect(idea.pilots).toHaveLength(1);
    expect(idea.pilots[0].company.name).toBe(
      world().firms.find(({ slug }) => slug === buyers[0]!.slug)!.name,
    );
    await move('PILOT');
    expect((await act(editor, 'draftIdeaService', held(idea))).userErrors).toMatchObject([
      { code: 'IDEA_UNTRIED' },
    ]);
    const finish = { id: asked.id, version: idea.pilots[0].version, move: 'FINISH' };
    expect((await act(buyers[0]!.browser, 'movePilot', finish)).userErrors).toMatchObject([
      { path: ['input', 'outcome'] },
    ]);
    await act(buyers[0]!.browser, 'movePilot', { ...finish, outcome: 'WORKS', words: 'Cheaper at once.' });
    idea = (await act(editor, 'draftIdeaService', held(idea))).idea;
    expect((await act(editor, 'draftIdeaService', held(idea))).userErrors).toMatchObject([
      { code: 'IDEA_HAS_SERVICE' },
    ]);

    // Four eyes: the author completes and hands in, another publishes; nobody else moves the idea.
    const service = (
      await editor.send('query ($id: ID!) { ownService(id: $id) { version missing ideas { id } } }', {
        id: idea.ownServiceId,
      })
    ).data['ownService'];
    expect(service).toMatchObject({
      ideas: [{ id: idea.id }],
      missing: expect.arrayContaining(['contactEmail']),
    });
    const facts = {
      titles: [{ language: 'en', text: proposal.title }],
      descriptions: [{ language: 'en', text: proposal.text }],
      ...{
        sector: 'FOOD',
        concepts: [GAP],
        coverage: ['LV', 'EE', 'SE', 'LT', 'DK', 'FI'],
        deliveryMode: 'REMOTE',
      },
      ...{ certificates: [], capacities: [], price: { type: 'QUOTE', tiers: [] }, languages: ['en', 'lv'] },
      ...{ interfaces: [], adrClasses: [], contactEmail: 'services@lv-log.example' },
    };
    const step = (browser: Browser, field: string, more: object) =>
      act(browser, field, { id: idea.ownServiceId, ...more }, 'service { id version state }');
    let { service: draft } = await step(editor, 'updateService', { version: service.version, facts });
    ({ service: draft } = await step(editor, 'submitService', { version: draft.version }));
    expect((await step(editor, 'publishService', { version: draft.version })).thrown).toBe('NOT_ALLOWED');
    await server.app.get(Clock).runDue();
    expect((await read(editor, idea.id)).state).toBe('PILOTED');
    await step(publisher, 'publishService', { version: draft.version });
    await later(3);
    await server.app.get(Clock).runDue();

    const guest = server.browser();
    const done = (await guest.send(READ, { id: idea.id })).data['idea'];
    expect(done).toMatchObject({
      state: 'PUBLISHED',
      behind: { companies: 5, named: [] },
      pilots: [],
      ownNeeds: [],
      history: [],
    });
    const shown = await guest.send('query ($id: ID!) { service(id: $id) { ideas { id } } }', {
      id: done.service.id,
    });
    expect(shown.data['service'].ideas).toEqual([{ id: idea.id }]);
    const met = await buyers[0]!.browser.send(
      'query ($id: ID!) { need(id: $id) { state matches { service { id } } } }',
      { id: first.id },
    );
    expect(met.data['need']).toMatchObject({
      state: 'MATCHED',
      matches: [{ service: { id: done.service.id } }],
    });
    expect(await unmet(publisher)).toBeUndefined();
    await server.app.get(Dispatcher).dispatchDue();
    const { rows } = await admin.query(
      `SELECT DISTINCT n.kind FROM notices n WHERE n.subject_id = $1 ORDER BY 1`,
      [rowId(idea.id)],
    );
    expect(rows.map(({ kind }) => kind)).toEqual([
      'idea_of_need',
      'idea_published',
      'pilot_answered',
      'pilot_invited',
    ]);
  });

  it('makes an existing service better by its next version, tried by a member asked by name', async () => {
    const { rows: members } = await admin.query(
      `SELECT o.slug FROM cluster_members m JOIN organisations o ON o.id = m.company_id JOIN organisations c ON c.id = m.cluster_id
       WHERE c.slug = 'lv-log' AND (m.member_until IS NULL OR m.member_until > current_date)`,
    );
    const { people } = world();
    const slugOf = ({ roles }: (typeof people)[number]) =>
      members
        .map(({ slug }) => slug as string)
        .find((slug) =>
          roles[0]?.organisation === slug && roles[0].role === 'sme_admin' ? slug : undefined,
        );
    const person = people.find((one) => slugOf(one))!;
    const member = await as(person.email);
    const { rows: served } = await admin.query(
      `SELECT v.service_id, v.number, v.facts->'concepts' AS concepts FROM service_versions v JOIN organisations o ON o.id = v.publisher_id
       WHERE o.slug = 'lv-log' AND v.state = 'published' AND NOT v.facts->'concepts' ? $1 ORDER BY v.service_id LIMIT 1`,
      [GAP],
    );
    const [{ service_id: key, number, concepts }] = served;
    const serviceOf = (kind: string) => Buffer.from(`${kind}:${key}`).toString('base64url');
    const input = {
      ...{ title: 'Audit with every storage', text: 'Measured while it is stored.', language: 'en' },
      ...{ capabilities: [GAP], evidence: 'Nine of twelve customers asked for it.', effortDays: 4 },
    };
    let { idea } = await act(editor, 'proposeIdea', input);
    const held = () => ({ id: idea.id, version: idea.version });
    for (const step of ['VALIDATE', 'DESIGN'])
      ({ idea } = await act(editor, 'moveIdea', { ...held(), move: step }));
    ({ idea } = await act(editor, 'invitePilots', {
      ...held(),
      organisationId: organisationId(slugOf(person)!),
    }));
    expect(idea.pilots).toMatchObject([{ state: 'INVITED', actions: ['withdraw'] }]);
    let [pilot] = (await read(member, idea.id)).pilots;
    for (const more of [{ move: 'ACCEPT' }, { move: 'FINISH', outcome: 'WORKS' }]) {
      await act(member, 'movePilot', { id: pilot.id, version: pilot.version, ...more });
      [pilot] = (await read(member, idea.id)).pilots;
    }
    idea = await read(editor, idea.id);
    ({ idea } = await act(editor, 'moveIdea', { ...held(), move: 'PILOT' }));
    const { rows: foreign } = await admin.query(
      `SELECT v.service_id FROM service_versions v JOIN organisations o ON o.id = v.publisher_id
       WHERE o.slug <> 'lv-log' AND v.state = 'published' LIMIT 1`,
    );
    const stolen = Buffer.from(`OwnService:${foreign[0].service_id}`).toString('base64url');
    expect((await act(editor, 'draftIdeaService', { ...held(), improvesId: stolen })).thrown).toBe(
      'NOT_FOUND',
    );

    ({ idea } = await act(editor, 'draftIdeaService', { ...held(), improvesId: serviceOf('OwnService') }));
    expect(idea).toMatchObject({
      ownServiceId: serviceOf('OwnService'),
      service: null,
      serviceVersion: number + 1,
    });
    expect((await read(other, idea.id)).serviceVersion).toBeNull();
    const own =
      'query ($id: ID!) { ownService(id: $id) { version state versionNumber publishedVersion ideas { id } } }';
    const draft = (await editor.send(own, { id: idea.ownServiceId })).data['ownService'];
    expect(draft).toMatchObject({ state: 'DRAFT', versionNumber: number + 1, publishedVersion: number });
    await server.app.get(Clock).runDue();
    expect((await read(editor, idea.id)).state).toBe('PILOTED');

    const serviceStep = (browser: Browser, field: string, version: number) =>
      act(browser, field, { id: idea.ownServiceId, version }, 'service { version }');
    const { service: handedIn } = await serviceStep(editor, 'submitService', draft.version);
    expect((await serviceStep(publisher, 'publishService', handedIn.version)).userErrors).toEqual([]);
    await later(3);
    await server.app.get(Clock).runDue();
    const done = await read(server.browser(), idea.id);
    expect(done).toMatchObject({
      state: 'PUBLISHED',
      serviceVersion: number + 1,
      service: { id: serviceOf('Service') },
    });
    const after = (await editor.send(own, { id: idea.ownServiceId })).data['ownService'];
    expect(after).toMatchObject({ publishedVersion: number + 1, ideas: [{ id: idea.id }] });
    const { rows: versions } = await admin.query(
      "SELECT facts->'concepts' AS concepts FROM service_versions WHERE service_id = $1 AND state = 'published'",
      [key],
    );
    expect(versions).toEqual([{ concepts: [...concepts, GAP] }]);
  });

  it('takes an idea back, off the board and onto it, and lets clusters own it together', async () => {
    const input = {
      title: 'Shared driver training',
      text: 'One trainer.',
      language: 'en',
      capabilities: ['log.support.driver_train'],
    };
    let { idea } = await act(editor, 'proposeIdea', input);
    const alone = await act(editor, 'moveIdea', { ...held(idea), move: 'VALIDATE' });
    expect(alone.userErrors).toMatchObject([{ code: 'IDEA_WITHOUT_DEMAND' }]);
    expect((await act(editor, 'linkIdeaNeeds', held(idea))).userErrors).toMatchObject([
      { code: 'NO_NEEDS_FOUND' },
    ]);
    idea = (
      await act(editor, 'updateIdea', {
        ...input,
        ...held(idea),
        evidence: 'Eleven of fourteen members asked for it in May.',
      })
    ).idea;
    idea = (await act(editor, 'moveIdea', { ...held(idea), move: 'VALIDATE' })).idea;
    idea = (await act(editor, 'moveIdea', { ...held(idea), move: 'STEP_BACK' })).idea;
    expect(idea.state).toBe('IDEA');
    expect((await act(editor, 'moveIdea', { ...held(idea), move: 'DROP' })).userErrors).toMatchObject([
      { path: ['input', 'reason'] },
    ]);
    idea = (await act(editor, 'moveIdea', { ...held(idea), move: 'DROP', reason: 'Somebody else does it.' }))
      .idea;
    expect((await act(other, 'voteIdea', { id: idea.id, vote: true })).userErrors).toMatchObject([
      { code: 'IDEA_OVER' },
    ]);
    idea = (await act(publisher, 'moveIdea', { ...held(idea), move: 'REVIVE' })).idea;

    const guest = { ...held(idea), move: 'INVITE', organisationId: organisationId('ee-itl') };
    expect((await act(editor, 'changeIdeaOwner', { ...held(idea), move: 'LEAVE' })).userErrors).toMatchObject(
      [{ code: 'IDEA_LAST_OWNER' }],
    );
    idea = (await act(editor, 'changeIdeaOwner', guest)).idea;
    const asked = await read(other, idea.id);
    expect(asked.actions).toEqual(['vote', 'join', 'leave']);
    idea = (await act(other, 'changeIdeaOwner', { ...held(asked), move: 'JOIN' })).idea;
    expect(idea.owners.map(({ joined }: any) => joined)).toEqual([true, true]);
    idea = (await act(other, 'moveIdea', { ...held(idea), move: 'VALIDATE' })).idea;
    expect((await act(editor, 'changeIdeaOwner', { ...held(idea), move: 'LEAVE' })).userErrors).toEqual([]);
    expect((await read(editor, idea.id)).actions).toEqual(['vote']);
    idea = await read(other, idea.id);
    idea = (await act(other, 'updateIdea', { ...input, evidence: 'A survey', ...held(idea), effortDays: 5 }))
      .idea;
    idea = (await act(other, 'moveIdea', { ...held(idea), move: 'DESIGN' })).idea;
    const stranger = { ...held(idea), organisationId: organisationId(buyers[0]!.slug) };
    const unfit = await act(other, 'invitePilots', stranger);
    expect(unfit.userErrors).toMatchObject([{ code: 'PILOT_UNFIT' }]);
  });

  it('lets two that move one idea at once win once, and leaves a trail that replays', async () => {
    const input = {
      title: 'Two at once',
      text: 'A race.',
      language: 'en',
      capabilities: [GAP],
      evidence: 'A survey.',
    };
    const { idea } = await act(editor, 'proposeIdea', input);
    const both = await Promise.all(
      [editor, publisher].map((one) => act(one, 'moveIdea', { ...held(idea), move: 'VALIDATE' })),
    );
    expect(both.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    const { problems, kinds } = await replayAll(
      async (sql, values) => (await admin.query(sql, values)).rows as never,
    );
    expect(problems).toEqual([]);
    expect(kinds.find(({ kind }) => kind === 'pilot')!.subjects).toBeGreaterThan(1);
  });

  const held = ({ id, version }: { id: string; version: number }) => ({ id, version });
  const later = (seconds: number) =>
    admin.query('UPDATE clock SET shift = shift + make_interval(secs => $1)', [seconds]);
});

const INPUTS: Record<string, string> = {
  linkIdeaNeeds: 'IdeaActionInput',
  submitService: 'ServiceActionInput',
  publishService: 'ServiceActionInput',
};

function budget(maxMinor: number) {
  return { key: 'budget', maxMinor, currency: 'EUR', horizonMonths: null, assume: {} };
}

function rowId(globalId: string): string {
  return Buffer.from(globalId, 'base64url').toString('utf8').split(':')[1]!;
}
