import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_PASSWORD, uuidOfName } from '@fivefold/world';
import pg from 'pg';
import { toGlobalId } from '../src/platform/index.js';
import { organisationId } from './access-stage.js';
import { statementsOf } from './statements.js';
import { type Browser, startTestApp, type TestApp } from './test-app.js';
import { WORLD } from './world.js';

const BUYER = 'ilze.rudzukalna@kalnsiers.example';
const EDITOR = 'kaspars.ventlapa@lv-log.example';
const PUBLISHER = 'dace.tiltmala@lv-log.example';
const OPERATOR = 'signe.femklint@fivefold.example';
const PROVIDER = 'artis.sniegalauks@vesvalde.example';

const REQUEST = `id version state actions requester { name } need { title } recipients { id version state actions provider { name } publisher { name }
  lines { title capabilities { concept label } } quotes { id } } clauses { text } siblings { id } quotes { id state actions counterOffers { id } attachments { id } }
  replacement { id items { met } } history { action actor } unreadMessages openQuestions questions { text askedBy }`;
const OWN_SERVICE = `id version state actions missing publisher { name } provider { name } history { action } facts { sector }
  comments { text } differences { path } coPublishers { state organisation { name } }`;

const AGREEMENT = `id version state actions documentHash milestones { title actions history { action } attachments { name } }
  signatures { person } history { action } dispute { state } reviews { state author { name } }`;

/** An event to come of the editor's cluster. */
const EVENT_KEY = uuidOfName('event:ia-2');

/** A consent of the buyer to an app of the editor's cluster. */
const CONSENT_KEY = uuidOfName('partner consent');

/** Everything that a request says by itself, and what is read alongside a list of them. */
const WHOLE = `id version state needText message replyBy sealed sealedNow createdAt submittedAt updatedAt actions clauses { text } items { title }
  recipients { id version state declineReason askedAt answeredAt actions mayWrite lines { title } provider { name sectors profile { text } }
    publisher { name languages } quotes { id } }
  quotes { id state revision lines { description } total { amountMinor } vat { amountMinor } gross { amountMinor } validUntil leadTimeDays
    statements { words } milestones { title } note createdAt sentAt author actions }`;

interface List {
  readonly name: string;
  readonly who: string | null;
  /** The list with everything nested that has a loader; `$first` is its page size. */
  readonly query: string;
}

