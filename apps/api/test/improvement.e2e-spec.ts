import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_PASSWORD, uuidOfName, world } from '@fivefold/world';
import pg from 'pg';
import { Clock, readGlobalId, toGlobalId } from '../src/platform/index.js';
import { PEOPLE } from './access-stage.js';
import { type Browser, startTestApp, type TestApp } from './test-app.js';
import { WORLD } from './world.js';

const ACTION = `id version title state ownerName dueOn isLate indicatorKey topic scoreBefore threshold goalTitle evidence doneOn actions
  course { title } peer { name } measured { score change isReached } history { action to reason } attachments { id }`;
const SHORTFALLS = `{ improvement { owners { id name } shortfalls { assessmentId indicatorKey topic score threshold previousScore
  names { text } courses { id topics } peers { id name } planned { id } } } }`;
const GROUP = `id version name topic endedOn actions cluster { name } organisations { name }
  tasks { id version title dueOn doneOn doneBy actions owner { name } } minutes { id version heldOn text authorName attachments { id } }`;
const STRATEGY =
  'id version title reviewOn isReviewDue goals { id version title reachedOn planned { title state } }';

const { clusters, firms } = world();
const idOf = (slug: string) => [...clusters, ...firms].find((one) => one.slug === slug)!.id;
const LOG = idOf('lv-log');
const FOOD = idOf('lv-food');
/** The firm that Artis Sniegalauks acts for. */
const MEMBER = 'vesvalde';

