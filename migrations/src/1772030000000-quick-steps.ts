import type { MigrationInterface, QueryRunner } from 'typeorm';
import { LEDGER } from './1764500000000-capacity/ledger.js';
import { DEAL } from './1765400000000-guards/deal.js';
import { MOVES } from './1765400000000-guards/moves.js';

/**
 * The guards of a deal and of a publication ask the same as before, and no more than what the step at hand is about.
 *
 * Whether a recipient's offer was accepted was looked for through all accepted offers where the statistics knew of none: the request is
 * named as well, of which one at most is accepted. Each step of a request made ready the questions of all its states, and each move read
 * a table of 66 lines. A service that is published for the first time has no plan, on which seasons, closed days, capacities, bookings
 * and their totals hang, so there is nothing to bring up to date; and most name no files.
 */
export class QuickSteps1772030000000 implements MigrationInterface {
  name = 'QuickSteps1772030000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [MAY_MOVE, REQUESTS, RECIPIENTS, QUOTES, FILES, ADOPT])
      await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    const before = [
      functionOf(LEDGER, 'capacity_adopt'),
      FILES_BEFORE,
      functionOf(DEAL, 'quotes_keep_steps'),
      functionOf(DEAL, 'recipients_keep_steps'),
      functionOf(DEAL, 'requests_keep_steps'),
      functionOf(MOVES, 'may_move'),
    ];
    for (const statement of before) await runner.query(statement);
  }
}

/** A function as the statements that made it said it. */
function functionOf(source: string, name: string): string {
  const found = new RegExp(`CREATE (FUNCTION ${name}\\([^$]*\\$\\$[^$]*\\$\\$)`).exec(source);
  if (!found) throw new Error(`nothing makes the function ${name}`);
  return `CREATE OR REPLACE ${found[1]}`;
}

/** The lines of the table that 1765400000000 asks, each kind by itself: `before after actor`. */
function movesByKind(): string {
  const kinds = new Map<string, string[]>();
  for (const [, kind, befores, after, actors] of MOVES.matchAll(
    /\('(\w+)', '\{([\w,]+)\}', '(\w+)', '\{([\w,]+)\}'\)/g,
  ))
    for (const before of befores!.split(','))
      for (const actor of actors!.split(','))
        kinds.set(kind!, [...(kinds.get(kind!) ?? []), `'${before} ${after} ${actor}'`]);
  return [...kinds]
    .map(
      ([kind, moves]) => `
    WHEN '${kind}' THEN RETURN COALESCE(was || ' ' || next || ' ' || actor = ANY (ARRAY[${moves.join(', ')}]), false);`,
    )
    .join('');
}

const MAY_MOVE = `
CREATE OR REPLACE FUNCTION may_move(kind text, was text, next text, actor text) RETURNS boolean LANGUAGE plpgsql IMMUTABLE AS $$ BEGIN
  CASE kind${movesByKind()}
    ELSE RETURN false;
  END CASE;
END $$`;

const REQUESTS = `
CREATE OR REPLACE FUNCTION requests_keep_steps() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  deal agreements;
  holds boolean;
BEGIN
  IF NOT is_caller() THEN RETURN NEW; END IF;
  IF NEW.state IN ('in_delivery', 'delivered', 'cancelled', 'disputed', 'resolved', 'reviewed') THEN
    SELECT * INTO deal FROM agreements a WHERE a.request_id = NEW.id ORDER BY a.id DESC LIMIT 1;
  END IF;
  CASE NEW.state
    WHEN 'submitted' THEN holds := OLD.state = 'draft' OR NOT has_open_quotes(NEW.id);
    WHEN 'declined' THEN holds := all_declined(NEW.id);
    WHEN 'accepted' THEN holds := EXISTS (SELECT FROM quotes q WHERE q.request_id = NEW.id AND q.state = 'accepted');
    WHEN 'in_delivery' THEN holds := deal.state = 'active' AND EXISTS (SELECT FROM milestones m
      WHERE m.agreement_id = deal.id AND m.round = deal.round AND m.state IN ('started', 'rejected'));
    WHEN 'delivered' THEN holds := deal.state = 'active' AND NOT EXISTS (SELECT FROM milestones m
      WHERE m.agreement_id = deal.id AND m.round = deal.round AND m.state NOT IN ('delivered', 'confirmed'));
    WHEN 'cancelled' THEN holds := deal.state = 'cancelled';
    WHEN 'disputed' THEN holds := deal.state = 'disputed';
    WHEN 'resolved' THEN holds := dispute_outcome(deal.id) IS NOT NULL;
    WHEN 'reviewed' THEN holds := deal.state = 'completed'
      AND NOT EXISTS (SELECT FROM reviews r WHERE r.agreement_id = deal.id AND r.state IN ('open', 'sealed'));
    ELSE holds := true;
  END CASE;
  IF holds IS NOT TRUE THEN PERFORM refuse_unless(false, format('nothing makes this request %s', NEW.state)); END IF;
  RETURN NEW;
END $$`;

