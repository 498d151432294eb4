import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import {
  buildSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { ROOT } from '../built.mjs';
import { Person } from '../verify-deal/person.mjs';
import { changed, forgedTokens, rowId } from './credential-cases.mjs';

export const PLANTED = 'the database finds keys that were revoked or have expired';
const PUBLISHER = 'dace.tiltmala@lv-log.example';
const NEEDS = '{ needs(first: 1) { totalCount } }';
const OTHERS_SQL = "SELECT id FROM organisations WHERE slug <> 'lv-log' ORDER BY id LIMIT $1";
const PUBLIC = '{ services(first: 1) { totalCount } }';
const SCOPES = [
  'PUBLIC_READ',
  'NEEDS_READ',
  'NEEDS_WRITE',
  'DEALS_READ',
  'DEALS_WRITE',
  'DEALS_ACCEPT',
  'SERVICES_READ',
  'SERVICES_WRITE',
];
const REFUSALS = ['SCOPE_MISSING', 'NOT_FOR_PARTNERS'];

/** Keys and tokens of partner apps that must not work, and scopes that must not be passed, at a running server. */
export async function judge({ full, plant, stage, tell }) {
  const { DEMO_PASSWORD } = await import(path.join(ROOT, 'libs/world/dist/index.js'));
  const served = await stage.serve();
  const { admin, baseUrl } = served;
  const accepted = [];
  let n = 0;
  try {
    if (plant) await forgetEnds(admin);
    const person = await new Person(baseUrl).signIn(PUBLISHER, DEMO_PASSWORD);
    const client = new Client(baseUrl);
    const refused = async (
      name,
      bearer,
      wanted = ['CREDENTIAL_INVALID'],
      query = PUBLIC,
      headers = {},
      variables = {},
    ) => {
      n += 1;
      const code = await client.code(bearer, query, headers, variables);
      if (!wanted.includes(code)) accepted.push(`${name}: ${code}`);
    };
    const key = await makeKey(person, SCOPES);
    if ((await client.code(key, PUBLIC)) !== 'given') throw new Error('an honest key is refused');

    tell('  guesses of keys and tokens');
    for (const [name, guess] of guessesOf(key, await makeKey(person, ['PUBLIC_READ']), full ? 1000 : 60))
      await refused(name, guess);
    const { rows } = await admin.query("SELECT key FROM signing_keys WHERE purpose = 'partner-token'");
    const { good, cases } = await forgedTokens(rows[0].key, rowId(key));
    if ((await client.code(good, PUBLIC)) !== 'given') throw new Error('an honest token is refused');
    for (const [name, token] of cases) await refused(name, token);
    for (let at = 0; at < good.length; at += full ? 1 : 12)
      if (good[at] !== '.' && at !== good.length - 1)
        await refused(`a token changed at ${at}`, changed(good, at, 0.5));

    tell('  keys that ended');
    for (const [name, end, revive] of endsOf(key)) {
      await admin.query(end);
      await refused(`a key ${name}`, key);
      await refused(`a token of a key ${name}`, good);
      await admin.query(revive);
      if ((await client.code(key, PUBLIC)) !== 'given')
        throw new Error(`the key is not back after "${name}"`);
    }

    if (plant) return outcome(accepted, n);

    tell('  scopes');
    const contract = await fetch(`${baseUrl}/partner.graphql`, {
      headers: { authorization: `Bearer ${key}` },
    });
    const { closed, open } = fieldsOf(await contract.text());
    await sideBySide(closed, ({ query, field }) =>
      refused(`closed ${field}`, key, ['NOT_FOR_PARTNERS'], query, once()),
    );
    for (const [turn, scope] of SCOPES.entries()) {
      const held = scope.toLowerCase().replace('_', ':');
      const reads = held.replace(':write', ':read');
      const one = await makeKey(person, [scope]);
      const foreign = open.filter(
        ({ scope: wanted }, at) => ![held, reads, 'any'].includes(wanted) && (full || (at + turn) % 4 === 0),
      );
      await sideBySide(foreign, ({ query, field }) =>
        refused(`${field} by ${held}`, one, REFUSALS, query, once()),
      );
    }

    tell('  organisations that did not consent');
    const { rows: others } = await admin.query(OTHERS_SQL, [full ? 1000 : 20]);
    await sideBySide(others, ({ id }) => {
      const behalf = { 'x-fivefold-on-behalf-of': Buffer.from(`Organisation:${id}`).toString('base64url') };
      return refused('without consent', key, ['CONSENT_MISSING'], NEEDS, behalf);
    });
    const bare = open.find(({ field }) => field === 'createService');
    await refused('a change without Idempotency-Key', key, ['IDEMPOTENCY_KEY_WANTED'], bare.query);
  } finally {
    await served.stop();
  }
  return outcome(accepted, n);
}

function outcome(accepted, n) {
  return { holds: accepted.length === 0, n, accepted: accepted.length, first: accepted.slice(0, 5) };
}

/** Eight at a time. */
async function sideBySide(cases, attempt) {
  const waiting = [...cases];
  const hand = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await attempt(next);
  };
  await Promise.all(Array.from({ length: 8 }, hand));
}

