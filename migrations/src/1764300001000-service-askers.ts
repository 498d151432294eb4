import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who waits for an answer of a service: told when it is taken out, by whoever takes it out. */
export class ServiceAskers1764300001000 implements MigrationInterface {
  name = 'ServiceAskers1764300001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ASKERS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION open_askers');
  }
}

// In plpgsql, which looks for the tables when it is called: those of requests come in a later migration.
const ASKERS = `
CREATE FUNCTION open_askers(service uuid) RETURNS TABLE (organisation_id uuid)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$ BEGIN
  RETURN QUERY SELECT DISTINCT r.requester_org_id FROM recipients r
  WHERE r.state IN ('asked', 'quoted') AND r.lines @> jsonb_build_array(jsonb_build_object('serviceId', service::text));
END $$;
REVOKE ALL ON FUNCTION open_askers FROM PUBLIC;
GRANT EXECUTE ON FUNCTION open_askers TO fivefold_app, fivefold_worker;
`;
