import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { replay, SERVICE_STATES } from '@fivefold/domain';
import { DEMO_PASSWORD } from '@fivefold/world';
import pg from 'pg';
import supertest from 'supertest';
import { Clock, readGlobalId } from '../src/platform/index.js';
import { organisationId } from './access-stage.js';
import { type Browser, startTestApp, type TestApp } from './test-app.js';
import { WORLD } from './world.js';

const SERVICE = `service {
  id version versionNumber state publishedVersion publishOn reviewDueAt isOwner actions reviewReason
  suspension { by reason appeal appealAnswer }
  missingTranslations { language fields }
  comments { id version versionNumber path text author answer resolvedBy }
  differences { path before after }
  coPublishers { state version actions organisation { slug } }
  facts { attachments { id name } vat { rateBp exemption } bookable { slotMinutes } certificates { code number hinges } }
  history { by action from to reason } }
  userErrors { code path message }`;

const INPUTS: Readonly<Record<string, string>> = {
  createService: 'CreateServiceInput',
  updateService: 'UpdateServiceInput',
  scheduleService: 'ScheduleServiceInput',
  commentService: 'CommentServiceInput',
  answerServiceComment: 'AnswerCommentInput',
  resolveServiceComment: 'CommentActionInput',
  inviteCoPublisher: 'CoPublisherInput',
  leaveCoPublishing: 'CoPublisherInput',
  sendBackService: 'SendBackServiceInput',
  suspendService: 'SendBackServiceInput',
  appealService: 'SendBackServiceInput',
  upholdSuspension: 'SendBackServiceInput',
  retireService: 'SendBackServiceInput',
};

const FACTS = {
  titles: [{ language: 'en', text: 'Night store for berries' }],
  descriptions: [{ language: 'en', text: 'Pallet places at +2 to +6 °C.' }],
  sector: 'LOGISTICS',
  concepts: ['log.store.chilled'],
  coverage: ['LV00'],
  siteNuts: 'LV00A',
  deliveryMode: 'AT_PROVIDER',
  certificates: [{ code: 'HACCP' }] as object[],
  capacities: [],
  price: { type: 'PER_UNIT', amountMinor: 65, currency: 'EUR', unit: 'EUR_PALLET_DAY', tiers: [] },
  languages: ['lv', 'en'],
  interfaces: [],
  adrClasses: [],
  contactEmail: 'store@lv-log.example',
};

type Service = Record<string, any>;

