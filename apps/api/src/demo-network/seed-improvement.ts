import { uuidOfName, type World, WORLD_GROUPS, WORLD_STRATEGIES } from '@fivefold/world';
import type pg from 'pg';
import { publisherOf } from '../demo/world-rows.js';
import type { Act } from './index.js';

const STRATEGIES_SQL = `
INSERT INTO strategies (id, cluster_org_id, title, summary, adopted_on, review_on)
VALUES ($1, $2, $3, $4, app_today() - 300, app_today() + $5::int)`;
const GOALS_SQL = `
INSERT INTO strategy_goals (id, strategy_id, cluster_org_id, title, target, due_on, reached_on)
SELECT id, $2, $3, title, target, app_today() + "dueInDays", CASE WHEN "isReached" THEN app_today() - 40 END
FROM jsonb_to_recordset($1) AS row (id uuid, title text, target text, "dueInDays" int, "isReached" boolean)`;
const ACTIONS_SQL = `
INSERT INTO improvement_actions (id, cluster_org_id, goal_id, title, owner_id, owner_name, due_on, state, evidence, done_on)
SELECT id, $2, goal_id, title, $3, $4, app_today() + "dueInDays", state, evidence, CASE WHEN state = 'done' THEN app_today() - 25 END
FROM jsonb_to_recordset($1) AS row (id uuid, goal_id uuid, title text, "dueInDays" int, state text, evidence text)`;
/** What the first closed assessment of each cluster found below a threshold was worked on until the next one. */
const SHORTFALLS_SQL = `
INSERT INTO improvement_actions (id, cluster_org_id, assessment_id, indicator_key, topic, score_before, threshold, course_id, title,
  owner_id, owner_name, due_on, state, evidence, done_on)
SELECT new_uuid7(), $1, f.assessment_id, i.key, i.topic, f.score, i.threshold,
  (SELECT c.id FROM courses c WHERE i.topic = ANY (c.topics) ORDER BY c.organisation_id IS NOT NULL, c.id LIMIT 1),
  'Work on: ' || (i.names->>'en'), $2, $3, (first.closed_at + interval '120 days')::date, 'done',
  'Done within the year, as an illustration.', (first.closed_at + interval '100 days')::date
FROM (SELECT id, closed_at FROM assessments WHERE cluster_org_id = $1 AND state = 'closed' ORDER BY closed_at, id LIMIT 1) first
JOIN assessment_findings f ON f.assessment_id = first.id JOIN indicators i ON i.id = f.indicator_id
WHERE f.score < i.threshold ORDER BY i.position LIMIT 4`;
const TRAIL_SQL = `
INSERT INTO transitions (id, kind, subject_id, action, from_state, to_state, person_id, person_name, organisation_id, visible_to)
SELECT new_uuid7(), 'improvement_action', a.id, step.action, step.from_state, step.to_state, $2, $3, $1, ARRAY[$1::uuid]
FROM improvement_actions a CROSS JOIN LATERAL (VALUES (1, 'plan', NULL, 'planned'), (2, 'start', 'planned', 'started'),
  (3, 'finish', 'started', 'done')) AS step (n, action, from_state, to_state)
WHERE a.cluster_org_id = $1 AND step.n <= CASE a.state WHEN 'planned' THEN 1 WHEN 'started' THEN 2 ELSE 3 END ORDER BY a.id, step.n`;
const GROUPS_SQL = `
INSERT INTO working_groups (id, cluster_org_id, party_org_ids, name, purpose, topic) VALUES ($1, $2, $3, $4, $5, 'working_groups')`;
const TASKS_SQL = `
INSERT INTO group_tasks (id, group_id, cluster_org_id, owner_org_id, title, due_on, done_on, done_by)
SELECT new_uuid7(), $2, $3, owner, title, app_today() + "dueInDays", CASE WHEN "isDone" THEN app_today() - 12 END,
  CASE WHEN "isDone" THEN $4 END
FROM jsonb_to_recordset($1) AS row (owner uuid, title text, "dueInDays" int, "isDone" boolean)`;
const MINUTES_SQL = `
INSERT INTO group_minutes (id, group_id, cluster_org_id, held_on, text, author_id, author_name)
SELECT new_uuid7(), $2, $3, app_today() - "daysAgo", text, $4, $5 FROM jsonb_to_recordset($1) AS row ("daysAgo" int, text text)`;

/** Strategies with goals and actions, a working group, and what core clusters did about their first assessment. */
export async function seedImprovement(client: pg.Client, world: World, act: Act): Promise<void> {
  const idOf = (slug: string) => world.clusters.find((cluster) => cluster.slug === slug)!.id;
  for (const { slug, title, summary, reviewInDays, goals } of WORLD_STRATEGIES) {
    const acting = publisherOf(world, slug);
    const { person, organisationId } = acting;
    const strategyId = uuidOfName(`strategy:${slug}`);
    const rows = goals.map((goal) => ({ ...goal, id: uuidOfName(`goal:${slug}:${goal.title}`) }));
    const actions = rows.flatMap((goal) =>
      goal.actions.map((one) => ({
        ...one,
        goal_id: goal.id,
        id: uuidOfName(`action:${slug}:${one.title}`),
      })),
    );
    await act(acting);
    await client.query(STRATEGIES_SQL, [strategyId, organisationId, title, summary, reviewInDays]);
    await client.query(GOALS_SQL, [JSON.stringify(rows), strategyId, organisationId]);
    await client.query(ACTIONS_SQL, [JSON.stringify(actions), organisationId, person.id, person.name]);
  }
  for (const { slug } of world.clusters.filter(({ tier }) => tier === 'core')) {
    const acting = publisherOf(world, slug);
    const { person, organisationId } = acting;
    await act(acting);
    await client.query(SHORTFALLS_SQL, [organisationId, person.id, person.name]);
    await client.query(TRAIL_SQL, [organisationId, person.id, person.name]);
  }
  for (const { slug, name, purpose, partners, tasks, minutes } of WORLD_GROUPS) {
    const acting = publisherOf(world, slug);
    const { person, organisationId } = acting;
    const id = uuidOfName(`group:${slug}:${name}`);
    const given = tasks.map((task) => ({ ...task, owner: idOf(task.owner) }));
    await act(acting);
    await client.query(GROUPS_SQL, [id, organisationId, partners.map(idOf), name, purpose]);
    await client.query(TASKS_SQL, [JSON.stringify(given), id, organisationId, person.name]);
    await client.query(MINUTES_SQL, [JSON.stringify(minutes), id, organisationId, person.id, person.name]);
  }
}
