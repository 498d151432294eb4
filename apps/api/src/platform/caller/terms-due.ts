import { DomainError } from '@fivefold/domain';
import { SetMetadata } from '@nestjs/common';
import type { Caller } from './caller.js';

export const WITHOUT_TERMS = 'fivefold:without-terms';

/** Lets a mutation be called by who has still to accept the terms in force: to accept, to leave, to be heard. */
export const WithoutTerms = () => SetMetadata(WITHOUT_TERMS, true);

const DUE_SQL = 'SELECT terms_due() AS due';

/**
 * Refuses a change by a person who has still to accept the terms in force; of a partner app that is who made the key. One statement,
 * none where the beginning of the operation has told it.
 * @throws DomainError TERMS_NOT_ACCEPTED
 */
export async function refuseTermsDue(caller: Caller): Promise<void> {
  if (!caller.personId) return;
  if (caller.termsDue ?? (await isDue(caller))) throw new DomainError('TERMS_NOT_ACCEPTED', {});
}

async function isDue(caller: Caller): Promise<boolean> {
  const db = await caller.db();
  const [row] = await db.query<{ due: boolean }[]>(DUE_SQL);
  return row?.due ?? false;
}