class Client {
  constructor(baseUrl) {
    this.baseUrl = baseUrl;
  }

  /** `given`, or the code of the refusal; waits where it asks too fast. */
  async code(bearer, query, headers = {}) {
    for (;;) {
      const answer = await fetch(`${this.baseUrl}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${bearer}`, ...headers },
        body: JSON.stringify({ query }),
      });
      const { errors } = await answer.json();
      const code = errors?.[0]?.extensions?.code ?? 'given';
      if (code !== 'THROTTLED') return code;
      await delay(500);
    }
  }
}

let count = 0;
const once = () => ({ 'idempotency-key': `attempt ${(count += 1)}` });

async function makeKey(person, scopes) {
  const app = await person.send(
    'mutation ($input: SavePartnerAppInput!) { savePartnerApp(input: $input) { app { id } userErrors { message } } }',
    { input: { name: 'Attack', purpose: 'Attack' } },
  );
  const { makePartnerKey } = await person.send(
    'mutation ($input: MakePartnerKeyInput!) { makePartnerKey(input: $input) { key userErrors { message } } }',
    { input: { appId: app.savePartnerApp.app.id, scopes } },
  );
  return makePartnerKey.key;
}

function guessesOf(key, other, changes) {
  const [begin, secret] = [key.slice(0, -43), key.slice(-43)];
  const fixed = [
    ['nothing', ''],
    ['the id alone', begin],
    ['the secret alone', secret],
    ['the secret of another key', begin + other.slice(-43)],
    ['the id of another key', other.slice(0, -43) + secret],
    ['a sign more', `${key}A`],
    ['a sign less', key.slice(0, -1)],
    ['in capitals', key.toUpperCase()],
    ['another prefix', key.replace('ff_live', 'ff_test')],
    ['twice', `${key} ${key}`],
    ['with SQL', `${key}' OR '1'='1`],
    ['very long', key.repeat(100)],
  ];
  // The last sign of 32 bytes in base64 holds two bits that say nothing.
  const at = (i) => 'ff_live_'.length + (i % (key.length - 'ff_live_'.length - 1));
  return [
    ...fixed,
    ...Array.from({ length: changes }, (_, i) => [`changed at ${at(i)}`, changed(key, at(i), (i % 60) / 60)]),
  ];
}

