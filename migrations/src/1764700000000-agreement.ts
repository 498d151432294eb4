import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Agreements, their signatures and milestones. The terms of an agreement stand in `snapshot` and are never written again;
 * signatures are added and never changed, each for one round of the milestones. A publisher without a mandate sees none of it.
 */
export class Agreement1764700000000 implements MigrationInterface {
  name = 'Agreement1764700000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [AGREEMENTS, MILESTONES, GRANTS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP TABLE milestones, agreement_signatures, agreements CASCADE;
DROP FUNCTION milestones_sum, agreements_keep_cancellation, is_signed_by_both;`);
  }
}

const AGREEMENTS = `
CREATE TABLE agreements (
  id uuid CONSTRAINT agreements_pkey PRIMARY KEY,
  number text NOT NULL CONSTRAINT agreements_number_key UNIQUE,
  request_id uuid NOT NULL CONSTRAINT agreements_request_id_fkey REFERENCES requests,
  quote_id uuid NOT NULL CONSTRAINT agreements_quote_id_fkey REFERENCES quotes
    CONSTRAINT agreements_quote_id_key UNIQUE,
  requester_org_id uuid NOT NULL CONSTRAINT agreements_requester_org_id_fkey REFERENCES organisations,
  provider_org_id uuid NOT NULL CONSTRAINT agreements_provider_org_id_fkey REFERENCES organisations,
  publisher_org_id uuid NOT NULL CONSTRAINT agreements_publisher_org_id_fkey REFERENCES organisations,
  state text NOT NULL CONSTRAINT agreements_state_check CHECK (state IN
    ('drafted', 'signed_by_requester', 'signed_by_provider', 'active', 'completed', 'cancelled', 'disputed')),
  version integer NOT NULL DEFAULT 1,
  round integer NOT NULL DEFAULT 1,
  snapshot jsonb NOT NULL,
  total_minor bigint NOT NULL CONSTRAINT agreements_total_minor_check CHECK (total_minor >= 0),
  currency text NOT NULL,
  cancel_asked_by text CONSTRAINT agreements_cancel_asked_by_check
    CHECK (cancel_asked_by IN ('requester', 'provider', 'operator')),
  cancel_asked_at timestamptz,
  cancel_reason text,
  delivered_at timestamptz,
  completed_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT app_now(),
  updated_at timestamptz NOT NULL DEFAULT app_now(),
  CONSTRAINT agreements_not_with_oneself_check CHECK (requester_org_id <> provider_org_id),
  CONSTRAINT agreements_cancel_check CHECK ((cancel_asked_by IS NULL) = (cancel_asked_at IS NULL)
    AND (cancel_asked_by IS NULL) = (cancel_reason IS NULL))
);
CREATE INDEX agreements_request_id_idx ON agreements (request_id);
CREATE INDEX agreements_requester_org_id_idx ON agreements (requester_org_id, id);
CREATE INDEX agreements_provider_org_id_idx ON agreements (provider_org_id, id);
CREATE INDEX agreements_publisher_org_id_idx ON agreements (publisher_org_id, id);
CREATE INDEX agreements_cancel_asked_at_idx ON agreements (cancel_asked_at) WHERE cancel_asked_at IS NOT NULL;

CREATE TABLE agreement_signatures (
  id uuid CONSTRAINT agreement_signatures_pkey PRIMARY KEY,
  agreement_id uuid NOT NULL CONSTRAINT agreement_signatures_agreement_id_fkey REFERENCES agreements,
  requester_org_id uuid NOT NULL CONSTRAINT agreement_signatures_requester_org_id_fkey REFERENCES organisations,
  provider_org_id uuid NOT NULL CONSTRAINT agreement_signatures_provider_org_id_fkey REFERENCES organisations,
  publisher_org_id uuid NOT NULL CONSTRAINT agreement_signatures_publisher_org_id_fkey REFERENCES organisations,
  round integer NOT NULL,
  side text NOT NULL CONSTRAINT agreement_signatures_side_check CHECK (side IN ('requester', 'provider')),
  person_id uuid NOT NULL CONSTRAINT agreement_signatures_person_id_fkey REFERENCES persons,
  person_name text NOT NULL,
  document_hash text NOT NULL CONSTRAINT agreement_signatures_document_hash_check CHECK (document_hash ~ '^[0-9a-f]{64}$'),
  signed_at timestamptz NOT NULL DEFAULT app_now(),
  CONSTRAINT agreement_signatures_one_per_side_key UNIQUE (agreement_id, round, side)
);
CREATE INDEX agreement_signatures_requester_org_id_idx ON agreement_signatures (requester_org_id);
CREATE INDEX agreement_signatures_provider_org_id_idx ON agreement_signatures (provider_org_id);
CREATE INDEX agreement_signatures_publisher_org_id_idx ON agreement_signatures (publisher_org_id);
CREATE INDEX agreement_signatures_person_id_idx ON agreement_signatures (person_id);

-- Two signatures under one and the same document.
CREATE FUNCTION is_signed_by_both(agreement uuid, at_round integer) RETURNS boolean LANGUAGE sql STABLE
  AS $$ SELECT count(*) = 2 AND count(DISTINCT document_hash) = 1 FROM agreement_signatures
    WHERE agreement_id = agreement AND round = at_round $$;

-- A side asks for an end in its own name only, and ends alone only what the other side asked to end.
CREATE FUNCTION agreements_keep_cancellation() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE side text := CASE WHEN app_operator() THEN 'operator' WHEN app_org() = NEW.requester_org_id THEN 'requester' ELSE 'provider' END;
BEGIN
  IF OLD.state = 'disputed' OR side = 'operator' THEN RETURN NEW; END IF;
  IF NEW.state = 'cancelled' AND OLD.state <> 'cancelled' AND (OLD.cancel_asked_by IS NULL OR OLD.cancel_asked_by = side) THEN
    RAISE 'the other side has not asked to cancel' USING ERRCODE = '42501';
  END IF;
  IF NEW.cancel_asked_by IS DISTINCT FROM OLD.cancel_asked_by AND NEW.cancel_asked_by IS NOT NULL AND NEW.cancel_asked_by <> side THEN
    RAISE 'nobody asks in the name of the other side' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER agreements_keep_cancellation BEFORE UPDATE ON agreements FOR EACH ROW
  EXECUTE FUNCTION agreements_keep_cancellation();

ALTER TABLE agreements ENABLE ROW LEVEL SECURITY;
ALTER TABLE agreements FORCE ROW LEVEL SECURITY;
CREATE POLICY agreements_read ON agreements FOR SELECT
  USING (requester_org_id = app_org() OR speaks_for(provider_org_id, publisher_org_id) OR app_operator());
CREATE POLICY agreements_add ON agreements FOR INSERT
  WITH CHECK (requester_org_id = app_org() AND state = 'drafted' AND EXISTS (SELECT FROM quotes q WHERE q.id = quote_id
    AND q.request_id = agreements.request_id AND q.state = 'accepted' AND q.requester_org_id = agreements.requester_org_id
    AND q.provider_org_id = agreements.provider_org_id AND q.publisher_org_id = agreements.publisher_org_id));
CREATE POLICY agreements_change ON agreements FOR UPDATE
  USING (requester_org_id = app_org() OR speaks_for(provider_org_id, publisher_org_id) OR app_operator())
  WITH CHECK ((state <> 'active' OR is_signed_by_both(id, round)) AND CASE
    WHEN app_operator() THEN state IN ('active', 'completed', 'cancelled')
    ELSE requester_org_id = app_org() OR speaks_for(provider_org_id, publisher_org_id) END);

ALTER TABLE agreement_signatures ENABLE ROW LEVEL SECURITY;
ALTER TABLE agreement_signatures FORCE ROW LEVEL SECURITY;
CREATE POLICY agreement_signatures_read ON agreement_signatures FOR SELECT
  USING (requester_org_id = app_org() OR speaks_for(provider_org_id, publisher_org_id) OR app_operator());
CREATE POLICY agreement_signatures_add ON agreement_signatures FOR INSERT
  WITH CHECK (person_id = app_person() AND CASE side WHEN 'requester' THEN requester_org_id = app_org()
    ELSE speaks_for(provider_org_id, publisher_org_id) END AND EXISTS (SELECT FROM agreements a WHERE a.id = agreement_id
      AND a.round = agreement_signatures.round AND a.requester_org_id = agreement_signatures.requester_org_id
      AND a.provider_org_id = agreement_signatures.provider_org_id AND a.publisher_org_id = agreement_signatures.publisher_org_id));
`;

const MILESTONES = `
CREATE TABLE milestones (
  id uuid CONSTRAINT milestones_pkey PRIMARY KEY,
  agreement_id uuid NOT NULL CONSTRAINT milestones_agreement_id_fkey REFERENCES agreements,
  requester_org_id uuid NOT NULL CONSTRAINT milestones_requester_org_id_fkey REFERENCES organisations,
  provider_org_id uuid NOT NULL CONSTRAINT milestones_provider_org_id_fkey REFERENCES organisations,
  publisher_org_id uuid NOT NULL CONSTRAINT milestones_publisher_org_id_fkey REFERENCES organisations,
  round integer NOT NULL,
  position integer NOT NULL,
  title text NOT NULL,
  planned_on date,
  amount_minor bigint NOT NULL CONSTRAINT milestones_amount_minor_check CHECK (amount_minor >= 0),
  state text NOT NULL CONSTRAINT milestones_state_check
    CHECK (state IN ('planned', 'started', 'delivered', 'confirmed', 'rejected', 'cancelled')),
  version integer NOT NULL DEFAULT 1,
  note text NOT NULL DEFAULT '',
  reject_reason text,
  delivered_at timestamptz,
  confirm_by timestamptz,
  reminded_at timestamptz,
  confirmed_at timestamptz,
  updated_at timestamptz NOT NULL DEFAULT app_now(),
  CONSTRAINT milestones_agreement_id_round_position_key UNIQUE (agreement_id, round, position),
  CONSTRAINT milestones_confirm_by_check CHECK (state <> 'delivered' OR (delivered_at IS NOT NULL AND confirm_by > delivered_at))
);
CREATE INDEX milestones_requester_org_id_idx ON milestones (requester_org_id);
CREATE INDEX milestones_provider_org_id_idx ON milestones (provider_org_id);
CREATE INDEX milestones_publisher_org_id_idx ON milestones (publisher_org_id);
CREATE INDEX milestones_confirm_by_idx ON milestones (confirm_by) WHERE state = 'delivered';

-- The parts sum to the total, whoever writes them; asked once at the end of the transaction.
CREATE FUNCTION milestones_sum() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT sum(amount_minor) FROM milestones m WHERE m.agreement_id = NEW.agreement_id AND m.round = NEW.round)
    IS DISTINCT FROM (SELECT total_minor FROM agreements a WHERE a.id = NEW.agreement_id) THEN
    RAISE 'the milestones do not sum to the total' USING ERRCODE = '23514', CONSTRAINT = 'milestones_sum';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER milestones_sum AFTER INSERT OR UPDATE OF amount_minor ON milestones
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION milestones_sum();

