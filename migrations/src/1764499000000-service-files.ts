import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files of a service are seen by its staff, and by everyone once a version that names them is published, whoever publishes it. */
export class ServiceFiles1764499000000 implements MigrationInterface {
  name = 'ServiceFiles1764499000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(FILES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

// The operator and the clock publish for a cluster whose files they may not change.
const FILES = `
CREATE POLICY attachments_owner ON attachments FOR ALL TO fivefold_owner USING (subject_kind = 'OwnService');
CREATE FUNCTION service_versions_publish_files() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$ BEGIN
  UPDATE attachments SET is_public = true
  WHERE subject_kind = 'OwnService' AND subject_id = NEW.service_id AND owner_org_id = NEW.publisher_id
    AND id IN (SELECT value::uuid FROM jsonb_array_elements_text(NEW.facts->'attachments'));
  RETURN NULL;
END $$;
CREATE TRIGGER service_versions_publish_files AFTER INSERT OR UPDATE OF state ON service_versions
  FOR EACH ROW WHEN (NEW.state = 'published') EXECUTE FUNCTION service_versions_publish_files();
`;

const DOWN = `
DROP TRIGGER service_versions_publish_files ON service_versions;
DROP FUNCTION service_versions_publish_files;
DROP POLICY attachments_owner ON attachments;
`;
