import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Tables whose rows the owner could not reach so far: what belongs to a person is found and cleared in them too, by the functions below,
 * which alone say `app.privacy`. No other function of the owner sees more by it.
 */
const REACHED =
  `memberships service_versions need_versions import_runs transitions notices notifications notification_settings
  service_version_authors service_comments bundles messages message_reads request_questions request_question_authors counter_offers
  agreement_signatures dispute_evidence dispute_answers review_contents interests saved_searches saved_search_hits
  projects project_partners project_result_reports onboardings cooperation_requests labels assessments assessment_scores
  assessment_evidence assessor_engagements peer_consents registrations calendar_addresses idea_votes publications impact_consents
  impact_releases impact_links improvement_actions group_minutes group_tasks organisation_changes mails oidc_links partner_apps partner_consents
  statements_of_reasons interest_mutes content_reports member_invitations member_records
  terms_acceptances terms_versions`.split(/\s+/);

const REACH = REACHED.map(
  (table) =>
    `CREATE POLICY ${table}_privacy ON ${table} FOR ALL TO fivefold_owner USING (current_setting('app.privacy', true) = 'on')`,
);
const LET_GO = REACHED.map((table) => `DROP POLICY ${table}_privacy ON ${table}`);
const NOTE = `
INSERT INTO person_traces (table_name, column_name, stays, whole, at_column, name_column, hidden)
VALUES ($1, $2, $3, $4, $5, $6, $7)`;

/**
 * What is a person's own leaves with them and is handed out whole; what they did for an organisation stays without their name, and
 * of it they are told what, when and where. `name_column` holds a copy of the name; `told` are the columns told of an act.
 */
const OWN = [
  ['saved_search_hits', 'person_id', 'found_at'],
  ['saved_searches', 'person_id', 'created_at'],
  ['message_reads', 'person_id', 'read_at'],
  ['notifications', 'person_id', 'created_at'],
  ['notification_settings', 'person_id', 'updated_at'],
  ['calendar_addresses', 'person_id', null],
  ['idempotency_keys', 'person_id', 'created_at', '{key,request_hash,answer}'],
  ['sessions', 'person_id', 'created_at', '{token_hash}'],
  ['password_resets', 'person_id', 'asked_at', '{token_hash}'],
  ['authenticators', 'person_id', 'created_at', '{secret,last_step}'],
  ['recovery_codes', 'person_id', 'used_at', '{code_hash}'],
  ['oidc_links', 'person_id', 'created_at'],
  ['memberships', 'person_id', 'created_at'],
] as const;
/** Kept for the figures, and handed out whole all the same. */
const COUNTED = [
  ['content_reports', 'reporter_person_id', 'created_at', 'reporter_name', '{decided_by}'],
  ['registrations', 'person_id', 'created_at', 'person_name', '{certificate_code}'],
  ['idea_votes', 'person_id', 'created_at', null],
  ['terms_acceptances', 'person_id', 'accepted_at', null],
  ['assessor_engagements', 'person_id', 'created_at', 'person_name'],
  [
    'statements_of_reasons',
    'affected_person_id',
    'stated_at',
    null,
    '{token_hash,removed,stated_by,answered_by}',
  ],
] as const;
/** What both sides signed stays as it was signed: a contract names who signed it for as long as it is kept. */
const DONE = `
agreement_signatures person_id signed_at -
assessment_evidence person_id created_at person_name
assessment_findings assessor_id updated_at -
assessment_scores person_id updated_at -
assessments created_by created_at -
attachments uploaded_by created_at -
bundles created_by created_at -
clarification_askers asker_id asked_at -
clarifications answered_by answered_at -
cooperation_requests answered_by answered_at -
content_reports decided_by decided_at -
counter_offers author_id created_at author_name
dispute_answers person_id answered_at -
dispute_evidence person_id created_at person_name
group_minutes author_id created_at author_name
ideas created_by created_at -
impact_consents given_by given_at given_by_name
impact_consents withdrawn_by withdrawn_at withdrawn_by_name
impact_links created_by created_at -
impact_releases released_by released_at released_by_name
import_runs created_by created_at -
improvement_actions owner_id created_at owner_name
interest_mutes created_by created_at -
interests author_id created_at author_name
labels consent_by consent_at -
labels recorded_by recorded_at -
member_invitations answered_by answered_at -
member_invitations invited_by created_at -
member_records person_id at -
messages author_id created_at author_name
need_versions confirmed_by confirmed_at -
need_versions created_by created_at -
needs created_by created_at -
needs identity_by identity_at -
notices actor_id created_at -
onboardings invited_by created_at -
organisation_changes person_id at person_name
partner_apps created_by created_at -
partner_consents ended_by ended_at ended_by_name
partner_consents given_by given_at given_by_name
partner_keys made_by made_at made_by_name
partner_keys revoked_by revoked_at revoked_by_name
peer_consents person_id changed_at -
project_partners confirmed_by confirmed_at -
project_result_reports person_id reported_at -
projects created_by created_at -
publications created_by created_at -
quotes author_id created_at author_name
request_question_authors author_id - -
request_questions answered_by answered_at -
requests created_by created_at -
review_contents answer_person_id answered_at -
review_contents person_id given_at person_name
service_comments author_id created_at author_name
statements_of_reasons answered_by answered_at -
statements_of_reasons stated_by stated_at -
terms_versions published_by published_at -
service_version_authors person_id - -
service_versions edited_by updated_at -
service_versions published_by published_at -
transitions person_id at person_name`;

