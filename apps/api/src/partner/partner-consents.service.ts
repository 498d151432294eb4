import { DomainError } from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { organisationName } from '../directory/index.js';
import { Notices } from '../notification/index.js';
import { type Caller, fromGlobalId, toGlobalId } from '../platform/index.js';
import { HEADS } from './partner-apps.service.js';
import type { GivePartnerConsentInput } from './partner.graphql.js';
import { type ConsentRow, getApp, getConsent } from './partner.reads.js';

const END_STANDING_SQL = `
UPDATE partner_consents SET ended_at = now(), ended_by = $3, ended_by_name = $4, ended_by_org_id = $2
WHERE app_id = $1 AND organisation_id = $2 AND ended_at IS NULL`;
const GIVE_SQL = `
INSERT INTO partner_consents (id, app_id, app_name, app_organisation_id, organisation_id, scopes, given_by, given_by_name, expires_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, now() + make_interval(days => $9))`;
const END_SQL = `
UPDATE partner_consents SET ended_at = now(), ended_by = $2, ended_by_name = $3, ended_by_org_id = $4
WHERE id = $1 AND ended_at IS NULL RETURNING id`;

/** Leave for the apps of others to act for the own organisation; each ends by its day or by either side, at once. */
@Injectable()
export class PartnerConsents {
  constructor(private readonly notices: Notices) {}

  /**
   * Lets an app act for the own organisation, in place of what it was allowed before.
   * @throws DomainError NOT_FOUND for an app that asks nobody and for an own one; STALE_VERSION where it asks for something else
   *   by now; CONSENT_UNASKED for more than it asks for
   */
  async give(caller: Caller, input: GivePartnerConsentInput): Promise<ConsentRow> {
    const { organisationId, personId, personName } = caller.signedIn();
    const app = await getApp(caller, fromGlobalId('PartnerApp', input.appId, ['input', 'appId']));
    if (app.organisation_id === organisationId)
      throw new DomainError('NOT_FOUND', { what: 'PartnerApp' }, { path: ['input', 'appId'] });
    if (app.version !== input.version) throw new DomainError('STALE_VERSION', {});
    const db = await caller.db();
    await db.query(END_STANDING_SQL, [app.id, organisationId, personId, personName]);
    const id = uuidv7();
    const about = [id, app.id, app.name, app.organisation_id, organisationId];
    await db.query(GIVE_SQL, [...about, input.scopes, personId, personName, input.days]);
    const consent = await getConsent(caller, id);
    await this.tell(caller, 'partner_consent_given', consent, organisationId, app.organisation_id);
    return consent;
  }

  /** Ends a consent, from either side. @throws DomainError NOT_FOUND, TRANSITION_REFUSED for one ended before */
  async end(caller: Caller, globalId: string): Promise<ConsentRow> {
    const { organisationId, personId, personName } = caller.signedIn();
    const consent = await getConsent(caller, fromGlobalId('PartnerConsent', globalId, ['input', 'id']));
    const db = await caller.db();
    const values = [consent.id, personId, personName, organisationId];
    const [, ended] = await db.query<[unknown[], number]>(END_SQL, values);
    if (ended !== 1)
      throw new DomainError('TRANSITION_REFUSED', { what: 'consent', from: 'ended', action: 'end' });
    const isGiver = consent.organisation_id === organisationId;
    const other = isGiver ? consent.app_organisation_id : consent.organisation_id;
    await this.tell(caller, 'partner_consent_ended', consent, organisationId, other);
    return getConsent(caller, consent.id);
  }

  private async tell(
    caller: Caller,
    kind: 'partner_consent_given' | 'partner_consent_ended',
    consent: ConsentRow,
    from: string,
    to: string,
  ): Promise<void> {
    const isTheGiver = to === consent.organisation_id;
    await this.notices.tell(caller, {
      kind,
      subject: { kind: 'PartnerConsent', id: consent.id },
      path: isTheGiver ? `/apps/consents/${toGlobalId('PartnerConsent', consent.id)}` : '/apps',
      to: [{ organisationId: to, roles: HEADS }],
      params: { app: consent.app_name, organisation: await organisationName(caller, from) },
    });
  }
}
