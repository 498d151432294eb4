import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The planner takes a function for one that gives a thousand rows unless it is told otherwise, and joined the few that these give by
 * reading all organisations: the lines of a recipient, and who speaks for a provider.
 */
export class FewRows1771020000000 implements MigrationInterface {
  name = 'FewRows1771020000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER FUNCTION cited_versions(uuid) ROWS 3');
    await runner.query('ALTER FUNCTION speakers_of(uuid, uuid) ROWS 2');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER FUNCTION speakers_of(uuid, uuid) ROWS 1000');
    await runner.query('ALTER FUNCTION cited_versions(uuid) ROWS 1000');
  }
}
