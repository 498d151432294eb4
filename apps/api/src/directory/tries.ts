import { DomainError } from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

const QUARTER_SECONDS = 15 * 60;
const HOUR_SECONDS = 60 * 60;
/** Tries of one address on one account in 15 minutes. */
export const TRIES_PER_ACCOUNT = 10;
/** Failed tries of one address on all accounts in 15 minutes: a whole office may sit behind one. */
export const TRIES_PER_ADDRESS = 100;
/** Sign-ups from one address in an hour; each sends a mail to an address that nobody has proven. */
export const SIGN_UPS_PER_ADDRESS = 30;
/** Invitations of one person in an hour; each sends a mail. */
export const INVITATIONS_PER_PERSON = 60;

/**
 * Bounds guessing of passwords and sending of mails. Passwords are bounded by network address and account together, so that
 * nobody can lock out another person. In the memory of this replica; a try is counted before it is judged, so parallel
 * ones count as well.
 */
@Injectable()
export class Tries {
  private readonly perAccount = new RateLimiterMemory({
    points: TRIES_PER_ACCOUNT,
    duration: QUARTER_SECONDS,
  });
  private readonly perAddress = new RateLimiterMemory({
    points: TRIES_PER_ADDRESS,
    duration: QUARTER_SECONDS,
  });
  private readonly signUps = new RateLimiterMemory({ points: SIGN_UPS_PER_ADDRESS, duration: HOUR_SECONDS });
  private readonly invitations = new RateLimiterMemory({
    points: INVITATIONS_PER_PERSON,
    duration: HOUR_SECONDS,
  });

  /** Counts one password. @throws DomainError TOO_MANY_REQUESTS with the seconds to wait */
  async countPassword(ip: string, email: string): Promise<void> {
    await count(this.perAddress, ip);
    await count(this.perAccount, `${ip} ${email}`);
  }

  /** Forgets the tries of one who has proven to be the person. */
  async forgive(ip: string, email: string): Promise<void> {
    await this.perAddress.reward(ip);
    await this.perAccount.delete(`${ip} ${email}`);
  }

  /** Counts one sign-up. @throws DomainError TOO_MANY_REQUESTS with the seconds to wait */
  countSignUp(ip: string): Promise<void> {
    return count(this.signUps, ip);
  }

  /** Counts one invitation. @throws DomainError TOO_MANY_REQUESTS with the seconds to wait */
  countInvitation(personId: string): Promise<void> {
    return count(this.invitations, personId);
  }
}

async function count(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    throw new DomainError('TOO_MANY_REQUESTS', { seconds: Math.ceil(refusal.msBeforeNext / 1000) });
  }
}
