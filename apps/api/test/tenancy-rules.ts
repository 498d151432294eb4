/**
 * Whose the rows of each table are, said once more in words of their columns and not by the functions and policies of the database:
 * conditions over a row `t` for a caller `me` (`org`, `person`, `operator`), asked as a superuser whom no policy binds.
 * A table without an entry fails the test.
 */
const all = 'true';
const nobody = 'false';
const operator = 'me.operator';
const either = (...conditions: readonly string[]) => `(${conditions.join(' OR ')})`;
const orgIs = (...columns: readonly string[]) => either(...columns.map((column) => `t.${column} = me.org`));
const orgIn = (column: string) => `(me.org = ANY (t.${column}))`;
const personIs = (column: string) => `t.${column} = me.person`;
/** The row of another table that this one hangs on. */
const on = (table: string, tie: string, condition: string) =>
  `EXISTS (SELECT FROM ${table} o WHERE ${tie} AND ${condition})`;

const mandated = (row: string) =>
  `(${row}.publisher_org_id = me.org AND EXISTS (SELECT FROM mandates m
    WHERE (m.provider_id, m.publisher_id) = (${row}.provider_org_id, me.org) AND m.revoked_at IS NULL))`;
const answers = (row = 't') => either(`${row}.provider_org_id = me.org`, mandated(row));
const deal = either(orgIs('requester_org_id'), answers());
const judged = either(deal, operator);
const named = orgIs('requester_org_id', 'provider_org_id', 'publisher_org_id');
const ofCluster = orgIs('cluster_org_id');
const planning = orgIs('provider_org_id', 'publisher_org_id');

const theirProject = either('me.org = ANY (o.partner_org_ids)', operator);
const project = (condition: string) => on('projects', 'o.id = t.project_id', condition);
const shownProject = project(either("o.state <> 'draft'", theirProject));

const assessor = (states: string, assessment: string) =>
  `EXISTS (SELECT FROM assessor_engagements a WHERE a.assessment_id = ${assessment} AND a.person_id = me.person
    AND a.state IN (${states}) AND a.access_until > app_now())`;
const assessing = assessor("'accepted'", 't.assessment_id');
const handedIn = `(me.operator AND EXISTS (SELECT FROM assessments o WHERE o.id = t.assessment_id AND o.state <> 'draft'))`;
const selfAssessed = either(ofCluster, handedIn, assessing);

const isCluster = "EXISTS (SELECT FROM organisations c WHERE c.id = me.org AND c.kind = 'CLUSTER')";
const joinedOwner = (idea: string) =>
  `EXISTS (SELECT FROM idea_owners w WHERE w.idea_id = ${idea} AND w.cluster_id = me.org AND w.joined_at IS NOT NULL)`;
const idea = (row: string) =>
  either(
    `${row}.state = 'published'`,
    operator,
    isCluster,
    `EXISTS (SELECT FROM idea_needs n WHERE n.idea_id = ${row}.id AND n.requester_org_id = me.org)`,
    `EXISTS (SELECT FROM idea_pilots p WHERE p.idea_id = ${row}.id AND p.company_id = me.org)`,
  );

const versions = either(orgIs('publisher_id'), operator);
const reviewed = (row: string) =>
  `CASE ${row}.side WHEN 'requester' THEN ${row}.requester_org_id = me.org ELSE ${answers(row)} END`;
const group = on(
  'working_groups',
  'o.id = t.group_id',
  either('o.cluster_org_id = me.org', 'me.org = ANY (o.party_org_ids)'),
);
const registered = either('o.person_id = me.person', 'o.organiser_id = me.org');

