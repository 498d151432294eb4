import { DomainError, type Period } from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../platform/index.js';

/** Whose a reservation is: a quote with its three sides. */
export interface Holder {
  readonly kind: 'quote';
  readonly id: string;
  readonly requesterOrgId: string;
  readonly providerOrgId: string;
  readonly publisherOrgId: string;
}

/** So much of a service from one day to another. */
export interface CapacityLine {
  readonly serviceId: string;
  /** Unit of the vocabulary; `kg` and `t` are one, nothing else is ever converted. */
  readonly unit: string;
  /** Over 0; of a flow per its period. */
  readonly quantity: number;
  /** Half-open days, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
  /** Which of several capacities in one unit is meant; without it every one of the unit counts. */
  readonly per?: 'moment' | Period;
}

const HOLD_SQL = 'SELECT taken_unit, taken_day::text FROM capacity_hold($1, $2, $3, $4, $5)';
const BOOK_SQL = 'SELECT taken_unit, taken_day::text FROM capacity_book($1)';
const LINE_UP_SQL = 'SELECT capacity_line_up($1, $2)';
const RELEASE_SQL = 'SELECT capacity_release($1)';
/** Three years: the days of one line are counted one by one. */
const LONGEST_DAYS = 1100;
const DAY_MS = 86_400_000;

interface Taken {
  readonly taken_unit: string;
  readonly taken_day: string;
}

/**
 * The ledger of capacities, for the rooms that promise them. Works in the transaction of the requester, of the provider's side
 * or of the clock. A transaction that touches several holders names them all in one call, those to be freed as well: the plans are
 * locked in one order then, and nobody waits in a ring.
 */
@Injectable()
export class Capacities {
  /**
   * Keeps `lines` for the holder until `expiresAt`, in place of what the holders `instead` had. Again with the same lines only
   * moves the end; other lines replace them. A service that states no capacity of the unit keeps nothing: it promised none.
   *
   * @throws DomainError CAPACITY_TAKEN with the unit and the first full day, for which the caller undoes its transaction.
   * INPUT_INVALID for a line of no or too many days or of no quantity
   * Cost: one statement, three with `instead`; O(days of the lines)
   */
  async hold(
    caller: Caller,
    holder: Holder,
    lines: readonly CapacityLine[],
    expiresAt: Date,
    instead: readonly Pick<Holder, 'id'>[] = [],
  ): Promise<void> {
    lines.forEach(refuseNonsense);
    const services = lines.map(({ serviceId }) => serviceId);
    await this.free(caller, instead, [holder], services);
    const db = await caller.db();
    refuseTaken(
      await db.query<Taken[]>(HOLD_SQL, [
        holder.kind,
        holder.id,
        holder.requesterOrgId,
        JSON.stringify(lines),
        expiresAt,
      ]),
    );
  }

  /**
   * Turns what the holders keep into bookings, all or none; takes anew what had lapsed. Booking twice books once. Frees first what
   * the holders `lost` keep.
   *
   * @throws DomainError CAPACITY_TAKEN with the unit and the first full day, for which the caller undoes its transaction
   */
  async book(
    caller: Caller,
    holders: readonly Pick<Holder, 'id'>[],
    lost: readonly Pick<Holder, 'id'>[] = [],
  ): Promise<void> {
    await this.free(caller, lost, holders, []);
    const db = await caller.db();
    refuseTaken(await db.query<Taken[]>(BOOK_SQL, [idsOf(holders)]));
  }

  /** Frees whatever the holders keep or have booked, for the operator too; does nothing where they have nothing. */
  async release(caller: Caller, ...holders: readonly Pick<Holder, 'id'>[]): Promise<void> {
    const db = await caller.db();
    await db.query(RELEASE_SQL, [idsOf(holders)]);
  }

  /** Frees `lost` in a transaction that will keep something for `kept`, whose plans it locks in the same go. */
  private async free(
    caller: Caller,
    lost: readonly Pick<Holder, 'id'>[],
    kept: readonly Pick<Holder, 'id'>[],
    services: readonly string[],
  ): Promise<void> {
    if (lost.length === 0) return;
    const db = await caller.db();
    await db.query(LINE_UP_SQL, [idsOf([...lost, ...kept]), services]);
    await this.release(caller, ...lost);
  }
}

function idsOf(holders: readonly Pick<Holder, 'id'>[]): string[] {
  return holders.map(({ id }) => id);
}

function refuseTaken([taken]: readonly Taken[]): void {
  if (taken) throw new DomainError('CAPACITY_TAKEN', { unit: taken.taken_unit, day: taken.taken_day });
}

function refuseNonsense({ quantity, from, to }: CapacityLine, position: number): void {
  const days = (Date.parse(to) - Date.parse(from)) / DAY_MS;
  const sound = quantity > 0 && Number.isFinite(quantity) && days >= 1 && days <= LONGEST_DAYS;
  if (sound) return;
  const problem = `A quantity over 0 from one day to a later one, at most ${LONGEST_DAYS} days, is wanted.`;
  throw new DomainError(
    'INPUT_INVALID',
    { field: 'booking', problem },
    { path: ['lines', String(position)] },
  );
}
