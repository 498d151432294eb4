import { DomainError } from '@fivefold/domain';
import type { SnapshotDraft, SnapshotSections } from '@fivefold/matching';
import type { Logger } from 'pino';
import type { EventKind, Outbox } from '../platform/index.js';
import { FileRefused, IndexFile } from './index-file.js';

/** How often is looked whether the file should be written, milliseconds. */
const LOOK_MS = 2000;
/** It is written once nothing has changed for so long … */
const QUIET_MS = 5000;
/** … or a change has waited so long for that, and not sooner than so long after the last time. */
const PATIENCE_MS = 600_000;
const APART_MS = 120_000;

/** What was made of the snapshot of an earlier run, and the ids of what changed since by kind. */
export interface FoundSnapshot<T> {
  readonly restored: T;
  readonly changed: ReadonlyMap<EventKind, readonly string[]>;
}

/** Reads the file of the index at start, writes it in quiet moments and at the end. */
export class IndexKeeper {
  private readonly file: IndexFile;
  private firstChangeAt: number | null = null;
  private lastChangeAt = 0;
  private writtenAt = -Infinity;
  private writing: Promise<void> | null = null;
  private timer: NodeJS.Timeout | null = null;

  /** @param draft a snapshot that holds every change of which followers of the outbox were told before it is asked for */
  constructor(
    path: string,
    private readonly outbox: Pick<Outbox, 'position' | 'since'>,
    private readonly log: Logger,
    private readonly draft: () => Promise<SnapshotDraft>,
  ) {
    this.file = new IndexFile(path);
  }

  /**
   * What `restore` makes of the file, where it is of this database and program; null where the index has to be built. Never fails: a
   * snapshot that cannot be restored is one of no use.
   */
  async read<T>(
    kinds: readonly EventKind[],
    restore: (saved: SnapshotSections) => T,
  ): Promise<FoundSnapshot<T> | null> {
    try {
      const head = await this.file.head();
      if (!head) return null;
      const changed = await this.outbox.since(head.position, kinds);
      if (!changed) throw new FileRefused('it is of another database, or of another state of this one');
      return { restored: restore(await this.file.read(head)), changed };
    } catch (error) {
      const isExpected = error instanceof FileRefused || error instanceof DomainError;
      this.log.warn(isExpected ? { why: error.message } : { err: error }, 'file of the index not used');
      return null;
    }
  }

  /** Something changed that the file does not hold. */
  note(): void {
    this.lastChangeAt = performance.now();
    this.firstChangeAt ??= this.lastChangeAt;
  }

  /** From now on the file is written in quiet moments. */
  begin(): void {
    this.timer = setInterval(() => {
      if (this.isTime(performance.now())) void this.write();
    }, LOOK_MS).unref();
  }

  /** Writes the file for the last time, where it lacks something. Cost about 20 µs a service. */
  async end(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.writing;
    if (this.firstChangeAt !== null) await this.write();
  }

  /** Services are read from the file no more. */
  close(): Promise<void> {
    return this.file.close();
  }

  private isTime(now: number): boolean {
    if (this.firstChangeAt === null || this.writing !== null || now - this.writtenAt < APART_MS) return false;
    return now - this.lastChangeAt >= QUIET_MS || now - this.firstChangeAt >= PATIENCE_MS;
  }

  /** Writes the file; a failure is logged, and what the file lacks still waits for the next time. */
  private write(): Promise<void> {
    this.writing ??= this.writeNow().finally(() => (this.writing = null));
    return this.writing;
  }

  private async writeNow(): Promise<void> {
    const startedAt = performance.now();
    const lacking = this.firstChangeAt;
    this.firstChangeAt = null;
    this.writtenAt = startedAt;
    try {
      // First the position, then the content: what is told between stands in both, which does no harm.
      const position = await this.outbox.position();
      await this.file.write(await this.draft(), position);
      this.log.info({ ms: Math.round(performance.now() - startedAt) }, 'file of the index written');
    } catch (error) {
      this.firstChangeAt = lacking;
      this.log.warn({ err: error }, 'file of the index not written');
    }
  }
}