ALTER TABLE milestones ENABLE ROW LEVEL SECURITY;
ALTER TABLE milestones FORCE ROW LEVEL SECURITY;
CREATE POLICY milestones_read ON milestones FOR SELECT
  USING (requester_org_id = app_org() OR speaks_for(provider_org_id, publisher_org_id) OR app_operator());
CREATE POLICY milestones_add ON milestones FOR INSERT
  WITH CHECK (state = 'planned' AND (requester_org_id = app_org() OR speaks_for(provider_org_id, publisher_org_id))
    AND EXISTS (SELECT FROM agreements a WHERE a.id = agreement_id AND a.requester_org_id = milestones.requester_org_id
      AND a.provider_org_id = milestones.provider_org_id AND a.publisher_org_id = milestones.publisher_org_id
      AND a.state IN ('drafted', 'signed_by_requester', 'signed_by_provider')));
-- Nobody confirms its own delivery, but a settled dispute confirms what was delivered.
CREATE POLICY milestones_change ON milestones FOR UPDATE
  USING (requester_org_id = app_org() OR speaks_for(provider_org_id, publisher_org_id) OR app_operator())
  WITH CHECK (CASE
    WHEN app_operator() THEN state IN ('confirmed', 'cancelled', 'delivered')
    WHEN requester_org_id = app_org() THEN state IN ('confirmed', 'rejected', 'cancelled', 'delivered')
    ELSE speaks_for(provider_org_id, publisher_org_id) AND (state IN ('started', 'delivered', 'cancelled') OR (state = 'confirmed'
      AND EXISTS (SELECT FROM agreements a WHERE a.id = agreement_id AND a.state = 'disputed'))) END);
`;

const GRANTS = `
GRANT SELECT, INSERT ON agreements, agreement_signatures, milestones TO fivefold_app;
GRANT UPDATE (state, version, round, cancel_asked_by, cancel_asked_at, cancel_reason, delivered_at, completed_at, updated_at)
  ON agreements TO fivefold_app;
GRANT UPDATE (state, version, note, reject_reason, delivered_at, confirm_by, reminded_at, confirmed_at, updated_at)
  ON milestones TO fivefold_app;
GRANT SELECT ON agreements, agreement_signatures, milestones TO fivefold_worker;
GRANT UPDATE (state, version, delivered_at, completed_at, updated_at) ON agreements TO fivefold_worker;
GRANT UPDATE (state, version, reject_reason, delivered_at, confirm_by, reminded_at, confirmed_at, updated_at)
  ON milestones TO fivefold_worker;
CREATE POLICY agreements_worker ON agreements FOR ALL TO fivefold_worker USING (true);
CREATE POLICY agreement_signatures_worker ON agreement_signatures FOR SELECT TO fivefold_worker USING (true);
CREATE POLICY milestones_worker ON milestones FOR ALL TO fivefold_worker USING (true);
`;
