import { v7 as uuidv7 } from 'uuid';
import type { Caller } from '../platform/index.js';
import type { PlannedRow } from './import.reads.js';
import type { NewestVersion } from './judge-rows.js';

const CREATE_SQL = `
WITH rows AS (
  SELECT * FROM jsonb_to_recordset($1) AS row ("serviceId" uuid, "versionId" uuid, "externalId" text, "providerId" uuid, facts jsonb)),
added AS (
  INSERT INTO services (id, publisher_id, external_id) SELECT "serviceId", $2, "externalId" FROM rows
  ON CONFLICT (publisher_id, external_id) DO NOTHING RETURNING id)
INSERT INTO service_versions (id, service_id, publisher_id, provider_id, number, state, facts, lock, edited_by)
SELECT "versionId", added.id, $2, "providerId", 1, 'draft', facts, 1, $3 FROM rows JOIN added ON added.id = "serviceId"
RETURNING id`;
const OPEN_NEXT_SQL = `
INSERT INTO service_versions (id, service_id, publisher_id, provider_id, number, state, facts, lock, edited_by)
SELECT "versionId", "serviceId", $2, "providerId", number, 'draft', facts, lock, $3
FROM jsonb_to_recordset($1) AS row ("versionId" uuid, "serviceId" uuid, "providerId" uuid, number int, facts jsonb, lock int)
ON CONFLICT DO NOTHING RETURNING id`;
const CHANGE_SQL = `
WITH rows AS (
  SELECT * FROM jsonb_to_recordset($1) AS row ("versionId" uuid, "providerId" uuid, facts jsonb, lock int)),
changed AS (
  UPDATE service_versions v SET provider_id = "providerId", facts = rows.facts, edited_by = $2, lock = v.lock + 1,
    updated_at = now()
  FROM rows WHERE v.id = "versionId" AND v.lock = rows.lock AND v.state = 'draft' RETURNING v.id)
SELECT id FROM changed`;
const RECORD_SQL = `
INSERT INTO transitions (id, kind, subject_id, action, from_state, to_state, reason, person_id, person_name, organisation_id,
  visible_to)
SELECT id, 'service_version', "versionId", action, "from", 'draft', $2, $3, $4, $5, ARRAY[$5::uuid]
FROM jsonb_to_recordset($1) AS row (id uuid, "versionId" uuid, action text, "from" text)`;

/** A planned row and the newest version that it meets. */
export interface DraftChange {
  readonly row: PlannedRow;
  readonly newest: NewestVersion | undefined;
}

interface Written {
  readonly line: number;
  readonly versionId: string;
}

/** Writes many drafts with few statements; each leaves its trail. */
export class WriteDrafts {
  constructor(
    private readonly caller: Caller,
    private readonly reason: string,
  ) {}

  /**
   * Writes a batch: one statement each for new services, next versions and open drafts, and one for their trails.
   * @returns the lines that were written; one that somebody else overtook is absent
   */
  async write(changes: readonly DraftChange[]): Promise<Set<number>> {
    const created = await this.create(changes.filter(({ newest }) => !newest));
    const changed = await this.change(changes.filter(({ newest }) => newest?.state === 'draft'));
    const opened = await this.openNext(changes.filter(({ newest }) => newest && newest.state !== 'draft'));
    await this.record([...created, ...opened], 'create', null);
    await this.record(changed, 'edit', 'draft');
    return new Set([...created, ...changed, ...opened].map((each) => each.line));
  }

  private async create(changes: readonly DraftChange[]): Promise<Written[]> {
    const rows = changes.map(({ row }) => ({
      line: row.line,
      serviceId: uuidv7(),
      versionId: uuidv7(),
      externalId: row.external_id,
      ...row.plan,
    }));
    return this.run(CREATE_SQL, rows, [this.publisherId, this.personId]);
  }

  private async openNext(changes: readonly DraftChange[]): Promise<Written[]> {
    const rows = changes.map(({ row, newest }) => ({
      line: row.line,
      versionId: uuidv7(),
      serviceId: newest!.serviceId,
      number: newest!.number + 1,
      ...row.plan,
      lock: newest!.lock + 1,
    }));
    return this.run(OPEN_NEXT_SQL, rows, [this.publisherId, this.personId]);
  }

  private async change(changes: readonly DraftChange[]): Promise<Written[]> {
    const rows = changes.map(({ row, newest }) => ({
      line: row.line,
      versionId: newest!.versionId,
      ...row.plan,
      lock: newest!.lock,
    }));
    return this.run(CHANGE_SQL, rows, [this.personId]);
  }

  private async run(sql: string, rows: readonly Written[], rest: readonly string[]): Promise<Written[]> {
    if (rows.length === 0) return [];
    const db = await this.caller.db();
    const done = await db.query<{ id: string }[]>(sql, [JSON.stringify(rows), ...rest]);
    const ids = new Set(done.map((row) => row.id));
    return rows.filter((row) => ids.has(row.versionId));
  }

  private async record(written: readonly Written[], action: string, from: string | null): Promise<void> {
    if (written.length === 0) return;
    const { personId, personName, organisationId } = this.caller.signedIn();
    const rows = written.map(({ versionId }) => ({ id: uuidv7(), versionId, action, from }));
    const db = await this.caller.db();
    await db.query(RECORD_SQL, [JSON.stringify(rows), this.reason, personId, personName, organisationId]);
  }

  private get publisherId(): string {
    return this.caller.signedIn().organisationId;
  }

  private get personId(): string {
    return this.caller.signedIn().personId;
  }
}
