import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Places of people in events: the list in order, presence, certificates; addresses of personal calendars. */
export class Registrations1766500000100 implements MigrationInterface {
  name = 'Registrations1766500000100';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [REGISTRATIONS, COUNTS, POSITIONS, CERTIFICATES, CALENDARS, KEYS])
      await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE signing_keys NO FORCE ROW LEVEL SECURITY;
DELETE FROM signing_keys WHERE purpose IN ('ticket', 'calendar');
ALTER TABLE signing_keys FORCE ROW LEVEL SECURITY;
DROP FUNCTION find_certificate, list_positions, lock_event;
DROP TABLE event_links, calendar_addresses, registrations;
DROP FUNCTION registrations_count;
DROP SEQUENCE registrations_list_seq;`);
  }
}

/** `list_number` is the order of the waiting list; drawn while the event is locked. What was last told is kept to tell changes. */
const REGISTRATIONS = `
CREATE SEQUENCE registrations_list_seq;
GRANT USAGE ON SEQUENCE registrations_list_seq TO fivefold_app;
CREATE TABLE registrations (
  id uuid CONSTRAINT registrations_pkey PRIMARY KEY,
  event_id uuid NOT NULL,
  organiser_id uuid NOT NULL,
  person_id uuid NOT NULL CONSTRAINT registrations_person_id_fkey REFERENCES persons,
  person_name text NOT NULL,
  organisation_id uuid NOT NULL CONSTRAINT registrations_organisation_id_fkey REFERENCES organisations,
  state text NOT NULL CONSTRAINT registrations_state_check
    CHECK (state IN ('pending', 'confirmed', 'waitlisted', 'attended', 'no_show', 'cancelled')),
  list_number bigint NOT NULL DEFAULT nextval('registrations_list_seq'),
  note text,
  version integer NOT NULL DEFAULT 1,
  told_starts_at timestamptz NOT NULL,
  told_place text NOT NULL,
  reminded_at timestamptz,
  certificate_code text CONSTRAINT registrations_certificate_code_key UNIQUE,
  created_at timestamptz NOT NULL DEFAULT app_now(),
  CONSTRAINT registrations_event_id_fkey FOREIGN KEY (event_id, organiser_id) REFERENCES events (id, organiser_id)
);
CREATE UNIQUE INDEX registrations_one_per_person_key ON registrations (event_id, person_id) WHERE state <> 'cancelled';
CREATE INDEX registrations_event_id_idx ON registrations (event_id, organiser_id);
CREATE INDEX registrations_open_idx ON registrations (event_id) WHERE state IN ('pending', 'confirmed', 'waitlisted');
CREATE INDEX registrations_list_idx ON registrations (event_id, list_number) WHERE state = 'waitlisted';
CREATE INDEX registrations_person_id_idx ON registrations (person_id, id);
CREATE INDEX registrations_organisation_id_idx ON registrations (organisation_id);
ALTER TABLE registrations ENABLE ROW LEVEL SECURITY;
ALTER TABLE registrations FORCE ROW LEVEL SECURITY;
CREATE POLICY registrations_read ON registrations FOR SELECT USING (person_id = app_person() OR organiser_id = app_org());
CREATE POLICY registrations_add ON registrations FOR INSERT WITH CHECK (person_id = app_person() AND organisation_id = app_org()
  AND state = 'pending' AND EXISTS (SELECT FROM events e WHERE e.id = event_id AND e.state = 'published'));
-- Nobody notes the own presence: the person's own row goes to these states only, and staff change those of others.
CREATE POLICY registrations_own ON registrations FOR UPDATE USING (person_id = app_person() AND state IN ('pending', 'confirmed', 'waitlisted'))
  WITH CHECK (person_id = app_person() AND (state = 'cancelled' OR (state IN ('confirmed', 'waitlisted')
    AND EXISTS (SELECT FROM events e WHERE e.id = event_id AND NOT e.needs_approval))));
CREATE POLICY registrations_staff ON registrations FOR UPDATE USING (organiser_id = app_org() AND person_id <> app_person());
CREATE POLICY registrations_worker ON registrations FOR ALL TO fivefold_worker USING (true);
CREATE POLICY registrations_owner ON registrations FOR SELECT TO fivefold_owner USING (true);
GRANT SELECT, INSERT, UPDATE (state, version, list_number) ON registrations TO fivefold_app;
GRANT SELECT, UPDATE (state, version, told_starts_at, told_place, reminded_at, certificate_code) ON registrations TO fivefold_worker;
`;

/** The counts of an event follow its registrations; its CHECK refuses a place too many, whichever statement gives it. */
const COUNTS = `
CREATE FUNCTION registrations_count() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ DECLARE
    was text := CASE TG_OP WHEN 'UPDATE' THEN OLD.state ELSE 'cancelled' END;
    held text[] := '{confirmed,attended,no_show}';
  BEGIN
    IF was <> NEW.state THEN
      UPDATE events SET taken = taken + (NEW.state = ANY (held))::int - (was = ANY (held))::int,
        waiting = waiting + (NEW.state = 'waitlisted')::int - (was = 'waitlisted')::int,
        attended = attended + (NEW.state = 'attended')::int - (was = 'attended')::int
      WHERE id = NEW.event_id;
    END IF;
    RETURN NULL;
  END $$;
