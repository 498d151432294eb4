import { DomainError } from '@fivefold/domain';
import { v7 as uuidv7 } from 'uuid';
import { type Caller, hashToken, newToken, type Role } from '../platform/index.js';
import { LinkEntity } from './link.entity.js';

/** What a link proves: that its holder reads the mail of an address. */
export type LinkPurpose = 'CONFIRM_EMAIL' | 'INVITATION' | 'ONBOARDING';

/** Hours for which a link works. */
export const LINK_HOURS: Readonly<Record<LinkPurpose, number>> = {
  CONFIRM_EMAIL: 48,
  INVITATION: 14 * 24,
  ONBOARDING: 30 * 24,
};
const PAGES: Readonly<Record<LinkPurpose, string>> = {
  CONFIRM_EMAIL: '/confirm',
  INVITATION: '/invitation',
  ONBOARDING: '/onboarding',
};

const EXPIRY_SQL = 'now() + make_interval(hours => :hours)';
const USE_SQL = 'SELECT email, organisation_id, role, particulars FROM use_link($1, $2)';

/** What is kept with a link. */
export interface LinkTerms<Particulars extends object> {
  /** Lower case. */
  readonly email: string;
  readonly organisationId: string | null;
  readonly role: Role | null;
  readonly particulars: Particulars;
}

/**
 * Makes a link that works once, until it expires. Only the SHA-256 of its token is kept.
 * @returns its row id, and its address on the page, e.g. `/confirm?token=…`
 */
export async function makeLink(
  caller: Caller,
  purpose: LinkPurpose,
  { email, organisationId, role, particulars }: LinkTerms<object>,
): Promise<{ id: string; path: string }> {
  const id = uuidv7();
  const token = newToken();
  const db = await caller.db();
  const tokenHash = hashToken(token);
  const expiresAt = (): string => EXPIRY_SQL;
  // Nothing may be returned: a guest who signs up may not read the own link.
  await db
    .createQueryBuilder()
    .insert()
    .into(LinkEntity)
    .values({ id, purpose, tokenHash, email, organisationId, role, particulars, expiresAt })
    .setParameter('hours', LINK_HOURS[purpose])
    .updateEntity(false)
    .execute();
  return { id, path: `${PAGES[purpose]}?token=${token}` };
}

/**
 * Uses a link up and answers its terms.
 * @throws DomainError LINK_INVALID when it is unknown, used or expired: the three look the same
 */
export async function useLink<Particulars extends object>(
  caller: Caller,
  purpose: LinkPurpose,
  token: string,
): Promise<LinkTerms<Particulars>> {
  const db = await caller.db();
  const [row] = await db.query<
    { email: string; organisation_id: string | null; role: Role | null; particulars: Particulars }[]
  >(USE_SQL, [purpose, hashToken(token)]);
  if (!row) throw new DomainError('LINK_INVALID', {}, { path: ['token'] });
  return {
    email: row.email,
    organisationId: row.organisation_id,
    role: row.role,
    particulars: row.particulars,
  };
}
