import { DomainError } from '@fivefold/domain';
import { isEmail } from 'class-validator';
import { PersonEntity } from '../directory/index.js';
import type { Caller } from '../platform/index.js';

const MIN_PASSWORD = 10;

const ADD_MEMBERSHIP_SQL = `
INSERT INTO memberships (person_id, organisation_id, role) VALUES ($1, $2, $3)
ON CONFLICT (person_id, organisation_id) DO NOTHING`;

/** An address as it is kept: trimmed, lower case. @throws DomainError EMAIL_INVALID */
export function toAddress(email: string): string {
  const address = email.trim().toLowerCase();
  if (!isEmail(address)) throw new DomainError('EMAIL_INVALID', {}, { path: ['email'] });
  return address;
}

/** A name on one line without surplus spaces. @throws DomainError NAME_MISSING when nothing is left */
export function toName(name: string, field: string): string {
  const line = name.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  if (line === '') throw new DomainError('NAME_MISSING', {}, { path: [field] });
  return line;
}

/** @throws DomainError PASSWORD_WEAK below ten characters */
export function refuseWeakPassword(password: string, field = 'password'): void {
  if (password.length < MIN_PASSWORD) throw new DomainError('PASSWORD_WEAK', {}, { path: [field] });
}

/** Adds the person that the caller has become; the address is proven by a link. */
export async function addPerson(
  caller: Caller,
  person: { email: string; name: string; passwordHash: string | null },
): Promise<void> {
  const db = await caller.db();
  const { email, name, passwordHash } = person;
  await db.insert(PersonEntity, {
    id: caller.personId!,
    email,
    name,
    passwordHash,
    language: caller.language,
    confirmedAt: () => 'now()',
  });
}

/** Adds the caller to the organisation and in the role that the caller has become; no change where that is so already. */
export async function addMembership(caller: Caller): Promise<void> {
  const db = await caller.db();
  await db.query(ADD_MEMBERSHIP_SQL, [caller.personId, caller.organisationId, caller.role]);
}
