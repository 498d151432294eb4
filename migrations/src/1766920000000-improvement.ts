import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What clusters do to become better: strategies with goals, actions about gaps and goals, working groups with tasks and minutes.
 * All belong to one cluster; a group is read by the organisations in it as well, and they tick their own tasks.
 */
export class Improvement1766920000000 implements MigrationInterface {
  name = 'Improvement1766920000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [TABLES, GROUPS, POLICIES]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP TABLE group_minutes, group_tasks, working_groups, improvement_actions, strategy_goals, strategies CASCADE;
DROP FUNCTION in_group, group_tasks_keep;`);
  }
}

const TABLES = `
CREATE TABLE strategies (
  id uuid CONSTRAINT strategies_pkey PRIMARY KEY,
  cluster_org_id uuid NOT NULL CONSTRAINT strategies_cluster_org_id_fkey REFERENCES organisations,
  title text NOT NULL,
  summary text NOT NULL,
  adopted_on date NOT NULL,
  review_on date NOT NULL CONSTRAINT strategies_review_on_check CHECK (review_on > adopted_on),
  version integer NOT NULL DEFAULT 1,
  told boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT app_now()
);
CREATE INDEX strategies_cluster_org_id_idx ON strategies (cluster_org_id, id);
CREATE INDEX strategies_review_on_idx ON strategies (review_on) WHERE NOT told;

CREATE TABLE strategy_goals (
  id uuid CONSTRAINT strategy_goals_pkey PRIMARY KEY,
  strategy_id uuid NOT NULL CONSTRAINT strategy_goals_strategy_id_fkey REFERENCES strategies,
  cluster_org_id uuid NOT NULL CONSTRAINT strategy_goals_cluster_org_id_fkey REFERENCES organisations,
  title text NOT NULL,
  target text NOT NULL,
  due_on date NOT NULL,
  reached_on date,
  version integer NOT NULL DEFAULT 1
);
CREATE INDEX strategy_goals_strategy_id_idx ON strategy_goals (strategy_id, id);
CREATE INDEX strategy_goals_cluster_org_id_idx ON strategy_goals (cluster_org_id);

CREATE TABLE improvement_actions (
  id uuid CONSTRAINT improvement_actions_pkey PRIMARY KEY,
  cluster_org_id uuid NOT NULL CONSTRAINT improvement_actions_cluster_org_id_fkey REFERENCES organisations,
  assessment_id uuid CONSTRAINT improvement_actions_assessment_id_fkey REFERENCES assessments,
  indicator_key text,
  topic text,
  score_before smallint,
  threshold smallint,
  goal_id uuid CONSTRAINT improvement_actions_goal_id_fkey REFERENCES strategy_goals,
  course_id uuid CONSTRAINT improvement_actions_course_id_fkey REFERENCES courses,
  peer_org_id uuid CONSTRAINT improvement_actions_peer_org_id_fkey REFERENCES organisations,
  title text NOT NULL,
  owner_id uuid NOT NULL CONSTRAINT improvement_actions_owner_id_fkey REFERENCES persons,
  owner_name text NOT NULL,
  due_on date NOT NULL,
  state text NOT NULL CONSTRAINT improvement_actions_state_check CHECK (state IN ('planned', 'started', 'done', 'dropped')),
  evidence text,
  done_on date,
  version integer NOT NULL DEFAULT 1,
  told boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT app_now(),
  CONSTRAINT improvement_actions_about_check CHECK (num_nonnulls(assessment_id, goal_id) >= 1
    AND num_nonnulls(assessment_id, indicator_key, topic, score_before, threshold) IN (0, 5)),
  CONSTRAINT improvement_actions_done_check CHECK ((state = 'done') = (done_on IS NOT NULL)),
  CONSTRAINT improvement_actions_peer_check CHECK (peer_org_id <> cluster_org_id)
);
CREATE INDEX improvement_actions_cluster_org_id_idx ON improvement_actions (cluster_org_id, id);
CREATE INDEX improvement_actions_assessment_id_idx ON improvement_actions (assessment_id);
CREATE INDEX improvement_actions_goal_id_idx ON improvement_actions (goal_id);
CREATE INDEX improvement_actions_course_id_idx ON improvement_actions (course_id);
CREATE INDEX improvement_actions_peer_org_id_idx ON improvement_actions (peer_org_id);
CREATE INDEX improvement_actions_owner_id_idx ON improvement_actions (owner_id);
CREATE INDEX improvement_actions_due_on_idx ON improvement_actions (due_on) WHERE NOT told AND state IN ('planned', 'started');
`;

const GROUPS = `
CREATE TABLE working_groups (
  id uuid CONSTRAINT working_groups_pkey PRIMARY KEY,
  cluster_org_id uuid NOT NULL CONSTRAINT working_groups_cluster_org_id_fkey REFERENCES organisations,
  party_org_ids uuid[] NOT NULL DEFAULT '{}',
  name text NOT NULL,
  purpose text NOT NULL,
  topic text,
  ended_on date,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT app_now()
);
CREATE INDEX working_groups_cluster_org_id_idx ON working_groups (cluster_org_id, id);
CREATE INDEX working_groups_party_org_ids_idx ON working_groups USING gin (party_org_ids);

CREATE TABLE group_tasks (
  id uuid CONSTRAINT group_tasks_pkey PRIMARY KEY,
  group_id uuid NOT NULL CONSTRAINT group_tasks_group_id_fkey REFERENCES working_groups,
  cluster_org_id uuid NOT NULL CONSTRAINT group_tasks_cluster_org_id_fkey REFERENCES organisations,
  owner_org_id uuid NOT NULL CONSTRAINT group_tasks_owner_org_id_fkey REFERENCES organisations,
  title text NOT NULL,
  due_on date,
  done_on date,
  done_by text,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT group_tasks_done_check CHECK ((done_on IS NULL) = (done_by IS NULL))
);
CREATE INDEX group_tasks_group_id_idx ON group_tasks (group_id, id);
CREATE INDEX group_tasks_cluster_org_id_idx ON group_tasks (cluster_org_id);
CREATE INDEX group_tasks_owner_org_id_idx ON group_tasks (owner_org_id);

CREATE TABLE group_minutes (
  id uuid CONSTRAINT group_minutes_pkey PRIMARY KEY,
  group_id uuid NOT NULL CONSTRAINT group_minutes_group_id_fkey REFERENCES working_groups,
  cluster_org_id uuid NOT NULL CONSTRAINT group_minutes_cluster_org_id_fkey REFERENCES organisations,
  held_on date NOT NULL,
  text text NOT NULL,
  author_id uuid NOT NULL CONSTRAINT group_minutes_author_id_fkey REFERENCES persons,
  author_name text NOT NULL,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT app_now()
);
CREATE INDEX group_minutes_group_id_idx ON group_minutes (group_id, held_on, id);
CREATE INDEX group_minutes_cluster_org_id_idx ON group_minutes (cluster_org_id);
CREATE INDEX group_minutes_author_id_idx ON group_minutes (author_id);
`;

const POLICIES = `
ALTER TABLE strategies ENABLE ROW LEVEL SECURITY;
ALTER TABLE strategies FORCE ROW LEVEL SECURITY;
ALTER TABLE strategy_goals ENABLE ROW LEVEL SECURITY;
ALTER TABLE strategy_goals FORCE ROW LEVEL SECURITY;
ALTER TABLE improvement_actions ENABLE ROW LEVEL SECURITY;
ALTER TABLE improvement_actions FORCE ROW LEVEL SECURITY;
ALTER TABLE working_groups ENABLE ROW LEVEL SECURITY;
ALTER TABLE working_groups FORCE ROW LEVEL SECURITY;
ALTER TABLE group_tasks ENABLE ROW LEVEL SECURITY;
ALTER TABLE group_tasks FORCE ROW LEVEL SECURITY;
ALTER TABLE group_minutes ENABLE ROW LEVEL SECURITY;
ALTER TABLE group_minutes FORCE ROW LEVEL SECURITY;
CREATE FUNCTION in_group(wanted uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM working_groups g WHERE g.id = wanted) $$;
CREATE POLICY strategies_own ON strategies FOR ALL USING (cluster_org_id = app_org());
CREATE POLICY strategies_worker ON strategies FOR ALL TO fivefold_worker USING (true);
CREATE POLICY strategy_goals_own ON strategy_goals FOR ALL USING (cluster_org_id = app_org());
CREATE POLICY improvement_actions_own ON improvement_actions FOR ALL USING (cluster_org_id = app_org());
CREATE POLICY improvement_actions_worker ON improvement_actions FOR ALL TO fivefold_worker USING (true);
CREATE POLICY working_groups_read ON working_groups FOR SELECT
  USING (cluster_org_id = app_org() OR app_org() = ANY (party_org_ids));
CREATE POLICY working_groups_add ON working_groups FOR INSERT WITH CHECK (cluster_org_id = app_org());
CREATE POLICY working_groups_change ON working_groups FOR UPDATE USING (cluster_org_id = app_org());
CREATE POLICY group_tasks_read ON group_tasks FOR SELECT USING (in_group(group_id));
CREATE POLICY group_tasks_add ON group_tasks FOR INSERT WITH CHECK (cluster_org_id = app_org());
CREATE POLICY group_tasks_change ON group_tasks FOR UPDATE
  USING (cluster_org_id = app_org() OR (owner_org_id = app_org() AND in_group(group_id)));
CREATE POLICY group_minutes_read ON group_minutes FOR SELECT USING (in_group(group_id));
CREATE POLICY group_minutes_add ON group_minutes FOR INSERT
  WITH CHECK (cluster_org_id = app_org() AND author_id = app_person());
CREATE POLICY group_minutes_change ON group_minutes FOR UPDATE USING (cluster_org_id = app_org());

-- An organisation of a group ticks its task; what the task is, the cluster says.
CREATE FUNCTION group_tasks_keep() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  IF OLD.cluster_org_id <> app_org()
    AND (OLD.title, OLD.due_on, OLD.owner_org_id) IS DISTINCT FROM (NEW.title, NEW.due_on, NEW.owner_org_id)
  THEN RAISE EXCEPTION 'the cluster says what a task is' USING ERRCODE = '42501'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER group_tasks_keep BEFORE UPDATE ON group_tasks FOR EACH ROW EXECUTE FUNCTION group_tasks_keep();

GRANT SELECT, INSERT ON strategies, strategy_goals, improvement_actions, working_groups, group_tasks, group_minutes TO fivefold_app;
GRANT UPDATE (title, summary, adopted_on, review_on, version, told) ON strategies TO fivefold_app;
GRANT UPDATE (title, target, due_on, reached_on, version) ON strategy_goals TO fivefold_app;
GRANT UPDATE (title, owner_id, owner_name, due_on, state, evidence, done_on, version, told) ON improvement_actions TO fivefold_app;
GRANT UPDATE (party_org_ids, name, purpose, topic, ended_on, version) ON working_groups TO fivefold_app;
GRANT UPDATE (title, owner_org_id, due_on, done_on, done_by, version) ON group_tasks TO fivefold_app;
GRANT UPDATE (held_on, text, version) ON group_minutes TO fivefold_app;
GRANT SELECT, UPDATE (told) ON strategies, improvement_actions TO fivefold_worker;
`;
