import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A file of a service is everybody's for as long as a published version names it: not once it was taken out, nor while the service is suspended. */
export class ShownFiles1769800000000 implements MigrationInterface {
  name = 'ShownFiles1769800000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(WITHDRAW);
    await runner.query(NO_LONGER_SHOWN);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP TRIGGER service_versions_withdraw_files ON service_versions;
DROP FUNCTION service_versions_withdraw_files;`);
  }
}

const NOT_NAMED = `NOT EXISTS (SELECT FROM service_versions v
    WHERE v.service_id = a.subject_id AND v.state = 'published' AND v.facts->'attachments' ? a.id::text)`;

const WITHDRAW = `
CREATE FUNCTION service_versions_withdraw_files() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$ BEGIN
  UPDATE attachments a SET is_public = false
  WHERE a.subject_kind = 'OwnService' AND a.subject_id = NEW.service_id AND a.is_public AND ${NOT_NAMED};
  RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION service_versions_withdraw_files FROM PUBLIC;
CREATE TRIGGER service_versions_withdraw_files AFTER UPDATE OF state ON service_versions
  FOR EACH ROW WHEN (OLD.state = 'published' AND NEW.state <> 'published') EXECUTE FUNCTION service_versions_withdraw_files();
`;

const NO_LONGER_SHOWN = `
UPDATE attachments a SET is_public = false WHERE a.subject_kind = 'OwnService' AND a.is_public AND ${NOT_NAMED}`;
