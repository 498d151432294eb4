import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Nobody keeps what others wait for without end: of a capacity a year at most, as long as an offer may be valid; a time that was asked
 * for 48 hours, until its side confirms. Whoever writes, also by a function of the owner.
 */
export class Holds1769100000000 implements MigrationInterface {
  name = 'Holds1769100000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION keep_no_longer CASCADE');
  }
}

const UP = `
CREATE FUNCTION keep_no_longer() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  PERFORM refuse_unless(NEW.expires_at <= app_now() + TG_ARGV[0]::interval, 'nothing is kept for longer than ' || TG_ARGV[0]);
  RETURN NEW;
END $$;
CREATE TRIGGER reservations_keep_no_longer BEFORE INSERT OR UPDATE OF state, expires_at ON reservations FOR EACH ROW
  WHEN (NEW.state = 'held') EXECUTE FUNCTION keep_no_longer('366 days');
CREATE TRIGGER slot_bookings_keep_no_longer BEFORE INSERT OR UPDATE OF state, expires_at ON slot_bookings FOR EACH ROW
  WHEN (NEW.state = 'held') EXECUTE FUNCTION keep_no_longer('48 hours');
`;
