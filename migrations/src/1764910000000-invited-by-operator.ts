import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The operator who decides that the work counts as done invites both sides to review it, and reads back what was added. An open
 * review says nothing yet; what a sealed one says stays in a table that the operator does not read.
 */
export class InvitedByOperator1764910000000 implements MigrationInterface {
  name = 'InvitedByOperator1764910000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      "CREATE POLICY reviews_invited ON reviews FOR SELECT USING (state = 'open' AND app_operator())",
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP POLICY reviews_invited ON reviews');
  }
}
