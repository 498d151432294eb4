import { DomainError } from '@fivefold/domain';
import type { FileToRead, ReaderAnswer } from './read-apart.js';
import { readFile } from './read-file.js';

// What a process runs that reads one file, and ends.
process.once('message', (file: FileToRead) => void answer(file));
process.once('disconnect', () => process.exit());

async function answer({ fileName, bytes, clusterSlug }: FileToRead): Promise<void> {
  let told: ReaderAnswer;
  try {
    told = { file: await readFile(fileName, Buffer.from(bytes), clusterSlug) };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    told = { refusal: { code: error.code, params: error.params } };
  }
  process.send?.(told);
}
