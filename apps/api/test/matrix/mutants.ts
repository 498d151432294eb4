import { DomainError } from '@fivefold/domain';
import DataLoader from 'dataloader';
import type { Logger } from 'pino';
import { EntityManager } from 'typeorm';
import { Notices } from '../../src/notification/index.js';
import { Config } from '../../src/platform/config.js';
import { LOGGER } from '../../src/platform/log.js';
import {
  ACCESS,
  AccessGuard,
  Caller,
  type NodeKind,
  Nodes,
  Sessions,
  Visits,
} from '../../src/platform/index.js';
import { rootMethods } from './declared-rules.js';
import type { MatrixStage } from './stage.js';
import { onTables } from './canaries.js';

/** A wall taken down. The matrix has to see it, asked only about `kinds` and `fields`. */
export interface Mutant {
  readonly name: string;
  /** Tables whose rows are compared. */
  readonly tables: readonly string[];
  readonly kinds: readonly NodeKind[];
  readonly fields: readonly string[];
  /** Whether it is listened to as well. */
  readonly listens?: boolean;
  /** Whether mails are read; what time brings about meanwhile stays, so that such a one comes last. */
  readonly readsMails?: boolean;
  /** Who asks, in this order, where it takes one after the other to see it; else everybody. */
  readonly callers?: readonly string[];
  /** Takes the wall down and answers how to put it up again. */
  readonly plant: (stage: MatrixStage) => Promise<() => Promise<unknown>>;
  /** One of those of the small size. */
  readonly isQuick: boolean;
}

/** What the matrix is asked about a mutant. */
type Asked = Pick<Mutant, 'kinds' | 'fields'> & Partial<Pick<Mutant, 'tables' | 'callers' | 'readsMails'>>;

type Undo = () => Promise<unknown>;

/** Who reads a table is no longer asked. */
function policy(table: string, name: string, kinds: readonly NodeKind[], isQuick = false): Mutant {
  const plant = async ({ admin }: MatrixStage): Promise<Undo> => {
    const { rows } = await admin.query(
      'SELECT qual FROM pg_policies WHERE tablename = $1 AND policyname = $2',
      [table, name],
    );
    await onTables(admin, `ALTER POLICY ${name} ON ${table} USING (true)`);
    return () => onTables(admin, `ALTER POLICY ${name} ON ${table} USING (${rows[0].qual})`);
  };
  return { name: `policy ${name} lets everybody read`, tables: [table], kinds, fields: [], plant, isQuick };
}

