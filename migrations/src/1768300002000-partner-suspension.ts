import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A key ends with the suspension of its maker's membership as well. */
export class PartnerSuspension1768300002000 implements MigrationInterface {
  name = 'PartnerSuspension1768300002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(WITH_SUSPENSION);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(BEFORE);
  }
}

const WITH_SUSPENSION = `
CREATE OR REPLACE FUNCTION standing_partner(wanted uuid, on_behalf_of uuid) RETURNS SETOF partner_identity
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT k.id, p.id, p.name || ' (' || a.name || ')', p.language, COALESCE(b.id, o.id), COALESCE(b.kind, o.kind),
    CASE b.kind WHEN 'COMPANY' THEN 'SME_USER' WHEN 'CLUSTER' THEN 'CLUSTER_EDITOR' ELSE m.role END,
    k.scopes, c.id, c.scopes, k.organisation_id, now()
  FROM partner_keys k
  JOIN partner_apps a ON a.id = k.app_id
  JOIN persons p ON p.id = k.made_by AND p.suspended_at IS NULL
  JOIN memberships m ON m.person_id = p.id AND m.organisation_id = k.organisation_id AND m.role IN ('SME_ADMIN', 'CLUSTER_PUBLISHER')
    AND m.suspended_at IS NULL
  JOIN organisations o ON o.id = k.organisation_id
  LEFT JOIN partner_consents c ON c.app_id = k.app_id AND c.organisation_id = on_behalf_of AND c.ended_at IS NULL
    AND c.expires_at > now()
  LEFT JOIN organisations b ON b.id = c.organisation_id
  WHERE k.id = wanted AND k.revoked_at IS NULL AND k.expires_at > now()
$$;
`;

const BEFORE = `
CREATE OR REPLACE FUNCTION standing_partner(wanted uuid, on_behalf_of uuid) RETURNS SETOF partner_identity
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT k.id, p.id, p.name || ' (' || a.name || ')', p.language, COALESCE(b.id, o.id), COALESCE(b.kind, o.kind),
    CASE b.kind WHEN 'COMPANY' THEN 'SME_USER' WHEN 'CLUSTER' THEN 'CLUSTER_EDITOR' ELSE m.role END,
    k.scopes, c.id, c.scopes, k.organisation_id, now()
  FROM partner_keys k
  JOIN partner_apps a ON a.id = k.app_id
  JOIN persons p ON p.id = k.made_by AND p.suspended_at IS NULL
  JOIN memberships m ON m.person_id = p.id AND m.organisation_id = k.organisation_id AND m.role IN ('SME_ADMIN', 'CLUSTER_PUBLISHER')
  JOIN organisations o ON o.id = k.organisation_id
  LEFT JOIN partner_consents c ON c.app_id = k.app_id AND c.organisation_id = on_behalf_of AND c.ended_at IS NULL
    AND c.expires_at > now()
  LEFT JOIN organisations b ON b.id = c.organisation_id
  WHERE k.id = wanted AND k.revoked_at IS NULL AND k.expires_at > now()
$$;
`;
