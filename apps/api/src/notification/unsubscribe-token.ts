import { createHmac, createSecretKey, type KeyObject, timingSafeEqual } from 'node:crypto';
import { NOTICE_GROUPS, type NoticeGroup } from '@fivefold/domain';
import type { Caller } from '../platform/index.js';

/** What a link in a mail ends: mails of one group, or the daily mail. */
export type UnsubscribeScope = NoticeGroup | 'daily';

/** Whose mails a link ends, and which. */
export interface Unsubscription {
  readonly personId: string;
  readonly scope: UnsubscribeScope;
}

const KEY_SQL = "SELECT key FROM signing_keys WHERE purpose = 'unsubscribe'";
const SCOPES: readonly string[] = ['daily', ...NOTICE_GROUPS] satisfies UnsubscribeScope[];
const ID_BYTES = 16;
const MAC_BYTES = 16;

/** Signs and reads the links that end mails without a sign-in. They never expire: a mail may be opened years later. */
export async function unsubscribePath(caller: Caller, { personId, scope }: Unsubscription): Promise<string> {
  const signed = Buffer.concat([Buffer.from(personId.replaceAll('-', ''), 'hex'), Buffer.from(scope)]);
  const token = Buffer.concat([signed, macOf(await keyOf(caller), signed)]);
  return `/unsubscribe?token=${token.toString('base64url')}`;
}

/** What a token says; null for one that was not signed here. */
export async function readUnsubscribeToken(caller: Caller, token: string): Promise<Unsubscription | null> {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length <= ID_BYTES + MAC_BYTES) return null;
  const signed = bytes.subarray(0, -MAC_BYTES);
  if (!timingSafeEqual(bytes.subarray(-MAC_BYTES), macOf(await keyOf(caller), signed))) return null;
  const hex = signed.toString('hex', 0, ID_BYTES);
  const personId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  const scope = signed.toString('utf8', ID_BYTES);
  return SCOPES.includes(scope) ? { personId, scope: scope as UnsubscribeScope } : null;
}

/** The key of the database that a caller works on, asked once for all links of one work. */
const KEYS = new WeakMap<Caller, Promise<KeyObject>>();

function keyOf(caller: Caller): Promise<KeyObject> {
  const known = KEYS.get(caller) ?? readKey(caller);
  KEYS.set(caller, known);
  return known;
}

async function readKey(caller: Caller): Promise<KeyObject> {
  const db = await caller.db();
  const [row] = await db.query<{ key: Buffer }[]>(KEY_SQL);
  return createSecretKey(row!.key);
}

function macOf(key: KeyObject, signed: Buffer): Buffer {
  return createHmac('sha256', key).update(signed).digest().subarray(0, MAC_BYTES);
}
