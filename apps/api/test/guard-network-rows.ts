import { world } from '@fivefold/world';

const { clusters, firms } = world();
const slug = (name: string) => [...clusters, ...firms].find((one) => one.slug === name)!.id;
const id = (last: number) => `01990000-0000-7000-8000-0000000003${String(last).padStart(2, '0')}`;

/**
 * Who tries: the cluster whose row it is, one that takes part in it, one that does not, a firm that is asked or comes, the operator,
 * an assessor, one whose access is over, and the clock.
 */
export const NETWORK_PARTIES = [
  'owner',
  'partner',
  'stranger',
  'firm',
  'operator',
  'assessor',
  'ended',
  'clock',
] as const;
export type NetworkParty = (typeof NETWORK_PARTIES)[number];

export const ORG = {
  owner: slug('lv-log'),
  partner: slug('lv-food'),
  stranger: slug('ee-itl'),
  firm: slug('vesvalde'),
} as const;
/** A cluster that nobody has asked for anything. */
export const UNASKED = clusters.find(
  ({ id: other }) => !(Object.values(ORG) as string[]).includes(other),
)!.id;
export const PERSON = {
  owner: id(1),
  partner: id(2),
  stranger: id(3),
  firm: id(4),
  operator: id(5),
  assessor: id(6),
  ended: id(7),
} as const;
export const NET = {
  network: id(10),
  member: id(11),
  onboarding: id(12),
  inbox: id(13),
  fact: id(14),
  level: '01900000-0000-7000-8000-0000000e1011',
  label: id(15),
  file: id(16),
  draftSet: id(17),
  indicator: id(18),
  scored: id(19),
  assessment: id(20),
  evidence: id(21),
  engagement: id(22),
  over: id(23),
  event: id(30),
  course: id(31),
  session: id(32),
  registration: id(33),
  emptySession: id(34),
  idea: id(40),
  service: id(41),
  need: id(42),
  pilot: id(43),
  project: id(50),
  workPackage: id(51),
  deliverable: id(52),
  result: id(53),
  otherProject: id(54),
  otherPackage: id(55),
  otherResult: id(56),
  publication: id(57),
  consent: id(60),
  kpi: id(61),
  release: id(62),
  figure: id(63),
  link: id(64),
  strategy: id(70),
  goal: id(71),
  action: id(72),
  group: id(73),
  task: id(74),
  minutes: id(75),
  minutesFile: id(76),
  certificate: id(77),
  change: id(78),
} as const;

const people = Object.entries(PERSON)
  .map(([name, key]) => `('${key}', '${name}@guards.example', '${name}')`)
  .join(', ');

