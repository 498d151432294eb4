import { open, readFile } from 'node:fs/promises';
import { isUuid } from '@fivefold/domain';
import { Inject, Injectable } from '@nestjs/common';
import { Config } from '../platform/index.js';

/**
 * Who was erased, outside of the database and of its backups: a line `<ISO time> <person id>` each. A backup that is restored holds
 * people again who were erased after it was made; by this file they are erased again.
 */
@Injectable()
export class ErasureLedger {
  constructor(@Inject(Config) private readonly config: Config) {}

  /** Whether erasures are noted at all: without a file they do not outlive a restore. */
  get isKept(): boolean {
    return this.config.erasuresFile !== undefined;
  }

  /** Notes an erasure and waits until the disk has it. @throws Error where the file cannot be written */
  async note(personId: string): Promise<void> {
    if (!this.config.erasuresFile) return;
    const file = await open(this.config.erasuresFile, 'a', 0o600);
    try {
      await file.appendFile(`${new Date().toISOString()} ${personId}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
  }

  /** The ids of everybody noted, each once; a line that was cut short is passed over. */
  async read(): Promise<string[]> {
    if (!this.config.erasuresFile) return [];
    const text = await readFile(this.config.erasuresFile, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '';
      throw error;
    });
    return [...new Set(text.split('\n').map((line) => line.split(' ')[1] ?? ''))].filter(isUuid);
  }
}
