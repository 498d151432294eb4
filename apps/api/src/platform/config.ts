import { plainToInstance } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Max,
  Min,
  IsUrl,
  Matches,
  MinLength,
  ValidateIf,
  validateSync,
} from 'class-validator';
import { StartRefused } from './database/embedded-postgres.js';
import { ROLES } from './database/roles.js';

/** Settings of the process, read once at start from the environment. */
export class Config {
  /** PostgreSQL as the app role. */
  @IsString()
  @MinLength(1)
  databaseUrl!: string;

  /** The same database as the worker role; see {@link workerUrl}. */
  @IsOptional()
  @IsString()
  workerDatabaseUrl?: string;

  /** TCP port of the page and the API. */
  @IsInt()
  @Min(0)
  @Max(65535)
  port = 3000;

  @IsIn(['development', 'production', 'test'])
  mode: 'development' | 'production' | 'test' = 'development';

  /** Address that people see, without a trailing slash; links in mails begin with it. */
  @IsOptional()
  @IsString()
  publicUrl?: string;

  /** Origin of its own for files that people uploaded, without a trailing slash; absent = the page's own. */
  @IsOptional()
  @IsUrl({ require_tld: false, require_protocol: true, protocols: ['http', 'https'] })
  filesUrl?: string;

  /** Signs links to that origin; the same on every replica. */
  @ValidateIf((config: Config) => config.filesUrl !== undefined)
  @IsString()
  @MinLength(32)
  filesSecret?: string;

  /** Folder of the built page; absent where only the API is wanted. */
  @IsOptional()
  @IsString()
  webRoot?: string;

  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])
  logLevel = 'info';

  /** Connections to PostgreSQL. */
  @IsInt()
  @Min(2)
  @Max(200)
  poolSize = 10;

  /** Shows the mails on a page, whether or not they are sent as well; never in production. */
  @IsBoolean()
  mailbox = true;

  /** Server that takes mails, e.g. `smtp://user:password@host:587`; without one they wait. */
  @IsOptional()
  @Matches(/^smtps?:\/\/[^/]+/, { message: 'an address such as smtp://user:password@host:587 is wanted' })
  smtpUrl?: string;

  /** Sender of every mail, e.g. `Fivefold <no-reply@fivefold.example>`. */
  @IsOptional()
  @Matches(/^([^<>@\r\n]*<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/, {
    message: 'an address such as Fivefold <no-reply@fivefold.example> is wanted',
  })
  mailFrom?: string;

  /** Days for which a mail is kept after it was written, once it has been sent or given up. */
  @IsInt()
  @Min(1)
  @Max(3650)
  mailDays = 90;

  /** Acts on deadlines every second. Off in tests, which ask the clock themselves. */
  @IsBoolean()
  clock = true;

  /** Where the clock works: unless told otherwise the database of the app, with the same password. */
  get workerUrl(): string {
    if (this.workerDatabaseUrl) return this.workerDatabaseUrl;
    const url = new URL(this.databaseUrl);
    url.username = ROLES.worker;
    return url.href;
  }
}

const VARIABLES: Record<string, keyof Config> = {
  DATABASE_URL: 'databaseUrl',
  WORKER_DATABASE_URL: 'workerDatabaseUrl',
  PORT: 'port',
  NODE_ENV: 'mode',
  PUBLIC_URL: 'publicUrl',
  FILES_URL: 'filesUrl',
  FILES_SECRET: 'filesSecret',
  SMTP_URL: 'smtpUrl',
  MAIL_FROM: 'mailFrom',
  MAIL_DAYS: 'mailDays',
  WEB_ROOT: 'webRoot',
  LOG_LEVEL: 'logLevel',
  POOL_SIZE: 'poolSize',
};

const NUMBERS = new Set<keyof Config>(['port', 'poolSize', 'mailDays']);

/**
 * The settings of `environment`.
 * @throws StartRefused naming the variable and what it must be
 */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const given: Partial<Record<keyof Config, unknown>> = {};
  for (const [variable, key] of Object.entries(VARIABLES)) {
    const value = environment[variable];
    if (value === undefined || value === '') continue;
    given[key] = NUMBERS.has(key) ? Number(value) : value;
  }
  const config = plainToInstance(Config, given);
  config.mailbox = config.mode !== 'production';
  config.clock = config.mode !== 'test';
  if (config.mode === 'development' && !environment['LOG_LEVEL']) config.logLevel = 'warn';
  const [problem] = validateSync(config);
  if (problem) {
    const variable = Object.keys(VARIABLES).find((name) => VARIABLES[name] === problem.property);
    throw new StartRefused(`${variable}: ${Object.values(problem.constraints ?? {}).join(', ')}.`);
  }
  if (config.smtpUrl) refuseWithoutSender(config);
  return config;
}

/** Links in mails and the host of their Message-ID come from the public address. */
function refuseWithoutSender({ mailFrom, publicUrl }: Config): void {
  if (!mailFrom) throw new StartRefused('MAIL_FROM: it has to be set where SMTP_URL is.');
  if (!publicUrl || !URL.canParse(publicUrl))
    throw new StartRefused('PUBLIC_URL: it has to be an address where SMTP_URL is set: mails hold links.');
}
