/**
 * State tables of the lifecycles. A transition that is not listed cannot happen; the API asks
 * {@link transition} and the page shows only what {@link actionsFrom} lists.
 */

/** Who may take an action. `clock` is the server's own timer. */
export type Actor = 'requester' | 'provider' | 'editor' | 'publisher' | 'operator' | 'clock';

export interface Transition<State extends string, Action extends string> {
  readonly action: Action;
  readonly from: readonly State[];
  readonly to: State;
  readonly by: readonly Actor[];
}

export interface StateTable<State extends string, Action extends string> {
  readonly initial: State;
  readonly states: readonly State[];
  readonly transitions: readonly Transition<State, Action>[];
}

function table<const State extends string, const Action extends string>(
  definition: StateTable<State, Action>,
): StateTable<State, Action> {
  return definition;
}

/** A version of a service. Another person than the last editor publishes; the operator where a cluster has one publisher. */
export const SERVICE_STATES = table({
  initial: 'draft',
  states: ['draft', 'in_review', 'published', 'superseded', 'suspended', 'retired'],
  transitions: [
    { action: 'submit', from: ['draft'], to: 'in_review', by: ['editor', 'publisher'] },
    { action: 'send_back', from: ['in_review'], to: 'draft', by: ['publisher', 'operator'] },
    { action: 'publish', from: ['in_review'], to: 'published', by: ['publisher', 'operator'] },
    {
      action: 'supersede',
      from: ['published', 'suspended'],
      to: 'superseded',
      by: ['publisher', 'operator'],
    },
    { action: 'suspend', from: ['published'], to: 'suspended', by: ['publisher', 'operator'] },
    { action: 'reinstate', from: ['suspended'], to: 'published', by: ['publisher', 'operator'] },
    { action: 'retire', from: ['published', 'suspended'], to: 'retired', by: ['publisher', 'operator'] },
  ],
});

/** A need of an SME. */
export const NEED_STATES = table({
  initial: 'draft',
  states: ['draft', 'open', 'withdrawn'],
  transitions: [
    { action: 'confirm', from: ['draft'], to: 'open', by: ['requester'] },
    { action: 'withdraw', from: ['draft', 'open'], to: 'withdrawn', by: ['requester'] },
  ],
});

/** A request of an SME to one provider. */
export const REQUEST_STATES = table({
  initial: 'submitted',
  states: ['submitted', 'quoted', 'accepted', 'declined', 'withdrawn'],
  transitions: [
    { action: 'quote', from: ['submitted', 'quoted'], to: 'quoted', by: ['provider'] },
    { action: 'withdraw_quote', from: ['quoted'], to: 'submitted', by: ['provider'] },
    { action: 'decline', from: ['submitted', 'quoted'], to: 'declined', by: ['provider'] },
    { action: 'accept', from: ['quoted'], to: 'accepted', by: ['requester'] },
    { action: 'withdraw', from: ['submitted', 'quoted'], to: 'withdrawn', by: ['requester'] },
  ],
});

/** A provider's answer to a request. An offer past `validUntil` counts as expired whatever its stored state. */
export const QUOTE_STATES = table({
  initial: 'sent',
  states: ['sent', 'revised', 'withdrawn', 'accepted', 'rejected'],
  transitions: [
    { action: 'revise', from: ['sent'], to: 'revised', by: ['provider'] },
    { action: 'withdraw', from: ['sent'], to: 'withdrawn', by: ['provider'] },
    { action: 'accept', from: ['sent'], to: 'accepted', by: ['requester'] },
    { action: 'reject', from: ['sent'], to: 'rejected', by: ['requester'] },
  ],
});

type StateOf<Table> = Table extends StateTable<infer State, string> ? State : never;
type ActionOf<Table> = Table extends StateTable<string, infer Action> ? Action : never;
export type ServiceState = StateOf<typeof SERVICE_STATES>;
export type ServiceAction = ActionOf<typeof SERVICE_STATES>;
export type NeedState = StateOf<typeof NEED_STATES>;
export type RequestState = StateOf<typeof REQUEST_STATES>;
export type RequestAction = ActionOf<typeof REQUEST_STATES>;
export type QuoteState = StateOf<typeof QUOTE_STATES>;

/**
 * The state after `action`, or null when the table does not allow it from `from` to any of `actors`.
 */
export function transition<State extends string, Action extends string>(
  states: StateTable<State, Action>,
  from: State,
  action: Action,
  actors: readonly Actor[],
): State | null {
  const found = states.transitions.find(
    (candidate) =>
      candidate.action === action &&
      candidate.from.includes(from) &&
      candidate.by.some((actor) => actors.includes(actor)),
  );
  return found?.to ?? null;
}

/** The actions open from `from` to any of `actors`, in table order. */
export function actionsFrom<State extends string, Action extends string>(
  states: StateTable<State, Action>,
  from: State,
  actors: readonly Actor[],
): Action[] {
  return states.transitions
    .filter(
      (candidate) => candidate.from.includes(from) && candidate.by.some((actor) => actors.includes(actor)),
    )
    .map((candidate) => candidate.action);
}
