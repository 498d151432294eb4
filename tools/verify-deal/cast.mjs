const COMPANY_SQL = `
SELECT DISTINCT ON (o.id) o.id, o.name, p.email FROM organisations o
JOIN memberships m ON m.organisation_id = o.id AND m.role = 'SME_ADMIN' JOIN persons p ON p.id = m.person_id
WHERE o.kind = 'COMPANY' AND NOT EXISTS (SELECT FROM service_versions v WHERE v.provider_id = o.id)
ORDER BY o.id, p.email LIMIT 1`;
const PROVIDERS_SQL = `
SELECT DISTINCT ON (v.provider_id) v.provider_id AS id, o.name, v.service_id, p.email FROM service_versions v
JOIN organisations o ON o.id = v.provider_id
JOIN memberships m ON m.organisation_id = v.provider_id JOIN persons p ON p.id = m.person_id
WHERE v.state = 'published' ORDER BY v.provider_id, v.service_id, p.email`;
const OPERATOR_SQL = `
SELECT p.email FROM persons p JOIN memberships m ON m.person_id = p.id WHERE m.role = 'OPERATOR' ORDER BY p.email LIMIT 1`;

const toGlobalId = (kind, id) => Buffer.from(`${kind}:${id}`).toString('base64url');

/**
 * Who acts: a company that buys, providers with a person and a published service of their own each, and the operator.
 *
 * @param admin a superuser's connection to the database of the API
 */
export async function castOf(admin) {
  const { DEMO_PASSWORD } = await import('@fivefold/world');
  const rows = async (sql) => (await admin.query(sql)).rows;
  const [requester] = await rows(COMPANY_SQL);
  const [operator] = await rows(OPERATOR_SQL);
  const providers = (await rows(PROVIDERS_SQL)).map(({ service_id, ...each }) => ({
    ...each,
    organisationId: toGlobalId('Organisation', each.id),
    serviceKey: service_id,
    serviceId: toGlobalId('Service', service_id),
  }));
  return { requester, providers, operator, password: DEMO_PASSWORD };
}
