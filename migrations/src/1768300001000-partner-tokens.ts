import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The seed of the Ed25519 key that signs the tokens of partner apps: 32 random bytes, the same for every replica. */
export class PartnerTokens1768300001000 implements MigrationInterface {
  name = 'PartnerTokens1768300001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE signing_keys NO FORCE ROW LEVEL SECURITY;
INSERT INTO signing_keys (purpose, key)
  VALUES ('partner-token', sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())));
ALTER TABLE signing_keys FORCE ROW LEVEL SECURITY;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE signing_keys NO FORCE ROW LEVEL SECURITY;
DELETE FROM signing_keys WHERE purpose = 'partner-token';
ALTER TABLE signing_keys FORCE ROW LEVEL SECURITY;`);
  }
}
