import { DomainError, type Scope } from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Notices } from '../notification/index.js';
import { type Caller, fromGlobalId, newPartnerKey, type Role } from '../platform/index.js';
import type { MakePartnerKeyInput, SavePartnerAppInput } from './partner.graphql.js';
import { type AppRow, getApp, listOwnApps } from './partner.reads.js';

/** Who makes keys and gives consents; a key ends when its maker is none of these any more. */
export const HEADS: readonly Role[] = ['SME_ADMIN', 'CLUSTER_PUBLISHER'];
/** Apps of one organisation. */
const MOST_APPS = 20;
/** Days that a key goes on after it was replaced. */
const ROTATION_DAYS = 7;

const ADD_SQL = `
INSERT INTO partner_apps (id, organisation_id, name, purpose, wanted_scopes, created_by) VALUES ($1, $2, $3, $4, $5, $6)`;
const CHANGE_SQL = `
UPDATE partner_apps SET name = $3, purpose = $4, wanted_scopes = $5, version = version + 1 WHERE id = $1 AND version = $2 RETURNING id`;
const MAKE_SQL = `
INSERT INTO partner_keys (id, app_id, organisation_id, secret_hash, scopes, made_by, made_by_name, expires_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, now() + make_interval(days => $8))`;
const KEY_SQL = `
SELECT app_id, scopes, GREATEST(1, LEAST(365, round(extract(epoch FROM expires_at - made_at) / 86400)))::int AS days,
  revoked_at IS NULL AND expires_at > now() AS is_active FROM partner_keys WHERE id = $1`;
const SHORTEN_SQL = `
UPDATE partner_keys SET expires_at = LEAST(expires_at, now() + make_interval(days => $2)) WHERE id = $1`;
const REVOKE_SQL = `
UPDATE partner_keys SET revoked_at = now(), revoked_by = $2, revoked_by_name = $3 WHERE id = $1 AND revoked_at IS NULL RETURNING app_id`;

interface HeldKey {
  readonly app_id: string;
  readonly scopes: readonly Scope[];
  readonly days: number;
  readonly is_active: boolean;
}

/** An app with the key that was just made for it. */
export interface MadeKey {
  readonly app: AppRow;
  readonly key: string;
}

/** Apps of the own organisation and their keys. The database allows two keys that work, and none that lives longer than was said. */
@Injectable()
export class PartnerApps {
  constructor(private readonly notices: Notices) {}

  /** Makes an app, or changes an own one. @throws DomainError NOT_FOUND, STALE_VERSION, INPUT_INVALID, APPS_TOO_MANY */
  async save(caller: Caller, input: SavePartnerAppInput): Promise<AppRow> {
    const { organisationId, personId } = caller.signedIn();
    const words = [textOf(input.name, 'name'), textOf(input.purpose, 'purpose'), input.wantedScopes];
    const db = await caller.db();
    if (!input.id) {
      if ((await listOwnApps(caller)).length >= MOST_APPS)
        throw new DomainError('APPS_TOO_MANY', { limit: MOST_APPS });
      const id = uuidv7();
      await db.query(ADD_SQL, [id, organisationId, ...words, personId]);
      return getApp(caller, id);
    }
    const { id } = await this.own(caller, fromGlobalId('PartnerApp', input.id, ['input', 'id']));
    const [, changed] = await db.query<[unknown[], number]>(CHANGE_SQL, [id, input.version ?? 0, ...words]);
    if (changed !== 1) throw new DomainError('STALE_VERSION', {});
    return getApp(caller, id);
  }

  /** Makes a key for an own app; told to the others who may. @throws DomainError NOT_FOUND, KEYS_TOO_MANY */
  async makeKey(caller: Caller, { appId, scopes, days }: MakePartnerKeyInput): Promise<MadeKey> {
    const app = await this.own(caller, fromGlobalId('PartnerApp', appId, ['input', 'appId']));
    return this.make(caller, app, scopes, days);
  }

  /**
   * Makes a key like another one of the app, which goes on for a week at most.
   * @throws DomainError NOT_FOUND, KEYS_TOO_MANY where two work already; TRANSITION_REFUSED for one that does not work
   */
  async rotateKey(caller: Caller, globalId: string): Promise<MadeKey> {
    const { id, key } = await this.held(caller, globalId);
    if (!key.is_active) throw refusal('rotate');
    const made = await this.make(caller, await this.own(caller, key.app_id), key.scopes, key.days);
    const db = await caller.db();
    await db.query(SHORTEN_SQL, [id, ROTATION_DAYS]);
    return made;
  }

  /** Ends a key at once, its tokens too. @throws DomainError NOT_FOUND, TRANSITION_REFUSED for one revoked before */
  async revokeKey(caller: Caller, globalId: string): Promise<AppRow> {
    const { personId, personName } = caller.signedIn();
    const { id, key } = await this.held(caller, globalId);
    const db = await caller.db();
    const [, revoked] = await db.query<[unknown[], number]>(REVOKE_SQL, [id, personId, personName]);
    if (revoked !== 1) throw refusal('revoke');
    return getApp(caller, key.app_id);
  }

  private async make(caller: Caller, app: AppRow, scopes: readonly Scope[], days: number): Promise<MadeKey> {
    const { organisationId, personId, personName } = caller.signedIn();
    const id = uuidv7();
    const { key, hash } = newPartnerKey(id);
    const db = await caller.db();
    await db.query(MAKE_SQL, [id, app.id, organisationId, hash, scopes, personId, personName, days]);
    await this.notices.tell(caller, {
      kind: 'partner_key_made',
      subject: { kind: 'PartnerApp', id: app.id },
      path: '/apps',
      to: [{ organisationId, roles: HEADS }],
      params: { person: personName, app: app.name },
    });
    return { app, key };
  }

  private async held(caller: Caller, globalId: string): Promise<{ id: string; key: HeldKey }> {
    const id = fromGlobalId('PartnerKey', globalId, ['input', 'id']);
    const db = await caller.db();
    const [key] = await db.query<HeldKey[]>(KEY_SQL, [id]);
    if (!key) throw new DomainError('NOT_FOUND', { what: 'PartnerKey' }, { path: ['input', 'id'] });
    return { id, key };
  }

  private async own(caller: Caller, id: string): Promise<AppRow> {
    const app = await getApp(caller, id);
    if (app.organisation_id !== caller.organisationId)
      throw new DomainError('NOT_FOUND', { what: 'PartnerApp' });
    return app;
  }
}

function textOf(text: string, field: string): string {
  const trimmed = text.trim();
  if (trimmed === '')
    throw new DomainError(
      'INPUT_INVALID',
      { field, problem: 'A text is wanted.' },
      { path: ['input', field] },
    );
  return trimmed;
}

function refusal(action: string): DomainError {
  return new DomainError('TRANSITION_REFUSED', { what: 'key', from: 'ended', action });
}
