import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { replay, SERVICE_STATES } from '@fivefold/domain';
import { DEMO_PASSWORD } from '@fivefold/world';
import pg from 'pg';
import { readGlobalId } from '../src/platform/index.js';
import { organisationId } from './access-stage.js';
import { at, codes, FACTS, keyOf, ServiceStaff } from './service-staff.js';
import { type Browser, startTestApp, type TestApp } from './test-app.js';
import { WORLD } from './world.js';

describe('the life of a service', () => {
  let server: TestApp;
  let admin: pg.Client;
  let staff: ServiceStaff;
  let editor: Browser;
  let publisher: Browser;
  let other: Browser;
  let operator: Browser;

  beforeAll(async () => {
    server = await startTestApp(WORLD);
    admin = new pg.Client({ connectionString: server.database.adminUrl });
    await admin.connect();
    staff = await ServiceStaff.signIn(server, admin);
    ({ editor, publisher, other, operator } = staff);
  });
  afterEach(() => staff.shift('0'));
  afterAll(async () => {
    await admin.end();
    await server.close();
  });

  it('lets nobody publish a version of which they wrote any part, not even the database', async () => {
    const draft = await staff.done(publisher, 'createService', { facts: FACTS });
    const edited = await staff.done(editor, 'updateService', at(draft, { facts: FACTS }));
    const waiting = await staff.done(editor, 'submitService', at(edited));
    expect(codes(await staff.answer(publisher, 'publishService', at(waiting)))).toEqual(['OWN_TEXT']);
    expect(
      codes(await staff.answer(publisher, 'scheduleService', at(waiting, { on: await staff.day(3) }))),
    ).toEqual(['OWN_TEXT']);
    expect((await staff.read(publisher, waiting['id']))['actions']).toEqual(['send_back', 'retire']);
    const queue = await publisher.send('{ reviewQueue(first: 100) { edges { node { id } } } }');
    expect(queue.data['reviewQueue'].edges).not.toContainEqual({ node: { id: waiting['id'] } });

    const { rows } = await admin.query("SELECT id FROM persons WHERE email = 'dace.tiltmala@lv-log.example'");
    await expect(
      admin.query(
        "UPDATE service_versions SET state = 'published', published_by = $2 WHERE service_id = $1",
        [keyOf(waiting), rows[0].id],
      ),
    ).rejects.toMatchObject({ code: '23514', constraint: 'service_versions_four_eyes_check' });
    expect(await staff.done(other, 'publishService', at(waiting))).toMatchObject({ state: 'PUBLISHED' });
  });

  it('publishes on its day, by the clock, and swaps the versions in one step', async () => {
    const live = await staff.published();
    const draft = await staff.done(
      editor,
      'updateService',
      at(live, { facts: { ...FACTS, leadTimeDays: 4 } }),
    );
    const waiting = await staff.done(editor, 'submitService', at(draft));
    expect(
      codes(await staff.answer(publisher, 'scheduleService', at(waiting, { on: await staff.day(0) }))),
    ).toEqual(['DAY_PAST']);
    const on = await staff.day(2);
    const scheduled = await staff.done(publisher, 'scheduleService', at(waiting, { on }));
    expect(scheduled).toMatchObject({ state: 'SCHEDULED', publishOn: on, publishedVersion: 1 });
    await staff.shift('1 day');
    await staff.tick();
    expect(await staff.served(live)).toMatchObject({ version: 1 });
    await staff.shift('2 days');
    await staff.tick();
    await staff.tick();
    expect(await staff.served(live)).toMatchObject({ version: 2 });
    const after = await staff.read(editor, live['id']);
    expect(after).toMatchObject({ state: 'PUBLISHED', publishedVersion: 2, publishOn: null });
    expect(after['history'].at(-1)).toMatchObject({ by: 'CLOCK', action: 'release', to: 'published' });
    const { rows } = await admin.query(
      "SELECT count(*)::int AS live FROM service_versions WHERE service_id = $1 AND state = 'published'",
      [keyOf(live)],
    );
    expect(rows[0].live).toBe(1);
  });

  it('asks the guards again on the day, and gives back what no longer passes', async () => {
    const waiting = await staff.inReview({
      certificates: [{ code: 'HACCP', validUntil: await staff.day(3), hinges: true }],
    });
    await staff.done(publisher, 'scheduleService', at(waiting, { on: await staff.day(5) }));
    await staff.shift('5 days');
    await staff.tick();
    const back = await staff.read(editor, waiting['id']);
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
    const live = await staff.published(stating(10));
    const draft = await staff.done(editor, 'updateService', at(live, { facts: stating(7) }));
    const waiting = await staff.done(editor, 'submitService', at(draft));
    await staff.done(publisher, 'scheduleService', at(waiting, { on: await staff.day(2) }));
    const wanted = { unit: 'EUR_PALLET', quantity: 8, from: await staff.day(30), to: await staff.day(31) };
    await admin.query(
      `SELECT capacity_hold('quote', gen_random_uuid(), (SELECT id FROM organisations WHERE slug = 'kalnsiers'), $1,
        app_now() + interval '60 days')`,
      [JSON.stringify([{ serviceId: keyOf(live), ...wanted }])],
    );
    await staff.shift('2 days');
    await staff.tick();
    expect(await staff.tick()).toBe(0);
    const back = await staff.read(editor, live['id']);
    expect(back).toMatchObject({ state: 'DRAFT', publishedVersion: 1, publishOn: null });
    expect(back['reviewReason']).toBe(
      `More is booked already than would be left: ${wanted.from} EUR_PALLET.`,
    );
    expect(back['history'].at(-1)).toMatchObject({ by: 'CLOCK', action: 'send_back', to: 'draft' });
    expect(back['history'].map((entry: any) => entry.action)).not.toContain('release');
    expect(await staff.served(live)).toMatchObject({ version: 1 });
    expect(await staff.told(live, 'service_sent_back')).toBe(1);
    expect(await staff.told(live, 'service_published')).toBe(1);
    const stated = await admin.query(
      'SELECT quantity::int FROM capacities WHERE service_id = $1 AND stated',
      [keyOf(live)],
    );
    expect(stated.rows).toEqual([{ quantity: 10 }]);
  });

  it('keeps who suspended: the operator alone lifts its own, after an appeal or not', async () => {
    const live = await staff.published();
    const out = await staff.done(operator, 'suspendService', at(live, { reason: 'The address is wrong.' }));
    expect(out['suspension']).toEqual({
      by: 'OPERATOR',
      reason: 'The address is wrong.',
      appeal: null,
      appealAnswer: null,
    });
    expect(await staff.served(live)).toBeNull();
    expect(codes(await staff.answer(publisher, 'reinstateService', at(out)))).toEqual([
      'SUSPENDED_BY_OPERATOR',
    ]);
    expect((await staff.read(publisher, live['id']))['actions']).toEqual(['edit', 'appeal', 'retire']);
    expect(codes(await staff.answer(publisher, 'appealService', at(out, { reason: ' ' })))).toEqual([
      'INPUT_INVALID',
    ]);
    const appealed = await staff.done(
      publisher,
      'appealService',
      at(out, { reason: 'It is the new address.' }),
    );
    expect(codes(await staff.answer(publisher, 'appealService', at(appealed, { reason: 'Again' })))).toEqual([
      'NOTHING_TO_APPEAL',
    ]);
    const queue = await operator.send('{ reviewQueue(first: 100) { edges { node { id } } } }');
    expect(queue.data['reviewQueue'].edges).toContainEqual({ node: { id: live['id'] } });
    const upheld = await staff.done(operator, 'upholdSuspension', at(appealed, { reason: 'No proof.' }));
    expect(upheld['suspension']).toMatchObject({
      appeal: 'It is the new address.',
      appealAnswer: 'No proof.',
    });
    expect(codes(await staff.answer(operator, 'upholdSuspension', at(upheld, { reason: 'No.' })))).toEqual([
      'NO_APPEAL',
    ]);
    const again = await staff.done(publisher, 'appealService', at(upheld, { reason: 'Here is the proof.' }));
    expect(await staff.done(operator, 'reinstateService', at(again))).toMatchObject({
      state: 'PUBLISHED',
      suspension: null,
    });
    expect(await staff.told(live, 'service_appealed')).toBe(2);
    expect(await staff.told(live, 'service_upheld')).toBe(1);
    expect(await staff.told(live, 'service_reinstated')).toBe(1);
  });

  it('tells the provider and whoever has an open request, once it is taken out', async () => {
    const live = await staff.published();
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
    await staff.done(publisher, 'suspendService', at(live, { reason: 'The store is being rebuilt.' }));
    const { rows } = await admin.query<{ audience: { organisationId: string }[] }>(
      "SELECT audience FROM notices WHERE subject_id = $1 AND kind = 'service_paused'",
      [keyOf(live)],
    );
    const heard = rows.flatMap(({ audience }) => audience.map((one) => one.organisationId));
    expect(heard).toContain(readGlobalId(organisationId('kalnsiers'))!.key);
    expect(heard).toContain(readGlobalId(organisationId('lv-log'))!.key);
  });

  it('does not let a new version walk around a suspension by the operator', async () => {
    const out = await staff.done(
      operator,
      'suspendService',
      at(await staff.published(), { reason: 'Complaints.' }),
    );
    const draft = await staff.done(editor, 'updateService', at(out, { facts: FACTS }));
    const waiting = await staff.done(editor, 'submitService', at(draft));
    expect(codes(await staff.answer(publisher, 'publishService', at(waiting)))).toEqual([
      'SUSPENDED_BY_OPERATOR',
    ]);
    expect(await staff.done(operator, 'publishService', at(waiting))).toMatchObject({ publishedVersion: 2 });
  });

  it('asks for the yearly review thirty days before and on the day, each once, until it is confirmed', async () => {
    const live = await staff.published();
    const due = async () =>
      (await publisher.send('{ ownServices(first: 100, due: true) { edges { node { id } } } }')).data[
        'ownServices'
      ].edges.map((edge: any) => edge.node.id);
    await staff.shift('300 days');
    await staff.tick();
    expect(await staff.told(live, 'service_review_soon')).toBe(0);
    expect(await due()).not.toContain(live['id']);
    await staff.shift('340 days');
    await staff.tick();
    await staff.tick();
    expect([
      await staff.told(live, 'service_review_soon'),
      await staff.told(live, 'service_review_due'),
    ]).toEqual([1, 0]);
    expect(await due()).toContain(live['id']);
    await staff.shift('366 days');
    await staff.tick();
    await staff.tick();
    expect([
      await staff.told(live, 'service_review_soon'),
      await staff.told(live, 'service_review_due'),
    ]).toEqual([1, 1]);
    const now = await staff.read(publisher, live['id']);
    const confirmed = await staff.done(publisher, 'confirmService', at(now));
    expect(Date.parse(confirmed['reviewDueAt'])).toBeGreaterThan(
      Date.parse(live['reviewDueAt']) + 360 * 86_400_000,
    );
    expect(await due()).not.toContain(live['id']);
  });

  it('tells of an expiring certificate, drops the claim, and suspends what hinges on it', async () => {
    const certificates = [
      { code: 'ISO 22000', validUntil: await staff.day(100), number: 'FS 1' },
      { code: 'HACCP', validUntil: await staff.day(120), hinges: true },
    ];
    const live = await staff.published({ certificates });
    const expiring = () => staff.told(live, 'certificate_expires');
    await staff.tick();
    expect(await expiring()).toBe(0);
    await staff.shift('41 days');
    await staff.tick();
    await staff.tick();
    expect(await expiring()).toBe(1);
    await staff.shift('87 days');
    await staff.tick();
    expect(await expiring()).toBe(3);
    await staff.shift('101 days');
    await staff.tick();
    expect(await staff.served(live)).toMatchObject({ certificates: ['HACCP'] });
    expect(await staff.told(live, 'certificate_expired')).toBe(1);
    await staff.shift('121 days');
    await staff.tick();
    expect(await staff.served(live)).toBeNull();
    const out = await staff.read(publisher, live['id']);
    expect(out['suspension']).toMatchObject({ by: 'CLOCK', reason: expect.stringContaining('HACCP') });
    expect(out['history'].at(-1)).toMatchObject({ by: 'CLOCK', action: 'suspend' });
    expect(out['actions']).toEqual(['edit', 'retire']);
    expect(codes(await staff.answer(publisher, 'reinstateService', at(out)))).toEqual([
      'CERTIFICATE_EXPIRED',
    ]);
    const renewed = {
      ...FACTS,
      certificates: [{ code: 'HACCP', validUntil: await staff.day(400), hinges: true }],
    };
    const draft = await staff.done(editor, 'updateService', at(out, { facts: renewed }));
    const waiting = await staff.done(editor, 'submitService', at(draft));
    expect(await staff.done(publisher, 'publishService', at(waiting))).toMatchObject({ publishedVersion: 2 });
  });

  it('leaves a trail that leads to the state of every version', async () => {
    const { rows } = await admin.query(`
      SELECT v.state, json_agg(json_build_object('action', t.action, 'from', t.from_state, 'to', t.to_state) ORDER BY t.seq) AS trail
      FROM service_versions v JOIN transitions t ON t.subject_id = v.id GROUP BY v.id`);
    expect(rows.length).toBeGreaterThan(80);
    for (const { state, trail } of rows) expect(replay(SERVICE_STATES, trail)).toEqual({ state });
  });
});
