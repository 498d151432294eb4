import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Caller, type ClockRule, Seal, StartRefused, Worker } from '../platform/index.js';

/** Written so that the index finds them: none on a usual day. */
const DUE_SQL =
  'SELECT person_id AS id FROM authenticators WHERE key_id < $2 OR key_id > $2 ORDER BY person_id LIMIT $1';
const FIND_SQL = 'SELECT secret, key_id FROM authenticators WHERE person_id = $1 AND key_id <> $2 FOR UPDATE';
const SEAL_SQL = 'UPDATE authenticators SET secret = $2, key_id = $3 WHERE person_id = $1';
const USED_SQL = 'SELECT DISTINCT key_id FROM authenticators';

/** Seals the secrets of authenticator apps anew once another key stands first in the settings. */
@Injectable()
export class Sealing implements OnModuleInit {
  constructor(
    private readonly seal: Seal,
    private readonly worker: Worker,
  ) {}

  /** @throws StartRefused where a key has left the settings that still seals something */
  async onModuleInit(): Promise<void> {
    const used = await this.worker.act(async (caller) =>
      (await caller.db()).query<{ key_id: string }[]>(USED_SQL),
    );
    const lacking = used.find(({ key_id }) => key_id !== '' && !this.seal.knows(key_id));
    if (lacking)
      throw new StartRefused(
        `SEAL_KEYS: the key ${lacking.key_id} still seals authenticator apps. Add it behind the new one.`,
      );
  }

  rule(): ClockRule {
    const act = (caller: Caller, id: string) => this.sealAnew(caller, id);
    return { name: 'authenticator sealing', dueSql: DUE_SQL, dueValues: [this.seal.keyId], act };
  }

  private async sealAnew(caller: Caller, personId: string): Promise<void> {
    const db = await caller.db();
    const [row] = await db.query<KeptSecret[]>(FIND_SQL, [personId, this.seal.keyId]);
    if (!row) return;
    const secret = await openSecret(this.seal, row, personId);
    await db.query(SEAL_SQL, [personId, await this.seal.seal(secret, personId), this.seal.keyId]);
  }
}

/** A secret as it is kept. */
export interface KeptSecret {
  readonly secret: string;
  readonly key_id: string;
}

/** The secret itself, base32; one from before there were keys is not sealed until the clock has come. */
export async function openSecret(seal: Seal, row: KeptSecret, personId: string): Promise<string> {
  return row.key_id === '' ? row.secret : seal.open(row.secret, personId);
}
