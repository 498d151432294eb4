import { DomainError, isUuid, labelSpan, type LabelAward } from '@fivefold/domain';
import { findRegion } from '@fivefold/vocabulary';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Attachments } from '../attachment/index.js';
import { organisationsById } from '../directory/index.js';
import { Notices } from '../notification/index.js';
import { type Caller, type ClockRule, fromGlobalId, Outbox, toGlobalId } from '../platform/index.js';
import type { ChangeLabelInput, LabelInput, RecordLabelInput } from './label.graphql.js';
import { findLabel, findLevel, type LabelRow, type LevelRow } from './label.reads.js';

/** How far a label has come: 1 begun, 2 ends within 90 days, 3 ended, 4 no longer renewable. */
const STAGE = `CASE WHEN app_today() > renewable_until THEN 4 WHEN app_today() > valid_until THEN 3
  WHEN app_today() > valid_until - 90 THEN 2 WHEN app_today() >= valid_from THEN 1 ELSE 0 END`;
const ADD_SQL = `
INSERT INTO labels (id, organisation_id, holder, country, level_id, award, month, certificate_id, is_public, consent_at, consent_by,
  source, recorded_by)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, CASE WHEN $9 AND $10::text IS NULL THEN app_now() END,
  CASE WHEN $9 AND $10::text IS NULL THEN $11::uuid END, $10, $11)`;
/** What has passed already is told to nobody. */
const SPAN_SQL = 'UPDATE labels SET valid_from = $2, valid_until = $3, renewable_until = $4 WHERE id = $1';
const PASSED_SQL = `UPDATE labels SET told = COALESCE(${STAGE}, 0) WHERE id = $1`;
const CHANGE_SQL = `
UPDATE labels SET award = $3, month = $4, certificate_id = $5, is_public = $6,
  consent_at = CASE WHEN $6 THEN COALESCE(consent_at, app_now()) END,
  consent_by = CASE WHEN $6 THEN COALESCE(consent_by, $7::uuid) END, version = version + 1
WHERE id = $1 AND version = $2 AND removed_at IS NULL RETURNING id`;
const REMOVE_SQL = `
UPDATE labels SET removed_at = CASE WHEN $3 THEN app_now() END, version = version + 1
WHERE id = $1 AND version = $2 AND (removed_at IS NULL) = $3 RETURNING id`;
const KNOWN_SQL = `
SELECT FROM labels WHERE organisation_id = $1 AND level_id = $2 AND award = $3 AND month = $4 AND removed_at IS NULL AND id <> $5`;
const LATEST_MONTH_SQL = `
SELECT to_char(app_today(), 'YYYY-MM') AS first, to_char(app_today() + interval '1 year', 'YYYY-MM') AS renewal`;
const DUE_SQL = `
SELECT id FROM labels WHERE removed_at IS NULL AND told < 4 AND valid_until IS NOT NULL AND told < ${STAGE}
ORDER BY valid_until, id LIMIT $1`;
const REACH_SQL = `
UPDATE labels SET told = ${STAGE} WHERE id = $1 AND removed_at IS NULL AND told < ${STAGE} RETURNING told`;