/** Every list of the contract. */
const LISTS: readonly List[] = [
  {
    name: 'services',
    who: null,
    query:
      'services(first: $first) { totalCount facets { name values { value count } } edges { node { title publisher { name } provider { name } capabilities { label } coverage { name } } } }',
  },
  {
    name: 'projects',
    who: EDITOR,
    query:
      'projects(first: $first) { totalCount edges { node { coordinator { name } periods { source } funding { currency } partners { task organisation { name } } awaitsYou workPackages { lead { name } deliverables { title attachments { name } } } results { title reports { value organisation { name } attachments { name } } } history { action } } } }',
  },
  {
    name: 'publications',
    who: null,
    query:
      'publications(first: $first) { totalCount edges { node { text { title } publisher { name } project { acronym } attachments { name } history { action } } } }',
  },
  {
    name: 'what stands behind a figure of the marketplace',
    who: EDITOR,
    query: `marketSources(figure: "cooperation_asked", from: "2020-01-01", asOf: "2999-01-01T00:00:00Z", first: $first) {
      totalCount edges { node { id kind title detail country at path } } }`,
  },
  {
    name: 'what a figure counts',
    who: OPERATOR,
    query: `openFigure(kpiId: "${toGlobalId('Kpi', uuidOfName('kpi:activity'))}", dimension: ALL, group: "", first: $first) { totalCount
      edges { node { name amount countedTransactions { day customers providers } } } }`,
  },
  {
    name: 'clusters',
    who: null,
    query:
      'clusters(first: $first) { totalCount edges { node { name region { name } projectRoles { task project { acronym } } serviceCount members(first: 3) { totalCount edges { node { name } } } services(first: 2) { totalCount edges { node { title } } } } } }',
  },
  {
    name: 'changes of an organisation',
    who: EDITOR,
    query: `organisationChanges(organisationId: "${organisationId('lv-log')}", first: $first) {
      totalCount edges { node { field by at before { label value } after { label value } } } }`,
  },
  {
    name: 'organisations by name',
    who: EDITOR,
    query: 'organisations(named: "a", first: $first) { totalCount edges { node { name kind country } } }',
  },
  {
    name: 'networks of clusters',
    who: null,
    query:
      'clusterNetworks(first: $first) { totalCount edges { node { name leader { name aliases outsideIds { value } coverage { region { name } } sourcedFacts { disputed } } members { state organisation { name networks { name } } } } } }',
  },
  {
    name: 'invited clusters',
    who: PUBLISHER,
    query: 'onboardings(first: $first) { totalCount edges { node { clusterName state actions } } }',
  },
  {
    name: 'members of a cluster',
    who: EDITOR,
    query:
      'clusterMemberships(first: $first) { totalCount edges { node { memberFrom actions company { name } cluster { name } records { note } } } }',
  },
  {
    name: 'invitations of members',
    who: EDITOR,
    query:
      'memberInvitations(first: $first) { totalCount edges { node { companyName actions cluster { name } } } }',
  },
  {
    name: 'statements of reasons',
    who: PUBLISHER,
    query: 'statementsOfReasons(first: $first) { totalCount edges { node { subject facts actions } } }',
  },
  {
    name: 'reports of content',
    who: OPERATOR,
    query:
      'contentReports(first: $first, onlyOpen: false) { totalCount edges { node { subject words actions } } }',
  },
  {
    name: 'requests to cooperate',
    who: PUBLISHER,
    query: 'cooperationRequests(first: $first) { totalCount edges { node { askerName words actions } } }',
  },
  {
    name: 'needs',
    who: BUYER,
    query:
      'needs(first: $first) { totalCount edges { node { title state actions capabilities { capability { label } } clauses { text } matches { service { title } capability { label } } offers { from { name } service { title } } versions { text } history { action } } } }',
  },
  {
    name: 'events',
    who: BUYER,
    query: `events(first: $first) { totalCount edges { node { title state actions joinUrl organiser { name } course { title } project { title }
      sessions { title } myRegistration { state } } } }`,
  },
  {
    name: 'events of the own cluster',
    who: EDITOR,
    query:
      'ownEvents(first: $first) { totalCount edges { node { title actions joinUrl course { title events { title } } sessions { title } } } }',
  },
  {
    name: 'courses',
    who: null,
    query:
      'courses(first: $first) { totalCount edges { node { title events { title organiser { name } } } } }',
  },
  {
    name: 'registrations of an event',
    who: EDITOR,
    query: `registrations(first: $first, eventId: "${toGlobalId('Event', EVENT_KEY)}") { totalCount edges { node { state organisation { name } event { title } } } }`,
  },
  {
    name: 'own registrations',
    who: BUYER,
    query:
      'myRegistrations(first: $first) { totalCount edges { node { state organisation { name } event { title sessions { title } organiser { name } } } } }',
  },
  {
    name: 'demand',
    who: PUBLISHER,
    query:
      'demand(first: $first) { totalCount edges { node { title requester { name } wanted { label } fits { because service { title } } offeredAt } } }',
  },
  {
    name: 'unmet demand',
    who: PUBLISHER,
    query:
      'unmetDemand(first: $first) { totalCount edges { node { capability { label } isGap failed { key } behind { companies regions { name } named { name } } ideas { title state } } } }',
  },
  {
    name: 'ideas',
    who: PUBLISHER,
    query:
      'ideas(first: $first) { totalCount edges { node { title actions votes voted capabilities { label } owners { joined cluster { name } } behind { companies named { name } } namedNeeds { title company { name } } ownNeeds { title } pilots { state company { name } } service { title } history { action } } } }',
  },
  {
    name: 'saved searches',
    who: BUYER,
    query:
      'savedSearches(first: $first) { totalCount edges { node { name found finds { service { title } } } } }',
  },
  {
    name: 'requests sent',
    who: BUYER,
    query: `requests(side: SENT, first: $first) { totalCount edges { node { ${REQUEST} } } }`,
  },
  {
    name: 'requests received by the provider',
    who: PROVIDER,
    query: `requests(side: RECEIVED, first: $first) { totalCount edges { node { ${REQUEST} } } }`,
  },
  {
    name: 'requests received by the publisher',
    who: PUBLISHER,
    query: `requests(side: RECEIVED, first: $first) { totalCount edges { node { ${REQUEST} } } }`,
  },
  {
    name: 'requests with what was said',
    who: BUYER,
    query:
      'requests(side: SENT, first: $first) { edges { node { recipients { unreadMessages messages(first: 2) { totalCount edges { node { organisation attachments { name } } } } } } } }',
  },
  {
    name: 'own services',
    who: EDITOR,
    query: `ownServices(first: $first) { totalCount edges { node { ${OWN_SERVICE} } } }`,
  },
  {
    name: 'questions to the cluster',
    who: EDITOR,
    query:
      'clarifications(first: $first) { totalCount medianHours edges { node { words remarks actions askedBy serviceTitle } } }',
  },
  {
    name: 'services with the questions asked',
    who: BUYER,
    query: 'services(first: $first) { totalCount edges { node { questions { words askers } } } }',
  },
  {
    name: 'review queue',
    who: PUBLISHER,
    query: `reviewQueue(first: $first) { totalCount edges { node { ${OWN_SERVICE} } } }`,
  },
  {
    name: 'agreements',
    who: BUYER,
    query: `agreements(first: $first) { totalCount edges { node { ${AGREEMENT} } } }`,
  },
  {
    name: 'disputes',
    who: PROVIDER,
    query:
      'disputes(first: $first) { totalCount edges { node { reason actions agreement { number } evidence { text attachments { name } } history { action } } } }',
  },
  {
    name: 'reviews to give',
    who: BUYER,
    query:
      'openReviews(first: $first) { totalCount edges { node { side actions about { name rating { count } trackRecord { ended } } agreement { number } } } }',
  },
  {
    name: 'improvement actions',
    who: EDITOR,
    query:
      'improvementActions(first: $first) { totalCount edges { node { title actions measured { score } course { title } peer { name } attachments { id } history { action } } } }',
  },
  {
    name: 'strategies',
    who: EDITOR,
    query:
      'strategies(first: $first) { totalCount edges { node { title goals { title planned { title } } attachments { id } } } }',
  },
  {
    name: 'working groups',
    who: EDITOR,
    query:
      'workingGroups(first: $first) { totalCount edges { node { name cluster { name } organisations { name } tasks { title owner { name } } minutes { text attachments { id } } } } }',
  },
  {
    name: 'labels',
    who: null,
    query:
      'labels(first: $first) { totalCount edges { node { mark status organisation { name currentLabels { mark } } certificate { name } } } }',
  },
  {
    name: 'own labels',
    who: EDITOR,
    query:
      'ownLabels(first: $first) { totalCount edges { node { mark status actions certificate { name } } } }',
  },
  {
    name: 'sets of indicators',
    who: null,
    query:
      'indicatorSets(first: $first) { totalCount edges { node { key state actions parts { key } indicators { key topic threshold } } } }',
  },
  {
    name: 'assessments',
    who: EDITOR,
    query: `assessments(first: $first) { totalCount edges { node { state actions cluster { name } set { key } revises { id }
      assessors { assessor state } history { action } lines { selfScore score evidence { words attachments { name } } } } } }`,
  },
  {
    name: 'what somebody assesses',
    who: EDITOR,
    query:
      'assessorEngagements(first: $first) { totalCount edges { node { state actions cluster { name } assessment { state } } } }',
  },
  {
    name: 'invitations',
    who: BUYER,
    query: 'invitations(first: $first) { totalCount edges { node { email role } } }',
  },
  {
    name: 'bookings given',
    who: PROVIDER,
    query: `bookings(side: GIVEN, first: $first) { totalCount edges { node { state capacity { qty } requester { name } provider { name }
      service { title availability(weeks: 4) { weeks { free } } } history { action } } } }`,
  },
  {
    name: 'bookings taken',
    who: BUYER,
    query: 'bookings(side: TAKEN, first: $first) { totalCount edges { node { state service { title } } } }',
  },
  {
    name: 'slot bookings given',
    who: PROVIDER,
    query: `slotBookings(side: GIVEN, first: $first) { totalCount edges { node { state actions requester { name } provider { name }
      service { title slots { state } } history { action } } } }`,
  },
  {
    name: 'slot bookings taken',
    who: BUYER,
    query: 'slotBookings(side: TAKEN, first: $first) { totalCount edges { node { state actions } } }',
  },
  {
    name: 'accounts',
    who: OPERATOR,
    query:
      'accounts(first: $first) { totalCount edges { node { name actions memberships { role organisation { name } } } } }',
  },
  {
    name: 'own sessions',
    who: EDITOR,
    query: 'ownSessions(first: $first) { totalCount edges { node { browser isCurrent } } }',
  },
  {
    name: 'mailbox',
    who: null,
    query: 'mailbox(first: $first) { totalCount edges { node { to subject } } }',
  },
  {
    name: 'openPartnerApps',
    who: BUYER,
    query:
      'openPartnerApps(first: $first) { totalCount edges { node { name organisation { name } keys { madeBy } } } }',
  },
  {
    name: 'partnerConsents',
    who: BUYER,
    query:
      'partnerConsents(first: $first) { totalCount edges { node { appName organisation { name } appOrganisation { name } reads { field } } } }',
  },
  {
    name: 'partnerActions',
    who: BUYER,
    query: `partnerActions(consentId: "${toGlobalId('PartnerConsent', CONSENT_KEY)}", first: $first) { totalCount edges { node { field subjectId } } }`,
  },
  {
    name: 'notifications',
    who: BUYER,
    query:
      'notifications(first: $first) { totalCount edges { node { subject sentence action organisationName } } }',
  },
];

