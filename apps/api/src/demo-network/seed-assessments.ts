import {
  type World,
  WORLD_ASSESSMENTS,
  WORLD_ASSESSOR,
  WORLD_PEER_CONSENTS,
  WORLD_SELF_ASSESSMENTS,
} from '@fivefold/world';
import type pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { type Acting, operatorOf, publisherOf } from '../demo/world-rows.js';
import type { Act } from './index.js';

/** Days between the steps of an assessment: begun, handed in, looked through, scheduled, scored, closed. */
const STEP_DAYS = 9;
const ACCESS_DAYS = 60;

const SETS_SQL = `SELECT key, id FROM indicator_sets WHERE state = 'published'`;
const ROWS = `jsonb_to_recordset($1) AS row (id uuid, cluster uuid, engagement uuid, set_id uuid, days integer, digits text, summary text)`;
const BEGIN_SQL = `
INSERT INTO assessments (id, cluster_org_id, set_id, state, created_by, created_at)
SELECT id, cluster, set_id, 'draft', $2, app_now() - days * interval '1 day' FROM ${ROWS}`;
const SELF_SQL = `
INSERT INTO assessment_scores (assessment_id, indicator_id, cluster_org_id, score, person_id)
SELECT row.id, i.id, row.cluster, substr(row.digits, i.position, 1)::smallint, $2
FROM ${ROWS} JOIN indicators i ON i.set_id = row.set_id AND i.position <= length(row.digits)`;
const EVIDENCE_SQL = `
INSERT INTO assessment_evidence (id, assessment_id, indicator_id, cluster_org_id, source, words, person_id, person_name, created_at)
SELECT new_uuid7(), row.id, i.id, row.cluster, 'cluster', i.names->>'en' || ': ' || 'minutes and lists of the last year (illustrative).',
  $2, $3, app_now() - row.days * interval '1 day'
FROM ${ROWS} JOIN indicators i ON i.set_id = row.set_id AND i.position IN (1, 12, 24)`;
const INVITE_SQL = `
INSERT INTO assessor_engagements (id, assessment_id, cluster_org_id, person_id, person_name, state, access_until, created_at)
SELECT engagement, id, cluster, $2, $3, 'invited', app_now() + ${ACCESS_DAYS} * interval '1 day', app_now() - days * interval '1 day'
FROM ${ROWS}`;
const ACCEPT_SQL = `
UPDATE assessor_engagements e SET state = 'accepted', version = e.version + 1, statement = 'I have no ties to this cluster or its members.'
FROM ${ROWS} WHERE e.id = row.engagement`;
const END_SQL = `
UPDATE assessor_engagements e SET state = 'ended', version = e.version + 1 FROM ${ROWS} WHERE e.id = row.engagement`;
const MOVE_SQL = `
UPDATE assessments a SET state = $2, version = a.version + 1,
  scheduled_on = CASE WHEN $2 = 'external_scheduled' THEN (app_today() - row.days + ${STEP_DAYS}) ELSE scheduled_on END,
  summary = CASE WHEN $2 = 'report_ready' THEN row.summary ELSE a.summary END
FROM ${ROWS} WHERE a.id = row.id`;
const FIND_SQL = `
INSERT INTO assessment_findings (assessment_id, indicator_id, cluster_org_id, score, assessor_id)
SELECT row.id, i.id, row.cluster, substr(row.digits, i.position, 1)::smallint, $2
FROM ${ROWS} JOIN indicators i ON i.set_id = row.set_id`;
const RELEASE_SQL = `UPDATE assessment_findings f SET released = true FROM ${ROWS} WHERE f.assessment_id = row.id`;
const CLOSE_SQL = `
UPDATE assessments a SET state = 'closed', version = a.version + 1, closed_at = app_now() - row.days * interval '1 day', country = o.country,
  sector = o.sectors[1], total_share = (SELECT avg(f.score) / 4 FROM assessment_findings f WHERE f.assessment_id = a.id)
FROM ${ROWS}, organisations o WHERE a.id = row.id AND o.id = row.cluster`;
const TRAIL_SQL = `
INSERT INTO transitions (id, kind, subject_id, action, from_state, to_state, person_id, person_name, organisation_id, visible_to, at)
SELECT new_uuid7(), $2, CASE $2 WHEN 'assessment' THEN id ELSE engagement END, $3, $4, $5, $6, $7, $8, ARRAY[$8::uuid, cluster],
  app_now() - days * interval '1 day' FROM ${ROWS}`;
const CONSENT_SQL = 'INSERT INTO peer_consents (cluster_org_id, consents, person_id) VALUES ($1, true, $2)';

interface Row {
  readonly id: string;
  readonly engagement: string;
  readonly slug: string;
  readonly cluster: string;
  readonly set_id: string;
  /** Days ago of the step that is written. */
  readonly days: number;
  readonly digits: string;
  readonly summary: string;
}

