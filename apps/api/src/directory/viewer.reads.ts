import type { Caller, Role } from '../platform/index.js';
import { toGlobalId } from '../platform/index.js';
import { type OrganisationRow, toOrganisation } from './organisation.reads.js';
import type { Viewer } from './session.graphql.js';

/** The organisations of a person, oldest membership first; the role stands beside each. */
export type MembershipRow = OrganisationRow & { readonly role: Role };

const PERSON_SQL = 'SELECT id, name, email, language FROM persons WHERE id = $1';
const MEMBERSHIPS_SQL = `
SELECT o.*, m.role FROM memberships m JOIN organisations o ON o.id = m.organisation_id
WHERE m.person_id = $1 AND m.suspended_at IS NULL ORDER BY m.created_at, o.id`;

interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly language: string;
}

/** The person of the caller; undefined for a guest. */
export async function findOwnPerson(caller: Caller): Promise<PersonRow | undefined> {
  if (!caller.personId) return undefined;
  const db = await caller.db();
  return (await db.query<PersonRow[]>(PERSON_SQL, [caller.personId]))[0];
}

/** The caller's own memberships, oldest first. */
export async function ownMemberships(caller: Caller): Promise<MembershipRow[]> {
  const db = await caller.db();
  return db.query<MembershipRow[]>(MEMBERSHIPS_SQL, [caller.personId]);
}

/** The person who is signed in, with all memberships; null for a guest. Two statements. */
export async function readViewer(caller: Caller): Promise<Viewer | null> {
  const person = await findOwnPerson(caller);
  if (!person) return null;
  const memberships = (await ownMemberships(caller)).map((row) => ({
    organisation: toOrganisation(row),
    role: row.role,
  }));
  const acting = memberships.find(({ organisation }) => organisation.key === caller.organisationId);
  return {
    ...person,
    id: toGlobalId('Person', person.id),
    memberships,
    organisation: acting?.organisation ?? null,
    role: acting?.role ?? null,
  };
}
