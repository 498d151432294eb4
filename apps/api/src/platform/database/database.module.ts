import { type DynamicModule, Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource, type EntitySchema } from 'typeorm';
import { Config } from '../config.js';
import { StartRefused } from './embedded-postgres.js';
import { refuseUnboundRole } from './guard.js';

type EntityClass = EntitySchema | (new () => object);

/** Statement and transaction limits of every connection, milliseconds. */
const LIMITS = '-c statement_timeout=15000 -c lock_timeout=5000 -c idle_in_transaction_session_timeout=20000';

/** The one pool of the process. Rooms never see it: they get the caller's transaction. */
@Global()
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(@Inject(DataSource) private readonly source: DataSource) {}

  static forRoot(entities: readonly EntityClass[]): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [
        { provide: DataSource, inject: [Config], useFactory: (config: Config) => connect(config, entities) },
      ],
      exports: [DataSource],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.source.isInitialized) await this.source.destroy();
  }
}

async function connect(config: Config, entities: readonly EntityClass[]): Promise<DataSource> {
  const source = new DataSource({
    type: 'postgres',
    url: config.databaseUrl,
    entities: [...entities],
    synchronize: false,
    logging: false,
    extra: { max: config.poolSize, options: LIMITS, application_name: 'fivefold-api' },
  });
  try {
    await source.initialize();
  } catch (cause) {
    throw new StartRefused(`DATABASE_URL does not answer: ${(cause as Error).message}.`);
  }
  await refuseUnboundRole(source);
  return source;
}
