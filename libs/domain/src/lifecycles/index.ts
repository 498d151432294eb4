import { AGREEMENT_STATES, DELIVERY_STATES } from './agreement.js';
import { ASSESSMENT_STATES, ENGAGEMENT_STATES, INDICATOR_SET_STATES } from './assessment.js';
import { CAPACITY_PLAN_STATES, RESERVATION_STATES, SLOT_STATES } from './capacity.js';
import { CO_PUBLISHER_STATES } from './co-publisher.js';
import { CLARIFICATION_STATES } from './clarification.js';
import { NETWORK_MEMBER_STATES, ONBOARDING_STATES } from './cooperation.js';
import { DISPUTE_STATES } from './dispute.js';
import { IDEA_STATES, PILOT_STATES } from './idea.js';
import { IMPROVEMENT_STATES } from './improvement.js';
import { MATCH_STATES } from './match.js';
import { NEED_STATES } from './need.js';
import { EVENT_STATES, REGISTRATION_STATES } from './programme.js';
import {
  COUNTER_OFFER_STATES,
  QUOTE_STATES,
  RECIPIENT_STATES,
  REPLACEMENT_STATES,
  REQUEST_STATES,
} from './request.js';
import { PROJECT_STATES, PUBLICATION_STATES } from './project.js';
import { REVIEW_STATES } from './review.js';
import { SERVICE_STATES } from './service.js';
import type { StateTable } from './table.js';

export * from './agreement.js';
export * from './assessment.js';
export * from './capacity.js';
export * from './co-publisher.js';
export * from './clarification.js';
export * from './cooperation.js';
export * from './dispute.js';
export * from './guards.js';
export * from './idea.js';
export * from './invariants.js';
export * from './improvement.js';
export * from './match.js';
export * from './need.js';
export * from './project.js';
export * from './programme.js';
export * from './request.js';
export * from './review.js';
export * from './service.js';
export * from './table.js';

/** Every lifecycle by the `kind` under which its transitions are recorded. */
export const LIFECYCLES = {
  service_version: SERVICE_STATES,
  co_publisher: CO_PUBLISHER_STATES,
  capacity_plan: CAPACITY_PLAN_STATES,
  reservation: RESERVATION_STATES,
  slot_booking: SLOT_STATES,
  clarification: CLARIFICATION_STATES,
  need: NEED_STATES,
  match: MATCH_STATES,
  request: REQUEST_STATES,
  recipient: RECIPIENT_STATES,
  quote: QUOTE_STATES,
  counter_offer: COUNTER_OFFER_STATES,
  replacement: REPLACEMENT_STATES,
  agreement: AGREEMENT_STATES,
  delivery: DELIVERY_STATES,
  review: REVIEW_STATES,
  dispute: DISPUTE_STATES,
  network_member: NETWORK_MEMBER_STATES,
  onboarding: ONBOARDING_STATES,
  improvement_action: IMPROVEMENT_STATES,
  project: PROJECT_STATES,
  publication: PUBLICATION_STATES,
  indicator_set: INDICATOR_SET_STATES,
  assessment: ASSESSMENT_STATES,
  assessor_engagement: ENGAGEMENT_STATES,
  event: EVENT_STATES,
  registration: REGISTRATION_STATES,
  idea: IDEA_STATES,
  pilot: PILOT_STATES,
} as const satisfies Record<string, StateTable<string, string>>;

export type LifecycleKind = keyof typeof LIFECYCLES;
