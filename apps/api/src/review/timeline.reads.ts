import type { Caller, TransitionRow } from '../platform/index.js';

/** Kinds of the history of a request by the kind of node that their ids name. */
export const TIMELINE_NODES = {
  request: 'Request',
  recipient: 'Recipient',
  quote: 'Quote',
  agreement: 'Agreement',
  delivery: 'Milestone',
  dispute: 'Dispute',
  review: 'Review',
} as const;

export interface TimelineRow extends TransitionRow {
  readonly request_id: string;
  readonly kind: keyof typeof TIMELINE_NODES;
  readonly organisation: string | null;
}

/** Policies leave of each table what the reader may know of, and of the trail what it was made visible to. */
const TIMELINE_SQL = `
WITH deals AS (SELECT id, request_id FROM agreements WHERE request_id = ANY ($1)),
subjects AS (
  SELECT id AS request_id, 'request' AS kind, id AS subject_id FROM requests WHERE id = ANY ($1)
  UNION ALL SELECT request_id, 'recipient', id FROM recipients WHERE request_id = ANY ($1)
  UNION ALL SELECT request_id, 'quote', id FROM quotes WHERE request_id = ANY ($1)
  UNION ALL SELECT request_id, 'agreement', id FROM deals
  UNION ALL SELECT d.request_id, 'delivery', m.id FROM deals d JOIN milestones m ON m.agreement_id = d.id
  UNION ALL SELECT d.request_id, 'dispute', x.id FROM deals d JOIN disputes x ON x.agreement_id = d.id
  UNION ALL SELECT d.request_id, 'review', r.id FROM deals d JOIN reviews r ON r.agreement_id = d.id)
SELECT s.request_id, s.kind, t.subject_id, t.at, t.actor, t.person_name, o.name AS organisation, t.action, t.from_state, t.to_state, t.reason
FROM subjects s JOIN transitions t ON t.kind = s.kind AND t.subject_id = s.subject_id
LEFT JOIN organisations o ON o.id = t.organisation_id
ORDER BY t.seq`;

/** The whole history of each request as far as the caller may see it, oldest first. One statement. */
export async function timelinesOf(caller: Caller, requestIds: readonly string[]): Promise<TimelineRow[]> {
  const db = await caller.db();
  return db.query<TimelineRow[]>(TIMELINE_SQL, [requestIds]);
}
