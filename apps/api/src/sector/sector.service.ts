import { DomainError, LANGUAGES, type Texts } from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { type Caller, fromGlobalId, Outbox } from '../platform/index.js';
import type { LocalTextInput } from '../service-facts/index.js';
import type { SectorRow } from '../directory/index.js';
import type { AddSectorInput, ChangeSectorInput } from './sector.graphql.js';

const MAX_LABEL = 80;

const ADD_SQL = `
INSERT INTO sectors (id, key, labels, position)
SELECT $1, $2, $3, COALESCE($4::int, (SELECT COALESCE(max(position), 0) + 1 FROM sectors WHERE key <> 'CROSS'))
ON CONFLICT (key) DO NOTHING RETURNING id, key, labels, position, version`;
const CHANGE_SQL = `
UPDATE sectors SET labels = $3, position = COALESCE($4::int, position), version = version + 1
WHERE id = $1 AND version = $2 RETURNING id, key, labels, position, version`;
const VERSION_SQL = 'SELECT version FROM sectors WHERE id = $1';

/** Sectors as the operator keeps them; whatever names a sector reads them from here. */
@Injectable()
export class SectorService {
  constructor(private readonly outbox: Outbox) {}

  /** Adds a sector, at once open to organisations, services and needs. @throws DomainError SECTOR_KNOWN, INPUT_INVALID (labels) */
  async add(caller: Caller, input: AddSectorInput): Promise<SectorRow> {
    const labels = toLabels(input.labels);
    const db = await caller.db();
    const values = [uuidv7(), input.key, JSON.stringify(labels), input.position ?? null];
    const [row] = await db.query<SectorRow[]>(ADD_SQL, values);
    if (!row) throw new DomainError('SECTOR_KNOWN', { key: input.key }, { path: ['input', 'key'] });
    await this.outbox.tell(caller, 'sector', row.id);
    return row;
  }

  /** Renames or moves a sector. @throws DomainError NOT_FOUND, STALE_VERSION, INPUT_INVALID (labels) */
  async change(caller: Caller, input: ChangeSectorInput): Promise<SectorRow> {
    const id = fromGlobalId('Sector', input.id, ['input', 'id']);
    const labels = toLabels(input.labels);
    const db = await caller.db();
    const values = [id, input.version, JSON.stringify(labels), input.position ?? null];
    const [[row]] = await db.query<[SectorRow[], number]>(CHANGE_SQL, values);
    if (!row) {
      const known = await db.query<unknown[]>(VERSION_SQL, [id]);
      throw known.length > 0
        ? new DomainError('STALE_VERSION', {}, { path: ['input', 'version'] })
        : new DomainError('NOT_FOUND', { what: 'Sector' }, { path: ['input', 'id'] });
    }
    await this.outbox.tell(caller, 'sector', row.id);
    return row;
  }
}

/** A name in each of the four languages. */
function toLabels(inputs: readonly LocalTextInput[]): Texts {
  const labels: Record<string, string> = {};
  for (const { language, text } of inputs) labels[language] = text.trim();
  const missing = LANGUAGES.find((language) => {
    const label = labels[language] ?? '';
    return label === '' || label.length > MAX_LABEL;
  });
  const isOther = Object.keys(labels).length !== LANGUAGES.length;
  if (missing || isOther) {
    const problem = `A name of 1 to ${MAX_LABEL} characters in each of ${LANGUAGES.join(', ')} is wanted.`;
    throw new DomainError('INPUT_INVALID', { field: 'labels', problem }, { path: ['input', 'labels'] });
  }
  return labels;
}
