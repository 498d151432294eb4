import type { MarketTopic } from './indicator-topics.js';

/** `count`: whole number. `share`: 0 to 1. `stars`: 1 to 5. `hours`: a median. */
export type FigureUnit = 'count' | 'share' | 'stars' | 'hours';
/** What a figure opens to. */
export type FigureSource = 'request' | 'organisation' | 'service' | 'capability' | 'review' | 'cooperation';

/** One figure that the marketplace yields about a cluster. */
export interface MarketFigure {
  readonly key: string;
  readonly topic: MarketTopic;
  readonly unit: FigureUnit;
  readonly source: FigureSource;
}

/**
 * What the marketplace yields for the indicators of an assessment, in the order in which it is shown. A `count` is exactly the number of
 * rows that it opens to; the other units are drawn from them.
 */
export const MARKET_FIGURES = [
  { key: 'members', topic: 'contacts', unit: 'count', source: 'organisation' },
  { key: 'members_reached', topic: 'contacts', unit: 'count', source: 'organisation' },
  { key: 'members_reached_share', topic: 'contacts', unit: 'share', source: 'organisation' },
  { key: 'member_requests', topic: 'contacts', unit: 'count', source: 'request' },
  { key: 'member_deals', topic: 'cooperation', unit: 'count', source: 'request' },
  { key: 'members_dealing', topic: 'cooperation', unit: 'count', source: 'organisation' },
  { key: 'members_dealing_share', topic: 'cooperation', unit: 'share', source: 'organisation' },
  { key: 'cross_sector_deals', topic: 'cooperation', unit: 'count', source: 'request' },
  { key: 'outside_requests', topic: 'cooperation_requests', unit: 'count', source: 'request' },
  { key: 'outside_firms', topic: 'cooperation_requests', unit: 'count', source: 'organisation' },
  { key: 'cooperation_asked', topic: 'cooperation_requests', unit: 'count', source: 'cooperation' },
  { key: 'services', topic: 'services_range', unit: 'count', source: 'service' },
  { key: 'capabilities', topic: 'services_range', unit: 'count', source: 'capability' },
  { key: 'requests', topic: 'services_intensity', unit: 'count', source: 'request' },
  { key: 'deals', topic: 'services_intensity', unit: 'count', source: 'request' },
  { key: 'delivered', topic: 'services_intensity', unit: 'count', source: 'request' },
  { key: 'firms_served', topic: 'services_intensity', unit: 'count', source: 'organisation' },
  { key: 'answer_hours', topic: 'services_intensity', unit: 'hours', source: 'request' },
  { key: 'delivered_cross_sector', topic: 'success_stories', unit: 'count', source: 'request' },
  { key: 'praised', topic: 'success_stories', unit: 'count', source: 'review' },
  { key: 'reviews', topic: 'satisfaction', unit: 'count', source: 'review' },
  { key: 'stars', topic: 'satisfaction', unit: 'stars', source: 'review' },
  { key: 'publisher_stars', topic: 'satisfaction', unit: 'stars', source: 'review' },
  { key: 'content_share', topic: 'satisfaction', unit: 'share', source: 'review' },
] as const satisfies readonly MarketFigure[];
export type MarketFigureKey = (typeof MARKET_FIGURES)[number]['key'];

/** The fewest answers or reviews of which a median, an average or a share is formed. */
export const MIN_MEASURED = 3;
