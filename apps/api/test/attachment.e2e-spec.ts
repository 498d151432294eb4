import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_PASSWORD } from '@fivefold/world';
import pg from 'pg';
import supertest from 'supertest';
import { Attachments } from '../src/attachment/index.js';
import { type Caller, Clock, readConfig, Visits } from '../src/platform/index.js';
import { createApp } from '../src/server.js';
import { jpeg, pdf, png, webp } from './sample-files.js';
import { PEOPLE } from './access-stage.js';
import { startTestApp, type TestApp } from './test-app.js';
import { WORLD } from './world.js';

const SUBJECT = '01990000-0000-7000-8000-00000000000a';
type Agent = ReturnType<typeof supertest.agent>;

describe('files', () => {
  let server: TestApp;
  let admin: pg.Client;
  /** What the demo world brings along. */
  let seeded: { rows: number; bytes: number };
  const agents = new Map<string, Agent>();

  const stored = async () => {
    const { rows } = await admin.query(
      'SELECT (SELECT count(*)::int FROM attachments) AS rows, (SELECT count(*)::int FROM attachment_bytes) AS bytes',
    );
    return rows[0];
  };
  const upload = (
    who: string | null,
    bytes: Buffer,
    name = 'offer.pdf',
    headers: Record<string, string> = {},
  ) => {
    const agent = who === null ? supertest.agent(server.app.getHttpServer()) : agents.get(who)!;
    return agent
      .post('/attachments')
      .set({ 'x-fivefold-csrf': '1', ...headers })
      .attach('file', bytes, name);
  };
  const download = (who: string | null, url: string) =>
    (who === null ? supertest.agent(server.app.getHttpServer()) : agents.get(who)!)
      .get(url)
      .buffer(true)
      .parse(asBuffer);

  beforeAll(async () => {
    server = await startTestApp(WORLD);
    admin = new pg.Client({ connectionString: server.database.adminUrl });
    await admin.connect();
    seeded = await stored();
    for (const who of [PEOPLE.buyer, PEOPLE.colleague, PEOPLE.otherBuyer, PEOPLE.provider]) {
      const agent = supertest.agent(server.app.getHttpServer());
      const query = 'mutation ($input: SignInInput!) { signIn(input: $input) { userErrors { code } } }';
      await agent
        .post('/graphql')
        .set('x-fivefold-csrf', '1')
        .send({ query, variables: { input: { email: who, password: DEMO_PASSWORD } } });
      agents.set(who, agent);
    }
  });
  afterAll(async () => {
    await admin.end();
    await server.close();
  });

  it.each([
    ['application/pdf', pdf(), 'inline', 'Piedāvājums.pdf'],
    ['image/png', png(), 'inline', 'a.png'],
    ['image/jpeg', jpeg(), 'inline', 'a.jpg'],
    ['image/webp', webp(), 'inline', 'a.webp'],
    ['text/plain; charset=utf-8', Buffer.from('Tere, õun'), 'attachment', 'a.txt'],
    ['text/csv; charset=utf-8', Buffer.from('a,b\n1,2\n'), 'attachment', 'a.csv'],
  ])('come back byte by byte as %s, and can do nothing', async (type, bytes, shown, name) => {
    const { status, body } = await upload(PEOPLE.buyer, bytes, name);
    expect({ status, body }).toMatchObject({
      status: 201,
      body: { attachment: { name, size: bytes.length } },
    });
    const answer = await download(PEOPLE.colleague, body.attachment.url);
    expect(answer.body.equals(bytes)).toBe(true);
    expect(answer.headers).toMatchObject({
      'content-type': type,
      'content-length': String(bytes.length),
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, no-cache',
    });
    expect(answer.headers['content-disposition']).toBe(
      `${shown}; filename="${name.normalize('NFKD').replaceAll(/[^\x20-\x7e]/g, '')}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    );
    const again = await agents
      .get(PEOPLE.buyer)!
      .get(body.attachment.url)
      .set('if-none-match', answer.headers['etag']!);
    expect(again.status).toBe(304);
  });

  it('come back whole when they are large', async () => {
    const large = Buffer.from('Tere, õun\n'.repeat(150_000));
    const { body } = await upload(PEOPLE.buyer, large, 'log.txt');
    expect((await download(PEOPLE.buyer, body.attachment.url)).body.equals(large)).toBe(true);
  });

  it('are taken by content, never by name or declared type', async () => {
    const { body } = await upload(PEOPLE.buyer, png(), '../evil\u202E.html');
    expect(body.attachment).toMatchObject({ name: 'evil.html.png', type: 'image/png' });
    const before = await stored();
    for (const bytes of [
      Buffer.from('<svg xmlns="x"><script/></svg>'),
      Buffer.from('<html>'),
      Buffer.from('MZ\0\0'),
    ]) {
      const answer = await upload(PEOPLE.buyer, bytes, 'picture.png');
      expect({ status: answer.status, code: answer.body.errors[0].extensions.code }).toEqual({
        status: 415,
        code: 'ATTACHMENT_TYPE',
      });
    }
    expect(await stored()).toEqual(before);
  });

  it('are absent for everyone else', async () => {
    const { body } = await upload(PEOPLE.buyer, png(), 'zilzala.png');
    for (const who of [PEOPLE.otherBuyer, PEOPLE.provider, null]) {
      const foreign = await download(who, body.attachment.url);
      const absent = await download(
        who,
        `/attachments/${Buffer.from('Attachment:01990000-0000-7000-8000-000000000000').toString('base64url')}`,
      );
      expect(foreign.status).toBe(404);
      expect(foreign.body.equals(absent.body)).toBe(true);
      expect(JSON.stringify(foreign.headers)).not.toContain('zilzala');
    }
    for (const url of [
      '/attachments/x',
      '/attachments/%00',
      `/attachments/${'A'.repeat(90)}`,
      `${body.attachment.url}?token=a.b.c.d`,
    ])
      expect((await download(null, url)).status).toBe(404);
  });

  it('want a session, the header of this site and its origin', async () => {
    const codeOf = async (answer: ReturnType<typeof upload>) => (await answer).body.errors[0].extensions.code;
    expect(await codeOf(upload(null, png()))).toBe('SIGN_IN_REQUIRED');
    expect(await codeOf(upload(PEOPLE.buyer, png(), 'a.png', { 'x-fivefold-csrf': '' }))).toBe(
      'CSRF_REFUSED',
    );
    expect(await codeOf(upload(PEOPLE.buyer, png(), 'a.png', { origin: 'https://evil.example' }))).toBe(
      'CSRF_REFUSED',
    );
  });

  it('refuse what is no whole form, without a fault', async () => {
    const before = await stored();
    const send = (type: string, body: string | Buffer) =>
      agents
        .get(PEOPLE.buyer)!
        .post('/attachments')
        .set({ 'x-fivefold-csrf': '1', 'content-type': type })
        .send(body);
    const head =
      '--b\r\ncontent-disposition: form-data; name="file"; filename="a.png"\r\ncontent-type: image/png\r\n\r\n';
    const form = 'multipart/form-data; boundary=b';
    for (const [type, body] of [
      ['application/json', '{}'],
      ['multipart/form-data', head],
      [form, ''],
      [form, '--b--\r\n'],
      [form, head],
      [form, `${head}abc`],
      [form, `${head}abc\r\n--c--`],
      [form, `--b\r\ncontent-disposition: form-data; name="a"\r\n\r\nabc\r\n--b--\r\n`],
      [form, `${head.repeat(3)}abc\r\n--b--`],
      [form, Buffer.alloc(3_000, 0xff)],
      ['multipart/form-data; boundary=', head],
      [`multipart/form-data; boundary=${'x'.repeat(5_000)}`, head],
      ['multipart/mixed; boundary=b', head],
    ] as const) {
      const { status } = await send(type, body);
      expect({ type, body: String(body).slice(0, 200), status: status >= 400 && status < 500 }).toMatchObject(
        { status: true },
      );
    }
    expect(await stored()).toEqual(before);
  });

  it('are at most 10 MB', async () => {
    const before = await stored();
    const answer = await upload(PEOPLE.buyer, Buffer.alloc(10 * 1024 * 1024 + 1, 'a'), 'a.txt');
    expect({ status: answer.status, code: answer.body.errors[0].extensions.code }).toEqual({
      status: 413,
      code: 'ATTACHMENT_TOO_LARGE',
    });
    expect(await stored()).toEqual(before);
    expect((await upload(PEOPLE.buyer, Buffer.alloc(10 * 1024 * 1024, 'a'), 'a.txt')).status).toBe(201);
  });

  it('leave nothing behind when the transaction is undone', async () => {
    const before = await stored();
    const { rows } = await admin.query(
      'SELECT m.person_id, m.organisation_id FROM memberships m JOIN persons p ON p.id = m.person_id WHERE p.email = $1',
      [PEOPLE.buyer],
    );
    await expect(
      actAs(rows[0], async (caller) => {
        await server.app.get(Attachments).upload(caller, 'a.png', png());
        throw new Error('undone');
      }),
    ).rejects.toThrow('undone');
    expect(await stored()).toEqual(before);
  });

  it('are attached once, at most ten, and seen by whom they are for', async () => {
    const { rows } = await admin.query(
      'SELECT p.email, m.person_id, m.organisation_id FROM memberships m JOIN persons p ON p.id = m.person_id WHERE p.email IN ($1, $2, $3)',
      [PEOPLE.buyer, PEOPLE.otherBuyer, PEOPLE.provider],
    );
    const person = (email: string) => rows.find((row) => row.email === email);
    const attachments = server.app.get(Attachments);
    const ids: string[] = [];
    for (let at = 0; at < 11; at += 1)
      ids.push((await upload(PEOPLE.buyer, png(String(at)), 'a.png')).body.attachment.id);
    const to = {
      kind: 'Need',
      id: SUBJECT,
      visibleTo: [person(PEOPLE.provider).organisation_id],
    } as const;
    const attach = (email: string, some: string[], where = SUBJECT) =>
      actAs(person(email), (caller) => attachments.attach(caller, some, { ...to, id: where })).then(
        () => null,
        (error: { code: string }) => error.code,
      );
    expect(await attach(PEOPLE.buyer, ids)).toBe('ATTACHMENTS_TOO_MANY');
    expect(await attach(PEOPLE.otherBuyer, ids.slice(0, 1))).toBe('NOT_FOUND');
    expect(await attach(PEOPLE.buyer, ids.slice(0, 9))).toBeNull();
    expect(await attach(PEOPLE.buyer, ids.slice(8, 9))).toBeNull();
    expect(await attach(PEOPLE.buyer, ids.slice(9))).toBe('ATTACHMENTS_TOO_MANY');
    expect(await attach(PEOPLE.buyer, ids.slice(0, 1), '01990000-0000-7000-8000-00000000000b')).toBe(
      'NOT_FOUND',
    );
    const url = `/attachments/${ids[0]}`;
    expect((await download(PEOPLE.provider, url)).status).toBe(200);
    expect((await download(PEOPLE.otherBuyer, url)).status).toBe(404);
    const listed = await actAs(person(PEOPLE.provider), (caller) =>
      attachments.listOf(caller, 'Need', [SUBJECT]),
    );
    expect(listed.get(SUBJECT)).toHaveLength(9);
    const foreign = await actAs(person(PEOPLE.otherBuyer), (caller) =>
      attachments.listOf(caller, 'Need', [SUBJECT]),
    );
    expect(foreign.size).toBe(0);
  });

  it('are swept after a day unless they were attached', async () => {
    await upload(PEOPLE.buyer, png(), 'forgotten.png');
    const clock = server.app.get(Clock);
    const left = async () =>
      (await admin.query('SELECT count(*)::int AS left FROM attachments WHERE subject_id IS NULL')).rows[0]
        .left;
    await clock.runDue();
    expect(await left()).toBeGreaterThan(0);
    await admin.query("UPDATE clock SET shift = interval '25 hours'");
    await clock.runDue();
    expect(await left()).toBe(0);
    expect(await stored()).toEqual({ rows: seeded.rows + 9, bytes: seeded.bytes + 9 });
    await admin.query("UPDATE clock SET shift = interval '0'");
  });

  it('come from an origin of their own by links that work for a minute, without the session', async () => {
    const { body } = await upload(PEOPLE.buyer, png(), 'apart.png');
    const apart = await createApp(
      readConfig({
        NODE_ENV: 'test',
        LOG_LEVEL: 'fatal',
        DATABASE_URL: server.database.appUrl,
        FILES_URL: 'http://files.example',
        FILES_SECRET: 'thirty-two characters and then more',
      }),
    );
    try {
      const cookie = async () => {
        const query = 'mutation ($input: SignInInput!) { signIn(input: $input) { userErrors { code } } }';
        const variables = { input: { email: PEOPLE.buyer, password: DEMO_PASSWORD } };
        const answer = await supertest(apart.getHttpServer())
          .post('/graphql')
          .set('x-fivefold-csrf', '1')
          .send({ query, variables });
        return String(answer.headers['set-cookie']).split(';')[0]!;
      };
      const session = await cookie();
      const get = (url: string, headers: Record<string, string> = {}) =>
        supertest(apart.getHttpServer()).get(url).set(headers);
      const files = { host: 'files.example' };
      const led = await get(body.attachment.url, { cookie: session });
      expect(led.status).toBe(302);
      expect(led.headers['location']).toMatch(/^http:\/\/files\.example\/attachments\//);
      const link = led.headers['location']!.replace('http://files.example', '');
      const given = await get(link, files);
      expect({ status: given.status, policy: given.headers['cross-origin-resource-policy'] }).toEqual({
        status: 200,
        policy: 'cross-origin',
      });
      // Nothing else is there, and no session is read.
      expect((await get('/livez', files)).status).toBe(404);
      expect((await get(body.attachment.url, { ...files, cookie: session })).status).toBe(404);
      const other = (await upload(PEOPLE.buyer, png('other'), 'other.png')).body.attachment.id;
      for (const forged of [
        link.replace(body.attachment.id, other),
        link.replace(/token=[^.]*/, 'token='),
        link.replace(/(\d+)\.([^.]+)$/, (_, until: string, sign: string) => `${Number(until) + 99}.${sign}`),
        `${link}x`,
        link.replace(/token=.*/, 'token='),
      ])
        expect({ forged, status: (await get(forged, files)).status }).toEqual({ forged, status: 404 });
      const foreign = await get(`/attachments/${body.attachment.id}`);
      expect(foreign.status).toBe(404);
      await admin.query("UPDATE clock SET shift = interval '61 seconds'");
      expect((await get(link, files)).status).toBe(404);
    } finally {
      await admin.query("UPDATE clock SET shift = interval '0'");
      await apart.close();
    }
  });

  it('of one organisation stay within its quota, uploads side by side too', async () => {
    const { rows } = await admin.query(
      'SELECT m.person_id, m.organisation_id FROM memberships m JOIN persons p ON p.id = m.person_id WHERE p.email = $1',
      [PEOPLE.buyer],
    );
    await admin.query(
      `INSERT INTO attachments (id, owner_org_id, uploaded_by, name, type, size, sha256, subject_kind, subject_id, attached_at)
       SELECT gen_random_uuid(), $1, $2, 'x.pdf', 'application/pdf', 10485760, sha256('x'), 'Message', gen_random_uuid(), now()
       FROM generate_series(1, 199)`,
      [rows[0].organisation_id, rows[0].person_id],
    );
    const used = async () =>
      Number(
        (
          await admin.query('SELECT sum(size) AS used FROM attachments WHERE owner_org_id = $1', [
            rows[0].organisation_id,
          ])
        ).rows[0].used,
      );
    const bytes = Buffer.alloc(3 * 1024 * 1024, 'a');
    const answers = await Promise.all(Array.from({ length: 6 }, () => upload(PEOPLE.buyer, bytes, 'a.txt')));
    const codes = answers.map(({ status }) => status);
    expect(codes.filter((code) => code === 201)).toHaveLength(3);
    expect(codes.filter((code) => code === 409)).toHaveLength(3);
    expect(await used()).toBeLessThanOrEqual(2_000 * 1024 * 1024);
  });

  /** What a room would do as this person. */
  function actAs<Result>(
    who: { person_id: string; organisation_id: string },
    work: (caller: Caller) => Promise<Result>,
  ): Promise<Result> {
    const identity = {
      personId: who.person_id,
      personName: 'x',
      organisationId: who.organisation_id,
      organisationKind: 'COMPANY',
      role: 'SME_USER',
      language: 'en',
      sessionHash: null,
      credential: null,
    } as const;
    return server.app.get(Visits).write(identity, work);
  }
});

function asBuffer(answer: supertest.Response, done: (error: Error | null, body: Buffer) => void): void {
  const stream = answer as unknown as NodeJS.ReadableStream;
  const parts: Buffer[] = [];
  stream.on('data', (part: Buffer) => parts.push(part));
  stream.on('end', () => done(null, Buffer.concat(parts)));
}
