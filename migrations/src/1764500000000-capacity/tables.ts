/**
 * `per` says what a capacity counts against: the moment (a stock, counted per day) or a calendar period (a flow).
 * A bucket is one day or one period of one capacity with its total and what is reserved of it.
 */
export const TABLES = `
CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE FUNCTION new_uuid7() RETURNS uuid LANGUAGE sql VOLATILE AS $$
  SELECT encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid()) PLACING
    substring(int8send((extract(epoch FROM clock_timestamp()) * 1000)::bigint) FROM 3) FROM 1 FOR 6), 52, 1), 53, 1), 'hex')::uuid $$;
CREATE FUNCTION app_today() RETURNS date LANGUAGE sql STABLE AS $$ SELECT (app_now() AT TIME ZONE 'UTC')::date $$;
-- Weeks begin on Monday as in ISO 8601; months, quarters and years are those of the calendar.
CREATE FUNCTION period_start(per text, day date) RETURNS date LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN per IN ('moment', 'day') THEN day ELSE date_trunc(per, day::timestamp)::date END $$;
CREATE FUNCTION period_end(per text, starts_on date) RETURNS date LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE per WHEN 'moment' THEN starts_on + 1 WHEN 'day' THEN starts_on + 1 WHEN 'week' THEN starts_on + 7
    WHEN 'month' THEN (starts_on + interval '1 month')::date WHEN 'quarter' THEN (starts_on + interval '3 months')::date
    ELSE (starts_on + interval '1 year')::date END $$;

CREATE TABLE capacity_plans (
  service_id uuid CONSTRAINT capacity_plans_pkey PRIMARY KEY CONSTRAINT capacity_plans_service_id_fkey REFERENCES services,
  publisher_org_id uuid NOT NULL CONSTRAINT capacity_plans_publisher_org_id_fkey REFERENCES organisations,
  provider_org_id uuid NOT NULL CONSTRAINT capacity_plans_provider_org_id_fkey REFERENCES organisations,
  offered boolean NOT NULL,
  slot_minutes integer CONSTRAINT capacity_plans_slot_minutes_check CHECK (slot_minutes BETWEEN 5 AND 1440),
  opens_minute integer NOT NULL DEFAULT 480,
  closes_minute integer NOT NULL DEFAULT 1020,
  weekdays integer[] NOT NULL DEFAULT '{1,2,3,4,5}',
  time_zone text NOT NULL DEFAULT 'Europe/Riga',
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT capacity_plans_hours_check CHECK (opens_minute >= 0 AND closes_minute <= 1440 AND opens_minute < closes_minute)
);
CREATE INDEX capacity_plans_publisher_org_id_idx ON capacity_plans (publisher_org_id);
CREATE INDEX capacity_plans_provider_org_id_idx ON capacity_plans (provider_org_id);

CREATE TABLE capacities (
  id uuid CONSTRAINT capacities_pkey PRIMARY KEY,
  service_id uuid NOT NULL CONSTRAINT capacities_service_id_fkey REFERENCES capacity_plans,
  per text NOT NULL CONSTRAINT capacities_per_check CHECK (per IN ('moment', 'day', 'week', 'month', 'quarter', 'year')),
  unit text NOT NULL,
  quantity numeric NOT NULL CONSTRAINT capacities_quantity_check CHECK (quantity >= 0),
  stated boolean NOT NULL,
  CONSTRAINT capacities_service_id_unit_per_key UNIQUE (service_id, unit, per)
);

CREATE TABLE capacity_seasons (
  id uuid CONSTRAINT capacity_seasons_pkey PRIMARY KEY,
  capacity_id uuid NOT NULL CONSTRAINT capacity_seasons_capacity_id_fkey REFERENCES capacities,
  publisher_org_id uuid NOT NULL CONSTRAINT capacity_seasons_publisher_org_id_fkey REFERENCES organisations,
  provider_org_id uuid NOT NULL CONSTRAINT capacity_seasons_provider_org_id_fkey REFERENCES organisations,
  from_day date NOT NULL,
  until_day date NOT NULL,
  quantity numeric NOT NULL CONSTRAINT capacity_seasons_quantity_check CHECK (quantity >= 0),
  note text NOT NULL DEFAULT '',
  CONSTRAINT capacity_seasons_days_check CHECK (from_day < until_day),
  CONSTRAINT capacity_seasons_apart_excl EXCLUDE USING gist (capacity_id WITH =, daterange(from_day, until_day) WITH &&)
);
CREATE INDEX capacity_seasons_capacity_id_idx ON capacity_seasons (capacity_id, from_day);
CREATE INDEX capacity_seasons_publisher_org_id_idx ON capacity_seasons (publisher_org_id);
CREATE INDEX capacity_seasons_provider_org_id_idx ON capacity_seasons (provider_org_id);

CREATE TABLE capacity_blackouts (
  id uuid CONSTRAINT capacity_blackouts_pkey PRIMARY KEY,
  service_id uuid NOT NULL CONSTRAINT capacity_blackouts_service_id_fkey REFERENCES capacity_plans,
  publisher_org_id uuid NOT NULL CONSTRAINT capacity_blackouts_publisher_org_id_fkey REFERENCES organisations,
  provider_org_id uuid NOT NULL CONSTRAINT capacity_blackouts_provider_org_id_fkey REFERENCES organisations,
  from_day date NOT NULL,
  until_day date NOT NULL,
  note text NOT NULL DEFAULT '',
  CONSTRAINT capacity_blackouts_days_check CHECK (from_day < until_day)
);
CREATE INDEX capacity_blackouts_service_id_idx ON capacity_blackouts (service_id, from_day);
CREATE INDEX capacity_blackouts_publisher_org_id_idx ON capacity_blackouts (publisher_org_id);
CREATE INDEX capacity_blackouts_provider_org_id_idx ON capacity_blackouts (provider_org_id);

CREATE TABLE capacity_buckets (
  capacity_id uuid NOT NULL CONSTRAINT capacity_buckets_capacity_id_fkey REFERENCES capacities,
  starts_on date NOT NULL,
  total numeric NOT NULL,
  reserved numeric NOT NULL DEFAULT 0,
  CONSTRAINT capacity_buckets_pkey PRIMARY KEY (capacity_id, starts_on),
  CONSTRAINT capacity_buckets_reserved_check CHECK (reserved >= 0 AND reserved <= total)
);

CREATE TABLE reservations (
  id uuid CONSTRAINT reservations_pkey PRIMARY KEY,
  holder_kind text NOT NULL CONSTRAINT reservations_holder_kind_check CHECK (holder_kind IN ('quote')),
  holder_id uuid NOT NULL,
  capacity_id uuid NOT NULL CONSTRAINT reservations_capacity_id_fkey REFERENCES capacities,
  service_id uuid NOT NULL CONSTRAINT reservations_service_id_fkey REFERENCES capacity_plans,
  requester_org_id uuid NOT NULL CONSTRAINT reservations_requester_org_id_fkey REFERENCES organisations,
  provider_org_id uuid NOT NULL CONSTRAINT reservations_provider_org_id_fkey REFERENCES organisations,
  publisher_org_id uuid NOT NULL CONSTRAINT reservations_publisher_org_id_fkey REFERENCES organisations,
  quantity numeric NOT NULL CONSTRAINT reservations_quantity_check CHECK (quantity > 0),
  from_day date NOT NULL,
  until_day date NOT NULL,
  state text NOT NULL CONSTRAINT reservations_state_check CHECK (state IN ('held', 'booked', 'lapsed', 'released')),
  expires_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT reservations_days_check CHECK (from_day < until_day),
  CONSTRAINT reservations_expiry_check CHECK (state <> 'held' OR expires_at IS NOT NULL)
);
CREATE UNIQUE INDEX reservations_holder_key ON reservations (holder_id, capacity_id, from_day, until_day) WHERE state <> 'released';
CREATE INDEX reservations_due_idx ON reservations (expires_at) WHERE state = 'held';
CREATE INDEX reservations_held_idx ON reservations (service_id, expires_at) WHERE state = 'held';
CREATE INDEX reservations_capacity_id_idx ON reservations (capacity_id, state, until_day);
CREATE INDEX reservations_service_id_idx ON reservations (service_id);
CREATE INDEX reservations_requester_org_id_idx ON reservations (requester_org_id, id);
CREATE INDEX reservations_provider_org_id_idx ON reservations (provider_org_id, id);
CREATE INDEX reservations_publisher_org_id_idx ON reservations (publisher_org_id, id);

ALTER TABLE capacity_plans ENABLE ROW LEVEL SECURITY;
ALTER TABLE capacity_plans FORCE ROW LEVEL SECURITY;
ALTER TABLE capacities ENABLE ROW LEVEL SECURITY;
ALTER TABLE capacities FORCE ROW LEVEL SECURITY;
ALTER TABLE capacity_seasons ENABLE ROW LEVEL SECURITY;
ALTER TABLE capacity_seasons FORCE ROW LEVEL SECURITY;
ALTER TABLE capacity_blackouts ENABLE ROW LEVEL SECURITY;
ALTER TABLE capacity_blackouts FORCE ROW LEVEL SECURITY;
ALTER TABLE capacity_buckets ENABLE ROW LEVEL SECURITY;
ALTER TABLE capacity_buckets FORCE ROW LEVEL SECURITY;
ALTER TABLE reservations ENABLE ROW LEVEL SECURITY;
ALTER TABLE reservations FORCE ROW LEVEL SECURITY;

CREATE POLICY capacity_plans_owner ON capacity_plans FOR ALL TO fivefold_owner USING (true);
CREATE POLICY capacities_owner ON capacities FOR ALL TO fivefold_owner USING (true);
CREATE POLICY capacity_seasons_owner ON capacity_seasons FOR ALL TO fivefold_owner USING (true);
CREATE POLICY capacity_blackouts_owner ON capacity_blackouts FOR ALL TO fivefold_owner USING (true);
CREATE POLICY capacity_buckets_owner ON capacity_buckets FOR ALL TO fivefold_owner USING (true);
CREATE POLICY reservations_owner ON reservations FOR ALL TO fivefold_owner USING (true);

-- That a service takes on so much is a published fact; the plan of one that is not offered is its own people's.
CREATE POLICY capacity_plans_read ON capacity_plans FOR SELECT
  USING (offered OR app_org() IN (provider_org_id, publisher_org_id));
CREATE POLICY capacity_plans_change ON capacity_plans FOR UPDATE USING (app_org() IN (provider_org_id, publisher_org_id));
CREATE POLICY capacities_read ON capacities FOR SELECT
  USING (EXISTS (SELECT FROM capacity_plans p WHERE p.service_id = capacities.service_id));
CREATE POLICY capacity_seasons_own ON capacity_seasons FOR ALL USING (app_org() IN (provider_org_id, publisher_org_id))
  WITH CHECK (app_org() IN (provider_org_id, publisher_org_id) AND EXISTS (
    SELECT FROM capacities c JOIN capacity_plans p ON p.service_id = c.service_id WHERE c.id = capacity_id
      AND (p.provider_org_id, p.publisher_org_id) = (capacity_seasons.provider_org_id, capacity_seasons.publisher_org_id)));
CREATE POLICY capacity_blackouts_own ON capacity_blackouts FOR ALL USING (app_org() IN (provider_org_id, publisher_org_id))
  WITH CHECK (app_org() IN (provider_org_id, publisher_org_id) AND EXISTS (
    SELECT FROM capacity_plans p WHERE p.service_id = capacity_blackouts.service_id
      AND (p.provider_org_id, p.publisher_org_id) = (capacity_blackouts.provider_org_id, capacity_blackouts.publisher_org_id)));
CREATE POLICY reservations_read ON reservations FOR SELECT
  USING (app_org() IN (requester_org_id, provider_org_id, publisher_org_id));
CREATE POLICY reservations_worker ON reservations FOR SELECT TO fivefold_worker USING (true);

GRANT SELECT ON capacity_plans, capacities, capacity_seasons, capacity_blackouts, reservations TO fivefold_app;
GRANT UPDATE (version, opens_minute, closes_minute, weekdays, time_zone) ON capacity_plans TO fivefold_app;
GRANT INSERT, DELETE ON capacity_seasons, capacity_blackouts TO fivefold_app;
GRANT SELECT ON reservations TO fivefold_worker;
`;

/** The extension stays: it holds nothing, and only whoever may create in the database could bring it back. */
export const TABLES_DOWN = `
DROP TABLE reservations, capacity_buckets, capacity_blackouts, capacity_seasons, capacities, capacity_plans CASCADE;
DROP FUNCTION period_end, period_start, app_today, new_uuid7;
`;
