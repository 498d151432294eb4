import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The invitation of an outside cluster ends by the clock, as its link does. */
export class OnboardingEnds1766940000000 implements MigrationInterface {
  name = 'OnboardingEnds1766940000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE onboardings DROP CONSTRAINT onboardings_state_check;
ALTER TABLE onboardings ADD CONSTRAINT onboardings_state_check CHECK (state IN ('invited', 'joined', 'withdrawn', 'expired'));
CREATE INDEX onboardings_waiting_idx ON onboardings (created_at) WHERE state = 'invited';
CREATE POLICY onboardings_worker ON onboardings FOR SELECT TO fivefold_worker USING (true);
CREATE POLICY onboardings_expire ON onboardings FOR UPDATE TO fivefold_worker USING (state = 'invited') WITH CHECK (state = 'expired');
GRANT SELECT, UPDATE (state, version) ON onboardings TO fivefold_worker;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
REVOKE SELECT, UPDATE (state, version) ON onboardings FROM fivefold_worker;
DROP POLICY onboardings_expire ON onboardings;
DROP POLICY onboardings_worker ON onboardings;
DROP INDEX onboardings_waiting_idx;
UPDATE onboardings SET state = 'withdrawn' WHERE state = 'expired';
ALTER TABLE onboardings DROP CONSTRAINT onboardings_state_check;
ALTER TABLE onboardings ADD CONSTRAINT onboardings_state_check CHECK (state IN ('invited', 'joined', 'withdrawn'));`);
  }
}