/** Who reads a file: its owner, whom it was shown to, and whoever reads what it hangs on. */
const file = (row: string) => {
  const hangsOn = (kind: string, table: string, condition: string) =>
    `(${row}.subject_kind = '${kind}' AND EXISTS (SELECT FROM ${table} o WHERE o.id = ${row}.subject_id AND ${condition}))`;
  const side = either('o.requester_org_id = me.org', answers('o'));
  const offer = either(
    answers('o'),
    "(me.operator AND o.state = 'accepted')",
    '(o.requester_org_id = me.org AND o.sent_at IS NOT NULL AND COALESCE(o.sealed_until <= app_now(), true))',
  );
  const shown = either(
    `${row}.is_public`,
    `${row}.owner_org_id = me.org`,
    `me.org = ANY (${row}.visible_to)`,
    `(me.operator AND ${row}.subject_kind = 'Dispute')`,
    hangsOn('Evidence', 'dispute_evidence', either(side, operator)),
    hangsOn('Message', 'messages', side),
    hangsOn('Milestone', 'milestones', either(side, operator)),
    hangsOn('Quote', 'quotes', offer),
    hangsOn(
      'GroupMinutes',
      'group_minutes',
      `EXISTS (SELECT FROM working_groups g WHERE g.id = o.group_id AND (g.cluster_org_id = me.org OR me.org = ANY (g.party_org_ids)))`,
    ),
    hangsOn(
      'AssessmentEvidence',
      'assessment_evidence',
      either(
        'o.cluster_org_id = me.org',
        `(me.operator AND EXISTS (SELECT FROM assessments x WHERE x.id = o.assessment_id AND x.state <> 'draft'))`,
        assessor("'accepted'", 'o.assessment_id'),
      ),
    ),
  );
  const label = `(${row}.subject_kind IS DISTINCT FROM 'Label' OR ${row}.owner_org_id = me.org OR EXISTS (SELECT FROM labels l
    WHERE l.id = ${row}.subject_id AND ((l.is_public AND l.removed_at IS NULL) OR l.organisation_id = me.org OR me.operator)))`;
  return `(${shown} AND ${label})`;
};

