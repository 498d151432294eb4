/**
 * What people are told, by kind. Kinds belong to a group, for which a person chooses how mails come; `params` are the names
 * that a kind's texts may use. The texts stand in the API's room `notification`, in every language for every kind.
 */
interface Notice {
  readonly group: NoticeGroup;
  readonly params: readonly string[];
}

/** Groups of kinds, in the order in which the settings show them. */
export const NOTICE_GROUPS = [
  'requests',
  'quotes',
  'questions',
  'messages',
  'delivery',
  'disputes',
  'reviews',
  'needs',
  'demand',
  'catalogue',
  'people',
] as const;
export type NoticeGroup = (typeof NOTICE_GROUPS)[number];

export const NOTICES = {
  // People
  invitation_accepted: { group: 'people', params: ['person', 'organisation'] },
  // Requests and quotes
  request_received: { group: 'requests', params: ['requester', 'title'] },
  quote_received: { group: 'quotes', params: ['provider', 'title'] },
} as const satisfies Record<string, Notice>;

export type NoticeKind = keyof typeof NOTICES;
export type NoticeParam<Kind extends NoticeKind> = (typeof NOTICES)[Kind]['params'][number];
