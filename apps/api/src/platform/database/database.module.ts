import { type DynamicModule, Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import type { ClientBase } from 'pg';
import { DataSource, type EntitySchema } from 'typeorm';
import { Config } from '../config.js';
import { StartRefused } from './embedded-postgres.js';
import { refuseUnboundRole } from './guard.js';
import { TYPES } from './moments.js';
import { prepareRepeated, StatementNames } from './prepared.js';
import { ROLES } from './roles.js';

/** From here on nothing is told afterwards; whoever fills an empty platform does so before a server starts on it. */
const OPEN_SQL = 'SELECT open_platform()';

type EntityClass = EntitySchema | (new () => object);

/** Statement and transaction limits of every connection, milliseconds. Statements so short are never worth compiling. */
export const LIMITS =
  '-c statement_timeout=15000 -c lock_timeout=5000 -c idle_in_transaction_session_timeout=20000 -c jit=off';

/** What has planned its statements is kept through quiet times: the first accepted quote of a new connection costs it ten times the work. */
const KEPT_MS = 30 * 60_000;

/**
 * What every connection of a pool is opened with. Statements are sent without waiting for the answers of earlier ones, which come in
 * order, so statements that do not wait for one another share a round trip.
 */
export function poolOptions(max: number, name: string) {
  const names = new StatementNames();
  return {
    max,
    idleTimeoutMillis: KEPT_MS,
    keepAlive: true,
    options: LIMITS,
    application_name: name,
    types: TYPES,
    pipeline: true,
    onConnect: (client: ClientBase) => prepareRepeated(client, names),
  };
}

/** Token of the small pool on which the clock and the followers of the outbox work, as the worker role. */
export const WORKER_SOURCE = Symbol('connections of the worker');
/** One for the clock, the others for followers of the outbox. */
const WORKER_CONNECTIONS = 3;

/** The pools of the process, of the app and of the worker role. Rooms never see them: they get the caller's transaction. */
@Global()
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(WORKER_SOURCE) private readonly workerSource: DataSource,
  ) {}

  static forRoot(entities: readonly EntityClass[]): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [
        { provide: DataSource, inject: [Config], useFactory: (config: Config) => connect(config, entities) },
        {
          provide: WORKER_SOURCE,
          inject: [Config],
          useFactory: (config: Config) => connectWorker(config, entities),
        },
      ],
      exports: [DataSource, WORKER_SOURCE],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    for (const source of [this.source, this.workerSource]) if (source.isInitialized) await source.destroy();
  }
}

async function connect(config: Config, entities: readonly EntityClass[]): Promise<DataSource> {
  const source = await open('DATABASE_URL', config.databaseUrl, config.poolSize, 'fivefold-api', entities);
  await refuseUnboundRole(source);
  await source.query(OPEN_SQL);
  return source;
}

async function connectWorker(config: Config, entities: readonly EntityClass[]): Promise<DataSource> {
  const variable = 'WORKER_DATABASE_URL';
  const source = await open(variable, config.workerUrl, WORKER_CONNECTIONS, 'fivefold-worker', entities);
  await refuseUnboundRole(source, variable, ROLES.worker);
  return source;
}

async function open(
  variable: string,
  url: string,
  max: number,
  name: string,
  entities: readonly EntityClass[],
): Promise<DataSource> {
  const source = new DataSource({
    type: 'postgres',
    url,
    entities: [...entities],
    synchronize: false,
    logging: false,
    extra: poolOptions(max, name),
  });
  try {
    return await source.initialize();
  } catch (cause) {
    throw new StartRefused(`${variable} does not answer: ${(cause as Error).message}.`);
  }
}
