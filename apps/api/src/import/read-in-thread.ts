import { Worker } from 'node:worker_threads';
import { DomainError, type ErrorCode, type ErrorParams } from '@fivefold/domain';
import type { SourceFile } from './source-row.js';

/** Megabytes that reading one file may take; 10,000 rows of a workbook take about 200. */
const MEMORY_MB = 400;
const TIME_MS = 30_000;
const AT_ONCE = 2;

export interface FileToRead {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** The cluster that imports. */
  readonly clusterSlug: string;
}

/** What a thread answers. */
export type ThreadAnswer =
  | { readonly file: SourceFile }
  | { readonly refusal: { readonly code: ErrorCode; readonly params: ErrorParams<ErrorCode> } };

/** The entry beside this file; the untranslated sources, which a thread cannot load, have none. */
const ENTRY = import.meta.url.endsWith('.js') ? new URL('./read-thread.js', import.meta.url) : null;

let free = AT_ONCE;
const waiting: (() => void)[] = [];

/**
 * Reads a file in a thread of its own under a limit of time and memory, so that nobody waits for a large workbook and none
 * brings the process down. Two files at once; the next wait.
 *
 * @throws DomainError IMPORT_UNREADABLE, IMPORT_TOO_LARGE, IMPORT_COLUMN_MISSING
 */
export async function readInThread(
  file: FileToRead,
  entry: URL | null = ENTRY,
  limits = { memoryMb: MEMORY_MB, timeMs: TIME_MS },
): Promise<SourceFile> {
  if (!entry) {
    const { readFile } = await import('./read-file.js');
    return readFile(file.fileName, Buffer.from(file.bytes), file.clusterSlug);
  }
  if (free === 0) await new Promise<void>((resolve) => waiting.push(resolve));
  else free -= 1;
  try {
    return await answerOf(
      new Worker(entry, { workerData: file, resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb } }),
      limits.timeMs,
    );
  } finally {
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  }
}

async function answerOf(worker: Worker, timeMs: number): Promise<SourceFile> {
  let timer: NodeJS.Timeout | undefined;
  try {
    const answer = await new Promise<ThreadAnswer>((resolve, reject) => {
      timer = setTimeout(() => reject(tooMuch('time')), timeMs);
      worker.once('message', resolve).once('error', reject);
      worker.once('exit', () => reject(tooMuch('memory')));
    });
    if ('file' in answer) return answer.file;
    throw new DomainError(answer.refusal.code, answer.refusal.params);
  } catch (error) {
    const isFull = (error as { code?: string }).code === 'ERR_WORKER_OUT_OF_MEMORY';
    throw isFull ? tooMuch('memory') : error;
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

function tooMuch(what: string): DomainError {
  return new DomainError('IMPORT_UNREADABLE', {
    why: `It takes too much ${what}. Split it into smaller files.`,
  });
}
