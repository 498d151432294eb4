import { DomainError, HORIZON_DAYS, type NeedHorizon, type NeedVisibility } from '@fivefold/domain';
import type { Caller } from '../platform/index.js';

/** Days before the date at which the SME is reminded; half of the time where less is left. */
const REMIND_DAYS = 14;
/** A need that nobody looks at for longer is asked for anew. */
const LONGEST_DAYS = 5 * 365;

const FITS_SQL = `
SELECT $1::timestamptz > app_now() AND $1::timestamptz <= app_now() + make_interval(days => $2::int) AS fits`;
const TERMS_SQL = `
UPDATE needs n SET
  visibility = COALESCE($2::text, n.visibility),
  identity_by = CASE WHEN $3::boolean IS NULL THEN n.identity_by WHEN NOT $3 THEN NULL ELSE COALESCE(n.identity_by, $4::uuid) END,
  identity_at = CASE WHEN $3::boolean IS NULL THEN n.identity_at WHEN NOT $3 THEN NULL ELSE COALESCE(n.identity_at, app_now()) END,
  takes_interest = COALESCE($5::boolean, n.takes_interest),
  horizon = COALESCE($6::text, n.horizon),
  expires_at = term.ends,
  remind_at = CASE WHEN term.ends = n.expires_at THEN n.remind_at
    ELSE term.ends - LEAST(make_interval(days => $9::int), (term.ends - app_now()) / 2) END,
  lock = n.lock + 1, updated_at = app_now()
FROM (SELECT COALESCE($7::timestamptz, app_now() + make_interval(days => $8::int),
  (SELECT expires_at FROM needs WHERE id = $1)) AS ends) term
WHERE n.id = $1`;

/** What may be said of a need besides its text; what is absent stays, on a new need it begins as in its first state. */
export interface NeedTerms {
  readonly visibility?: NeedVisibility | null;
  /** Whether name, title and words are shown to those who see the need: a consent, kept with person and time. */
  readonly showIdentity?: boolean | null;
  readonly takesInterest?: boolean | null;
  /** A horizon that is said sets the date anew. */
  readonly horizon?: NeedHorizon | null;
  /** Goes before the date by the horizon. */
  readonly expiresAt?: Date | null;
}

/**
 * Writes terms of a need of the caller's organisation, which is locked or new. By default a need is private, felt now and open
 * for the days of its horizon.
 * @throws DomainError EXPIRY_INVALID for a date that has passed or lies further away than five years
 */
export async function applyTerms(caller: Caller, id: string, terms: NeedTerms): Promise<void> {
  const { visibility, showIdentity, takesInterest, horizon, expiresAt } = terms;
  const db = await caller.db();
  if (expiresAt) {
    const [row] = await db.query<{ fits: boolean }[]>(FITS_SQL, [expiresAt, LONGEST_DAYS]);
    if (!row?.fits) throw new DomainError('EXPIRY_INVALID', {}, { path: ['expiresAt'] });
  }
  const days = horizon ? HORIZON_DAYS[horizon] : null;
  await db.query(TERMS_SQL, [
    id,
    visibility ?? null,
    showIdentity ?? null,
    caller.signedIn().personId,
    takesInterest ?? null,
    horizon ?? null,
    expiresAt ?? null,
    days,
    REMIND_DAYS,
  ]);
}
