import { Inject, Injectable } from '@nestjs/common';
import { compactDecrypt, CompactEncrypt } from 'jose';
import { Config } from './config.js';
import { StartRefused } from './database/embedded-postgres.js';

const KEY_MANAGEMENT = 'dir';
const ENCRYPTION = 'A256GCM';

/**
 * Seals what the database has to keep and nobody may read who has only the database, a backup of it with that: AES-256-GCM with
 * a key of the settings (JWE, RFC 7516). What is sealed says by which key, so that a new key takes the place of an old one while
 * both are known.
 */
@Injectable()
export class Seal {
  private readonly keys: ReadonlyMap<string, Uint8Array>;
  /** The key that seals from now on, by its name. */
  readonly keyId: string;

  /** @throws StartRefused where two keys have one name */
  constructor(@Inject(Config) { sealKeys }: Config) {
    const named = sealKeys.split(',').map((line) => {
      const [id, key] = line.split(':') as [string, string];
      return [id, Uint8Array.from(Buffer.from(key, 'base64'))] as const;
    });
    this.keys = new Map(named);
    if (this.keys.size < named.length) throw new StartRefused('SEAL_KEYS: two keys have the same name.');
    this.keyId = named[0]![0];
  }

  /** Whether something that the key `keyId` sealed can be opened. */
  knows(keyId: string): boolean {
    return this.keys.has(keyId);
  }

  /** @param owner whose it is: it opens for nobody else, should it be copied to another row */
  seal(text: string, owner: string): Promise<string> {
    return new CompactEncrypt(new TextEncoder().encode(text))
      .setProtectedHeader({ alg: KEY_MANAGEMENT, enc: ENCRYPTION, kid: this.keyId, sub: owner })
      .encrypt(this.keys.get(this.keyId)!);
  }

  /** @throws Error where it was changed, belongs to somebody else, or was sealed by a key that is not known */
  async open(sealed: string, owner: string): Promise<string> {
    const { plaintext, protectedHeader } = await compactDecrypt(sealed, ({ kid }) => this.keyOf(kid), {
      keyManagementAlgorithms: [KEY_MANAGEMENT],
      contentEncryptionAlgorithms: [ENCRYPTION],
    });
    if (protectedHeader['sub'] !== owner) throw new Error('what is sealed belongs to somebody else');
    return new TextDecoder().decode(plaintext);
  }

  private keyOf(id: string | undefined): Uint8Array {
    const key = this.keys.get(id ?? '');
    if (!key) throw new Error(`SEAL_KEYS holds no key ${id}`);
    return key;
  }
}
