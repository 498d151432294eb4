import { Injectable, type OnModuleInit } from '@nestjs/common';
import argon2 from 'argon2';

/** argon2id, 19 MiB, two passes, one lane: the floor that OWASP's password storage guide names. */
const COST = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 } as const;
/** Hashes at one moment: bounds memory to 76 MiB and leaves threads to the rest of the process. */
const AT_ONCE = 4;

/** Hashes and checks passwords, at most four at once; the others wait their turn. */
@Injectable()
export class Passwords implements OnModuleInit {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  private nobody: Promise<string> | null = null;

  async onModuleInit(): Promise<void> {
    await this.ofNobody();
  }

  /** An argon2id hash with a salt of its own. About 20 ms of one core. */
  hash(password: string): Promise<string> {
    return this.inTurn(() => argon2.hash(password, COST));
  }

  /** Whether `password` belongs to `hash`. Takes as long where there is no hash, and then answers false. */
  async matches(hash: string | null, password: string): Promise<boolean> {
    const known = hash ?? (await this.ofNobody());
    const same = await this.inTurn(() => argon2.verify(known, password));
    return same && hash !== null;
  }

  private ofNobody(): Promise<string> {
    this.nobody ??= this.hash('the password of nobody');
    return this.nobody;
  }

  private async inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.running >= AT_ONCE) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.running += 1;
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}
