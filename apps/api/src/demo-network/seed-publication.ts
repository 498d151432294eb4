import { PUBLICATIONS, uuidOfName, type World } from '@fivefold/world';
import type pg from 'pg';
import type { Act } from './index.js';
import { projectId, staffOf } from './seed-project.js';

const WRITE_SQL = `
INSERT INTO publications (id, publisher_org_id, project_id, kind, state, texts, shown_at, created_by, created_at)
VALUES ($1, $2, $3, $4, 'draft', $5, app_now() - make_interval(days => $6), $7, app_now() - make_interval(days => $6))`;
const TRAIL_SQL = `
INSERT INTO transitions (id, kind, subject_id, action, from_state, to_state, person_id, person_name, organisation_id, visible_to, at)
VALUES (new_uuid7(), 'publication', $1, $2, $3, $4, $5, $6, $7, ARRAY[$7::uuid], now() - make_interval(days => $8))`;
const PUBLISH_SQL = "UPDATE publications SET state = 'published', version = 2 WHERE id = $1";

/** News, results and plans, each written by an editor and published by a publisher of its cluster. */
export async function seedPublication(client: pg.Client, world: World, act: Act): Promise<void> {
  for (const { key, by, project, kind, publishedDaysAgo, texts } of PUBLICATIONS) {
    const id = uuidOfName(`publication:${key}`);
    const editor = staffOf(world, by, 'cluster_editor');
    const publisher = staffOf(world, by, 'cluster_publisher');
    const days = publishedDaysAgo ?? 1;
    await act(editor);
    await client.query(WRITE_SQL, [
      ...[id, editor.organisationId, project && projectId(project), kind, JSON.stringify(texts), days],
      editor.person.id,
    ]);
    const { person, organisationId } = editor;
    await client.query(TRAIL_SQL, [id, 'write', null, 'draft', person.id, person.name, organisationId, days]);
    if (publishedDaysAgo === null) continue;
    await act(publisher);
    await client.query(PUBLISH_SQL, [id]);
    await client.query(TRAIL_SQL, [
      ...[id, 'publish', 'draft', 'published', publisher.person.id, publisher.person.name],
      ...[organisationId, days],
    ]);
  }
}
