import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who was in which session of an event, and whether that is enough for a certificate. */
export class Presence1767300000000 implements MigrationInterface {
  name = 'Presence1767300000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [SESSIONS, PRESENCES, COUNTS, SUMS, CERTIFICATES]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP FUNCTION find_certificate;
CREATE FUNCTION find_certificate(code text) RETURNS TABLE (registration_id uuid, event_id uuid, person_name text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT r.id, r.event_id, r.person_name FROM registrations r
  WHERE r.certificate_code = find_certificate.code AND r.state = 'attended'
$$;
REVOKE ALL ON FUNCTION find_certificate FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_certificate TO fivefold_app;
DROP FUNCTION presence_of, minutes_of;
DROP TABLE presences;
DROP FUNCTION presences_count;
DROP POLICY event_sessions_owner ON event_sessions;
DROP POLICY event_sessions_change ON event_sessions;
REVOKE INSERT, UPDATE ON event_sessions FROM fivefold_app;
GRANT INSERT ON event_sessions TO fivefold_app;
REVOKE SELECT ON event_sessions FROM fivefold_worker;
ALTER TABLE event_sessions DROP COLUMN present;`);
  }
}

/** Sessions keep their rows when an event is changed, because presence hangs on them. */
const SESSIONS = `
ALTER TABLE event_sessions ADD COLUMN present integer NOT NULL DEFAULT 0 CONSTRAINT event_sessions_present_check CHECK (present >= 0);
CREATE POLICY event_sessions_change ON event_sessions FOR UPDATE USING (organiser_id = app_org());
CREATE POLICY event_sessions_owner ON event_sessions FOR ALL TO fivefold_owner USING (true);
REVOKE INSERT ON event_sessions FROM fivefold_app;
GRANT INSERT (id, event_id, organiser_id, title, speaker, room, starts_at, ends_at),
  UPDATE (title, speaker, room, starts_at, ends_at) ON event_sessions TO fivefold_app;
GRANT SELECT ON event_sessions TO fivefold_worker;
`;

/** Presence noted before was noted for the whole event. Nobody notes the own presence, nor one in a session of another event. */
const PRESENCES = `
CREATE TABLE presences (
  registration_id uuid CONSTRAINT presences_registration_id_fkey REFERENCES registrations,
  session_id uuid CONSTRAINT presences_session_id_fkey REFERENCES event_sessions,
  noted_at timestamptz NOT NULL DEFAULT app_now(),
  CONSTRAINT presences_pkey PRIMARY KEY (registration_id, session_id)
);
CREATE INDEX presences_session_id_idx ON presences (session_id);
INSERT INTO presences (registration_id, session_id)
  SELECT r.id, s.id FROM registrations r JOIN event_sessions s ON s.event_id = r.event_id WHERE r.state = 'attended';
UPDATE event_sessions s SET present = (SELECT count(*) FROM presences p WHERE p.session_id = s.id)
  WHERE EXISTS (SELECT FROM presences p WHERE p.session_id = s.id);
ALTER TABLE presences ENABLE ROW LEVEL SECURITY;
ALTER TABLE presences FORCE ROW LEVEL SECURITY;
CREATE POLICY presences_read ON presences FOR SELECT USING (EXISTS (SELECT FROM registrations r WHERE r.id = registration_id));
CREATE POLICY presences_add ON presences FOR INSERT WITH CHECK (EXISTS (SELECT FROM registrations r
  JOIN event_sessions s ON s.event_id = r.event_id
  WHERE r.id = registration_id AND s.id = session_id AND r.organiser_id = app_org() AND r.person_id <> app_person()));
CREATE POLICY presences_remove ON presences FOR DELETE USING (EXISTS (SELECT FROM registrations r
  WHERE r.id = registration_id AND r.organiser_id = app_org() AND r.person_id <> app_person()));
CREATE POLICY presences_owner ON presences FOR SELECT TO fivefold_owner USING (true);
GRANT SELECT, INSERT (registration_id, session_id), DELETE ON presences TO fivefold_app;
GRANT SELECT ON presences TO fivefold_worker;
`;

const COUNTS = `
CREATE FUNCTION presences_count() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ BEGIN
    UPDATE event_sessions SET present = present + CASE TG_OP WHEN 'INSERT' THEN 1 ELSE -1 END
    WHERE id = COALESCE(NEW.session_id, OLD.session_id);
    RETURN NULL;
  END $$;
CREATE TRIGGER presences_count AFTER INSERT OR DELETE ON presences FOR EACH ROW EXECUTE FUNCTION presences_count();
`;

/** Sessions side by side count once. A certificate is earned by three quarters of the time, \`CERTIFICATE_PERCENT\` of the domain. */
const SUMS = `
CREATE FUNCTION minutes_of(spans tstzmultirange) RETURNS integer LANGUAGE sql IMMUTABLE SET search_path = public, pg_temp AS $$
  SELECT (COALESCE(sum(EXTRACT(epoch FROM upper(span) - lower(span))), 0) / 60)::int FROM unnest(spans) span
$$;
CREATE FUNCTION presence_of(registration_id uuid) RETURNS TABLE (session_ids uuid[], minutes integer, all_minutes integer, earned boolean)
  LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT seen.session_ids, seen.minutes, seen.all_minutes, seen.minutes * 100 >= seen.all_minutes * 75
  FROM (SELECT COALESCE(array_agg(s.id ORDER BY s.starts_at, s.id) FILTER (WHERE p.session_id IS NOT NULL), '{}') AS session_ids,
      minutes_of(range_agg(tstzrange(s.starts_at, s.ends_at)) FILTER (WHERE p.session_id IS NOT NULL)) AS minutes,
      minutes_of(range_agg(tstzrange(s.starts_at, s.ends_at))) AS all_minutes
    FROM registrations r JOIN event_sessions s ON s.event_id = r.event_id
    LEFT JOIN presences p ON p.registration_id = r.id AND p.session_id = s.id
    WHERE r.id = presence_of.registration_id) seen
$$;
REVOKE ALL ON FUNCTION minutes_of, presence_of FROM PUBLIC;
GRANT EXECUTE ON FUNCTION minutes_of, presence_of TO fivefold_app, fivefold_worker;
`;

/** Whoever has the code reads what stands on the certificate, and nothing else. */
const CERTIFICATES = `
DROP FUNCTION find_certificate;
CREATE FUNCTION find_certificate(code text) RETURNS TABLE (registration_id uuid, event_id uuid, person_name text, minutes integer)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT r.id, r.event_id, r.person_name, seen.minutes FROM registrations r CROSS JOIN LATERAL presence_of(r.id) seen
  WHERE r.certificate_code = find_certificate.code AND r.state = 'attended' AND seen.earned
$$;
REVOKE ALL ON FUNCTION find_certificate FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_certificate TO fivefold_app;
`;
