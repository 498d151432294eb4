import type { NodeKind } from '../../src/platform/index.js';

/** The id of nothing. */
export const ABSENT = '01990000-0000-7000-8000-00000000abcd';

/** Rows of `services`, with everybody in the circle of those that are published. */
export const SHOWN_SERVICES = 'services as everybody sees them';

/** The table of each kind of global id; null where no row of ours stands behind it. A kind without one does not compile. */
export const TABLE_OF: Readonly<Record<NodeKind, string | null>> = {
  Organisation: 'organisations',
  Sector: 'sectors',
  OrganisationFact: 'organisation_facts',
  ClusterNetwork: 'cluster_networks',
  Onboarding: 'onboardings',
  CooperationRequest: 'cooperation_requests',
  Person: 'persons',
  Invitation: 'links',
  Mail: 'mails',
  Service: SHOWN_SERVICES,
  OwnService: 'services',
  ImportRun: 'import_runs',
  Capability: null,
  Need: 'needs',
  Request: 'requests',
  Quote: 'quotes',
  Recipient: 'recipients',
  CounterOffer: 'counter_offers',
  Replacement: 'replacements',
  Bundle: 'bundles',
  Attachment: 'attachments',
  Notification: 'notifications',
  Capacity: 'capacities',
  CapacityBooking: 'reservations',
  SlotBooking: 'slot_bookings',
  SavedSearch: 'saved_searches',
  NeedMatch: 'matches',
  Clarification: 'clarifications',
  Message: 'messages',
  RequestQuestion: 'request_questions',
  Agreement: 'agreements',
  Milestone: 'milestones',
  Dispute: 'disputes',
  Evidence: 'dispute_evidence',
  ImprovementAction: 'improvement_actions',
  Strategy: 'strategies',
  StrategyGoal: 'strategy_goals',
  WorkingGroup: 'working_groups',
  GroupTask: 'group_tasks',
  GroupMinutes: 'group_minutes',
  Label: 'labels',
  Review: 'reviews',
  IndicatorSet: 'indicator_sets',
  Assessment: 'assessments',
  AssessmentEvidence: 'assessment_evidence',
  AssessorEngagement: 'assessor_engagements',
  Course: 'courses',
  Event: 'events',
  Registration: 'registrations',
  Project: 'projects',
  WorkPackage: 'project_work_packages',
  ProjectDeliverable: 'project_deliverables',
  ProjectResult: 'project_results',
  ResultReport: 'project_result_reports',
  Publication: 'publications',
  Kpi: 'kpi_definitions',
  ImpactLink: 'impact_links',
  Idea: 'ideas',
  IdeaPilot: 'idea_pilots',
  Session: null,
  PartnerApp: 'partner_apps',
  PartnerKey: 'partner_keys',
  PartnerConsent: 'partner_consents',
  Statement: 'statements_of_reasons',
  Terms: null,
  ContentReport: 'content_reports',
  MemberInvitation: 'member_invitations',
  ClusterMembership: null,
};

/** What an argument or input field of this name names; else it is told by what the field answers. */
export const KIND_OF_ARGUMENT: Readonly<Record<string, NodeKind>> = {
  kpiId: 'Kpi',
  consentId: 'PartnerConsent',
  appId: 'PartnerApp',
  memberOf: 'Organisation',
  demandId: 'Need',
  recipientId: 'Recipient',
  messageId: 'Message',
  quoteId: 'Quote',
  counterOfferId: 'CounterOffer',
};

/** Where an argument names a row by the id of another kind of thing: the table whose circle holds. */
export const TABLE_OF_ARGUMENT: Readonly<Record<string, string>> = {
  // Its provider plans a service that is not shown yet, too.
  'capacityPlan.serviceId': 'capacity_plans',
};
