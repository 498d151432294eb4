import { createHash } from 'node:crypto';
import { type LabelAward, labelSpan } from '@fivefold/domain';
import { START_LABELS, START_LABELS_SOURCE, uuidOfName, type World, WORLD_LABELS } from '@fivefold/world';
import type pg from 'pg';
import { operatorOf, publisherOf } from '../demo/world-rows.js';
import { renderPdf } from '../documents/index.js';
import type { Act } from './index.js';

interface Level {
  readonly id: string;
  readonly mark: string;
  readonly firstMonths: number | null;
  readonly renewalMonths: number | null;
  readonly renewableMonths: number;
}

const LEVELS_SQL = `
SELECT DISTINCT ON (v.mark) v.id, v.mark, v.first_months AS "firstMonths", v.renewal_months AS "renewalMonths",
  v.renewable_months AS "renewableMonths"
FROM label_levels v JOIN label_schemes s ON s.id = v.scheme_id ORDER BY v.mark, s.version DESC`;
const MONTH_SQL = "SELECT to_char(app_today() - make_interval(months => $1), 'YYYY-MM') AS month";
const START_SQL = `
INSERT INTO labels (id, organisation_id, holder, country, level_id, award, is_public, source, recorded_by)
SELECT id, organisation_id, holder, 'LV', level_id, 'first', true, $2, $3 FROM jsonb_to_recordset($1)
  AS row (id uuid, organisation_id uuid, holder text, level_id uuid)`;
const FILE_SQL = `
INSERT INTO attachments (id, owner_org_id, uploaded_by, name, type, size, sha256)
VALUES ($1, $2, $3, 'certificate.pdf', 'application/pdf', $4, $5)`;
const BYTES_SQL = 'INSERT INTO attachment_bytes (attachment_id, bytes) VALUES ($1, $2)';
const ATTACH_SQL = `
UPDATE attachments SET subject_kind = 'Label', subject_id = $2, is_public = true, attached_at = app_now() WHERE id = $1`;
const LABEL_SQL = `
INSERT INTO labels (id, organisation_id, holder, country, level_id, award, month, valid_from, valid_until, renewable_until,
  certificate_id, is_public, consent_at, consent_by, recorded_by, told)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, true, app_now(), $12, $12, CASE WHEN $10::date < app_today() THEN 4
  WHEN $9::date < app_today() THEN 3 ELSE 1 END)`;

/** The register of labels: what is known of 2020, and labels of invented clusters in every status. */
export async function seedLabels(client: pg.Client, world: World, act: Act): Promise<void> {
  const { rows } = await client.query<Level>(LEVELS_SQL);
  const levels = new Map(rows.map((level) => [level.mark, level]));
  const operator = operatorOf(world);
  await act(operator);
  const start = START_LABELS.map(({ holder, slug, mark }) => ({
    id: uuidOfName(`label:2020:${holder}`),
    organisation_id: world.clusters.find((cluster) => cluster.slug === slug)?.id ?? null,
    holder,
    level_id: levels.get(mark)!.id,
  }));
  await client.query(START_SQL, [JSON.stringify(start), START_LABELS_SOURCE, operator.person.id]);

  const file = await renderPdf({
    content: ['This stands for a certificate. The cluster and its label are invented, for demonstration.'],
  });
  const sha256 = createHash('sha256').update(file).digest();
  for (const { slug, mark, award, monthsAgo } of WORLD_LABELS) {
    const { person, organisationId } = publisherOf(world, slug);
    const { name, country } = world.clusters.find((cluster) => cluster.slug === slug)!;
    const id = uuidOfName(`label:${slug}:${mark}:${award}`);
    const fileId = uuidOfName(`label-certificate:${slug}:${mark}:${award}`);
    await act({ person, organisationId, isOperator: false });
    await client.query(FILE_SQL, [fileId, organisationId, person.id, file.length, sha256]);
    await client.query(BYTES_SQL, [fileId, file]);
    await client.query(ATTACH_SQL, [fileId, id]);
    const month = await monthBefore(client, monthsAgo);
    const days = daysOf(levels.get(mark)!, award, month);
    const of = [id, organisationId, name, country, levels.get(mark)!.id, award, month];
    await client.query(LABEL_SQL, [...of, ...days, fileId, person.id]);
  }
}

async function monthBefore(client: pg.Client, months: number): Promise<string> {
  const { rows } = await client.query<{ month: string }>(MONTH_SQL, [months]);
  return rows[0]!.month;
}

function daysOf(level: Level, award: LabelAward, month: string): (string | null)[] {
  const span = labelSpan(level, award, month);
  return [span?.validFrom ?? null, span?.validUntil ?? null, span?.renewableUntil ?? null];
}
