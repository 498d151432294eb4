import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_PASSWORD } from '@fivefold/world';
import pg from 'pg';
import supertest from 'supertest';
import { readGlobalId } from '../src/platform/index.js';
import { organisationId } from './access-stage.js';
import { at, codes, FACTS, keyOf, ServiceStaff } from './service-staff.js';
import { type Browser, startTestApp, type TestApp } from './test-app.js';
import { WORLD } from './world.js';

describe('the text of a service', () => {
  let server: TestApp;
  let admin: pg.Client;
  let staff: ServiceStaff;
  let editor: Browser;
  let publisher: Browser;
  let beside: Browser;

  beforeAll(async () => {
    server = await startTestApp(WORLD);
    admin = new pg.Client({ connectionString: server.database.adminUrl });
    await admin.connect();
    staff = await ServiceStaff.signIn(server, admin);
    ({ editor, publisher, beside } = staff);
  });
  afterEach(() => staff.shift('0'));
  afterAll(async () => {
    await admin.end();
    await server.close();
  });

  it('keeps remarks at their facts, with the version, answered and dealt with', async () => {
    const waiting = await staff.inReview();
    const remark = { path: 'price.amountMinor', text: 'Net or gross?' };
    expect(codes(await staff.answer(editor, 'commentService', at(waiting, remark)))).toEqual(['NOT_ALLOWED']);
    expect(
      codes(await staff.answer(publisher, 'commentService', at(waiting, { ...remark, path: 'nonsense' }))),
    ).toEqual(['COMMENT_UNPLACED']);
    const commented = await staff.done(publisher, 'commentService', at(waiting, remark));
    const [comment] = commented['comments'];
    expect(comment).toMatchObject({ ...remark, versionNumber: 1, answer: null, resolvedBy: null });
    const back = await staff.done(publisher, 'sendBackService', at(commented, { reason: 'See the price.' }));
    expect(back).toMatchObject({ state: 'DRAFT', reviewReason: 'See the price.', comments: [comment] });
    expect(await staff.told(back, 'service_sent_back')).toBe(1);

    const answered = await staff.done(
      editor,
      'answerServiceComment',
      at(comment, { text: 'Net, as all prices.' }),
    );
    expect(answered['comments'][0]).toMatchObject({ answer: 'Net, as all prices.' });
    expect(await staff.told(back, 'service_comment_answered')).toBe(1);
    expect(codes(await staff.answer(editor, 'resolveServiceComment', at(comment)))).toEqual([
      'STALE_VERSION',
    ]);
    const resolved = await staff.done(editor, 'resolveServiceComment', at(answered['comments'][0]));
    expect(resolved['comments'][0].resolvedBy).toBeTruthy();
  });

  it('shows what a version changes against the one before, fact by fact', async () => {
    const live = await staff.published();
    const changed = {
      ...FACTS,
      titles: [...FACTS.titles, { language: 'lv', text: 'Nakts noliktava ogām' }],
      price: { ...FACTS.price, amountMinor: 70 },
      vat: { rateBp: 2100 },
      coverage: ['LV00', 'EE00'],
    };
    const draft = await staff.done(editor, 'updateService', at(live, { facts: changed }));
    expect(draft['differences']).toEqual([
      { path: 'titles.lv', before: [], after: ['Nakts noliktava ogām'] },
      { path: 'coverage', before: ['LV00'], after: ['LV00', 'EE00'] },
      { path: 'price', before: [expect.stringContaining('0.65')], after: [expect.stringContaining('0.70')] },
      { path: 'vat', before: [], after: ['21 %'] },
    ]);
  });

  it('is published by several clusters, edited by its owner, and counted once', async () => {
    const live = await staff.published();
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
        await staff.answer(
          publisher,
          'inviteCoPublisher',
          at(live, { organisationId: organisationId('vesvalde') }),
        ),
      ),
    ).toEqual(['CO_PUBLISHER_UNFIT']);
    const asked = await staff.done(publisher, 'inviteCoPublisher', at(live, { organisationId: cluster }));
    expect(asked['coPublishers']).toEqual([
      { state: 'INVITED', version: 1, actions: ['leave'], organisation: { slug: 'lv-food' } },
    ]);
    expect(await list()).toContainEqual({ id: live['id'], isOwner: false, actions: [] });
    await staff.done(beside, 'acceptCoPublishing', { id: live['id'], version: 1 });
    const found = (await inCluster()).find((one: any) => readGlobalId(one.id)!.key === keyOf(live));
    expect(found).toMatchObject({ coPublishers: [{ slug: 'lv-food' }] });
    expect(await count()).toBe(before);
    expect(codes(await staff.answer(beside, 'updateService', at(live, { facts: FACTS })))).toEqual([
      'NOT_FOUND',
    ]);
    expect(codes(await staff.answer(beside, 'retireService', at(live, { reason: 'x' })))).toEqual([
      'NOT_FOUND',
    ]);
    const left = { id: live['id'], version: 2, organisationId: cluster };
    expect((await staff.answer(beside, 'leaveCoPublishing', left))['userErrors']).toEqual([]);
    expect(await inCluster()).not.toContainEqual(expect.objectContaining({ id: found.id }));
    const { rows } = await admin.query(
      `SELECT array_agg(t.to_state ORDER BY t.seq) AS trail FROM transitions t JOIN service_publishers p ON p.id = t.subject_id
       WHERE p.service_id = $1`,
      [keyOf(live)],
    );
    expect(rows[0].trail).toEqual(['invited', 'accepted', 'left']);
  });

  it('names what is not translated, and lists it', async () => {
    const draft = await staff.done(editor, 'createService', {
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
    const stated = await staff.done(editor, 'createService', {
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
      expect(codes(await staff.answer(editor, 'createService', { facts: { ...FACTS, ...wrong } }))).toContain(
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

    const draft = await staff.done(editor, 'createService', {
      facts: { ...FACTS, attachmentIds: [file.id] },
    });
    expect(draft['facts'].attachments).toMatchObject([{ id: file.id, name: 'prices.txt' }]);
    expect(draft['differences']).toContainEqual({ path: 'attachments', before: [], after: ['prices.txt'] });
    expect((await guest()).status).toBe(404);
    const stolen = { facts: { ...FACTS, attachmentIds: [file.id] } };
    expect(codes(await staff.answer(beside, 'createService', stolen))).toEqual(['NOT_FOUND']);

    const waiting = await staff.done(editor, 'submitService', at(draft));
    await staff.done(publisher, 'scheduleService', at(waiting, { on: await staff.day(1) }));
    expect((await guest()).status).toBe(404);
    await staff.shift('1 day');
    await staff.tick();
    expect((await guest()).status).toBe(200);
    const served = await server
      .browser()
      .send('query ($id: ID!) { node(id: $id) { ... on Service { attachments { name } } } }', {
        id: Buffer.from(`Service:${keyOf(draft)}`).toString('base64url'),
      });
    expect(served.data['node'].attachments).toEqual([{ name: 'prices.txt' }]);
    const shown = await staff.read(editor, draft['id']);
    const off = await staff.done(publisher, 'suspendService', at(shown, { reason: 'The prices are wrong.' }));
    expect((await guest()).status).toBe(404);
    const live = await staff.done(publisher, 'reinstateService', at(off));
    expect((await guest()).status).toBe(200);
    const edited = await staff.done(
      editor,
      'updateService',
      at(live, { facts: { ...FACTS, attachmentIds: [file.id] } }),
    );
    expect(edited['facts'].attachments).toHaveLength(1);
    expect((await guest()).status).toBe(200);
    // Taken out of the next version it is nobody else's any more, whoever has kept the address.
    const without = await staff.done(
      editor,
      'updateService',
      at(edited, { facts: { ...FACTS, attachmentIds: [] } }),
    );
    const next = await staff.done(editor, 'submitService', at(without));
    expect((await guest()).status).toBe(200);
    await staff.done(publisher, 'publishService', at(next));
    expect((await guest()).status).toBe(404);
    expect((await agent.get(`/attachments/${file.id}`)).status).toBe(200);
  });
});
