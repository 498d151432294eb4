import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { replay, MATCH_STATES, NEED_STATES } from '@fivefold/domain';
import { DEMO_PASSWORD } from '@fivefold/world';
import pg from 'pg';
import { ALGORITHM, onlyService, propose, TAXONOMY } from '../src/need-match/judge.js';
import { LiveIndex } from '../src/discovery/index.js';
import { Clock } from '../src/platform/index.js';
import { organisationId, PEOPLE, serviceId, Stage } from './access-stage.js';
import { at, type Service, ServiceStaff } from './service-staff.js';
import { type Browser, startTestApp, type TestApp } from './test-app.js';
import { WORLD } from './world.js';

const IN_RIGA = [{ value: { key: 'site', anyOf: ['LV00A'] } }];
const RARE = 'food.process.honey';
const NEED = `id version state covered { concept } matches { id version state score isNew news met actions dismissReason
  serviceVersion service { id } capability { concept } }`;

describe('stored matches', () => {
  let server: TestApp;
  let stage: Stage;
  let staff: ServiceStaff;
  let admin: pg.Client;
  let buyer: Browser;
  let stranger: Browser;
  let editor: Browser;
  let publisher: Browser;
  beforeAll(async () => {
    server = await startTestApp(WORLD);
    stage = new Stage(server);
    admin = new pg.Client({ connectionString: server.database.adminUrl });
    await admin.connect();
    const as = (email: string) => server.browser().signIn(email, DEMO_PASSWORD);
    buyer = await as(PEOPLE.buyer);
    stranger = await as(PEOPLE.otherBuyer);
    staff = await ServiceStaff.signIn(server, admin);
    ({ editor, publisher } = staff);
    await runDue();
  });
  afterAll(async () => {
    await admin.end();
    await server.close();
  });

  const runDue = () => server.app.get(Clock).runDue();
  const later = async (by: string) => {
    await admin.query('UPDATE clock SET shift = shift + $1::interval', [by]);
    return runDue();
  };
  const send = async (browser: Browser, field: string, type: string, selection: string, input: object) => {
    const query = `mutation ($input: ${type}!) { ${field}(input: $input) { ${selection} userErrors { code path message } } }`;
    const { data, errors } = await browser.send(query, { input });
    expect(errors).toBeUndefined();
    return data[field];
  };
  const save = async (input: object) =>
    (
      await send(buyer, 'saveNeed', 'SaveNeedInput', 'need { id version }', {
        text: 'Honey is to be processed',
        capabilities: [{ concept: RARE }],
        clauses: [],
        ...input,
      })
    ).need as { id: string; version: number };
  const read = async (id: string, browser = buyer) =>
    (await browser.send(`query ($id: ID!) { need(id: $id) { ${NEED} } }`, { id })).data['need'];
  const facts = (more: object = {}) => ({
    ...stage.facts,
    concepts: [RARE],
    coverage: ['LV'],
    providerId: organisationId('vesvalde'),
    ...more,
  });
  const publish = (more: object = {}) => staff.published(facts(more));
  const republish = async (service: Service, more: object = {}) => {
    const draft = await staff.done(editor, 'updateService', at(service, { facts: facts(more) }));
    const inReview = await staff.done(editor, 'submitService', at(draft));
    return staff.done(publisher, 'publishService', at(inReview));
  };
  const suspend = (service: Service) =>
    staff.done(publisher, 'suspendService', at(service, { reason: 'closed for a while' }));
  const told = async (need: string) =>
    (
      await admin.query<{ kind: string; params: { count: number } }>(
        "SELECT kind, params FROM notices WHERE subject_id = $1 AND kind = 'better_match' ORDER BY id",
        [keyOf(need)],
      )
    ).rows;

  it('are made when a need opens, without any notice', async () => {
    const need = await save({
      text: 'Chilled storage in Riga',
      capabilities: [{ concept: 'log.store.chilled' }],
      clauses: IN_RIGA,
    });
    expect((await read(need.id)).state).toBe('OPEN');
    await runDue();
    const { state, matches } = await read(need.id);
    expect(state).toBe('MATCHED');
    expect(matches.length).toBeGreaterThan(0);
    expect(matches.map((one: any) => one.score)).toEqual(
      matches.map((one: any) => one.score).toSorted((a: number, b: number) => b - a),
    );
    expect(matches.every((one: any) => one.state === 'PROPOSED' && !one.isNew)).toBe(true);
    await later('2 days');
    expect(await told(need.id)).toEqual([]);
  });

  it('are found again from what was stored: the same score, parts and answers', async () => {
    const { rows } = await admin.query(
      `SELECT m.*, v.text, v.language, v.capabilities, v.clauses FROM matches m
       JOIN need_versions v ON v.need_id = m.need_id AND v.version = m.need_version`,
    );
    expect(rows.length).toBeGreaterThan(10);
    const { catalogue } = server.app.get(LiveIndex);
    for (const row of rows) {
      expect([row.algorithm, row.taxonomy]).toEqual([ALGORITHM, TAXONOMY]);
      const service = catalogue.get(row.service_id)!;
      expect(service.version).toBe(row.service_version);
      const again = propose(row, row.asked, row.requester_org_id, onlyService(service, row.asked.text01));
      expect(again.find(({ concept }) => concept === row.concept)?.found).toEqual(row.found);
    }
  });

  it('tell the SME of a capability newly covered once, however often the service is published', async () => {
    const need = await save({});
    await runDue();
    expect(await read(need.id)).toMatchObject({ state: 'OPEN', matches: [] });
    let service = await publish();
    await later('3 seconds');
    expect(await read(need.id)).toMatchObject({
      state: 'MATCHED',
      matches: [{ state: 'PROPOSED', isNew: true, news: ['COVERS'] }],
    });
    expect(await told(need.id)).toEqual([]);
    await later('1 minute');
    expect(await told(need.id)).toHaveLength(1);
    for (let again = 0; again < 9; again += 1) {
      service = await republish(service);
      await later('1 day');
    }
    await later('3 days');
    expect(await told(need.id)).toHaveLength(1);
    const { matches } = await read(need.id);
    expect(matches).toHaveLength(1);
    expect(matches[0].serviceVersion).toBe(10);

    // Suspended it goes stale, and the need has nothing again; back, it is no news.
    const out = await suspend(service);
    await later('3 seconds');
    expect(await read(need.id)).toMatchObject({
      state: 'OPEN',
      matches: [{ state: 'STALE', service: null }],
    });
    const back = await staff.done(publisher, 'reinstateService', at(out));
    await later('2 days');
    expect(await read(need.id)).toMatchObject({ state: 'MATCHED', matches: [{ state: 'PROPOSED' }] });
    expect(await told(need.id)).toHaveLength(1);
    await suspend(back);
    await later('3 seconds');
  });

  it('digest several changes into one notice', async () => {
    const need = await save({ clauses: [{ value: { key: 'language', anyOf: ['lv'] }, hard: false }] });
    await runDue();
    await publish({ languages: ['en'] });
    await publish({ languages: ['lv'] });
    await later('3 seconds');
    await later('1 minute');
    const notices = await told(need.id);
    expect(notices).toHaveLength(1);
    expect(notices[0]!.params.count).toBeGreaterThanOrEqual(1);
  });

  const reasonsOf = async (need: string) =>
    (
      await admin.query<{ reason: string }>(
        'SELECT reason FROM match_news WHERE need_id = $1 ORDER BY found_at, reason',
        [keyOf(need)],
      )
    ).rows.map(({ reason }) => reason);
  const withPrice = (amountMinor: number) => ({
    price: { type: 'PER_UNIT', amountMinor, currency: 'EUR', unit: 'EUR_PALLET', tiers: [] },
  });

  it.each([
    ['ANSWERS', 'food.process.dairy', { languages: ['en'] }, { languages: ['lv'] }],
    ['CHEAPER', 'food.process.grain', withPrice(900), withPrice(700)],
  ])(
    'tell of a service that is better by %s once, however often it is published',
    async (reason, concept, first, better) => {
      const concepts = [concept];
      await publish({ concepts, languages: ['en'], ...first });
      await later('3 seconds');
      const need = await save({
        capabilities: [{ concept }],
        clauses: [{ value: { key: 'language', anyOf: ['lv'] }, hard: false }],
      });
      await runDue();
      expect((await read(need.id)).matches).toHaveLength(1);
      // No better than what is there: no news.
      await publish({ concepts, languages: ['en'], ...first });
      await later('3 seconds');
      let service = await publish({ concepts, languages: ['en'], ...better });
      await later('3 seconds');
      const { matches } = await read(need.id);
      expect(matches.map((one: any) => one.news)).toEqual(expect.arrayContaining([[], [], [reason]]));
      await later('1 minute');
      expect(await told(need.id)).toHaveLength(1);
      for (let again = 0; again < 9; again += 1) {
        service = await republish(service, { concepts, languages: ['en'], ...better });
        await later('1 day');
      }
      await later('3 days');
      expect(await told(need.id)).toHaveLength(1);
      expect(await reasonsOf(need.id)).toEqual([reason.toLowerCase()]);
    },
  );

  it('of the shortlist tell once when their service changes, and once when it is taken out', async () => {
    const concepts = ['food.process.meat'];
    let service = await publish({ concepts, ...withPrice(700) });
    await later('3 seconds');
    const listed = await save({ capabilities: [{ concept: concepts[0] }] });
    const onlyFound = await save({ capabilities: [{ concept: concepts[0] }] });
    await runDue();
    const [match] = (await read(listed.id)).matches;
    await send(buyer, 'shortlistMatch', 'MatchActionInput', 'match { id }', {
      id: match.id,
      version: match.version,
    });
    const changes = async (need: string) =>
      (
        await admin.query(
          "SELECT audience FROM notices WHERE subject_id = $1 AND kind = 'shortlist_changed'",
          [keyOf(need)],
        )
      ).rows;
    // Another description is no change of what it answers.
    const descriptions = [{ language: 'en', text: 'A room for meat, described anew.' }];
    service = await republish(service, { concepts, descriptions, ...withPrice(700) });
    await later('2 days');
    expect(await changes(listed.id)).toEqual([]);
    for (let again = 0; again < 10; again += 1) {
      service = await republish(service, { concepts, ...withPrice(800) });
      await later('1 hour');
    }
    await later('2 days');
    expect(await changes(listed.id)).toHaveLength(1);
    expect(await changes(onlyFound.id)).toEqual([]);
    await suspend(service);
    await later('3 days');
    const { rows } = await admin.query<{ audience: object[] }>(
      "SELECT audience FROM notices WHERE subject_id = $1 AND kind = 'service_paused'",
      [keyOf(service.id)],
    );
    expect(rows).toHaveLength(1);
    const own = { organisationId: keyOf(organisationId('kalnsiers')) };
    expect(
      rows[0]!.audience.filter((one) => 'organisationId' in one && one.organisationId === own.organisationId),
    ).toHaveLength(1);
    expect(await changes(listed.id)).toHaveLength(1);
    expect(await changes(onlyFound.id)).toEqual([]);
  });

  it('begin with the request where a service is asked that was never proposed', async () => {
    const need = await save({
      capabilities: [{ concept: 'log.store.chilled' }],
      clauses: [{ value: { key: 'site', anyOf: ['EE001'] } }],
    });
    await runDue();
    const asked = serviceId('OF016');
    expect((await read(need.id)).matches.map((one: any) => one.service.id)).not.toContain(asked);
    const { userErrors } = await send(buyer, 'sendRequests', 'SendRequestsInput', 'requests { id }', {
      needId: need.id,
      message: 'All the same',
      parts: [{ items: [{ serviceId: asked, concepts: ['log.store.chilled'] }] }],
    });
    expect(userErrors).toEqual([]);
    const after = await read(need.id);
    const made = after.matches.filter((one: any) => one.service?.id === asked);
    expect(made).toMatchObject([{ state: 'CONTACTED', isNew: false, met: [] }]);
    expect(after.state).toBe('MATCHED');
    const { rows } = await admin.query(
      'SELECT action, from_state AS "from", to_state AS "to", actor FROM transitions WHERE subject_id = $1 ORDER BY seq',
      [keyOf(made[0].id)],
    );
    expect(rows).toEqual([
      { action: 'propose', from: null, to: 'proposed', actor: 'person' },
      { action: 'contact', from: 'proposed', to: 'contacted', actor: 'person' },
    ]);
  });

  it('are put on the shortlist, taken off, put aside with a reason and taken back, each step audited', async () => {
    const need = await save({
      text: 'Chilled storage',
      capabilities: [{ concept: 'log.store.chilled' }],
      clauses: IN_RIGA,
    });
    await runDue();
    const [first] = (await read(need.id)).matches;
    expect(first.actions).toEqual(['shortlist', 'dismiss']);
    const act = (field: string, version: number, more: object = {}, browser = buyer) =>
      send(
        browser,
        field,
        field === 'dismissMatch' ? 'DismissMatchInput' : 'MatchActionInput',
        'match { state version actions dismissReason }',
        { id: first.id, version, ...more },
      );
    expect((await act('shortlistMatch', first.version)).match).toMatchObject({
      state: 'SHORTLISTED',
      actions: ['unlist', 'dismiss'],
    });
    expect((await act('unlistMatch', first.version)).userErrors).toMatchObject([{ code: 'STALE_VERSION' }]);
    const { match } = await act('unlistMatch', first.version + 1);
    expect((await act('dismissMatch', match.version, { reason: ' ' })).userErrors).toMatchObject([
      { code: 'INPUT_INVALID', path: ['input', 'reason'] },
    ]);
    const dismissed = await act('dismissMatch', match.version, { reason: 'too far' });
    expect(dismissed.match).toMatchObject({
      state: 'DISMISSED',
      dismissReason: 'too far',
      actions: ['restore'],
    });
    expect((await act('shortlistMatch', dismissed.match.version)).userErrors).toMatchObject([
      { code: 'TRANSITION_REFUSED' },
    ]);
    expect((await act('restoreMatch', dismissed.match.version)).match.state).toBe('PROPOSED');
    const { rows } = await admin.query(
      'SELECT action, from_state AS "from", to_state AS "to" FROM transitions WHERE subject_id = $1 ORDER BY seq',
      [keyOf(first.id)],
    );
    expect(rows.map(({ action }) => action)).toEqual([
      'propose',
      'shortlist',
      'unlist',
      'dismiss',
      'restore',
    ]);
    expect(replay(MATCH_STATES, rows)).toEqual({ state: 'proposed' });
    const foreign = await stranger.send(
      'mutation ($input: MatchActionInput!) { shortlistMatch(input: $input) { match { id } } }',
      { input: { id: first.id, version: 5 } },
    );
    expect(foreign.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('come back to the shortlist when their service does', async () => {
    const need = await save({});
    await runDue();
    const service = await publish();
    await later('3 seconds');
    const match = (await read(need.id)).matches.find((one: any) => one.isNew);
    await send(buyer, 'shortlistMatch', 'MatchActionInput', 'match { id }', {
      id: match.id,
      version: match.version,
    });
    const out = await suspend(service);
    await later('3 seconds');
    const stateOf = async () => (await read(need.id)).matches.find((one: any) => one.id === match.id).state;
    expect(await stateOf()).toBe('STALE');
    await staff.done(publisher, 'reinstateService', at(out));
    await later('3 seconds');
    expect(await stateOf()).toBe('SHORTLISTED');
  });

  it('leave trails that the tables allow', async () => {
    for (const [kind, table, states] of [
      ['match', 'matches', MATCH_STATES],
      ['need', 'needs', NEED_STATES],
    ] as const) {
      const { rows } = await admin.query(
        `SELECT subject_id, action, from_state AS "from", to_state AS "to" FROM transitions WHERE kind = $1 ORDER BY seq`,
        [kind],
      );
      const stored =
        table === 'matches'
          ? await admin.query('SELECT id, state FROM matches')
          : await admin.query('SELECT id, state FROM needs');
      for (const { id, state } of stored.rows) {
        const trail = rows.filter((row) => row.subject_id === id);
        expect(replay(states as never, trail)).toEqual({ state });
      }
    }
  });
});

function keyOf(globalId: string): string {
  return Buffer.from(globalId, 'base64url').toString().split(':')[1]!;
}