/** Written past every foreign key: each row says no more than what a case asks. */
export const NETWORK_ROWS = `
SET session_replication_role = replica;
INSERT INTO persons (id, email, name) VALUES ${people};
INSERT INTO cluster_networks (id, leader_org_id, name) VALUES ('${NET.network}', '${ORG.owner}', 'x');
INSERT INTO network_members (id, network_id, leader_org_id, cluster_org_id, state)
  VALUES ('${NET.member}', '${NET.network}', '${ORG.owner}', '${ORG.partner}', 'invited');
INSERT INTO onboardings (id, cluster_id, inviter_org_id, invited_by, cluster_name, country, sectors, contact_name, contact_email, state)
  VALUES ('${NET.onboarding}', '${NET.network}', '${ORG.owner}', '${PERSON.owner}', 'x', 'LV', '{}', 'x', 'x', 'invited');
INSERT INTO cooperation_requests (id, cluster_org_id, asker_name, asker_organisation, asker_email, country, about, words)
  VALUES ('${NET.inbox}', '${ORG.owner}', 'x', 'x', 'x', 'LV', 'visit', 'x');
INSERT INTO organisation_facts (id, organisation_id, topic, value, source, as_of)
  VALUES ('${NET.fact}', '${ORG.owner}', 'x', 'x', 'x', '2020-01-01');
INSERT INTO organisation_aliases VALUES ('${ORG.owner}', 'guarded');
INSERT INTO organisation_outside_ids VALUES ('${ORG.owner}', 'REGISTER', 'guarded');
INSERT INTO organisation_regions (organisation_id, code, stated_code) VALUES ('${ORG.owner}', 'XX', 'XX');
INSERT INTO labels (id, organisation_id, holder, country, level_id, award, recorded_by)
  VALUES ('${NET.label}', '${ORG.owner}', 'x', 'LV', '${NET.level}', 'first', '${PERSON.owner}');
INSERT INTO attachments (id, owner_org_id, uploaded_by, name, type, size, sha256, is_public, subject_kind, subject_id, attached_at)
  VALUES ('${NET.file}', '${ORG.partner}', '${PERSON.partner}', 'a.pdf', 'application/pdf', 1, decode(repeat('00', 32), 'hex'), true,
    'Label', '${NET.release}', app_now());
INSERT INTO attachments (id, owner_org_id, uploaded_by, name, type, size, sha256, is_public, subject_kind, subject_id, attached_at)
  SELECT key, '${ORG.owner}', '${PERSON.owner}', 'a.pdf', 'application/pdf', 1, decode(repeat('00', 32), 'hex'), kind = 'Label', kind, of, app_now()
  FROM (VALUES ('${NET.certificate}'::uuid, 'Label', '${NET.label}'::uuid), ('${NET.minutesFile}', 'GroupMinutes', '${NET.minutes}'))
    AS file (key, kind, of);
INSERT INTO indicator_sets (id, key, number, state, names, parts) VALUES ('${NET.draftSet}', 'guarded', 1, 'draft', '{}', '[]');
INSERT INTO indicators (id, set_id, key, position, part, topic, names)
  VALUES ('${NET.indicator}', '${NET.draftSet}', 'guarded.1', 1, 'x', 'x', '{}');
DELETE FROM assessments WHERE cluster_org_id IN ('${ORG.owner}', '${ORG.partner}', '${ORG.stranger}');
DELETE FROM peer_consents;
INSERT INTO assessments (id, cluster_org_id, set_id, state, created_by)
  SELECT '${NET.assessment}', '${ORG.owner}', id, 'external_scheduled', '${PERSON.owner}' FROM indicator_sets
  WHERE state = 'published' ORDER BY key LIMIT 1;
INSERT INTO assessment_scores (assessment_id, indicator_id, cluster_org_id, score, person_id)
  VALUES ('${NET.assessment}', '${NET.scored}', '${ORG.owner}', 1, '${PERSON.owner}');
INSERT INTO assessment_evidence (id, assessment_id, indicator_id, cluster_org_id, source, words, person_id, person_name)
  VALUES ('${NET.evidence}', '${NET.assessment}', '${NET.scored}', '${ORG.owner}', 'cluster', 'x', '${PERSON.owner}', 'x');
INSERT INTO assessor_engagements (id, assessment_id, cluster_org_id, person_id, person_name, state, access_until, statement) VALUES
  ('${NET.engagement}', '${NET.assessment}', '${ORG.owner}', '${PERSON.assessor}', 'x', 'accepted', app_now() + interval '1 day', 'x'),
  ('${NET.over}', '${NET.assessment}', '${ORG.owner}', '${PERSON.ended}', 'x', 'accepted', app_now() - interval '1 second', 'x');
INSERT INTO assessment_findings (assessment_id, indicator_id, cluster_org_id, score, assessor_id)
  VALUES ('${NET.assessment}', '${NET.scored}', '${ORG.owner}', 3, '${PERSON.assessor}');
INSERT INTO peer_consents (cluster_org_id, consents, person_id) VALUES ('${ORG.owner}', true, '${PERSON.owner}');
INSERT INTO courses (id, organisation_id, titles, summaries, hours, topics) VALUES ('${NET.course}', '${ORG.owner}', '{}', '{}', 1, '{}');
INSERT INTO events (id, organiser_id, kind, state, title, summary, language, place, time_zone, starts_at, ends_at, closes_at, places,
  taken, waiting, published_at)
  VALUES ('${NET.event}', '${ORG.owner}', 'workshop', 'published', 'x', 'x', 'en', 'x', 'Europe/Riga', app_now() + interval '1 day',
    app_now() + interval '2 days', app_now() + interval '1 day', 9, 0, 1, app_now());
INSERT INTO event_sessions (id, event_id, organiser_id, title, starts_at, ends_at, present) VALUES
  ('${NET.session}', '${NET.event}', '${ORG.owner}', 'x', app_now(), app_now() + interval '1 hour', 1),
  ('${NET.emptySession}', '${NET.event}', '${ORG.owner}', 'x', app_now(), app_now() + interval '1 hour', 0);
INSERT INTO event_links VALUES ('${NET.event}', '${ORG.owner}', 'https://meet.example');
INSERT INTO registrations (id, event_id, organiser_id, person_id, person_name, organisation_id, state, told_starts_at, told_place)
  VALUES ('${NET.registration}', '${NET.event}', '${ORG.owner}', '${PERSON.firm}', 'firm', '${ORG.firm}', 'waitlisted', app_now(), 'x');
INSERT INTO presences (registration_id, session_id) VALUES ('${NET.registration}', '${NET.session}');
INSERT INTO organisation_changes (id, organisation_id, person_id, person_name, field, after)
  VALUES ('${NET.change}', '${ORG.owner}', '${PERSON.owner}', 'x', 'name', '{}');
INSERT INTO calendar_addresses (person_id) VALUES ('${PERSON.firm}');
INSERT INTO services (id, publisher_id) VALUES ('${NET.service}', '${ORG.stranger}');
INSERT INTO ideas (id, proposer_org_id, title, text, language, concepts, state, created_by)
  VALUES ('${NET.idea}', '${ORG.owner}', 'x', 'x', 'en', '{x}', 'designed', '${PERSON.owner}');
INSERT INTO idea_owners (idea_id, cluster_id, invited_by_org_id, joined_at) VALUES
  ('${NET.idea}', '${ORG.owner}', '${ORG.owner}', app_now()), ('${NET.idea}', '${ORG.partner}', '${ORG.owner}', app_now()),
  ('${NET.idea}', '${ORG.stranger}', '${ORG.owner}', NULL);
INSERT INTO idea_needs (idea_id, need_id, requester_org_id, concept, linked_by_org_id)
  VALUES ('${NET.idea}', '${NET.need}', '${ORG.firm}', 'x', '${ORG.owner}');
INSERT INTO needs (id, requester_org_id, state, title, horizon, created_by, visibility, identity_by, identity_at, expires_at)
  VALUES ('${NET.need}', '${ORG.firm}', 'open', 'x', 'year', '${PERSON.firm}', 'all_clusters', '${PERSON.firm}', app_now(), app_now() + interval '1 day');
INSERT INTO need_versions (need_id, requester_org_id, version, text, language, capabilities, clauses, created_by)
  VALUES ('${NET.need}', '${ORG.firm}', 1, 'x', 'en', '[]', '[]', '${PERSON.firm}');
INSERT INTO idea_votes (idea_id, person_id, organisation_id) VALUES ('${NET.idea}', '${PERSON.firm}', '${ORG.firm}');
INSERT INTO idea_pilots (id, idea_id, company_id, invited_by_org_id, named, state, started_at)
  VALUES ('${NET.pilot}', '${NET.idea}', '${ORG.firm}', '${ORG.owner}', true, 'running', app_now());
INSERT INTO projects (id, coordinator_org_id, partner_org_ids, state, acronym, title, created_by) VALUES
  ('${NET.project}', '${ORG.owner}', ARRAY['${ORG.owner}', '${ORG.partner}']::uuid[], 'running', 'x', 'x', '${PERSON.owner}'),
  ('${NET.otherProject}', '${ORG.stranger}', ARRAY['${ORG.stranger}']::uuid[], 'running', 'y', 'y', '${PERSON.stranger}');
INSERT INTO project_periods (id, project_id, starts_on, ends_on, source, in_use)
  VALUES ('${NET.project}', '${NET.project}', '2020-01-01', '2020-01-02', 'x', true);
INSERT INTO project_fundings VALUES ('${NET.project}', 'EUR', 2, 1, false);
INSERT INTO project_partners (project_id, organisation_id, position) VALUES ('${NET.project}', '${ORG.partner}', 1);
INSERT INTO project_shares VALUES ('${NET.project}', '${ORG.partner}', 2, 1);
INSERT INTO project_work_packages (id, project_id, position, title, lead_org_id) VALUES
  ('${NET.workPackage}', '${NET.project}', 1, 'x', '${ORG.partner}'), ('${NET.otherPackage}', '${NET.otherProject}', 1, 'x', '${ORG.stranger}');
INSERT INTO project_deliverables (id, project_id, work_package_id, position, kind, title, due_on)
  VALUES ('${NET.deliverable}', '${NET.project}', '${NET.workPackage}', 1, 'deliverable', 'x', '2020-01-01');
INSERT INTO project_results (id, project_id, position, title, unit, target) VALUES
  ('${NET.result}', '${NET.project}', 1, 'x', 'x', 1), ('${NET.otherResult}', '${NET.otherProject}', 1, 'x', 'x', 1);
INSERT INTO publications (id, publisher_org_id, kind, state, texts, created_by)
  VALUES ('${NET.publication}', '${ORG.owner}', 'news', 'draft', '{"en": {}}', '${PERSON.owner}');
DELETE FROM impact_consents;
INSERT INTO impact_consents (id, organisation_id, given_by, given_by_name) VALUES ('${NET.consent}', '${ORG.partner}', '${PERSON.partner}', 'x');
INSERT INTO kpi_definitions (id, names, counts, measure, audience, owner_org_id, position)
  VALUES ('${NET.kpi}', '{"en": "x"}', 'deal', 'number', 'staff', '${ORG.owner}', 1);
INSERT INTO impact_releases (id, as_of, released_by, released_by_name) VALUES ('${NET.release}', '2020-01-01', '${PERSON.operator}', 'x');
INSERT INTO impact_figures (id, release_id, definition_id, audience, dimension, group_key, value)
  VALUES ('${NET.figure}', '${NET.release}', '${NET.kpi}', 'policy', 'all', '', 9);
INSERT INTO impact_figure_units VALUES ('${NET.figure}', 0, 'deal:x', '{}', '{}');
INSERT INTO impact_links (id, hash, label, created_by, expires_at)
  VALUES ('${NET.link}', 'x', 'x', '${PERSON.operator}', app_now() + interval '1 day');
INSERT INTO strategies (id, cluster_org_id, title, summary, adopted_on, review_on)
  VALUES ('${NET.strategy}', '${ORG.owner}', 'x', 'x', '2020-01-01', '2020-01-02');
INSERT INTO strategy_goals (id, strategy_id, cluster_org_id, title, target, due_on)
  VALUES ('${NET.goal}', '${NET.strategy}', '${ORG.owner}', 'x', 'x', '2020-01-01');
INSERT INTO improvement_actions (id, cluster_org_id, goal_id, title, owner_id, owner_name, due_on, state)
  VALUES ('${NET.action}', '${ORG.owner}', '${NET.goal}', 'x', '${PERSON.owner}', 'x', '2020-01-01', 'planned');
INSERT INTO working_groups (id, cluster_org_id, party_org_ids, name, purpose)
  VALUES ('${NET.group}', '${ORG.owner}', ARRAY['${ORG.firm}', '${ORG.partner}']::uuid[], 'x', 'x');
INSERT INTO group_tasks (id, group_id, cluster_org_id, owner_org_id, title)
  VALUES ('${NET.task}', '${NET.group}', '${ORG.owner}', '${ORG.firm}', 'x');
INSERT INTO group_minutes (id, group_id, cluster_org_id, held_on, text, author_id, author_name)
  VALUES ('${NET.minutes}', '${NET.group}', '${ORG.owner}', '2020-01-01', 'x', '${PERSON.owner}', 'x');
SET session_replication_role = origin;`;