const TRACES = `
CREATE TABLE person_traces (
  table_name text NOT NULL,
  column_name text NOT NULL,
  stays boolean NOT NULL,
  whole boolean NOT NULL,
  at_column text,
  name_column text,
  hidden text[] NOT NULL DEFAULT '{}',
  told text[] NOT NULL DEFAULT '{id}',
  CONSTRAINT person_traces_pkey PRIMARY KEY (table_name, column_name)
);
ALTER TABLE person_traces ENABLE ROW LEVEL SECURITY;
ALTER TABLE person_traces FORCE ROW LEVEL SECURITY;
CREATE POLICY person_traces_owner ON person_traces FOR ALL TO fivefold_owner USING (true);
`;

const ERASURES = `
CREATE TABLE erasures (
  person_id uuid CONSTRAINT erasures_pkey PRIMARY KEY CONSTRAINT erasures_person_id_fkey REFERENCES persons,
  asked_by text NOT NULL CONSTRAINT erasures_asked_by_check CHECK (asked_by IN ('person', 'operator', 'ledger')),
  erased_at timestamptz NOT NULL DEFAULT app_now()
);
ALTER TABLE erasures ENABLE ROW LEVEL SECURITY;
ALTER TABLE erasures FORCE ROW LEVEL SECURITY;
CREATE POLICY erasures_owner ON erasures FOR ALL TO fivefold_owner USING (true);
CREATE POLICY erasures_read ON erasures FOR SELECT TO fivefold_app USING (app_operator());
CREATE POLICY erasures_worker ON erasures FOR SELECT TO fivefold_worker USING (true);
GRANT SELECT ON erasures TO fivefold_app, fivefold_worker;
`;