/** Assessments of the demo world, step by step as its people would take them. */
export async function seedAssessments(client: pg.Client, world: World, act: Act): Promise<void> {
  const { rows } = await client.query<{ key: string; id: string }>(SETS_SQL);
  const sets = new Map(rows.map(({ key, id }) => [key, id]));
  const assessor = world.people.find(({ email }) => email === WORLD_ASSESSOR)!;
  const assessing: Acting = {
    person: assessor,
    organisationId: world.clusters.find(({ slug }) => slug === assessor.roles[0]!.organisation)!.id,
    isOperator: false,
  };
  const toRow = (slug: string, set: string, days: number, digits: string, summary: string): Row => {
    const at = Date.now() - (days + 5 * STEP_DAYS) * 86_400_000;
    const cluster = world.clusters.find((one) => one.slug === slug)!.id;
    const ids = { id: uuidv7({ msecs: at }), engagement: uuidv7({ msecs: at + 1 }) };
    return { ...ids, slug, cluster, set_id: sets.get(set)!, days, digits, summary };
  };
  const past = WORLD_ASSESSMENTS.map(({ slug, closedDaysAgo, findings, summary }) =>
    toRow(slug, 'gold', closedDaysAgo, findings, summary),
  );
  const seeding = new Seeding(client, world, act, assessing);
  const newest = new Map(past.map((row) => [row.slug, row]));
  for (const round of [past.filter((row) => newest.get(row.slug) !== row), [...newest.values()]]) {
    await seeding.upTo(round, 'external_scheduled');
    await seeding.toTheEnd(round);
  }
  const underWay = WORLD_SELF_ASSESSMENTS.map(({ slug, stage, scores }) => ({
    stage,
    row: toRow(slug, 'bronze', -2 * STEP_DAYS, scores, ''),
  }));
  for (const { stage, row } of underWay) await seeding.upTo([row], stage);
  for (const slug of WORLD_PEER_CONSENTS) {
    const publisher = publisherOf(world, slug);
    await act(publisher);
    await client.query(CONSENT_SQL, [publisher.organisationId, publisher.person.id]);
  }
}

/** Writes one step of many assessments at once, as whoever takes it. */
class Seeding {
  private acting!: Acting;

  constructor(
    private readonly client: pg.Client,
    private readonly world: World,
    private readonly act: Act,
    private readonly assessing: Acting,
  ) {}

  /** From the beginning to a draft, or until the assessors score. */
  async upTo(rows: readonly Row[], stage: 'draft' | 'external_scheduled'): Promise<void> {
    for (const row of rows) {
      await this.as(publisherOf(this.world, row.slug));
      const { person } = this.acting;
      const [begun, submitted] = [this.at([row], 5), this.at([row], 4)];
      await this.client.query(BEGIN_SQL, [begun, person.id]);
      await this.trail(begun, 'assessment', 'begin', null, 'draft');
      const self = JSON.stringify([{ ...row, digits: asTheySeeThemselves(row.digits) }]);
      await this.client.query(SELF_SQL, [self, person.id]);
      await this.client.query(EVIDENCE_SQL, [begun, person.id, person.name]);
      if (stage !== 'draft') await this.move(submitted, 'submit', 'draft', 'self_submitted');
    }
    if (stage === 'draft') return;
    const operator = operatorOf(this.world);
    await this.as(operator);
    const checked = this.at(rows, 3);
    await this.move(checked, 'take_up', 'self_submitted', 'evidence_check');
    const { person } = this.assessing;
    await this.client.query(INVITE_SQL, [checked, person.id, person.name]);
    await this.trail(checked, 'assessor_engagement', 'invite', null, 'invited');
    await this.as(this.assessing);
    await this.client.query(ACCEPT_SQL, [checked]);
    await this.trail(checked, 'assessor_engagement', 'accept', 'invited', 'accepted');
    await this.as(operator);
    await this.move(this.at(rows, 2), 'schedule', 'evidence_check', 'external_scheduled');
  }

  /** From the scoring to the closed result. */
  async toTheEnd(rows: readonly Row[]): Promise<void> {
    await this.as(this.assessing);
    const scored = this.at(rows, 1);
    await this.client.query(FIND_SQL, [scored, this.assessing.person.id]);
    await this.client.query(RELEASE_SQL, [scored]);
    await this.move(scored, 'assess', 'external_scheduled', 'assessed');
    await this.move(scored, 'report', 'assessed', 'report_ready');
    await this.as(operatorOf(this.world));
    const closed = this.at(rows, 0);
    await this.client.query(CLOSE_SQL, [closed]);
    await this.trail(closed, 'assessment', 'close', 'report_ready', 'closed');
    await this.client.query(END_SQL, [closed]);
    await this.trail(closed, 'assessor_engagement', 'end', 'accepted', 'ended');
  }

  private async as(acting: Acting): Promise<void> {
    this.acting = acting;
    await this.act(acting);
  }

  private at(rows: readonly Row[], stepsBefore: number): string {
    return JSON.stringify(rows.map((row) => ({ ...row, days: row.days + stepsBefore * STEP_DAYS })));
  }

  private async move(rows: string, action: string, from: string, to: string): Promise<void> {
    await this.client.query(MOVE_SQL, [rows, to]);
    await this.trail(rows, 'assessment', action, from, to);
  }

  private async trail(rows: string, kind: string, action: string, from: string | null, to: string) {
    const { person, organisationId } = this.acting;
    await this.client.query(TRAIL_SQL, [
      ...[rows, kind, action, from, to],
      ...[person.id, person.name, organisationId],
    ]);
  }
}

/** A little better than others find: every fourth indicator one step higher. */
function asTheySeeThemselves(digits: string): string {
  return [...digits]
    .map((digit, at) => (at % 4 === 3 ? Math.min(4, Number(digit) + 1) : Number(digit)))
    .join('');
}
