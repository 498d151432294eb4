import { isUuid } from '@fivefold/domain';
import { DEMO_PASSWORD } from '@fivefold/world';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  getNamedType,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import pg from 'pg';
import { Dispatcher } from '../../src/notification/index.js';
import { readConfig } from '../../src/platform/config.js';
import { Clock } from '../../src/platform/index.js';
import { createApp } from '../../src/server.js';
import type { AccessRow } from '../access-row.js';
import { ACCESS_ROWS } from '../access-rows.js';
import { CANARY, organisationId, Stage } from '../access-stage.js';
import { Walk } from '../schema-walk.js';
import { Browser, type GraphqlAnswer } from '../test-app.js';
import { onTables } from './canaries.js';

/** One String of the input of one mutation, and what became of the script that was written into it. */
export interface PlantedInput {
  /** `saveProject.texts.title` */
  readonly input: string;
  /** The script calls `__ran(number)`. */
  readonly number: number;
  /** Which of the many scripts; null where only a short one fitted. */
  readonly way: number | null;
  /** Who wrote it. */
  readonly owner: string;
  /** `table.column` of every place that keeps it. */
  readonly stored: readonly string[];
  /** Why nothing keeps it: the code with which it was refused, or `not kept`. */
  readonly why: string | null;
  /** Ids of what was written about, for finding a page that shows it. */
  readonly ids: readonly string[];
}

/** @returns the script `way` of many, calling `__ran(number)` */
export type PayloadOf = (way: number, number: number) => string;

/** Numbers below stand for scripts that are put into the tables themselves. */
const FIRST_NUMBER = 1000;
/** Of how many mutations the small size calls one. */
const PART = 5;
/** Where a text may not be long. */
const SHORT = (number: number) => `<img data-xss src=x onerror=__ran(${number})>`;
/** What nobody is ever shown: it is compared and thrown away. */
const SECRET = /(^|Pass)password$|token|secret|^code$/i;
/** Words of a list, dates, addresses and keys: one that is no such is refused, and everything beside it too. */
const CODED =
  /^(language|country|countr|currency|unit|region|regionCode|coverage|siteNuts|timeZone|sector|concept|capabilitie|topic|ground|key|indicatorKey|schemeKey|indicator|month|on|plannedOn|inForceFrom|asOf|tier|outcome|about|adrClasse|atpClass|interface|documentHash|bundleId|clauseId|id|appliesTo|email|contactEmail|website|joinUrl|sourceUrl|path|part)(s|ies)?$/;
/** Mutations after which a session is another one or none. */
const ENDS_SESSION = /sign|accept|confirm|password|code|session|erase|join|authenticator|actFor|suspend/i;
/** What has to stand beside a text of a mutation for it to be kept. */
const BESIDE: Readonly<Record<string, Json>> = {
  suspendPerson: { ground: 'law', groundWords: 'Article 1' },
  suspendMember: { ground: 'law', groundWords: 'Article 1' },
  decideReport: { remove: true, ground: 'law', groundWords: 'Article 1' },
  saveProjectPlan: {
    workPackages: [
      {
        title: 'Work',
        leadId: organisationId('lv-log'),
        deliverables: [{ kind: 'MILESTONE', title: 'Begun', dueOn: '2030-01-01' }],
      },
    ],
  },
  moveAction: { step: 'DROP', reason: 'It is not needed.' },
};
/** What stands in a made-up part of an input. */
const MADE: Readonly<Record<string, Json>> = {
  language: 'en',
  currency: 'EUR',
  unit: 'pallets',
  scheme: 'REGISTER',
  code: 'HACCP',
  organisationId: organisationId('lv-log'),
};
const GLOBAL_ID = /"([\w-]{20,200})"/g;

type Json = string | number | boolean | null | Json[] | { [name: string]: Json };
type Path = readonly string[];
type Variables = { input: Json };

/**
 * Calls every mutation as its owner with a script in each String of its input, and looks in all tables for where each of them is
 * kept. What mails it causes is written.
 *
 * @param urls.adminUrl address of the database as superuser, of the demo world before anybody deals
 * @param urls.full every mutation and every String, those too that take codes alone; else one mutation of {@link PART}
 */
