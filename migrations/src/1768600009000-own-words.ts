import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Nobody speaks for another: what a firm or a cluster did is recorded by itself, at the moment of the database; what is read under a
 * consent is counted for whoever reads; a question goes to the publisher of the service; who is no side of what is kept for an offer
 * frees none of it; and who asks for a service is known to its sides alone.
 */
export class OwnWords1768600009000 implements MigrationInterface {
  name = 'OwnWords1768600009000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [
      MEMBERS,
      MOMENTS,
      noteReads(STANDING),
      askPublisher(OF_SERVICE),
      capacityHold(NO_STRANGER),
      SIDES,
      openAskers(AS_SIDE),
      matchAskers(AS_SIDE),
    ])
      await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    const before = [matchAskers(''), openAskers(''), capacityHold(''), askPublisher(''), noteReads('')];
    for (const statement of [...before, DOWN]) await runner.query(statement);
  }
}

const MEMBERS = `
CREATE FUNCTION member_records_keep_ties() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE member cluster_members;
BEGIN
  IF NOT is_caller() THEN RETURN NEW; END IF;
  SELECT * INTO member FROM cluster_members m WHERE m.cluster_id = NEW.cluster_id AND m.company_id = NEW.company_id;
  PERFORM refuse_unless(CASE NEW.action
    WHEN 'joined' THEN NEW.company_id = app_org() AND NEW.day = member.member_from
    WHEN 'verified' THEN NEW.cluster_id = app_org() AND member.verified_at IS NOT NULL
    ELSE NEW.day = member.member_until END, 'each side records what it did itself');
  RETURN NEW;
END $$;
CREATE TRIGGER member_records_keep_ties BEFORE INSERT ON member_records FOR EACH ROW EXECUTE FUNCTION member_records_keep_ties();
`;

/** An answer of tomorrow would outlive an end of today. */
const MOMENTS = `
CREATE TRIGGER member_invitations_answered_keep_moment BEFORE UPDATE ON member_invitations FOR EACH ROW WHEN (NEW.outcome IS NOT NULL)
  EXECUTE FUNCTION keep_moment('answered_at');
CREATE TRIGGER content_reports_decided_keep_moment BEFORE UPDATE ON content_reports FOR EACH ROW WHEN (NEW.outcome IS NOT NULL)
  EXECUTE FUNCTION keep_moment('decided_at');
CREATE TRIGGER partner_consents_given_keep_moment BEFORE INSERT ON partner_consents FOR EACH ROW EXECUTE FUNCTION keep_moment('given_at');
CREATE TRIGGER partner_consents_ended_keep_moment BEFORE UPDATE ON partner_consents FOR EACH ROW WHEN (NEW.ended_by IS NOT NULL)
  EXECUTE FUNCTION keep_moment('ended_at');
CREATE TRIGGER partner_keys_made_keep_moment BEFORE INSERT ON partner_keys FOR EACH ROW EXECUTE FUNCTION keep_moment('made_at');
CREATE TRIGGER partner_keys_revoked_keep_moment BEFORE UPDATE ON partner_keys FOR EACH ROW WHEN (NEW.revoked_by IS NOT NULL)
  EXECUTE FUNCTION keep_moment('revoked_at');
`;

/** As note_partner_action: by a standing key of the app, for the organisation that consents. */
const STANDING = `
    AND c.organisation_id = app_org() AND c.ended_at IS NULL AND c.expires_at > now()
    AND EXISTS (SELECT FROM partner_keys k WHERE k.app_id = c.app_id AND k.made_by = app_person() AND k.revoked_at IS NULL)`;

const noteReads = (condition: string) => `
CREATE OR REPLACE FUNCTION note_partner_reads(consent uuid, fields text[]) RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO partner_reads (consent_id, app_organisation_id, organisation_id, day, field)
  SELECT c.id, c.app_organisation_id, c.organisation_id, (now() AT TIME ZONE 'UTC')::date, f.field
  FROM partner_consents c, (SELECT DISTINCT unnest(fields) AS field) f WHERE c.id = consent${condition} ORDER BY f.field
  ON CONFLICT (consent_id, day, field) DO UPDATE SET count = partner_reads.count + 1
$$;
`;

const OF_SERVICE = `
  IF NOT EXISTS (SELECT FROM service_versions v WHERE v.service_id = service AND v.publisher_id = publisher) THEN
    RAISE 'the service has another publisher' USING ERRCODE = '42501';
  END IF;`;

