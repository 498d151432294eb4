import { DEMO_PASSWORD } from '@fivefold/world';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { getNamedType, isInputObjectType } from 'graphql';
import type { Logger } from 'pino';
import pg from 'pg';
import { Passwords } from '../../src/directory/index.js';
import { Dispatcher } from '../../src/notification/index.js';
import { LOGGER } from '../../src/platform/log.js';
import { Clock } from '../../src/platform/index.js';
import { PEOPLE, Stage } from '../access-stage.js';
import { Browser, startTestApp, type TestApp } from '../test-app.js';
import { WORLD } from '../world.js';
import { Walk } from '../schema-walk.js';
import { collectLog } from './log-lines.js';
import { onTables } from './canaries.js';

/** What somebody sends that nobody else may ever be shown, and by which way. */
interface Flow {
  readonly name: string;
  /** Sends the secret and answers the body of what came back. */
  readonly send: (secret: string) => Promise<string>;
}

export interface SecretsOutcome {
  readonly holds: boolean;
  readonly n: number;
  readonly secrets: number;
  readonly lines: number;
  readonly found: string[];
}

/** Names of input fields whose values are secret. */
const SECRET_FIELD = /password|token|secret|^code$/i;

/**
 * Sends secrets by every way that takes one, and looks for them in every line of the log, every answer, and every column of every
 * table: jobs, the outbox, the audit trail, kept answers and mails are all rows. A link that was mailed stands in its mail alone.
 *
 * @param plant logs what is sent, which has to be found
 */
export async function judgeCanaries(plant: boolean): Promise<SecretsOutcome> {
  const server = await startTestApp(WORLD);
  const admin = new pg.Client({ connectionString: server.database.adminUrl });
  await admin.connect();
  try {
    const { lines } = collectLog(server.app);
    if (plant) {
      const log = server.app.get<Logger>(LOGGER);
      const passwords = server.app.get(Passwords) as unknown as {
        matches: (...args: unknown[]) => Promise<boolean>;
      };
      const matches = passwords.matches.bind(passwords);
      passwords.matches = async (...args) => {
        log.info({ args }, 'a sign-in');
        return matches(...args);
      };
    }
    const secrets = new Map<string, string>();
    const found: string[] = [];
    const flows = [...flowsOf(server), faultOf(server, admin)];
    for (const [at, { name, send }] of flows.entries()) {
      const secret = `zqsecret${String(at).padStart(4, '0')}zqabcdefgh`;
      secrets.set(secret, name);
      const answer = await send(secret);
      if (answer.includes(secret)) found.push(`${name}: in the answer ${answer.slice(0, 300)}`);
    }
    await given(server, admin, secrets);
    await server.app.get(Clock).runDue();
    await server.app.get(Dispatcher).dispatchDue();
    for (const line of lines)
      for (const [secret, name] of secrets)
        if (line.includes(secret)) found.push(`${name}: in the log ${line.slice(0, 300)}`);
    found.push(...(await inTables(admin, secrets)));
    return {
      holds: found.length === 0,
      n: flows.length,
      secrets: secrets.size,
      lines: lines.length,
      found: found.slice(0, 20),
    };
  } finally {
    await admin.end();
    await server.close();
  }
}

