/**
 * What people are told, by kind. Kinds belong to a group, for which a person chooses how mails come; `params` are the names
 * that a kind's texts may use. The texts stand in the API's room `notification`, in every language for every kind.
 */
interface Notice {
  readonly group: NoticeGroup;
  readonly params: readonly string[];
}

/** Groups of kinds, in the order in which the settings show them. */
export const NOTICE_GROUPS = [
  'requests',
  'quotes',
  'questions',
  'messages',
  'delivery',
  'disputes',
  'reviews',
  'needs',
  'demand',
  'catalogue',
  'projects',
  'events',
  'excellence',
  'people',
] as const;
export type NoticeGroup = (typeof NOTICE_GROUPS)[number];

/** How mails of a group come: each at once, once a day in one mail, or not. The page shows them in any case. */
export const MAIL_CHOICES = ['at_once', 'daily', 'none'] as const;
export type MailChoice = (typeof MAIL_CHOICES)[number];

/** Until a person chooses: at once where somebody waits for an answer, else once a day. */
export const DEFAULT_MAIL: Readonly<Record<NoticeGroup, MailChoice>> = {
  requests: 'at_once',
  quotes: 'at_once',
  questions: 'at_once',
  messages: 'at_once',
  delivery: 'at_once',
  disputes: 'at_once',
  reviews: 'daily',
  needs: 'daily',
  demand: 'daily',
  catalogue: 'at_once',
  projects: 'daily',
  events: 'at_once',
  excellence: 'at_once',
  people: 'daily',
};

