import { randomInt } from 'node:crypto';
import { DomainError } from '@fivefold/domain';
import { Secret, TOTP } from 'otpauth';
import { type Caller, hashToken, type Seal } from '../platform/index.js';
import { type KeptSecret, openSecret } from './sealing.js';

const PERIOD_S = 30;
/** Clocks of phones are off; a code counts one period before and after its own. */
const WINDOW = 1;
const RECOVERY_CODES = 10;
/** Without letters that are taken for others. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 4;
const GROUP = 4;

const FIND_SQL = `
SELECT secret, key_id, confirmed_at, (extract(epoch FROM now()) * 1000)::float8 AS at FROM authenticators WHERE person_id = $1`;
const TAKE_SQL =
  'UPDATE authenticators SET last_step = $2 WHERE person_id = $1 AND last_step < $2 RETURNING person_id';
const USE_SQL = `
UPDATE recovery_codes SET used_at = now() WHERE person_id = $1 AND code_hash = $2 AND used_at IS NULL RETURNING person_id`;
const FORGET_SQL = 'DELETE FROM recovery_codes WHERE person_id = $1';
const KEEP_SQL = `
INSERT INTO recovery_codes (person_id, code_hash) SELECT $1, unnest($2::bytea[])`;

/** The authenticator app of the caller, confirmed or not. */
export interface AuthenticatorRow {
  /** Base32. */
  readonly secret: string;
  readonly confirmed_at: Date | null;
  /** Now by the database, in ms since 1970. */
  readonly at: number;
}

export async function findAuthenticator(caller: Caller, seal: Seal): Promise<AuthenticatorRow | undefined> {
  const db = await caller.db();
  const [row] = await db.query<(AuthenticatorRow & KeptSecret)[]>(FIND_SQL, [caller.person()]);
  return row && { ...row, secret: await openSecret(seal, row, caller.person()) };
}

/** An authenticator app for an account, as RFC 6238 has it: SHA-1, six digits, 30 s, which every app knows. */
export function totpOf(secret: string, email: string): TOTP {
  return new TOTP({ issuer: 'Fivefold', label: email, secret: Secret.fromBase32(secret), period: PERIOD_S });
}

/**
 * Uses up a code of the app: it, and every one before it, is taken no more. By the database's clock; of two at once one wins.
 * @throws DomainError CODE_WRONG
 */
export async function takeCode(
  caller: Caller,
  { secret, at }: AuthenticatorRow,
  code: string,
): Promise<void> {
  const token = code.replace(/\s/g, '');
  const delta = /^\d{6}$/.test(token)
    ? totpOf(secret, '').validate({ token, timestamp: at, window: WINDOW })
    : null;
  if (delta === null) throw new DomainError('CODE_WRONG', {}, { path: ['code'] });
  const step = Math.floor(at / 1000 / PERIOD_S) + delta;
  const db = await caller.db();
  const [taken] = await db.query<[unknown[], number]>(TAKE_SQL, [caller.person(), step]);
  if (taken.length === 0) throw new DomainError('CODE_WRONG', {}, { path: ['code'] });
}

/** Uses up a code of the app or a recovery code. @throws DomainError CODE_WRONG */
export async function takeEither(caller: Caller, row: AuthenticatorRow, code: string): Promise<void> {
  const letters = code.toLowerCase().replace(/[^a-z0-9]/g, '');
  if (letters.length !== GROUPS * GROUP) return takeCode(caller, row, code);
  const db = await caller.db();
  const [used] = await db.query<[unknown[], number]>(USE_SQL, [caller.person(), hashToken(letters)]);
  if (used.length === 0) throw new DomainError('CODE_WRONG', {}, { path: ['code'] });
}

/** Ten recovery codes of 79 bits in place of all earlier ones; kept as SHA-256. */
export async function makeRecoveryCodes(caller: Caller): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, () =>
    Array.from({ length: GROUPS * GROUP }, () => LETTERS[randomInt(LETTERS.length)]).join(''),
  );
  const db = await caller.db();
  await db.query(FORGET_SQL, [caller.person()]);
  await db.query(KEEP_SQL, [caller.person(), codes.map(hashToken)]);
  return codes.map((code) => code.match(/.{4}/g)!.join('-'));
}
