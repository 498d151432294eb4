import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is suspended in an organisation reads as little of what it is told as who has left it. */
export class SuspendedReaders1769800001000 implements MigrationInterface {
  name = 'SuspendedReaders1769800001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(notificationsOwn(' AND m.suspended_at IS NULL'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(notificationsOwn(''));
  }
}

const notificationsOwn = (condition: string) => `
ALTER POLICY notifications_own ON notifications USING (person_id = app_person() AND (organisation_id IS NULL
  OR EXISTS (SELECT FROM memberships m
    WHERE m.person_id = app_person() AND m.organisation_id = notifications.organisation_id${condition})))`;
