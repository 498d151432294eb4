import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The audit trail says what became of a row, whichever statement a caller sends: an entry goes on from where the trail ended, in the
 * transaction that wrote the row of its subject, and leads to the state that this row has. When, and who, the database says.
 *
 * An empty platform is filled with what was before it: until it opens, trails are told afterwards. It opens once, at the first
 * start of a server, and nobody but the owner closes it again.
 */
export class TrueTrail1768600000000 implements MigrationInterface {
  name = 'TrueTrail1768600000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [OPENING, KINDS, TRAIL, REJECTED, MOMENTS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

const OPENING = `
CREATE TABLE opening (
  one boolean DEFAULT true CONSTRAINT opening_pkey PRIMARY KEY CONSTRAINT opening_one_check CHECK (one),
  opened_at timestamptz
);
INSERT INTO opening (opened_at) SELECT CASE WHEN EXISTS (SELECT FROM organisations) THEN now() END;
GRANT SELECT ON opening TO fivefold_app, fivefold_worker;
CREATE FUNCTION open_platform() RETURNS void LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ UPDATE opening SET opened_at = now() WHERE opened_at IS NULL $$;
REVOKE ALL ON FUNCTION open_platform FROM PUBLIC;
GRANT EXECUTE ON FUNCTION open_platform TO fivefold_app;
-- Whether what is written has to be of this moment: of every caller, once the platform is open.
CREATE FUNCTION tells_the_present() RETURNS boolean LANGUAGE sql STABLE
  AS $$ SELECT is_caller() AND EXISTS (SELECT FROM opening WHERE opened_at IS NOT NULL) $$;
`;

/** Where the rows of each kind of the lifecycles stand; a kind without states of its own has the one state that is named here. */
const KINDS = `
CREATE TABLE lifecycle_rows (
  kind text CONSTRAINT lifecycle_rows_pkey PRIMARY KEY,
  relation text NOT NULL,
  key_column text NOT NULL DEFAULT 'id',
  only_state text
);
INSERT INTO lifecycle_rows (kind, relation) VALUES
  ('service_version', 'service_versions'), ('co_publisher', 'service_publishers'), ('reservation', 'reservations'),
  ('slot_booking', 'slot_bookings'), ('clarification', 'clarifications'), ('need', 'needs'), ('match', 'matches'),
  ('request', 'requests'), ('recipient', 'recipients'), ('quote', 'quotes'), ('counter_offer', 'counter_offers'),
  ('replacement', 'replacements'), ('agreement', 'agreements'), ('delivery', 'milestones'), ('review', 'reviews'),
  ('dispute', 'disputes'), ('network_member', 'network_members'), ('onboarding', 'onboardings'),
  ('improvement_action', 'improvement_actions'), ('project', 'projects'), ('publication', 'publications'),
  ('indicator_set', 'indicator_sets'), ('assessment', 'assessments'), ('assessor_engagement', 'assessor_engagements'),
  ('event', 'events'), ('registration', 'registrations'), ('idea', 'ideas'), ('pilot', 'idea_pilots');
INSERT INTO lifecycle_rows VALUES ('capacity_plan', 'capacity_plans', 'service_id', 'current');
GRANT SELECT ON lifecycle_rows TO fivefold_app, fivefold_worker;
`;

/**
 * The row is read as the caller: who does not see it writes nothing about it. age(xmin) is not positive for what was written since
 * this transaction began to write, also in a savepoint of it.
 */
const TRAIL = `
CREATE POLICY transitions_end ON transitions FOR SELECT TO fivefold_owner USING (true);
CREATE FUNCTION trail_end(kind text, subject uuid) RETURNS text
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT t.to_state FROM transitions t WHERE t.subject_id = trail_end.subject AND t.kind = trail_end.kind ORDER BY t.seq DESC LIMIT 1
$$;
REVOKE ALL ON FUNCTION trail_end FROM PUBLIC;
GRANT EXECUTE ON FUNCTION trail_end TO fivefold_app, fivefold_worker;

CREATE FUNCTION transitions_keep_true() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  place lifecycle_rows;
  stored text;
  is_written boolean;
BEGIN
  IF NOT tells_the_present() THEN RETURN NEW; END IF;
  SELECT * INTO place FROM lifecycle_rows r WHERE r.kind = NEW.kind;
  PERFORM refuse_unless(FOUND, format('%s is no kind that has states', NEW.kind));
  PERFORM refuse_unless(NEW.from_state IS NOT DISTINCT FROM trail_end(NEW.kind, NEW.subject_id),
    format('the trail of the %s did not end in %s', NEW.kind, COALESCE(NEW.from_state, 'nothing')));
  EXECUTE format('SELECT %s, age(xmin) <= 0 FROM %I WHERE %I = $1',
    COALESCE(quote_literal(place.only_state), 'state'), place.relation, place.key_column)
    INTO stored, is_written USING NEW.subject_id;
  PERFORM refuse_unless(stored = NEW.to_state, format('the %s is not %s', NEW.kind, NEW.to_state));
  PERFORM refuse_unless(is_written, format('nothing was done to the %s', NEW.kind));
  NEW.at := app_now();
  NEW.person_name := CASE NEW.actor WHEN 'person' THEN COALESCE((SELECT p.name FROM persons p WHERE p.id = NEW.person_id), '')
    WHEN 'clock' THEN 'the clock' ELSE 'the server' END;
  RETURN NEW;
END $$;
CREATE TRIGGER transitions_keep_true BEFORE INSERT ON transitions FOR EACH ROW EXECUTE FUNCTION transitions_keep_true();
GRANT UPDATE (state) ON replacements TO fivefold_worker;
`;

/** A requester that takes its request back rejects offers that it may not see yet: the trail of these is written for it. */
const REJECTED = `
CREATE POLICY transitions_rejected ON transitions FOR INSERT TO fivefold_owner WITH CHECK (kind = 'quote' AND action = 'reject');
CREATE OR REPLACE FUNCTION reject_quotes(request uuid) RETURNS TABLE (quote_id uuid, provider_org_id uuid, publisher_org_id uuid)
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH rejected AS (
    UPDATE quotes q SET state = 'rejected'
    WHERE q.request_id = reject_quotes.request AND q.requester_org_id = app_org() AND q.state = 'sent'
    RETURNING q.id, q.provider_org_id, q.publisher_org_id),
  told AS (
    INSERT INTO transitions (id, kind, subject_id, action, from_state, to_state, person_id, person_name, organisation_id, visible_to)
    SELECT new_uuid7(), 'quote', r.id, 'reject', 'sent', 'rejected', app_person(),
      COALESCE((SELECT p.name FROM persons p WHERE p.id = app_person()), ''), app_org(),
      ARRAY[app_org(), r.provider_org_id, r.publisher_org_id]
    FROM rejected r)
  SELECT r.id, r.provider_org_id, r.publisher_org_id FROM rejected r
$$;
`;

/** Consent is given when it is given, and nobody registers once it is too late. */
const MOMENTS = `
CREATE FUNCTION keep_present() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  IF NOT tells_the_present() THEN RETURN NEW; END IF;
  RETURN jsonb_populate_record(NEW, jsonb_build_object(TG_ARGV[0], app_now()));
END $$;
CREATE TRIGGER impact_consents_keep_given BEFORE INSERT ON impact_consents FOR EACH ROW EXECUTE FUNCTION keep_present('given_at');
CREATE TRIGGER impact_consents_keep_withdrawn BEFORE UPDATE ON impact_consents FOR EACH ROW EXECUTE FUNCTION keep_present('withdrawn_at');
CREATE TRIGGER registrations_keep_created BEFORE INSERT ON registrations FOR EACH ROW EXECUTE FUNCTION keep_present('created_at');
CREATE FUNCTION registrations_keep_time() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  PERFORM refuse_unless(NOT tells_the_present() OR EXISTS (SELECT FROM events e WHERE e.id = NEW.event_id AND e.closes_at > app_now()),
    'the time to register is over');
  RETURN NEW;
END $$;
CREATE TRIGGER registrations_keep_time BEFORE INSERT ON registrations FOR EACH ROW EXECUTE FUNCTION registrations_keep_time();
`;

const DOWN = `
CREATE OR REPLACE FUNCTION reject_quotes(request uuid) RETURNS TABLE (quote_id uuid, provider_org_id uuid, publisher_org_id uuid)
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE quotes q SET state = 'rejected'
  WHERE q.request_id = reject_quotes.request AND q.requester_org_id = app_org() AND q.state = 'sent'
  RETURNING q.id, q.provider_org_id, q.publisher_org_id
$$;
DROP POLICY transitions_rejected ON transitions;
REVOKE UPDATE (state) ON replacements FROM fivefold_worker;
DROP TRIGGER registrations_keep_time ON registrations;
DROP TRIGGER registrations_keep_created ON registrations;
DROP TRIGGER impact_consents_keep_withdrawn ON impact_consents;
DROP TRIGGER impact_consents_keep_given ON impact_consents;
DROP TRIGGER transitions_keep_true ON transitions;
DROP FUNCTION registrations_keep_time, keep_present, transitions_keep_true, trail_end;
DROP POLICY transitions_end ON transitions;
DROP TABLE lifecycle_rows;
DROP FUNCTION tells_the_present, open_platform;
DROP TABLE opening;
`;