CREATE TRIGGER registrations_count AFTER INSERT OR UPDATE OF state ON registrations FOR EACH ROW EXECUTE FUNCTION registrations_count();

-- One after the other decides about the places of an event. Whoever has no part in it may not update its row, and so not lock it.
CREATE FUNCTION lock_event(event_id uuid) RETURNS TABLE (places integer, taken integer, waiting integer)
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT e.places, e.taken, e.waiting FROM events e WHERE e.id = lock_event.event_id AND e.published_at IS NOT NULL FOR UPDATE
$$;
REVOKE ALL ON FUNCTION lock_event FROM PUBLIC;
GRANT EXECUTE ON FUNCTION lock_event TO fivefold_app, fivefold_worker;
`;

/** Nobody sees who else waits, so how many stand before is counted for them. */
const POSITIONS = `
CREATE FUNCTION list_positions(registration_ids uuid[]) RETURNS TABLE (id uuid, place integer)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT r.id, (SELECT count(*)::int FROM registrations w
    WHERE w.event_id = r.event_id AND w.state = 'waitlisted' AND w.list_number <= r.list_number)
  FROM registrations r WHERE r.id = ANY (registration_ids) AND r.state = 'waitlisted'
$$;
REVOKE ALL ON FUNCTION list_positions FROM PUBLIC;
GRANT EXECUTE ON FUNCTION list_positions TO fivefold_app;
`;

/** Whoever has the code reads what stands on the certificate, and nothing else. */
const CERTIFICATES = `
CREATE FUNCTION find_certificate(code text) RETURNS TABLE (registration_id uuid, event_id uuid, person_name text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT r.id, r.event_id, r.person_name FROM registrations r
  WHERE r.certificate_code = find_certificate.code AND r.state = 'attended'
$$;
REVOKE ALL ON FUNCTION find_certificate FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_certificate TO fivefold_app;
`;

/** A new generation makes the former address of a person's calendar invalid. The link to join an event is for who has a place. */
const CALENDARS = `
CREATE TABLE calendar_addresses (
  person_id uuid CONSTRAINT calendar_addresses_pkey PRIMARY KEY CONSTRAINT calendar_addresses_person_id_fkey REFERENCES persons,
  generation integer NOT NULL DEFAULT 1
);
ALTER TABLE calendar_addresses ENABLE ROW LEVEL SECURITY;
ALTER TABLE calendar_addresses FORCE ROW LEVEL SECURITY;
CREATE POLICY calendar_addresses_own ON calendar_addresses FOR ALL USING (person_id = app_person());
GRANT SELECT, INSERT, UPDATE (generation) ON calendar_addresses TO fivefold_app;

CREATE TABLE event_links (
  event_id uuid CONSTRAINT event_links_pkey PRIMARY KEY,
  organiser_id uuid NOT NULL,
  url text NOT NULL,
  CONSTRAINT event_links_event_id_fkey FOREIGN KEY (event_id, organiser_id) REFERENCES events (id, organiser_id)
);
ALTER TABLE event_links ENABLE ROW LEVEL SECURITY;
ALTER TABLE event_links FORCE ROW LEVEL SECURITY;
CREATE POLICY event_links_staff ON event_links FOR ALL USING (organiser_id = app_org());
CREATE POLICY event_links_read ON event_links FOR SELECT USING (EXISTS (SELECT FROM registrations r
  WHERE r.event_id = event_links.event_id AND r.person_id = app_person() AND r.state IN ('confirmed', 'attended')));
GRANT SELECT, INSERT, UPDATE (url), DELETE ON event_links TO fivefold_app;
`;

const KEYS = `
ALTER TABLE signing_keys NO FORCE ROW LEVEL SECURITY;
INSERT INTO signing_keys (purpose, key) SELECT purpose, decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex')
  FROM unnest(ARRAY['ticket', 'calendar']) purpose;
ALTER TABLE signing_keys FORCE ROW LEVEL SECURITY;
`;
