import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The guards of the trail and of the lifecycles ask the same as before, by statements that the database plans once a connection: the
 * table of a kind that is written often stands in the function itself, the end of a trail is looked up by a plan that is kept, words
 * of a refusal are put together when there is one, and a row is not turned into JSON to read one column of it.
 *
 * News no longer notify in their transaction: of such transactions one commits at a time, each with its own wait for the disk. Whoever
 * has committed notifies behind it; replicas of the release before, which do not, are heard by the next poll.
 */
export class QuickTrail1770500000000 implements MigrationInterface {
  name = 'QuickTrail1770500000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [TRAIL_END, TRAIL, MOVES, 'DROP TRIGGER outbox_wake ON outbox'])
      await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of [WAKE_BEFORE, MOVES_BEFORE, TRAIL_BEFORE, TRAIL_END_BEFORE])
      await runner.query(statement);
  }
}

const WAKE_BEFORE =
  'CREATE TRIGGER outbox_wake AFTER INSERT ON outbox FOR EACH STATEMENT EXECUTE FUNCTION outbox_wake()';

const TRAIL_END = `
CREATE OR REPLACE FUNCTION trail_end(kind text, subject uuid) RETURNS text
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$ BEGIN
  IF pg_trigger_depth() = 0 THEN RETURN NULL; END IF;
  RETURN (SELECT t.to_state FROM transitions t WHERE t.subject_id = trail_end.subject AND t.kind = trail_end.kind
    ORDER BY t.seq DESC LIMIT 1);
END $$`;
const TRAIL_END_BEFORE = `
CREATE OR REPLACE FUNCTION trail_end(kind text, subject uuid) RETURNS text
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT t.to_state FROM transitions t WHERE pg_trigger_depth() > 0 AND t.subject_id = trail_end.subject AND t.kind = trail_end.kind ORDER BY t.seq DESC LIMIT 1
$$`;

/** Kinds whose trail is written with every deal and publication; the others are found by their row of lifecycle_rows. */
const OFTEN = [
  ['request', 'requests'],
  ['recipient', 'recipients'],
  ['quote', 'quotes'],
  ['agreement', 'agreements'],
  ['delivery', 'milestones'],
  ['service_version', 'service_versions'],
  ['need', 'needs'],
  ['match', 'matches'],
].map(
  ([kind, table]) => `
    WHEN '${kind}' THEN SELECT o.state, age(o.xmin) <= 0 INTO stored, is_written FROM ${table} o WHERE o.id = NEW.subject_id;`,
);

/** As 1768600000000 says it. */
const trailOf = (found: string) => `
CREATE OR REPLACE FUNCTION transitions_keep_true() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  place lifecycle_rows;
  stored text;
  is_written boolean;
BEGIN
  IF NOT tells_the_present() THEN RETURN NEW; END IF;${found}
  NEW.at := app_now();
  NEW.person_name := CASE NEW.actor WHEN 'person' THEN COALESCE((SELECT p.name FROM persons p WHERE p.id = NEW.person_id), '')
    WHEN 'clock' THEN 'the clock' ELSE 'the server' END;
  RETURN NEW;
END $$`;

const TRAIL = trailOf(`
  IF NEW.from_state IS DISTINCT FROM trail_end(NEW.kind, NEW.subject_id) THEN
    PERFORM refuse_unless(false, format('the trail of the %s did not end in %s', NEW.kind, COALESCE(NEW.from_state, 'nothing')));
  END IF;
  CASE NEW.kind${OFTEN.join('')}
    ELSE
      SELECT * INTO place FROM lifecycle_rows r WHERE r.kind = NEW.kind;
      PERFORM refuse_unless(FOUND, format('%s is no kind that has states', NEW.kind));
      EXECUTE format('SELECT %s, age(xmin) <= 0 FROM %I WHERE %I = $1',
        COALESCE(quote_literal(place.only_state), 'state'), place.relation, place.key_column)
        INTO stored, is_written USING NEW.subject_id;
  END CASE;
  IF stored IS DISTINCT FROM NEW.to_state THEN
    PERFORM refuse_unless(false, format('the %s is not %s', NEW.kind, NEW.to_state));
  END IF;
  IF is_written IS NOT TRUE THEN
    PERFORM refuse_unless(false, format('nothing was done to the %s', NEW.kind));
  END IF;`);
const TRAIL_BEFORE = trailOf(`
  SELECT * INTO place FROM lifecycle_rows r WHERE r.kind = NEW.kind;
  PERFORM refuse_unless(FOUND, format('%s is no kind that has states', NEW.kind));
  PERFORM refuse_unless(NEW.from_state IS NOT DISTINCT FROM trail_end(NEW.kind, NEW.subject_id),
    format('the trail of the %s did not end in %s', NEW.kind, COALESCE(NEW.from_state, 'nothing')));
  EXECUTE format('SELECT %s, age(xmin) <= 0 FROM %I WHERE %I = $1',
    COALESCE(quote_literal(place.only_state), 'state'), place.relation, place.key_column)
    INTO stored, is_written USING NEW.subject_id;
  PERFORM refuse_unless(stored = NEW.to_state, format('the %s is not %s', NEW.kind, NEW.to_state));
  PERFORM refuse_unless(is_written, format('nothing was done to the %s', NEW.kind));`);

const MOVES = `
CREATE OR REPLACE FUNCTION keep_moves() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE actor text;
BEGIN
  IF NOT is_caller() THEN RETURN NEW; END IF;
  IF TG_ARGV[0] <> 'clarification' THEN actor := acting_as(NEW.requester_org_id);
  ELSE actor := CASE WHEN current_user = 'fivefold_worker' THEN 'clock' ELSE 'publisher' END;
  END IF;
  IF (may_move(TG_ARGV[0], OLD.state, NEW.state, actor) OR may_move(TG_ARGV[0], OLD.state, NEW.state, 'system')) IS NOT TRUE THEN
    PERFORM refuse_unless(false,
      format('a %s does not go from %s to %s by the %s', TG_ARGV[0], OLD.state, NEW.state, actor));
  END IF;
  RETURN NEW;
END $$`;
const MOVES_BEFORE = `
CREATE OR REPLACE FUNCTION keep_moves() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE actor text := CASE WHEN TG_ARGV[0] <> 'clarification' THEN acting_as((to_jsonb(NEW)->>'requester_org_id')::uuid)
  WHEN current_user = 'fivefold_worker' THEN 'clock' ELSE 'publisher' END;
BEGIN
  IF is_caller() THEN
    PERFORM refuse_unless(may_move(TG_ARGV[0], OLD.state, NEW.state, actor) OR may_move(TG_ARGV[0], OLD.state, NEW.state, 'system'),
      format('a %s does not go from %s to %s by the %s', TG_ARGV[0], OLD.state, NEW.state, actor));
  END IF;
  RETURN NEW;
END $$`;
