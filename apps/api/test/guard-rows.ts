/** Who tries. The publisher has the provider's mandate; the clock is the worker's role. */
export const PARTIES = ['requester', 'provider', 'publisher', 'operator', 'stranger', 'clock'] as const;
export type Party = (typeof PARTIES)[number];

/** One statement that changes a deal, tried by every party. */
export interface Case {
  readonly what: string;
  /** What is so before. */
  readonly given?: readonly string[];
  /** Statements of the party; the last one's rows are counted. */
  readonly tries: readonly string[];
  /** Who gets through; everybody else is refused or sees no row. */
  readonly may: readonly Party[];
}

const id = (last: number) => `01990000-0000-7000-8000-00000000020${last}`;
/** One row of each kind: an active agreement with a milestone that was started, two open reviews, a closed dispute, an open offer. */
export const ROW = {
  request: id(0),
  recipient: id(1),
  quote: id(2),
  agreement: id(3),
  milestone: id(4),
  dispute: id(5),
  own: id(6),
  theirs: id(7),
  counter: id(8),
  file: id(9),
} as const;

const TABLES = {
  request: 'requests',
  recipient: 'recipients',
  quote: 'quotes',
  agreement: 'agreements',
  milestone: 'milestones',
  dispute: 'disputes',
  own: 'reviews',
  theirs: 'reviews',
  counter: 'counter_offers',
  file: 'attachments',
} as const;
export const set = (row: keyof typeof ROW, change: string) =>
  `UPDATE ${TABLES[row]} SET ${change} WHERE id = '${ROW[row]}'`;
export const move = (row: keyof typeof ROW, state: string) => set(row, `state = '${state}'`);

export const answering: readonly Party[] = ['provider', 'publisher'];
export const sides: readonly Party[] = ['requester', ...answering];

export const disputed = [move('agreement', 'disputed')];
export const open = [...disputed, move('dispute', 'opened')];
export const delivered = set(
  'milestone',
  "state = 'delivered', delivered_at = app_now(), confirm_by = app_now() + interval '14 days'",
);
export const completed = [
  set('milestone', "state = 'confirmed'"),
  set('agreement', "state = 'completed', completed_at = app_now()"),
];
