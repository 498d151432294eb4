import { DomainError } from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

const WINDOW_SECONDS = 15 * 60;
/** Tries of one address on one account within the window. */
export const TRIES_PER_ACCOUNT = 10;
/** Failed tries of one address on all accounts: a whole office may sit behind one. */
export const TRIES_PER_ADDRESS = 100;

/**
 * Bounds guessing of passwords, by network address and account together, so that nobody can lock out another person.
 * In the memory of this replica; tries are counted before they are checked, so parallel ones count as well.
 */
@Injectable()
export class SignInLimits {
  private readonly perAccount = new RateLimiterMemory({
    points: TRIES_PER_ACCOUNT,
    duration: WINDOW_SECONDS,
  });
  private readonly perAddress = new RateLimiterMemory({
    points: TRIES_PER_ADDRESS,
    duration: WINDOW_SECONDS,
  });

  /** Counts one try. @throws DomainError TOO_MANY_REQUESTS with the seconds to wait */
  async take(ip: string, email: string): Promise<void> {
    try {
      await this.perAddress.consume(ip);
      await this.perAccount.consume(`${ip} ${email}`);
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      throw new DomainError('TOO_MANY_REQUESTS', { seconds: Math.ceil(refusal.msBeforeNext / 1000) });
    }
  }

  /** Forgets the tries of one who has proven to be the person. */
  async forgive(ip: string, email: string): Promise<void> {
    await this.perAddress.reward(ip);
    await this.perAccount.delete(`${ip} ${email}`);
  }
}