const EXPORT = `
CREATE FUNCTION person_export() RETURNS jsonb LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  trace person_traces;
  found jsonb;
  own jsonb := '{}';
  did jsonb := '[]';
  account jsonb;
BEGIN
  SELECT to_jsonb(p) - 'password_hash' INTO account FROM persons p WHERE p.id = app_person();
  IF account IS NULL THEN RETURN NULL; END IF;
  PERFORM set_config('app.privacy', 'on', true);
  FOR trace IN SELECT * FROM person_traces ORDER BY table_name, column_name LOOP
    IF trace.whole THEN
      EXECUTE format('SELECT coalesce(jsonb_agg(to_jsonb(t) - $2 ORDER BY to_jsonb(t) ->> $3), ''[]'') FROM %I t WHERE t.%I = $1',
        trace.table_name, trace.column_name) INTO found USING app_person(), trace.hidden, trace.at_column;
      IF found <> '[]' THEN own := own || jsonb_build_object(trace.table_name, found); END IF;
    ELSE
      EXECUTE format('SELECT coalesce(jsonb_agg(jsonb_build_object(''table'', $2, ''as'', $3, ''at'', to_jsonb(t) -> $4)
          || (SELECT coalesce(jsonb_object_agg(told, to_jsonb(t) -> told), ''{}'') FROM unnest($5) told WHERE to_jsonb(t) ? told)), ''[]'')
          FROM %I t WHERE t.%I = $1', trace.table_name, trace.column_name)
        INTO found USING app_person(), trace.table_name, trace.column_name, trace.at_column, trace.told;
      did := did || found;
    END IF;
  END LOOP;
  SELECT own || jsonb_build_object('mails', coalesce(jsonb_agg(jsonb_build_object('subject', m.subject, 'state', m.state,
      'created_at', m.created_at) ORDER BY m.created_at), '[]'))
    INTO own FROM mails m WHERE m.recipient = account ->> 'email';
  PERFORM set_config('app.privacy', '', true);
  RETURN jsonb_build_object('account', account, 'own', own, 'did',
    (SELECT coalesce(jsonb_agg(d ORDER BY d ->> 'at'), '[]') FROM jsonb_array_elements(did) d));
END $$;
`;

