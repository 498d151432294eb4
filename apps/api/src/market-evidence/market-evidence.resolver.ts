import {
  type ConceptId,
  type FigureSource,
  type Language,
  MARKET_FIGURES,
  type MarketFigureKey,
  type MarketTopic,
} from '@fivefold/domain';
import { findConcept } from '@fivefold/vocabulary';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  Access,
  type Caller,
  CLUSTER_STAFF,
  CurrentCaller,
  type NodeKind,
  toGlobalId,
  toPage,
} from '../platform/index.js';
import {
  FillMarketEvidenceInput,
  MarketEvidence,
  MarketEvidencePayload,
  MarketMonthsArgs,
  MarketSource,
  MarketSourceConnection,
  MarketSourcesArgs,
} from './market-evidence.graphql.js';
import {
  type CountedFigure,
  figuresOf,
  lastMonths,
  type MarketPeriod,
  type SourceRow,
  sourcesOf,
} from './market-evidence.reads.js';
import { MarketEvidenceService } from './market-evidence.service.js';

const NODES: Readonly<Record<FigureSource, NodeKind>> = {
  request: 'Request',
  organisation: 'Organisation',
  service: 'Service',
  capability: 'Capability',
  review: 'Review',
  cooperation: 'CooperationRequest',
};
const PATHS: Readonly<Partial<Record<FigureSource, string>>> = {
  request: '/requests/',
  organisation: '/organisations/',
  service: '/services/',
};

@Resolver()
export class MarketEvidenceResolver {
  constructor(private readonly service: MarketEvidenceService) {}

  @Access(CLUSTER_STAFF)
  @Query(() => [MarketEvidence], {
    description: 'What the marketplace yields about your cluster for the indicators of an assessment.',
  })
  async marketEvidence(
    @CurrentCaller() caller: Caller,
    @Args() { months }: MarketMonthsArgs,
  ): Promise<MarketEvidence[]> {
    const period = await lastMonths(caller, months);
    const figures = await figuresOf(caller, caller.signedIn().organisationId, period);
    return [...figures].map(([topic, counted]) => toMarketEvidence(topic, period, counted));
  }

  @Access(CLUSTER_STAFF)
  @Query(() => MarketSourceConnection, {
    description: 'What stands behind a figure about your cluster; as many as the figure says.',
  })
  async marketSources(
    @CurrentCaller() caller: Caller,
    @Args() page: MarketSourcesArgs,
  ): Promise<MarketSourceConnection> {
    const figure = MARKET_FIGURES.find(({ key }) => key === page.figure)!;
    const { organisationId } = caller.signedIn();
    const language = page.language || caller.language;
    const { rows, total } = await sourcesOf(caller, organisationId, figure.key, page, page, language);
    return toPage(
      rows,
      page,
      total,
      (row) => row.key,
      (row) => toSource(language, figure.source, row),
    );
  }

  @Access(CLUSTER_STAFF)
  @Mutation(() => MarketEvidencePayload, {
    description:
      'Puts the figures of the marketplace with the indicators that they speak to, in place of those of an earlier day.',
  })
  async fillMarketEvidence(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'The assessment.' }) input: FillMarketEvidenceInput,
  ): Promise<MarketEvidencePayload> {
    const { period, figures, version } = await this.service.fill(caller, input);
    const evidence = [...figures].map(([topic, counted]) => toMarketEvidence(topic, period, counted));
    return { evidence, version, userErrors: [] };
  }
}

/** The wire object of the figures of one topic. */
function toMarketEvidence(
  topic: MarketTopic,
  { from, asOf }: MarketPeriod,
  figures: readonly CountedFigure[],
): MarketEvidence {
  return {
    topic,
    from,
    asOf,
    figures: figures.map(({ key, value, behind, origins }) => ({
      key,
      unit: unitOf(key),
      value,
      behind,
      origins: [...origins],
    })),
  };
}

function unitOf(key: MarketFigureKey): string {
  return MARKET_FIGURES.find((figure) => figure.key === key)!.unit;
}

function toSource(language: string, kind: FigureSource, row: SourceRow): MarketSource {
  const id = toGlobalId(NODES[kind], row.key);
  const concept = kind === 'capability' ? findConcept(row.key as ConceptId) : undefined;
  const path = PATHS[kind];
  return {
    id,
    kind,
    title: concept?.label[language as Language] ?? row.title,
    detail: row.detail,
    country: row.country,
    at: row.at,
    path: path ? `${path}${encodeURIComponent(id)}` : null,
  };
}
