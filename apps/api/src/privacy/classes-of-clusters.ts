import type { TableClasses } from './data-classes.js';

/** Of what clusters do together: projects, labels, assessments, events, impact, planning. */
export const CLASSES_OF_CLUSTERS: Readonly<Record<string, TableClasses>> = {
  assessment_evidence: {
    shared: 'id assessment_id indicator_id cluster_org_id source words figures created_at removed_at',
    personal: 'person_id person_name',
  },
  assessment_findings: {
    shared: 'assessment_id indicator_id cluster_org_id score words version released updated_at',
    personal: 'assessor_id',
  },
  assessment_scores: {
    shared: 'assessment_id indicator_id cluster_org_id score words version updated_at',
    personal: 'person_id',
  },
  assessments: {
    shared: `id cluster_org_id set_id state version revision revises_id returned scheduled_on summary total_share
      sector country closed_at created_at`,
    personal: 'created_by',
  },
  assessor_engagements: {
    shared: 'id assessment_id cluster_org_id state version access_until statement created_at',
    personal: 'person_id person_name',
  },
  courses: {
    public: 'id organisation_id titles summaries hours topics version created_at',
  },
  event_links: {
    shared: 'event_id organiser_id url',
  },
  event_sessions: {
    public: 'id event_id organiser_id title room starts_at ends_at',
    private: 'present',
    personal: 'speaker',
  },
  events: {
    public: `id organiser_id course_id project_id kind state title summary language place time_zone starts_at
      ends_at closes_at places taken waiting attended needs_approval reason version published_at
      created_at`,
  },
  group_minutes: {
    shared: 'id group_id cluster_org_id held_on text version created_at',
    personal: 'author_id author_name',
  },
  group_tasks: {
    shared: 'id group_id cluster_org_id owner_org_id title due_on done_on version',
    personal: 'done_by',
  },
  idea_needs: {
    shared: 'idea_id need_id requester_org_id concept linked_by_org_id linked_at',
  },
  idea_owners: {
    public: 'idea_id cluster_id invited_by_org_id joined_at',
  },
  idea_pilots: {
    shared: `id idea_id company_id invited_by_org_id named state version outcome words created_at started_at
      finished_at`,
  },
  idea_votes: {
    personal: 'idea_id person_id organisation_id created_at',
  },
  ideas: {
    public: `id proposer_org_id title text language concepts state version votes service_id service_version
      published_at created_at updated_at`,
    shared: 'evidence effort_days',
    personal: 'created_by',
  },
  impact_consents: {
    private: 'id organisation_id given_at withdrawn_at',
    personal: 'given_by given_by_name withdrawn_by withdrawn_by_name',
  },
  impact_figure_units: {
    private: 'figure_id part unit customer_ids provider_ids',
  },
  impact_figures: {
    shared: 'id release_id definition_id audience dimension group_key value withheld',
  },
  impact_links: {
    private: 'id label created_at expires_at revoked_at',
    personal: 'created_by',
    secret: 'hash',
  },
  impact_releases: {
    public: 'id as_of released_at',
    personal: 'released_by released_by_name',
  },
  improvement_actions: {
    private: `id cluster_org_id assessment_id indicator_key topic score_before threshold goal_id course_id
      peer_org_id title due_on state evidence done_on version told created_at`,
    personal: 'owner_id owner_name',
  },
  indicator_sets: {
    public: `id key number state version names note parts passing_share illustrative published_at created_at`,
  },
  indicators: {
    public: 'id set_id key position part topic names guide threshold',
  },
  kpi_definitions: {
    public: `id names counts measure only_if audience told_by target target_on owner_org_id position version
      retired_at updated_at`,
  },
  label_levels: {
    public: 'id scheme_id mark title rank first_months renewal_months renewable_months',
  },
  label_schemes: {
    public: 'id key version name issuer source created_at',
  },
  label_statistics: {
    public: 'id scheme_key mark clusters countries as_of source',
  },
  labels: {
    public: `id organisation_id holder country level_id award month valid_from valid_until renewable_until
      certificate_id source version recorded_at`,
    private: 'is_public consent_at removed_at told',
    personal: 'consent_by recorded_by',
  },
  peer_consents: {
    private: 'cluster_org_id consents version changed_at',
    personal: 'person_id',
  },
  presences: {
    shared: 'registration_id session_id noted_at',
  },
  project_deliverables: {
    public: 'id project_id work_package_id position kind title due_on done_on note version reminded_at',
  },
  project_fundings: {
    shared: 'project_id currency total_minor grant_minor is_public',
  },
  project_partners: {
    public: 'project_id organisation_id position task confirmed_at',
    personal: 'confirmed_by',
  },
  project_periods: {
    public: 'id project_id starts_on ends_on source source_on in_use',
  },
  project_result_reports: {
    public: 'id project_id result_id value as_of proof organisation_id reported_at',
    personal: 'person_id',
  },
  project_results: {
    public: 'id project_id position title unit target due_on',
  },
  project_shares: {
    shared: 'project_id organisation_id total_minor grant_minor',
  },
  project_work_packages: {
    public: 'id project_id position title description lead_org_id starts_on ends_on',
  },
  projects: {
    public: `id coordinator_org_id partner_org_ids state version acronym title summary programme agreement_number
      website acknowledgement disclaimer illustrative created_at updated_at`,
    personal: 'created_by',
  },
  publications: {
    public: 'id publisher_org_id project_id kind state version texts shown_at created_at',
    personal: 'created_by',
  },
  registrations: {
    shared: `id event_id organiser_id organisation_id state list_number note version told_starts_at told_place
      reminded_at created_at`,
    personal: 'person_id person_name',
    secret: 'certificate_code',
  },
  strategies: {
    private: 'id cluster_org_id title summary adopted_on review_on version told created_at',
  },
  strategy_goals: {
    private: 'id strategy_id cluster_org_id title target due_on reached_on version',
  },
  working_groups: {
    shared: 'id cluster_org_id party_org_ids name purpose topic ended_on version created_at',
  },
};