/** What an organisation or person sees of each table. */
export const APP_SEES: Readonly<Record<string, string>> = {
  agreement_signatures: judged,
  agreements: judged,
  assessment_evidence: selfAssessed,
  assessment_findings: either(`(t.released AND ${either(ofCluster, operator)})`, assessing),
  assessment_scores: selfAssessed,
  assessments: either(
    ofCluster,
    "(me.operator AND (t.state <> 'draft' OR t.returned))",
    assessor("'invited', 'accepted'", 't.id'),
  ),
  assessor_engagements: either(ofCluster, personIs('person_id'), operator),
  attachment_bytes: `EXISTS (SELECT FROM attachments f WHERE f.id = t.attachment_id AND ${file('f')})`,
  attachments: file('t'),
  bundles: orgIs('requester_org_id'),
  calendar_addresses: personIs('person_id'),
  capacities: on(
    'capacity_plans',
    'o.service_id = t.service_id',
    either('o.offered', 'me.org IN (o.provider_org_id, o.publisher_org_id)'),
  ),
  capacity_blackouts: planning,
  capacity_buckets: nobody,
  capacity_plans: either('t.offered', planning),
  capacity_seasons: planning,
  clarification_askers: either(orgIs('asker_org_id'), `(t.named AND ${orgIs('publisher_org_id')})`),
  clarification_words: orgIs('publisher_org_id'),
  clarifications: either(
    orgIs('publisher_org_id'),
    on('clarification_askers', 'o.clarification_id = t.id', 'o.asker_org_id = me.org'),
  ),
  cluster_members: all,
  cluster_networks: all,
  content_reports: operator,
  cooperation_requests: ofCluster,
  counter_offers: deal,
  courses: all,
  dispute_answers: judged,
  dispute_evidence: judged,
  disputes: judged,
  erasures: operator,
  event_links: either(
    orgIs('organiser_id'),
    on(
      'registrations',
      'o.event_id = t.event_id',
      "o.person_id = me.person AND o.state IN ('confirmed', 'attended')",
    ),
  ),
  event_sessions: either(
    orgIs('organiser_id'),
    on('events', 'o.id = t.event_id', 'o.published_at IS NOT NULL'),
  ),
  events: either('t.published_at IS NOT NULL', orgIs('organiser_id')),
  group_minutes: group,
  group_tasks: group,
  idea_needs: orgIs('requester_org_id'),
  idea_owners: either(orgIs('cluster_id'), on('ideas', 'o.id = t.idea_id', idea('o'))),
  idea_pilots: either(orgIs('company_id'), joinedOwner('t.idea_id')),
  idea_votes: personIs('person_id'),
  ideas: idea('t'),
  idempotency_keys: personIs('person_id'),
  impact_consents: either(orgIs('organisation_id'), operator),
  impact_figure_units: operator,
  impact_figures: operator,
  impact_links: operator,
  impact_releases: all,
  import_rows: orgIs('publisher_id'),
  import_runs: orgIs('publisher_id'),
  improvement_actions: ofCluster,
  indicator_sets: either("t.state <> 'draft'", operator),
  indicators: on('indicator_sets', 'o.id = t.set_id', either("o.state <> 'draft'", operator)),
  interest_mutes: orgIs('requester_org_id'),
  interests: orgIs('requester_org_id', 'from_org_id'),
  kpi_definitions: all,
  label_levels: all,
  label_schemes: all,
  label_statistics: all,
  labels: either('(t.is_public AND t.removed_at IS NULL)', orgIs('organisation_id'), operator),
  links: orgIs('organisation_id'),
  mails: nobody,
  mandates: either(orgIs('provider_id', 'publisher_id'), operator),
  match_news: orgIs('requester_org_id'),
  matches: orgIs('requester_org_id'),
  member_invitations: orgIs('cluster_id', 'company_id'),
  member_records: orgIs('cluster_id', 'company_id'),
  memberships: either(orgIs('organisation_id'), personIs('person_id'), operator),
  message_reads: deal,
  messages: deal,
  milestones: judged,
  need_versions: orgIs('requester_org_id'),
  needs: orgIs('requester_org_id'),
  network_members: either("t.state = 'accepted'", orgIs('leader_org_id', 'cluster_org_id')),
  notices: `EXISTS (SELECT FROM notifications t2 WHERE t2.notice_id = t.id AND t2.person_id = me.person AND (t2.organisation_id IS NULL
    OR EXISTS (SELECT FROM memberships m WHERE (m.person_id, m.organisation_id) = (me.person, t2.organisation_id))))`,
  notification_settings: personIs('person_id'),
  notifications: `(${personIs('person_id')} AND (t.organisation_id IS NULL
    OR EXISTS (SELECT FROM memberships m WHERE (m.person_id, m.organisation_id) = (me.person, t.organisation_id)
      AND m.suspended_at IS NULL)))`,
  oidc_links: personIs('person_id'),
  oidc_visits: nobody,
  onboardings: either(orgIs('inviter_org_id', 'cluster_id'), operator),
  organisation_aliases: all,
  organisation_changes: either(orgIs('organisation_id'), operator),
  organisation_facts: all,
  organisation_outside_ids: all,
  organisation_regions: all,
  organisations: all,
  partner_actions: orgIs('organisation_id', 'app_organisation_id'),
  partner_apps: either(orgIs('organisation_id'), "(t.wanted_scopes <> '{}' AND me.org IS NOT NULL)"),
  partner_consents: orgIs('organisation_id', 'app_organisation_id'),
  partner_keys: orgIs('organisation_id'),
  partner_reads: orgIs('organisation_id', 'app_organisation_id'),
  password_resets: nobody,
  peer_consents: ofCluster,
  person_traces: nobody,
  persons: either(
    personIs('id'),
    operator,
    on('memberships', 'o.person_id = t.id', 'o.organisation_id = me.org'),
  ),
  presences: on('registrations', 'o.id = t.registration_id', registered),
  project_deliverables: shownProject,
  project_fundings: project(either("(t.is_public AND o.state <> 'draft')", theirProject)),
  project_partners: project(either("(t.confirmed_at IS NOT NULL AND o.state <> 'draft')", theirProject)),
  project_periods: shownProject,
  project_result_reports: shownProject,
  project_results: shownProject,
  project_shares: project(theirProject),
  project_work_packages: shownProject,
  projects: either("t.state <> 'draft'", orgIn('partner_org_ids'), operator),
  publications: either("t.state = 'published'", orgIs('publisher_org_id'), operator),
  quotes: either(
    answers(),
    "(me.operator AND t.state = 'accepted')",
    '(t.requester_org_id = me.org AND t.sent_at IS NOT NULL AND COALESCE(t.sealed_until <= app_now(), true))',
  ),
  recipients: either(named, "(me.operator AND t.state = 'chosen')"),
  registrations: either(personIs('person_id'), orgIs('organiser_id')),
  replacements: orgIs('requester_org_id'),
  request_question_authors: either(
    answers(),
    '(t.requester_org_id = me.org AND COALESCE(t.hidden_until <= app_now(), true))',
  ),
  request_questions: either(
    orgIs('requester_org_id'),
    on('recipients', 'o.request_id = t.request_id', answers('o')),
  ),
  requests: either(
    orgIs('requester_org_id'),
    orgIn('party_org_ids'),
    "(me.operator AND t.state NOT IN ('draft', 'submitted', 'quoted', 'declined', 'withdrawn', 'expired'))",
  ),
  reservations: named,
  review_contents: on(
    'reviews',
    'o.id = t.review_id',
    either("o.state IN ('published', 'answered')", reviewed('o')),
  ),
  reviews: either("t.state IN ('published', 'answered')", deal, "(me.operator AND t.state = 'open')"),
  saved_search_hits: personIs('person_id'),
  saved_searches: personIs('person_id'),
  search_changes: nobody,
  sectors: all,
  service_changes: nobody,
  service_claims: versions,
  service_comments: versions,
  service_publishers: either("t.state = 'accepted'", orgIs('publisher_id', 'cluster_id'), operator),
  service_version_authors: versions,
  service_versions: either("t.state = 'published'", versions),
  services: versions,
  authenticator_removals: either(operator, personIs('person_id')),
  authenticators: personIs('person_id'),
  recovery_codes: personIs('person_id'),
  sessions: personIs('person_id'),
  signing_keys: all,
  slot_bookings: named,
  spending: nobody,
  page_documents: nobody,
  terms_acceptances: either(operator, personIs('person_id')),
  terms_versions: all,
  statements_of_reasons: either(operator, orgIs('affected_org_id'), personIs('affected_person_id')),
  strategies: ofCluster,
  strategy_goals: ofCluster,
  transitions: either(orgIn('visible_to'), operator),
  tries: nobody,
  working_groups: either(ofCluster, orgIn('party_org_ids')),
};