export const NOTICES = {
  // People
  invitation_accepted: { group: 'people', params: ['person', 'organisation'] },
  authenticator_taken_off: { group: 'people', params: ['person'] },
  // Membership of firms in clusters
  member_invited: { group: 'requests', params: ['organisation', 'person'] },
  member_confirmed: { group: 'people', params: ['organisation'] },
  member_declined: { group: 'people', params: ['organisation'] },
  member_ended: { group: 'requests', params: ['organisation', 'day', 'reason'] },
  // Decisions of the operator about content and people
  decision_stated: { group: 'catalogue', params: ['title', 'reason'] },
  decision_appealed: { group: 'catalogue', params: ['title'] },
  decision_answered: { group: 'catalogue', params: ['title', 'reason'] },
  content_reported: { group: 'catalogue', params: ['title'] },
  // Terms
  terms_published: { group: 'people', params: ['number', 'day'] },
  // Partner apps
  partner_key_made: { group: 'people', params: ['person', 'app'] },
  partner_key_ending: { group: 'people', params: ['app', 'endsAt'] },
  partner_consent_given: { group: 'people', params: ['organisation', 'app'] },
  partner_consent_ended: { group: 'people', params: ['organisation', 'app'] },
  // Cooperation of clusters
  cluster_joined: { group: 'people', params: ['organisation'] },
  cluster_invitation_expired: { group: 'people', params: ['organisation'] },
  network_invited: { group: 'people', params: ['organisation', 'network'] },
  network_accepted: { group: 'people', params: ['organisation', 'network'] },
  network_left: { group: 'people', params: ['organisation', 'network'] },
  cooperation_asked: { group: 'requests', params: ['organisation', 'person'] },
  // Questions to publishers
  question_received: { group: 'questions', params: ['title'] },
  question_waiting: { group: 'questions', params: ['title', 'days'] },
  question_answered: { group: 'questions', params: ['title', 'publisher'] },
  question_closed: { group: 'questions', params: ['title', 'reason'] },
  // What the sides of a request say
  message_received: { group: 'messages', params: ['sender', 'title'] },
  request_question_asked: { group: 'questions', params: ['title'] },
  request_question_answered: { group: 'questions', params: ['requester', 'title'] },
  // Requests and quotes
  request_received: { group: 'requests', params: ['requester', 'title'] },
  quote_received: { group: 'quotes', params: ['provider', 'title'] },
  // Times in calendars
  slot_asked: { group: 'requests', params: ['title', 'startsAt'] },
  slot_confirmed: { group: 'requests', params: ['title', 'startsAt'] },
  slot_released: { group: 'requests', params: ['title', 'startsAt'] },
  slot_lapsed: { group: 'requests', params: ['title', 'startsAt'] },
  // Needs and demand
  better_match: { group: 'needs', params: ['need', 'service', 'count'] },
  shortlist_changed: { group: 'needs', params: ['need', 'service', 'count'] },
  need_expires_soon: { group: 'needs', params: ['need', 'date'] },
  need_expired: { group: 'needs', params: ['need'] },
  search_alert: { group: 'needs', params: ['search', 'service', 'count'] },
  interest_received: { group: 'demand', params: ['organisation', 'service'] },
  // Planning of services
  idea_of_need: { group: 'needs', params: ['title', 'organisation'] },
  pilot_invited: { group: 'needs', params: ['title', 'organisation'] },
  idea_published: { group: 'needs', params: ['title', 'organisation'] },
  pilot_answered: { group: 'demand', params: ['title', 'organisation', 'answer'] },
  idea_owner_invited: { group: 'demand', params: ['title', 'organisation'] },
  idea_owner_joined: { group: 'demand', params: ['title', 'organisation'] },
  request_withdrawn: { group: 'requests', params: ['title'] },
  request_declined: { group: 'requests', params: ['provider', 'title'] },
  quote_revised: { group: 'quotes', params: ['provider', 'title'] },
  quote_withdrawn: { group: 'quotes', params: ['provider', 'title'] },
  quote_expired: { group: 'quotes', params: ['provider', 'title'] },
  quote_accepted: { group: 'quotes', params: ['requester', 'title'] },
  not_chosen: { group: 'quotes', params: ['requester', 'title'] },
  reply_reminder: { group: 'requests', params: ['requester', 'title', 'replyBy'] },
  reply_time_extended: { group: 'requests', params: ['requester', 'title', 'replyBy'] },
  reply_deadline_passed: { group: 'requests', params: ['title', 'offers'] },
  request_expired: { group: 'requests', params: ['title'] },
  counter_offer: { group: 'quotes', params: ['requester', 'title'] },
  counter_offer_refused: { group: 'quotes', params: ['provider', 'title'] },
  bundle_proposal: { group: 'requests', params: ['title', 'replacement'] },
  bundle_incomplete: { group: 'requests', params: ['title'] },
  // Catalogue
  service_submitted: { group: 'catalogue', params: ['person', 'title'] },
  service_sent_back: { group: 'catalogue', params: ['title', 'reason'] },
  service_scheduled: { group: 'catalogue', params: ['title', 'day'] },
  service_published: { group: 'catalogue', params: ['title'] },
  service_suspended: { group: 'catalogue', params: ['title', 'reason'] },
  service_reinstated: { group: 'catalogue', params: ['title'] },
  service_appealed: { group: 'catalogue', params: ['title', 'reason'] },
  service_upheld: { group: 'catalogue', params: ['title', 'reason'] },
  service_paused: { group: 'catalogue', params: ['title', 'reason'] },
  service_gone: { group: 'catalogue', params: ['title', 'reason'] },
  service_review_soon: { group: 'catalogue', params: ['title', 'day'] },
  service_review_due: { group: 'catalogue', params: ['title', 'day'] },
  // Improvement
  action_given: { group: 'projects', params: ['title', 'day'] },
  action_late: { group: 'projects', params: ['title', 'day'] },
  strategy_due: { group: 'projects', params: ['title'] },
  group_joined: { group: 'projects', params: ['group'] },
  group_task_given: { group: 'projects', params: ['group', 'title'] },
  group_minutes: { group: 'projects', params: ['group', 'day'] },
  // Labels of clusters
  label_ends: { group: 'catalogue', params: ['label', 'day'] },
  label_ended: { group: 'catalogue', params: ['label', 'day'] },
  certificate_expires: { group: 'catalogue', params: ['title', 'certificate', 'day'] },
  certificate_expired: { group: 'catalogue', params: ['title', 'certificate', 'day'] },
  service_comment_answered: { group: 'catalogue', params: ['title', 'person', 'answer'] },
  co_publishing_invited: { group: 'catalogue', params: ['title', 'organisation'] },
  co_publishing_accepted: { group: 'catalogue', params: ['title', 'organisation'] },
  co_publishing_left: { group: 'catalogue', params: ['title', 'organisation'] },
  // Projects
  project_partner_named: { group: 'projects', params: ['organisation', 'project'] },
  project_part_confirmed: { group: 'projects', params: ['organisation', 'project'] },
  project_published: { group: 'projects', params: ['project'] },
  deliverable_due: { group: 'projects', params: ['title', 'project', 'day'] },
  project_news: { group: 'projects', params: ['organisation', 'project', 'title'] },
  result_reported: { group: 'projects', params: ['organisation', 'result', 'project'] },
  // Programme
  registration_asked: { group: 'events', params: ['person', 'event'] },
  registration_confirmed: { group: 'events', params: ['event', 'startsAt'] },
  registration_waiting: { group: 'events', params: ['event'] },
  registration_refused: { group: 'events', params: ['event', 'reason'] },
  registration_put_back: { group: 'events', params: ['event'] },
  registration_lapsed: { group: 'events', params: ['event'] },
  event_reminder: { group: 'events', params: ['event', 'startsAt', 'place'] },
  event_changed: { group: 'events', params: ['event', 'startsAt', 'place'] },
  event_called_off: { group: 'events', params: ['event', 'reason'] },
  certificate_ready: { group: 'events', params: ['event'] },
  // Assessments
  assessment_submitted: { group: 'excellence', params: ['organisation', 'set'] },
  assessment_returned: { group: 'excellence', params: ['set', 'reason'] },
  assessment_scheduled: { group: 'excellence', params: ['organisation', 'day'] },
  assessor_invited: { group: 'excellence', params: ['organisation', 'until'] },
  assessor_accepted: { group: 'excellence', params: ['person', 'organisation'] },
  assessor_declined: { group: 'excellence', params: ['person', 'organisation'] },
  assessor_access_ended: { group: 'excellence', params: ['organisation'] },
  assessment_assessed: { group: 'excellence', params: ['set'] },
  assessment_report_ready: { group: 'excellence', params: ['set'] },
  assessment_closed: { group: 'excellence', params: ['organisation', 'set'] },
  assessment_withdrawn: { group: 'excellence', params: ['organisation', 'reason'] },
  // Agreements, disputes, reviews
  agreement_ready: { group: 'delivery', params: ['number'] },
  agreement_signed: { group: 'delivery', params: ['organisation', 'number'] },
  agreement_amended: { group: 'delivery', params: ['organisation', 'number'] },
  agreement_active: { group: 'delivery', params: ['number'] },
  delivery_started: { group: 'delivery', params: ['provider', 'milestone'] },
  delivery_made: { group: 'delivery', params: ['provider', 'milestone', 'until'] },
  delivery_reminder: { group: 'delivery', params: ['milestone', 'until'] },
  delivery_confirmed: { group: 'delivery', params: ['requester', 'milestone'] },
  delivery_confirmed_by_silence: { group: 'delivery', params: ['milestone'] },
  delivery_rejected: { group: 'delivery', params: ['requester', 'milestone', 'reason'] },
  agreement_completed: { group: 'delivery', params: ['number'] },
  cancellation_asked: { group: 'delivery', params: ['organisation', 'number', 'reason'] },
  cancellation_refused: { group: 'delivery', params: ['organisation', 'number'] },
  agreement_cancelled: { group: 'delivery', params: ['number', 'reason'] },
  dispute_opened: { group: 'disputes', params: ['organisation', 'number', 'until'] },
  dispute_evidence: { group: 'disputes', params: ['organisation', 'number'] },
  dispute_evidence_reminder: { group: 'disputes', params: ['number', 'until'] },
  dispute_examined: { group: 'disputes', params: ['number'] },
  dispute_proposal: { group: 'disputes', params: ['number', 'until'] },
  dispute_answered: { group: 'disputes', params: ['organisation', 'number'] },
  dispute_answer_reminder: { group: 'disputes', params: ['number', 'until'] },
  dispute_decision_due: { group: 'disputes', params: ['number'] },
  dispute_closed: { group: 'disputes', params: ['number'] },
  review_invited: { group: 'reviews', params: ['organisation', 'number'] },
  review_given: { group: 'reviews', params: ['organisation', 'number'] },
  review_reminder: { group: 'reviews', params: ['organisation', 'until'] },
  review_published: { group: 'reviews', params: ['number'] },
  review_answered: { group: 'reviews', params: ['organisation', 'number'] },
} as const satisfies Record<string, Notice>;

export type NoticeKind = keyof typeof NOTICES;
export type NoticeParam<Kind extends NoticeKind> = (typeof NOTICES)[Kind]['params'][number];
