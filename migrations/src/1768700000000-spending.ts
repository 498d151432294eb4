import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What callers have spent of their points lately, summed up over all replicas. Losing it costs nothing, so it is not logged. */
export class Spending1768700000000 implements MigrationInterface {
  name = 'Spending1768700000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

const UP = `
CREATE UNLOGGED TABLE spending (
  key bytea CONSTRAINT spending_pkey PRIMARY KEY,
  spent double precision NOT NULL,
  counted_at timestamptz NOT NULL
) WITH (fillfactor = 50);
ALTER TABLE spending ENABLE ROW LEVEL SECURITY;
ALTER TABLE spending FORCE ROW LEVEL SECURITY;
CREATE POLICY spending_owner ON spending FOR ALL TO fivefold_owner USING (true);
-- Adds costs to what drains by refill points a second, and answers where each key stands. In the order of the keys: no deadlocks.
CREATE FUNCTION share_spending(keys bytea[], costs double precision[], capacity double precision, refill double precision)
  RETURNS TABLE (key bytea, spent double precision)
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO spending AS s (key, spent, counted_at)
  SELECT u.key, LEAST(u.cost, 2 * capacity), clock_timestamp() FROM unnest(keys, costs) AS u (key, cost) ORDER BY u.key
  ON CONFLICT ON CONSTRAINT spending_pkey DO UPDATE SET
    spent = LEAST(2 * capacity, EXCLUDED.spent
      + GREATEST(0, s.spent - refill * GREATEST(0, extract(epoch FROM clock_timestamp() - s.counted_at)))),
    counted_at = clock_timestamp()
  RETURNING s.key, s.spent
$$;
CREATE FUNCTION forget_spending() RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DELETE FROM spending WHERE counted_at < now() - interval '1 hour'
$$;
REVOKE ALL ON FUNCTION share_spending, forget_spending FROM PUBLIC;
GRANT EXECUTE ON FUNCTION share_spending, forget_spending TO fivefold_app;
`;

const DOWN = `
DROP FUNCTION share_spending, forget_spending;
DROP TABLE spending;
`;