const askPublisher = (condition: string) => `
CREATE OR REPLACE FUNCTION ask_publisher(new_id uuid, service uuid, publisher uuid, version_number integer, key text, demand jsonb,
  fingerprint text, named boolean, words_id uuid, words text) RETURNS TABLE (id uuid, is_new boolean)
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  found uuid;
  joined integer;
BEGIN
  IF app_org() IS NULL OR app_person() IS NULL THEN RAISE 'nobody asks' USING ERRCODE = '42501'; END IF;${condition}
  -- A question that is closed between the two statements is asked anew.
  LOOP
    INSERT INTO clarifications AS c (id, service_id, publisher_org_id, service_version, key, demand, fingerprint, state, asked_at,
      remind_at)
    VALUES (new_id, service, publisher, version_number, ask_publisher.key, ask_publisher.demand, ask_publisher.fingerprint, 'open',
      app_now(), app_now() + interval '3 days')
    ON CONFLICT (service_id, fingerprint) WHERE state IN ('open', 'answered') DO NOTHING;
    SELECT c.id INTO found FROM clarifications c
      WHERE c.service_id = service AND c.fingerprint = ask_publisher.fingerprint AND c.state IN ('open', 'answered') FOR UPDATE;
    EXIT WHEN found IS NOT NULL;
  END LOOP;
  INSERT INTO clarification_askers AS a (clarification_id, asker_org_id, asker_id, publisher_org_id, named, asked_at)
  VALUES (found, app_org(), app_person(), publisher, ask_publisher.named, app_now())
  ON CONFLICT (clarification_id, asker_org_id) DO UPDATE SET named = a.named OR EXCLUDED.named;
  SELECT count(*)::integer INTO joined FROM clarification_askers a WHERE a.clarification_id = found;
  UPDATE clarifications c SET askers = joined WHERE c.id = found AND c.askers <> joined;
  IF words <> '' THEN
    INSERT INTO clarification_words (id, clarification_id, publisher_org_id, words)
    VALUES (words_id, found, publisher, ask_publisher.words);
  END IF;
  RETURN QUERY SELECT found, found = new_id;
END $$;
`;

const NO_STRANGER = `
  PERFORM capacity_refuse_stranger(ARRAY[holder]);`;

const capacityHold = (condition: string) => `
CREATE OR REPLACE FUNCTION capacity_hold(kind text, holder uuid, requester uuid, lines jsonb, until timestamptz)
  RETURNS TABLE (taken_unit text, taken_day date)
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  stale uuid[];
  wish record;
  problem text;
BEGIN
  PERFORM capacity_lock(ARRAY (
    SELECT (l->>'serviceId')::uuid FROM jsonb_array_elements(lines) l
    UNION SELECT r.service_id FROM reservations r WHERE r.holder_id = holder AND r.state <> 'released'));${condition}
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
`;

/** Asked by functions of the owner, for whoever is connected: the two sides of a service, the operator and the worker. */
const SIDES = `
CREATE FUNCTION is_side_of(service uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT COALESCE(app_operator(), false) OR pg_has_role(session_user, 'fivefold_worker', 'MEMBER') OR EXISTS (
    SELECT FROM service_versions v WHERE v.service_id = is_side_of.service AND app_org() IN (v.publisher_id, v.provider_id))
$$;
REVOKE ALL ON FUNCTION is_side_of FROM PUBLIC;
`;
const AS_SIDE = ' AND is_side_of(service)';

const openAskers = (condition: string) => `
CREATE OR REPLACE FUNCTION open_askers(service uuid) RETURNS TABLE (organisation_id uuid)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$ BEGIN
  RETURN QUERY SELECT DISTINCT r.requester_org_id FROM recipients r
  WHERE r.state IN ('asked', 'quoted') AND r.lines @> jsonb_build_array(jsonb_build_object('serviceId', service::text))${condition};
END $$;
`;

const matchAskers = (condition: string) => `
CREATE OR REPLACE FUNCTION match_askers(service uuid) RETURNS TABLE (organisation_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT DISTINCT m.requester_org_id FROM matches m JOIN needs n ON n.id = m.need_id
    WHERE m.service_id = service AND (m.listed OR m.state = 'contacted')
      AND n.state IN ('open', 'matched', 'partly_covered')${condition} $$;
`;

const DOWN = `
DROP FUNCTION is_side_of;
DROP TRIGGER partner_keys_revoked_keep_moment ON partner_keys;
DROP TRIGGER partner_keys_made_keep_moment ON partner_keys;
DROP TRIGGER partner_consents_ended_keep_moment ON partner_consents;
DROP TRIGGER partner_consents_given_keep_moment ON partner_consents;
DROP TRIGGER content_reports_decided_keep_moment ON content_reports;
DROP TRIGGER member_invitations_answered_keep_moment ON member_invitations;
DROP TRIGGER member_records_keep_ties ON member_records;
DROP FUNCTION member_records_keep_ties;
`;
