import type pg from 'pg';

const EMPTY_SQL = `
SELECT a.attname AS column, t.typname AS type, f.relation, f.key
FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
LEFT JOIN LATERAL (SELECT c.confrelid::regclass::text AS relation, k.attname AS key FROM pg_constraint c
  JOIN pg_attribute k ON k.attrelid = c.confrelid AND k.attnum = c.confkey[array_position(c.conkey, a.attnum)]
  WHERE c.conrelid = a.attrelid AND c.contype = 'f' AND a.attnum = ANY (c.conkey) ORDER BY c.conname LIMIT 1) f ON true
WHERE a.attrelid = $1::regclass AND a.attnum > 0 AND NOT a.attisdropped AND a.attidentity = '' AND a.attgenerated = '' ORDER BY a.attnum`;
const CHECKS_SQL = `
DO $$ DECLARE c record; BEGIN
  FOR c IN SELECT conname, conrelid::regclass AS relation FROM pg_constraint
    WHERE contype = 'c' AND conrelid <> 0 AND connamespace = 'public'::regnamespace
  LOOP EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', c.relation, c.conname); END LOOP;
END $$`;
/** Files of a stranger that hang on rows of others, by the kind of these; one of them was said to be public. */
const FILES_SQL = `
INSERT INTO attachments (id, owner_org_id, uploaded_by, name, type, size, sha256, subject_kind, subject_id, is_public)
SELECT gen_random_uuid(), (SELECT id FROM organisations WHERE kind = 'COMPANY' ORDER BY id DESC LIMIT 1),
  (SELECT id FROM persons ORDER BY id LIMIT 1), 'x', 'application/pdf', 1, decode(repeat('00', 32), 'hex'), kind, subject, kind = 'Label'
FROM (
  (SELECT 'Evidence' AS kind, id AS subject FROM dispute_evidence LIMIT 2)
  UNION ALL (SELECT 'Message', id FROM messages LIMIT 4)
  UNION ALL (SELECT 'Milestone', id FROM milestones LIMIT 4)
  UNION ALL (SELECT 'Quote', id FROM quotes LIMIT 4)
  UNION ALL (SELECT 'GroupMinutes', id FROM group_minutes LIMIT 4)
  UNION ALL (SELECT 'AssessmentEvidence', e.id FROM assessment_evidence e JOIN assessor_engagements g USING (assessment_id)
    WHERE g.state = 'accepted' LIMIT 4)
  UNION ALL (SELECT 'Label', id FROM labels ORDER BY is_public LIMIT 2)) x;
INSERT INTO attachment_bytes SELECT id, '' FROM attachments ON CONFLICT DO NOTHING`;
/** Of what most people see, some that is not shown. */
const HIDDEN_SQL = `
UPDATE capacity_plans SET offered = false WHERE service_id IN (SELECT service_id FROM capacities ORDER BY service_id LIMIT 1);
UPDATE indicator_sets SET state = 'draft' WHERE id IN (SELECT set_id FROM indicators ORDER BY set_id LIMIT 1);
UPDATE labels SET is_public = false WHERE id IN (SELECT id FROM labels ORDER BY id LIMIT 2);
UPDATE projects SET state = 'draft'
  WHERE id IN (SELECT project_id FROM project_deliverables UNION SELECT project_id FROM project_result_reports);
UPDATE reviews SET state = 'open' WHERE id IN (SELECT id FROM reviews ORDER BY id LIMIT 1);
UPDATE service_publishers SET state = 'invited' WHERE id IN (SELECT id FROM service_publishers ORDER BY id LIMIT 1);
UPDATE service_versions SET state = 'draft' WHERE id IN (SELECT id FROM service_versions ORDER BY id LIMIT 1)`;
/** Rows of each table that had none. */
const EACH = 12;

interface Column {
  readonly column: string;
  readonly type: string;
  readonly relation: string | null;
  readonly key: string | null;
}

/**
 * Fills tables that have no row with some that hang on rows of others, each on another one, written past every rule: what they
 * say makes no sense, whose they are does. Sides of a deal are those of a mandate, so that somebody answers for a provider.
 *
 * @returns the tables that stayed empty
 */
export async function fillEmptyTables(admin: pg.Client, tables: readonly string[]): Promise<string[]> {
  const left: string[] = [];
  await admin.query('SET session_replication_role = replica');
  await admin.query(CHECKS_SQL);
  for (const table of tables) {
    const anything = ['SELECT FROM', table, 'LIMIT 1'].join(' ');
    if ((await admin.query(anything)).rowCount) continue;
    const { rows: columns } = await admin.query<Column>(EMPTY_SQL, [table]);
    const insert = `INSERT INTO ${table} (${columns.map(({ column }) => column).join(', ')})
      SELECT ${columns.map(valueOf).join(', ')} FROM generate_series(1, ${EACH}) n ON CONFLICT DO NOTHING`;
    await admin.query(insert);
    if (!(await admin.query(anything)).rowCount) left.push(table);
  }
  await admin.query(HIDDEN_SQL);
  await admin.query(FILES_SQL);
  await admin.query('SET session_replication_role = origin');
  return left;
}

function valueOf({ column, type, relation, key }: Column): string {
  const nth = (from: string, what: string) =>
    `(SELECT ${what} FROM ${from} OFFSET (n * 7) % GREATEST((SELECT count(*) FROM ${from}), 1) LIMIT 1)`;
  const mandate = (what: string) =>
    nth('(SELECT * FROM mandates WHERE revoked_at IS NULL ORDER BY 1, 2) x', what);
  if (column === 'provider_org_id') return mandate('provider_id');
  if (column === 'publisher_org_id') return mandate('publisher_id');
  if (column === 'organisation_id')
    return nth('(SELECT * FROM memberships ORDER BY person_id) x', 'organisation_id');
  if (column === 'person_id') return nth('(SELECT * FROM memberships ORDER BY person_id) x', 'person_id');
  if (relation && key) {
    const parent = nth(`(SELECT * FROM ${relation} ORDER BY ${key}) x`, key);
    // One that is filled later.
    return type === 'uuid' ? `COALESCE(${parent}, gen_random_uuid())` : parent;
  }
  switch (type) {
    case 'uuid':
      return 'gen_random_uuid()';
    case '_uuid':
      return `ARRAY[${nth('organisations', 'id')}]`;
    case '_text':
      return "'{}'";
    case 'bool':
      return '(n % 2 = 0)';
    case 'timestamptz':
    case 'date':
      return "now() + (CASE WHEN n % 2 = 0 THEN 1 ELSE -1 END) * interval '2 days'";
    case 'json':
    case 'jsonb':
      return "'{}'";
    case 'bytea':
      return "decode(md5(n::text), 'hex')";
    case 'text':
      return "'x' || n";
    default:
      return `n::${type}`;
  }
}
