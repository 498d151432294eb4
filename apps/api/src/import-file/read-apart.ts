import { type ChildProcess, fork } from 'node:child_process';
import { DomainError, type ErrorCode, type ErrorParams } from '@fivefold/domain';
import type { SourceFile } from './source-row.js';

/**
 * Megabytes of the reader's heap. With the program itself, the file and what it unpacks to the process stays below 256;
 * a workbook of 10,000 rows and 15 columns takes 80.
 */
const MEMORY_MB = 96;
/** Young objects, megabytes: kept small, because they come on top. */
const YOUNG_MB = 4;
/** Waiting included; the database ends a transaction that stays idle for 20 seconds. */
const TIME_MS = 15_000;
const AT_ONCE = 2;

export interface FileToRead {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** The cluster that imports. */
  readonly clusterSlug: string;
}

/** What a reader answers. */
export type ReaderAnswer =
  | { readonly file: SourceFile }
  | { readonly refusal: { readonly code: ErrorCode; readonly params: ErrorParams<ErrorCode> } };

/** The entry beside this file; the untranslated sources, which a process of its own cannot load, have none. */
const ENTRY = import.meta.url.endsWith('.js') ? new URL('./reader-process.js', import.meta.url) : null;

let free = AT_ONCE;
const waiting = new Set<() => void>();

/**
 * Reads a file in a process of its own under a limit of time and memory: nobody waits for a large workbook, and a file that
 * breaks its reader breaks nothing else. (A thread would not do: where it runs out of memory inside one native call, Node ends
 * the whole process.) Two files at once; the next wait. Cost: about 0.3 s beside the reading.
 *
 * @throws DomainError IMPORT_UNREADABLE, IMPORT_TOO_LARGE, IMPORT_COLUMN_MISSING, TOO_MANY_REQUESTS
 */
export async function readApart(
  file: FileToRead,
  entry: URL | null = ENTRY,
  limits = { memoryMb: MEMORY_MB, timeMs: TIME_MS },
): Promise<SourceFile> {
  if (!entry) {
    const { readFile } = await import('./read-file.js');
    return readFile(file.fileName, Buffer.from(file.bytes), file.clusterSlug);
  }
  const until = performance.now() + limits.timeMs;
  await takeTurn(limits.timeMs);
  try {
    // Nothing of the server's environment goes along: the reader needs no database and no secret.
    const reader = fork(entry, [], {
      env: {},
      execArgv: [`--max-old-space-size=${limits.memoryMb}`, `--max-semi-space-size=${YOUNG_MB}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    return await answerOf(reader, file, Math.max(1, until - performance.now()));
  } finally {
    passTurn();
  }
}

/** @throws DomainError TOO_MANY_REQUESTS when none comes in time */
async function takeTurn(timeMs: number): Promise<void> {
  if (free > 0) {
    free -= 1;
    return;
  }
  await new Promise<void>((resolve, reject) => {
    const turn = () => {
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(() => {
      waiting.delete(turn);
      reject(new DomainError('TOO_MANY_REQUESTS', { seconds: 30 }));
    }, timeMs);
    waiting.add(turn);
  });
}

function passTurn(): void {
  const [next] = waiting;
  if (next) waiting.delete(next);
  else free += 1;
  next?.();
}

async function answerOf(reader: ChildProcess, file: FileToRead, timeMs: number): Promise<SourceFile> {
  let timer: NodeJS.Timeout | undefined;
  try {
    const answer = await new Promise<ReaderAnswer>((resolve, reject) => {
      timer = setTimeout(
        () => reject(unreadable('It takes too much time. Split it into smaller files.')),
        timeMs,
      );
      reader.once('message', (message) => resolve(message as ReaderAnswer));
      reader.once('error', reject);
      reader.once('exit', () =>
        reject(
          unreadable(
            'It takes too much memory, or is damaged in an unusual way. Split it into smaller files.',
          ),
        ),
      );
      reader.send({ ...file }, (fault) => fault && reject(fault));
    });
    if ('file' in answer) return answer.file;
    throw new DomainError(answer.refusal.code, answer.refusal.params);
  } finally {
    clearTimeout(timer);
    reader.kill('SIGKILL');
  }
}

function unreadable(why: string): DomainError {
  return new DomainError('IMPORT_UNREADABLE', { why });
}
