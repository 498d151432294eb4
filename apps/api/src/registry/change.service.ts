import { DomainError } from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import {
  afterId,
  type Caller,
  fromGlobalId,
  type Page,
  type PageArgs,
  pageSize,
  toPage,
} from '../platform/index.js';
import type { ChangedField } from './change.entity.js';
import type { ChangedPart, OrganisationChange } from './change.graphql.js';

const STANDING_SQL = `
SELECT jsonb_build_object('name', o.name, 'country', o.country, 'region', o.region, 'website', o.website, 'tier', o.tier,
  'sectors', (SELECT jsonb_agg(key ORDER BY key) FROM unnest(o.sectors) key),
  'languages', (SELECT jsonb_agg(key ORDER BY key) FROM unnest(o.languages) key), 'profile', o.profile,
  'aliases', (SELECT jsonb_agg(a.name ORDER BY a.name) FROM organisation_aliases a WHERE a.organisation_id = o.id),
  'outside_ids', (SELECT jsonb_object_agg(i.scheme, i.value) FROM organisation_outside_ids i WHERE i.organisation_id = o.id),
  'coverage', (SELECT jsonb_agg(r.code ORDER BY r.code) FROM organisation_regions r WHERE r.organisation_id = o.id)) AS standing
FROM organisations o WHERE o.id = $1`;
const NOTE_SQL = `
INSERT INTO organisation_changes (id, organisation_id, person_id, person_name, field, before, after)
SELECT id, $2, $3, $4, field, before, after
FROM jsonb_to_recordset($1) AS row (id uuid, field text, before jsonb, after jsonb)`;
const LIST_SQL = `
SELECT id, field, before, after, at, person_name FROM organisation_changes
WHERE organisation_id = $1 AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`;
const COUNT_SQL = 'SELECT count(*)::int AS total FROM organisation_changes WHERE organisation_id = $1';

type Value = string | readonly string[] | Readonly<Record<string, string>> | null;

interface Change {
  readonly field: ChangedField;
  readonly before: Value;
  readonly after: Value;
}
interface ChangeRow extends Change {
  readonly id: string;
  readonly at: Date;
  readonly person_name: string;
}

/** Who changed what is known of an organisation: noted with every change, read by its own people and the operator. */
@Injectable()
export class OrganisationChanges {
  /** Does the work and notes which fields of the organisation it changed. Three statements beside the work's own. */
  async around<Result>(caller: Caller, id: string, work: () => Promise<Result>): Promise<Result> {
    const before = await standing(caller, id);
    const result = await work();
    const after = await standing(caller, id);
    const changed = Object.keys(after).filter(
      (field) => JSON.stringify(before[field] ?? null) !== JSON.stringify(after[field] ?? null),
    );
    await this.note(
      caller,
      id,
      changed.map((field) => ({
        field: field as ChangedField,
        before: before[field] ?? null,
        after: after[field] ?? null,
      })),
    );
    return result;
  }

  /** Notes changes as done by the caller now. At most one statement. */
  async note(caller: Caller, id: string, changes: readonly Change[]): Promise<void> {
    if (changes.length === 0) return;
    const { personId, personName } = caller.signedIn();
    const rows = changes.map((change) => ({ id: uuidv7(), ...change }));
    const db = await caller.db();
    await db.query(NOTE_SQL, [JSON.stringify(rows), id, personId, personName]);
  }

  /**
   * The changes of an organisation, the latest first.
   *
   * @throws DomainError NOT_FOUND for another one than the own, but for the operator; CURSOR_INVALID, PAGE_SIZE_INVALID
   * Cost: two statements
   */
  async list(caller: Caller, organisationId: string, page: PageArgs): Promise<Page<OrganisationChange>> {
    const { organisationId: own, role } = caller.signedIn();
    const id = fromGlobalId('Organisation', organisationId, ['organisationId']);
    if (id !== own && role !== 'OPERATOR')
      throw new DomainError('NOT_FOUND', { what: 'Organisation' }, { path: ['organisationId'] });
    const db = await caller.db();
    const rows = await db.query<ChangeRow[]>(LIST_SQL, [id, afterId(page), pageSize(page) + 1]);
    const [count] = await db.query<{ total: number }[]>(COUNT_SQL, [id]);
    return toPage(rows, page, count?.total ?? 0, (row) => row.id, toChange);
  }
}

async function standing(caller: Caller, id: string): Promise<Readonly<Record<string, Value>>> {
  const db = await caller.db();
  const [row] = await db.query<{ standing: Record<string, Value> }[]>(STANDING_SQL, [id]);
  return row?.standing ?? {};
}

function toChange({ id, field, before, after, at, person_name: by }: ChangeRow): OrganisationChange {
  return { key: id, field, at, by, before: toParts(before), after: toParts(after) };
}

function toParts(value: Value): ChangedPart[] {
  if (value === null) return [];
  if (typeof value === 'string') return [{ label: null, value }];
  if (Array.isArray(value)) return value.map((each: string) => ({ label: null, value: each }));
  return Object.entries(value).map(([label, text]) => ({ label, value: text }));
}
