import {
  type Actor,
  ACTORS,
  type LifecycleKind,
  LIFECYCLES,
  replay,
  type StateTable,
  type TrailEntry,
} from '@fivefold/domain';

/**
 * Where the present state of each kind stands: the id of a trail's subject, and its state. One row per subject.
 * A kind without an entry does not compile.
 */
const STORED: Record<LifecycleKind, string> = {
  service_version: 'SELECT id, state FROM service_versions',
  co_publisher: 'SELECT id, state FROM service_publishers',
  capacity_plan: "SELECT service_id AS id, 'current' AS state FROM capacity_plans",
  reservation: 'SELECT id, state FROM reservations',
  slot_booking: 'SELECT id, state FROM slot_bookings',
  clarification: 'SELECT id, state FROM clarifications',
  need: 'SELECT id, state FROM needs',
  match: 'SELECT id, state FROM matches',
  request: 'SELECT id, state FROM requests',
  recipient: 'SELECT id, state FROM recipients',
  quote: 'SELECT id, state FROM quotes',
  counter_offer: 'SELECT id, state FROM counter_offers',
  replacement: 'SELECT id, state FROM replacements',
  agreement: 'SELECT id, state FROM agreements',
  delivery: 'SELECT id, state FROM milestones',
  review: 'SELECT id, state FROM reviews',
  dispute: 'SELECT id, state FROM disputes',
  network_member: 'SELECT id, state FROM network_members',
  onboarding: 'SELECT id, state FROM onboardings',
  improvement_action: 'SELECT id, state FROM improvement_actions',
  project: 'SELECT id, state FROM projects',
  publication: 'SELECT id, state FROM publications',
  indicator_set: 'SELECT id, state FROM indicator_sets',
  assessment: 'SELECT id, state FROM assessments',
  assessor_engagement: 'SELECT id, state FROM assessor_engagements',
  event: 'SELECT id, state FROM events',
  registration: 'SELECT id, state FROM registrations',
  idea: 'SELECT id, state FROM ideas',
  pilot: 'SELECT id, state FROM idea_pilots',
};
const TRAIL_SQL = `
SELECT subject_id, actor, action, from_state AS "from", to_state AS "to" FROM transitions WHERE kind = $1 ORDER BY subject_id, seq`;
const FOREIGN_SQL = 'SELECT DISTINCT kind FROM transitions WHERE NOT kind = ANY ($1) ORDER BY kind';

/** As whom a row of the trail may have acted: what follows from a deadline is the clock's as well. */
const MAY_BE: Record<Entry['actor'], readonly Actor[]> = {
  person: ACTORS.filter((actor) => actor !== 'clock'),
  clock: ['clock', 'system'],
  system: ['system'],
};

interface Entry extends TrailEntry {
  readonly actor: 'person' | 'clock' | 'system';
}

/** Sends one statement and answers its rows. */
export type Query = <Row>(sql: string, values?: unknown[]) => Promise<Row[]>;

/** What the replay of one kind found. */
export interface KindReplay {
  readonly kind: LifecycleKind;
  readonly subjects: number;
  readonly transitions: number;
}

export interface Replay {
  readonly kinds: readonly KindReplay[];
  /** One line per subject whose trail does not lead to its stored state, `kind id: why`; empty when all is well. */
  readonly problems: readonly string[];
}

/**
 * Replays the whole audit trail over the whole database: of every kind of thing that has states, each row's trail must be one
 * that the state table allows, taken by those who may take it, and must end in the state that the row has.
 *
 * @param query a connection that sees every row: a superuser's, since each tenant sees only its own
 * Cost: O(rows + transitions) time; the trails of one kind at a time in memory.
 */
export async function replayAll(query: Query): Promise<Replay> {
  const kinds: KindReplay[] = [];
  const problems: string[] = [];
  for (const kind of Object.keys(LIFECYCLES) as LifecycleKind[]) {
    const trails = await readTrails(query, kind);
    const transitions = [...trails.values()].reduce((sum, trail) => sum + trail.length, 0);
    const table = STORED[kind].split(' ').at(-1);
    const [landed] = await query<{ there: boolean }>('SELECT to_regclass($1) IS NOT NULL AS there', [table]);
    const rows = landed?.there ? await query<{ id: string; state: string }>(STORED[kind]) : [];
    for (const { id, state } of rows) {
      const why = problemOf(kind, trails.get(id) ?? [], state);
      if (why) problems.push(`${kind} ${id}: ${why}`);
      trails.delete(id);
    }
    for (const id of trails.keys()) problems.push(`${kind} ${id}: has a trail and is not there`);
    kinds.push({ kind, subjects: rows.length, transitions });
  }
  const foreign = await query<{ kind: string }>(FOREIGN_SQL, [Object.keys(LIFECYCLES)]);
  for (const { kind } of foreign) problems.push(`${kind}: is no kind that has states`);
  return { kinds, problems };
}

async function readTrails(query: Query, kind: LifecycleKind): Promise<Map<string, Entry[]>> {
  const trails = new Map<string, Entry[]>();
  for (const { subject_id: id, ...entry } of await query<Entry & { subject_id: string }>(TRAIL_SQL, [kind])) {
    const trail = trails.get(id);
    if (trail) trail.push(entry);
    else trails.set(id, [entry]);
  }
  return trails;
}

function problemOf(kind: LifecycleKind, trail: readonly Entry[], state: string): string | null {
  const end = replay(LIFECYCLES[kind], trail);
  if ('why' in end) return trail.length === 0 ? 'has no trail' : `entry ${end.broken + 1} ${end.why}`;
  const usurped = trail.findIndex((entry) => !mayAct(LIFECYCLES[kind], entry));
  const entry = trail[usurped];
  if (entry) return `entry ${usurped + 1} "${entry.action}" was taken by the ${entry.actor}`;
  return end.state === state ? null : `is stored as ${state}, and its trail ends in ${end.state}`;
}

function mayAct(states: StateTable<string, string>, { actor, action, from, to }: Entry): boolean {
  const may = (by: readonly Actor[]) => by.some((each) => MAY_BE[actor].includes(each));
  if (from === null) return may(states.start.by);
  return states.transitions.some(
    (each) => each.action === action && each.from.includes(from) && each.to === to && may(each.by),
  );
}