/**
 * What the worker sees beside what a guest sees: what deadlines and followers of the outbox ask, which is every row but where
 * a rule says which.
 */
export const WORKER_SEES: Readonly<Record<string, string>> = {
  agreement_signatures: all,
  agreements: all,
  assessments: all,
  assessor_engagements: all,
  attachments: all,
  authenticators: all,
  clarification_askers: all,
  clarifications: all,
  counter_offers: all,
  dispute_answers: all,
  disputes: all,
  erasures: all,
  idea_needs: all,
  idea_owners: all,
  idea_pilots: all,
  ideas: all,
  improvement_actions: all,
  labels: all,
  mails: all,
  match_news: all,
  matches: all,
  memberships: all,
  milestones: all,
  need_versions: all,
  needs: all,
  notices: all,
  notification_settings: all,
  notifications: all,
  onboardings: all,
  partner_apps: all,
  partner_keys: all,
  password_resets: all,
  persons: all,
  presences: all,
  project_deliverables: all,
  project_work_packages: all,
  projects: all,
  quotes: all,
  recipients: all,
  registrations: all,
  replacements: all,
  requests: all,
  reservations: all,
  reviews: all,
  saved_search_hits: all,
  saved_searches: all,
  search_changes: all,
  service_changes: all,
  service_claims: all,
  service_publishers: all,
  service_version_authors: all,
  service_versions: all,
  services: all,
  slot_bookings: all,
  statements_of_reasons: 't.automated',
  strategies: all,
};