/** A table is bound by no policy at all. */
function unbound(table: string, kinds: readonly NodeKind[], isQuick = false): Mutant {
  const plant = async ({ admin }: MatrixStage): Promise<Undo> => {
    await onTables(admin, `ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY`);
    return () => onTables(admin, `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
  };
  return {
    name: `row level security of ${table} is off`,
    tables: [table],
    kinds,
    fields: [],
    plant,
    isQuick,
  };
}

/** A part of a function or view of the database is another one. */
function rewritten(
  what: 'function' | 'view',
  name: string,
  from: string | RegExp,
  to: string,
  asked: Asked,
  isQuick = false,
): Mutant {
  const plant = async ({ admin }: MatrixStage): Promise<Undo> => {
    const sql =
      what === 'view'
        ? `SELECT 'CREATE OR REPLACE VIEW ' || $1 || ' AS ' || pg_get_viewdef($1::regclass) AS definition`
        : 'SELECT pg_get_functiondef(oid) AS definition FROM pg_proc WHERE proname = $1';
    const { rows } = await admin.query<{ definition: string }>(sql, [name]);
    const { definition } = rows[0]!;
    const changed = definition.replace(from, to);
    if (changed === definition) throw new Error(`${name} has no ${from}`);
    await admin.query(changed);
    return () => admin.query(definition);
  };
  return { name: `${what} ${name} says ${to.trim()}`, tables: [], ...asked, plant, isQuick };
}

/** A role is no longer asked for at a root field. */
function unguarded(field: string, isQuick = false): Mutant {
  const plant = async ({ app }: MatrixStage): Promise<Undo> => {
    for (const method of rootMethods(app)) {
      const rule = method.name === field && Reflect.getMetadata(ACCESS, method);
      if (!Array.isArray(rule)) continue;
      Reflect.defineMetadata(ACCESS, 'anyone', method);
      return async () => Reflect.defineMetadata(ACCESS, rule, method);
    }
    throw new Error(`no resolver asks for a role at ${field}`);
  };
  return { name: `no role is asked for at ${field}`, tables: [], kinds: [], fields: [field], plant, isQuick };
}

/** A method of the program is another one. */
function patched(
  name: string,
  target: (stage: MatrixStage) => object,
  method: string,
  make: (original: (...args: any[]) => any, stage: MatrixStage) => (...args: any[]) => unknown,
  asked: Asked,
  isQuick = false,
): Mutant {
  const plant = async (stage: MatrixStage): Promise<Undo> => {
    const on = target(stage) as Record<string, any>;
    const had = Object.hasOwn(on, method);
    const original = on[method];
    const changed = make(original, stage);
    on[method] = function (this: unknown, ...args: unknown[]) {
      return changed.call(this, ...args);
    };
    return async () => {
      if (had) on[method] = original;
      else delete on[method];
    };
  };
  return { name, tables: [], ...asked, plant, isQuick };
}

const remembered = new Map<unknown, unknown>();
/** What one was given stands in the way of the next. */
const ONE_AFTER_ANOTHER = ['company admin', 'provider', 'publisher of the cluster', 'foreign company admin'];

export const MUTANTS: readonly Mutant[] = [
  policy('needs', 'needs_own', ['Need'], true),
  policy('need_versions', 'need_versions_own', ['Need']),
  policy('matches', 'matches_own', ['NeedMatch']),
  policy('requests', 'requests_read', ['Request'], true),
  policy('recipients', 'recipients_read', ['Recipient', 'Request']),
  policy('quotes', 'quotes_read', ['Quote']),
  policy('messages', 'messages_read', ['Message', 'Recipient'], true),
  policy('agreements', 'agreements_read', ['Agreement'], true),
  policy('disputes', 'disputes_read', ['Dispute']),
  policy('persons', 'persons_read', []),
  policy('notifications', 'notifications_own', ['Notification']),
  policy('saved_searches', 'saved_searches_own', ['SavedSearch']),
  policy('attachments', 'attachments_read', ['Attachment'], true),
  policy('assessments', 'assessments_read', ['Assessment']),
  policy('project_shares', 'project_shares_read', ['Project']),
  policy('transitions', 'transitions_read', ['Request']),
  policy('strategies', 'strategies_own', ['Strategy']),
  policy('labels', 'labels_read', ['Label']),
  policy('cooperation_requests', 'cooperation_requests_read', ['CooperationRequest']),
  unbound('working_groups', ['WorkingGroup']),
  unbound('import_rows', ['ImportRun'], true),
  rewritten(
    'function',
    'speaks_for',
    /SELECT provider = app_org\(\)/,
    'SELECT true OR provider = app_org()',
    { tables: ['quotes', 'messages'], kinds: ['Quote', 'Recipient'], fields: [] },
    true,
  ),
  rewritten('function', 'owns_idea', /SELECT EXISTS/, 'SELECT true OR EXISTS', {
    kinds: ['Idea'],
    fields: [],
  }),
  rewritten(
    'view',
    'open_needs',
    /n\.identity_at IS NOT NULL/g,
    'true',
    { kinds: [], fields: ['demand', 'unmetDemand'] },
    true,
  ),
  rewritten('function', 'find_caller', /s\.expires_at > now\(\)/, 'true', { kinds: ['Need'], fields: [] }),
  rewritten('function', 'find_caller', /p\.suspended_at IS NULL/, 'true', {
    kinds: [],
    fields: ['viewer', 'notificationSettings'],
  }),
  {
    ...policy('recipients', 'recipients_read', [], true),
    name: 'whoever names a conversation listens to it',
    tables: [],
    listens: true,
  },
  patched(
    'a filter over what is foreign is refused otherwise than one over what is absent',
    () => EntityManager.prototype,
    'query',
    (original, { admin }) =>
      async function (this: unknown, sql: string, values?: unknown[]) {
        if (sql.includes('FROM publications')) {
          const { rowCount } = await admin.query(
            'SELECT FROM projects WHERE id::text = ANY (SELECT jsonb_array_elements_text($1))',
            [JSON.stringify(values ?? [])],
          );
          if (rowCount) throw new DomainError('NOT_FOUND', { what: 'project' });
        }
        return original.call(this, sql, values);
      },
    { kinds: [], fields: ['publications'] },
    true,
  ),
  unguarded('impactLinks', true),
  unguarded('reviewQueue'),
  unguarded('cooperationRequests', true),
  patched(
    'the guard lets everybody in',
    () => AccessGuard.prototype,
    'canActivate',
    () => () => true,
    { kinds: [], fields: ['ownServices', 'needs', 'improvement'] },
  ),
  patched(
    'nodes are remembered whoever asks',
    ({ app }) => app.get(Nodes),
    'find',
    (original) =>
      async function (this: unknown, caller: unknown, id: unknown) {
        if (!remembered.get(id)) remembered.set(id, await original.call(this, caller, id));
        return remembered.get(id);
      },
    { kinds: ['Need', 'Agreement'], fields: [], callers: ONE_AFTER_ANOTHER },
    true,
  ),
  patched(
    'loaders are shared by all callers',
    () => DataLoader.prototype,
    'load',
    (original) =>
      async function (this: { _batchLoadFn: unknown }, key: unknown) {
        const known = `${String(this._batchLoadFn)} ${String(key)}`;
        const row = remembered.get(known) ?? (await original.call(this, key));
        if (row) remembered.set(known, row);
        return row;
      },
    {
      kinds: ['Request'],
      fields: ['agreements'],
      callers: ONE_AFTER_ANOTHER,
    },
    true,
  ),
  patched(
    'a document is filled with the one that was made before',
    ({ app }) => app.get(Visits),
    'read',
    (original) =>
      async function (this: unknown, ...args: unknown[]) {
        const document = (await original.apply(this, args)) as object | undefined;
        if (!document || !('signatures' in document)) return document;
        if (!remembered.has('document')) remembered.set('document', document);
        return remembered.get('document');
      },
    { kinds: ['Agreement'], fields: [], callers: ['company admin', 'foreign company admin', 'provider'] },
    true,
  ),
  patched(
    'every transaction is an operator’s',
    () => Caller.prototype,
    'tell',
    () => async (db: { query: (sql: string, values: unknown[]) => Promise<unknown> }) =>
      db.query(
        "SELECT set_config('app.person', '', true), set_config('app.org', '', true), set_config('app.operator', $1, true), set_config('app.mailbox', '', true)",
        ['on'],
      ),
    { kinds: ['Agreement', 'Dispute'], fields: [] },
  ),
  patched(
    'who signs in is logged by name',
    ({ app }) => app.get(Sessions),
    'identify',
    (original, { app }) =>
      async function (this: unknown, request: unknown) {
        const identity = await original.call(this, request);
        app.get<Logger>(LOGGER).info({ who: identity.personName }, 'asked');
        return identity;
      },
    { kinds: [], fields: ['viewer'] },
  ),
  {
    name: 'the mailbox of development is open',
    tables: [],
    kinds: [],
    fields: ['mailbox'],
    isQuick: false,
    plant: async ({ app }) => {
      const config = app.get(Config);
      config.mailbox = true;
      return async () => {
        config.mailbox = false;
      };
    },
  },
  patched(
    'a stranger is told whatever others are told',
    ({ app }) => app.get(Notices),
    'tell',
    (original, { callers }) => {
      const { personId } = callers.find(({ name }) => name === 'foreign company admin')!;
      return async function (this: unknown, caller: unknown, telling: { to: readonly object[] }) {
        return original.call(this, caller, { ...telling, to: [...telling.to, { personId }] });
      };
    },
    { kinds: [], fields: [], readsMails: true },
    true,
  ),
];
