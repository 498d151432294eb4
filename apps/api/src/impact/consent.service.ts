import { DomainError } from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Caller } from '../platform/index.js';
import { type ConsentRow, listConsents, listTransactions } from './impact.reads.js';

const GIVE_SQL = `
INSERT INTO impact_consents (id, organisation_id, given_by, given_by_name) VALUES ($1, $2, $3, $4)
ON CONFLICT (organisation_id) WHERE withdrawn_at IS NULL DO NOTHING RETURNING id`;
const WITHDRAW_SQL = `
UPDATE impact_consents SET withdrawn_by = $2, withdrawn_by_name = $3, withdrawn_at = app_now()
WHERE organisation_id = $1 AND withdrawn_at IS NULL RETURNING id`;

/** How the consent of an organisation stands. */
export interface ConsentState {
  readonly consents: readonly ConsentRow[];
  readonly countedNow: number;
}

/** Consents of organisations that their transactions count. Only transactions of two consenting sides are counted anywhere. */
@Injectable()
export class Consents {
  /** How it stands for the caller's organisation. Two statements. */
  async state(caller: Caller): Promise<ConsentState> {
    const { organisationId } = caller.signedIn();
    const own = (await listTransactions(caller)).filter(({ customers, providers }) =>
      [...customers, ...providers].some((firm) => firm.id === organisationId),
    );
    return { consents: await listConsents(caller, organisationId), countedNow: own.length };
  }

  /** Lets the transactions of the own organisation be counted, past ones as well. @throws DomainError TRANSITION_REFUSED where it stands */
  async give(caller: Caller): Promise<ConsentState> {
    const { organisationId, personId, personName } = caller.signedIn();
    const db = await caller.db();
    const given = await db.query<unknown[]>(GIVE_SQL, [uuidv7(), organisationId, personId, personName]);
    if (given.length === 0) throw refusal('given', 'give');
    return this.state(caller);
  }

  /**
   * Takes the transactions out of every figure at once; a told one that they are in is withheld until the next release.
   * @throws DomainError TRANSITION_REFUSED where none stands
   */
  async withdraw(caller: Caller): Promise<ConsentState> {
    const { organisationId, personId, personName } = caller.signedIn();
    const db = await caller.db();
    const [withdrawn] = await db.query<[unknown[], number]>(WITHDRAW_SQL, [
      organisationId,
      personId,
      personName,
    ]);
    if (withdrawn.length === 0) throw refusal('not given', 'withdraw');
    return this.state(caller);
  }
}

function refusal(from: string, action: string): DomainError {
  return new DomainError('TRANSITION_REFUSED', { what: 'consent', from, action });
}