describe('the life of a service', () => {
  let server: TestApp;
  let admin: pg.Client;
  let editor: Browser;
  let publisher: Browser;
  let other: Browser;
  let operator: Browser;
  let beside: Browser;

  beforeAll(async () => {
    server = await startTestApp(WORLD);
    admin = new pg.Client({ connectionString: server.database.adminUrl });
    await admin.connect();
    const signIn = (email: string) => server.browser().signIn(email, DEMO_PASSWORD);
    editor = await signIn('kaspars.ventlapa@lv-log.example');
    publisher = await signIn('dace.tiltmala@lv-log.example');
    other = await signIn('inese.mezlauka@lv-log.example');
    operator = await signIn('signe.femklint@fivefold.example');
    beside = await signIn('ieva.smilglauka@lv-food.example');
  });
  afterEach(() => shift('0'));
  afterAll(async () => {
    await admin.end();
    await server.close();
  });

  const shift = (by: string) => admin.query('UPDATE clock SET shift = $1::interval', [by]);
  const tick = () => server.app.get(Clock).runDue();
  const day = async (ahead: number): Promise<string> =>
    (await admin.query('SELECT (app_today() + $1::int)::text AS day', [ahead])).rows[0].day;
  const keyOf = ({ id }: Service) => readGlobalId(id)!.key;
  const told = async (service: Service, kind: string): Promise<number> =>
    (
      await admin.query('SELECT count(*)::int AS n FROM notices WHERE subject_id = $1 AND kind = $2', [
        keyOf(service),
        kind,
      ])
    ).rows[0].n;

  async function answer(browser: Browser, field: string, input: object): Promise<Service> {
    const type = INPUTS[field] ?? 'ServiceActionInput';
    const query = `mutation ($input: ${type}!) { act: ${field}(input: $input) { ${SERVICE} } }`;
    const { data, errors } = await browser.send(query, { input });
    if (errors) return { errors: errors.map((error) => error.extensions.code) };
    return data['act'];
  }
  async function done(browser: Browser, field: string, input: object): Promise<Service> {
    const { service, userErrors, errors } = await answer(browser, field, input);
    expect({ field, userErrors, errors }).toEqual({ field, userErrors: [], errors: undefined });
    return service;
  }
  const at = ({ id, version }: Service, more: object = {}) => ({ id, version, ...more });
  const codes = ({ userErrors, errors }: Service) =>
    errors ?? userErrors.map((error: { code: string }) => error.code);

  async function read(browser: Browser, id: string): Promise<Service> {
    const selection = SERVICE.slice(
      SERVICE.indexOf('{') + 1,
      SERVICE.lastIndexOf('}', SERVICE.indexOf('userErrors')),
    );
    const { data } = await browser.send(`query ($id: ID!) { ownService(id: $id) { ${selection} } }`, { id });
    return data['ownService'];
  }
  async function inReview(facts: object = {}): Promise<Service> {
    const draft = await done(editor, 'createService', { facts: { ...FACTS, ...facts } });
    return done(editor, 'submitService', at(draft));
  }
  const published = async (facts: object = {}) =>
    done(publisher, 'publishService', at(await inReview(facts)));
  const served = async (service: Service) =>
    (
      await server
        .browser()
        .send('query ($id: ID!) { node(id: $id) { ... on Service { version certificates } } }', {
          id: Buffer.from(`Service:${keyOf(service)}`).toString('base64url'),
        })
    ).data['node'];

  it('lets nobody publish a version of which they wrote any part, not even the database', async () => {
    const draft = await done(publisher, 'createService', { facts: FACTS });
    const edited = await done(editor, 'updateService', at(draft, { facts: FACTS }));
    const waiting = await done(editor, 'submitService', at(edited));
    expect(codes(await answer(publisher, 'publishService', at(waiting)))).toEqual(['OWN_TEXT']);
    expect(codes(await answer(publisher, 'scheduleService', at(waiting, { on: await day(3) })))).toEqual([
      'OWN_TEXT',
    ]);
    expect((await read(publisher, waiting['id']))['actions']).toEqual(['send_back', 'retire']);
    const queue = await publisher.send('{ reviewQueue(first: 100) { edges { node { id } } } }');
    expect(queue.data['reviewQueue'].edges).not.toContainEqual({ node: { id: waiting['id'] } });

    const { rows } = await admin.query("SELECT id FROM persons WHERE email = 'dace.tiltmala@lv-log.example'");
    await expect(
      admin.query(
        "UPDATE service_versions SET state = 'published', published_by = $2 WHERE service_id = $1",
        [keyOf(waiting), rows[0].id],
      ),
    ).rejects.toMatchObject({ code: '23514', constraint: 'service_versions_four_eyes_check' });
    expect(await done(other, 'publishService', at(waiting))).toMatchObject({ state: 'PUBLISHED' });
  });

  it('keeps remarks at their facts, with the version, answered and dealt with', async () => {
    const waiting = await inReview();
    const remark = { path: 'price.amountMinor', text: 'Net or gross?' };
    expect(codes(await answer(editor, 'commentService', at(waiting, remark)))).toEqual(['NOT_ALLOWED']);
    expect(
      codes(await answer(publisher, 'commentService', at(waiting, { ...remark, path: 'nonsense' }))),
    ).toEqual(['COMMENT_UNPLACED']);
    const commented = await done(publisher, 'commentService', at(waiting, remark));
    const [comment] = commented['comments'];
    expect(comment).toMatchObject({ ...remark, versionNumber: 1, answer: null, resolvedBy: null });
    const back = await done(publisher, 'sendBackService', at(commented, { reason: 'See the price.' }));
    expect(back).toMatchObject({ state: 'DRAFT', reviewReason: 'See the price.', comments: [comment] });
    expect(await told(back, 'service_sent_back')).toBe(1);

    const answered = await done(editor, 'answerServiceComment', at(comment, { text: 'Net, as all prices.' }));
    expect(answered['comments'][0]).toMatchObject({ answer: 'Net, as all prices.' });
    expect(await told(back, 'service_comment_answered')).toBe(1);
    expect(codes(await answer(editor, 'resolveServiceComment', at(comment)))).toEqual(['STALE_VERSION']);
    const resolved = await done(editor, 'resolveServiceComment', at(answered['comments'][0]));
    expect(resolved['comments'][0].resolvedBy).toBeTruthy();
  });

  it('shows what a version changes against the one before, fact by fact', async () => {
    const live = await published();
    const changed = {
      ...FACTS,
      titles: [...FACTS.titles, { language: 'lv', text: 'Nakts noliktava ogām' }],
      price: { ...FACTS.price, amountMinor: 70 },
      vat: { rateBp: 2100 },
      coverage: ['LV00', 'EE00'],
    };
    const draft = await done(editor, 'updateService', at(live, { facts: changed }));
    expect(draft['differences']).toEqual([
      { path: 'titles.lv', before: [], after: ['Nakts noliktava ogām'] },
      { path: 'coverage', before: ['LV00'], after: ['LV00', 'EE00'] },
      { path: 'price', before: [expect.stringContaining('0.65')], after: [expect.stringContaining('0.70')] },
      { path: 'vat', before: [], after: ['21 %'] },
    ]);
  });

  it('publishes on its day, by the clock, and swaps the versions in one step', async () => {
    const live = await published();
    const draft = await done(editor, 'updateService', at(live, { facts: { ...FACTS, leadTimeDays: 4 } }));
    const waiting = await done(editor, 'submitService', at(draft));
    expect(codes(await answer(publisher, 'scheduleService', at(waiting, { on: await day(0) })))).toEqual([
      'DAY_PAST',
    ]);
    const on = await day(2);
    const scheduled = await done(publisher, 'scheduleService', at(waiting, { on }));
    expect(scheduled).toMatchObject({ state: 'SCHEDULED', publishOn: on, publishedVersion: 1 });
    await shift('1 day');
    await tick();
    expect(await served(live)).toMatchObject({ version: 1 });
    await shift('2 days');
    await tick();
    await tick();
    expect(await served(live)).toMatchObject({ version: 2 });
    const after = await read(editor, live['id']);
    expect(after).toMatchObject({ state: 'PUBLISHED', publishedVersion: 2, publishOn: null });
    expect(after['history'].at(-1)).toMatchObject({ by: 'CLOCK', action: 'release', to: 'published' });
    const { rows } = await admin.query(
      "SELECT count(*)::int AS live FROM service_versions WHERE service_id = $1 AND state = 'published'",
      [keyOf(live)],
    );
    expect(rows[0].live).toBe(1);
  });

  it('asks the guards again on the day, and gives back what no longer passes', async () => {
    const waiting = await inReview({
      certificates: [{ code: 'HACCP', validUntil: await day(3), hinges: true }],
    });
    await done(publisher, 'scheduleService', at(waiting, { on: await day(5) }));
    await shift('5 days');
    await tick();
    const back = await read(editor, waiting['id']);
    expect(back).toMatchObject({ state: 'DRAFT', publishOn: null, publishedVersion: null });
    expect(back['reviewReason']).toContain('certificates');
    expect(back['history'].at(-1)).toMatchObject({ by: 'CLOCK', action: 'send_back', to: 'draft' });
  });

  it('gives back on its day what states less than is booked by then, and lets the old version serve', async () => {
    const stating = (qty: number) => ({
      ...FACTS,
      providerId: organisationId('vesvalde'),
      capacities: [{ kind: 'STOCK', unit: 'EUR_PALLET', qty }],
    });
    const live = await published(stating(10));
    const draft = await done(editor, 'updateService', at(live, { facts: stating(7) }));
    const waiting = await done(editor, 'submitService', at(draft));
    await done(publisher, 'scheduleService', at(waiting, { on: await day(2) }));
    const wanted = { unit: 'EUR_PALLET', quantity: 8, from: await day(30), to: await day(31) };
    await admin.query(
      `SELECT capacity_hold('quote', gen_random_uuid(), (SELECT id FROM organisations WHERE slug = 'kalnsiers'), $1,
        app_now() + interval '60 days')`,
      [JSON.stringify([{ serviceId: keyOf(live), ...wanted }])],
    );
    await shift('2 days');
    await tick();
    expect(await tick()).toBe(0);
    const back = await read(editor, live['id']);
    expect(back).toMatchObject({ state: 'DRAFT', publishedVersion: 1, publishOn: null });
    expect(back['reviewReason']).toBe(
      `More is booked already than would be left: ${wanted.from} EUR_PALLET.`,
    );
    expect(back['history'].at(-1)).toMatchObject({ by: 'CLOCK', action: 'send_back', to: 'draft' });
    expect(back['history'].map((entry: any) => entry.action)).not.toContain('release');
    expect(await served(live)).toMatchObject({ version: 1 });
    expect(await told(live, 'service_sent_back')).toBe(1);
    expect(await told(live, 'service_published')).toBe(1);
    const stated = await admin.query(
      'SELECT quantity::int FROM capacities WHERE service_id = $1 AND stated',
      [keyOf(live)],
    );
    expect(stated.rows).toEqual([{ quantity: 10 }]);
  });

  it('keeps who suspended: the operator alone lifts its own, after an appeal or not', async () => {
    const live = await published();
    const out = await done(operator, 'suspendService', at(live, { reason: 'The address is wrong.' }));
    expect(out['suspension']).toEqual({
      by: 'OPERATOR',
      reason: 'The address is wrong.',
      appeal: null,
      appealAnswer: null,
    });
    expect(await served(live)).toBeNull();
    expect(codes(await answer(publisher, 'reinstateService', at(out)))).toEqual(['SUSPENDED_BY_OPERATOR']);
    expect((await read(publisher, live['id']))['actions']).toEqual(['edit', 'appeal', 'retire']);
    expect(codes(await answer(publisher, 'appealService', at(out, { reason: ' ' })))).toEqual([
      'INPUT_INVALID',
    ]);
    const appealed = await done(publisher, 'appealService', at(out, { reason: 'It is the new address.' }));
    expect(codes(await answer(publisher, 'appealService', at(appealed, { reason: 'Again' })))).toEqual([
      'NOTHING_TO_APPEAL',
    ]);
    const queue = await operator.send('{ reviewQueue(first: 100) { edges { node { id } } } }');
    expect(queue.data['reviewQueue'].edges).toContainEqual({ node: { id: live['id'] } });
    const upheld = await done(operator, 'upholdSuspension', at(appealed, { reason: 'No proof.' }));
    expect(upheld['suspension']).toMatchObject({
      appeal: 'It is the new address.',
      appealAnswer: 'No proof.',
    });
    expect(codes(await answer(operator, 'upholdSuspension', at(upheld, { reason: 'No.' })))).toEqual([
      'NO_APPEAL',
    ]);
    const again = await done(publisher, 'appealService', at(upheld, { reason: 'Here is the proof.' }));
    expect(await done(operator, 'reinstateService', at(again))).toMatchObject({
      state: 'PUBLISHED',
      suspension: null,
    });
    expect(await told(live, 'service_appealed')).toBe(2);
    expect(await told(live, 'service_upheld')).toBe(1);
    expect(await told(live, 'service_reinstated')).toBe(1);
  });

  it('tells the provider and whoever has an open request, once it is taken out', async () => {
    const live = await published();
    const buyer = await server.browser().signIn('ilze.rudzukalna@kalnsiers.example', DEMO_PASSWORD);
    const serviceId = Buffer.from(`Service:${keyOf(live)}`).toString('base64url');
    const sent = await buyer.send(
      `mutation ($input: SendRequestsInput!) { sendRequests(input: $input) { requests { id } userErrors { code } } }`,
      {
        input: {
          message: 'Please quote',
          parts: [{ items: [{ serviceId, concepts: ['log.store.chilled'] }] }],
        },
      },
    );
    expect(sent.errors ?? sent.data['sendRequests'].userErrors).toEqual([]);
    await done(publisher, 'suspendService', at(live, { reason: 'The store is being rebuilt.' }));
    const { rows } = await admin.query<{ audience: { organisationId: string }[] }>(
      "SELECT audience FROM notices WHERE subject_id = $1 AND kind = 'service_paused'",
      [keyOf(live)],
    );
    const heard = rows.flatMap(({ audience }) => audience.map((one) => one.organisationId));
    expect(heard).toContain(readGlobalId(organisationId('kalnsiers'))!.key);
    expect(heard).toContain(readGlobalId(organisationId('lv-log'))!.key);
  });

  it('does not let a new version walk around a suspension by the operator', async () => {
    const out = await done(operator, 'suspendService', at(await published(), { reason: 'Complaints.' }));
    const draft = await done(editor, 'updateService', at(out, { facts: FACTS }));
    const waiting = await done(editor, 'submitService', at(draft));
    expect(codes(await answer(publisher, 'publishService', at(waiting)))).toEqual(['SUSPENDED_BY_OPERATOR']);
    expect(await done(operator, 'publishService', at(waiting))).toMatchObject({ publishedVersion: 2 });
  });

  it('asks for the yearly review thirty days before and on the day, each once, until it is confirmed', async () => {
    const live = await published();
    const due = async () =>
      (await publisher.send('{ ownServices(first: 100, due: true) { edges { node { id } } } }')).data[
        'ownServices'
      ].edges.map((edge: any) => edge.node.id);
    await shift('300 days');
    await tick();
    expect(await told(live, 'service_review_soon')).toBe(0);
    expect(await due()).not.toContain(live['id']);
    await shift('340 days');
    await tick();
    await tick();
    expect([await told(live, 'service_review_soon'), await told(live, 'service_review_due')]).toEqual([1, 0]);
    expect(await due()).toContain(live['id']);
    await shift('366 days');
    await tick();
    await tick();
    expect([await told(live, 'service_review_soon'), await told(live, 'service_review_due')]).toEqual([1, 1]);
    const now = await read(publisher, live['id']);
    const confirmed = await done(publisher, 'confirmService', at(now));
    expect(Date.parse(confirmed['reviewDueAt'])).toBeGreaterThan(
      Date.parse(live['reviewDueAt']) + 360 * 86_400_000,
    );
    expect(await due()).not.toContain(live['id']);
  });

  it('tells of an expiring certificate, drops the claim, and suspends what hinges on it', async () => {
    const certificates = [
      { code: 'ISO 22000', validUntil: await day(100), number: 'FS 1' },
      { code: 'HACCP', validUntil: await day(120), hinges: true },
    ];
    const live = await published({ certificates });
    const expiring = () => told(live, 'certificate_expires');
    await tick();
    expect(await expiring()).toBe(0);
    await shift('41 days');
    await tick();
    await tick();
    expect(await expiring()).toBe(1);
    await shift('87 days');
    await tick();
    expect(await expiring()).toBe(3);
    await shift('101 days');
    await tick();
    expect(await served(live)).toMatchObject({ certificates: ['HACCP'] });
    expect(await told(live, 'certificate_expired')).toBe(1);
    await shift('121 days');
    await tick();
    expect(await served(live)).toBeNull();
    const out = await read(publisher, live['id']);
    expect(out['suspension']).toMatchObject({ by: 'CLOCK', reason: expect.stringContaining('HACCP') });
    expect(out['history'].at(-1)).toMatchObject({ by: 'CLOCK', action: 'suspend' });
    expect(out['actions']).toEqual(['edit', 'retire']);
    expect(codes(await answer(publisher, 'reinstateService', at(out)))).toEqual(['CERTIFICATE_EXPIRED']);
    const renewed = { ...FACTS, certificates: [{ code: 'HACCP', validUntil: await day(400), hinges: true }] };
    const draft = await done(editor, 'updateService', at(out, { facts: renewed }));
    const waiting = await done(editor, 'submitService', at(draft));
    expect(await done(publisher, 'publishService', at(waiting))).toMatchObject({ publishedVersion: 2 });
  });

  it('is published by several clusters, edited by its owner, and counted once', async () => {
    const live = await published();
    const count = async () =>
      (await server.browser().send('{ services(first: 1) { totalCount } }')).data['services'].totalCount;
    const before = await count();
    const cluster = organisationId('lv-food');
    const list = async () =>
      (await beside.send('{ ownServices(first: 100) { edges { node { id isOwner actions } } } }')).data[
        'ownServices'
      ].edges.map((edge: any) => edge.node);
    const inCluster = async () =>
      (
        await server
          .browser()
          .send(
            'query ($id: ID!) { services(first: 100, filter: { clusters: [$id] }) { edges { node { id coPublishers { slug } } } } }',
            { id: cluster },
          )
      ).data['services'].edges.map((edge: any) => edge.node);
    expect(await list()).not.toContainEqual(expect.objectContaining({ id: live['id'] }));
    expect(
      codes(
        await answer(
          publisher,
          'inviteCoPublisher',
          at(live, { organisationId: organisationId('vesvalde') }),
        ),
      ),
    ).toEqual(['CO_PUBLISHER_UNFIT']);
    const asked = await done(publisher, 'inviteCoPublisher', at(live, { organisationId: cluster }));
    expect(asked['coPublishers']).toEqual([
      { state: 'INVITED', version: 1, actions: ['leave'], organisation: { slug: 'lv-food' } },
    ]);
    expect(await list()).toContainEqual({ id: live['id'], isOwner: false, actions: [] });
    await done(beside, 'acceptCoPublishing', { id: live['id'], version: 1 });
    const found = (await inCluster()).find((one: any) => readGlobalId(one.id)!.key === keyOf(live));
    expect(found).toMatchObject({ coPublishers: [{ slug: 'lv-food' }] });
    expect(await count()).toBe(before);
    expect(codes(await answer(beside, 'updateService', at(live, { facts: FACTS })))).toEqual(['NOT_FOUND']);
    expect(codes(await answer(beside, 'retireService', at(live, { reason: 'x' })))).toEqual(['NOT_FOUND']);
    const left = { id: live['id'], version: 2, organisationId: cluster };
    expect((await answer(beside, 'leaveCoPublishing', left))['userErrors']).toEqual([]);
    expect(await inCluster()).not.toContainEqual(expect.objectContaining({ id: found.id }));
    const { rows } = await admin.query(
      `SELECT array_agg(t.to_state ORDER BY t.seq) AS trail FROM transitions t JOIN service_publishers p ON p.id = t.subject_id
       WHERE p.service_id = $1`,
      [keyOf(live)],
    );
    expect(rows[0].trail).toEqual(['invited', 'accepted', 'left']);
  });

  it('names what is not translated, and lists it', async () => {
    const draft = await done(editor, 'createService', {
      facts: { ...FACTS, titles: [...FACTS.titles, { language: 'et', text: 'Öine ladu' }] },
    });
    expect(draft['missingTranslations']).toEqual([
      { language: 'lv', fields: ['titles', 'descriptions'] },
      { language: 'et', fields: ['descriptions'] },
      { language: 'sv', fields: ['titles', 'descriptions'] },
    ]);
    const lacking = async (language: string) =>
      (
        await editor.send(
          'query ($language: String) { ownServices(first: 100, missingLanguage: $language) { edges { node { id } } } }',
          { language },
        )
      ).data['ownServices'].edges.map((edge: any) => edge.node.id);
    expect(await lacking('et')).toContain(draft['id']);
    expect(await lacking('en')).not.toContain(draft['id']);
  });

  it('states tax and slots, one of rate and exemption, and takes no half of it', async () => {
    const stated = await done(editor, 'createService', {
      facts: { ...FACTS, vat: { exemption: 'Training' }, bookable: { slotMinutes: 90 } },
    });
    expect(stated['facts']).toMatchObject({
      vat: { rateBp: null, exemption: 'Training' },
      bookable: { slotMinutes: 90 },
    });
    for (const wrong of [
      { vat: {} },
      { vat: { rateBp: 2100, exemption: 'Both' } },
      { vat: { rateBp: 10_001 } },
      { bookable: { slotMinutes: 0 } },
      { price: { ...FACTS.price, currency: 'XAU' } },
    ])
      expect(codes(await answer(editor, 'createService', { facts: { ...FACTS, ...wrong } }))).toContain(
        'INPUT_INVALID',
      );
  });

  it('keeps its files to the staff until a version that names them is published, whoever publishes it', async () => {
    const agent = supertest.agent(server.app.getHttpServer());
    const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { userErrors { code } } }';
    const account = { email: 'kaspars.ventlapa@lv-log.example', password: DEMO_PASSWORD };
    const csrf = { 'x-fivefold-csrf': '1' };
    await agent
      .post('/graphql')
      .set(csrf)
      .send({ query: signIn, variables: { input: account } });
    const sent = await agent
      .post('/attachments')
      .set(csrf)
      .attach('file', Buffer.from('Prices of 2027'), 'prices.txt');
    const file = sent.body.attachment ?? sent.body;
    const guest = () => supertest(server.app.getHttpServer()).get(`/attachments/${file.id}`);

    const draft = await done(editor, 'createService', { facts: { ...FACTS, attachmentIds: [file.id] } });
    expect(draft['facts'].attachments).toMatchObject([{ id: file.id, name: 'prices.txt' }]);
    expect(draft['differences']).toContainEqual({ path: 'attachments', before: [], after: ['prices.txt'] });
    expect((await guest()).status).toBe(404);
    const stolen = { facts: { ...FACTS, attachmentIds: [file.id] } };
    expect(codes(await answer(beside, 'createService', stolen))).toEqual(['NOT_FOUND']);

    const waiting = await done(editor, 'submitService', at(draft));
    await done(publisher, 'scheduleService', at(waiting, { on: await day(1) }));
    expect((await guest()).status).toBe(404);
    await shift('1 day');
    await tick();
    expect((await guest()).status).toBe(200);
    const served = await server
      .browser()
      .send('query ($id: ID!) { node(id: $id) { ... on Service { attachments { name } } } }', {
        id: Buffer.from(`Service:${keyOf(draft)}`).toString('base64url'),
      });
    expect(served.data['node'].attachments).toEqual([{ name: 'prices.txt' }]);
    const live = await read(editor, draft['id']);
    const edited = await done(
      editor,
      'updateService',
      at(live, { facts: { ...FACTS, attachmentIds: [file.id] } }),
    );
    expect(edited['facts'].attachments).toHaveLength(1);
    expect((await guest()).status).toBe(200);
  });

  it('leaves a trail that leads to the state of every version', async () => {
    const { rows } = await admin.query(`
      SELECT v.state, json_agg(json_build_object('action', t.action, 'from', t.from_state, 'to', t.to_state) ORDER BY t.seq) AS trail
      FROM service_versions v JOIN transitions t ON t.subject_id = v.id GROUP BY v.id`);
    expect(rows.length).toBeGreaterThan(80);
    for (const { state, trail } of rows) expect(replay(SERVICE_STATES, trail)).toEqual({ state });
  });
});
