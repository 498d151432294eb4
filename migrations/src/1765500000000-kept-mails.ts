import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds the mails that were kept long enough. */
export class KeptMails1765500000000 implements MigrationInterface {
  name = 'KeptMails1765500000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("CREATE INDEX mails_ended_idx ON mails (created_at) WHERE state <> 'waiting'");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX mails_ended_idx');
  }
}