/** Copies of a name that say no id are found by the name, in the organisations of the person. */
const ERASE = `
CREATE FUNCTION erase_person(erased uuid, asked text) RETURNS boolean
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  nobody CONSTANT text := 'Erased person';
  trace person_traces;
  was persons;
  own uuid[];
BEGIN
  SELECT * INTO was FROM persons WHERE id = erased FOR UPDATE;
  IF NOT FOUND THEN RETURN false; END IF;
  INSERT INTO erasures (person_id, asked_by) VALUES (erased, asked) ON CONFLICT DO NOTHING;
  IF NOT FOUND THEN RETURN false; END IF;
  PERFORM set_config('app.privacy', 'on', true);
  SELECT coalesce(array_agg(organisation_id), '{}') INTO own FROM memberships WHERE person_id = erased;
  UPDATE service_comments SET answered_by = nobody WHERE answered_by = was.name AND publisher_id = ANY (own);
  UPDATE service_comments SET resolved_by = nobody WHERE resolved_by = was.name AND publisher_id = ANY (own);
  UPDATE group_tasks SET done_by = nobody WHERE done_by = was.name AND (cluster_org_id = ANY (own) OR owner_org_id = ANY (own));
  UPDATE cooperation_requests SET asker_name = nobody, asker_email = 'erased@erased.invalid' WHERE lower(asker_email) = was.email;
  UPDATE content_reports SET reporter_name = nobody, reporter_email = 'erased@erased.invalid' WHERE lower(reporter_email) = was.email;
  UPDATE member_invitations SET email = NULL WHERE email = was.email;
  UPDATE onboardings SET contact_name = nobody, contact_email = 'erased@erased.invalid' WHERE lower(contact_email) = was.email;
  UPDATE notices n SET params = (SELECT jsonb_object_agg(key, CASE WHEN value = to_jsonb(was.name) THEN to_jsonb(nobody) ELSE value END)
      FROM jsonb_each(n.params)) WHERE n.actor_id = erased AND n.params <> '{}';
  UPDATE registrations SET note = NULL WHERE person_id = erased AND note IS NOT NULL;
  UPDATE statements_of_reasons SET subject_title = nobody WHERE affected_person_id = erased AND subject_title = was.name;
  DELETE FROM mails WHERE recipient = was.email;
  DELETE FROM links WHERE email = was.email;
  DELETE FROM password_resets WHERE email = was.email;
  FOR trace IN SELECT * FROM person_traces ORDER BY table_name, column_name LOOP
    IF NOT trace.stays THEN
      EXECUTE format('DELETE FROM %I WHERE %I = $1', trace.table_name, trace.column_name) USING erased;
    ELSIF trace.name_column IS NOT NULL THEN
      EXECUTE format('UPDATE %I SET %I = $2 WHERE %I = $1', trace.table_name, trace.name_column, trace.column_name)
        USING erased, nobody;
    END IF;
  END LOOP;
  UPDATE persons SET email = 'erased-' || erased || '@erased.invalid', name = nobody, password_hash = NULL, confirmed_at = NULL,
    suspended_at = coalesce(suspended_at, app_now()), language = 'en' WHERE id = erased;
  PERFORM set_config('app.privacy', '', true);
  RETURN true;
END $$;
CREATE FUNCTION erase_myself() RETURNS boolean LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT erase_person(app_person(), 'person') $$;
CREATE FUNCTION erase_for(address text) RETURNS uuid LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT p.id FROM persons p WHERE app_operator() AND p.email = lower(address) AND p.id <> app_person()
    AND erase_person(p.id, 'operator') $$;
CREATE FUNCTION erase_again(person uuid) RETURNS boolean LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT erase_person(person, 'ledger') $$;
CREATE FUNCTION not_erased(people uuid[]) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT p.id FROM persons p WHERE p.id = ANY (people) AND NOT EXISTS (SELECT FROM erasures e WHERE e.person_id = p.id) $$;
CREATE FUNCTION left_alone() RETURNS TABLE (organisation_id uuid, name text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT o.id, o.name FROM memberships m JOIN organisations o ON o.id = m.organisation_id
  WHERE m.person_id = app_person()
    AND NOT EXISTS (SELECT FROM memberships other WHERE other.organisation_id = m.organisation_id AND other.person_id <> m.person_id)
    AND (EXISTS (SELECT FROM requests r WHERE r.requester_org_id = o.id AND r.state IN ('submitted', 'quoted', 'accepted', 'in_delivery',
        'delivered', 'disputed'))
      OR EXISTS (SELECT FROM agreements a WHERE o.id IN (a.requester_org_id, a.provider_org_id)
        AND a.state NOT IN ('completed', 'cancelled')))
  ORDER BY o.name
$$;
CREATE FUNCTION forget_old() RETURNS void LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT set_config('app.privacy', 'on', true);
  DELETE FROM notifications WHERE created_at < app_now() - interval '400 days';
  DELETE FROM notices n WHERE n.dispatched_at < app_now() - interval '400 days'
    AND NOT EXISTS (SELECT FROM notifications told WHERE told.notice_id = n.id);
  DELETE FROM links WHERE expires_at < app_now() - interval '365 days';
  DELETE FROM saved_search_hits h USING saved_searches s WHERE s.id = h.search_id
    AND s.deleted_at < app_now() - interval '30 days';
  DELETE FROM saved_searches WHERE deleted_at < app_now() - interval '30 days';
  UPDATE registrations r SET note = NULL FROM events e WHERE e.id = r.event_id AND r.note IS NOT NULL
    AND e.ends_at < app_now() - interval '90 days';
  UPDATE cooperation_requests SET asker_name = 'Erased person', asker_email = 'erased@erased.invalid'
    WHERE answered_at < app_now() - interval '730 days' AND asker_email <> 'erased@erased.invalid';
  UPDATE content_reports SET reporter_name = 'Erased person', reporter_email = 'erased@erased.invalid'
    WHERE decided_at < app_now() - interval '730 days' AND reporter_email <> 'erased@erased.invalid';
  UPDATE onboardings SET contact_name = 'Erased person', contact_email = 'erased@erased.invalid'
    WHERE state <> 'invited' AND created_at < app_now() - interval '730 days'
    AND contact_email <> 'erased@erased.invalid';
  SELECT set_config('app.privacy', '', true);
$$;
REVOKE ALL ON FUNCTION person_export, erase_person, erase_myself, erase_for, erase_again, not_erased, left_alone, forget_old FROM PUBLIC;
GRANT EXECUTE ON FUNCTION person_export, erase_myself, erase_for, left_alone, forget_old TO fivefold_app;
GRANT EXECUTE ON FUNCTION erase_again, not_erased TO fivefold_worker;
`;

