import { randomBytes } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Scope } from '@fivefold/domain';
import { DEMO_PASSWORD } from '@fivefold/world';
import pg from 'pg';
import supertest from 'supertest';
import { Dispatcher } from '../../src/notification/index.js';
import { readConfig } from '../../src/platform/config.js';
import { type AccessRule, hashToken, type Role } from '../../src/platform/index.js';
import type { FieldScope } from '../../src/platform/caller/access.js';
import { createApp } from '../../src/server.js';
import { PEOPLE, Stage } from '../access-stage.js';
import { cloneDatabase, type Filling, type TestDatabase } from '../databases.js';
import { png } from '../sample-files.js';
import { Browser } from '../test-app.js';
import { DEMO } from '../world.js';
import { declaredRules, declaredScopes } from './declared-rules.js';
import { makePartners } from './partners.js';
import { FIGURES_LINK } from './routes.js';
import { writeRareRows } from './rare-rows.js';
import { type Planting, plantCanaries } from './canaries.js';
import { collectLog, type LoggedLines } from './log-lines.js';

/** Somebody who asks. `names` are those by which circles speak of them. */
export interface MatrixCaller {
  readonly name: string;
  readonly personId: string | null;
  readonly organisationId: string | null;
  readonly role: Role | null;
  readonly isOperator: boolean;
  readonly names: ReadonlySet<string>;
  /** How it says who it is. */
  readonly headers: Readonly<Record<string, string>>;
  /** What a partner app may do; null for people. */
  readonly scopes: readonly Scope[] | null;
  /** Whether only the whole size asks as this one. */
  readonly isExtra: boolean;
}

/** The whole demo world with a canary in every private column, the application on it, and those who ask. */
export interface MatrixStage {
  readonly app: NestFastifyApplication;
  readonly admin: pg.Client;
  readonly database: TestDatabase;
  readonly planting: Planting;
  readonly callers: readonly MatrixCaller[];
  readonly log: LoggedLines;
  /** Who may call each root field, as declared before anything was taken down. */
  readonly rules: ReadonlyMap<string, AccessRule>;
  /** The scope of partner apps that each root field belongs to. */
  readonly scopes: ReadonlyMap<string, FieldScope | undefined>;
  close(): Promise<void>;
}

/** Who asks: an address of the world and, where it is not all the same, the organisation acted for. */
const WHO: readonly {
  name: string;
  email: string | null;
  slug?: string;
  fate?: 'suspended' | 'expired' | 'revoked';
}[] = [
  { name: 'guest', email: null },
  { name: 'company user', email: PEOPLE.colleague },
  { name: 'company admin', email: PEOPLE.buyer },
  { name: 'foreign company admin', email: PEOPLE.otherBuyer },
  { name: 'person of two companies', email: PEOPLE.double, slug: 'kastite-cesis' },
  { name: 'provider', email: PEOPLE.provider },
  { name: 'editor of the cluster', email: PEOPLE.editor },
  { name: 'publisher of the cluster', email: PEOPLE.publisher },
  { name: 'publisher of the neighbour', email: PEOPLE.coPublisher },
  { name: 'editor of a foreign cluster', email: PEOPLE.otherEditor },
  { name: 'publisher of a foreign cluster', email: PEOPLE.otherPublisher },
  { name: 'assessor', email: 'rein.jarvesoo@ee-log-ph.example' },
  { name: 'operator', email: PEOPLE.operator },
  { name: 'suspended person', email: 'liga.ventmala@ziemvedis.example', fate: 'suspended' },
  { name: 'expired session', email: PEOPLE.buyer, fate: 'expired' },
  { name: 'revoked session', email: PEOPLE.publisher, fate: 'revoked' },
];

const LINK_SQL = `
INSERT INTO impact_links (id, hash, label, created_by, expires_at)
SELECT gen_random_uuid(), $1, 'For everybody', id, now() + interval '1 day' FROM persons WHERE email = $2`;

/** The demo world, and one of each kind of thing that it holds none of. */
const MATRIX: Filling = {
  name: 'matrix',
  base: DEMO,
  fill: async (appUrl, adminUrl) => {
    const app = await start(appUrl, true);
    try {
      await makePrivateThings(app, { appUrl, adminUrl, drop: async () => undefined });
    } finally {
      await app.close();
    }
  },
};

async function start(appUrl: string, mailbox: boolean): Promise<NestFastifyApplication> {
  const environment = {
    NODE_ENV: 'test',
    LOG_LEVEL: 'fatal',
    DATABASE_URL: appUrl,
    POOL_SIZE: '5',
  };
  return createApp(Object.assign(readConfig(environment), { mailbox }));
}

