import { DomainError, MARKET_TOPICS, type MarketTopic } from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { type Caller, fromGlobalId } from '../platform/index.js';
import type { FillMarketEvidenceInput } from './market-evidence.graphql.js';
import { type CountedFigure, figuresOf, lastMonths, type MarketPeriod } from './market-evidence.reads.js';

const LOCK_SQL =
  'SELECT state, version, set_id FROM assessments WHERE id = $1 AND cluster_org_id = $2 FOR UPDATE';
const CLEAR_SQL = `DELETE FROM assessment_evidence WHERE assessment_id = $1 AND source = 'marketplace'`;
const INDICATORS_SQL =
  'SELECT id, topic FROM indicators WHERE set_id = $1 AND topic = ANY ($2) ORDER BY position';
const FILL_SQL = `
INSERT INTO assessment_evidence (id, assessment_id, indicator_id, cluster_org_id, source, words, figures, person_id, person_name)
SELECT row.id, $2, row.indicator_id, $3, 'marketplace', '', row.figures, $4, $5
FROM jsonb_to_recordset($1) AS row (id uuid, indicator_id uuid, figures jsonb)`;
const TOUCH_SQL =
  'UPDATE assessments SET version = version + 1 WHERE id = $1 AND version = $2 RETURNING version';

/** What was filled in. */
interface Filled {
  readonly period: MarketPeriod;
  readonly figures: Map<MarketTopic, CountedFigure[]>;
  readonly version: number;
}

/** Figures of the marketplace as evidence of an assessment. */
@Injectable()
export class MarketEvidenceService {
  /**
   * Puts the figures of the last months with every indicator of the assessment whose topic they speak to; what was filled in earlier
   * gives way. The scores stay the cluster's own to choose.
   *
   * @throws DomainError NOT_FOUND (foreign or absent), STALE_VERSION, TRANSITION_REFUSED once the self assessment is handed in
   */
  async fill(caller: Caller, input: FillMarketEvidenceInput): Promise<Filled> {
    const { organisationId, personId, personName } = caller.signedIn();
    const id = fromGlobalId('Assessment', input.id, ['input', 'id']);
    const db = await caller.db();
    const [assessment] = await db.query<{ state: string; version: number; set_id: string }[]>(LOCK_SQL, [
      id,
      organisationId,
    ]);
    if (!assessment) throw new DomainError('NOT_FOUND', { what: 'assessment' }, { path: ['input', 'id'] });
    if (assessment.version !== input.version)
      throw new DomainError('STALE_VERSION', {}, { path: ['input', 'version'] });
    if (assessment.state !== 'draft')
      throw new DomainError('TRANSITION_REFUSED', {
        what: 'assessment',
        from: assessment.state,
        action: 'fill',
      });
    const period = await lastMonths(caller, input.months);
    const figures = await figuresOf(caller, organisationId, period);
    const indicators = await db.query<{ id: string; topic: MarketTopic }[]>(INDICATORS_SQL, [
      assessment.set_id,
      MARKET_TOPICS,
    ]);
    const rows = indicators.map((indicator) => ({
      id: uuidv7(),
      indicator_id: indicator.id,
      figures: { topic: indicator.topic, ...period, figures: figures.get(indicator.topic) ?? [] },
    }));
    await db.query(CLEAR_SQL, [id]);
    await db.query(FILL_SQL, [JSON.stringify(rows), id, organisationId, personId, personName]);
    const [touched] = await db.query<[{ version: number }[], number]>(TOUCH_SQL, [id, input.version]);
    const asked = new Set(indicators.map(({ topic }) => topic));
    return {
      period,
      figures: new Map([...figures].filter(([topic]) => asked.has(topic))),
      version: touched[0]!.version,
    };
  }
}
