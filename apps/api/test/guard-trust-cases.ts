import { can, insert, type NetworkCase, q, read, set } from './guard-network-case.js';
import { ORG, PERSON } from './guard-network-rows.js';

const id = (last: number) => `01990000-0000-7000-8000-0000000004${String(last).padStart(2, '0')}`;
const ROW = {
  app: id(1),
  key: id(2),
  consent: id(3),
  action: id(4),
  statement: id(5),
  report: id(6),
  invitation: id(7),
  record: id(8),
  need: id(9),
  automated: id(10),
} as const;
const SUSPENDED = "suspended_by = 'operator'";
const suspendedByClock = `UPDATE service_versions SET suspended_by = 'clock' WHERE ${SUSPENDED}`;
const liftAutomated = set('statements_of_reasons', ROW.automated, 'lifted_at = app_now()');
const NEXT_TERMS = '(SELECT COALESCE(max(number), 0) + 1 FROM terms_versions)';
const HASH = "decode(repeat('00', 32), 'hex')";
const BOTH = `'${ORG.owner}', '${ORG.firm}'`;
const OF_FIRM = `cluster_id = '${ORG.owner}' AND company_id = '${ORG.firm}'`;

/** Written past every foreign key, as the rows of clusters: the owner's app works for the firm, which is a member of the owner. */
export const TRUST_ROWS = `
SET session_replication_role = replica;
INSERT INTO authenticators (person_id, secret) VALUES ('${PERSON.owner}', 'x');
INSERT INTO recovery_codes (person_id, code_hash) VALUES ('${PERSON.owner}', ${HASH});
INSERT INTO authenticators (person_id, secret, confirmed_at) VALUES ('${PERSON.partner}', 'x', now());
INSERT INTO authenticator_removals (id, person_id, removed_by, reason)
  VALUES (gen_random_uuid(), '${PERSON.owner}', '${PERSON.operator}', 'x');
INSERT INTO oidc_links (issuer, subject, person_id) VALUES ('x', 'x', '${PERSON.owner}');
INSERT INTO terms_acceptances (terms_id, person_id) VALUES ('${ROW.app}', '${PERSON.owner}');
INSERT INTO erasures (person_id, asked_by) VALUES ('${PERSON.owner}', 'person');
INSERT INTO partner_apps (id, organisation_id, name, purpose, wanted_scopes, created_by)
  VALUES ('${ROW.app}', '${ORG.owner}', 'x', 'x', '{needs:read}', '${PERSON.owner}');
INSERT INTO partner_keys (id, app_id, organisation_id, secret_hash, scopes, made_by, made_by_name, expires_at)
  VALUES ('${ROW.key}', '${ROW.app}', '${ORG.owner}', ${HASH}, '{needs:read}', '${PERSON.owner}', 'x', now() + interval '9 days');
INSERT INTO partner_consents (id, app_id, app_name, app_organisation_id, organisation_id, scopes, given_by, given_by_name, expires_at)
  VALUES ('${ROW.consent}', '${ROW.app}', 'x', ${BOTH}, '{needs:read}', '${PERSON.firm}', 'x', now() + interval '9 days');
INSERT INTO partner_actions (id, consent_id, app_organisation_id, organisation_id, key_id, field)
  VALUES ('${ROW.action}', '${ROW.consent}', ${BOTH}, '${ROW.key}', 'x');
INSERT INTO partner_reads (consent_id, app_organisation_id, organisation_id, day, field)
  VALUES ('${ROW.consent}', ${BOTH}, '2026-01-01', 'x');
INSERT INTO statements_of_reasons (id, measure, subject_id, subject_title, affected_org_id, facts, ground, automated, stated_by)
  VALUES ('${ROW.statement}', 'service_suspended', '${ROW.app}', 'x', '${ORG.firm}', 'x', 'law', false, '${PERSON.operator}');
UPDATE service_versions SET state = 'suspended', suspended_by = 'operator', suspension_reason = 'x' WHERE id = (SELECT id
  FROM service_versions WHERE state = 'published' AND publisher_id = '${ORG.owner}' ORDER BY id LIMIT 1);
INSERT INTO statements_of_reasons (id, measure, subject_id, subject_title, affected_org_id, facts, ground, automated)
  SELECT '${ROW.automated}', 'service_suspended', service_id, 'x', publisher_id, 'x', 'terms', true FROM service_versions
  WHERE suspended_by = 'operator';
INSERT INTO content_reports (id, subject_kind, subject_id, subject_title, about_org_id, reporter_name, reporter_email,
    reporter_language, ground, words)
  VALUES ('${ROW.report}', 'profile', '${ORG.firm}', 'x', '${ORG.firm}', 'x', 'x', 'en', 'other', 'x');
INSERT INTO member_invitations (id, cluster_id, company_id, company_name, member_from, invited_by)
  VALUES ('${ROW.invitation}', ${BOTH}, 'x', '2026-01-01', '${PERSON.owner}');
INSERT INTO cluster_members (cluster_id, company_id, member_from, member_until, verified_at)
  VALUES (${BOTH}, '2026-01-01', '2026-02-01', now()) ON CONFLICT ON CONSTRAINT cluster_members_pkey
  DO UPDATE SET member_from = EXCLUDED.member_from, member_until = EXCLUDED.member_until, verified_at = EXCLUDED.verified_at;
INSERT INTO member_records (id, cluster_id, company_id, action, person_id)
  VALUES ('${ROW.record}', ${BOTH}, 'joined', '${PERSON.firm}');
INSERT INTO needs SELECT (jsonb_populate_record(n, jsonb_build_object('id', '${ROW.need}', 'requester_org_id', '${ORG.firm}'))).*
  FROM needs n LIMIT 1;
SET session_replication_role = origin;
`;

