import { DEMO_TERMS, uuidOfName, type World } from '@fivefold/world';
import type pg from 'pg';
import { type Acting, actingPeople, operatorOf } from './world-rows.js';

const VERSION_SQL = `
INSERT INTO terms_versions (id, number, in_force_from, texts, published_by) VALUES ($1, 1, app_today() - 400, $2, $3)`;
const ACCEPT_SQL = 'INSERT INTO terms_acceptances (terms_id, person_id, organisation_id) VALUES ($1, $2, $3)';

/** Version 1 of the terms, which everybody of the demo world has accepted. */
export async function seedTerms(
  client: pg.Client,
  world: World,
  act: (acting: Acting) => Promise<unknown>,
): Promise<void> {
  const id = uuidOfName('terms:1');
  const operator = operatorOf(world);
  await act(operator);
  await client.query(VERSION_SQL, [id, JSON.stringify(DEMO_TERMS), operator.person.id]);
  for (const acting of actingPeople(world)) {
    await act(acting);
    await client.query(ACCEPT_SQL, [id, acting.person.id, acting.organisationId]);
  }
  await act(operator);
}
