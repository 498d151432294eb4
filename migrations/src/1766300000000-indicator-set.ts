import type { MigrationInterface, QueryRunner } from 'typeorm';
import { INDICATOR_ROWS, SET_ROWS } from './1766300000000-indicator-set/sets.js';

/**
 * Sets of indicators: what a cluster is assessed by. A version that is published never changes; a change is a new version. Two are
 * delivered, marked as an illustration.
 */
export class IndicatorSet1766300000000 implements MigrationInterface {
  name = 'IndicatorSet1766300000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [TABLES, POLICIES]) await runner.query(statement);
    await runner.query(ADD_SETS, [JSON.stringify(SET_ROWS)]);
    await runner.query(ADD_INDICATORS, [JSON.stringify(INDICATOR_ROWS)]);
    for (const statement of [TRAIL, FORCE]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE indicators, indicator_sets');
  }
}

const TABLES = `
CREATE TABLE indicator_sets (
  id uuid CONSTRAINT indicator_sets_pkey PRIMARY KEY,
  key text NOT NULL CONSTRAINT indicator_sets_key_check CHECK (key ~ '^[a-z][a-z0-9-]{1,30}$'),
  number integer NOT NULL CONSTRAINT indicator_sets_number_check CHECK (number >= 1),
  state text NOT NULL CONSTRAINT indicator_sets_state_check CHECK (state IN ('draft', 'published', 'retired')),
  version integer NOT NULL DEFAULT 1,
  names jsonb NOT NULL,
  note jsonb NOT NULL DEFAULT '{}',
  parts jsonb NOT NULL,
  passing_share numeric(4, 3) CONSTRAINT indicator_sets_passing_share_check CHECK (passing_share BETWEEN 0 AND 1),
  illustrative boolean NOT NULL DEFAULT true,
  published_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT app_now(),
  CONSTRAINT indicator_sets_key_number_key UNIQUE (key, number),
  CONSTRAINT indicator_sets_published_check CHECK ((state = 'draft') = (published_at IS NULL))
);
CREATE UNIQUE INDEX indicator_sets_one_draft_key ON indicator_sets (key) WHERE state = 'draft';
CREATE UNIQUE INDEX indicator_sets_one_published_key ON indicator_sets (key) WHERE state = 'published';

CREATE TABLE indicators (
  id uuid CONSTRAINT indicators_pkey PRIMARY KEY,
  set_id uuid NOT NULL CONSTRAINT indicators_set_id_fkey REFERENCES indicator_sets ON DELETE CASCADE,
  key text NOT NULL CONSTRAINT indicators_key_check CHECK (key ~ '^[a-z][a-z0-9-]{1,30}[.][a-z0-9]{1,10}$'),
  position integer NOT NULL,
  part text NOT NULL,
  topic text NOT NULL,
  names jsonb NOT NULL,
  guide jsonb NOT NULL DEFAULT '{}',
  threshold smallint CONSTRAINT indicators_threshold_check CHECK (threshold BETWEEN 0 AND 4),
  CONSTRAINT indicators_set_id_key_key UNIQUE (set_id, key)
);
`;

const POLICIES = `
ALTER TABLE indicator_sets ENABLE ROW LEVEL SECURITY;
CREATE POLICY indicator_sets_read ON indicator_sets FOR SELECT USING (state <> 'draft' OR app_operator());
CREATE POLICY indicator_sets_add ON indicator_sets FOR INSERT WITH CHECK (app_operator() AND state = 'draft');
CREATE POLICY indicator_sets_change ON indicator_sets FOR UPDATE USING (app_operator());

ALTER TABLE indicators ENABLE ROW LEVEL SECURITY;
CREATE POLICY indicators_read ON indicators FOR SELECT
  USING (EXISTS (SELECT FROM indicator_sets s WHERE s.id = set_id));
CREATE POLICY indicators_write ON indicators FOR ALL
  USING (app_operator() AND EXISTS (SELECT FROM indicator_sets s WHERE s.id = set_id AND s.state = 'draft'));

GRANT SELECT, INSERT ON indicator_sets, indicators TO fivefold_app;
GRANT DELETE ON indicators TO fivefold_app;
GRANT UPDATE (state, version, names, note, parts, passing_share, published_at) ON indicator_sets TO fivefold_app;
GRANT UPDATE (position, part, topic, names, guide, threshold) ON indicators TO fivefold_app;
`;

const ADD_SETS = `
INSERT INTO indicator_sets (id, key, number, state, names, note, parts, passing_share, published_at)
SELECT new_uuid7(), key, 1, 'published', names, note, parts, passing_share, app_now()
FROM jsonb_to_recordset($1) AS row (key text, names jsonb, note jsonb, parts jsonb, passing_share numeric)`;
const ADD_INDICATORS = `
INSERT INTO indicators (id, set_id, key, position, part, topic, names, guide, threshold)
SELECT new_uuid7(), s.id, row.key, row.position, row.part, row.topic, row.names, row.guide, row.threshold
FROM jsonb_to_recordset($1) AS row (set_key text, key text, position integer, part text, topic text, names jsonb, guide jsonb,
  threshold smallint)
JOIN indicator_sets s ON s.key = row.set_key AND s.number = 1`;

/** Delivered, and in force from the start: the server's own steps. */
const TRAIL = `
CREATE POLICY transitions_delivered ON transitions FOR INSERT TO fivefold_owner WITH CHECK (actor = 'system');
INSERT INTO transitions (id, kind, subject_id, action, from_state, to_state, person_name, visible_to, actor)
SELECT new_uuid7(), 'indicator_set', s.id, step.action, step.was, step.next, 'the server', '{}', 'system'
FROM indicator_sets s, LATERAL (VALUES (1, 'draft', NULL, 'draft'), (2, 'publish', 'draft', 'published')) AS step (n, action, was, next)
ORDER BY s.key, step.n;
DROP POLICY transitions_delivered ON transitions;
`;

/** Last: the migration writes the delivered sets as the owner, to whom forced policies apply. */
const FORCE = `
ALTER TABLE indicator_sets FORCE ROW LEVEL SECURITY;
ALTER TABLE indicators FORCE ROW LEVEL SECURITY;
`;
