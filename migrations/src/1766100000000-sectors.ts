import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sectors as rows that an operator adds to; keys are permanent, because organisations and services name them. */
export class Sectors1766100000000 implements MigrationInterface {
  name = 'Sectors1766100000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SECTORS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE sectors');
  }
}

const SECTORS = `
CREATE TABLE sectors (
  id uuid CONSTRAINT sectors_pkey PRIMARY KEY,
  key text NOT NULL CONSTRAINT sectors_key_key UNIQUE
    CONSTRAINT sectors_key_check CHECK (key ~ '^[A-Z][A-Z0-9_]{1,39}$'),
  labels jsonb NOT NULL CONSTRAINT sectors_labels_check CHECK (labels ?& ARRAY['en', 'lv', 'et', 'sv']),
  position integer NOT NULL,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT app_now()
);
INSERT INTO sectors (id, key, labels, position) VALUES
  (new_uuid7(), 'FOOD', '{"en": "Food", "lv": "Pārtika", "et": "Toit", "sv": "Livsmedel"}', 1),
  (new_uuid7(), 'LOGISTICS', '{"en": "Logistics", "lv": "Loģistika", "et": "Logistika", "sv": "Logistik"}', 2),
  (new_uuid7(), 'ICT', '{"en": "ICT", "lv": "IKT", "et": "IKT", "sv": "IKT"}', 3),
  (new_uuid7(), 'CROSS',
    '{"en": "Cross-sector", "lv": "Starpnozaru", "et": "Valdkondadeülene", "sv": "Sektorsövergripande"}', 1000);
ALTER TABLE sectors ENABLE ROW LEVEL SECURITY;
ALTER TABLE sectors FORCE ROW LEVEL SECURITY;
CREATE POLICY sectors_read ON sectors FOR SELECT USING (true);
CREATE POLICY sectors_add ON sectors FOR INSERT WITH CHECK (app_operator());
CREATE POLICY sectors_change ON sectors FOR UPDATE USING (app_operator());
GRANT SELECT, INSERT, UPDATE (labels, position, version) ON sectors TO fivefold_app;
GRANT SELECT ON sectors TO fivefold_worker;
`;
