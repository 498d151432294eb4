import type { IndicatorTopic, MarketTopic } from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { Assessments, type EvidenceFigures } from '../assessment/index.js';
import type { Caller } from '../platform/index.js';
import type { FillMarketEvidenceInput } from './market-evidence.graphql.js';
import { type CountedFigure, figuresOf, lastMonths, type MarketPeriod } from './market-evidence.reads.js';

/** What was filled in. */
interface Filled {
  readonly period: MarketPeriod;
  readonly figures: Map<MarketTopic, CountedFigure[]>;
  readonly version: number;
}

/** Figures of the marketplace as evidence of an assessment. */
@Injectable()
export class MarketEvidenceService {
  constructor(private readonly assessments: Assessments) {}

  /**
   * Counts the last months and puts the figures with the indicators of the assessment that they speak to.
   *
   * @throws DomainError as {@link Assessments.fillFigures}
   */
  async fill(caller: Caller, input: FillMarketEvidenceInput): Promise<Filled> {
    const period = await lastMonths(caller, input.months);
    const counted = await figuresOf(caller, caller.signedIn().organisationId, period);
    const kept = new Map(
      [...counted].map(([topic, figures]): [IndicatorTopic, EvidenceFigures] => [
        topic,
        { from: period.from, asOf: period.asOf.toISOString(), figures },
      ]),
    );
    const { topics, version } = await this.assessments.fillFigures(caller, input, kept);
    return { period, figures: new Map([...counted].filter(([topic]) => topics.has(topic))), version };
  }
}