/** Rows of these ids stand first in lists by id, before whatever the demo world holds: every run asks the same. */
const NEWEST_ID = "('ffffffff' || substr(gen_random_uuid()::text, 9))::uuid";

/** Rows in bulk, written behind the policies: this test counts statements and does not try rules. */
const ROWS_SQL = `
WITH buyer AS (SELECT p.id AS person, m.organisation_id AS org FROM persons p JOIN memberships m ON m.person_id = p.id WHERE p.email = '${BUYER}'),
  editor AS (SELECT p.id AS person, m.organisation_id AS org FROM persons p JOIN memberships m ON m.person_id = p.id WHERE p.email = '${EDITOR}'),
  offer AS (SELECT v.* FROM service_versions v JOIN services s ON s.id = v.service_id WHERE s.external_id = 'OF016'),
  numbers AS (SELECT generate_series(1, $1::int) AS n),
  need_rows AS (INSERT INTO needs (id, requester_org_id, state, title, horizon, expires_at, created_by, wanted, visibility, identity_by, identity_at)
    SELECT ${NEWEST_ID}, org, 'open', 'Need ' || n, 'now', app_now() + interval '90 days', person, '{log.store.chilled}', 'all_clusters',
      person, app_now() FROM numbers, buyer RETURNING id, requester_org_id, created_by),
  need_version_rows AS (INSERT INTO need_versions (need_id, requester_org_id, version, text, capabilities, clauses, created_by)
    SELECT id, requester_org_id, 1, 'Chilled room', '[{"concept": "log.store.chilled", "stance": "wanted", "confidence01": 1, "spans": [],
      "origin": "added", "alternative": null, "because": "x"}]', '[{"id": "c1", "value": {"key": "site", "anyOf": ["LV00A"]}, "hard": true,
      "appliesTo": "*", "span": null, "origin": "added"}]', created_by FROM need_rows),
  match_rows AS (INSERT INTO matches (id, need_id, requester_org_id, provider_org_id, publisher_org_id, need_version, service_id,
      service_version, concept, state, score, found, asked, algorithm, taxonomy)
    SELECT ${NEWEST_ID}, n.id, n.requester_org_id, o.provider_id, o.publisher_id, 1, o.service_id, 1, 'log.store.chilled', 'proposed', 0.5,
      '{"answers": []}', '{}', 'x', 'x' FROM need_rows n, offer o),
  interest_rows AS (INSERT INTO interests (id, need_id, requester_org_id, from_org_id, service_id, note, author_id, author_name)
    SELECT ${NEWEST_ID}, n.id, n.requester_org_id, o.publisher_id, o.service_id, 'x', n.created_by, 'x' FROM need_rows n, offer o),
  search_rows AS (INSERT INTO saved_searches (id, person_id, name, query, filter, alert)
    SELECT ${NEWEST_ID}, person, 'x', 'cold', '{}', 'never' FROM numbers, buyer RETURNING *),
  hit_rows AS (INSERT INTO saved_search_hits (search_id, service_id, person_id, known)
    SELECT s.id, o.service_id, s.person_id, false FROM search_rows s, offer o),
  bundle_rows AS (INSERT INTO bundles (id, requester_org_id, need_id, created_by)
    SELECT ${NEWEST_ID}, requester_org_id, id, created_by FROM need_rows RETURNING *),
  request_rows AS (INSERT INTO requests (id, bundle_id, requester_org_id, party_org_ids, need_id, need_version, need_text, message, state, created_by)
    SELECT ${NEWEST_ID}, b.id, b.requester_org_id, ARRAY[o.provider_id, o.publisher_id], b.need_id, 1, 'Chilled room',
      'Please', 'quoted', b.created_by FROM bundle_rows b, offer o RETURNING *),
  recipient_rows AS (INSERT INTO recipients (id, request_id, requester_org_id, provider_org_id, publisher_org_id, lines, state)
    SELECT ${NEWEST_ID}, r.id, r.requester_org_id, o.provider_id, o.publisher_id,
      jsonb_build_array(jsonb_build_object('serviceId', o.service_id, 'serviceVersion', 1, 'title', 'Store', 'concepts', '["log.store.chilled"]'::jsonb)),
      'quoted' FROM request_rows r, offer o RETURNING *),
  quote_rows AS (INSERT INTO quotes (id, request_id, recipient_id, requester_org_id, provider_org_id, publisher_org_id, revision, state, lines,
      total_minor, currency, valid_until, note, author_id, author_name, author_org_id, sent_at)
    SELECT ${NEWEST_ID}, c.request_id, c.id, c.requester_org_id, c.provider_org_id, c.publisher_org_id, 1, 'sent', '[]', 1, 'EUR',
      app_now() + interval '1 day', '', r.created_by, 'x', c.provider_org_id, app_now() FROM recipient_rows c JOIN request_rows r ON r.id = c.request_id RETURNING *),
  agreement_rows AS (INSERT INTO agreements (id, number, request_id, quote_id, requester_org_id, provider_org_id, publisher_org_id, state,
      snapshot, total_minor, currency)
    SELECT ${NEWEST_ID}, gen_random_uuid()::text, request_id, id, requester_org_id, provider_org_id, publisher_org_id, 'disputed',
      '{"requester": {"name": "x", "country": "LV"}, "provider": {"name": "x", "country": "LV"}, "publisher": {"name": "x", "country": "LV"},
        "services": [], "lines": [], "clauses": [], "vat": null, "acceptedAt": "2026-01-01T00:00:00Z"}', 1, 'EUR' FROM quote_rows RETURNING *),
  milestone_rows AS (INSERT INTO milestones (id, agreement_id, requester_org_id, provider_org_id, publisher_org_id, round, position, title,
      amount_minor, state)
    SELECT ${NEWEST_ID}, id, requester_org_id, provider_org_id, publisher_org_id, 1, 1, 'All', 1, 'started' FROM agreement_rows),
  dispute_rows AS (INSERT INTO disputes (id, agreement_id, requester_org_id, provider_org_id, publisher_org_id, opened_by, agreement_was,
      state, reason, evidence_until)
    SELECT ${NEWEST_ID}, id, requester_org_id, provider_org_id, publisher_org_id, 'requester', 'active', 'opened', 'x',
      app_now() + interval '14 days' FROM agreement_rows),
  review_rows AS (INSERT INTO reviews (id, agreement_id, requester_org_id, provider_org_id, publisher_org_id, side, about_org_id,
      service_ids, state, lapse_at)
    SELECT ${NEWEST_ID}, id, requester_org_id, provider_org_id, publisher_org_id, 'requester', provider_org_id, '{}', 'open',
      app_now() + interval '30 days' FROM agreement_rows),
  message_rows AS (INSERT INTO messages (id, recipient_id, requester_org_id, provider_org_id, publisher_org_id, author_org_id, author_id, author_name, text)
    SELECT ${NEWEST_ID}, c.id, c.requester_org_id, c.provider_org_id, c.publisher_org_id, c.provider_org_id, r.created_by, 'x', 'Hello'
    FROM recipient_rows c JOIN request_rows r ON r.id = c.request_id RETURNING *),
  message_file_rows AS (INSERT INTO attachments (id, owner_org_id, uploaded_by, name, type, size, sha256, subject_kind, subject_id, attached_at)
    SELECT ${NEWEST_ID}, author_org_id, author_id, 'plan.png', 'image/png', 1, sha256('x'), 'Message', id, now() FROM message_rows),
  request_question_rows AS (INSERT INTO request_questions (id, request_id, requester_org_id, text)
    SELECT ${NEWEST_ID}, id, requester_org_id, 'Wrapped?' FROM request_rows RETURNING *),
  request_question_author_rows AS (INSERT INTO request_question_authors (question_id, requester_org_id, provider_org_id, publisher_org_id, author_id)
    SELECT q.id, q.requester_org_id, c.provider_org_id, c.publisher_org_id, r.created_by
    FROM request_question_rows q JOIN request_rows r ON r.id = q.request_id JOIN recipient_rows c ON c.request_id = r.id),
  question_rows AS (INSERT INTO clarifications (id, service_id, publisher_org_id, service_version, key, fingerprint, state, askers, asked_at)
    SELECT ${NEWEST_ID}, o.service_id, o.publisher_id, 1, 'atp', gen_random_uuid()::text, 'open', 1, now() FROM numbers, offer o
    RETURNING *),
  asker_rows AS (INSERT INTO clarification_askers (clarification_id, asker_org_id, asker_id, publisher_org_id, named, asked_at)
    SELECT q.id, b.org, b.person, q.publisher_org_id, true, now() FROM question_rows q, buyer b),
  words_rows AS (INSERT INTO clarification_words (id, clarification_id, publisher_org_id, words)
    SELECT ${NEWEST_ID}, id, publisher_org_id, 'Please' FROM question_rows),
  service_rows AS (INSERT INTO services (id, publisher_id, external_id)
    SELECT ${NEWEST_ID}, e.org, 'more-' || gen_random_uuid() FROM numbers, editor e RETURNING id, publisher_id),
  link_rows AS (INSERT INTO links (id, purpose, token_hash, email, organisation_id, role, expires_at)
    SELECT ${NEWEST_ID}, 'INVITATION', sha256(gen_random_uuid()::text::bytea), 'someone@kalnsiers.example', org, 'SME_USER', now() + interval '1 day'
    FROM numbers, buyer),
  notice_rows AS (INSERT INTO notices (id, kind, subject_kind, subject_id, path, audience, params, dispatched_at)
    SELECT ${NEWEST_ID}, 'quote_received', 'Request', gen_random_uuid(), '/requests', '[]', '{"provider": "P", "title": "T"}', now()
    FROM numbers RETURNING id),
  notification_rows AS (INSERT INTO notifications (id, notice_id, person_id, organisation_id)
    SELECT ${NEWEST_ID}, notice_rows.id, person, org FROM notice_rows, buyer),
  booking_rows AS (INSERT INTO reservations (id, holder_kind, holder_id, capacity_id, service_id, requester_org_id, provider_org_id,
      publisher_org_id, quantity, from_day, until_day, state)
    SELECT ${NEWEST_ID}, 'quote', gen_random_uuid(), c.id, c.service_id, b.org, o.provider_id, o.publisher_id, 1, '2040-01-01', '2040-01-02',
      'booked' FROM numbers, buyer b, offer o JOIN capacities c ON c.service_id = o.service_id),
  slot_rows AS (INSERT INTO slot_bookings (id, service_id, requester_org_id, provider_org_id, publisher_org_id, starts_at, ends_at, state)
    SELECT ${NEWEST_ID}, o.service_id, b.org, o.provider_id, o.publisher_id, timestamptz '2040-01-01' + n * interval '1 hour',
      timestamptz '2040-01-01' + n * interval '1 hour' + interval '30 minutes', 'released' FROM numbers, buyer b, offer o),
  mail_rows AS (INSERT INTO mails (id, recipient, subject, body) SELECT ${NEWEST_ID}, 'a@b.example', 's', 'b' FROM numbers),
  strategy_rows AS (INSERT INTO strategies (id, cluster_org_id, title, summary, adopted_on, review_on)
    SELECT ${NEWEST_ID}, org, 'x', 'x', '2026-01-01', '2040-01-01' FROM numbers, editor RETURNING id, cluster_org_id),
  goal_rows AS (INSERT INTO strategy_goals (id, strategy_id, cluster_org_id, title, target, due_on)
    SELECT ${NEWEST_ID}, id, cluster_org_id, 'x', 'x', '2040-01-01' FROM strategy_rows RETURNING id, cluster_org_id),
  action_rows AS (INSERT INTO improvement_actions (id, cluster_org_id, goal_id, title, owner_id, owner_name, due_on, state)
    SELECT ${NEWEST_ID}, cluster_org_id, id, 'x', e.person, 'x', '2040-01-01', 'planned' FROM goal_rows, editor e),
  group_rows AS (INSERT INTO working_groups (id, cluster_org_id, name, purpose)
    SELECT ${NEWEST_ID}, org, 'x', 'x' FROM numbers, editor RETURNING id, cluster_org_id),
  group_task_rows AS (INSERT INTO group_tasks (id, group_id, cluster_org_id, owner_org_id, title)
    SELECT ${NEWEST_ID}, id, cluster_org_id, cluster_org_id, 'x' FROM group_rows),
  group_minutes_rows AS (INSERT INTO group_minutes (id, group_id, cluster_org_id, held_on, text, author_id, author_name)
    SELECT ${NEWEST_ID}, id, cluster_org_id, '2026-01-01', 'x', e.person, 'x' FROM group_rows, editor e),
  label_rows AS (INSERT INTO labels (id, organisation_id, holder, country, level_id, award, is_public, source, recorded_by)
    SELECT ${NEWEST_ID}, e.org, 'x', 'LV', (SELECT id FROM label_levels ORDER BY id LIMIT 1), 'first', true, 'x', e.person FROM numbers, editor e),
  wants AS (SELECT array_agg(concept ORDER BY concept) AS concepts FROM (SELECT DISTINCT concept FROM service_versions,
      jsonb_array_elements_text(facts->'concepts') AS c (concept) ORDER BY 1 LIMIT $1) AS offered),
  unmet_rows AS (INSERT INTO needs (id, requester_org_id, state, title, horizon, expires_at, created_by, wanted, visibility, identity_by, identity_at)
    SELECT gen_random_uuid(), org, 'open', 'Unmet', 'now', app_now() + interval '90 days', person, concepts, 'all_clusters', person, app_now()
    FROM wants, buyer RETURNING id, requester_org_id, created_by),
  unmet_version_rows AS (INSERT INTO need_versions (need_id, requester_org_id, version, text, capabilities, clauses, created_by)
    SELECT id, requester_org_id, 1, 'Unmet', (SELECT jsonb_agg(jsonb_build_object('concept', concept, 'stance', 'wanted', 'confidence01', 1,
      'spans', '[]'::jsonb, 'origin', 'added', 'alternative', NULL, 'because', 'x')) FROM wants, unnest(concepts) AS w (concept)), '[]', created_by
    FROM unmet_rows),
  idea_rows AS (INSERT INTO ideas (id, proposer_org_id, title, text, language, concepts, state, votes, created_by)
    SELECT ${NEWEST_ID}, e.org, 'Idea', 'x', 'en', ARRAY[concept], 'designed', 1000, e.person
    FROM editor e, wants, unnest(concepts) AS w (concept) RETURNING id, proposer_org_id),
  owner_rows AS (INSERT INTO idea_owners (idea_id, cluster_id, invited_by_org_id, joined_at)
    SELECT id, proposer_org_id, proposer_org_id, app_now() FROM idea_rows),
  idea_need_rows AS (INSERT INTO idea_needs (idea_id, need_id, requester_org_id, concept, linked_by_org_id)
    SELECT i.id, u.id, u.requester_org_id, 'x', i.proposer_org_id FROM idea_rows i,
      (SELECT id, requester_org_id FROM unmet_rows UNION ALL SELECT id, requester_org_id FROM need_rows) AS u),
  pilot_rows AS (INSERT INTO idea_pilots (id, idea_id, company_id, invited_by_org_id, named, state)
    SELECT ${NEWEST_ID}, i.id, b.org, i.proposer_org_id, true, 'invited' FROM idea_rows i, buyer b),
  network_rows AS (INSERT INTO cluster_networks (id, leader_org_id, name)
    SELECT ${NEWEST_ID}, e.org, 'x' FROM numbers, editor e RETURNING id, leader_org_id),
  network_member_rows AS (INSERT INTO network_members (id, network_id, leader_org_id, cluster_org_id, state)
    SELECT ${NEWEST_ID}, n.id, n.leader_org_id, o.id, 'accepted' FROM network_rows n, organisations o WHERE o.slug = 'lv-food'),
  onboarding_rows AS (INSERT INTO onboardings (id, cluster_id, inviter_org_id, invited_by, cluster_name, country, sectors, contact_name,
      contact_email, state)
    SELECT ${NEWEST_ID}, gen_random_uuid(), e.org, e.person, 'x', 'PL', '{FOOD}', 'x', 'x@y.example', 'invited' FROM numbers, editor e),
  cooperation_rows AS (INSERT INTO cooperation_requests (id, cluster_org_id, asker_name, asker_organisation, asker_email, country, about, words)
    SELECT ${NEWEST_ID}, e.org, 'x', 'x', 'x@y.example', 'DE', 'project', 'x' FROM numbers, editor e),
  firm_rows AS (INSERT INTO organisations (id, kind, slug, name, country)
    SELECT gen_random_uuid(), 'COMPANY', 'firm-' || gen_random_uuid(), 'Firm', 'LV' FROM numbers RETURNING id),
  member_rows AS (INSERT INTO cluster_members (cluster_id, company_id, member_from)
    SELECT e.org, f.id, '2020-01-01' FROM firm_rows f, editor e),
  member_invitation_rows AS (INSERT INTO member_invitations (id, cluster_id, company_id, company_name, member_from, invited_by)
    SELECT ${NEWEST_ID}, e.org, f.id, 'x', '2020-01-01', e.person FROM firm_rows f, editor e),
  statement_rows AS (INSERT INTO statements_of_reasons (id, measure, subject_id, subject_title, affected_org_id, facts, ground, automated)
    SELECT ${NEWEST_ID}, 'service_suspended', e.org, 'x', e.org, 'x', 'terms', true FROM numbers, editor e),
  content_report_rows AS (INSERT INTO content_reports (id, subject_kind, subject_id, subject_title, about_org_id, reporter_name, reporter_email,
      reporter_language, ground, words)
    SELECT ${NEWEST_ID}, 'profile', e.org, 'x', e.org, 'x', 'x@y.example', 'en', 'spam', 'x' FROM numbers, editor e),
  change_rows AS (INSERT INTO organisation_changes (id, organisation_id, person_id, person_name, field, before, after)
    SELECT ${NEWEST_ID}, org, person, 'x', 'name', '"x"', '"y"' FROM numbers, editor),
  course_rows AS (INSERT INTO courses (id, organisation_id, titles, summaries, hours, topics)
    SELECT ${NEWEST_ID}, e.org, '{"en": "x"}', '{"en": "x"}', 1, '{training}' FROM numbers, editor e),
  event_rows AS (INSERT INTO events (id, organiser_id, course_id, project_id, kind, state, title, summary, language, place, time_zone,
      starts_at, ends_at, closes_at, places, published_at)
    SELECT ${NEWEST_ID}, e.org, (SELECT id FROM courses ORDER BY id LIMIT 1), (SELECT id FROM projects WHERE state <> 'draft' ORDER BY id LIMIT 1),
      'course', 'published', 'x', 'x', 'en', 'x', 'Europe/Riga', app_now() + later, app_now() + later * 2, app_now() + later, 9, app_now()
    FROM numbers, editor e, (VALUES (interval '1 hour'), (interval '9 years')) AS begin (later)),
  registration_rows AS (INSERT INTO registrations (id, event_id, organiser_id, person_id, person_name, organisation_id, state,
      told_starts_at, told_place)
    SELECT ${NEWEST_ID}, v.id, v.organiser_id, b.person, 'x', b.org, 'cancelled', v.starts_at, v.place
    FROM numbers, buyer b, events v WHERE v.id = '${EVENT_KEY}'),
  project_rows AS (INSERT INTO projects (id, coordinator_org_id, partner_org_ids, state, acronym, title, created_by)
    SELECT ${NEWEST_ID}, e.org, ARRAY[e.org], 'running', 'P', 'Project', e.person FROM numbers, editor e RETURNING id, coordinator_org_id, created_by),
  project_partner_rows AS (INSERT INTO project_partners (project_id, organisation_id, position, confirmed_at, confirmed_by)
    SELECT id, coordinator_org_id, 0, app_now(), created_by FROM project_rows),
  work_package_rows AS (INSERT INTO project_work_packages (id, project_id, position, title, lead_org_id)
    SELECT ${NEWEST_ID}, id, 1, 'W', coordinator_org_id FROM project_rows RETURNING id, project_id),
  deliverable_rows AS (INSERT INTO project_deliverables (id, project_id, work_package_id, position, kind, title, due_on)
    SELECT ${NEWEST_ID}, project_id, id, 1, 'milestone', 'M', '2040-01-01' FROM work_package_rows),
  result_rows AS (INSERT INTO project_results (id, project_id, position, title, unit, target)
    SELECT ${NEWEST_ID}, id, 1, 'R', 'x', 1 FROM project_rows RETURNING id, project_id),
  report_rows AS (INSERT INTO project_result_reports (id, project_id, result_id, value, as_of, proof, organisation_id, person_id)
    SELECT ${NEWEST_ID}, r.project_id, r.id, 1, '2026-01-01', 'x', e.org, e.person FROM result_rows r, editor e),
  publication_rows AS (INSERT INTO publications (id, publisher_org_id, project_id, kind, state, texts, created_by)
    SELECT ${NEWEST_ID}, coordinator_org_id, id, 'news', 'published', '{"en": {"title": "T", "lead": "", "body": ""}}', created_by
    FROM project_rows),
  set_rows AS (INSERT INTO indicator_sets (id, key, number, state, names, parts, published_at)
    SELECT ${NEWEST_ID}, 'a' || substr(gen_random_uuid()::text, 1, 8), 1, 'retired', '{"en": "x"}', '[]', now() FROM numbers RETURNING id),
  indicator_rows AS (INSERT INTO indicators (id, set_id, key, position, part, topic, names)
    SELECT ${NEWEST_ID}, id, 'grown.1', 1, 'x', 'contacts', '{"en": "x"}' FROM set_rows RETURNING id, set_id),
  assessment_rows AS (INSERT INTO assessments (id, cluster_org_id, set_id, state, created_by)
    SELECT ${NEWEST_ID}, e.org, s.id, 'withdrawn', e.person FROM set_rows s, editor e RETURNING *),
  assessed_rows AS (INSERT INTO assessment_scores (assessment_id, indicator_id, cluster_org_id, score, person_id)
    SELECT a.id, i.id, a.cluster_org_id, 1, a.created_by FROM assessment_rows a JOIN indicator_rows i ON i.set_id = a.set_id),
  proof_rows AS (INSERT INTO assessment_evidence (id, assessment_id, indicator_id, cluster_org_id, source, words, person_id, person_name)
    SELECT ${NEWEST_ID}, a.id, i.id, a.cluster_org_id, 'cluster', 'x', a.created_by, 'x'
    FROM assessment_rows a JOIN indicator_rows i ON i.set_id = a.set_id),
  engagement_rows AS (INSERT INTO assessor_engagements (id, assessment_id, cluster_org_id, person_id, person_name, state, access_until)
    SELECT ${NEWEST_ID}, id, cluster_org_id, created_by, 'x', 'ended', now() FROM assessment_rows),
  session_rows AS (INSERT INTO sessions (id, token_hash, person_id, expires_at)
    SELECT ${NEWEST_ID}, sha256(gen_random_uuid()::text::bytea), e.person, now() + interval '1 day' FROM numbers, editor e),
  partner_app_rows AS (INSERT INTO partner_apps (id, organisation_id, name, purpose, wanted_scopes, created_by)
    SELECT ${NEWEST_ID}, e.org, 'x', 'x', '{needs:read}', e.person FROM numbers, editor e RETURNING *),
  partner_key_rows AS (INSERT INTO partner_keys (id, app_id, organisation_id, secret_hash, scopes, made_by, made_by_name, expires_at)
    SELECT ${NEWEST_ID}, id, organisation_id, sha256('x'), '{needs:read}', created_by, 'x', now() + interval '1 day'
    FROM partner_app_rows RETURNING *),
  partner_consent_rows AS (INSERT INTO partner_consents (id, app_id, app_name, app_organisation_id, organisation_id, scopes, given_by, given_by_name,
      expires_at)
    SELECT CASE WHEN $1::int = 1 THEN '${CONSENT_KEY}'::uuid ELSE ${NEWEST_ID} END, a.id, 'x', a.organisation_id, b.org, '{needs:read}', b.person,
      'x', now() + interval '1 day' FROM partner_app_rows a, buyer b RETURNING *),
  partner_action_rows AS (INSERT INTO partner_actions (id, consent_id, app_organisation_id, organisation_id, key_id, field, subject)
    SELECT ${NEWEST_ID}, '${CONSENT_KEY}', k.organisation_id, b.org, k.id, 'saveNeed', 'x' FROM partner_key_rows k, buyer b),
  cluster_rows AS (INSERT INTO organisations (id, kind, slug, name, country) SELECT ${NEWEST_ID}, 'CLUSTER', 'grown-' || gen_random_uuid(), 'Grown', 'LV' FROM numbers)
INSERT INTO service_versions (id, service_id, publisher_id, provider_id, number, state, facts, edited_by)
SELECT ${NEWEST_ID}, s.id, s.publisher_id, o.provider_id, 1, 'in_review', o.facts, e.person FROM service_rows s, offer o, editor e`;

