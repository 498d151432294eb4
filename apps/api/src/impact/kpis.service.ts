import { DomainError, isKpiFormula } from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { organisationsById } from '../directory/index.js';
import { type Caller, fromGlobalId, hashToken, newToken } from '../platform/index.js';
import type { CreateImpactLinkInput, SaveKpiInput } from './impact-input.graphql.js';
import { findKpi, findLink, type KpiRow, type LinkRow } from './impact.reads.js';

const ADD_SQL = `
INSERT INTO kpi_definitions (id, names, counts, measure, only_if, audience, target, target_on, owner_org_id, position, retired_at,
  told_by)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, CASE WHEN $11 THEN app_now() END, $12)`;
const CHANGE_SQL = `
UPDATE kpi_definitions SET names = $2, counts = $3, measure = $4, only_if = $5, audience = $6, target = $7, target_on = $8,
  owner_org_id = $9, position = $10, retired_at = CASE WHEN $11 THEN COALESCE(retired_at, app_now()) END, version = version + 1,
  told_by = $12, updated_at = app_now()
WHERE id = $1 AND version = $13 RETURNING id`;
const LINK_SQL = `
INSERT INTO impact_links (id, hash, label, created_by, expires_at) VALUES ($1, $2, $3, $4, app_now() + make_interval(days => $5))`;
const REVOKE_SQL = `
UPDATE impact_links SET revoked_at = app_now() WHERE id = $1 AND revoked_at IS NULL RETURNING id`;

/** What the operator keeps of figures: how they are computed, and who may see those for policy makers without an account. */
@Injectable()
export class Kpis {
  /**
   * Adds or changes a definition. What was told by the earlier one stays as it was told.
   * @throws DomainError NOT_FOUND, STALE_VERSION, KPI_FORMULA where the parts do not make sense together
   */
  async save(caller: Caller, input: SaveKpiInput): Promise<KpiRow> {
    const { counts, measure, only, audience, target, targetOn, position, isRetired } = input;
    if (!isKpiFormula({ counts, measure, only })) throw new DomainError('KPI_FORMULA', {});
    const names = Object.fromEntries(input.names.map(({ language, text }) => [language, text]));
    if (!names['en']?.trim()) throw new DomainError('KPI_NAME', {}, { path: ['input', 'names'] });
    const ownerId = fromGlobalId('Organisation', input.ownerId, ['input', 'ownerId']);
    const [owner] = await organisationsById(caller, [ownerId]);
    if (!owner) throw new DomainError('NOT_FOUND', { what: 'organisation' }, { path: ['input', 'ownerId'] });
    const id = input.id ? fromGlobalId('Kpi', input.id, ['input', 'id']) : uuidv7();
    const values = [
      ...[id, JSON.stringify(names), counts, measure, only, audience, target ?? null, targetOn ?? null],
      ...[ownerId, position, isRetired, input.toldBy ?? null],
    ];
    const db = await caller.db();
    if (!input.id) await db.query(ADD_SQL, values);
    else {
      const [changed] = await db.query<[unknown[], number]>(CHANGE_SQL, [...values, input.version ?? 0]);
      if (changed.length === 0) {
        if (!(await findKpi(caller, id))) throw new DomainError('NOT_FOUND', { what: 'Kpi' });
        throw new DomainError('STALE_VERSION', {});
      }
    }
    return (await findKpi(caller, id))!;
  }

  /** Makes a link. @returns the link, and its path, of which only a hash is kept */
  async makeLink(
    caller: Caller,
    { label, days }: CreateImpactLinkInput,
  ): Promise<{ link: LinkRow; path: string }> {
    const id = uuidv7();
    const token = newToken();
    const db = await caller.db();
    await db.query(LINK_SQL, [id, hashToken(token), label, caller.signedIn().personId, days]);
    return { link: (await findLink(caller, id))!, path: `/figures?link=${token}` };
  }

  /** Ends a link. @throws DomainError NOT_FOUND for one that has ended as well */
  async revokeLink(caller: Caller, linkId: string): Promise<LinkRow> {
    const id = fromGlobalId('ImpactLink', linkId, ['input', 'id']);
    const db = await caller.db();
    const [revoked] = await db.query<[unknown[], number]>(REVOKE_SQL, [id]);
    if (revoked.length === 0) throw new DomainError('NOT_FOUND', { what: 'link' });
    return (await findLink(caller, id))!;
  }
}