export async function plantInputs(
  { appUrl, adminUrl, full }: { appUrl: string; adminUrl: string; full: boolean },
  payloadOf: PayloadOf,
): Promise<PlantedInput[]> {
  const environment = { NODE_ENV: 'test', LOG_LEVEL: 'fatal', DATABASE_URL: appUrl, POOL_SIZE: '5' };
  const app = await createApp(readConfig(environment));
  try {
    const planter = new Planter(app, { appUrl, adminUrl }, payloadOf);
    const planted: Omit<PlantedInput, 'stored'>[] = [];
    const rows = ACCESS_ROWS.filter(({ document }) => document.startsWith('mutation'));
    for (const row of full ? rows : rows.filter((_, at) => at % PART === 0))
      planted.push(...(await planter.plant(row, full)));
    await app.get(Clock).runDue();
    for (let round = 0; round < 5; round += 1) await app.get(Dispatcher).dispatchDue();
    const places = await placesOf(adminUrl);
    return planted.map((one) => {
      const { columns: stored, ids } = places.get(one.number) ?? { columns: [], ids: [] };
      const why = stored.length > 0 ? null : (one.why ?? 'not kept');
      return { ...one, stored, why, ids: [...new Set([...one.ids, ...ids])] };
    });
  } finally {
    await app.close();
  }
}

class Planter {
  private readonly schema: GraphQLSchema;
  private readonly walk: Walk;
  private readonly stage: Stage;
  private readonly browsers = new Map<string, Browser>();
  private number = FIRST_NUMBER;

  constructor(
    app: NestFastifyApplication,
    database: { appUrl: string; adminUrl: string },
    private readonly payloadOf: PayloadOf,
  ) {
    this.schema = app.get(GraphQLSchemaHost).schema;
    this.walk = new Walk(this.schema);
    this.stage = new Stage({
      app,
      database: { ...database, drop: async () => undefined },
      browser: () => new Browser(app),
      close: async () => undefined,
    });
  }

  /** All texts of the row's mutation at once, then with short scripts; where one of them spoils it for the others one by one. */
  async plant(row: AccessRow, full: boolean): Promise<Omit<PlantedInput, 'stored'>[]> {
    const field = this.schema.getMutationType()!.getFields()[row.field];
    const type = field?.args[0] && getNamedType(field.args[0].type);
    if (!isInputObjectType(type)) return [];
    const leaves = leavesOf(type).map((path) => {
      const number = (this.number += 1);
      return { path, number, texts: [this.payloadOf(number - FIRST_NUMBER, number), SHORT(number)] };
    });
    const told = ({ path, number, texts }: Leaf, ids: readonly string[], why: string | null) => {
      const input = [row.field, ...path].join('.');
      const way = texts.length > 1 ? number - FIRST_NUMBER : null;
      return { input, number, way, owner: row.owner, ids, why };
    };
    const isSecret = ({ path }: Leaf) => SECRET.test(path.at(-1)!) && path.length === 1;
    const isCoded = ({ path }: Leaf) => CODED.test(path.at(-1)!);
    const secret = leaves.filter(isSecret);
    const coded = leaves.filter((leaf) => !isSecret(leaf) && isCoded(leaf));
    const texts = leaves.filter((leaf) => !isSecret(leaf) && !isCoded(leaf));
    const outcomes = secret.map((leaf) => told(leaf, [], 'secret'));
    const short = (leaf: Leaf): Leaf => ({ ...leaf, texts: leaf.texts.slice(1) });
    const together = texts.length > 0 && (await this.call(row, type, texts));
    const shorter = together && together.refusal ? await this.call(row, type, texts.map(short)) : together;
    const areRefused = shorter && shorter.refusal !== null;
    if (shorter && !areRefused) {
      const written = shorter === together ? texts : texts.map(short);
      outcomes.push(...written.map((leaf) => told(leaf, shorter.ids, null)));
    }
    let variables: Variables | undefined;
    for (const leaf of [...(areRefused ? texts : []), ...(full ? coded : [])]) {
      // What is refused leaves no trace: the same things serve for the next one.
      variables ??= await this.variablesOf(row);
      const { ids, refusal } = await this.call(row, type, [short(leaf)], variables);
      if (refusal === null) variables = undefined;
      outcomes.push(told(short(leaf), ids, refusal));
    }
    return outcomes;
  }

  private async variablesOf(row: AccessRow): Promise<Variables> {
    const made = structuredClone(await row.variables(this.stage)) as Variables;
    return { ...made, input: { ...(made.input as object), ...(BESIDE[row.field] as object) } };
  }

  private async call(
    row: AccessRow,
    type: GraphQLInputObjectType,
    leaves: readonly Leaf[],
    made?: Variables,
  ): Promise<{ ids: string[]; refusal: string | null }> {
    const variables = { ...(made ?? (await this.variablesOf(row))) };
    for (const { path, texts } of leaves)
      variables.input = this.write(variables.input, type, path, texts[0]!);
    const answer = await (await this.browserOf(row)).send(row.document, variables);
    const said = JSON.stringify([variables, answer.data]);
    return {
      ids: [...new Set([...said.matchAll(GLOBAL_ID)].map(([, id]) => id!))],
      refusal: refusalIn(answer, row.field),
    };
  }