/** The trail keeps who by id; of an erased person the name alone may go. */
const TRAIL = `
CREATE OR REPLACE FUNCTION transitions_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF NEW.person_name = 'Erased person' AND to_jsonb(NEW) - 'person_name' = to_jsonb(OLD) - 'person_name'
      AND current_user = 'fivefold_owner' AND EXISTS (SELECT FROM erasures e WHERE e.person_id = OLD.person_id)
    THEN RETURN NEW; END IF;
  END IF;
  RAISE 'the audit trail is only added to' USING ERRCODE = '23000';
END $$;
`;

/** Steps hold for whoever calls; an erasure, which takes no step, changes a name in what has ended as well. */
const STEPS = `
DROP TRIGGER assessor_engagements_keep_steps ON assessor_engagements;
CREATE TRIGGER assessor_engagements_keep_steps BEFORE UPDATE ON assessor_engagements FOR EACH ROW WHEN (is_caller())
  EXECUTE FUNCTION assessor_engagements_keep_steps();
DROP TRIGGER group_tasks_keep ON group_tasks;
CREATE TRIGGER group_tasks_keep BEFORE UPDATE ON group_tasks FOR EACH ROW WHEN (is_caller()) EXECUTE FUNCTION group_tasks_keep();
DROP TRIGGER b_counter_offers_keep_steps ON counter_offers;
CREATE TRIGGER b_counter_offers_keep_steps BEFORE UPDATE ON counter_offers FOR EACH ROW WHEN (is_caller())
  EXECUTE FUNCTION counter_offers_keep_steps();
`;
const STEPS_BEFORE = `
DROP TRIGGER b_counter_offers_keep_steps ON counter_offers;
CREATE TRIGGER b_counter_offers_keep_steps BEFORE UPDATE ON counter_offers FOR EACH ROW EXECUTE FUNCTION counter_offers_keep_steps();
DROP TRIGGER group_tasks_keep ON group_tasks;
CREATE TRIGGER group_tasks_keep BEFORE UPDATE ON group_tasks FOR EACH ROW EXECUTE FUNCTION group_tasks_keep();
DROP TRIGGER assessor_engagements_keep_steps ON assessor_engagements;
CREATE TRIGGER assessor_engagements_keep_steps BEFORE UPDATE ON assessor_engagements FOR EACH ROW
  EXECUTE FUNCTION assessor_engagements_keep_steps();
`;

const TRAIL_BEFORE = `
CREATE OR REPLACE FUNCTION transitions_append_only() RETURNS trigger LANGUAGE plpgsql
  AS $$ BEGIN RAISE 'the audit trail is only added to' USING ERRCODE = '23000'; END $$;
`;

/** What belongs to a person is found, handed out and erased: a row for each column that points at one. */
export class Privacy1768900000000 implements MigrationInterface {
  name = 'Privacy1768900000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TRACES);
    await runner.query(ERASURES);
    for (const policy of REACH) await runner.query(policy);
    for (const [table, column, at, hidden = '{}'] of OWN)
      await this.note(runner, [table, column, false, true, at, null, hidden]);
    for (const [table, column, at, name, hidden = '{}'] of COUNTED)
      await this.note(runner, [table, column, true, true, at, name, hidden]);
    for (const line of DONE.trim().split('\n')) {
      const [table, column, at, name] = line.split(' ').map((word) => (word === '-' ? null : word));
      await this.note(runner, [table, column, true, false, at, name, '{}']);
    }
    await runner.query(
      "UPDATE person_traces SET told = '{kind,subject_id,action}' WHERE table_name = 'transitions'",
    );
    await runner.query(EXPORT);
    await runner.query(ERASE);
    await runner.query(TRAIL);
    await runner.query(STEPS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(STEPS_BEFORE);
    await runner.query(TRAIL_BEFORE);
    await runner.query(
      'DROP FUNCTION forget_old, left_alone, not_erased, erase_again, erase_for, erase_myself, erase_person, person_export',
    );
    for (const policy of LET_GO) await runner.query(policy);
    await runner.query('DROP TABLE erasures, person_traces');
  }

  private async note(runner: QueryRunner, values: readonly unknown[]): Promise<void> {
    await runner.query(NOTE, [...values]);
  }
}
