import { createHash } from 'node:crypto';
import { DomainError } from '@fivefold/domain';
import type { ExecutionResult } from 'graphql';
import type { Identity } from '../caller/caller.js';
import type { Statement } from '../caller/transaction.js';
import type { OperationContext } from './operation.js';

/** Whether the terms are due is asked beside it, for every change asks that. A hash that is not given is made of the body in `$3`. */
const TAKE_SQL = `
WITH taken AS (
  INSERT INTO idempotency_keys (person_id, key, request_hash)
  SELECT app_person(), $1, COALESCE($2::bytea,
    sha256(convert_to('[' || COALESCE('"' || app_org() || '"', 'null') || ',' || $3::text || ']', 'UTF8')))
  WHERE app_person() IS NOT NULL
  ON CONFLICT (person_id, key) DO NOTHING RETURNING key)
SELECT EXISTS (SELECT FROM taken) AS taken, terms_due() AS due`;
const FIND_SQL = 'SELECT request_hash, answer FROM idempotency_keys WHERE person_id = $1 AND key = $2';
const KEEP_SQL = 'UPDATE idempotency_keys SET answer = $3 WHERE person_id = $1 AND key = $2';
const LOCK_TIMEOUT = '55P03';

/** Thrown to end an operation whose answer is known already; the error formatter sends `answer` as it was. */
export class Replay extends Error {
  override readonly name = 'Replay';
  constructor(readonly answer: ExecutionResult) {
    super('replayed');
  }
}

/** What became of a key. */
export interface Claim {
  /** False where somebody had it before. */
  readonly taken: boolean;
  /** Whether the caller has terms to accept. */
  readonly due: boolean;
}

/** Claims a key for whoever the transaction knows as its caller, with what a request by a session says. */
export function claimOf(body: unknown, key: string): Statement {
  return { sql: TAKE_SQL, values: [key, null, withoutPasswords(body)] };
}

/**
 * Claims the operation's key inside its own transaction, so that the key is kept exactly when the effect is.
 * A concurrent claim waits for the first at most two seconds.
 *
 * @throws Replay when the operation ran before; DomainError IDEMPOTENCY_KEY_REUSED or IDEMPOTENCY_KEY_BUSY
 */
export async function claimKey(context: OperationContext): Promise<void> {
  const { caller } = context;
  const key = keyOf(context, caller.identity);
  if (!key || !caller.personId) return;
  let claim: Claim | undefined;
  try {
    claim = context.claim
      ? await context.claim
      : (await caller.openBy<Claim>({ sql: TAKE_SQL, values: [key, hashOf(context), null] }))[0];
  } catch (cause) {
    if ((cause as { code?: string }).code === LOCK_TIMEOUT)
      throw new DomainError('IDEMPOTENCY_KEY_BUSY', {}, { cause });
    throw cause;
  }
  context.claimant = caller.identity;
  if (claim?.taken) {
    caller.termsDue = claim.due;
    return;
  }
  const db = await caller.db();
  const [known] = await db.query<{ request_hash: Buffer; answer: ExecutionResult | null }[]>(FIND_SQL, [
    caller.personId,
    key,
  ]);
  if (!known?.request_hash.equals(hashOf(context))) throw new DomainError('IDEMPOTENCY_KEY_REUSED', {});
  if (!known.answer) throw new DomainError('IDEMPOTENCY_KEY_BUSY', {});
  throw new Replay(known.answer);
}

/** Keeps no answer for a repeated request: a secret that is shown once stands in it. */
export function keepNoSecret(context: OperationContext): void {
  context.claimant = null;
}

/** The statement that keeps the answer beside the effect, for 24 hours; undefined where no key was claimed. */
export async function keepingOf(
  context: OperationContext,
  answer: ExecutionResult,
): Promise<Statement | undefined> {
  const { caller, claimant } = context;
  const key = claimant && keyOf(context, claimant);
  if (!key || !claimant) return undefined;
  // Whoever signed in or out meanwhile is another caller now, and the key is not theirs.
  if (caller.personId !== claimant.personId) await caller.become(claimant);
  return { sql: KEEP_SQL, values: [claimant.personId, key, JSON.stringify(answer)] };
}

/** The key as it is kept: a partner app has its own, beside those of the person it acts as. */
function keyOf({ idempotencyKey }: OperationContext, { credential }: Identity): string | null {
  return idempotencyKey && credential?.scopes ? `${credential.id} ${idempotencyKey}` : idempotencyKey;
}

/** What a key stands for: who asks for what. */
function hashOf({ caller, request }: OperationContext): Buffer {
  const said = `[${JSON.stringify(caller.organisationId)},${withoutPasswords(request.body)}]`;
  return createHash('sha256').update(said).digest();
}

/** A request as JSON. A password is left out: by a hash that is quick to make, who has only the table would guess it. */
function withoutPasswords(body: unknown): string {
  const said = JSON.stringify(body, (name, value: unknown) => {
    if (/password$/i.test(name)) return undefined;
    const isDocument = name === 'query' && typeof value === 'string' && /password/i.test(value);
    return isDocument ? value.replace(/"(?:[^"\\]|\\.)*"/g, '""') : value;
  }) as string | undefined;
  return said ?? 'null';
}
