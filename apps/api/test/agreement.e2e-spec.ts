import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { uuidOfName } from '@fivefold/world';
import pg from 'pg';
import supertest from 'supertest';
import { extractText, getDocumentProxy } from 'unpdf';
import { Clock } from '../src/platform/index.js';
import { AGREEMENT, DealMaker, PARTIES } from './deals.js';
import { startTestApp, type TestApp } from './test-app.js';
import { WORLD } from './world.js';

const SHIFT_SQL = 'UPDATE clock SET shift = $1::interval';

describe('agreements', () => {
  let server: TestApp;
  let admin: pg.Client;
  let deals: DealMaker;

  beforeAll(async () => {
    server = await startTestApp(WORLD);
    admin = new pg.Client({ connectionString: server.database.adminUrl });
    await admin.connect();
    deals = new DealMaker(server);
  });
  beforeEach(() => admin.query("UPDATE clock SET shift = interval '0'"));
  afterAll(async () => {
    await admin.end();
    await server.close();
  });

  const runClock = () => server.app.get(Clock).runDue();
  const savedNeed = async (needsCertificate = false): Promise<string> => {
    const { data } = await (
      await deals.as('buyer')
    ).send(
      `mutation { saveNeed(input: { text: "Chilled storage in Riga", confirm: true,
        capabilities: [{ concept: "log.store.chilled" }, { concept: "ict.edi.edifact" }], clauses: [
          { id: "e", value: { key: "certification", allOf: ["ISO 27001"] }, hard: true, appliesTo: ["ict.edi.edifact"] },
          { id: "t", value: { key: "temperature", minC: 2, maxC: 6 }, hard: true },
          { id: "c", value: { key: "certification", allOf: ["ISO 22000"] }, hard: ${needsCertificate} },
          { id: "a", value: { key: "adr", classes: ["3"] }, hard: false },
          { id: "l", value: { key: "incoterm", anyOf: ["DAP"] }, hard: false }] })
        { need { id } userErrors { code message path } } }`,
    );
    expect(data['saveNeed'].userErrors).toEqual([]);
    return data['saveNeed'].need.id;
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
      // There is nothing to dispute before the work has begun.
      expect(both).toMatchObject({ state: 'ACTIVE', actions: ['ask_cancel'] });
      expect(both.history.map((entry: any) => entry.action)).toEqual(['draft', 'sign', 'sign']);
    });

    it('answers each clause on its part by the facts of the cited version beside the words of the provider', async () => {
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
      const agent = who ? await deals.agent(who) : supertest.agent(server.app.getHttpServer());
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
      const { rows } = await admin.query('SELECT facts FROM service_versions WHERE id = $1', [id]);
      // As nobody may: the text of a published version stands.
      const certify = async (facts: object) => {
        await admin.query('SET session_replication_role = replica');
        await admin.query('UPDATE service_versions SET facts = $2 WHERE id = $1', [
          id,
          JSON.stringify(facts),
        ]);
        await admin.query('RESET session_replication_role');
      };
      const claim = { code: 'FSSC 22000', validUntil: null, issuer: null, number: null, hinges: false };
      await certify({ ...rows[0].facts, certificates: [...rows[0].facts.certificates, claim] });
      await runClock();
      expect((await stateOfService()).state).toBe('published');
      await certify(rows[0].facts);
      await admin.query("UPDATE service_claims SET told = 2 WHERE version_id = $1 AND code = 'ISO 22000'", [
        id,
      ]);
      await runClock();
      expect(await stateOfService()).toEqual({
        state: 'suspended',
        suspension_reason: 'An open agreement demands the certificate ISO 22000.',
      });
      expect((await deals.agreement('buyer', agreement.id)).state).toBe('DRAFTED');
    });
  });
});
