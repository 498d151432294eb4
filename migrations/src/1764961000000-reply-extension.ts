import type { MigrationInterface, QueryRunner } from 'typeorm';

const columns = (row: string, also: string) =>
  [
    'party_org_ids',
    'items',
    'sealed',
    'submitted_at',
    'need_version',
    'need_text',
    'clauses',
    'message',
    also,
  ]
    .flatMap((column) => (column ? [`${row}.${column}`] : []))
    .join(', ');
/** What a sent request says stays; `also` names a column more. */
const keepText = (also: string) => `
CREATE TRIGGER requests_keep_text BEFORE UPDATE ON requests FOR EACH ROW
  WHEN (OLD.state <> 'draft' AND (${columns('OLD', also)}) IS DISTINCT FROM (${columns('NEW', also)}))
  EXECUTE FUNCTION requests_keep_text()`;
const KEEP_DEADLINE = `
CREATE TRIGGER requests_keep_deadline BEFORE UPDATE ON requests FOR EACH ROW
  WHEN (OLD.state <> 'draft' AND OLD.reply_by IS DISTINCT FROM NEW.reply_by
    AND NOT COALESCE(OLD.state IN ('submitted', 'quoted') AND NOT OLD.sealed AND NEW.reply_by > OLD.reply_by, false))
  EXECUTE FUNCTION requests_keep_text()`;

/** Lets who asks give more time. The policy lets it write no request that is quoted, so a function does this one thing. */
export class ReplyExtension1764961000000 implements MigrationInterface {
  name = 'ReplyExtension1764961000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER requests_keep_text ON requests');
    await runner.query(keepText(''));
    await runner.query(KEEP_DEADLINE);
    await runner.query(`
CREATE POLICY requests_owner ON requests FOR ALL TO fivefold_owner USING (requester_org_id = app_org())`);
    await runner.query(`
-- Moves the deadline of an open request to a later moment; the reminder and the news of its end come anew. No row where the
-- request is another's, sealed, closed, of another version, without a deadline, or where the moment is no later one.
CREATE FUNCTION extend_reply(request uuid, seen integer, until timestamptz) RETURNS TABLE (version integer)
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE requests r SET reply_by = extend_reply.until, reminded_at = NULL, closed_at = NULL, version = r.version + 1,
    updated_at = app_now()
  WHERE r.id = extend_reply.request AND r.version = extend_reply.seen AND r.requester_org_id = app_org()
    AND r.state IN ('submitted', 'quoted') AND NOT r.sealed AND extend_reply.until > r.reply_by
    AND extend_reply.until > app_now()
  RETURNING r.version
$$`);
    await runner.query('REVOKE ALL ON FUNCTION extend_reply FROM PUBLIC');
    await runner.query('GRANT EXECUTE ON FUNCTION extend_reply TO fivefold_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION extend_reply');
    await runner.query('DROP POLICY requests_owner ON requests');
    await runner.query('DROP TRIGGER requests_keep_deadline ON requests');
    await runner.query('DROP TRIGGER requests_keep_text ON requests');
    await runner.query(keepText('reply_by'));
  }
}
