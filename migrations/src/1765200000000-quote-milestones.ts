import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A quote proposes the milestones of its agreement; they are frozen with it, and their amounts sum to its total. */
export class QuoteMilestones1765200000000 implements MigrationInterface {
  name = 'QuoteMilestones1765200000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(MILESTONES);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(DOWN);
  }
}

// Amounts are stated by all milestones of a quote or by none.
const MILESTONES = `
CREATE FUNCTION milestones_fit(milestones jsonb, total bigint) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT count(*) <= 20 AND count(amount) IN (0, count(*)) AND COALESCE(min(amount) >= 0 AND sum(amount) = total, true)
  FROM (SELECT (each->>'amountMinor')::bigint AS amount FROM jsonb_array_elements(milestones) AS each) AS parts
$$;
ALTER TABLE quotes
  ADD COLUMN milestones jsonb NOT NULL DEFAULT '[]',
  ADD CONSTRAINT quotes_milestones_check CHECK (milestones_fit(milestones, total_minor));
DROP TRIGGER quotes_keep_text ON quotes;
CREATE TRIGGER quotes_keep_text BEFORE UPDATE ON quotes FOR EACH ROW
  WHEN (OLD.state <> 'draft' AND (OLD.lines, OLD.total_minor, OLD.vat_minor, OLD.currency, OLD.valid_until, OLD.lead_time_days,
      OLD.statements, OLD.milestones, OLD.note, OLD.sent_at, OLD.sealed_until)
    IS DISTINCT FROM (NEW.lines, NEW.total_minor, NEW.vat_minor, NEW.currency, NEW.valid_until, NEW.lead_time_days,
      NEW.statements, NEW.milestones, NEW.note, NEW.sent_at, NEW.sealed_until))
  EXECUTE FUNCTION quotes_keep_text();
GRANT UPDATE (milestones) ON quotes TO fivefold_app;
`;

const DOWN = `
DROP TRIGGER quotes_keep_text ON quotes;
CREATE TRIGGER quotes_keep_text BEFORE UPDATE ON quotes FOR EACH ROW
  WHEN (OLD.state <> 'draft' AND (OLD.lines, OLD.total_minor, OLD.vat_minor, OLD.currency, OLD.valid_until, OLD.lead_time_days,
      OLD.statements, OLD.note, OLD.sent_at, OLD.sealed_until)
    IS DISTINCT FROM (NEW.lines, NEW.total_minor, NEW.vat_minor, NEW.currency, NEW.valid_until, NEW.lead_time_days,
      NEW.statements, NEW.note, NEW.sent_at, NEW.sealed_until))
  EXECUTE FUNCTION quotes_keep_text();
ALTER TABLE quotes DROP COLUMN milestones;
DROP FUNCTION milestones_fit;
`;
