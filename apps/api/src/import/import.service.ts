import { DomainError } from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { sectorKeys } from '../directory/index.js';
import { readApart } from '../import-file/index.js';
import type { Caller } from '../platform/index.js';
import { ImportRunEntity } from './import.entity.js';
import {
  importingCluster,
  newestVersions,
  type PlannedRow,
  plannedRows,
  providersBySlug,
} from './import.reads.js';
import { atRow, type JudgedRow, judgeRows, type NewestVersion, outcomeOf } from './judge-rows.js';
import { WriteDrafts } from './write-drafts.js';

const ADD_ROWS_SQL = `
INSERT INTO import_rows (run_id, publisher_id, line, external_id, title, outcome, errors, plan)
SELECT $2, $3, line, "externalId", title, outcome, errors, NULLIF(plan, 'null')
FROM jsonb_to_recordset($1) AS row (line int, "externalId" text, title text, outcome text, errors jsonb, plan jsonb)`;
const LOCK_RUN_SQL = 'SELECT state, file_name FROM import_runs WHERE id = $1 FOR UPDATE';
// One import of a cluster at a time: two files may name the same services in another order.
const QUEUE_SQL = "SELECT pg_advisory_xact_lock(hashtextextended('import ' || $1, 0))";
const LOCK_SERVICES_SQL = `
SELECT id FROM services WHERE publisher_id = $1 AND external_id = ANY ($2) ORDER BY id FOR UPDATE`;
const REJUDGE_SQL = `
UPDATE import_rows i SET outcome = row.outcome, errors = row.errors
FROM jsonb_to_recordset($2) AS row (line int, outcome text, errors jsonb) WHERE i.run_id = $1 AND i.line = row.line`;

/** Rows of one statement. */
const BATCH = 1_000;

/** Hears how far a step is: rows done of all. */
export type ImportProgress = (step: 'read' | 'write', done: number, total: number) => void;

/** Brings files of services into the catalogue as drafts. */
@Injectable()
export class ImportService {
  /**
   * Reads a file and keeps what each of its rows would do; writes no service.
   *
   * @param bytes at most 10 MB
   * @returns the row id of the run
   * @throws DomainError IMPORT_UNREADABLE, IMPORT_TOO_LARGE, IMPORT_COLUMN_MISSING
   * Cost: statements grow with rows / 1,000.
   */
  async preview(
    caller: Caller,
    fileName: string,
    bytes: Buffer,
    onProgress: ImportProgress = () => undefined,
  ): Promise<string> {
    const { organisationId, personId } = caller.signedIn();
    const { slug, today } = await importingCluster(caller);
    const file = await readApart({ fileName, bytes, clusterSlug: slug });
    const ids = file.rows.map((row) => row.externalId).filter((id) => id !== null);
    const slugs = file.rows.map((row) => row.provider).filter((provider) => provider !== null);
    const present = {
      clusterId: organisationId,
      newest: await newestVersions(caller, storable(ids)),
      providers: await providersBySlug(caller, storable(slugs)),
      today,
      sectors: await sectorKeys(caller),
    };
    const rows = await judgeRows(file, present, (done) => onProgress('read', done, file.rows.length));

    const db = await caller.db();
    const runId = uuidv7();
    const { columns, notes } = file;
    await db.insert(ImportRunEntity, {
      id: runId,
      publisherId: organisationId,
      createdBy: personId,
      fileName,
      state: 'PREVIEWED',
      columns,
      notes,
    });
    for (const batch of batchesOf<JudgedRow>(rows)) {
      await db.query(ADD_ROWS_SQL, [JSON.stringify(batch), runId, organisationId]);
    }
    return runId;
  }

  /**
   * Writes the valid rows of a run as drafts: a new service, the open draft, or the next version of a published one. A row whose
   * service was changed since the preview is rejected instead. A run is applied once; again, it changes nothing.
   *
   * @throws DomainError NOT_FOUND
   * Cost: statements grow with rows / 1,000; all in the caller's one transaction.
   */
  async apply(caller: Caller, runId: string, onProgress: ImportProgress = () => undefined): Promise<void> {
    const { organisationId } = caller.signedIn();
    const db = await caller.db();
    const [run] = await db.query<{ state: string; file_name: string }[]>(LOCK_RUN_SQL, [runId]);
    if (!run) throw new DomainError('NOT_FOUND', { what: 'import' }, { path: ['input', 'id'] });
    if (run.state === 'APPLIED') return;
    await db.query(QUEUE_SQL, [organisationId]);
    const planned = await plannedRows(caller, runId);
    const ids = planned.map((row) => row.external_id);
    await db.query(LOCK_SERVICES_SQL, [organisationId, ids]);
    const newest = await newestVersions(caller, ids);
    const drafts = new WriteDrafts(caller, `Import of ${run.file_name}`);
    let done = 0;
    for (const batch of batchesOf(planned)) {
      const changes = batch.map((row) => ({ row, newest: newest.get(row.external_id) }));
      const rejudged = changes.filter(({ row, newest: found }) => !isAsPlanned(row, found));
      const written = await drafts.write(changes.filter((change) => !rejudged.includes(change)));
      const overtaken = changes.filter(
        (change) => !rejudged.includes(change) && !written.has(change.row.line),
      );
      await db.query(REJUDGE_SQL, [
        runId,
        JSON.stringify([
          ...rejudged.map(({ row, newest: found }) => rejudge(row, outcomeOf(row.plan, found))),
          ...overtaken.map(({ row }) => rejudge(row, new DomainError('STALE_VERSION', {}))),
        ]),
      ]);
      done += batch.length;
      onProgress('write', done, planned.length);
    }
    await db.update(ImportRunEntity, { id: runId }, { state: 'APPLIED', appliedAt: () => 'now()' });
  }
}

function isAsPlanned({ plan }: PlannedRow, newest: NewestVersion | undefined): boolean {
  const outcome = outcomeOf(plan, newest);
  return outcome === 'NEW' || outcome === 'CHANGED';
}

function rejudge({ line, external_id: externalId }: PlannedRow, outcome: string | DomainError): object {
  return outcome instanceof DomainError
    ? { line, outcome: 'REJECTED', errors: [atRow(line, outcome, externalId)] }
    : { line, outcome, errors: [] };
}

function* batchesOf<Row>(rows: readonly Row[]): Generator<readonly Row[]> {
  for (let at = 0; at < rows.length; at += BATCH) yield rows.slice(at, at + BATCH);
}

/** What the database can be asked for; the others are told at their rows. */
function storable(texts: readonly string[]): string[] {
  return [...new Set(texts)].filter(
    (text) => text.length <= 200 && !text.includes('\0') && text.isWellFormed(),
  );
}
