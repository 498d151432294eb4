import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the clock needs besides: it reads reviews with what they say, of which the policy leaves it the published ones alone. */
export class DeliveryClock1764700300000 implements MigrationInterface {
  name = 'DeliveryClock1764700300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('GRANT SELECT ON review_contents TO fivefold_worker');
    await runner.query('GRANT UPDATE (closed_at) ON disputes TO fivefold_worker');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('REVOKE UPDATE (closed_at) ON disputes FROM fivefold_worker');
    await runner.query('REVOKE SELECT ON review_contents FROM fivefold_worker');
  }
}
