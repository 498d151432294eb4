/**
 * The functions that change what is reserved. They run with the owner's rights, since a requester who accepts may not write the
 * provider's rows, and each asks first whether the caller is a side of what is reserved. `FF001` is a refusal for the caller
 * with its parameters as JSON; `FF002` only leaves a block of these functions.
 */
export const LEDGER = `
-- Totals of the days or periods that the range touches. A season counts on its days, a blackout closes a day; a period gives
-- the least of its open days, and nothing when it has none.
CREATE FUNCTION capacity_totals(capacity uuid, from_day date, until_day date) RETURNS TABLE (starts_on date, total numeric)
  LANGUAGE sql STABLE AS $$
  SELECT period_start(c.per, d.day), COALESCE(min(COALESCE(s.quantity, c.quantity)) FILTER (WHERE b.closed IS NULL), 0)
  FROM capacities c
  CROSS JOIN LATERAL generate_series(period_start(c.per, capacity_totals.from_day)::timestamp,
    (period_end(c.per, period_start(c.per, capacity_totals.until_day - 1)) - 1)::timestamp, interval '1 day') AS g (at)
  CROSS JOIN LATERAL (SELECT g.at::date AS day) d
  LEFT JOIN capacity_seasons s ON s.capacity_id = c.id AND s.from_day <= d.day AND s.until_day > d.day
  LEFT JOIN LATERAL (SELECT true AS closed FROM capacity_blackouts b
    WHERE b.service_id = c.service_id AND b.from_day <= d.day AND b.until_day > d.day LIMIT 1) b ON true
  WHERE c.id = capacity_totals.capacity GROUP BY 1 $$;

-- Gives the counters back what these reservations hold and puts them into the next state. The plan is locked.
CREATE FUNCTION capacity_let_go(ids uuid[], next text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  UPDATE capacity_buckets b SET reserved = b.reserved - gone.quantity
  FROM (SELECT k.capacity_id, k.starts_on, sum(r.quantity) AS quantity
    FROM reservations r JOIN capacities c ON c.id = r.capacity_id
    JOIN capacity_buckets k ON k.capacity_id = c.id AND k.starts_on >= period_start(c.per, r.from_day) AND k.starts_on < r.until_day
    WHERE r.id = ANY (ids) AND r.state IN ('held', 'booked') GROUP BY 1, 2) gone
  WHERE b.capacity_id = gone.capacity_id AND b.starts_on = gone.starts_on;
  UPDATE reservations SET state = next WHERE id = ANY (ids);
END $$;

-- Ends the holds of these services that have expired, whether or not the clock's worker runs. The plans are locked.
CREATE FUNCTION capacity_lapse(services uuid[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE due uuid[];
BEGIN
  SELECT array_agg(id) INTO due FROM reservations
    WHERE service_id = ANY (services) AND state = 'held' AND expires_at <= app_now();
  IF due IS NOT NULL THEN PERFORM capacity_let_go(due, 'lapsed'); END IF;
END $$;

-- Counts so much more as reserved on every day or period of the range, or raises FF002 when one of them is full.
CREATE FUNCTION capacity_take(capacity uuid, from_day date, until_day date, quantity numeric) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  period text := (SELECT c.per FROM capacities c WHERE c.id = capacity);
  first_start date := period_start(period, from_day);
  taken integer;
  wanted integer;
BEGIN
  INSERT INTO capacity_buckets (capacity_id, starts_on, total)
    SELECT capacity, t.starts_on, t.total FROM capacity_totals(capacity, capacity_take.from_day, capacity_take.until_day) t
    ON CONFLICT DO NOTHING;
  UPDATE capacity_buckets b SET reserved = b.reserved + capacity_take.quantity
    WHERE b.capacity_id = capacity AND b.starts_on >= first_start AND b.starts_on < capacity_take.until_day
      AND b.reserved + capacity_take.quantity <= b.total;
  GET DIAGNOSTICS taken = ROW_COUNT;
  SELECT count(*) INTO wanted FROM capacity_buckets b
    WHERE b.capacity_id = capacity AND b.starts_on >= first_start AND b.starts_on < capacity_take.until_day;
  IF taken < wanted THEN
    RAISE 'capacity taken' USING ERRCODE = 'FF002', DETAIL = json_build_array(capacity, from_day, until_day, quantity)::text;
  END IF;
END $$;

-- The unit and first full day behind an FF002, looked up once its block is undone.
CREATE FUNCTION capacity_full(detail json) RETURNS TABLE (taken_unit text, taken_day date)
  LANGUAGE sql STABLE AS $$
  SELECT c.unit, (SELECT min(t.starts_on) FROM capacity_totals(c.id, (detail->>1)::date, (detail->>2)::date) t
    LEFT JOIN capacity_buckets b ON b.capacity_id = c.id AND b.starts_on = t.starts_on
    WHERE COALESCE(b.reserved, 0) + (detail->>3)::numeric > COALESCE(b.total, t.total))
  FROM capacities c WHERE c.id = (detail->>0)::uuid $$;

-- Locks the plans in the order of their ids, so that nobody waits in a ring, and clears what has expired beneath them.
CREATE FUNCTION capacity_lock(services uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM capacity_plans p WHERE p.service_id = ANY (services) ORDER BY p.service_id FOR UPDATE;
  PERFORM capacity_lapse(services);
END $$;

-- Whether the caller is one of these organisations, the clock, or whoever keeps the database.
CREATE FUNCTION capacity_may(organisations uuid[]) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT COALESCE(app_org() = ANY (organisations), false) OR pg_has_role(session_user, 'fivefold_worker', 'MEMBER') $$;

-- What lines ask of which capacity: of every stated one of the unit, or of the one whose period the line names.
CREATE FUNCTION capacity_wanted(lines jsonb) RETURNS TABLE (capacity_id uuid, service_id uuid, provider_org_id uuid,
  publisher_org_id uuid, from_day date, until_day date, quantity numeric) LANGUAGE sql STABLE AS $$
  SELECT c.id, p.service_id, p.provider_org_id, p.publisher_org_id, l."from", l."to",
    sum(l.quantity * CASE WHEN l.unit = c.unit THEN 1 WHEN l.unit = 'kg' THEN 0.001 ELSE 1000 END)
  FROM jsonb_to_recordset(lines) AS l ("serviceId" uuid, unit text, per text, quantity numeric, "from" date, "to" date)
  JOIN capacity_plans p ON p.service_id = l."serviceId"
  JOIN capacities c ON c.service_id = p.service_id AND c.stated AND (l.per IS NULL OR l.per = c.per)
    AND (c.unit = l.unit OR (c.unit, l.unit) IN (('kg', 't'), ('t', 'kg')))
  GROUP BY 1, 2, 3, 4, 5, 6 $$;

-- Holds lines for a holder until a moment. No row when it worked; else the unit and first full day, and nothing is changed.
-- The same lines again only move the end, other lines replace the earlier ones.
CREATE FUNCTION capacity_hold(kind text, holder uuid, requester uuid, lines jsonb, until timestamptz)
  RETURNS TABLE (taken_unit text, taken_day date)
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  stale uuid[];
  wish record;
  problem text;
BEGIN
  PERFORM capacity_lock(ARRAY (
    SELECT (l->>'serviceId')::uuid FROM jsonb_array_elements(lines) l
    UNION SELECT r.service_id FROM reservations r WHERE r.holder_id = holder AND r.state <> 'released'));
  IF EXISTS (SELECT FROM capacity_wanted(lines) w
      WHERE NOT capacity_may(ARRAY[requester, w.provider_org_id, w.publisher_org_id])) THEN
    RAISE 'not a side of this reservation' USING ERRCODE = '42501';
  END IF;
  BEGIN
    SELECT array_agg(r.id) INTO stale FROM reservations r
      WHERE r.holder_id = holder AND r.state <> 'released' AND NOT EXISTS (SELECT FROM capacity_wanted(lines) w
        WHERE (w.capacity_id, w.from_day, w.until_day, w.quantity) = (r.capacity_id, r.from_day, r.until_day, r.quantity));
    IF stale IS NOT NULL THEN PERFORM capacity_let_go(stale, 'released'); END IF;
    FOR wish IN SELECT w.*, r.id AS known, r.state FROM capacity_wanted(lines) w LEFT JOIN reservations r
        ON r.holder_id = holder AND r.state <> 'released'
        AND (r.capacity_id, r.from_day, r.until_day) = (w.capacity_id, w.from_day, w.until_day)
        ORDER BY w.capacity_id, w.from_day LOOP
      CONTINUE WHEN wish.state = 'booked';
      IF wish.state IS DISTINCT FROM 'held' THEN
        PERFORM capacity_take(wish.capacity_id, wish.from_day, wish.until_day, wish.quantity);
      END IF;
      IF wish.known IS NULL THEN
        INSERT INTO reservations (id, holder_kind, holder_id, capacity_id, service_id, requester_org_id, provider_org_id,
          publisher_org_id, quantity, from_day, until_day, state, expires_at)
        VALUES (new_uuid7(), kind, holder, wish.capacity_id, wish.service_id, requester, wish.provider_org_id,
          wish.publisher_org_id, wish.quantity, wish.from_day, wish.until_day, 'held', until);
      ELSE
        UPDATE reservations SET state = 'held', expires_at = until WHERE id = wish.known;
      END IF;
    END LOOP;
  EXCEPTION WHEN SQLSTATE 'FF002' THEN GET STACKED DIAGNOSTICS problem = PG_EXCEPTION_DETAIL;
  END;
  IF problem IS NOT NULL THEN RETURN QUERY SELECT * FROM capacity_full(problem::json); END IF;
END $$;

-- Turns what these holders hold into bookings, and takes anew what had lapsed. Answers as capacity_hold does.
CREATE FUNCTION capacity_book(holders uuid[]) RETURNS TABLE (taken_unit text, taken_day date)
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  kept record;
  problem text;
BEGIN
  PERFORM capacity_lock(ARRAY (
    SELECT DISTINCT r.service_id FROM reservations r WHERE r.holder_id = ANY (holders) AND r.state <> 'released'));
  PERFORM capacity_refuse_stranger(holders);
  BEGIN
    FOR kept IN SELECT r.* FROM reservations r WHERE r.holder_id = ANY (holders) AND r.state IN ('held', 'lapsed')
        ORDER BY r.capacity_id, r.from_day LOOP
      IF kept.state = 'lapsed' THEN
        PERFORM capacity_take(kept.capacity_id, kept.from_day, kept.until_day, kept.quantity);
      END IF;
      UPDATE reservations SET state = 'booked', expires_at = NULL WHERE id = kept.id;
    END LOOP;
  EXCEPTION WHEN SQLSTATE 'FF002' THEN GET STACKED DIAGNOSTICS problem = PG_EXCEPTION_DETAIL;
  END;
  IF problem IS NOT NULL THEN RETURN QUERY SELECT * FROM capacity_full(problem::json); END IF;
END $$;

-- Frees whatever these holders hold or have booked; nothing happens where they have nothing.
CREATE FUNCTION capacity_release(holders uuid[]) RETURNS void
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM capacity_lock(ARRAY (
    SELECT DISTINCT r.service_id FROM reservations r WHERE r.holder_id = ANY (holders) AND r.state <> 'released'));
  PERFORM capacity_refuse_stranger(holders);
  PERFORM capacity_let_go(ARRAY (
    SELECT r.id FROM reservations r WHERE r.holder_id = ANY (holders) AND r.state <> 'released'), 'released');
END $$;

CREATE FUNCTION capacity_refuse_stranger(holders uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM reservations r WHERE r.holder_id = ANY (holders) AND r.state <> 'released'
      AND NOT capacity_may(ARRAY[r.requester_org_id, r.provider_org_id, r.publisher_org_id])) THEN
    RAISE 'not a side of this reservation' USING ERRCODE = '42501';
  END IF;
END $$;

-- Ends the holds of a service that have expired; for the clock.
CREATE FUNCTION capacity_lapse_service(service uuid) RETURNS void
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM capacity_lock(ARRAY[service]);
END $$;

-- Reckons the totals of a service anew once its quantities, seasons or blackouts have changed. No row when it worked; else at
-- most ten days or periods, of those not yet over, that have more booked than would be left, and no total is changed.
CREATE FUNCTION capacity_retotal(service uuid) RETURNS TABLE (over_unit text, over_day date)
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM capacity_lock(ARRAY[service]);
  RETURN QUERY SELECT c.unit, b.starts_on FROM capacities c
    JOIN capacity_buckets b ON b.capacity_id = c.id AND period_end(c.per, b.starts_on) > app_today()
    CROSS JOIN LATERAL capacity_totals(c.id, b.starts_on, b.starts_on + 1) t
    WHERE c.service_id = service AND c.stated AND b.reserved > t.total ORDER BY b.starts_on, c.unit LIMIT 10;
  IF FOUND THEN RETURN; END IF;
  UPDATE capacity_buckets b SET total = t.total FROM capacities c, LATERAL (
      SELECT k.starts_on, n.total FROM capacity_buckets k CROSS JOIN LATERAL capacity_totals(c.id, k.starts_on, k.starts_on + 1) n
      WHERE k.capacity_id = c.id AND period_end(c.per, k.starts_on) > app_today()) t
    WHERE c.service_id = service AND c.stated AND b.capacity_id = c.id AND b.starts_on = t.starts_on AND b.total <> t.total;
END $$;

-- The clock on the wall of a country's capital; a plan of opening hours is written by it.
CREATE FUNCTION capacity_zone(country text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT 'Europe/' || CASE country WHEN 'LV' THEN 'Riga' WHEN 'EE' THEN 'Tallinn' WHEN 'LT' THEN 'Vilnius' WHEN 'FI' THEN 'Helsinki'
    WHEN 'SE' THEN 'Stockholm' WHEN 'BG' THEN 'Sofia' WHEN 'RO' THEN 'Bucharest' WHEN 'EL' THEN 'Athens' WHEN 'CY' THEN 'Nicosia'
    WHEN 'IE' THEN 'Dublin' WHEN 'PT' THEN 'Lisbon' ELSE 'Brussels' END $$;

-- Takes over what a published version states. FF001 when it states less than is booked.
CREATE FUNCTION capacity_adopt(service uuid, publisher uuid, provider uuid, facts jsonb) RETURNS void
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  undercut text;
BEGIN
  IF NOT EXISTS (SELECT FROM capacity_plans p WHERE p.service_id = service) THEN
    INSERT INTO transitions (id, kind, subject_id, action, to_state, actor, person_name, visible_to)
    VALUES (new_uuid7(), 'capacity_plan', service, 'plan', 'current', 'system', 'the server', ARRAY[provider, publisher]);
  END IF;
  INSERT INTO capacity_plans AS p (service_id, publisher_org_id, provider_org_id, offered, slot_minutes, time_zone)
    SELECT service, publisher, provider, true, (facts->'bookable'->>'slotMinutes')::integer, capacity_zone(o.country)
    FROM organisations o WHERE o.id = provider
    ON CONFLICT (service_id) DO UPDATE SET publisher_org_id = EXCLUDED.publisher_org_id,
      provider_org_id = EXCLUDED.provider_org_id, offered = true, slot_minutes = EXCLUDED.slot_minutes;
  UPDATE capacity_seasons s SET publisher_org_id = publisher, provider_org_id = provider
    FROM capacities c WHERE c.id = s.capacity_id AND c.service_id = service AND s.provider_org_id <> provider;
  UPDATE capacity_blackouts b SET publisher_org_id = publisher, provider_org_id = provider
    WHERE b.service_id = service AND b.provider_org_id <> provider;
  UPDATE capacities c SET stated = false WHERE c.service_id = service;
  INSERT INTO capacities (id, service_id, per, unit, quantity, stated)
    SELECT new_uuid7(), service, COALESCE(s.period, 'moment'), s.unit, min(s.qty), true
    FROM jsonb_to_recordset(COALESCE(facts->'capacities', '[]')) AS s (unit text, period text, qty numeric) GROUP BY 3, 4
    ON CONFLICT (service_id, unit, per) DO UPDATE SET quantity = EXCLUDED.quantity, stated = true;
  SELECT string_agg(o.over_day || ' ' || o.over_unit, ', ') INTO undercut FROM capacity_retotal(service) o;
  IF undercut IS NOT NULL THEN
    RAISE 'capacity undercut' USING ERRCODE = 'FF001', 
      DETAIL = json_build_object('code', 'CAPACITY_UNDERCUT', 'params', json_build_object('days', undercut))::text;
  END IF;
END $$;

CREATE FUNCTION service_versions_follow_capacity() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.state = 'published' THEN
    PERFORM capacity_adopt(NEW.service_id, NEW.publisher_id, NEW.provider_id, NEW.facts);
  ELSE
    UPDATE capacity_plans SET offered = false WHERE service_id = NEW.service_id;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER service_versions_capacity_added AFTER INSERT ON service_versions FOR EACH ROW
  WHEN (NEW.state = 'published') EXECUTE FUNCTION service_versions_follow_capacity();
CREATE TRIGGER service_versions_capacity_changed AFTER UPDATE OF state ON service_versions FOR EACH ROW
  WHEN (NEW.state <> OLD.state AND NEW.state IN ('published', 'suspended', 'retired'))
  EXECUTE FUNCTION service_versions_follow_capacity();
CREATE POLICY transitions_reservations ON transitions FOR INSERT TO fivefold_owner
  WITH CHECK (kind IN ('capacity_plan', 'reservation', 'slot_booking'));
SELECT capacity_adopt(v.service_id, v.publisher_id, v.provider_id, v.facts) FROM service_versions v WHERE v.state = 'published';

REVOKE ALL ON FUNCTION capacity_totals, capacity_let_go, capacity_lapse, capacity_take, capacity_full, capacity_lock, capacity_may,
  capacity_wanted, capacity_hold, capacity_book, capacity_release, capacity_refuse_stranger, capacity_lapse_service,
  capacity_retotal, capacity_adopt, service_versions_follow_capacity FROM PUBLIC;
GRANT EXECUTE ON FUNCTION capacity_hold, capacity_book, capacity_release TO fivefold_app, fivefold_worker;
GRANT EXECUTE ON FUNCTION capacity_retotal TO fivefold_app;
GRANT EXECUTE ON FUNCTION capacity_lapse_service TO fivefold_worker;
`;

export const LEDGER_DOWN = `
DROP POLICY transitions_reservations ON transitions;
DROP TRIGGER service_versions_capacity_changed ON service_versions;
DROP TRIGGER service_versions_capacity_added ON service_versions;
DROP FUNCTION service_versions_follow_capacity, capacity_adopt, capacity_zone, capacity_retotal, capacity_lapse_service,
  capacity_refuse_stranger, capacity_release, capacity_book, capacity_hold, capacity_wanted, capacity_may, capacity_lock,
  capacity_full, capacity_take, capacity_lapse, capacity_let_go, capacity_totals;
`;