  /** Whoever signs in by a mutation is somebody else afterwards, and signed-out by another: those are for one use. */
  private async browserOf({ field, owner }: AccessRow): Promise<Browser> {
    const made = () => this.stage.server.browser().signIn(owner, DEMO_PASSWORD);
    if (ENDS_SESSION.test(field)) {
      this.browsers.clear();
      return made();
    }
    const known = this.browsers.get(owner) ?? (await made());
    this.browsers.set(owner, known);
    return known;
  }

  /** The value with `text` at the end of the text that stands at `path`, or made up where nothing does. */
  private write(value: Json | undefined, type: GraphQLInputType, path: Path, text: string): Json {
    if (isNonNullType(type)) return this.write(value, type.ofType, path, text);
    if (isListType(type)) {
      const list = Array.isArray(value) && value.length > 0 ? value : [undefined];
      return list.map((each) => this.write(each, type.ofType, path, text));
    }
    if (!isInputObjectType(type)) {
      if (typeof value !== 'string') return text;
      if (!/^[A-Za-z0-9+/=]{200,}$/.test(value)) return `${value} ${text}`;
      const file = Buffer.from(value, 'base64').toString();
      return Buffer.from(file.replaceAll(CANARY, `${CANARY} ${text.replaceAll('"', '""')}`)).toString(
        'base64',
      );
    }
    const known = (value ?? this.madeUp(type)) as { [name: string]: Json };
    const [name, ...rest] = path;
    return { ...known, [name!]: this.write(known[name!], type.getFields()[name!]!.type, rest, text) };
  }

  private madeUp(type: GraphQLInputObjectType): object {
    const made = this.walk.inputOf(type, '');
    return Object.fromEntries(Object.entries(made).map(([name, value]) => [name, MADE[name] ?? value]));
  }
}

interface Leaf {
  readonly path: Path;
  readonly number: number;
  readonly texts: readonly string[];
}

/** Every String of an input, through lists and inputs within it. */
function leavesOf(type: GraphQLInputObjectType, above: readonly GraphQLInputObjectType[] = []): Path[] {
  return Object.values(type.getFields()).flatMap((field): Path[] => {
    const named = getNamedType(field.type);
    if (named.name === 'String') return [[field.name]];
    if (!isInputObjectType(named) || [type, ...above].includes(named)) return [];
    return leavesOf(named, [type, ...above]).map((path) => [field.name, ...path]);
  });
}

function refusalIn({ data, errors }: GraphqlAnswer, field: string): string | null {
  // A value that is not even of its type is refused before anybody gives the refusal a code.
  if (errors?.[0]) return errors[0].extensions?.code ?? errors[0].message;
  return data?.[field]?.userErrors?.[0]?.code ?? null;
}

/** Where a number stands, and ids of what the rows there are and belong to. */
interface Place {
  readonly columns: string[];
  readonly ids: string[];
}

/** Where each number stands. Mails are among the places. */
async function placesOf(adminUrl: string): Promise<Map<number, Place>> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    const { rows: columns } = await admin.query<{ table: string; column: string }>(
      `SELECT c.relname AS table, a.attname AS column FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped
         AND a.atttypid IN ('text'::regtype, 'jsonb'::regtype, 'text[]'::regtype)`,
    );
    const places = new Map<number, Place>();
    for (const { table, column } of columns) {
      const { rows } = await onTables<{ number: string; row: Record<string, unknown> }>(
        admin,
        `SELECT DISTINCT ON (m[1]) m[1] AS number, to_jsonb(t) AS row FROM ${admin.escapeIdentifier(table)} t,
           regexp_matches(t.${admin.escapeIdentifier(column)}::text, '(?:ran\\(|canary-ran/)([0-9]{4,})', 'g') m`,
      );
      for (const { number, row } of rows) {
        const known = places.get(Number(number)) ?? { columns: [], ids: [] };
        known.columns.push(`${table}.${column}`);
        known.ids.push(...idsIn(table, row));
        places.set(Number(number), known);
      }
    }
    return places;
  } finally {
    await admin.end();
  }
}

/** Ids of a row and of what it belongs to, each of the kind that its column or table is called after. */
function idsIn(table: string, row: Record<string, unknown>): string[] {
  return Object.entries(row).flatMap(([column, key]) => {
    if (typeof key !== 'string' || !isUuid(key)) return [];
    const subject = column === 'subject_id' ? row['subject_kind'] : column.replace(/_id$/, '');
    const named = column === 'id' ? table.replace(/s$/, '') : String(subject);
    const kind = named.replaceAll(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());
    return [Buffer.from(`${kind}:${key}`).toString('base64url')];
  });
}
