import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Caller } from '../platform/index.js';

const KEY_SQL = 'SELECT key FROM signing_keys WHERE purpose = $1';
const ID_BYTES = 16;
const MAC_BYTES = 16;

/** What a signed token is for; each purpose has a key of its own, made by the migration. */
type TokenPurpose = 'ticket' | 'calendar';

/** A text for addresses and QR codes that names a row and a number, and that only this platform can have written. */
export async function signToken(
  caller: Caller,
  purpose: TokenPurpose,
  id: string,
  generation = 0,
): Promise<string> {
  const signed = Buffer.alloc(ID_BYTES + 4);
  signed.write(id.replaceAll('-', ''), 'hex');
  signed.writeUInt32BE(generation, ID_BYTES);
  return Buffer.concat([signed, macOf(await keyOf(caller, purpose), signed)]).toString('base64url');
}

/** What a token says; null for one that was not signed here for this purpose. */
export async function readToken(
  caller: Caller,
  purpose: TokenPurpose,
  token: string,
): Promise<{ id: string; generation: number } | null> {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== ID_BYTES + 4 + MAC_BYTES) return null;
  const signed = bytes.subarray(0, -MAC_BYTES);
  if (!timingSafeEqual(bytes.subarray(-MAC_BYTES), macOf(await keyOf(caller, purpose), signed))) return null;
  const id = signed
    .toString('hex', 0, ID_BYTES)
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return { id, generation: signed.readUInt32BE(ID_BYTES) };
}

async function keyOf(caller: Caller, purpose: TokenPurpose): Promise<Buffer> {
  const db = await caller.db();
  const [row] = await db.query<{ key: Buffer }[]>(KEY_SQL, [purpose]);
  return row!.key;
}

function macOf(key: Buffer, signed: Buffer): Buffer {
  return createHmac('sha256', key).update(signed).digest().subarray(0, MAC_BYTES);
}