const record = (action: string, day: string) =>
  insert('member_records', {
    ...{ cluster_id: q(ORG.owner), company_id: q(ORG.firm), action: q(action), day },
    person_id: 'app_person()',
  });
const answer = (change: string) =>
  set('member_invitations', ROW.invitation, `answered_by = app_person(), ${change}`);

/** A part of what another organisation has, in the name of whoever writes it. */
const intoForeign = (table: string, owner: string, whole: string, values: Readonly<Record<string, string>>) =>
  `INSERT INTO ${table} (${owner}, ${Object.keys(values).join(', ')}) SELECT COALESCE(app_org(), '${ORG.owner}'),
    ${Object.values(values).join(', ')} FROM ${whole}`;
const version = { version_id: 'v.id' };
const foreignVersion = `(SELECT id FROM service_versions WHERE state = 'published' AND publisher_id IS DISTINCT FROM app_org()
  ORDER BY publisher_id = '${ORG.owner}', id LIMIT 1) v`;
const foreignNeed = `(SELECT '${ROW.need}'::uuid AS id) n`;

/** What keeps organisations and persons apart: members, statements of reasons, reports, partner apps and second steps. */
export const TRUST_CASES: readonly NetworkCase[] = [
  can('reads its own second step', read('authenticators', `person_id = '${PERSON.owner}'`), [
    'owner',
    'clock',
  ]),
  can(
    'takes off the second step of somebody else by the operator',
    `SELECT WHERE take_off_authenticator('${PERSON.partner}', 'lost')`,
    ['operator'],
  ),
  can('reads who took off its second step', read('authenticator_removals', `person_id = '${PERSON.owner}'`), [
    'owner',
    'operator',
  ]),
  can('reads its own recovery codes', read('recovery_codes', `person_id = '${PERSON.owner}'`), ['owner']),
  can('reads its own ties to a provider', read('oidc_links', `person_id = '${PERSON.owner}'`), ['owner']),
  can('reads which terms it accepted', read('terms_acceptances', `person_id = '${PERSON.owner}'`), [
    'owner',
    'operator',
  ]),
  can(
    'publishes terms by the operator',
    insert('terms_versions', {
      ...{ number: NEXT_TERMS, in_force_from: q('2099-01-01'), texts: `'{"en":"x"}'` },
      published_by: 'app_person()',
    }),
    ['operator'],
  ),
  can('reads who was erased', read('erasures', `person_id = '${PERSON.owner}'`), ['operator', 'clock']),
  can('names its own app', set('partner_apps', ROW.app, "name = 'y'"), ['owner']),
  can('reads keys of its own app', read('partner_keys', `id = '${ROW.key}'`), ['owner', 'clock']),
  can('reads a consent as either side', read('partner_consents', `id = '${ROW.consent}'`), ['owner', 'firm']),
  can('reads what an app did as either side', read('partner_actions', `id = '${ROW.action}'`), [
    'owner',
    'firm',
  ]),
  can('reads what an app read as either side', read('partner_reads', `consent_id = '${ROW.consent}'`), [
    'owner',
    'firm',
  ]),
  {
    what: 'counts nothing as read that no key of the app reads for who consents',
    tries: [
      `SELECT note_partner_reads('${ROW.consent}', '{untrue}') WHERE current_user = 'fivefold_app'`,
      read('partner_reads', "field = 'untrue'"),
    ],
    may: [],
  },
  can('reads reasons that concern it', read('statements_of_reasons', `id = '${ROW.statement}'`), [
    'firm',
    'operator',
  ]),
  can(
    'appeals where it is concerned',
    set('statements_of_reasons', ROW.statement, "appeal = 'x', appealed_at = app_now()"),
    ['firm'],
  ),
  can(
    'lets out by the operator alone what the operator suspended',
    `UPDATE service_versions SET state = 'published' WHERE ${SUSPENDED}`,
    ['operator'],
  ),
  can(
    'lets nothing out while what it hinges on has run out',
    "UPDATE service_versions SET state = 'published' WHERE suspended_by = 'clock'",
    ['operator'],
    `INSERT INTO service_claims (version_id, code, publisher_id, valid_until, hinges)
      SELECT id, 'zz', publisher_id, '2020-01-01', true FROM service_versions WHERE ${SUSPENDED}`,
    suspendedByClock,
  ),
  can(
    'lifts no reasons of the clock before the service is let out',
    liftAutomated,
    ['operator'],
    suspendedByClock,
  ),
  can(
    'lifts reasons of the clock with the service',
    liftAutomated,
    ['owner', 'operator', 'clock'],
    `UPDATE service_versions SET state = 'published', suspended_by = NULL WHERE ${SUSPENDED}`,
  ),
  can('reads reports', read('content_reports', `id = '${ROW.report}'`), ['operator']),
  {
    what: 'answers an invitation for itself, now and not tomorrow',
    tries: [
      answer("outcome = 'confirmed', answered_at = app_now() + interval '9 years'"),
      read('member_invitations', `id = '${ROW.invitation}' AND answered_at <= app_now()`),
    ],
    may: ['firm'],
  },
  can('takes its own invitation back', answer("outcome = 'withdrawn', answered_at = app_now()"), ['owner']),
  can('reads records of its own members', read('member_records', `id = '${ROW.record}'`), ['owner', 'firm']),
  can('records what a cluster verified', record('verified', 'NULL'), ['owner']),
  can('records that a firm joined', record('joined', "'2026-01-01'"), ['firm']),
  can('records an end that is so', record('ended', "'2026-02-01'"), ['owner', 'firm']),
  can('records no end that is not so', record('ended', "'2026-03-01'"), []),
  can(
    'makes no membership longer alone',
    `UPDATE cluster_members SET member_until = NULL WHERE ${OF_FIRM}`,
    [],
  ),
  can(
    'names no author of a foreign service',
    intoForeign('service_version_authors', 'publisher_id', foreignVersion, {
      ...version,
      person_id: `'${PERSON.owner}'`,
    }),
    [],
  ),
  can(
    'claims nothing for a foreign service, which the clock would suspend by it',
    intoForeign('service_claims', 'publisher_id', foreignVersion, {
      ...{ ...version, code: q('zz'), valid_until: q('2020-01-01'), hinges: 'true' },
    }),
    ['clock'],
  ),
  can(
    'comments no foreign service',
    intoForeign('service_comments', 'publisher_id', foreignVersion, {
      ...{ ...version, id: 'gen_random_uuid()', path: q('x'), text: q('x') },
      ...{ author_id: 'app_person()', author_name: q('x') },
    }),
    [],
  ),
  can(
    'writes no version of a foreign need',
    intoForeign('need_versions', 'requester_org_id', foreignNeed, {
      ...{ need_id: 'n.id', version: '99', text: q('x'), capabilities: q('[]'), clauses: q('[]') },
      created_by: 'app_person()',
    }),
    ['firm'],
  ),
  can(
    'asks for no foreign need',
    intoForeign('requests', 'requester_org_id', foreignNeed, {
      ...{ id: 'gen_random_uuid()', need_id: 'n.id', need_version: '1', need_text: q('x'), clauses: q('[]') },
      ...{ message: q('x'), state: q('draft'), created_by: 'app_person()', items: q('[]') },
      party_org_ids: q('{}'),
    }),
    ['firm'],
  ),
];
