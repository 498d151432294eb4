import { randomBytes } from 'node:crypto';
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

  /** The operations of the page by their ids; beside the built page unless told otherwise. */
  @IsOptional()
  @IsString()
  documentsFile?: string;

  /** Takes from sessions what the page asks and nothing else; on in production. */
  @IsBoolean()
  onlyPageDocuments = false;

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

  /** OpenID provider that signs people in, by its issuer; one on this machine may be plain http, except in production. */
  @IsOptional()
  @IsUrl({ require_tld: false, require_protocol: true, protocols: ['http', 'https'] })
  oidcIssuer?: string;

  @ValidateIf((config: Config) => config.oidcIssuer !== undefined)
  @IsString()
  @MinLength(1)
  oidcClientId?: string;

  @ValidateIf((config: Config) => config.oidcIssuer !== undefined)
  @IsString()
  @MinLength(1)
  oidcClientSecret?: string;

  /** What the sign-in page calls that provider; its host by default. */
  @IsOptional()
  @IsString()
  oidcName?: string;

  /** Days for which a mail is kept after it was written, once it has been sent or given up. */
  @IsInt()
  @Min(1)
  @Max(3650)
  mailDays = 90;

  /** File of the index in memory, from which the next start reads it; absent = built from the database at each start. */
  @IsOptional()
  @IsString()
  indexSnapshot?: string;

  /** File outside of the database that notes who was erased, so that a restored backup does not bring them back. */
  @IsOptional()
  @IsString()
  erasuresFile?: string;

  /**
   * What seals secrets that the database keeps, see {@link Seal}: `name:key`, the key 32 bytes as base64, several with commas. The first
   * one seals, the others open what they sealed earlier.
   */
  @Matches(/^[\w-]{1,40}:[A-Za-z0-9+/]{43}=(,[\w-]{1,40}:[A-Za-z0-9+/]{43}=)*$/, {
    message: 'name:key is wanted, the key made by `openssl rand -base64 32`',
  })
  sealKeys!: string;

  /** Points that a caller may spend at once; see {@link Budgets}. An operation may cost 20,000. */
  @IsInt()
  @Min(20_000)
  @Max(1_000_000_000)
  budgetPoints = 100_000;

  /** Points that a caller is given back each second. */
  @IsInt()
  @Min(1)
  @Max(1_000_000_000)
  budgetRefill = 2000;

  /** Seconds for the headers of a request. */
  @IsInt()
  @Min(1)
  @Max(3600)
  headersSeconds = 10;

  /** Seconds for a whole request, a file of 10 MB over a slow line with it; not fewer than for its headers. */
  @IsInt()
  @Min(1)
  @Max(3600)
  requestSeconds = 60;

  /** Seconds that a connection may go without a byte in either direction; twice as many where an answer waits to be read. */
  @IsInt()
  @Min(1)
  @Max(3600)
  silenceSeconds = 60;

  /** Asks operators and publishers for a second step of signing in, by an authenticator app; on in production. */
  @IsBoolean()
  requireCodes = false;

  /** Acts on deadlines every second. Off in tests, which ask the clock themselves. */
  @IsBoolean()
  clock = true;

  /** The one origin beyond the public internet that is fetched from: a provider on this machine, except in production. */
  get localOrigin(): string | null {
    if (!this.oidcIssuer || this.mode === 'production') return null;
    const { hostname, origin, protocol } = new URL(this.oidcIssuer);
    return protocol === 'http:' && LOCAL_HOSTS.includes(hostname) ? origin : null;
  }

  /** Where the clock works: unless told otherwise the database of the app, with the same password. */
  get workerUrl(): string {
    if (this.workerDatabaseUrl) return this.workerDatabaseUrl;
    const url = new URL(this.databaseUrl);
    url.username = ROLES.worker;
    return url.href;
  }
}

