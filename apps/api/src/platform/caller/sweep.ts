import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { LOGGER } from '../log.js';

const EVERY_MS = 10 * 60_000;
const SWEEP_SQL = 'SELECT sweep_expired(), forget_old()';

/** Removes what has ended: sessions, sign-ups that nobody confirmed, answers kept for repeated requests, what was kept long enough. */
@Injectable()
export class Sweep implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | null = null;

  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.run(), EVERY_MS).unref();
  }

  onApplicationShutdown(): void {
    if (this.timer) clearInterval(this.timer);
  }

  /** Sweeps once; a failure is logged and tried again at the next turn. */
  async run(): Promise<void> {
    await this.source
      .query(SWEEP_SQL)
      .catch((error: unknown) => this.log.warn({ err: error }, 'sweep failed'));
  }
}