describe('improvement', () => {
  let server: TestApp;
  let admin: pg.Client;
  let staff: Browser;
  let stranger: Browser;
  let member: Browser;
  let today: string;
  beforeAll(async () => {
    server = await startTestApp(WORLD);
    admin = new pg.Client({ connectionString: server.database.adminUrl });
    await admin.connect();
    await admin.query('TRUNCATE assessments, peer_consents CASCADE');
    const signIn = (email: string) => server.browser().signIn(email, DEMO_PASSWORD);
    staff = await signIn(PEOPLE.editor);
    stranger = await signIn(PEOPLE.otherEditor);
    member = await signIn(PEOPLE.provider);
    today = (await admin.query<{ day: string }>('SELECT app_today()::text AS day')).rows[0]!.day;
  });
  afterAll(async () => {
    await admin.end();
    await server.close();
  });

  const write = async (browser: Browser, field: string, type: string, of: string, input: object) => {
    const query = `mutation ($input: ${type}!) { ${field}(input: $input) { ${of} userErrors { code path } } }`;
    const { data, errors } = await browser.send(query, { input });
    if (errors) return { userErrors: errors.map(({ extensions }) => ({ code: extensions.code })) };
    return data[field];
  };
  const read = async (browser: Browser, query: string) => {
    const { data, errors } = await browser.send(query);
    expect(errors).toBeUndefined();
    return data;
  };
  const plan = (input: object) =>
    write(staff, 'planAction', 'PlanActionInput', `action { ${ACTION} }`, input);
  const move = (input: object) =>
    write(staff, 'moveAction', 'MoveActionInput', `action { ${ACTION} }`, input);
  const dayIn = async (days: number) =>
    (await admin.query<{ day: string }>('SELECT (app_today() + $1::int)::text AS day', [days])).rows[0]!.day;
  const told = async (id: string) =>
    (
      await admin.query('SELECT kind FROM notices WHERE subject_id = $1 ORDER BY id', [readGlobalId(id)!.key])
    ).rows.map(({ kind }) => kind);

  /** A closed assessment by the gold set, with a score for each topic; all others reach four. */
  async function assessed(
    name: string,
    cluster: string,
    daysAgo: number,
    scores: Record<string, number>,
  ): Promise<void> {
    const id = uuidOfName(`improvement spec:${name}`);
    await admin.query(
      `INSERT INTO assessments (id, cluster_org_id, set_id, state, created_by, summary, total_share, country, closed_at)
       SELECT $1, $2, s.id, 'closed', p.id, 'x', 0.5, 'LV', now() - make_interval(days => $3)
       FROM indicator_sets s, persons p WHERE s.key = 'gold' AND s.number = 1 AND p.email = $4`,
      [id, cluster, daysAgo, PEOPLE.publisher],
    );
    await admin.query(
      `INSERT INTO assessment_findings (assessment_id, indicator_id, cluster_org_id, score, assessor_id, released)
       SELECT $1, i.id, $2, COALESCE(($3::jsonb->>i.topic)::int, 4), p.id, true
       FROM indicators i JOIN indicator_sets s ON s.id = i.set_id, persons p
       WHERE s.key = 'gold' AND s.number = 1 AND p.email = $4`,
      [id, cluster, JSON.stringify(scores), PEOPLE.operator],
    );
  }

  it('leads from a shortfall to training, a peer and an action with evidence, and to a better second score', async () => {
    await assessed('first', LOG, 400, { contacts: 1, press: 0 });
    await assessed('peer', FOOD, 300, {});
    await admin.query(
      'INSERT INTO peer_consents (cluster_org_id, consents, person_id) SELECT $1, true, id FROM persons LIMIT 1',
      [FOOD],
    );
    const { improvement } = await read(staff, SHORTFALLS);
    const [worst, contacts] = ['press', 'contacts'].map((topic) =>
      improvement.shortfalls.find((one: any) => one.topic === topic),
    );
    expect(improvement.shortfalls).toHaveLength(2);
    expect(worst).toMatchObject({ score: 0, previousScore: null, planned: [] });
    expect(contacts.names.length).toBeGreaterThan(0);
    expect(contacts.peers).toEqual([
      { id: toGlobalId('Organisation', FOOD), name: expect.stringContaining('food') },
    ]);
    expect(contacts.courses.every(({ topics }: any) => topics.includes('contacts'))).toBe(true);
    const helped = improvement.shortfalls.find(({ courses }: any) => courses.length > 0);
    expect(helped).toBeDefined();
    const owner = improvement.owners.find(({ name }: any) => name === 'Dace Tiltmala');
    const input = {
      title: 'Visit every member once a year',
      ownerId: owner.id,
      dueOn: await dayIn(30),
      assessmentId: contacts.assessmentId,
      indicatorKey: contacts.indicatorKey,
      peerId: contacts.peers[0].id,
      courseId: helped.courses[0].id,
    };
    const foreign = { ...input, peerId: toGlobalId('Organisation', idOf('ee-itl')) };
    expect((await plan(foreign)).userErrors).toEqual([{ code: 'NOT_FOUND' }]);
    expect((await plan({ ...input, dueOn: '2020-01-01' })).userErrors[0].code).toBe('DAY_PAST_DUE');
    expect((await plan({ ...input, assessmentId: null, indicatorKey: null })).userErrors[0].code).toBe(
      'ACTION_WITHOUT_AIM',
    );
    const { action } = await plan(input);
    expect(action).toMatchObject({
      state: 'PLANNED',
      ownerName: 'Dace Tiltmala',
      scoreBefore: 1,
      measured: null,
      isLate: false,
    });
    expect(action.actions).toEqual(['change', 'start', 'finish', 'drop']);
    expect(await told(action.id)).toEqual(['action_given']);
    const started = (await move({ id: action.id, version: 1, step: 'START' })).action;
    expect((await move({ id: action.id, version: 1, step: 'FINISH' })).userErrors[0].code).toBe(
      'STALE_VERSION',
    );
    const bare = await move({ id: action.id, version: 2, step: 'FINISH' });
    expect(bare.userErrors).toEqual([{ code: 'EVIDENCE_MISSING', path: ['input', 'evidence'] }]);
    const evidence = 'All 41 members were visited; the notes are with the publisher.';
    const { action: done } = await move({
      id: action.id,
      version: started.version,
      step: 'FINISH',
      evidence,
    });
    expect(done).toMatchObject({
      state: 'DONE',
      evidence,
      doneOn: today,
      actions: ['reopen'],
      measured: null,
    });
    expect(done.history.map(({ action: step }: any) => step)).toEqual(['plan', 'start', 'finish']);

    await assessed('second', LOG, 2, { contacts: 4, press: 0 });
    const after = await read(staff, `{ improvementActions(first: 5) { edges { node { ${ACTION} } } } }`);
    const seen = after.improvementActions.edges.find(({ node }: any) => node.id === action.id).node;
    expect(seen.measured).toEqual({ score: 4, change: 3, isReached: true });
    const { improvement: now } = await read(staff, SHORTFALLS);
    expect(now.shortfalls.map(({ topic, previousScore }: any) => [topic, previousScore])).toEqual([
      ['press', 0],
    ]);
    const refused = { ...input, assessmentId: now.shortfalls[0].assessmentId };
    expect((await plan(refused)).userErrors[0].code).toBe('NO_SHORTFALL');
  });

  it('is of the own cluster alone', async () => {
    const { improvementActions } = await read(
      staff,
      '{ improvementActions(first: 1) { edges { node { id version } } } }',
    );
    const { id, version } = improvementActions.edges[0].node;
    const seen = await stranger.send('query ($id: ID!) { node(id: $id) { id } }', { id });
    expect(seen.data).toEqual({ node: null });
    const input = { id, version, step: 'REOPEN' };
    const refused = await write(stranger, 'moveAction', 'MoveActionInput', 'action { id }', input);
    expect(refused.userErrors).toEqual([{ code: 'NOT_FOUND' }]);
    const { data } = await stranger.send('{ improvementActions(first: 5) { edges { node { id } } } }');
    expect(JSON.stringify(data)).not.toContain(id);
  });

  it('keeps strategies with goals and actions, and tells of reviews and of what is late', async () => {
    const save = (input: object) =>
      write(staff, 'saveStrategy', 'SaveStrategyInput', `strategy { ${STRATEGY} }`, input);
    const texts = { title: 'Strategy to 2030', summary: 'Three markets.', adoptedOn: today };
    expect((await save({ ...texts, reviewOn: today })).userErrors[0].path).toEqual(['input', 'reviewOn']);
    const { strategy } = await save({ ...texts, reviewOn: await dayIn(20) });
    expect(strategy).toMatchObject({ version: 1, isReviewDue: false, goals: [] });
    const goal = (input: object) =>
      write(staff, 'saveGoal', 'SaveGoalInput', `strategy { ${STRATEGY} }`, {
        strategyId: strategy.id,
        ...input,
      });
    const text = {
      title: 'Ten exporters',
      target: 'Ten members export for the first time',
      dueOn: await dayIn(300),
    };
    const made = (await goal({ ...text, isReached: false })).strategy.goals[0];
    const { improvement } = await read(staff, SHORTFALLS);
    const { action } = await plan({
      title: 'Mission to Malmö',
      ownerId: improvement.owners[0].id,
      dueOn: await dayIn(5),
      goalId: made.id,
    });
    expect(action).toMatchObject({ goalTitle: 'Ten exporters', indicatorKey: null, threshold: null });
    const dropped = await move({ id: action.id, version: 1, step: 'DROP' });
    expect(dropped.userErrors).toEqual([{ code: 'REASON_MISSING', path: ['input', 'reason'] }]);
    expect((await goal({ ...text, id: made.id, version: 7, isReached: true })).userErrors[0].code).toBe(
      'STALE_VERSION',
    );
    const reached = (await goal({ ...text, id: made.id, version: 1, isReached: true })).strategy;
    expect(reached.goals).toMatchObject([
      { reachedOn: today, planned: [{ title: 'Mission to Malmö', state: 'PLANNED' }] },
    ]);
    await admin.query("UPDATE clock SET shift = interval '21 days'");
    await server.app.get(Clock).runDue();
    await server.app.get(Clock).runDue();
    expect(await told(strategy.id)).toEqual(['strategy_due']);
    expect((await told(action.id)).at(-1)).toBe('action_late');
    const { improvementActions } = await read(
      staff,
      `{ improvementActions(first: 1) { edges { node { isLate } } } }`,
    );
    expect(improvementActions.edges[0].node.isLate).toBe(true);
    await admin.query("UPDATE clock SET shift = interval '0'");
  });

  it('lets working groups hold tasks and minutes, read by those in them, who tick their own', async () => {
    const save = (input: object) =>
      write(staff, 'saveWorkingGroup', 'SaveWorkingGroupInput', `group { ${GROUP} }`, input);
    const of = {
      name: 'Cold chain',
      purpose: 'One data sheet for all.',
      topic: 'working_groups',
      isEnded: false,
    };
    const { group } = await save({ ...of, organisationIds: [toGlobalId('Organisation', idOf(MEMBER))] });
    expect(group).toMatchObject({
      version: 1,
      topic: 'working_groups',
      organisations: [{ name: expect.any(String) }],
    });
    expect((await save({ ...of, topic: 'nothing', organisationIds: [] })).userErrors[0].code).toBe(
      'INPUT_INVALID',
    );
    const task = (input: object) =>
      write(staff, 'saveGroupTask', 'SaveGroupTaskInput', `group { ${GROUP} }`, {
        groupId: group.id,
        ...input,
      });
    await task({ title: 'Draft it', organisationId: toGlobalId('Organisation', LOG) });
    const { group: given } = await task({
      title: 'Try it',
      organisationId: toGlobalId('Organisation', idOf(MEMBER)),
      dueOn: await dayIn(9),
    });
    const elsewhere = await task({ title: 'No', organisationId: toGlobalId('Organisation', idOf('ee-itl')) });
    expect(elsewhere.userErrors).toEqual([{ code: 'NOT_FOUND' }]);
    const minutes = await write(staff, 'saveGroupMinutes', 'SaveGroupMinutesInput', `group { ${GROUP} }`, {
      groupId: group.id,
      heldOn: today,
      text: 'Agreed on nine fields.',
    });
    expect(minutes.group.minutes).toMatchObject([
      { heldOn: today, text: 'Agreed on nine fields.', authorName: 'Kaspars Ventlapa' },
    ]);
    expect(await told(group.id)).toEqual(['group_joined', 'group_task_given', 'group_minutes']);

    const { workingGroups } = await read(
      member,
      `{ workingGroups(first: 50) { edges { node { ${GROUP} } } } }`,
    );
    const seen = workingGroups.edges.map(({ node }: any) => node).find(({ id }: any) => id === group.id);
    expect(seen).toMatchObject({ actions: [], minutes: [{ text: 'Agreed on nine fields.' }] });
    const mine = seen.tasks.find(({ title }: any) => title === 'Try it');
    const theirs = seen.tasks.find(({ title }: any) => title === 'Draft it');
    expect([mine.actions, theirs.actions]).toEqual([['tick'], []]);
    const tick = (browser: Browser, { id, version }: any, isDone = true) =>
      browser.send(
        `mutation ($input: TickGroupTaskInput!) { tickGroupTask(input: $input) { group { ${GROUP} } userErrors { code } } }`,
        { input: { id, version, isDone } },
      );
    expect((await tick(member, theirs)).errors?.[0]?.extensions.code).toBe('NOT_ALLOWED');
    expect((await tick(stranger, mine)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    const ticked = (await tick(member, mine)).data['tickGroupTask'].group.tasks;
    expect(ticked.find(({ title }: any) => title === 'Try it')).toMatchObject({
      doneOn: today,
      doneBy: 'Artis Sniegalauks',
      version: 2,
    });
    expect(given.tasks).toHaveLength(2);
    await admin.query('SET ROLE fivefold_app');
    await admin.query("SELECT set_config('app.org', $1, false)", [idOf(MEMBER)]);
    await expect(admin.query("UPDATE group_tasks SET title = 'x'")).rejects.toThrow(
      'the cluster says what a task is',
    );
    await admin.query('RESET ROLE');
  });
});
