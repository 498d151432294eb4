import { Inject, Module, type OnApplicationBootstrap } from '@nestjs/common';
import type { Logger } from 'pino';
import { DirectoryModule } from '../directory/index.js';
import { Clock, LOGGER } from '../platform/index.js';
import { ErasureLedger } from './ledger.js';
import { PrivacyController } from './privacy.controller.js';
import { PrivacyResolver } from './privacy.resolver.js';
import { PrivacyService } from './privacy.service.js';

const AGAIN_DUE_SQL = 'SELECT id FROM not_erased($2) AS id LIMIT $1';
const AGAIN_SQL = 'SELECT erase_again($1)';

/** What people may ask of what is kept about them. */
@Module({
  imports: [DirectoryModule],
  controllers: [PrivacyController],
  providers: [PrivacyService, PrivacyResolver, ErasureLedger],
})
export class PrivacyModule implements OnApplicationBootstrap {
  constructor(
    private readonly clock: Clock,
    private readonly ledger: ErasureLedger,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  /** Whoever was erased and is there again came back with a backup. */
  async onApplicationBootstrap(): Promise<void> {
    if (!this.ledger.isKept)
      this.log.info('ERASURES_FILE is not set: erasures do not outlive the restore of a backup');
    const noted = await this.ledger.read();
    if (noted.length === 0) return;
    this.clock.register({
      name: 'erased before a restore',
      dueSql: AGAIN_DUE_SQL,
      dueValues: [noted],
      act: async (caller, id) => {
        await (await caller.db()).query(AGAIN_SQL, [id]);
      },
    });
  }
}