/** Labels of clusters: recorded with their proof, shown with consent, and never given here. */
@Injectable()
export class LabelService {
  constructor(
    private readonly attachments: Attachments,
    private readonly notices: Notices,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Records a label: a cluster's own, or by the operator one of any holder with its source.
   *
   * @returns the id of the label
   * @throws DomainError NOT_FOUND (level, certificate), LABEL_MONTH_AHEAD, LABEL_PROOF_MISSING, LABEL_KNOWN, INPUT_INVALID
   */
  async record(caller: Caller, input: RecordLabelInput): Promise<string> {
    const { personId, organisationId } = caller.signedIn();
    const level = await findLevel(caller, isUuid(input.levelId) ? input.levelId : '');
    if (!level) throw new DomainError('NOT_FOUND', { what: 'level' }, { path: ['input', 'levelId'] });
    const holder = caller.isOperator ? holderOf(input) : await this.ownHolder(caller, organisationId);
    const id = uuidv7();
    const month = input.month ?? null;
    await this.refuseMonth(caller, input.award, month);
    await this.refuseKnown(caller, [holder.organisationId, level.id, input.award, month, id]);
    const certificate = input.certificateId
      ? fromGlobalId('Attachment', input.certificateId, ['input', 'certificateId'])
      : null;
    if (input.isPublic && !certificate && !caller.isOperator) throw proofMissing();
    const db = await caller.db();
    await db.query(ADD_SQL, [
      id,
      holder.organisationId,
      holder.name,
      holder.country,
      level.id,
      input.award,
      month,
      certificate,
      input.isPublic,
      holder.source,
      personId,
    ]);
    await this.attach(caller, id, input.certificateId, input.isPublic);
    await this.keepSpan(caller, id, level, input.award, month);
    await db.query(PASSED_SQL, [id]);
    await this.tellIndex(caller, holder.organisationId);
    return id;
  }

  /** Corrects a label of the caller's organisation, or changes its consent. @throws as {@link record}, STALE_VERSION */
  async change(caller: Caller, input: ChangeLabelInput): Promise<string> {
    const row = await this.own(caller, input);
    const { personId } = caller.signedIn();
    const level = (await findLevel(caller, row.level_id))!;
    const award = input.award ?? row.award;
    const month = input.month ?? row.month;
    const isPublic = input.isPublic ?? row.is_public;
    const certificate = input.certificateId
      ? fromGlobalId('Attachment', input.certificateId, ['input', 'certificateId'])
      : row.certificate_id;
    await this.refuseMonth(caller, award, month);
    await this.refuseKnown(caller, [row.organisation_id, row.level_id, award, month, row.id]);
    if (isPublic && !certificate && !(row.source && row.is_public)) throw proofMissing();
    const db = await caller.db();
    const values = [row.id, input.version, award, month, certificate, isPublic, personId];
    const [changed] = await db.query<[unknown[], number]>(CHANGE_SQL, values);
    if (changed.length === 0) throw new DomainError('STALE_VERSION', {});
    if (certificate) await this.attach(caller, row.id, toGlobalId('Attachment', certificate), isPublic);
    if (row.certificate_id && row.certificate_id !== certificate)
      await this.attach(caller, row.id, toGlobalId('Attachment', row.certificate_id), false);
    if (award !== row.award || month !== row.month) {
      await this.keepSpan(caller, row.id, level, award, month);
      await db.query(PASSED_SQL, [row.id]);
    }
    await this.tellIndex(caller, row.organisation_id);
    return row.id;
  }

  /** Takes a record out or back; the operator any, a cluster its own. @throws DomainError NOT_FOUND, STALE_VERSION, LABEL_KNOWN */
  async remove(caller: Caller, input: LabelInput, gone: boolean): Promise<string> {
    const row = await this.own(caller, input);
    if (!gone)
      await this.refuseKnown(caller, [row.organisation_id, row.level_id, row.award, row.month, row.id]);
    const db = await caller.db();
    const [changed] = await db.query<[unknown[], number]>(REMOVE_SQL, [row.id, input.version, gone]);
    if (changed.length === 0) throw new DomainError('STALE_VERSION', {});
    if (row.certificate_id && row.organisation_id === caller.organisationId)
      await this.attach(caller, row.id, toGlobalId('Attachment', row.certificate_id), !gone && row.is_public);
    await this.tellIndex(caller, row.organisation_id);
    return row.id;
  }

  /** What the clock does: labels begin and end in the search, and their holders hear of the end in time. */
  rules(): ClockRule[] {
    return [
      { name: 'labels that begin, end soon or ended', dueSql: DUE_SQL, act: (...due) => this.reach(...due) },
    ];
  }

  private async reach(caller: Caller, id: string): Promise<void> {
    const db = await caller.db();
    const [[reached]] = await db.query<[{ told: number }[], number]>(REACH_SQL, [id]);
    const row = await findLabel(caller, id);
    if (!reached || !row?.organisation_id) return;
    await this.tellIndex(caller, row.organisation_id);
    if (row.is_renewed || (reached.told !== 2 && reached.told !== 3)) return;
    await this.notices.tell(caller, {
      kind: reached.told === 2 ? 'label_ends' : 'label_ended',
      subject: { kind: 'Label', id },
      path: '/labels/own',
      to: [{ organisationId: row.organisation_id }],
      params: {
        label: row.mark,
        day: new Date((reached.told === 2 ? row.valid_until : row.renewable_until)!),
      },
    });
  }

  private async ownHolder(caller: Caller, organisationId: string) {
    const [own] = await organisationsById(caller, [organisationId]);
    return { organisationId, name: own!.name, country: own!.country, source: null };
  }

  /** The label, where the caller's organisation or the operator may change it. */
  private async own(caller: Caller, input: LabelInput): Promise<LabelRow> {
    const row = await findLabel(caller, fromGlobalId('Label', input.id, ['input', 'id']));
    if (!row || !(caller.isOperator || row.organisation_id === caller.organisationId))
      throw new DomainError('NOT_FOUND', { what: 'label' }, { path: ['input', 'id'] });
    if (row.version !== input.version) throw new DomainError('STALE_VERSION', {});
    return row;
  }

  private async attach(
    caller: Caller,
    id: string,
    certificateId: string | null | undefined,
    isPublic: boolean,
  ): Promise<void> {
    if (!certificateId) return;
    const seenBy = isPublic ? { public: true as const } : { visibleTo: [] };
    await this.attachments.attach(caller, [certificateId], { kind: 'Label', id, ...seenBy }, [
      'input',
      'certificateId',
    ]);
  }

  private async keepSpan(
    caller: Caller,
    id: string,
    level: LevelRow,
    award: LabelAward,
    month: string | null,
  ): Promise<void> {
    const span = labelSpan(level, award, month);
    const db = await caller.db();
    await db.query(SPAN_SQL, [
      id,
      span?.validFrom ?? null,
      span?.validUntil ?? null,
      span?.renewableUntil ?? null,
    ]);
  }

  /** A first interview has been; a renewal may be given up to a year before the end. */
  private async refuseMonth(caller: Caller, award: LabelAward, month: string | null): Promise<void> {
    if (month === null) return;
    const db = await caller.db();
    const [latest] = await db.query<[Record<LabelAward, string>]>(LATEST_MONTH_SQL);
    if (month > latest[award]) throw new DomainError('LABEL_MONTH_AHEAD', {}, { path: ['input', 'month'] });
  }

  private async refuseKnown(caller: Caller, values: readonly (string | null)[]): Promise<void> {
    const db = await caller.db();
    const known = await db.query<unknown[]>(KNOWN_SQL, [...values]);
    if (known.length > 0) throw new DomainError('LABEL_KNOWN', {}, { path: ['input', 'month'] });
  }

  private async tellIndex(caller: Caller, organisationId: string | null): Promise<void> {
    if (organisationId) await this.outbox.tell(caller, 'label', organisationId);
  }
}

function proofMissing(): DomainError {
  return new DomainError('LABEL_PROOF_MISSING', {}, { path: ['input', 'certificateId'] });
}

/** Whom the operator's record is of: a holder by name, with its source. */
function holderOf({ holder, country, source }: RecordLabelInput) {
  for (const [field, value] of Object.entries({ holder, source })) {
    if (!value?.trim())
      throw new DomainError(
        'INPUT_INVALID',
        { field, problem: 'It is missing.' },
        { path: ['input', field] },
      );
  }
  if (!country || country.length !== 2 || !findRegion(country))
    throw new DomainError('REGION_UNKNOWN', { region: country ?? '' }, { path: ['input', 'country'] });
  return { organisationId: null, name: holder!.trim(), country, source: source!.trim() };
}
