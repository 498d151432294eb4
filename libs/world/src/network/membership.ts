/** That a cluster invites a firm, and what the firm said. Days count from the day on which the world is filled in. Invented. */
export interface WorldMemberInvitation {
  readonly cluster: string;
  /** Slug of a firm of the world, or a firm that has no account yet. */
  readonly firm: string | { readonly name: string; readonly email: string };
  /** The first day of the membership. */
  readonly fromDay: number;
  /** The first day after it; null while no end is known. */
  readonly untilDay: number | null;
  /** Null while it waits for the firm. */
  readonly outcome: 'confirmed' | 'declined' | 'withdrawn' | null;
}

const HARBOUR = { name: 'Mastu Krasts SIA', email: 'birojs@mastu-krasts.example' };
const BAKERY = { name: 'Rudzu Klaips SIA', email: 'labdien@rudzu-klaips.example' };

export const MEMBER_INVITATIONS: readonly WorldMemberInvitation[] = [
  { cluster: 'lv-log', firm: 'kalnsiers', fromDay: 30, untilDay: null, outcome: null },
  { cluster: 'lv-log', firm: HARBOUR, fromDay: 14, untilDay: null, outcome: null },
  { cluster: 'lv-log', firm: 'ogu-krasts', fromDay: 14, untilDay: 379, outcome: 'declined' },
  { cluster: 'lv-log', firm: BAKERY, fromDay: 1, untilDay: null, outcome: 'withdrawn' },
  { cluster: 'lv-itc', firm: 'mergrads', fromDay: 0, untilDay: 365, outcome: 'confirmed' },
];

/** Who checked a membership of before, and how. */
export const MEMBERS_VERIFIED = [
  { cluster: 'lv-log', firm: 'vesvalde', note: 'Seen in the register of members, paid for this year.' },
  { cluster: 'lv-log', firm: 'salnas-nami', note: 'Confirmed by telephone with the board.' },
] as const;

/** A membership that ends on a day ahead, said by the cluster. */
export const MEMBERS_ENDED = [
  { cluster: 'lv-log', firm: 'krumes-nams', onDay: 60, note: 'The firm gives up its store in Jelgava.' },
] as const;
