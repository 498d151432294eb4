import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why something is proposed in place of a lost part, or that nothing could be; what follows a proposal that is turned down. */
export class Replacement1765100000000 implements MigrationInterface {
  name = 'Replacement1765100000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

const UP = `
ALTER TABLE replacements ADD COLUMN explanation jsonb NOT NULL DEFAULT '{}',
  DROP CONSTRAINT replacements_state_check,
  ADD CONSTRAINT replacements_state_check CHECK (state IN ('proposed', 'taken', 'dismissed', 'none_found')),
  ADD COLUMN next_due_at timestamptz;
CREATE INDEX replacements_next_due_at_idx ON replacements (next_due_at) WHERE next_due_at IS NOT NULL;
GRANT UPDATE (next_due_at) ON replacements TO fivefold_app, fivefold_worker;
`;

const DOWN = `
DELETE FROM replacements WHERE state = 'none_found';
ALTER TABLE replacements DROP COLUMN explanation, DROP COLUMN next_due_at,
  DROP CONSTRAINT replacements_state_check,
  ADD CONSTRAINT replacements_state_check CHECK (state IN ('proposed', 'taken', 'dismissed'));
`;
