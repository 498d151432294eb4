import type { ServiceAction, ServiceState } from '@fivefold/domain';
import { type Book, BY_ID, type Change } from '../platform/index.js';
import type { OwnRow } from './own-rows.js';

/** A step of a version: its state, what `sets` changes beside it, from further `columns` of the row. */
const stepOf = (name: string, sets = '', columns = ''): Book => ({
  name,
  sql: `
UPDATE service_versions v SET state = c.state, ${sets}lock = v.lock + 1, updated_at = app_now()
FROM jsonb_to_recordset($1) AS c (id uuid, was text, state text${columns})
WHERE ${BY_ID('v')} AND v.id = c.id AND v.state = c.was RETURNING v.id`,
});
export const MOVED = stepOf('moved_versions');
export const SUBMITTED = stepOf('submitted_versions', 'review_reason = NULL, ');
export const SENT_BACK = stepOf(
  'sent_back_versions',
  'review_reason = c.reason, publish_on = NULL, published_by = NULL, ',
  ', reason text',
);
export const SCHEDULED = stepOf(
  'scheduled_versions',
  'publish_on = c.publish_on, published_by = c.published_by, ',
  ', publish_on date, published_by uuid',
);
export const PUBLISHED = stepOf(
  'published_versions',
  `published_by = COALESCE(c.published_by, v.published_by), published_at = app_now(), publish_on = NULL,
  review_due_at = app_now() + interval '1 year', review_told = 0, `,
  ', published_by uuid',
);
export const SUSPENDED = stepOf(
  'suspended_versions',
  'suspended_by = c.suspended_by, suspension_reason = c.reason, appeal = NULL, appeal_answer = NULL, ',
  ', suspended_by text, reason text',
);
export const REINSTATED = stepOf(
  'reinstated_versions',
  'suspended_by = NULL, suspension_reason = NULL, appeal = NULL, appeal_answer = NULL, ',
);
export const APPEALED = stepOf(
  'appealed_versions',
  'appeal = c.reason, appeal_answer = NULL, ',
  ', reason text',
);
export const UPHELD = stepOf('upheld_versions', 'appeal_answer = c.reason, ', ', reason text');
export const CONFIRMED = stepOf(
  'confirmed_versions',
  "review_due_at = app_now() + interval '1 year', review_told = 0, ",
);
/** A step of one version, as it is written. */
export interface Step {
  readonly book: Book;
  readonly row: object;
  readonly entry: Change;
}

/** The step of the version `id`, and its entry in the trail. */
export function stepTo(
  { publisher_id }: OwnRow,
  book: Book,
  id: string,
  action: ServiceAction,
  from: ServiceState,
  to: ServiceState,
  values: object = {},
  reason: string | null = null,
): Step {
  return {
    book,
    row: { id, was: from, state: to, ...values },
    entry: { kind: 'service_version', subjectId: id, action, from, to, reason, visibleTo: [publisher_id] },
  };
}