const RECIPIENTS = `
CREATE OR REPLACE FUNCTION recipients_keep_steps() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  IF NOT is_caller() THEN RETURN NEW; END IF;
  IF OLD.state <> 'chosen' AND NEW.state = 'chosen' THEN
    PERFORM refuse_unless(EXISTS (SELECT FROM quotes q
      WHERE q.request_id = NEW.request_id AND q.recipient_id = NEW.id AND q.state = 'accepted'), 'no offer of it was accepted');
  END IF;
  IF (OLD.answered_at, OLD.decline_reason) IS DISTINCT FROM (NEW.answered_at, NEW.decline_reason) THEN
    PERFORM refuse_unless(acting_as(NEW.requester_org_id) = 'provider' AND NEW.answered_at IS NOT NULL, 'the answer is the provider''s');
    NEW.answered_at := COALESCE(OLD.answered_at, app_now());
  END IF;
  RETURN NEW;
END $$`;

const QUOTES = `
CREATE OR REPLACE FUNCTION quotes_keep_steps() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE holds boolean := true;
BEGIN
  IF NOT is_caller() THEN RETURN NEW; END IF;
  IF NEW.state IN ('accepted', 'sent') THEN holds := NEW.valid_until > app_now(); END IF;
  IF NEW.state = 'sent' THEN
    holds := holds AND EXISTS (SELECT FROM requests r WHERE r.id = NEW.request_id
      AND r.state IN ('submitted', 'quoted') AND (r.reply_by IS NULL OR r.reply_by > app_now()));
  END IF;
  IF holds IS NOT TRUE THEN PERFORM refuse_unless(false, format('nothing makes this offer %s', NEW.state)); END IF;
  IF NEW.state = 'sent' THEN
    NEW.sent_at := app_now();
    NEW.sealed_until := (SELECT CASE WHEN r.sealed THEN r.reply_by END FROM requests r WHERE r.id = NEW.request_id);
  END IF;
  RETURN NEW;
END $$`;

const filesOf = (first: string) => `
CREATE OR REPLACE FUNCTION service_versions_publish_files() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$ BEGIN${first}
  UPDATE attachments SET is_public = true
  WHERE subject_kind = 'OwnService' AND subject_id = NEW.service_id AND owner_org_id = NEW.publisher_id
    AND id IN (SELECT value::uuid FROM jsonb_array_elements_text(NEW.facts->'attachments'));
  RETURN NULL;
END $$`;
const FILES = filesOf(`
  IF COALESCE(NEW.facts->'attachments', '[]') = '[]' THEN RETURN NULL; END IF;`);
const FILES_BEFORE = filesOf('');

/** Who publishes the same service at the same time may have made the plan meanwhile: then it is no new one. */
const ADOPT = `
CREATE OR REPLACE FUNCTION capacity_adopt(service uuid, publisher uuid, provider uuid, facts jsonb) RETURNS void
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  is_new boolean;
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
      provider_org_id = EXCLUDED.provider_org_id, offered = true, slot_minutes = EXCLUDED.slot_minutes
    RETURNING p.xmax = 0 INTO is_new;
  IF is_new IS NOT TRUE THEN
    UPDATE capacity_seasons s SET publisher_org_id = publisher, provider_org_id = provider
      FROM capacities c WHERE c.id = s.capacity_id AND c.service_id = service AND s.provider_org_id <> provider;
    UPDATE capacity_blackouts b SET publisher_org_id = publisher, provider_org_id = provider
      WHERE b.service_id = service AND b.provider_org_id <> provider;
    UPDATE capacities c SET stated = false WHERE c.service_id = service;
  END IF;
  INSERT INTO capacities (id, service_id, per, unit, quantity, stated)
    SELECT new_uuid7(), service, COALESCE(s.period, 'moment'), s.unit, min(s.qty), true
    FROM jsonb_to_recordset(COALESCE(facts->'capacities', '[]')) AS s (unit text, period text, qty numeric) GROUP BY 3, 4
    ON CONFLICT (service_id, unit, per) DO UPDATE SET quantity = EXCLUDED.quantity, stated = true;
  IF is_new THEN RETURN; END IF;
  SELECT string_agg(o.over_day || ' ' || o.over_unit, ', ') INTO undercut FROM capacity_retotal(service) o;
  IF undercut IS NOT NULL THEN
    RAISE 'capacity undercut' USING ERRCODE = 'FF001',
      DETAIL = json_build_object('code', 'CAPACITY_UNDERCUT', 'params', json_build_object('days', undercut))::text;
  END IF;
END $$`;
