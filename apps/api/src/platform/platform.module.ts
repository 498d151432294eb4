import { type DynamicModule, Global, Module } from '@nestjs/common';
import type { EntitySchema } from 'typeorm';
import { Background } from './caller/background.js';
import { Counters } from './caller/counters.js';
import { Partners } from './caller/partners.js';
import { PartnerTokens } from './caller/partner-tokens.js';
import { Sessions } from './caller/sessions.js';
import { Sweep } from './caller/sweep.js';
import { Clock } from './clock/clock.js';
import { Leases } from './clock/leases.js';
import { Worker } from './clock/worker.js';
import { Config } from './config.js';
import { DatabaseModule } from './database/database.module.js';
import { Budgets } from './graphql/budgets.js';
import { GraphqlPlatform } from './graphql/graphql.module.js';
import { Openings } from './graphql/openings.js';
import { PageDocuments } from './graphql/page-documents.js';
import { HealthController, Readiness } from './health.controller.js';
import { Outbound } from './http/outbound.js';
import { Visits } from './http/visits.js';
import { Lane } from './prepared/lane.js';
import { PreparedDocuments } from './prepared/prepared-documents.js';
import { createLogger, LOGGER } from './log.js';
import { Outbox } from './outbox/outbox.js';
import { Seal } from './seal.js';

/** Plumbing under every room. Knows no room. */
@Global()
@Module({})
export class PlatformModule {
  static forRoot(config: Config, entities: readonly (EntitySchema | (new () => object))[]): DynamicModule {
    return {
      module: PlatformModule,
      imports: [DatabaseModule.forRoot(entities), GraphqlPlatform.forRoot()],
      controllers: [HealthController],
      providers: [
        { provide: Config, useValue: config },
        { provide: LOGGER, useFactory: () => createLogger(config.logLevel) },
        PartnerTokens,
        Partners,
        Sessions,
        Counters,
        Budgets,
        PageDocuments,
        PreparedDocuments,
        Lane,
        Openings,
        Background,
        Visits,
        { provide: Outbound, useFactory: () => new Outbound({ localOrigin: config.localOrigin }) },
        Outbox,
        Seal,
        Readiness,
        Sweep,
        Worker,
        Leases,
        Clock,
      ],
      exports: [
        Outbound,
        Config,
        LOGGER,
        Partners,
        Sessions,
        Counters,
        Budgets,
        PageDocuments,
        PreparedDocuments,
        Lane,
        Openings,
        Background,
        Visits,
        Outbox,
        Seal,
        Readiness,
        Worker,
        Leases,
        Clock,
      ],
    };
  }
}