/** What ends a key, and takes that back again. */
function endsOf(key) {
  const row = `WHERE id = '${rowId(key)}'`;
  const maker = `(SELECT id FROM persons WHERE email = '${PUBLISHER}')`;
  const triggerless = (sql) =>
    `SET session_replication_role = replica; ${sql}; RESET session_replication_role`;
  return [
    [
      'revoked',
      `UPDATE partner_keys SET revoked_at = now(), revoked_by = made_by, revoked_by_name = 'x' ${row}`,
      `UPDATE partner_keys SET revoked_at = NULL, revoked_by = NULL, revoked_by_name = NULL ${row}`,
    ],
    [
      'expired',
      triggerless(`UPDATE partner_keys SET expires_at = now() - interval '1 millisecond' ${row}`),
      triggerless(`UPDATE partner_keys SET expires_at = made_at + interval '1 day' ${row}`),
    ],
    [
      'of somebody suspended',
      `UPDATE persons SET suspended_at = now() WHERE id = ${maker}`,
      `UPDATE persons SET suspended_at = NULL WHERE id = ${maker}`,
    ],
    [
      'of a member suspended',
      `UPDATE memberships SET suspended_at = now() WHERE person_id = ${maker}`,
      `UPDATE memberships SET suspended_at = NULL WHERE person_id = ${maker}`,
    ],
    [
      'of an editor by now',
      `UPDATE memberships SET role = 'CLUSTER_EDITOR' WHERE person_id = ${maker}`,
      `UPDATE memberships SET role = 'CLUSTER_PUBLISHER' WHERE person_id = ${maker}`,
    ],
  ];
}

/** The planted fault: the end of a key is not asked. */
async function forgetEnds(admin) {
  const { rows } = await admin.query("SELECT pg_get_functiondef('standing_partner'::regproc) AS sql");
  const without = rows[0].sql.replace('AND k.revoked_at IS NULL AND k.expires_at > now()', '');
  if (without === rows[0].sql)
    throw new Error('the fault cannot be planted: standing_partner reads otherwise');
  await admin.query(without);
}

/** A document for each root field: those that no app may ask, and the others with their scope. */
function fieldsOf(contract) {
  const schema = buildSchema(readFileSync(path.join(ROOT, 'apps/api/schema.graphql'), 'utf8'));
  const scopes = scopesIn(contract);
  const all = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
    Object.values(type.getFields()).map((field) => ({
      field: field.name,
      scope: scopes.get(field.name),
      query: `${type.name.toLowerCase()} { ${field.name}${argumentsOf(field.args)}${selectionOf(field.type)} }`,
    })),
  );
  return { closed: all.filter(({ scope }) => !scope), open: all.filter(({ scope }) => scope) };
}

/** The file for partner apps says of each field which scope it has; what it leaves out is closed. */
function scopesIn(text) {
  const schema = buildSchema(text);
  const fields = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
    Object.values(type.getFields()),
  );
  return new Map(
    fields.map(({ name, description }) => [name, /Scope ([\w:]+)\.$/.exec(description)?.[1] ?? 'any']),
  );
}

function argumentsOf(args) {
  const given = args
    .filter(({ type }) => isNonNullType(type))
    .map(({ name, type }) => `${name}: ${literal(type)}`);
  return given.length > 0 ? `(${given.join(', ')})` : '';
}

function literal(type) {
  if (isNonNullType(type)) return literal(type.ofType);
  if (isListType(type)) return `[${literal(type.ofType)}]`;
  if (isEnumType(type)) return type.getValues()[0].name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(
      (field) => isNonNullType(field.type) && field.defaultValue === undefined,
    );
    return `{ ${fields.map((field) => `${field.name}: ${literal(field.type)}`).join(', ')} }`;
  }
  const made = {
    Int: '1',
    Float: '1',
    Boolean: 'true',
    Date: '"2030-01-01"',
    DateTime: '"2030-01-01T00:00:00Z"',
    JSONObject: '{}',
  };
  return made[type.name] ?? '"x"';
}

function selectionOf(type) {
  const named = getNamedType(type);
  return isObjectType(named) || named.astNode?.kind === 'InterfaceTypeDefinition' ? ' { __typename }' : '';
}
