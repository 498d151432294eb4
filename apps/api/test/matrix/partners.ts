import { randomUUID } from 'node:crypto';
import { type Scope, SCOPES } from '@fivefold/domain';
import type pg from 'pg';
import { newPartnerKey, ON_BEHALF_OF } from '../../src/platform/caller/partners.js';
import { toGlobalId } from '../../src/platform/index.js';
import { PEOPLE } from '../access-stage.js';
import type { MatrixCaller } from './stage.js';

const MAKER_SQL = `
SELECT p.id, p.name, m.organisation_id, m.role FROM persons p JOIN memberships m ON m.person_id = p.id WHERE p.email = $1`;
const APP_SQL = `
INSERT INTO partner_apps (id, organisation_id, name, purpose, wanted_scopes, created_by) VALUES ($1, $2, $3, $4, $5, $6)`;
const CONSENT_SQL = `
INSERT INTO partner_consents (id, app_id, app_name, app_organisation_id, organisation_id, scopes, given_by, given_by_name, expires_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, now() + interval '1 day')`;
const KEY_SQL = `
INSERT INTO partner_keys (id, app_id, organisation_id, secret_hash, scopes, made_by, made_by_name, made_at, expires_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, now() - interval '2 days', now() + $8::interval)`;
const REVOKE_SQL = `
UPDATE partner_keys SET revoked_at = now(), revoked_by = made_by, revoked_by_name = made_by_name WHERE id = $1`;

/** A partner app of a foreign cluster with keys of every kind: for itself, for a company that consented, and some that have ended. */
export async function makePartners(admin: pg.Client): Promise<MatrixCaller[]> {
  const { rows: makers } = await admin.query(MAKER_SQL, [PEOPLE.otherPublisher]);
  const { rows: buyers } = await admin.query(MAKER_SQL, [PEOPLE.buyer]);
  const [maker, buyer] = [makers[0], buyers[0]];
  const app = randomUUID();
  const name = 'Stock sheets';
  await admin.query(APP_SQL, [
    app,
    maker.organisation_id,
    name,
    'Orders from stock sheets',
    SCOPES,
    maker.id,
  ]);
  const consent = [
    randomUUID(),
    app,
    name,
    maker.organisation_id,
    buyer.organisation_id,
    SCOPES,
    buyer.id,
    buyer.name,
  ];
  await admin.query(CONSENT_SQL, consent);
  // At most two keys are in use at once, which is what a trigger holds; here each scope has one of its own.
  await admin.query("SET session_replication_role = 'replica'");
  const seat = async (
    what: string,
    scopes: readonly Scope[],
    more: { forCompany?: boolean; life?: string; isRevoked?: boolean; isExtra?: boolean } = {},
  ): Promise<MatrixCaller> => {
    const id = randomUUID();
    const { key, hash } = newPartnerKey(id);
    await admin.query(KEY_SQL, [
      id,
      app,
      maker.organisation_id,
      hash,
      scopes,
      maker.id,
      maker.name,
      more.life ?? '1 day',
    ]);
    if (more.isRevoked) await admin.query(REVOKE_SQL, [id]);
    const organisationId = more.forCompany ? buyer.organisation_id : maker.organisation_id;
    const isIn = !more.isRevoked && !more.life;
    const names = ['all', ...(isIn ? ['signed-in', maker.id, organisationId] : [])];
    if (isIn && !more.forCompany) names.push('clusters');
    return {
      name: what,
      personId: isIn ? maker.id : null,
      organisationId: isIn ? organisationId : null,
      role: isIn ? (more.forCompany ? 'SME_USER' : maker.role) : null,
      isOperator: false,
      names: new Set(names),
      headers: {
        authorization: `Bearer ${key}`,
        ...(more.forCompany && { [ON_BEHALF_OF]: toGlobalId('Organisation', organisationId) }),
      },
      scopes: isIn ? scopes : [],
      isExtra: more.isExtra ?? false,
    };
  };
  const callers = [
    await seat('partner app for itself', SCOPES),
    await seat('partner app for a company', SCOPES, { forCompany: true }),
    await seat('revoked key', SCOPES, { isRevoked: true }),
    await seat('expired key', SCOPES, { life: '-1 minute' }),
  ];
  for (const scope of SCOPES)
    callers.push(
      await seat(`key for ${scope}`, [scope], { forCompany: true, isExtra: scope !== 'needs:read' }),
    );
  await admin.query("SET session_replication_role = 'origin'");
  return callers;
}