/** Every way of sending a secret: the inputs of the schema that take one, and what stands beside a document. */
function flowsOf({ app }: TestApp): Flow[] {
  const { schema } = app.get(GraphQLSchemaHost);
  const walk = new Walk(schema);
  const post = async (payload: object | string, headers: Record<string, string> = {}) => {
    const sent = { 'x-fivefold-csrf': '1', 'content-type': 'application/json', ...headers };
    return (await app.inject({ method: 'POST', url: '/graphql', headers: sent, payload })).payload;
  };
  const get = async (url: string, headers: Record<string, string> = {}) =>
    (await app.inject({ method: 'GET', url, headers })).payload;
  const mutations = Object.values(schema.getMutationType()!.getFields()).flatMap((field) => {
    const type = field.args[0] && getNamedType(field.args[0].type);
    if (!isInputObjectType(type)) return [];
    const named = Object.keys(type.getFields()).filter((name) => SECRET_FIELD.test(name));
    return named.flatMap((name) => {
      const query = `mutation ($input: ${type.name}!) { ${field.name}(input: $input) { userErrors { code message } } }`;
      const rest = walk.inputOf(type, 'nothing');
      const input = (secret: string) => ({
        ...rest,
        ...('email' in rest && { email: PEOPLE.buyer }),
        [name]: secret,
      });
      const flow = (what: string, make: (secret: string) => object): Flow => ({
        name: `${field.name}.${name}, ${what}`,
        send: (secret) => post({ query, variables: make(secret) }),
      });
      return [
        flow('as it should be', (secret) => ({ input: input(secret) })),
        flow('beside a wrong type', (secret) => ({
          input: { ...input(secret), [name]: [secret, { deep: secret }] },
        })),
        flow('beside an unknown field', (secret) => ({ input: { ...input(secret), unknown: secret } })),
      ];
    });
  });
  const queries = Object.values(schema.getQueryType()!.getFields()).flatMap((field) =>
    field.args
      .filter(({ name }) => SECRET_FIELD.test(name) || name === 'link')
      .map(({ name }): Flow => ({
        name: `${field.name}.${name}`,
        send: (secret) =>
          post({
            query: `query ($it: String!) { ${field.name}(${name}: $it) { __typename } }`,
            variables: { it: secret },
          }),
      })),
  );
  const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { userErrors { code } } }';
  const beside: Flow[] = [
    {
      name: 'a password of somebody unknown',
      send: (secret) =>
        post({ query: signIn, variables: { input: { email: 'nobody@nowhere.example', password: secret } } }),
    },
    {
      name: 'a password that is far too long',
      send: (secret) =>
        post({ query: signIn, variables: { input: { email: PEOPLE.buyer, password: secret.repeat(500) } } }),
    },
    {
      name: 'a password in broken JSON',
      send: (secret) => post(`{"query": "{ viewer { id } }", "variables": {"password": "${secret}"`),
    },
    {
      name: 'a session that does not exist',
      send: (secret) => post({ query: '{ viewer { __typename } }' }, { cookie: `fivefold=${secret}` }),
    },
    {
      name: 'a bearer token',
      send: (secret) => post({ query: '{ viewer { __typename } }' }, { authorization: `Bearer ${secret}` }),
    },
    {
      name: 'a key of a partner',
      send: (secret) =>
        post(
          { query: '{ viewer { __typename } }' },
          { authorization: `Bearer ff_live_1_${secret}`, 'x-api-key': secret },
        ),
    },
    {
      name: 'basic credentials',
      send: (secret) => post({ query: '{ viewer { __typename } }' }, { authorization: `Basic ${secret}` }),
    },
    { name: 'a calendar address', send: (secret) => get(`/calendars/${secret}.ics`) },
    { name: 'a signed file link', send: (secret) => get(`/attachments/nothing?token=${secret}`) },
    { name: 'a link to figures', send: (secret) => get(`/figures/files/figures.csv?link=${secret}`) },
    { name: 'a page with a token', send: (secret) => get(`/reset-password?token=${secret}`) },
    { name: 'a way back of OIDC', send: (secret) => get(`/oidc/return?code=${secret}&state=${secret}`) },
    {
      name: 'a token of a mail program',
      send: async (secret) =>
        (
          await app.inject({
            method: 'POST',
            url: `/unsubscribe?token=${secret}`,
            headers: { 'content-type': 'application/x-www-form-urlencoded' },
            payload: 'List-Unsubscribe=One-Click',
          })
        ).payload,
    },
    {
      name: 'client credentials',
      send: async (secret) =>
        (
          await app.inject({
            method: 'POST',
            url: '/oauth/token',
            headers: { 'content-type': 'application/x-www-form-urlencoded' },
            payload: `grant_type=client_credentials&client_id=x&client_secret=${secret}`,
          })
        ).payload,
    },
    {
      name: 'a GET with variables',
      send: (secret) => get(`/graphql?query={viewer{id}}&variables={"password":"${secret}"}`),
    },
  ];
  return [...mutations, ...queries, ...beside];
}

/** A statement that fails for no fault of whoever sent it, with what they sent among its values. */
function faultOf({ app }: TestApp, admin: pg.Client): Flow {
  const query = 'mutation ($input: SignUpInput!) { signUp(input: $input) { userErrors { code } } }';
  const send = async (secret: string) => {
    await admin.query('ALTER TABLE links RENAME TO links_that_were');
    const input = {
      ...{ email: 'somebody@new.example', name: secret, password: `${secret} ten` },
      ...{ organisationName: 'New', country: 'LV', sector: 'FOOD' },
    };
    const headers = { 'x-fivefold-csrf': '1' };
    const answer = await app.inject({
      method: 'POST',
      url: '/graphql',
      headers,
      payload: { query, variables: { input } },
    });
    await admin.query('ALTER TABLE links_that_were RENAME TO links');
    if (answer.statusCode < 500) throw new Error(`nothing failed: ${answer.payload}`);
    return answer.payload;
  };
  return { name: 'a fault of the database', send };
}

/** Secrets that the server itself gave out meanwhile: sessions, and links by mail. */
async function given(server: TestApp, admin: pg.Client, secrets: Map<string, string>): Promise<void> {
  const stage = new Stage({ ...server, browser: () => new Browser(server.app) });
  secrets.set(await stage.signUpToken(), 'a link that confirms an address');
  secrets.set(await stage.invitationToken(), 'a link of an invitation');
  secrets.set(await sessionToken(server.app), 'a session');
  const { rows } = await admin.query("SELECT encode(key, 'hex') AS key FROM signing_keys");
  for (const { key } of rows) secrets.set(key, 'a signing key');
  secrets.set(DEMO_PASSWORD, 'a password that fits');
}

async function sessionToken(app: NestFastifyApplication): Promise<string> {
  const query = 'mutation ($input: SignInInput!) { signIn(input: $input) { userErrors { code } } }';
  const answer = await app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'x-fivefold-csrf': '1' },
    payload: { query, variables: { input: { email: PEOPLE.provider, password: DEMO_PASSWORD } } },
  });
  const cookie = answer.cookies[0];
  if (!cookie) throw new Error(`no session was given: ${answer.payload}`);
  return cookie.value;
}

/** Where a secret stands in a row. A link stands in its own mail, and keys of signatures where they are kept. */
async function inTables(admin: pg.Client, secrets: ReadonlyMap<string, string>): Promise<string[]> {
  const { rows: tables } = await admin.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const { rows } = await onTables<{ secret: string; row: string }>(
      admin,
      `SELECT s.secret, left(t::text, 200) AS row FROM ${name} t JOIN unnest($1::text[]) AS s (secret) ON strpos(t::text, s.secret) > 0`,
      [[...secrets.keys()]],
    );
    for (const { secret, row } of rows) {
      const what = secrets.get(secret)!;
      if (name === 'mails' && what.startsWith('a link')) continue;
      if (name === 'signing_keys' && what === 'a signing key') continue;
      found.push(`${what}: in ${name} ${row}`);
    }
  }
  return found;
}