const LOCAL_HOSTS: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

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
  OIDC_ISSUER: 'oidcIssuer',
  OIDC_CLIENT_ID: 'oidcClientId',
  OIDC_CLIENT_SECRET: 'oidcClientSecret',
  OIDC_NAME: 'oidcName',
  ERASURES_FILE: 'erasuresFile',
  INDEX_SNAPSHOT: 'indexSnapshot',
  SEAL_KEYS: 'sealKeys',
  BUDGET_POINTS: 'budgetPoints',
  BUDGET_REFILL: 'budgetRefill',
  HEADERS_SECONDS: 'headersSeconds',
  REQUEST_SECONDS: 'requestSeconds',
  SILENCE_SECONDS: 'silenceSeconds',
  WEB_ROOT: 'webRoot',
  DOCUMENTS_FILE: 'documentsFile',
  LOG_LEVEL: 'logLevel',
  POOL_SIZE: 'poolSize',
};

const NUMBERS = new Set<keyof Config>([
  'port',
  'poolSize',
  'mailDays',
  'budgetPoints',
  'budgetRefill',
  'headersSeconds',
  'requestSeconds',
  'silenceSeconds',
]);

const PASSING_KEY = `passing:${randomBytes(32).toString('base64')}`;

/** Points of a caller in tests, who do in a minute what takes people days. */
const UNBOUNDED = 1_000_000_000;

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
  if (given.indexSnapshot === 'off') delete given.indexSnapshot;
  const config = plainToInstance(Config, given);
  config.mailbox = config.mode !== 'production';
  config.clock = config.mode !== 'test';
  config.sealKeys ??= keyOfThisProcess(config);
  config.requireCodes = isOn('REQUIRE_CODES', environment, config);
  config.onlyPageDocuments = isOn('ONLY_PAGE_DOCUMENTS', environment, config);
  if (config.mode === 'test' && !environment['BUDGET_POINTS']) config.budgetPoints = UNBOUNDED;
  if (config.mode === 'development' && !environment['LOG_LEVEL']) config.logLevel = 'warn';
  const [problem] = validateSync(config);
  if (problem) {
    const variable = Object.keys(VARIABLES).find((name) => VARIABLES[name] === problem.property);
    throw new StartRefused(`${variable}: ${Object.values(problem.constraints ?? {}).join(', ')}.`);
  }
  if (config.headersSeconds > config.requestSeconds)
    throw new StartRefused('HEADERS_SECONDS: it must not be more than REQUEST_SECONDS.');
  if (config.smtpUrl) refuseWithoutSender(config);
  if (config.oidcIssuer) refuseUnsafeProvider(config);
  return config;
}

/** A key that ends with the process, for tests and for commands that open nothing. @throws StartRefused in production */
function keyOfThisProcess({ mode }: Config): string {
  if (mode === 'production')
    throw new StartRefused(
      'SEAL_KEYS: it has to be set in production, as name:key, the key made by `openssl rand -base64 32`.',
    );
  return PASSING_KEY;
}

/** Whether a setting is on, as it is in production unless told otherwise. @throws StartRefused where it is neither on nor off */
function isOn(name: string, environment: NodeJS.ProcessEnv, { mode }: Config): boolean {
  const value = environment[name] || (mode === 'production' ? 'on' : 'off');
  if (value !== 'on' && value !== 'off') throw new StartRefused(`${name}: it has to be on or off.`);
  return value === 'on';
}

/** Links in mails and the host of their Message-ID come from the public address. */
function refuseWithoutSender({ mailFrom, publicUrl }: Config): void {
  if (!mailFrom) throw new StartRefused('MAIL_FROM: it has to be set where SMTP_URL is.');
  if (!publicUrl || !URL.canParse(publicUrl))
    throw new StartRefused('PUBLIC_URL: it has to be an address where SMTP_URL is set: mails hold links.');
}

/** The provider leads browsers back to the public address, which it has to know beforehand. */
function refuseUnsafeProvider({ oidcIssuer, publicUrl, localOrigin }: Config): void {
  if (!oidcIssuer?.startsWith('https:') && !localOrigin)
    throw new StartRefused('OIDC_ISSUER: it has to begin with https.');
  if (!publicUrl || !URL.canParse(publicUrl))
    throw new StartRefused(
      'PUBLIC_URL: it has to be an address where OIDC_ISSUER is set: the provider leads back there.',
    );
}
