import type { Actor, StateTable } from '@fivefold/domain';
import { DomainError, transition } from '@fivefold/domain';
import { Field, ObjectType } from '@nestjs/graphql';
import { v7 as uuidv7 } from 'uuid';
import type { Caller } from './caller/caller.js';

const WRITE_SQL = `
INSERT INTO transitions (id, kind, subject_id, action, from_state, to_state, reason, person_id, person_name, organisation_id, visible_to)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`;
const READ_SQL = `
SELECT subject_id, at, person_name, action, from_state, to_state, reason FROM transitions
WHERE kind = $1 AND subject_id = ANY ($2) ORDER BY id`;

export interface TransitionRow {
  readonly subject_id: string;
  readonly at: Date;
  readonly person_name: string;
  readonly action: string;
  readonly from_state: string | null;
  readonly to_state: string;
  readonly reason: string | null;
}

@ObjectType({ description: 'One change of state: who, when, from, to, why. Never changed afterwards.' })
export class HistoryEntry {
  @Field({ description: 'When.' })
  at!: Date;
  @Field({ description: 'Name of the person at that time.' })
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

/**
 * The state after `action`.
 * @throws DomainError TRANSITION_REFUSED when the table does not allow it
 */
export function nextState<State extends string, Action extends string>(
  what: string,
  table: StateTable<State, Action>,
  from: State,
  action: Action,
  actors: readonly Actor[],
): State {
  const to = transition(table, from, action, actors);
  if (!to) throw new DomainError('TRANSITION_REFUSED', { what, from, action });
  return to;
}

/** Writes one row of the audit trail in the caller's transaction. No state changes without one. */
export async function recordTransition(
  caller: Caller,
  change: {
    kind: string;
    subjectId: string;
    action: string;
    from: string | null;
    to: string;
    reason?: string | null;
    /** Organisations that may read it; the caller's own is always among them. */
    visibleTo?: readonly string[];
  },
): Promise<void> {
  const { personId, personName, organisationId } = caller.signedIn();
  const db = await caller.db();
  const visibleTo = [...new Set([organisationId, ...(change.visibleTo ?? [])])];
  const { kind, subjectId, action, from, to, reason = null } = change;
  await db.query(WRITE_SQL, [
    uuidv7(),
    kind,
    subjectId,
    action,
    from,
    to,
    reason,
    personId,
    personName,
    organisationId,
    visibleTo,
  ]);
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
  return { at, actor: row.person_name, action, from: row.from_state, to: row.to_state, reason };
}
