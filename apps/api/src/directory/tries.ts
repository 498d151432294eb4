import { DomainError } from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { Counters, networkOf } from '../platform/index.js';

const QUARTER_SECONDS = 15 * 60;
const HOUR_SECONDS = 60 * 60;
/** How long an address is known from which a person has signed in. */
const KNOWN_SECONDS = 90 * 24 * HOUR_SECONDS;
/** Tries on one account in 15 minutes, from wherever they come. */
export const TRIES_PER_ACCOUNT = 10;
/** Failed tries of one address on all accounts in 15 minutes: a whole office may sit behind one. */
export const TRIES_PER_ADDRESS = 100;
/** Visits to the sign-in provider from one address in 15 minutes; each leaves a row for ten. */
export const VISITS_PER_ADDRESS = 100;
/** Sign-ups from one address in an hour; each sends a mail to an address that nobody has proven. */
export const SIGN_UPS_PER_ADDRESS = 30;
/** Mails in an hour to one address that somebody has named and nobody has proven. */
export const MAILS_PER_STRANGER = 10;
/** Links to choose a password anew from one address in an hour, and for one account. */
export const RESETS_PER_ADDRESS = 30;
export const RESETS_PER_ACCOUNT = 5;
/** Codes of a second step in 15 minutes, and in a day: a million codes, of which three are right at a time. */
export const CODES_PER_QUARTER = 5;
export const CODES_PER_DAY = 20;
/** Invitations of one person in an hour; each sends a mail. */
export const INVITATIONS_PER_PERSON = 60;

/** Rounds in which one person invites members in an hour; each sends a mail to every firm named. */
export const MEMBER_ROUNDS_PER_PERSON = 20;

/**
 * Bounds guessing of passwords and sending of mails, over all replicas. Of IPv6 the network counts, of which one subscriber has all addresses. An account has one count for all network addresses from
 * which its person never signed in, so guessing from many gains nothing; a known address has a count of its own for it, so guessing
 * by others locks nobody out there. A try is counted before it is judged, so parallel ones count as well.
 */
@Injectable()
export class Tries {
  constructor(private readonly counters: Counters) {}

  /** Counts one password. @throws DomainError TOO_MANY_REQUESTS with the seconds to wait */
  async countPassword(ip: string, email: string): Promise<void> {
    await this.count(`address ${networkOf(ip)}`, TRIES_PER_ADDRESS, QUARTER_SECONDS);
    const known = await this.counters.has(`known ${networkOf(ip)} ${email}`);
    const place = known ? ` ${networkOf(ip)}` : '';
    await this.count(`account ${email}${place}`, TRIES_PER_ACCOUNT, QUARTER_SECONDS);
  }

  /** Forgets the tries of one who has proven to be the person, who is known at this address from now on. */
  async forgive(ip: string, email: string): Promise<void> {
    await this.counters.giveBack(`address ${networkOf(ip)}`);
    await this.counters.count(`known ${networkOf(ip)} ${email}`, 1, KNOWN_SECONDS);
    await this.counters.forget(`account ${email} ${networkOf(ip)}`);
  }

  /** Forgets the tries of strangers on an account whose person has chosen the password anew. */
  unlock(email: string): Promise<void> {
    return this.counters.forget(`account ${email}`);
  }

  /** Counts one link to choose a password anew, for a known address or not. @throws DomainError TOO_MANY_REQUESTS */
  async countReset(ip: string, email: string): Promise<void> {
    await this.count(`resets ${networkOf(ip)}`, RESETS_PER_ADDRESS, HOUR_SECONDS);
    await this.count(`reset ${email}`, RESETS_PER_ACCOUNT, HOUR_SECONDS);
  }

  /** Counts one visit to the sign-in provider. @throws DomainError TOO_MANY_REQUESTS with the seconds to wait */
  countVisit(ip: string): Promise<void> {
    return this.count(`visit ${networkOf(ip)}`, VISITS_PER_ADDRESS, QUARTER_SECONDS);
  }

  /** Counts one code of a second step. @throws DomainError TOO_MANY_REQUESTS with the seconds to wait */
  async countCode(personId: string): Promise<void> {
    await this.count(`codes ${personId}`, CODES_PER_DAY, 24 * HOUR_SECONDS);
    await this.count(`code ${personId}`, CODES_PER_QUARTER, QUARTER_SECONDS);
  }

  /** Forgets the codes of one who had the right one. */
  async forgiveCode(personId: string): Promise<void> {
    await this.counters.forget(`codes ${personId}`);
    await this.counters.forget(`code ${personId}`);
  }

  /** Counts one sign-up. @throws DomainError TOO_MANY_REQUESTS with the seconds to wait */
  countSignUp(ip: string): Promise<void> {
    return this.count(`sign-up ${networkOf(ip)}`, SIGN_UPS_PER_ADDRESS, HOUR_SECONDS);
  }

  /** Counts one mail to an address that is only named, known or not. @throws DomainError TOO_MANY_REQUESTS with the seconds to wait */
  countMailTo(email: string): Promise<void> {
    return this.count(`mail ${email}`, MAILS_PER_STRANGER, HOUR_SECONDS);
  }

  /** Counts one invitation. @throws DomainError TOO_MANY_REQUESTS with the seconds to wait */
  countInvitation(personId: string): Promise<void> {
    return this.count(`invitation ${personId}`, INVITATIONS_PER_PERSON, HOUR_SECONDS);
  }

  /** Counts one round of inviting firms. @throws DomainError TOO_MANY_REQUESTS with the seconds to wait */
  countMemberRound(personId: string): Promise<void> {
    return this.count(`members ${personId}`, MEMBER_ROUNDS_PER_PERSON, HOUR_SECONDS);
  }

  private async count(what: string, most: number, seconds: number): Promise<void> {
    const wait = await this.counters.count(what, most, seconds);
    if (wait > 0) throw new DomainError('TOO_MANY_REQUESTS', { seconds: wait });
  }
}
