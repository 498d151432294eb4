import { execFile } from 'node:child_process';
import { createPrivateKey, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { buildSchema, getNamedType, type GraphQLNamedType, isObjectType } from 'graphql';
import { generateKeyPair, type JWTHeaderParameters, type JWTPayload, SignJWT } from 'jose';
import pg from 'pg';
import supertest from 'supertest';
import { ERRORS, SCOPES } from '@fivefold/domain';
import { uuidOfName } from '@fivefold/world';
import { Dispatcher } from '../src/notification/index.js';
import { TOKEN_TRIES } from '../src/partner/partner.controller.js';
import { Clock, Counters, readGlobalId, toGlobalId } from '../src/platform/index.js';
import { CANARY, organisationId, PEOPLE, serviceId, Stage } from './access-stage.js';
import { Browser, type GraphqlAnswer, startTestApp, type TestApp } from './test-app.js';
import { WORLD } from './world.js';

const NEEDS = '{ needs(first: 5) { totalCount edges { node { id title } } } }';
const REQUESTS = '{ requests(side: SENT, first: 5) { totalCount } }';
const PUBLIC = '{ services(first: 1) { totalCount } }';
const SAVE_NEED =
  'mutation ($input: SaveNeedInput!) { saveNeed(input: $input) { need { id } userErrors { code } } }';
const NEED = {
  title: 'Chilled storage',
  text: 'chilled storage in Riga',
  capabilities: [{ concept: 'log.store.chilled' }],
  clauses: [],
};

/** What a scope of each kind covers; a type that is not named here holds nothing that is not for everybody or for its own kind. */
const COVERED: Readonly<Record<string, 'needs' | 'deals' | 'services' | 'people'>> = {
  Need: 'needs',
  NeedMatch: 'needs',
  NeedVersion: 'needs',
  Request: 'deals',
  Recipient: 'deals',
  Quote: 'deals',
  CounterOffer: 'deals',
  Agreement: 'deals',
  Dispute: 'deals',
  Message: 'deals',
  SlotBooking: 'deals',
  OwnService: 'services',
  CapacityPlan: 'services',
  CapacityBooking: 'services',
  ImportRun: 'services',
  NamedNeed: 'services',
  IdeaPilot: 'people',
  ProjectFunding: 'people',
  Registration: 'people',
};

describe('a partner app', () => {
  let server: TestApp;
  let stage: Stage;
  let admin: pg.Client;
  const begin = async () => {
    server = await startTestApp(WORLD);
    stage = new Stage(server);
    admin = new pg.Client({ connectionString: server.database.adminUrl });
    await admin.connect();
  };
  const end = async () => {
    await admin.end();
    await server.close();
  };
  beforeAll(begin);
  afterAll(end);

  /** One request with a key and no cookie. */
  const ask = (key: string, query: string, variables: object = {}, headers: Record<string, string> = {}) =>
    new Browser(server.app).send(query, { ...variables }, { authorization: `Bearer ${key}`, ...headers });
  const codeOf = ({ data, errors }: GraphqlAnswer): string => {
    const payload = Object.values(data ?? {})[0];
    return errors?.[0]?.extensions.code ?? payload?.userErrors?.[0]?.code ?? 'given';
  };
  const forBuyer = { 'x-fivefold-on-behalf-of': organisationId('kalnsiers') };
  const once = () => ({ 'idempotency-key': randomUUID() });

  it('asks as its own organisation, by the scopes of its key alone, and without cookie or page', async () => {
    const { key } = await stage.partnerKey(['SERVICES_READ', 'PUBLIC_READ']);
    const own = await ask(key, '{ ownServices(first: 1) { totalCount } }');
    expect(own.data['ownServices'].totalCount).toBeGreaterThan(0);
    expect(codeOf(await ask(key, PUBLIC))).toBe('given');
    expect(codeOf(await ask(key, NEEDS))).toBe('SCOPE_MISSING');
    expect(codeOf(await ask(key, '{ viewer { email } }'))).toBe('NOT_FOR_PARTNERS');
    expect(codeOf(await ask(key, '{ partnerApps { keys { id } } }'))).toBe('NOT_FOR_PARTNERS');
    const { data } = await ask(
      key,
      '{ partnerCredential { actsAs scopes consentId organisation { slug } } }',
    );
    expect(data['partnerCredential']).toEqual({
      actsAs: expect.stringMatching(/ \(.+\)$/),
      scopes: ['PUBLIC_READ', 'SERVICES_READ'],
      consentId: null,
      organisation: { slug: 'lv-log' },
    });
  });

  it('is let into no root field whose scope it lacks, whichever single scope it has', async () => {
    const { schema } = server.app.get(GraphQLSchemaHost);
    const roots = [schema.getQueryType()!, schema.getMutationType()!];
    const fields = roots.flatMap((type) => Object.values(type.getFields()));
    const scopes = fields.map((field) => field.extensions['scope']);
    expect(scopes.filter(Boolean).length).toBeGreaterThan(80);
    const known: readonly unknown[] = [...SCOPES, 'any', undefined];
    expect(scopes.filter((scope) => !known.includes(scope))).toEqual([]);
    // Everything about sign-in, people and keys is closed; so is what the operator does, and what people judge themselves.
    const closed = [
      'signIn',
      'switchOrganisation',
      'invitePerson',
      'makePartnerKey',
      'givePartnerConsent',
      'publishService',
    ];
    const open = fields.filter((field) => field.extensions['scope']).map(({ name }) => name);
    expect(closed.filter((name) => open.includes(name))).toEqual([]);
    expect(
      Object.values(schema.getSubscriptionType()!.getFields()).filter((field) => field.extensions['scope']),
    ).toEqual([]);
  });

  it('reaches by nested fields nothing that another scope covers, and nothing that is for people', async () => {
    const { schema } = server.app.get(GraphQLSchemaHost);
    const roots = [schema.getQueryType()!, schema.getMutationType()!];
    const strays: string[] = [];
    const walk = (scope: string, type: GraphQLNamedType, path: string, seen: Set<string>) => {
      if (!isObjectType(type) || seen.has(type.name)) return;
      seen.add(type.name);
      if ((COVERED[type.name] ?? scope) !== scope) strays.push(`${scope}: ${path}`);
      for (const field of Object.values(type.getFields()))
        if (!field.extensions['scope']) walk(scope, getNamedType(field.type), `${path}.${field.name}`, seen);
    };
    for (const scope of ['needs', 'deals', 'services']) {
      const seen = new Set<string>();
      for (const field of roots.flatMap((type) => Object.values(type.getFields())))
        if (String(field.extensions['scope']).startsWith(`${scope}:`))
          walk(scope, getNamedType(field.type), field.name, seen);
      expect(seen.size).toBeGreaterThan(20);
    }
    expect(strays).toEqual([]);

    const { rows } = await admin.query<{ id: string }>(
      `INSERT INTO ideas (id, proposer_org_id, title, text, language, concepts, state, service_id, service_version, published_at, created_by)
      SELECT gen_random_uuid(), s.publisher_id, 'Idea', 'Idea', 'en', '{log.store.chilled}', 'published', s.id, 1, now(), p.id
      FROM services s, persons p WHERE p.email = $1 AND s.id = $2 RETURNING id`,
      [PEOPLE.publisher, uuidOfName('service:OF016')],
    );
    expect(rows).toHaveLength(1);
    const { key } = await stage.partnerKey(['SERVICES_READ']);
    const own = (fields: string) =>
      ask(key, `query ($id: ID!) { ownService(id: $id) { ideas { title ${fields} } } }`, {
        id: toGlobalId('OwnService', uuidOfName('service:OF016')),
      });
    expect((await own('')).data['ownService'].ideas).toHaveLength(1);
    expect(codeOf(await own('ownNeeds { text }'))).toBe('SCOPE_MISSING');
    expect(codeOf(await own('pilots { id }'))).toBe('NOT_FOR_PARTNERS');
    const open = await stage.partnerKey(['PUBLIC_READ']);
    const event = '{ events(first: 1) { edges { node { joinUrl myRegistration { id } } } } }';
    expect(codeOf(await ask(open.key, event))).toBe('given');
    await admin.query('DELETE FROM ideas WHERE id = $1', [rows[0]!.id]);
  });

  it('gets what everybody may read as everybody does, and asks for it apart', async () => {
    const app = await stage.openPartnerApp();
    const { key } = await stage.partnerKey(['PUBLIC_READ', 'NEEDS_READ'], app);
    expect(
      codeOf(await ask(key, `{ needs(first: 1) { totalCount } services(first: 1) { totalCount } }`)),
    ).toBe('INPUT_INVALID');
    const { id } = await stage.need();
    const node = 'query ($id: ID!) { node(id: $id) { id } }';
    expect((await ask(key, node, { id: serviceId('OF016') })).data['node']).not.toBeNull();
    expect((await ask(key, node, { id })).data['node']).toBeNull();
  });

  it('needs a key that works: not expired, not revoked, its maker still there and in the role', async () => {
    const { id, key } = await stage.partnerKey(['PUBLIC_READ']);
    const states = async () => [codeOf(await ask(key, PUBLIC)), (await ask(key, PUBLIC)).status];
    expect(await states()).toEqual(['given', 200]);
    const row = 'WHERE id = (SELECT id FROM partner_keys ORDER BY id DESC LIMIT 1)';
    const off = [
      [
        `UPDATE partner_keys SET expires_at = now() - interval '1 s' ${row}`,
        `UPDATE partner_keys SET expires_at = made_at + interval '90 days' ${row}`,
      ],
      [
        `UPDATE persons SET suspended_at = now() WHERE email = '${PEOPLE.publisher}'`,
        `UPDATE persons SET suspended_at = NULL WHERE email = '${PEOPLE.publisher}'`,
      ],
      [
        `UPDATE memberships SET suspended_at = now() WHERE person_id = (SELECT id FROM persons WHERE email = '${PEOPLE.publisher}')`,
        `UPDATE memberships SET suspended_at = NULL WHERE person_id = (SELECT id FROM persons WHERE email = '${PEOPLE.publisher}')`,
      ],
      [
        `UPDATE memberships SET role = 'CLUSTER_EDITOR' WHERE person_id = (SELECT id FROM persons WHERE email = '${PEOPLE.publisher}')`,
        `UPDATE memberships SET role = 'CLUSTER_PUBLISHER' WHERE person_id = (SELECT id FROM persons WHERE email = '${PEOPLE.publisher}')`,
      ],
    ] as const;
    await admin.query('ALTER TABLE partner_keys DISABLE TRIGGER partner_keys_shorten');
    for (const [end, revive] of off) {
      await admin.query(end);
      expect(await states()).toEqual(['CREDENTIAL_INVALID', 401]);
      await admin.query(revive);
      expect(await states()).toEqual(['given', 200]);
    }
    await admin.query('ALTER TABLE partner_keys ENABLE TRIGGER partner_keys_shorten');
    for (const wrong of [
      `${key}x`,
      key.slice(0, -1),
      key.replace('ff_live', 'ff_test'),
      '',
      'x'.repeat(5000),
    ])
      expect([wrong.length, codeOf(await ask(wrong, PUBLIC))]).toEqual([wrong.length, 'CREDENTIAL_INVALID']);
    const last = key.at(-1) === 'A' ? 'E' : 'A';
    expect(codeOf(await ask(key.slice(0, -1) + last, PUBLIC))).toBe('CREDENTIAL_INVALID');
    await stage.change(PEOPLE.publisher, 'revokePartnerKey', 'PartnerKeyInput', 'app { id }', { id });
    expect(await states()).toEqual(['CREDENTIAL_INVALID', 401]);
  });

  it('is spoken of to the heads of its organisation once, two weeks before it ends or in the middle of a short life', async () => {
    /** A key whose life began so many days ago and ends in so many. */
    const keyOf = async (began: number, ends: number) => {
      const { id } = await stage.partnerKey(['PUBLIC_READ']);
      await admin.query('ALTER TABLE partner_keys DISABLE TRIGGER partner_keys_shorten');
      await admin.query(
        `UPDATE partner_keys SET made_at = now() - make_interval(days => $2), expires_at = now() + make_interval(days => $3)
         WHERE id = $1`,
        [readGlobalId(id)!.key, began, ends],
      );
      await admin.query('ALTER TABLE partner_keys ENABLE TRIGGER partner_keys_shorten');
      return id;
    };
    const told = async () => {
      const { rows } = await admin.query(
        `SELECT subject_id AS app, path, params, actor_id AS actor FROM notices WHERE kind = 'partner_key_ending' ORDER BY id`,
      );
      return rows;
    };
    const due = [await keyOf(77, 13), await keyOf(4, 3)];
    const revoked = await keyOf(77, 13);
    await stage.change(PEOPLE.publisher, 'revokePartnerKey', 'PartnerKeyInput', 'app { id }', {
      id: revoked,
    });
    await keyOf(75, 15);
    await keyOf(3, 4);
    await keyOf(90, -1);
    await server.app.get(Clock).runDue();
    const { rows: apps } = await admin.query('SELECT app_id FROM partner_keys WHERE id = ANY ($1)', [
      due.map((id) => readGlobalId(id)!.key),
    ]);
    const first = await told();
    expect(first.map(({ app }) => app).sort()).toEqual(apps.map(({ app_id }) => app_id).sort());
    expect(first[0]).toMatchObject({
      path: '/apps',
      params: { app: CANARY, endsAt: { moment: expect.any(String) } },
      actor: null,
    });
    await server.app.get(Clock).runDue();
    expect(await told()).toHaveLength(2);
    await server.app.get(Dispatcher).dispatchDue();
    const { rows: readers } = await admin.query(
      `SELECT DISTINCT p.email FROM notifications n JOIN notices t ON t.id = n.notice_id JOIN persons p ON p.id = n.person_id
       WHERE t.kind = 'partner_key_ending' ORDER BY 1`,
    );
    const emails = readers.map(({ email }) => email);
    expect(emails).toContain(PEOPLE.publisher);
    expect(emails).not.toContain(PEOPLE.editor);
    expect(emails.every((email) => email.endsWith('@lv-log.example'))).toBe(true);
  });

  it('has two keys that work at most, shows one only once, and keeps no secret anywhere', async () => {
    const app = await stage.partnerApp();
    const first = await stage.partnerKey(['PUBLIC_READ'], app);
    const publisher = await stage.as(PEOPLE.publisher);
    const rotate =
      'mutation ($input: PartnerKeyInput!) { rotatePartnerKey(input: $input) { key userErrors { code } } }';
    const header = once();
    const { data } = await publisher.send(rotate, { input: { id: first.id } }, header);
    const second = data['rotatePartnerKey'].key;
    expect(codeOf(await ask(second, PUBLIC))).toBe('given');
    expect(codeOf(await publisher.send(rotate, { input: { id: first.id } }, header))).toBe(
      'IDEMPOTENCY_KEY_BUSY',
    );
    expect(codeOf(await publisher.send(rotate, { input: { id: first.id } }))).toBe('KEYS_TOO_MANY');
    const { rows } = await admin.query<{ days: number; used: Date | null }>(
      'SELECT round(extract(epoch FROM expires_at - now()) / 86400)::int AS days, last_used_at AS used FROM partner_keys WHERE app_id = (SELECT max(id::text)::uuid FROM partner_apps) ORDER BY id',
    );
    expect(rows.map(({ days }) => days)).toEqual([7, 90]);
    expect(rows[1]!.used).not.toBeNull();
    const { rows: texts } = await admin.query<{ text: string }>(
      'SELECT row_to_json(k)::text AS text FROM partner_keys k UNION ALL SELECT row_to_json(i)::text FROM idempotency_keys i UNION ALL SELECT row_to_json(m)::text FROM mails m UNION ALL SELECT row_to_json(n)::text FROM notices n',
    );
    const secrets = [first.key, second].map((key: string) => key.slice(-43));
    expect(texts.filter(({ text }) => secrets.some((secret) => text.includes(secret)))).toEqual([]);
  });

  it('changes something only with an Idempotency-Key of its own, and then once', async () => {
    const app = await stage.openPartnerApp();
    await stage.partnerConsent(app, ['NEEDS_WRITE']);
    const { key } = await stage.partnerKey(['NEEDS_WRITE'], app);
    const input = { input: NEED };
    expect(codeOf(await ask(key, SAVE_NEED, input, forBuyer))).toBe('IDEMPOTENCY_KEY_WANTED');
    const header = once();
    const answers = await Promise.all(
      [1, 2, 3].map(() => ask(key, SAVE_NEED, input, { ...forBuyer, ...header })),
    );
    const ids = answers
      .filter((answer) => codeOf(answer) === 'given')
      .map(({ data }) => data['saveNeed'].need.id);
    expect(new Set(ids).size).toBe(1);
    const other = { input: { ...NEED, title: 'Another' } };
    expect(codeOf(await ask(key, SAVE_NEED, other, { ...forBuyer, ...header }))).toBe(
      'IDEMPOTENCY_KEY_REUSED',
    );
    // The same words of another key of the app are another request.
    const twin = await stage.partnerKey(['NEEDS_WRITE'], app);
    const again = await ask(twin.key, SAVE_NEED, input, { ...forBuyer, ...header });
    expect([codeOf(again), ids.includes(again.data['saveNeed'].need.id)]).toEqual(['given', false]);
  });

  it('acts for an organisation that consented, for what key and consent have in common, and shows what it did', async () => {
    const app = await stage.openPartnerApp();
    const { key } = await stage.partnerKey(['NEEDS_WRITE', 'DEALS_READ', 'DEALS_WRITE'], app);
    expect(codeOf(await ask(key, NEEDS, {}, forBuyer))).toBe('CONSENT_MISSING');
    for (const nobody of ['', organisationId('kalnsiers').slice(3), 'x'.repeat(3000)])
      expect(codeOf(await ask(key, NEEDS, {}, { 'x-fivefold-on-behalf-of': nobody || 'nonsense' }))).toBe(
        'CONSENT_MISSING',
      );
    const consent = await stage.partnerConsent(app, ['NEEDS_WRITE', 'DEALS_READ']);
    const { data } = await ask(
      key,
      '{ partnerCredential { scopes organisation { slug } consentId } }',
      {},
      forBuyer,
    );
    expect(data['partnerCredential']).toMatchObject({
      scopes: ['NEEDS_READ', 'NEEDS_WRITE', 'DEALS_READ'],
      organisation: { slug: 'kalnsiers' },
    });
    expect((await ask(key, NEEDS, {}, forBuyer)).data['needs'].totalCount).toBeGreaterThan(0);
    expect(codeOf(await ask(key, REQUESTS, {}, forBuyer))).toBe('given');
    const send =
      'mutation ($input: SendRequestsInput!) { sendRequests(input: $input) { userErrors { code } } }';
    const parts = [{ items: [{ serviceId: serviceId('OF016'), concepts: [] }] }];
    const request = { input: { message: 'Please quote', parts } };
    expect(codeOf(await ask(key, send, request, { ...forBuyer, ...once() }))).toBe('SCOPE_MISSING');
    const saved = await ask(key, SAVE_NEED, { input: NEED }, { ...forBuyer, ...once() });
    const { id } = saved.data['saveNeed'].need;
    const refused = await ask(
      key,
      SAVE_NEED,
      { input: { ...NEED, capabilities: [{ concept: 'no.such' }] } },
      { ...forBuyer, ...once() },
    );
    expect(codeOf(refused)).not.toBe('given');

    const buyer = await stage.as(PEOPLE.buyer);
    const seen = await buyer.send(
      'query ($id: ID!) { need(id: $id) { title history { actor } } partnerConsent(id: $consent) { reads { field count } } partnerActions(consentId: $consent, first: 5) { totalCount edges { node { field subjectId } } } }'.replace(
        '($id: ID!)',
        '($id: ID!, $consent: ID!)',
      ),
      { id, consent },
    );
    expect(seen.data['need'].history[0].actor).toBe('Dace Tiltmala');
    expect(seen.data['partnerActions']).toEqual({
      totalCount: 1,
      edges: [{ node: { field: 'saveNeed', subjectId: id } }],
    });
    expect(seen.data['partnerConsent'].reads).toEqual(
      expect.arrayContaining([
        { field: 'needs', count: 1 },
        { field: 'requests', count: 1 },
      ]),
    );

    await stage.change(PEOPLE.buyer, 'endPartnerConsent', 'PartnerConsentInput', 'consent { id }', {
      id: consent,
    });
    expect(codeOf(await ask(key, NEEDS, {}, forBuyer))).toBe('CONSENT_MISSING');
    const other = await stage.as(PEOPLE.otherBuyer);
    expect(
      codeOf(
        await other.send('query ($id: ID!) { partnerActions(consentId: $id, first: 1) { totalCount } }', {
          id: consent,
        }),
      ),
    ).toBe('NOT_FOUND');
  });

  it('is consented to for no more than it asks, as it was seen, and not by itself', async () => {
    const app = await stage.openPartnerApp();
    const give =
      'mutation ($input: GivePartnerConsentInput!) { givePartnerConsent(input: $input) { consent { id } userErrors { code } } }';
    const buyer = await stage.as(PEOPLE.buyer);
    const publisher = await stage.as(PEOPLE.publisher);
    const input = { appId: app.id, version: app.version, scopes: ['NEEDS_READ'] };
    expect(codeOf(await buyer.send(give, { input: { ...input, scopes: ['DEALS_ACCEPT'] } }))).toBe(
      'CONSENT_UNASKED',
    );
    expect(codeOf(await buyer.send(give, { input: { ...input, version: 7 } }))).toBe('STALE_VERSION');
    expect(codeOf(await buyer.send(give, { input: { ...input, days: 400 } }))).toBe('INPUT_INVALID');
    expect(codeOf(await publisher.send(give, { input }))).toBe('NOT_FOUND');
    const first = (await buyer.send(give, { input })).data['givePartnerConsent'].consent.id;
    const second = (await buyer.send(give, { input })).data['givePartnerConsent'].consent.id;
    const { data } = await publisher.send(
      'query ($id: ID!) { partnerConsents(appId: $id, first: 5) { edges { node { id isStanding } } } }',
      { id: app.id },
    );
    expect(data['partnerConsents'].edges.map(({ node }: { node: object }) => node)).toEqual([
      { id: second, isStanding: true },
      { id: first, isStanding: false },
    ]);
  });

  describe('with a token', () => {
    // An organisation has at most twenty apps: from here on in a world without those of before.
    beforeAll(async () => {
      await end();
      await begin();
    });

    const post = (form: Record<string, string>, headers: Record<string, string> = {}) =>
      supertest(server.app.getHttpServer()).post('/oauth/token').type('form').set(headers).send(form);
    const idOf = (key: string) => key.slice(0, 'ff_live_'.length + 32);
    const formOf = (key: string, more: Record<string, string> = {}) => ({
      grant_type: 'client_credentials',
      client_id: idOf(key),
      client_secret: key,
      ...more,
    });
    /** A token as whoever had the secret of the server could write it. */
    const write = async (
      claims: JWTPayload,
      header: JWTHeaderParameters = { alg: 'EdDSA', typ: 'at+jwt' },
    ) => {
      const { rows } = await admin.query<{ key: Buffer }>(
        "SELECT key FROM signing_keys WHERE purpose = 'partner-token'",
      );
      const prefix = Buffer.from('302e020100300506032b657004220420', 'hex');
      const secret = createPrivateKey({
        key: Buffer.concat([prefix, rows[0]!.key]),
        format: 'der',
        type: 'pkcs8',
      });
      return new SignJWT(claims).setProtectedHeader(header).sign(secret);
    };

    it('is given one for a key, in the form or the header, with fewer scopes where fewer are wanted', async () => {
      const { id, key } = await stage.partnerKey(['SERVICES_WRITE', 'PUBLIC_READ']);
      const given = await post(formOf(key));
      expect(given.body).toEqual({
        access_token: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/),
        token_type: 'Bearer',
        expires_in: 600,
        scope: 'public:read services:read services:write',
      });
      expect(given.headers['cache-control']).toBe('no-store');
      const own = '{ ownServices(first: 1) { totalCount } }';
      expect(codeOf(await ask(given.body.access_token, own))).toBe('given');
      const basic = Buffer.from(`${idOf(key)}:${key}`).toString('base64');
      const asked = { grant_type: 'client_credentials', scope: 'public:read' };
      const less = (await post(asked, { authorization: `Basic ${basic}` })).body;
      expect(less.scope).toBe('public:read');
      expect(codeOf(await ask(less.access_token, PUBLIC))).toBe('given');
      expect(codeOf(await ask(less.access_token, own))).toBe('SCOPE_MISSING');
      const twin = await stage.partnerKey();
      const wrong = [
        [{ client_id: 'x' }, 400, 'invalid_request'],
        [formOf(key, { grant_type: 'password' }), 400, 'unsupported_grant_type'],
        [formOf(key, { scope: 'deals:read' }), 400, 'invalid_scope'],
        [formOf(key, { client_secret: twin.key }), 401, 'invalid_client'],
        [formOf(key, { client_secret: `${key}x` }), 401, 'invalid_client'],
        [formOf(key, { client_id: '' }), 401, 'invalid_client'],
      ] as const;
      for (const [form, status, error] of wrong) {
        const answer = await post({ ...form });
        expect([answer.status, answer.body]).toEqual([status, { error }]);
      }
      await stage.change(PEOPLE.publisher, 'revokePartnerKey', 'PartnerKeyInput', 'app { id }', { id });
      expect(codeOf(await ask(given.body.access_token, PUBLIC))).toBe('CREDENTIAL_INVALID');
      expect((await post(formOf(key))).body).toEqual({ error: 'invalid_client' });
    });

    it('is refused to an address that has been refused a hundred times, with the right key as well', async () => {
      const { key } = await stage.partnerKey();
      const wrong = formOf(key, { client_secret: `${key}x` });
      const counters = server.app.get(Counters);
      const places = ['token 127.0.0.1', 'token ::ffff:127.0.0.1'];
      for (const place of places) {
        await counters.forget(place);
        for (let at = 0; at < TOKEN_TRIES - 2; at += 1) await counters.count(place, TOKEN_TRIES, 900);
      }
      // Those that were right do not count.
      for (const form of [formOf(key), formOf(key), formOf(key), wrong]) await post(form);
      expect((await post(formOf(key))).status).toBe(200);
      expect((await post(wrong)).status).toBe(401);
      const refused = await post(formOf(key));
      expect([refused.status, refused.body.errors[0].extensions.code]).toEqual([429, 'TOO_MANY_REQUESTS']);
      expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
      for (const place of places) await counters.forget(place);
    });

    it('is taken for nobody by one that is not ours, for others, old, or of another making', async () => {
      const { key } = await stage.partnerKey(['PUBLIC_READ']);
      const hex = idOf(key).slice('ff_live_'.length);
      const sub = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
      const now = Math.floor(Date.now() / 1000);
      const ours = {
        sub,
        scope: 'public:read',
        iss: 'http://localhost',
        aud: 'http://localhost/graphql',
        iat: now - 1,
        exp: now + 599,
      };
      expect(codeOf(await ask(await write(ours), PUBLIC))).toBe('given');
      const other = await generateKeyPair('EdDSA');
      const rsa = await generateKeyPair('RS256');
      const sign = (alg: string, secret: Parameters<SignJWT['sign']>[0]) =>
        new SignJWT(ours).setProtectedHeader({ alg, typ: 'at+jwt' }).sign(secret);
      const [head, body, signature] = (await write(ours)).split('.') as [string, string, string];
      const none = Buffer.from(JSON.stringify({ alg: 'none', typ: 'at+jwt' })).toString('base64url');
      const more = Buffer.from(JSON.stringify({ ...ours, scope: 'deals:read' })).toString('base64url');
      const forged = {
        none: `${none}.${body}.${signature}`,
        otherKey: await sign('EdDSA', other.privateKey),
        rsa: await sign('RS256', rsa.privateKey),
        hmac: await sign('HS256', Buffer.from('x'.repeat(32))),
        moreScopes: `${head}.${more}.${signature}`,
        audience: await write({ ...ours, aud: 'https://elsewhere.example/graphql' }),
        issuer: await write({ ...ours, iss: 'https://elsewhere.example' }),
        expired: await write({ ...ours, iat: now - 700, exp: now - 1 }),
        tooLong: await write({ ...ours, iat: now - 700, exp: now + 700 }),
        endless: await write({ ...ours, exp: undefined }),
        type: await write(ours, { alg: 'EdDSA', typ: 'JWT' }),
        nobody: await write({ ...ours, sub: sub.replace(/.$/, (last) => (last === '0' ? '1' : '0')) }),
        long: `${head}.${body}.${'x'.repeat(3000)}`,
      };
      const taken = [];
      for (const [name, token] of Object.entries(forged))
        if (codeOf(await ask(token, PUBLIC)) !== 'CREDENTIAL_INVALID') taken.push(name);
      expect(taken).toEqual([]);
    });

    it('gets the contract of what is open to it, as does whoever is signed in', async () => {
      const { key } = await stage.partnerKey(['NEEDS_READ']);
      const get = () => supertest(server.app.getHttpServer()).get('/partner.graphql');
      expect((await get()).status).toBe(403);
      const { text } = await get().set('authorization', `Bearer ${key}`);
      const roots = ['Query', 'Mutation'].flatMap((type) => {
        const named = buildSchema(text).getType(type);
        return isObjectType(named) ? Object.values(named.getFields()) : [];
      });
      const names = roots.map(({ name }) => name);
      expect(names).toEqual(expect.arrayContaining(['needs', 'saveNeed', 'node', 'services', 'acceptQuote']));
      expect(
        names.filter((name) => ['signIn', 'viewer', 'partnerApps', 'publishService'].includes(name)),
      ).toEqual([]);
      expect(roots.find(({ name }) => name === 'saveNeed')!.description).toContain('Scope needs:write.');
    });
  });

  it('does what its guide shows, every example one after the other', async () => {
    const guide = await readFile(new URL('../../../docs/guide-partner.md', import.meta.url), 'utf8');
    const examples = [...guide.matchAll(/```js\n(.*?)```/gs)].map(([, code]) => code);
    const app = await stage.openPartnerApp();
    await stage.partnerConsent(app, ['NEEDS_WRITE', 'DEALS_WRITE']);
    const { key } = await stage.partnerKey(['PUBLIC_READ', 'NEEDS_WRITE', 'DEALS_WRITE'], app);
    if (!server.app.getHttpServer().listening)
      await server.app.getHttpAdapter().getInstance().listen({ port: 0, host: '127.0.0.1' });
    const { port } = server.app.getHttpServer().address() as AddressInfo;
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--input-type=module', '--eval', examples.join('\n')],
      {
        env: {
          FIVEFOLD_URL: `http://127.0.0.1:${port}`,
          FIVEFOLD_KEY: key,
          FIVEFOLD_CUSTOMER: organisationId('kalnsiers'),
        },
      },
    );
    expect(stdout).toMatch(/\(Cold chain planner\)/);
    expect(stdout.trim().split('\n').slice(-3)).toEqual(['true', 'SUBMITTED', '600']);
  });

  it('is told of its codes in the guide', async () => {
    const guide = await readFile(new URL('../../../docs/guide-partner.md', import.meta.url), 'utf8');
    const codes = [...guide.matchAll(/`([A-Z]+(?:_[A-Z]+)+)`/g)].map(([, code]) => code!);
    expect(codes.filter((code) => !(code in ERRORS) && !code.startsWith('FIVEFOLD_'))).toEqual([]);
    const scopes = [...guide.matchAll(/`([a-z]+:[a-z]+)`/g)].map(([, scope]) => scope!);
    expect([...new Set(scopes)].sort()).toEqual([...SCOPES].sort());
  });

  it('opens no socket and gets no file without its scope', async () => {
    const { key } = await stage.partnerKey(['PUBLIC_READ']);
    const guest = server.browser();
    const listening = await guest.listen(
      'subscription { notificationArrived { unread } }',
      {},
      { authorization: `Bearer ${key}` },
    );
    expect(await listening.closed).toBe(4403);
    const get = (path: string) =>
      supertest(server.app.getHttpServer()).get(path).set('authorization', `Bearer ${key}`);
    expect((await get('/attachments/x')).status).toBe(403);
    expect((await get('/unsubscribe')).status).not.toBe(200);
  });
});
