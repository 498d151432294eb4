import type { Guard } from './guards.js';

/**
 * The machinery of the state tables. A transition that is not listed cannot happen: the API asks {@link transition}, the page
 * shows only what {@link actionsFrom} lists, the diagrams of the documentation are drawn from the same rows, and
 * {@link replay} checks the audit trail against them.
 */

/** Who may take an action. `clock` is a deadline that has passed, `system` the server that follows another change. */
export const ACTORS = [
  'requester',
  'provider',
  'editor',
  'publisher',
  'operator',
  'assessor',
  'clock',
  'system',
] as const;
export type Actor = (typeof ACTORS)[number];

export interface Transition<State extends string, Action extends string> {
  readonly action: Action;
  readonly from: readonly State[];
  readonly to: State;
  readonly by: readonly Actor[];
  /** What has to hold besides, in the order in which it is asked; absent = nothing. */
  readonly guards?: readonly Guard[];
}

export interface StateTable<State extends string, Action extends string> {
  /** How a thing comes into being: the first entry of its trail. */
  readonly start: { readonly action: string; readonly by: readonly Actor[] };
  readonly initial: State;
  readonly states: readonly State[];
  readonly transitions: readonly Transition<State, Action>[];
}

export function table<const State extends string, const Action extends string>(
  definition: StateTable<State, Action>,
): StateTable<State, Action> {
  return definition;
}

export type StateOf<Table> = Table extends StateTable<infer State, string> ? State : never;
export type ActionOf<Table> = Table extends StateTable<string, infer Action> ? Action : never;

/** The row of the table that lets any of `actors` take `action` from `from`; null when there is none. */
export function findTransition<State extends string, Action extends string>(
  states: StateTable<State, Action>,
  from: State,
  action: Action,
  actors: readonly Actor[],
): Transition<State, Action> | null {
  return (
    states.transitions.find(
      (candidate) =>
        candidate.action === action &&
        candidate.from.includes(from) &&
        candidate.by.some((actor) => actors.includes(actor)),
    ) ?? null
  );
}

/** The state after `action`, or null when the table does not allow it from `from` to any of `actors`. Guards are not asked. */
export function transition<State extends string, Action extends string>(
  states: StateTable<State, Action>,
  from: State,
  action: Action,
  actors: readonly Actor[],
): State | null {
  return findTransition(states, from, action, actors)?.to ?? null;
}

/** The actions open from `from` to any of `actors`, each once, in table order. */
export function actionsFrom<State extends string, Action extends string>(
  states: StateTable<State, Action>,
  from: State,
  actors: readonly Actor[],
): Action[] {
  const open = states.transitions
    .filter(
      (candidate) => candidate.from.includes(from) && candidate.by.some((actor) => actors.includes(actor)),
    )
    .map((candidate) => candidate.action);
  return [...new Set(open)];
}

/** One entry of an audit trail, as far as the state depends on it. */
export interface TrailEntry {
  readonly action: string;
  readonly from: string | null;
  readonly to: string;
}

/**
 * The state that a trail leads to, oldest entry first.
 *
 * @returns the last state, or the first entry that the table does not know: a trail that does not begin with the table's start,
 * an entry that does not go on where the one before ended, or a transition that is not listed
 * Cost O(entries × transitions)
 */
export function replay(
  states: StateTable<string, string>,
  trail: readonly TrailEntry[],
): { readonly state: string } | { readonly broken: number; readonly why: string } {
  let state: string | null = null;
  for (const [at, { action, from, to }] of trail.entries()) {
    if (from !== state)
      return { broken: at, why: `begins at ${from ?? 'nothing'}, not at ${state ?? 'nothing'}` };
    const known: boolean =
      from === null
        ? action === states.start.action && to === states.initial
        : states.transitions.some(
            (each) => each.action === action && each.from.includes(from) && each.to === to,
          );
    if (!known) return { broken: at, why: `"${action}" does not lead from ${from ?? 'nothing'} to ${to}` };
    state = to;
  }
  return state === null ? { broken: 0, why: 'empty' } : { state };
}
