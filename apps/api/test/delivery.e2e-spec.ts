import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import supertest from 'supertest';
import { DEMO_PASSWORD, uuidOfName } from '@fivefold/world';
import { extractText, getDocumentProxy } from 'unpdf';
import { Clock, readGlobalId } from '../src/platform/index.js';
import { AGREEMENT, DealMaker, PARTIES } from './deals.js';
import { startTestApp, type TestApp } from './test-app.js';
import { WORLD } from './world.js';

const SHIFT_SQL = 'UPDATE clock SET shift = $1::interval';

describe('agreements and deliveries', () => {
  let server: TestApp;
  let admin: pg.Client;
  let deals: DealMaker;

  beforeAll(async () => {
    server = await startTestApp(WORLD);
    admin = new pg.Client({ connectionString: server.database.adminUrl });
    await admin.connect();
    deals = new DealMaker(server);
  });
  beforeEach(() => admin.query(SHIFT_SQL, ['0']));
  afterAll(async () => {
    await admin.end();
    await server.close();
  });

  const runClock = () => server.app.get(Clock).runDue();
  const stateOf = async (requestId: string): Promise<string> => {
    const seen = await (
      await deals.as('buyer')
    ).send('query ($id: ID!) { request(id: $id) { state } }', {
      id: requestId,
    });
    return seen.data['request'].state;
  };
  const agentOf = async (who: keyof typeof PARTIES) => {
    const agent = supertest.agent(server.app.getHttpServer());
    await agent
      .post('/graphql')
      .set('x-fivefold-csrf', '1')
      .send({
        query: 'mutation ($input: SignInInput!) { signIn(input: $input) { userErrors { code } } }',
        variables: { input: { email: PARTIES[who], password: DEMO_PASSWORD } },
      });
    return agent;
  };
  const savedNeed = async (needsCertificate = false): Promise<string> => {
    const { data } = await (
      await deals.as('buyer')
    ).send(
      `mutation { saveNeed(input: { text: "Chilled storage in Riga", confirm: true,
        capabilities: [{ concept: "log.store.chilled" }], clauses: [
          { id: "t", value: { key: "temperature", minC: 2, maxC: 6 }, hard: true },
          { id: "c", value: { key: "certification", allOf: ["ISO 22000"] }, hard: ${needsCertificate} },
          { id: "a", value: { key: "adr", classes: ["3"] }, hard: false },
          { id: "l", value: { key: "incoterm", anyOf: ["DAP"] }, hard: false }] })
        { need { id } userErrors { code message path } } }`,
    );
    expect(data['saveNeed'].userErrors).toEqual([]);
    return data['saveNeed'].need.id;
  };
  const noticesOf = async (kind: string, agreementId: string): Promise<number> => {
    const values = [kind, readGlobalId(agreementId)!.key];
    const { rows } = await admin.query<{ n: number }>(
      'SELECT count(*)::int AS n FROM notices WHERE kind = $1 AND subject_id = $2',
      values,
    );
    return rows[0]!.n;
  };

  describe('the agreement', () => {
    it('is made by the acceptance, cites what was asked for, and is signed by both in any order', async () => {
      const { agreement } = await deals.drafted();
      expect(agreement).toMatchObject({
        state: 'DRAFTED',
        number: expect.stringMatching(/^FF-\d{4}-[0-9A-F]{10}$/),
        total: { amountMinor: 933, currency: 'EUR' },
        services: [{ version: 1 }],
        milestones: [{ state: 'PLANNED', amount: { amountMinor: 933 }, actions: [] }],
        actions: ['amend', 'sign', 'ask_cancel'],
        side: 'REQUESTER',
      });
      const once = await deals.sign('publisher', agreement);
      expect(once).toMatchObject({ state: 'SIGNED_BY_PROVIDER', signatures: [{ side: 'PROVIDER' }] });
      const again = await deals.sign('provider', agreement);
      expect(again).toMatchObject({ state: 'SIGNED_BY_PROVIDER', version: once.version });
      const both = await deals.sign('buyer', once);
      expect(both).toMatchObject({ state: 'ACTIVE', actions: ['ask_cancel', 'dispute'] });
      expect(both.history.map((entry: any) => entry.action)).toEqual(['draft', 'sign', 'sign']);
    });

    it('answers each clause by the facts of the cited version beside the words of the provider', async () => {
      const needId = await savedNeed();
      const { agreement } = await deals.drafted('OF016', {
        needId,
        statements: [
          { clauseId: 't', status: 'VIOLATED', words: 'Not in summer.' },
          { clauseId: 'l', status: 'MET', words: '' },
        ],
      });
      expect(agreement.clauses).toMatchObject([
        {
          key: 'temperature',
          hard: true,
          answer: 'MET',
          because: expect.stringContaining('2…4'),
          stated: 'VIOLATED',
          words: 'Not in summer.',
        },
        { key: 'certification', hard: false, answer: 'MET', stated: 'NOT_STATED', words: '' },
        { key: 'adr', hard: false, answer: 'NOT_STATED', stated: 'NOT_STATED' },
        { key: 'incoterm', hard: false, answer: 'NOT_STATED', stated: 'MET' },
      ]);
    });

    it('is not changed by a later change of a name', async () => {
      const { agreement } = await deals.drafted();
      const [before] = (await admin.query('SELECT name FROM organisations WHERE slug = $1', ['vesvalde']))
        .rows;
      await admin.query("UPDATE organisations SET name = 'Another name' WHERE slug = 'vesvalde'");
      try {
        const seen = await deals.agreement('buyer', agreement.id);
        expect(seen.provider.name).toBe(before.name);
        expect(seen.documentHash).toBe(agreement.documentHash);
      } finally {
        await admin.query("UPDATE organisations SET name = $1 WHERE slug = 'vesvalde'", [before.name]);
      }
    });

    it('takes no signature under another document, by a stranger or by the operator', async () => {
      const { agreement } = await deals.drafted();
      const { id, version, documentHash } = agreement;
      const sign = (who: keyof typeof PARTIES, input: object) =>
        deals.try(who, 'signAgreement', 'SignAgreementInput', 'agreement { state }', {
          id,
          version,
          documentHash,
          ...input,
        });
      const other = {
        documentHash: documentHash.replace(/./, (digit: string) => (digit === '0' ? '1' : '0')),
      };
      expect((await sign('buyer', other)).userErrors).toMatchObject([{ code: 'DOCUMENT_CHANGED' }]);
      expect((await sign('buyer', { version: version + 1 })).userErrors).toMatchObject([
        { code: 'STALE_VERSION' },
      ]);
      expect((await sign('stranger', {})).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
      expect((await sign('operator', {})).userErrors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    });

    it('has milestones that sum to the total; changing them takes signatures away', async () => {
      const { agreement } = await deals.drafted();
      const signed = await deals.sign('buyer', agreement);
      const amend = (milestones: object[]) =>
        deals.try('provider', 'amendMilestones', 'AmendMilestonesInput', `agreement { ${AGREEMENT} }`, {
          id: signed.id,
          version: signed.version,
          milestones,
        });
      const first = { title: 'First half', plannedOn: '2027-01-15', amountMinor: 400 };
      expect((await amend([first, { title: 'Rest', amountMinor: 532 }])).userErrors).toMatchObject([
        { code: 'MILESTONES_UNEVEN', message: 'The milestones sum to 932, and the total is 933.' },
      ]);
      const { agreement: amended } = await amend([first, { title: 'Rest', amountMinor: 533 }]);
      expect(amended).toMatchObject({
        state: 'DRAFTED',
        signatures: [],
        milestones: [
          { title: 'First half', plannedOn: '2027-01-15', amount: { amountMinor: 400 } },
          { title: 'Rest', plannedOn: null, amount: { amountMinor: 533 } },
        ],
      });
      expect(amended.documentHash).not.toBe(agreement.documentHash);
      const active = await deals.sign('buyer', await deals.sign('provider', amended));
      expect(active.state).toBe('ACTIVE');
      expect(
        (
          await deals.try('buyer', 'amendMilestones', 'AmendMilestonesInput', 'agreement { id }', {
            id: active.id,
            version: active.version,
            milestones: [{ title: 'All', amountMinor: 933 }],
          })
        ).userErrors,
      ).toMatchObject([{ code: 'TRANSITION_REFUSED' }]);
    });
  });

  describe('the document', () => {
    async function download(who: keyof typeof PARTIES | null, path: string) {
      const agent = who ? await agentOf(who) : supertest.agent(server.app.getHttpServer());
      return agent
        .get(path)
        .buffer(true)
        .parse((answer, done) => {
          const chunks: Buffer[] = [];
          answer.on('data', (chunk: Buffer) => chunks.push(chunk));
          answer.on('end', () => done(null, Buffer.concat(chunks)));
        });
    }

    it('words the demands in the language of the document', async () => {
      const { agreement } = await deals.drafted('OF016', { needId: await savedNeed() });
      for (const [language, sentence] of [
        ['en', 'Temperature: Between 2 °C and 6 °C.'],
        ['lv', 'Nepieciešamie sertifikāti: ISO 22000'],
        ['et', 'Nõutavad sertifikaadid: ISO 22000'],
        ['sv', 'Certifieringar som krävs: ISO 22000'],
      ]) {
        const answer = await download('buyer', `${agreement.documentPath}?language=${language}`);
        const { text } = await extractText(await getDocumentProxy(new Uint8Array(answer.body)), {
          mergePages: true,
        });
        expect(text.replaceAll(/[\s\u00a0\u202f]+/g, ' ')).toContain(sentence);
      }
    });

    it('is a PDF in each language for the parties, and absent for everybody else', async () => {
      const { agreement } = await deals.active();
      for (const [language, title, total] of [
        ['lv', 'Līgums', '9,33 EUR'],
        ['et', 'Leping', '9,33 EUR'],
        ['sv', 'Avtal', '9,33 EUR'],
        ['en', 'Agreement', '9.33 EUR'],
      ]) {
        const answer = await download('buyer', `${agreement.documentPath}?language=${language}`);
        expect(answer.status).toBe(200);
        expect(answer.headers['content-type']).toBe('application/pdf');
        const { text } = await extractText(await getDocumentProxy(new Uint8Array(answer.body)), {
          mergePages: true,
        });
        const plain = text.replaceAll(/[\s\u00a0\u202f]+/g, ' ');
        for (const part of [
          title,
          total,
          agreement.number,
          agreement.requester.name,
          agreement.provider.name,
        ])
          expect(plain).toContain(part);
        for (const part of ['Palešu vietas', 'Piegāde pa daļām.', agreement.documentHash])
          expect(plain).toContain(part);
      }
      expect((await download('publisher', agreement.documentPath)).status).toBe(200);
      expect((await download('operator', agreement.documentPath)).status).toBe(200);
      const absent = await download('buyer', '/agreements/QWdyZWVtZW50OjAxOTkwMDAw.pdf');
      for (const who of ['stranger', null] as const) {
        const refused = await download(who, agreement.documentPath);
        expect(refused.status).toBe(404);
        expect(String(refused.body).replace(/"errorId":"[^"]*"/, '')).toBe(
          String(absent.body).replace(/"errorId":"[^"]*"/, ''),
        );
      }
    });
  });

  describe('deliveries', () => {
    it('are started, delivered, sent back and confirmed; the request follows', async () => {
      const { requestId, agreement } = await deals.active();
      expect(await stateOf(requestId)).toBe('ACCEPTED');
      const started = await deals.step('publisher', 'startMilestone', agreement);
      expect(await stateOf(requestId)).toBe('IN_DELIVERY');
      const delivered = await deals.step('provider', 'deliverMilestone', started);
      expect(delivered.milestones[0]).toMatchObject({ state: 'DELIVERED', note: 'Done.', actions: [] });
      expect(await stateOf(requestId)).toBe('DELIVERED');
      const rejected = await deals.step('buyer', 'rejectMilestone', delivered);
      expect(rejected.milestones[0]).toMatchObject({
        state: 'REJECTED',
        rejectReason: 'A reason of some length.',
      });
      expect(await stateOf(requestId)).toBe('IN_DELIVERY');
      const anew = await deals.step(
        'provider',
        'deliverMilestone',
        await deals.step('provider', 'startMilestone', rejected),
      );
      const done = await deals.step('buyer', 'confirmMilestone', anew);
      expect(done).toMatchObject({ state: 'COMPLETED', completedAt: expect.any(String) });
      expect(done.reviews.map((each: any) => [each.side, each.state])).toEqual([
        ['REQUESTER', 'OPEN'],
        ['PROVIDER', 'OPEN'],
      ]);
      expect(await stateOf(requestId)).toBe('DELIVERED');
      expect(done.milestones[0].history.map((entry: any) => entry.action)).toEqual([
        'plan',
        'start',
        'deliver',
        'reject',
        'start',
        'deliver',
        'confirm',
      ]);
    });

    it('carry files that both sides open and a stranger does not', async () => {
      const { agreement } = await deals.started();
      const provider = await agentOf('provider');
      const bytes = Buffer.from('Tere, õun');
      const { body } = await provider
        .post('/attachments')
        .set('x-fivefold-csrf', '1')
        .attach('file', bytes, 'receipt.txt');
      const attachmentIds = [body.attachment.id];
      const delivered = await deals.step('provider', 'deliverMilestone', agreement, 0, { attachmentIds });
      expect(delivered.milestones[0].attachments).toEqual([{ id: body.attachment.id }]);
      expect((await deals.agreement('buyer', agreement.id)).milestones[0].attachments).toHaveLength(1);
      for (const [who, status] of [
        ['buyer', 200],
        ['publisher', 200],
        ['stranger', 404],
      ] as const)
        expect((await (await agentOf(who)).get(body.attachment.url)).status).toBe(status);
    });

    it('complete an agreement only when the last of several is confirmed', async () => {
      const { requestId, agreement: draft } = await deals.drafted();
      const { agreement } = await deals.do(
        'buyer',
        'amendMilestones',
        'AmendMilestonesInput',
        `agreement { ${AGREEMENT} }`,
        {
          id: draft.id,
          version: draft.version,
          milestones: [
            { title: 'One', amountMinor: 500 },
            { title: 'Two', amountMinor: 433 },
          ],
        },
      );
      let now = await deals.sign('buyer', await deals.sign('provider', agreement));
      for (const at of [0, 1]) {
        now = await deals.step('provider', 'startMilestone', now, at);
        now = await deals.step('provider', 'deliverMilestone', now, at);
        expect(await stateOf(requestId)).toBe(at === 0 ? 'IN_DELIVERY' : 'DELIVERED');
        now = await deals.step('buyer', 'confirmMilestone', now, at);
        expect(now.state).toBe(at === 0 ? 'ACTIVE' : 'COMPLETED');
      }
    });

    it('are nobody else’s to move, and not before both have signed', async () => {
      const { agreement } = await deals.drafted();
      const start = (who: keyof typeof PARTIES, { id, version }: any) =>
        deals.try(who, 'startMilestone', 'AgreementActionInput', 'agreement { state }', { id, version });
      const [planned] = agreement.milestones;
      expect((await start('provider', planned)).userErrors).toMatchObject([{ code: 'TRANSITION_REFUSED' }]);
      const active = await deals.sign('provider', await deals.sign('buyer', agreement));
      expect((await start('buyer', active.milestones[0])).userErrors).toMatchObject([
        { code: 'TRANSITION_REFUSED' },
      ]);
      expect((await start('stranger', active.milestones[0])).userErrors).toMatchObject([
        { code: 'NOT_FOUND' },
      ]);
      const started = await deals.step('provider', 'startMilestone', active);
      expect((await start('provider', active.milestones[0])).userErrors).toMatchObject([
        { code: 'STALE_VERSION' },
      ]);
      const delivered = await deals.step('provider', 'deliverMilestone', started);
      const confirm = await deals.try(
        'provider',
        'confirmMilestone',
        'AgreementActionInput',
        'agreement { id }',
        {
          id: delivered.milestones[0].id,
          version: delivered.milestones[0].version,
        },
      );
      expect(confirm.userErrors).toMatchObject([{ code: 'TRANSITION_REFUSED' }]);
    });

    it('are confirmed by 14 days of silence to the second, with a reminder three days before', async () => {
      const { requestId, agreement } = await deals.delivered();
      const reminders = () => noticesOf('delivery_reminder', agreement.id);
      const term = Date.parse(agreement.milestones[0].confirmBy) - Date.parse(agreement.deliveredAt);
      expect(Math.abs(term - 14 * 86_400_000)).toBeLessThan(1000);
      const shiftTo = async (seconds: number) => {
        await admin.query(
          `UPDATE clock SET shift = $1::timestamptz + make_interval(secs => $2) - clock_timestamp()`,
          [agreement.milestones[0].confirmBy, seconds],
        );
        await runClock();
      };
      await shiftTo(-3 * 86_400 - 30);
      expect(await reminders()).toBe(0);
      await shiftTo(-3 * 86_400 + 1);
      await shiftTo(-2 * 86_400);
      expect(await reminders()).toBe(1);
      await shiftTo(-3);
      expect((await deals.agreement('buyer', agreement.id)).state).toBe('ACTIVE');
      await shiftTo(0);
      const after = await deals.agreement('buyer', agreement.id);
      expect(after).toMatchObject({ state: 'COMPLETED', milestones: [{ state: 'CONFIRMED' }] });
      expect(after.history.at(-1)).toMatchObject({ action: 'complete', by: 'CLOCK' });
      expect(await stateOf(requestId)).toBe('DELIVERED');
    });
  });

  describe('cancellation', () => {
    const ask = (who: keyof typeof PARTIES, { id, version }: any) =>
      deals.try(who, 'askCancellation', 'ReasonedAgreementInput', `agreement { ${AGREEMENT} }`, {
        id,
        version,
        reason: 'The season was lost.',
      });
    const answer = (who: keyof typeof PARTIES, { id, version }: any, agree: boolean) =>
      deals.try(who, 'answerCancellation', 'AnswerCancellationInput', `agreement { ${AGREEMENT} }`, {
        id,
        version,
        agree,
        reason: '',
      });

    it('takes both sides: one asks, the other agrees', async () => {
      const { requestId, agreement } = await deals.active();
      expect((await answer('provider', agreement, true)).userErrors).toMatchObject([
        { code: 'CANCELLATION_NOT_ASKED' },
      ]);
      const { agreement: asked } = await ask('buyer', agreement);
      expect(asked).toMatchObject({
        state: 'ACTIVE',
        cancellation: { askedBy: 'requester', reason: 'The season was lost.' },
      });
      expect((await ask('provider', asked)).userErrors).toMatchObject([{ code: 'CANCELLATION_ASKED' }]);
      expect((await answer('buyer', asked, true)).userErrors).toMatchObject([
        { code: 'CANCELLATION_NOT_ASKED' },
      ]);
      const { agreement: ended, userErrors } = await answer('provider', asked, true);
      expect(userErrors).toEqual([]);
      expect(ended).toMatchObject({ state: 'CANCELLED', milestones: [{ state: 'CANCELLED' }], actions: [] });
      expect(await stateOf(requestId)).toBe('CANCELLED');
    });

    it('is refused, or taken back, and the agreement goes on', async () => {
      const { agreement } = await deals.active();
      const { agreement: asked } = await ask('provider', agreement);
      expect((await deals.agreement('buyer', asked.id)).actions).toEqual([
        'refuse_cancel',
        'cancel',
        'dispute',
      ]);
      const { agreement: refused } = await answer('buyer', asked, false);
      expect(refused).toMatchObject({ state: 'ACTIVE', cancellation: null });
      const { agreement: anew } = await ask('buyer', refused);
      const { agreement: back } = await deals.do(
        'buyer',
        'withdrawCancellation',
        'AgreementActionInput',
        `agreement { ${AGREEMENT} }`,
        { id: anew.id, version: anew.version },
      );
      expect(back).toMatchObject({ state: 'ACTIVE', cancellation: null });
    });

    it('is the operator’s alone for a stated reason', async () => {
      const { requestId, agreement } = await deals.active();
      const cancel = (who: keyof typeof PARTIES, reason: string) =>
        deals.try(who, 'cancelAgreement', 'ReasonedAgreementInput', `agreement { ${AGREEMENT} }`, {
          id: agreement.id,
          version: agreement.version,
          reason,
        });
      expect((await cancel('buyer', 'x')).userErrors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
      expect((await cancel('operator', ' ')).userErrors).toMatchObject([{ code: 'INPUT_INVALID' }]);
      const { agreement: ended, userErrors } = await cancel('operator', 'The provider is insolvent.');
      expect(userErrors).toEqual([]);
      expect(ended).toMatchObject({
        state: 'CANCELLED',
        cancellation: { askedBy: 'operator', reason: 'The provider is insolvent.' },
      });
      expect(await stateOf(requestId)).toBe('CANCELLED');
    });
  });

  describe('the services of an open agreement', () => {
    it('holds a service to a certificate that a hard clause of an open agreement demands', async () => {
      const { agreement } = await deals.drafted('OF016', { needId: await savedNeed(true) });
      const version = await admin.query(
        "SELECT v.id, v.publisher_id FROM service_versions v WHERE v.service_id = $1 AND v.state = 'published'",
        [uuidOfName('service:OF016')],
      );
      const { id, publisher_id } = version.rows[0];
      await admin.query(
        `INSERT INTO service_claims (version_id, code, publisher_id, valid_until, hinges)
         VALUES ($1, 'ISO 22000', $2, app_today() + 5, false)
         ON CONFLICT (version_id, code) DO UPDATE SET valid_until = EXCLUDED.valid_until, hinges = false, told = 0`,
        [id, publisher_id],
      );
      const stateOfService = async () =>
        (await admin.query('SELECT state, suspension_reason FROM service_versions WHERE id = $1', [id]))
          .rows[0];
      await admin.query(SHIFT_SQL, ['5 days']);
      await runClock();
      expect((await stateOfService()).state).toBe('published');
      await admin.query(SHIFT_SQL, ['6 days']);
      await runClock();
      expect(await stateOfService()).toEqual({
        state: 'suspended',
        suspension_reason: 'An open agreement demands the certificate ISO 22000.',
      });
      expect((await deals.agreement('buyer', agreement.id)).state).toBe('DRAFTED');
    });
  });
});
