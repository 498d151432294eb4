/**
 * Who may read a row, said once more and apart from the policies: SQL over the row `t` that answers a list of names. A name is
 * `all`, `signed-in`, `operator`, `clusters` (staff of any cluster), or the id of an organisation or person. `c_<table>` are rows of a table
 * further up together with their circle.
 */
const EVERYBODY = `ARRAY['all']`;
const NOBODY = `'{}'::text[]`;
const of = (...columns: string[]) => `ARRAY[${columns.map((column) => `t.${column}`).join(', ')}]::text[]`;
const when = (condition: string, circle: string) =>
  `CASE WHEN ${condition} THEN ${circle} ELSE '{}'::text[] END`;
const like = (table: string, column: string, key = 'id') =>
  `COALESCE((SELECT circle FROM c_${table} c WHERE c.${key} = t.${column}), '{}'::text[])`;
const join = (...circles: string[]) => circles.map((circle) => `(${circle})`).join(' || ');
const OPERATOR = `ARRAY['operator']`;

/** Whoever may answer for the provider: itself, and the publisher while its mandate lasts. */
const ANSWERING = 'pg_temp.answering(t.provider_org_id, t.publisher_org_id)';
const DEALERS = join(of('requester_org_id'), ANSWERING);
const DECIDED = join(DEALERS, OPERATOR);
const THREE = of('requester_org_id', 'provider_org_id', 'publisher_org_id');
const PUBLISHER = join(of('publisher_id'), OPERATOR);
const ASSESSORS = `ARRAY(SELECT e.person_id::text FROM assessor_engagements e WHERE e.assessment_id = t.assessment_id
  AND e.state = 'accepted' AND e.access_until > app_now())`;
const OF_ASSESSMENT = join(
  of('cluster_org_id'),
  ASSESSORS,
  when(`(SELECT a.state FROM assessments a WHERE a.id = t.assessment_id) <> 'draft'`, OPERATOR),
);
const PARTNERS = '(SELECT p.partner_org_ids::text[] FROM projects p WHERE p.id = t.project_id)';

export const SQL_FUNCTIONS = `
CREATE FUNCTION pg_temp.answering(provider uuid, publisher uuid) RETURNS text[] LANGUAGE sql AS $$
  SELECT ARRAY[provider]::text[] || CASE WHEN EXISTS (SELECT FROM mandates m WHERE m.provider_id = provider
    AND m.publisher_id = publisher AND m.revoked_at IS NULL) THEN ARRAY[publisher]::text[] ELSE '{}'::text[] END $$`;

/** Tables that hold nothing of an organisation or person, or that only the platform's own code reads. */
export const PLUMBING: readonly string[] = [
  'clock',
  'leases',
  'lifecycle_rows',
  'migrations',
  'opening',
  'outbox',
  'person_traces',
  'signing_keys',
  'typeorm_metadata',
];