interface Wrapped {
  readonly kind: string;
  readonly ofType?: Wrapped | null;
}
interface Shown {
  readonly name: string;
  readonly args: readonly { readonly type: Wrapped }[];
  readonly type: Wrapped;
}

const isLeaf = ({ kind, ofType }: Wrapped): boolean =>
  ofType ? isLeaf(ofType) : kind === 'SCALAR' || kind === 'ENUM';

describe('every list', () => {
  let server: TestApp;
  let admin: pg.Client;
  const people = new Map<string | null, Browser>();
  const counts = new Map<string, number>();

  async function statements({ query, who }: List, first: number): Promise<{ sql: string[]; rows: number }> {
    let rows = 0;
    const sql = await statementsOf(server.app, async () => {
      const answer = await people.get(who)!.send(`query ($first: Int!) { list: ${query} }`, { first });
      expect(answer.errors).toBeUndefined();
      rows = answer.data['list'].edges.length;
    });
    return { sql, rows };
  }

  beforeAll(async () => {
    server = await startTestApp(WORLD);
    admin = new pg.Client({ connectionString: server.database.adminUrl });
    await admin.connect();
    // An app is not there yet for the triggers of a statement that writes it as well.
    await admin.query('ALTER TABLE partner_keys DISABLE TRIGGER USER');
    await admin.query('ALTER TABLE partner_consents DISABLE TRIGGER USER');
    await admin.query(ROWS_SQL, [1]);
    people.set(null, server.browser());
    for (const email of [BUYER, EDITOR, PUBLISHER, PROVIDER, OPERATOR])
      people.set(email, await server.browser().signIn(email, DEMO_PASSWORD));
    for (const list of LISTS) {
      await statements(list, 1);
      counts.set(list.name, (await statements(list, 1)).sql.length);
    }
    await admin.query(ROWS_SQL, [60]);
  });
  afterAll(async () => {
    await admin.end();
    await server.close();
  });

  it.each(LISTS.map((list) => [list.name, list] as const))(
    '%s: as many statements for 50 rows as for one',
    async (name, list) => {
      const { sql, rows } = await statements(list, 50);
      expect(rows).toBe(50);
      expect(sql).toHaveLength(counts.get(name) ?? -1);
      expect(sql.join('\n;\n')).toMatchSnapshot();
    },
  );

  it.each([
    [BUYER, 'SENT'],
    [PROVIDER, 'RECEIVED'],
  ])('of requests says to %s the same alone, beside others and one by one', async (who, side) => {
    const ask = async (query: string) => {
      const { data, errors } = await people.get(who)!.send(`{ ${query} }`);
      expect(errors).toBeUndefined();
      return data;
    };
    const list = (given: string, fields: string) =>
      `requests(side: ${side}, ${given}) { edges { node { ${fields} } } }`;
    const parts = {
      whole: list('first: 3', WHOLE),
      none: list('first: 2, state: EXPIRED', WHOLE),
      lean: list('first: 2', 'id recipients { id }'),
      other: list('first: 5', 'id quotes { note }'),
    };
    const asked = Object.entries(parts).map(([name, text]) => `${name}: ${text}`);
    const together = await ask(asked.join(' '));
    for (const each of asked) expect(together).toMatchObject(await ask(each));
    expect(together['whole'].edges).toHaveLength(3);
    for (const { node } of together['whole'].edges) {
      expect(node.recipients).not.toEqual([]);
      expect((await ask(`request(id: "${node.id}") { ${WHOLE} }`))['request']).toEqual(node);
    }
  });

  // A statement leaves out the columns of what is not asked for: none of those that a field is made of.
  it.each([
    ['Request', (fields: string) => fields],
    ['Recipient', (fields: string) => `recipients { ${fields} }`],
    ['Quote', (fields: string) => `quotes { ${fields} }`],
    ['Organisation', (fields: string) => `recipients { provider { ${fields} } }`],
  ])('shows each field of %s as it does beside all others', async (type, below) => {
    const ask = async (who: string, query: string) => {
      const { data, errors } = await people.get(who)!.send(`{ ${query} }`);
      expect(errors).toBeUndefined();
      return data;
    };
    const shown = await ask(
      BUYER,
      `__type(name: "${type}") { fields { name args { type { kind } } type { kind ofType { kind ofType { kind ofType { kind } } } } } }`,
    );
    const fields = (shown['__type'].fields as Shown[])
      .filter(({ args }) => args.every((given) => given.type.kind !== 'NON_NULL'))
      .map(({ name, type: given }) => (isLeaf(given) ? name : `${name} { __typename }`));
    expect(fields.length).toBeGreaterThan(10);
    for (const [who, side] of [
      [BUYER, 'SENT'],
      [PROVIDER, 'RECEIVED'],
    ] as const) {
      const list = (asked: string) =>
        `requests(side: ${side}, first: 2) { edges { node { ${below(asked)} } } }`;
      const whole = await ask(who, list(fields.join(' ')));
      for (const field of fields) expect(whole).toMatchObject(await ask(who, list(field)));
    }
  });

  // More pages than the database takes to keep a plan.
  it.each([
    ['sent', BUYER, 'requests(side: SENT, first: 3%)'],
    ['sent in a state', BUYER, 'requests(side: SENT, state: QUOTED, first: 3%)'],
    ['received', PROVIDER, 'requests(side: RECEIVED, first: 3%)'],
  ])('of requests %s comes in pages as it comes at once', async (_name, who, list) => {
    const page = async (size: number, after: string | null) => {
      const given = after === null ? '' : `, after: "${after}"`;
      const asked = list.replace('3%', `${size}${given}`);
      const { data, errors } = await people
        .get(who)!
        .send(
          `{ list: ${asked} { totalCount edges { node { id state } } pageInfo { hasNextPage endCursor } } }`,
        );
      expect(errors).toBeUndefined();
      return data['list'];
    };
    const { totalCount, edges } = await page(100, null);
    expect(edges).toHaveLength(totalCount);
    const found: unknown[] = [];
    let after: string | null = null;
    do {
      const { edges: some, pageInfo } = await page(3, after);
      found.push(...some);
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    expect(found.length).toBeGreaterThan(30);
    expect(found).toEqual(edges);
  });

  it('is named here', async () => {
    const { data } = await server
      .browser()
      .send('{ __schema { queryType { fields { name type { kind ofType { name } } } } } }');
    const connections = data['__schema'].queryType.fields
      .filter((field: any) => field.type.ofType?.name?.endsWith('Connection'))
      .map((field: any) => field.name);
    for (const name of connections)
      expect(LISTS.some((list) => list.query.startsWith(`${name}(`))).toBe(true);
  });
});
