import type { Actor, Guard, StateTable } from '@fivefold/domain';
import { DomainError, findTransition } from '@fivefold/domain';
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { v7 as uuidv7 } from 'uuid';
import type { Caller, CallerActor } from './caller/caller.js';

const WRITE_SQL = `
INSERT INTO transitions (id, kind, subject_id, action, from_state, to_state, reason, person_id, person_name, organisation_id, visible_to,
  actor)
SELECT c.id, c.kind, c.subject_id, c.action, c.from_state, c.to_state, c.reason, $2, $3, $4, c.visible_to, $5
FROM jsonb_to_recordset($1) AS c (n integer, id uuid, kind text, subject_id uuid, action text, from_state text, to_state text,
  reason text, visible_to uuid[]) ORDER BY c.n`;
const READ_SQL = `
SELECT subject_id, at, actor, person_name, action, from_state, to_state, reason FROM transitions
WHERE kind = $1 AND subject_id = ANY ($2) ORDER BY seq`;
/** What stands in the trail in place of a person's name. */
const NAMES = { clock: 'the clock', system: 'the server' } as const;

export interface TransitionRow {
  readonly subject_id: string;
  readonly at: Date;
  readonly actor: CallerActor;
  readonly person_name: string;
  readonly action: string;
  readonly from_state: string | null;
  readonly to_state: string;
  readonly reason: string | null;
}

export enum HistoryActor {
  PERSON = 'PERSON',
  CLOCK = 'CLOCK',
  SYSTEM = 'SYSTEM',
}
registerEnumType(HistoryActor, {
  name: 'HistoryActor',
  description: 'Who stands behind a change.',
  valuesMap: {
    PERSON: { description: 'A person, named by `actor`.' },
    CLOCK: { description: 'A deadline that has passed.' },
    SYSTEM: { description: 'The server, following another change.' },
  },
});

@ObjectType({ description: 'One change of state: who, when, from, to, why. Never changed afterwards.' })
export class HistoryEntry {
  @Field({ description: 'When.' })
  at!: Date;
  @Field(() => HistoryActor, { description: 'A person, the clock or the server.' })
  by!: HistoryActor;
  @Field({
    description: 'Name of the person at that time; "the clock" or "the server" where no person acted.',
  })
  actor!: string;
  @Field({ description: 'What was done, as in the state table.' })
  action!: string;
  @Field(() => String, { nullable: true, description: 'State before; null for the first.' })
  from!: string | null;
  @Field({ description: 'State after.' })
  to!: string;
  @Field(() => String, { nullable: true, description: 'Why, in the words of the person.' })
  reason!: string | null;
}

/** A check for each guard that a transition may name; it answers what speaks against the step, or null. */
export type GuardChecks = Partial<Record<Guard, () => DomainError | null | Promise<DomainError | null>>>;

/**
 * The state after `action`, once every guard that the transition names has been asked, in the table's order.
 *
 * @throws DomainError TRANSITION_REFUSED when the table does not allow it, else what the first refusing guard answered
 * @throws Error where a guard is named and no check was given: a mistake of the program
 */
export async function nextState<State extends string, Action extends string>(
  what: string,
  table: StateTable<State, Action>,
  from: State,
  action: Action,
  actors: readonly Actor[],
  guards: GuardChecks,
): Promise<State> {
  const step = findTransition(table, from, action, actors);
  if (!step) throw new DomainError('TRANSITION_REFUSED', { what, from, action });
  await pass(`${what} ${action}`, step.guards ?? [], guards);
  return step.to;
}

async function pass(step: string, named: readonly Guard[], checks: GuardChecks): Promise<void> {
  const unchecked = named.filter((guard) => !checks[guard]);
  if (unchecked.length > 0) throw new Error(`${step}: nobody checks ${unchecked.join(', ')}`);
  for (const guard of named) {
    const refusal = await checks[guard]?.();
    if (refusal) throw refusal;
  }
}

/** One change of state as the trail keeps it. */
export interface Change {
  readonly kind: string;
  readonly subjectId: string;
  readonly action: string;
  readonly from: string | null;
  readonly to: string;
  readonly reason?: string | null;
  /** Organisations that may read it; that of a person who acts is always among them. */
  readonly visibleTo?: readonly string[];
}

/**
 * Writes one row of the audit trail in the caller's transaction, which holds the lock of the subject: the order of the rows is
 * the order of the changes. No state changes without one. One statement.
 */
export function recordTransition(caller: Caller, change: Change): Promise<void> {
  return recordTransitions(caller, [change]);
}

/** Writes a row of the trail for each of several changes, in their order, as {@link recordTransition}. One statement, none for none. */
export async function recordTransitions(caller: Caller, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return;
  const { personId, personName, organisationId } =
    caller.actor === 'person'
      ? caller.signedIn()
      : { personId: null, personName: NAMES[caller.actor], organisationId: null };
  const own = organisationId ? [organisationId] : [];
  const rows = changes.map(({ kind, subjectId, action, from, to, reason = null, visibleTo = [] }, n) => ({
    ...{ n, id: uuidv7(), kind, subject_id: subjectId, action, from_state: from, to_state: to, reason },
    visible_to: [...new Set([...own, ...visibleTo])],
  }));
  const db = await caller.db();
  await db.query(WRITE_SQL, [JSON.stringify(rows), personId, personName, organisationId, caller.actor]);
}

/** The trails of several rows in one statement, oldest first. */
export async function readTransitions(
  caller: Caller,
  kind: string,
  subjectIds: readonly string[],
): Promise<TransitionRow[]> {
  const db = await caller.db();
  return db.query<TransitionRow[]>(READ_SQL, [kind, subjectIds]);
}

export function toHistoryEntry(row: TransitionRow): HistoryEntry {
  const { at, action, reason } = row;
  const by = HistoryActor[row.actor.toUpperCase() as keyof typeof HistoryActor];
  return { at, by, actor: row.person_name, action, from: row.from_state, to: row.to_state, reason };
}
