import { uuidOfName, WITHOUT_CONSENT, type World, WORLD_KPIS } from '@fivefold/world';
import type pg from 'pg';
import { operatorOf } from '../demo/world-rows.js';
import type { Act } from './index.js';

const KPIS_SQL = `
INSERT INTO kpi_definitions (id, names, counts, measure, only_if, audience, told_by, target, target_on, owner_org_id, position)
SELECT id, names, counts, measure, only_if, audience, told_by, target, app_today() + 180, owner_id, position
FROM jsonb_to_recordset($1) AS row (id uuid, names jsonb, counts text, measure text, only_if text[], audience text, told_by text, target numeric,
  owner_id uuid, position integer)`;
const CONSENT_SQL = `
INSERT INTO impact_consents (id, organisation_id, given_by, given_by_name, given_at)
VALUES ($1, $2, $3, $4, app_now() - interval '400 days')`;

/** What figures there are, and who lets itself be counted: every firm with somebody to say so, but a few. */
export async function seedImpact(client: pg.Client, world: World, act: Act): Promise<void> {
  const clusters = new Map(world.clusters.map(({ slug, id }) => [slug, id]));
  await act(operatorOf(world));
  const kpis = WORLD_KPIS.map(({ key, only, toldBy, ownerSlug, ...kpi }, at) => ({
    ...kpi,
    id: uuidOfName(`kpi:${key}`),
    only_if: only,
    told_by: toldBy,
    owner_id: clusters.get(ownerSlug),
    position: (at + 1) * 10,
  }));
  await client.query(KPIS_SQL, [JSON.stringify(kpis)]);
  for (const { slug, id } of world.firms) {
    const person = world.people.find(({ roles }) =>
      roles.some((each) => each.organisation === slug && each.role === 'sme_admin'),
    );
    if (!person || WITHOUT_CONSENT.includes(slug)) continue;
    await act({ person, organisationId: id, isOperator: false });
    await client.query(CONSENT_SQL, [uuidOfName(`impact-consent:${slug}`), id, person.id, person.name]);
  }
}