/** Every other table, those that lean on another after it. */
export const CIRCLES: Readonly<Record<string, string>> = {
  organisations: EVERYBODY,
  organisation_aliases: EVERYBODY,
  organisation_facts: EVERYBODY,
  organisation_outside_ids: EVERYBODY,
  organisation_regions: EVERYBODY,
  organisation_changes: join(of('organisation_id'), OPERATOR),
  cluster_members: EVERYBODY,
  cluster_networks: EVERYBODY,
  network_members: join(of('leader_org_id', 'cluster_org_id'), when(`t.state = 'accepted'`, EVERYBODY)),
  sectors: EVERYBODY,
  mandates: join(of('provider_id', 'publisher_id'), OPERATOR),
  memberships: join(of('organisation_id', 'person_id'), OPERATOR),
  persons: join(
    of('id'),
    OPERATOR,
    'ARRAY(SELECT m.organisation_id::text FROM memberships m WHERE m.person_id = t.id)',
  ),
  sessions: of('person_id'),
  partner_apps: join(of('organisation_id'), when(`t.wanted_scopes <> '{}'`, `ARRAY['signed-in']`)),
  partner_keys: of('organisation_id'),
  partner_consents: of('organisation_id', 'app_organisation_id'),
  partner_actions: of('organisation_id', 'app_organisation_id'),
  partner_reads: of('organisation_id', 'app_organisation_id'),
  // Its words are handed out to whoever wrote them, with the rest of the person's own.
  content_reports: join(OPERATOR, of('reporter_person_id')),
  tries: NOBODY,
  spending: NOBODY,
  page_documents: NOBODY,
  erasures: OPERATOR,
  password_resets: of('person_id'),
  authenticator_removals: join(of('person_id'), OPERATOR),
  authenticators: of('person_id'),
  recovery_codes: of('person_id'),
  oidc_links: of('person_id'),
  oidc_visits: NOBODY,
  member_invitations: of('cluster_id', 'company_id'),
  member_records: of('cluster_id', 'company_id'),
  terms_versions: EVERYBODY,
  terms_acceptances: join(of('person_id'), OPERATOR),
  statements_of_reasons: join(of('affected_org_id', 'affected_person_id'), OPERATOR),
  links: of('organisation_id'),
  mails: NOBODY,
  notifications: of('person_id'),
  notices: 'ARRAY(SELECT n.person_id::text FROM notifications n WHERE n.notice_id = t.id)',
  notification_settings: of('person_id'),
  calendar_addresses: of('person_id'),
  idempotency_keys: of('person_id'),
  onboardings: join(of('inviter_org_id', 'cluster_id'), OPERATOR),
  cooperation_requests: of('cluster_org_id'),
  transitions: join('t.visible_to::text[]', OPERATOR),

  services: PUBLISHER,
  service_versions: join(PUBLISHER, when(`t.state = 'published'`, EVERYBODY)),
  service_version_authors: PUBLISHER,
  service_claims: PUBLISHER,
  service_comments: PUBLISHER,
  service_publishers: join(
    of('publisher_id', 'cluster_id'),
    OPERATOR,
    when(`t.state = 'accepted'`, EVERYBODY),
  ),
  service_changes: NOBODY,
  search_changes: NOBODY,
  import_runs: of('publisher_id'),
  import_rows: of('publisher_id'),
  capacity_plans: join(of('provider_org_id', 'publisher_org_id'), when('t.offered', EVERYBODY)),
  capacities: like('capacity_plans', 'service_id', 'service_id'),
  capacity_blackouts: of('provider_org_id', 'publisher_org_id'),
  capacity_seasons: of('provider_org_id', 'publisher_org_id'),
  capacity_buckets: NOBODY,
  reservations: THREE,
  slot_bookings: THREE,

  needs: of('requester_org_id'),
  need_versions: of('requester_org_id'),
  matches: of('requester_org_id'),
  match_news: of('requester_org_id'),
  interests: of('requester_org_id', 'from_org_id'),
  interest_mutes: of('requester_org_id'),
  saved_searches: of('person_id'),
  saved_search_hits: of('person_id'),
  clarification_askers: join(of('asker_org_id'), when('t.named', of('publisher_org_id'))),
  clarification_words: of('publisher_org_id'),
  clarifications: join(
    of('publisher_org_id'),
    'ARRAY(SELECT a.asker_org_id::text FROM clarification_askers a WHERE a.clarification_id = t.id)',
  ),

  bundles: of('requester_org_id'),
  replacements: of('requester_org_id'),
  requests: join(
    of('requester_org_id'),
    't.party_org_ids::text[]',
    when(
      `t.state IN ('accepted', 'in_delivery', 'delivered', 'reviewed', 'cancelled', 'disputed', 'resolved')`,
      OPERATOR,
    ),
  ),
  recipients: join(THREE, when(`t.state = 'chosen'`, OPERATOR)),
  quotes: join(
    ANSWERING,
    when(`t.state = 'accepted'`, OPERATOR),
    when(
      't.sent_at IS NOT NULL AND (t.sealed_until IS NULL OR t.sealed_until <= app_now())',
      of('requester_org_id'),
    ),
  ),
  counter_offers: DEALERS,
  messages: DEALERS,
  message_reads: DEALERS,
  request_questions: join(
    of('requester_org_id'),
    `ARRAY(SELECT unnest(pg_temp.answering(r.provider_org_id, r.publisher_org_id)) FROM recipients r
       WHERE r.request_id = t.request_id)`,
  ),
  request_question_authors: join(
    ANSWERING,
    when('t.hidden_until IS NULL OR t.hidden_until <= app_now()', of('requester_org_id')),
  ),
  agreements: DECIDED,
  agreement_signatures: DECIDED,
  milestones: DECIDED,
  disputes: DECIDED,
  dispute_evidence: DECIDED,
  dispute_answers: DECIDED,
  reviews: join(
    DEALERS,
    when(`t.state = 'open'`, OPERATOR),
    when(`t.state IN ('published', 'answered')`, EVERYBODY),
  ),
  review_contents: `(SELECT ${join(
    when(`r.state IN ('published', 'answered')`, EVERYBODY),
    `CASE WHEN r.side = 'requester' THEN ARRAY[r.requester_org_id]::text[]
       ELSE pg_temp.answering(r.provider_org_id, r.publisher_org_id) END`,
  )} FROM reviews r WHERE r.id = t.review_id)`,

  indicator_sets: join(OPERATOR, when(`t.state <> 'draft'`, EVERYBODY)),
  indicators: like('indicator_sets', 'set_id'),
  assessments: join(
    of('cluster_org_id'),
    when(`t.state <> 'draft' OR t.returned`, OPERATOR),
    `ARRAY(SELECT e.person_id::text FROM assessor_engagements e WHERE e.assessment_id = t.id
       AND e.state IN ('invited', 'accepted') AND e.access_until > app_now())`,
  ),
  assessment_scores: OF_ASSESSMENT,
  assessment_evidence: OF_ASSESSMENT,
  assessment_findings: join(ASSESSORS, when('t.released', join(of('cluster_org_id'), OPERATOR))),
  assessor_engagements: join(of('cluster_org_id', 'person_id'), OPERATOR),
  peer_consents: of('cluster_org_id'),
  improvement_actions: of('cluster_org_id'),
  strategies: of('cluster_org_id'),
  strategy_goals: of('cluster_org_id'),
  working_groups: join(of('cluster_org_id'), 't.party_org_ids::text[]'),
  group_tasks: like('working_groups', 'group_id'),
  group_minutes: like('working_groups', 'group_id'),
  label_schemes: EVERYBODY,
  label_levels: EVERYBODY,
  label_statistics: EVERYBODY,
  labels: join(of('organisation_id'), OPERATOR, when('t.is_public AND t.removed_at IS NULL', EVERYBODY)),

  projects: join('t.partner_org_ids::text[]', OPERATOR, when(`t.state <> 'draft'`, EVERYBODY)),
  project_periods: like('projects', 'project_id'),
  project_fundings: join(PARTNERS, OPERATOR, when('t.is_public', like('projects', 'project_id'))),
  project_partners: join(
    PARTNERS,
    OPERATOR,
    when('t.confirmed_at IS NOT NULL', like('projects', 'project_id')),
  ),
  project_shares: join(PARTNERS, OPERATOR),
  project_work_packages: like('projects', 'project_id'),
  project_deliverables: like('projects', 'project_id'),
  project_results: like('projects', 'project_id'),
  project_result_reports: like('projects', 'project_id'),
  publications: join(of('publisher_org_id'), OPERATOR, when(`t.state = 'published'`, EVERYBODY)),
  courses: EVERYBODY,
  events: join(of('organiser_id'), when('t.published_at IS NOT NULL', EVERYBODY)),
  event_sessions: like('events', 'event_id'),
  event_links: join(
    of('organiser_id'),
    `ARRAY(SELECT r.person_id::text FROM registrations r WHERE r.event_id = t.event_id AND r.state IN ('confirmed', 'attended'))`,
  ),
  registrations: of('person_id', 'organiser_id'),
  presences: like('registrations', 'registration_id'),

  ideas: join(
    when(`t.state = 'published'`, EVERYBODY),
    `ARRAY['operator', 'clusters']`,
    'ARRAY(SELECT n.requester_org_id::text FROM idea_needs n WHERE n.idea_id = t.id)',
    'ARRAY(SELECT p.company_id::text FROM idea_pilots p WHERE p.idea_id = t.id)',
  ),
  idea_owners: join(of('cluster_id'), like('ideas', 'idea_id')),
  idea_needs: of('requester_org_id'),
  idea_votes: of('person_id'),
  idea_pilots: join(
    of('company_id'),
    'ARRAY(SELECT o.cluster_id::text FROM idea_owners o WHERE o.idea_id = t.idea_id AND o.joined_at IS NOT NULL)',
  ),
  kpi_definitions: EVERYBODY,
  impact_consents: join(of('organisation_id'), OPERATOR),
  impact_releases: EVERYBODY,
  impact_figures: OPERATOR,
  impact_figure_units: OPERATOR,
  impact_links: OPERATOR,

  attachments: join(
    of('owner_org_id'),
    when(
      `t.subject_kind IS DISTINCT FROM 'Label' OR EXISTS (SELECT FROM labels l WHERE l.id = t.subject_id AND l.is_public AND l.removed_at IS NULL)`,
      join("COALESCE(t.visible_to::text[], '{}')", when('t.is_public', EVERYBODY)),
    ),
    when(`t.subject_kind = 'Dispute'`, OPERATOR),
    when(`t.subject_kind = 'Evidence'`, like('dispute_evidence', 'subject_id')),
    when(`t.subject_kind = 'AssessmentEvidence'`, like('assessment_evidence', 'subject_id')),
    when(`t.subject_kind = 'Message'`, like('messages', 'subject_id')),
    when(`t.subject_kind = 'Milestone'`, like('milestones', 'subject_id')),
    when(`t.subject_kind = 'GroupMinutes'`, like('group_minutes', 'subject_id')),
    when(`t.subject_kind = 'Quote'`, like('quotes', 'subject_id')),
  ),
  attachment_bytes: like('attachments', 'attachment_id'),
};
