import { PROFILES, uuidOfName, type World } from '@fivefold/world';
import type pg from 'pg';
import { operatorOf } from '../demo/world-rows.js';
import { idOfDay } from './id-of-day.js';
import type { Act } from './index.js';

const ALIASES_SQL = `
INSERT INTO organisation_aliases SELECT * FROM jsonb_to_recordset($1) AS row (organisation_id uuid, name text)`;
const IDS_SQL = `
INSERT INTO organisation_outside_ids
SELECT * FROM jsonb_to_recordset($1) AS row (organisation_id uuid, scheme text, value text)`;
const REGIONS_SQL = `
INSERT INTO organisation_regions (organisation_id, code, stated_code, stated_on)
SELECT * FROM jsonb_to_recordset($1) AS row (organisation_id uuid, code text, stated text, "on" date)`;
const FACTS_SQL = `
INSERT INTO organisation_facts (id, organisation_id, topic, value, source, as_of)
SELECT * FROM jsonb_to_recordset($1) AS row (id uuid, organisation_id uuid, topic text, value text, source text, "asOf" date)`;

const NOTED_SQL = `
INSERT INTO organisation_changes (id, organisation_id, person_id, person_name, field, after)
SELECT id, organisation_id, $2, $3, 'fact', jsonb_build_object('topic', topic, 'value', value, 'source', source, 'as_of', "asOf")
FROM jsonb_to_recordset($1) AS row (id uuid, organisation_id uuid, topic text, value text, source text, "asOf" text)`;

/** Aliases, regions served and sourced facts of the clusters, noted by the operator. */
export async function seedRegistry(client: pg.Client, world: World, act: Act): Promise<void> {
  const ids = new Map(world.clusters.map(({ slug, id }) => [slug, id]));
  const rows = <Row extends object>(of: (profile: (typeof PROFILES)[number]) => readonly Row[]) =>
    JSON.stringify(
      PROFILES.flatMap((profile) =>
        of(profile).map((row) => ({ ...row, organisation_id: ids.get(profile.slug) })),
      ),
    );
  const { person } = operatorOf(world);
  await act(operatorOf(world));
  await client.query(ALIASES_SQL, [rows(({ aliases }) => aliases.map((name) => ({ name })))]);
  await client.query(IDS_SQL, [rows(({ outsideIds }) => outsideIds)]);
  await client.query(REGIONS_SQL, [rows(({ regions }) => regions)]);
  await client.query(FACTS_SQL, [
    rows(({ slug, facts }) =>
      facts.map((fact) => ({ ...fact, id: uuidOfName(`fact:${slug}:${fact.topic}:${fact.source}`) })),
    ),
  ]);
  await client.query(NOTED_SQL, [
    rows(({ facts }) => facts.map((fact) => ({ ...fact, id: idOfDay(0) }))),
    ...[person.id, person.name],
  ]);
}
