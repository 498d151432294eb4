/**
 * What has to hold for a transition besides state and role. A row of a state table names its guards; the room that takes the
 * step brings a check for each name, and the platform refuses a step with a guard that nobody checks.
 */
export const GUARDS = {
  // Service
  complete: 'One concept, coverage, contact, a price model and one complete language are stated.',
  four_eyes:
    'Nobody who wrote any part of the version judges it; the operator does where a cluster has one publisher.',
  certificates_in_date: 'No certificate that the version hinges on has expired.',
  reason_given: 'A reason is stated.',
  own_suspension: 'Only the operator lifts, or replaces, what the operator suspended.',
  operator_suspended: 'The operator has suspended it, and an earlier appeal is answered.',
  appealed: 'An appeal waits for its answer.',
  day_ahead: 'The day of publication lies ahead.',
  // Need
  decomposition_confirmed: 'A person of the SME has confirmed what was understood.',
  // Quote and acceptance
  quotable: 'Each service asked for is published.',
  not_own: 'No organisation asks, quotes to, reviews or judges itself.',
  mandate: 'Who answers is the provider, or its publisher with a mandate that is not revoked.',
  in_validity: 'The validity has not passed by the clock of the database, to the millisecond.',
  none_accepted: 'No other quote of the request is accepted.',
  capacity_free: 'The capacity that is booked is free in every moment or period of the booking.',
  // After acceptance
  both_agree: 'The other side has agreed, or the operator decides.',
  within_dispute_window: 'Delivery is at most 30 days ago.',
  no_open_dispute: 'No dispute of the agreement is open.',
  sums_to_total: 'The amounts of the milestones sum exactly to the total.',
  same_document: 'What is signed is the document as it stands, told by its hash.',
  agreement_active: 'The agreement is signed by both, and neither ended nor disputed.',
  all_confirmed: 'Every milestone is confirmed.',
  in_evidence_term: 'The term for evidence has not passed.',
  answer_over: 'A side has refused the proposal, or the term to answer it has passed.',
  own_dispute: 'Who opened the dispute withdraws it.',
  in_review_term: 'The term for the review has not passed.',
  both_in: 'Both reviews are in, or the other has lapsed, or seven days have passed since the first.',
  // Assessment
  set_complete: 'Every part has an indicator, and every indicator a name, a topic and a part.',
  all_scored: 'Every indicator of the set has a score.',
  without_ties:
    'The assessor belongs neither to the cluster nor to a member of it, and has written nothing for it.',
  // Improvement
  evidence_given: 'What was done is told, in words or by a file.',
  // Programme
  event_ahead: 'The event has not begun by the clock of the database.',
  place_free: 'A place is free, and nobody waits for it.',
  others_wait: 'Somebody waits for the place.',
  attendance_open: 'The event begins within three hours, or ended at most three days ago.',
  // Planning
  demand_behind: 'A need stands behind the idea, or it is stated what speaks for it.',
  effort_stated: 'What it takes is stated.',
  pilot_runs: 'A company takes part in the pilot.',
  service_live: 'The service that it led to is published, by other eyes than wrote it.',
} as const;

export type Guard = keyof typeof GUARDS;
