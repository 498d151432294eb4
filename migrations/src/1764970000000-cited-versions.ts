import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a request cites of the catalogue stays readable to its parties when the service has moved on. */
export class CitedVersions1764970000000 implements MigrationInterface {
  name = 'CitedVersions1764970000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(CITED);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(DOWN);
  }
}

// A version that is no longer published is its publisher's own: the one who asked about it sees it through its request alone.
const CITED = `
CREATE POLICY service_versions_owner ON service_versions FOR SELECT TO fivefold_owner USING (true);
CREATE FUNCTION cited_versions(recipient uuid)
  RETURNS TABLE (service_id uuid, number integer, publisher_id uuid, provider_id uuid, facts jsonb, published_at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT v.service_id, v.number, v.publisher_id, v.provider_id, v.facts, v.published_at
  FROM recipients r
  CROSS JOIN LATERAL jsonb_to_recordset(r.lines) AS line ("serviceId" uuid, "serviceVersion" integer)
  JOIN service_versions v ON v.service_id = line."serviceId" AND v.number = line."serviceVersion"
  WHERE r.id = cited_versions.recipient AND v.state <> 'draft'
    AND app_org() IN (r.requester_org_id, r.provider_org_id, r.publisher_org_id)
$$;
REVOKE ALL ON FUNCTION cited_versions FROM PUBLIC;
GRANT EXECUTE ON FUNCTION cited_versions TO fivefold_app;
`;

const DOWN = `
DROP FUNCTION cited_versions;
DROP POLICY service_versions_owner ON service_versions;
`;