/** Prepares everything. Cost: about 4 s of two cores; the first time 8 s more and, where nobody has made it, the demo world. */
export async function prepareMatrix(): Promise<MatrixStage> {
  const database = await cloneDatabase(MATRIX);
  const admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  const planned = await people(admin);
  const partners = await makePartners(admin);
  await admin.query(LINK_SQL, [hashToken(FIGURES_LINK), PEOPLE.operator]);
  await writeRareRows(admin);
  const planting = await plantCanaries(admin);
  const app = await start(database.appUrl, false);
  const log = collectLog(app);
  const callers: MatrixCaller[] = [];
  for (const who of planned) callers.push(await seat(admin, who));
  callers.push(...partners);
  return {
    app,
    admin,
    database,
    planting,
    callers,
    log,
    rules: declaredRules(app),
    scopes: declaredScopes(app),
    close: async () => {
      await app.close();
      await admin.end();
      await database.drop();
    },
  };
}

async function makePrivateThings(app: NestFastifyApplication, database: TestDatabase): Promise<void> {
  const stage = new Stage({ app, database, browser: () => new Browser(app), close: async () => undefined });
  await keepFile(app);
  await stage.message();
  await stage.requestQuestion();
  await stage.savedSearch();
  await stage.deletedSearch();
  await stage.importRun();
  await stage.comment();
  await stage.appealed();
  await stage.draft();
  await stage.offer();
  await stage.label();
  await stage.removedLabel();
  await stage.dismissedMatch();
  await stage.withdrawnNeed();
  await stage.question();
  await stage.signUpToken();
  await stage.invitationToken();
  await stage.countered();
  await stage.bundle();
  await stage.groupTask();
  await stage.improvementAction();
  await stage.deals.proposed();
  await stage.deals.cancellationAsked();
  const lost = { personId: await stage.enrolled(), reason: 'Called back at the number of the firm.' };
  await stage.change(PEOPLE.operator, 'takeOffAuthenticator', 'TakeOffAuthenticatorInput', '', lost);
  await stage.enrolled();
  for (let round = 0; round < 5; round += 1) await app.get(Dispatcher).dispatchDue();
}

/** A file that only its owner may read. */
async function keepFile(app: NestFastifyApplication): Promise<void> {
  const agent = supertest.agent(app.getHttpServer());
  const query = 'mutation ($input: SignInInput!) { signIn(input: $input) { userErrors { code } } }';
  const variables = { input: { email: PEOPLE.buyer, password: DEMO_PASSWORD } };
  await agent.post('/graphql').set('x-fivefold-csrf', '1').send({ query, variables });
  await agent
    .post('/attachments')
    .set('x-fivefold-csrf', '1')
    .attach('file', png('own'), 'own plan.png')
    .expect(201);
}

type Planned = (typeof WHO)[number] & {
  personId: string | null;
  organisationId: string | null;
  role: string | null;
};

async function people(admin: pg.Client): Promise<Planned[]> {
  const planned: Planned[] = [];
  for (const who of WHO) {
    const { rows } = await admin.query(
      `SELECT p.id, m.organisation_id, m.role FROM persons p JOIN memberships m ON m.person_id = p.id
       JOIN organisations o ON o.id = m.organisation_id WHERE p.email = $1 AND ($2::text IS NULL OR o.slug = $2) LIMIT 1`,
      [who.email, who.slug ?? null],
    );
    if (who.email && !rows[0]) throw new Error(`nobody has the address ${who.email}`);
    planned.push({
      ...who,
      personId: rows[0]?.id ?? null,
      organisationId: rows[0]?.organisation_id ?? null,
      role: rows[0]?.role ?? null,
    });
  }
  return planned;
}

/** Gives a session, and takes it again from those who shall have lost it. */
async function seat(admin: pg.Client, who: Planned): Promise<MatrixCaller> {
  const token = randomBytes(32).toString('base64url');
  if (who.personId) {
    await admin.query(
      `INSERT INTO sessions (token_hash, person_id, organisation_id, expires_at) VALUES ($1, $2, $3, now() + $4::interval)`,
      [hashToken(token), who.personId, who.organisationId, who.fate === 'expired' ? '-1 minute' : '1 hour'],
    );
    if (who.fate === 'revoked')
      await admin.query('DELETE FROM sessions WHERE token_hash = $1', [hashToken(token)]);
    if (who.fate === 'suspended')
      await admin.query('UPDATE persons SET suspended_at = now() WHERE id = $1', [who.personId]);
  }
  const isIn = who.personId !== null && who.fate === undefined;
  const isOperator = isIn && who.role === 'OPERATOR';
  const names = ['all', ...(isIn ? ['signed-in', who.personId!, who.organisationId!] : [])];
  if (isOperator) names.push('operator');
  if (isIn && who.role?.startsWith('CLUSTER_')) names.push('clusters');
  return {
    name: who.name,
    personId: isIn ? who.personId : null,
    organisationId: isIn ? who.organisationId : null,
    role: isIn ? (who.role as Role) : null,
    isOperator,
    names: new Set(names),
    headers: who.personId ? { cookie: `fivefold=${token}` } : {},
    scopes: null,
    isExtra: false,
  };
}
