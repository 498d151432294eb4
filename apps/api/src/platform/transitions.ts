import type { Actor, Guard, StateTable } from '@fivefold/domain';
import { DomainError, findTransition } from '@fivefold/domain';
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { v7 as uuidv7 } from 'uuid';
import type { Caller, CallerActor } from './caller/caller.js';
import type { Book, Sheet } from './caller/journal.js';

const TRAIL: Book = {
  name: 'trail',
  sql: `
INSERT INTO transitions (id, kind, subject_id, action, from_state, to_state, reason, person_id, person_name, organisation_id, visible_to,
  actor)
SELECT c.id, c.kind, c.subject_id, c.action, c.from_state, c.to_state, c.reason, c.person_id, c.person_name, c.organisation_id,
  c.visible_to, c.actor
FROM jsonb_to_recordset($1) AS c (id uuid, kind text, subject_id uuid, action text, from_state text, to_state text, reason text,
  person_id uuid, person_name text, organisation_id uuid, visible_to uuid[], actor text)`,
};
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
  note(caller, changes);
  await caller.settle();
}

/**
 * Writes changed rows with their entries in the trail, and what waits in the journal, by one statement; see {@link Caller.change}.
 * @param answering whose rows are answered; those of the first sheet without it
 * @returns null where another was quicker: nothing is told then, and the caller throws
 */
export function changeWithTrail<Row extends object>(
  caller: Caller,
  sheets: readonly Sheet[],
  changes: readonly Change[],
  answering?: Book,
): Promise<Row[] | null> {
  note(caller, changes);
  return caller.change<Row>(sheets, answering);
}

function note(caller: Caller, changes: readonly Change[]): void {
  const { actor } = caller;
  const { personId, personName, organisationId } =
    actor === 'person'
      ? caller.signedIn()
      : { personId: null, personName: NAMES[actor], organisationId: null };
  const own = organisationId ? [organisationId] : [];
  const who = { person_id: personId, person_name: personName, organisation_id: organisationId, actor };
  for (const { kind, subjectId, action, from, to, reason = null, visibleTo = [] } of changes) {
    const what = {
      id: uuidv7(),
      kind,
      subject_id: subjectId,
      action,
      from_state: from,
      to_state: to,
      reason,
    };
    caller.journal.add(TRAIL, { ...what, ...who, visible_to: [...new Set([...own, ...visibleTo])] });
  }
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
