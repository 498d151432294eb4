/** The first four sections of an assessment report; the fifth, needed improvements, is drawn from all of them. */
export const REPORT_SECTIONS = ['structure', 'organisation', 'services', 'financing'] as const;
export type ReportSection = (typeof REPORT_SECTIONS)[number];

/**
 * What an indicator is about, whichever set asks it: sets and their versions share topics, and so do courses, actions and the
 * evidence of the marketplace. Each topic with the section of the report in which its indicators stand. Names are permanent.
 */
export const INDICATOR_TOPICS = {
  participation: 'structure',
  composition: 'structure',
  size: 'structure',
  concentration: 'structure',
  newcomers: 'structure',
  other_sectors: 'structure',
  research_partners: 'structure',
  participant_stability: 'structure',
  maturity: 'organisation',
  staff: 'organisation',
  qualification: 'organisation',
  learning: 'organisation',
  staff_continuity: 'organisation',
  roles: 'organisation',
  contacts: 'organisation',
  cooperation: 'organisation',
  innovation_system: 'organisation',
  cooperation_requests: 'organisation',
  strategy_building: 'organisation',
  strategy_documentation: 'organisation',
  implementation_plan: 'organisation',
  strategy_review: 'organisation',
  performance_monitoring: 'organisation',
  strategic_focus: 'organisation',
  services_range: 'services',
  services_intensity: 'services',
  working_groups: 'services',
  training: 'services',
  innovation_support: 'services',
  market_access: 'services',
  communication: 'services',
  web_presence: 'services',
  press: 'services',
  success_stories: 'services',
  satisfaction: 'services',
  rd_impact: 'services',
  business_impact: 'services',
  international_impact: 'services',
  funding_prospects: 'financing',
  private_share: 'financing',
  financial_controlling: 'financing',
  own_income: 'financing',
} as const satisfies Record<string, ReportSection>;
export type IndicatorTopic = keyof typeof INDICATOR_TOPICS;

/** The topics for which the marketplace itself yields figures. */
export type MarketTopic = Extract<
  IndicatorTopic,
  | 'contacts'
  | 'cooperation'
  | 'services_range'
  | 'services_intensity'
  | 'success_stories'
  | 'satisfaction'
  | 'cooperation_requests'
>;

/** Each indicator is scored in whole steps from 0 to this. */
export const TOP_SCORE = 4;

/** Whether `topic` is one of {@link INDICATOR_TOPICS}. */
export function isIndicatorTopic(topic: string): topic is IndicatorTopic {
  return Object.hasOwn(INDICATOR_TOPICS, topic);
}

/**
 * What single scores come to: their sum as a share of the most that can be reached.
 *
 * @param scores whole steps, 0 to {@link TOP_SCORE} each
 * @returns 0 to 1; 0 for none
 */
export function shareOfScores(scores: readonly number[]): number {
  if (scores.length === 0) return 0;
  return scores.reduce((sum, score) => sum + score, 0) / (scores.length * TOP_SCORE);
}
