/**
 * The calendar of bookable things, and the trail of reservations and slots. Two bookings of one thing never overlap: an
 * exclusion constraint holds it (btree_gist belongs to PostgreSQL's own contrib of 15 to 18, is trusted, so that the owner may
 * create it, and ships with the embedded server); counting buckets would only hold it for slots of one grid, and the grid of a
 * thing may change.
 */
export const SLOTS = `
CREATE TABLE slot_bookings (
  id uuid CONSTRAINT slot_bookings_pkey PRIMARY KEY,
  service_id uuid NOT NULL CONSTRAINT slot_bookings_service_id_fkey REFERENCES capacity_plans,
  requester_org_id uuid NOT NULL CONSTRAINT slot_bookings_requester_org_id_fkey REFERENCES organisations,
  provider_org_id uuid NOT NULL CONSTRAINT slot_bookings_provider_org_id_fkey REFERENCES organisations,
  publisher_org_id uuid NOT NULL CONSTRAINT slot_bookings_publisher_org_id_fkey REFERENCES organisations,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  state text NOT NULL CONSTRAINT slot_bookings_state_check CHECK (state IN ('held', 'booked', 'lapsed', 'released')),
  expires_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  note text NOT NULL DEFAULT '',
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT slot_bookings_times_check CHECK (starts_at < ends_at),
  CONSTRAINT slot_bookings_expiry_check CHECK (state <> 'held' OR expires_at IS NOT NULL),
  CONSTRAINT slot_bookings_not_to_oneself_check CHECK (requester_org_id NOT IN (provider_org_id, publisher_org_id)),
  CONSTRAINT slot_bookings_apart_excl EXCLUDE USING gist (service_id WITH =, tstzrange(starts_at, ends_at) WITH &&)
    WHERE (state IN ('held', 'booked'))
);
CREATE INDEX slot_bookings_service_id_idx ON slot_bookings (service_id, starts_at);
CREATE INDEX slot_bookings_due_idx ON slot_bookings (expires_at) WHERE state = 'held';
CREATE INDEX slot_bookings_requester_org_id_idx ON slot_bookings (requester_org_id, id);
CREATE INDEX slot_bookings_provider_org_id_idx ON slot_bookings (provider_org_id, id);
CREATE INDEX slot_bookings_publisher_org_id_idx ON slot_bookings (publisher_org_id, id);
ALTER TABLE slot_bookings ENABLE ROW LEVEL SECURITY;
ALTER TABLE slot_bookings FORCE ROW LEVEL SECURITY;
CREATE POLICY slot_bookings_owner ON slot_bookings FOR ALL TO fivefold_owner USING (true);
CREATE POLICY slot_bookings_worker ON slot_bookings FOR ALL TO fivefold_worker USING (true);
CREATE POLICY slot_bookings_read ON slot_bookings FOR SELECT
  USING (app_org() IN (requester_org_id, provider_org_id, publisher_org_id));
CREATE POLICY slot_bookings_change ON slot_bookings FOR UPDATE
  USING (requester_org_id = app_org() OR speaks_for(provider_org_id, publisher_org_id))
  WITH CHECK (CASE WHEN requester_org_id = app_org() THEN state = 'released'
    ELSE state IN ('booked', 'released') AND speaks_for(provider_org_id, publisher_org_id) END);
GRANT SELECT, UPDATE (state, expires_at, version) ON slot_bookings TO fivefold_app, fivefold_worker;

-- The grid of a thing's slots over some days from its opening hours, in its own time zone; a slot longer than those is one open
-- day. Free, taken, or closed (outside what
-- is ahead, or on a blackout day). Never who has taken it.
CREATE FUNCTION capacity_slots(service uuid, from_day date, days integer)
  RETURNS TABLE (starts_at timestamptz, ends_at timestamptz, state text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT s.starts_at, s.ends_at, CASE
    WHEN s.starts_at <= app_now() OR EXISTS (SELECT FROM capacity_blackouts b
      WHERE b.service_id = service AND b.from_day <= s.day AND b.until_day > s.day) THEN 'closed'
    WHEN EXISTS (SELECT FROM slot_bookings b WHERE b.service_id = service
      AND (b.state = 'booked' OR (b.state = 'held' AND b.expires_at > app_now()))
      AND tstzrange(b.starts_at, b.ends_at) && tstzrange(s.starts_at, s.ends_at)) THEN 'taken'
    ELSE 'free' END
  FROM capacity_plans p
  CROSS JOIN LATERAL generate_series(0, LEAST(days, 62) - 1) AS d (ahead)
  CROSS JOIN LATERAL (SELECT capacity_slots.from_day + d.ahead AS day) e
  CROSS JOIN LATERAL generate_series(p.opens_minute, GREATEST(p.opens_minute, p.closes_minute - p.slot_minutes),
    p.slot_minutes) AS m (minute)
  CROSS JOIN LATERAL (SELECT e.day, (e.day + m.minute * interval '1 minute') AT TIME ZONE p.time_zone AS starts_at,
    (e.day + LEAST(m.minute + p.slot_minutes, p.closes_minute) * interval '1 minute') AT TIME ZONE p.time_zone AS ends_at) s
  WHERE p.service_id = service AND p.offered AND p.slot_minutes IS NOT NULL
    AND extract(isodow FROM e.day)::integer = ANY (p.weekdays)
  ORDER BY 1 $$;

-- Holds one or several slots that follow each other; false when one of them is not free. Two who ask at once wait for the plan.
CREATE FUNCTION capacity_hold_slot(booking uuid, service uuid, starts timestamptz, ends timestamptz, until timestamptz, words text)
  RETURNS boolean LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  plan capacity_plans;
BEGIN
  SELECT * INTO plan FROM capacity_plans p WHERE p.service_id = service AND p.offered FOR UPDATE;
  IF plan.service_id IS NULL OR app_org() IS NULL THEN RETURN false; END IF;
  UPDATE slot_bookings b SET state = 'lapsed' WHERE b.service_id = service AND b.state = 'held' AND b.expires_at <= app_now();
  IF (SELECT sum(s.ends_at - s.starts_at) FILTER (WHERE s.state = 'free') FROM capacity_slots(service,
      (starts AT TIME ZONE plan.time_zone)::date, 2) s WHERE s.starts_at >= starts AND s.ends_at <= ends) IS DISTINCT FROM ends - starts
    THEN RETURN false; END IF;
  INSERT INTO slot_bookings (id, service_id, requester_org_id, provider_org_id, publisher_org_id, starts_at, ends_at, state,
      expires_at, note)
    VALUES (booking, service, app_org(), plan.provider_org_id, plan.publisher_org_id, starts, ends, 'held', until, words);
  RETURN true;
END $$;
REVOKE ALL ON FUNCTION capacity_slots, capacity_hold_slot FROM PUBLIC;
GRANT EXECUTE ON FUNCTION capacity_slots, capacity_hold_slot TO fivefold_app;

-- No reservation and no slot changes its state without an entry of the trail, whichever function changed it. Whoever cleared
-- away an expired hold did not end it, so that entry names nobody.
CREATE FUNCTION reservations_record() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  before text := CASE TG_OP WHEN 'INSERT' THEN NULL ELSE OLD.state END;
  author text := CASE WHEN NEW.state = 'lapsed' THEN 'clock' WHEN app_person() IS NULL OR app_org() IS NULL THEN 'system' ELSE 'person' END;
BEGIN
  INSERT INTO transitions (id, kind, subject_id, action, from_state, to_state, actor, person_id, person_name, organisation_id, visible_to)
  VALUES (new_uuid7(), TG_ARGV[0], NEW.id, CASE NEW.state WHEN 'held' THEN 'hold' WHEN 'booked' THEN 'book' WHEN 'lapsed' THEN 'lapse'
      ELSE 'release' END, before, NEW.state, author, CASE author WHEN 'person' THEN app_person() END,
    CASE author WHEN 'person' THEN COALESCE((SELECT p.name FROM persons p WHERE p.id = app_person()), '')
      WHEN 'clock' THEN 'the clock' ELSE 'the server' END,
    CASE author WHEN 'person' THEN app_org() END, ARRAY[NEW.requester_org_id, NEW.provider_org_id, NEW.publisher_org_id]);
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION reservations_record FROM PUBLIC;
CREATE TRIGGER reservations_record_added AFTER INSERT ON reservations FOR EACH ROW
  EXECUTE FUNCTION reservations_record('reservation');
CREATE TRIGGER reservations_record_moved AFTER UPDATE OF state ON reservations FOR EACH ROW
  WHEN (OLD.state <> NEW.state) EXECUTE FUNCTION reservations_record('reservation');
CREATE TRIGGER slot_bookings_record_added AFTER INSERT ON slot_bookings FOR EACH ROW
  EXECUTE FUNCTION reservations_record('slot_booking');
CREATE TRIGGER slot_bookings_record_moved AFTER UPDATE OF state ON slot_bookings FOR EACH ROW
  WHEN (OLD.state <> NEW.state) EXECUTE FUNCTION reservations_record('slot_booking');
`;

export const SLOTS_DOWN = `
DROP FUNCTION capacity_hold_slot, capacity_slots;
DROP TABLE slot_bookings CASCADE;
DROP FUNCTION reservations_record CASCADE;
`;
