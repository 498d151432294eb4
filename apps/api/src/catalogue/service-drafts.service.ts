import { DomainError, isUuid, SERVICE_STATES } from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Attachments } from '../attachment/index.js';
import { sectorKeys } from '../directory/index.js';
import {
  type Caller,
  fromGlobalId,
  InvalidInput,
  readGlobalId,
  recordTransition,
  toGlobalId,
} from '../platform/index.js';
import {
  checkFacts,
  completeFacts,
  type LocalTextInput,
  type ServiceFactsInput,
  type StoredFacts,
} from '../service-facts/index.js';
import { lockService, type OwnRow } from './own-rows.js';

const INSERT_SERVICE_SQL = `
INSERT INTO services (id, publisher_id, external_id) VALUES ($1, $2, $3)
ON CONFLICT (publisher_id, external_id) DO NOTHING RETURNING id`;
const INSERT_VERSION_SQL = `
INSERT INTO service_versions (id, service_id, publisher_id, provider_id, number, state, facts, lock, edited_by)
VALUES ($1, $2, $3, $4, $5, 'draft', $6, $7, $8) ON CONFLICT DO NOTHING RETURNING id`;
const UPDATE_DRAFT_SQL = `
UPDATE service_versions SET provider_id = $3, facts = $4, edited_by = $5, lock = lock + 1, updated_at = app_now()
WHERE id = $1 AND lock = $2 AND state = 'draft'`;
const RENAME_SQL = 'UPDATE services SET external_id = $2 WHERE id = $1 AND external_id IS DISTINCT FROM $2';
const BELONGS_SQL = `
SELECT $1::uuid = $2::uuid OR EXISTS (SELECT FROM cluster_members
  WHERE cluster_id = $1 AND company_id = $2 AND member_from <= app_today() AND (member_until IS NULL OR member_until > app_today())) AS belongs`;
const OPERATORS_SQL = "SELECT id FROM organisations WHERE kind = 'PLATFORM' ORDER BY id";
const UNIQUE_VIOLATION = '23505';

interface CheckedInput {
  readonly facts: StoredFacts;
  readonly providerId: string;
  readonly externalId: string | null;
}

/** Writes drafts of services for the staff of a cluster. */
@Injectable()
export class ServiceDrafts {
  constructor(private readonly attachments: Attachments) {}

  /**
   * Writes a new service as a draft.
   *
   * @returns its row id
   * @throws InvalidInput naming every fact that is wrong
   */
  async create(caller: Caller, input: ServiceFactsInput): Promise<string> {
    const { organisationId, personId } = caller.signedIn();
    const { facts, providerId, externalId } = await this.check(caller, input);
    const db = await caller.db();
    const serviceId = uuidv7();
    const inserted = await db.query<unknown[]>(INSERT_SERVICE_SQL, [serviceId, organisationId, externalId]);
    if (inserted.length === 0) throw externalIdTaken();
    const versionId = uuidv7();
    await db.query(INSERT_VERSION_SQL, [
      versionId,
      serviceId,
      organisationId,
      providerId,
      1,
      JSON.stringify(facts),
      1,
      personId,
    ]);
    await this.record(caller, versionId, 'create', null);
    await this.keepFiles(caller, serviceId, facts);
    return serviceId;
  }

  /**
   * Changes the draft; of a published or suspended service it opens the next version and leaves the live one as it is.
   *
   * @param lock `version` as the caller saw it
   * @throws InvalidInput; DomainError NOT_FOUND, STALE_VERSION, TRANSITION_REFUSED while it is in review or retired
   */
  async edit(caller: Caller, serviceId: string, lock: number, input: ServiceFactsInput): Promise<void> {
    const checked = await this.check(caller, input);
    const row = await lockService(caller, serviceId, lock);
    if (row.state === 'draft') await this.changeDraft(caller, row, checked);
    else if (row.state === 'published' || row.state === 'suspended')
      await this.openNext(caller, row, checked);
    else throw new DomainError('TRANSITION_REFUSED', { what: 'service', from: row.state, action: 'edit' });
    await this.keepFiles(caller, serviceId, checked.facts);
    await this.rename(caller, serviceId, checked.externalId);
  }

  /**
   * Changes single facts of the draft, or opens the next version with them: for later rooms that bring a fact in.
   *
   * @param change answers the facts as they shall be
   * @returns the number of the version in which they stand
   * @throws InvalidInput; DomainError NOT_FOUND, TRANSITION_REFUSED while the text is in review or the service is retired
   */
  async amend(
    caller: Caller,
    serviceId: string,
    change: (facts: StoredFacts) => StoredFacts,
  ): Promise<number> {
    const row = await lockService(caller, serviceId);
    const checked = checkFacts(change(completeFacts(row.facts)), row.today, await sectorKeys(caller));
    if (!checked.facts) throw new InvalidInput(checked.problems.map(({ error }) => error));
    const next: CheckedInput = { facts: checked.facts, providerId: row.provider_id, externalId: null };
    if (row.state === 'draft') {
      await this.changeDraft(caller, row, next);
      return row.number;
    }
    if (row.state !== 'published' && row.state !== 'suspended')
      throw new DomainError('TRANSITION_REFUSED', { what: 'service', from: row.state, action: 'edit' });
    await this.openNext(caller, row, next);
    return row.number + 1;
  }

  private async changeDraft(caller: Caller, row: OwnRow, { facts, providerId }: CheckedInput): Promise<void> {
    const db = await caller.db();
    const [, changed] = await db.query<[unknown[], number]>(UPDATE_DRAFT_SQL, [
      row.version_id,
      row.lock,
      providerId,
      JSON.stringify(facts),
      caller.personId,
    ]);
    if (changed !== 1) throw new DomainError('STALE_VERSION', {});
    await this.record(caller, row.version_id, 'edit', 'draft');
  }

  private async openNext(caller: Caller, row: OwnRow, { facts, providerId }: CheckedInput): Promise<void> {
    const db = await caller.db();
    const versionId = uuidv7();
    // The lock goes on from the live version's, so that what was seen of that one is stale now.
    const inserted = await db.query<unknown[]>(INSERT_VERSION_SQL, [
      versionId,
      row.service_id,
      row.publisher_id,
      providerId,
      row.number + 1,
      JSON.stringify(facts),
      row.lock + 1,
      caller.personId,
    ]);
    if (inserted.length === 0) throw new DomainError('STALE_VERSION', {});
    await this.record(caller, versionId, 'create', null);
  }

  /** Files that are new to the service are shown to its staff and to the operator, who may review it; publishing opens them. */
  private async keepFiles(caller: Caller, serviceId: string, { attachments }: StoredFacts): Promise<void> {
    if (attachments.length === 0) return;
    const held = await this.attachments.listOf(caller, 'OwnService', [serviceId]);
    const known = new Set((held.get(serviceId) ?? []).map(({ id }) => id));
    const added = attachments.map((id) => toGlobalId('Attachment', id)).filter((id) => !known.has(id));
    const db = await caller.db();
    const operators = await db.query<{ id: string }[]>(OPERATORS_SQL);
    const to = { kind: 'OwnService', id: serviceId, visibleTo: operators.map(({ id }) => id) } as const;
    await this.attachments.attach(caller, added, to, ['input', 'facts', 'attachmentIds']);
  }

  /** An absent external id leaves the present one: a form without the field must not cut a service off its imports. */
  private async rename(caller: Caller, serviceId: string, externalId: string | null): Promise<void> {
    if (externalId === null) return;
    const db = await caller.db();
    try {
      await db.query(RENAME_SQL, [serviceId, externalId]);
    } catch (cause) {
      if ((cause as { code?: string }).code === UNIQUE_VIOLATION) throw externalIdTaken();
      throw cause;
    }
  }

  private async record(
    caller: Caller,
    versionId: string,
    action: string,
    from: string | null,
  ): Promise<void> {
    const to = SERVICE_STATES.initial;
    await recordTransition(caller, { kind: 'service_version', subjectId: versionId, action, from, to });
  }

  private async check(caller: Caller, input: ServiceFactsInput): Promise<CheckedInput> {
    const { organisationId } = caller.signedIn();
    const { externalId, providerId: provider, attachmentIds, ...rest } = input;
    const problems: DomainError[] = [];
    const attachments = attachmentIds.map((id, at) =>
      fromGlobalId('Attachment', id, ['input', 'facts', 'attachmentIds', String(at)]),
    );
    const titles = toTexts(input.titles, 'titles', problems);
    const descriptions = toTexts(input.descriptions, 'descriptions', problems);
    const candidate = { ...rest, attachments, titles, descriptions };
    const checked = checkFacts(candidate, await this.today(caller), await sectorKeys(caller));
    problems.push(...checked.problems.map(({ error }) => atInput(error, input)));

    const providerId = provider ? providerKey(provider) : organisationId;
    const belongs = providerId !== null && (await this.belongs(caller, organisationId, providerId));
    if (!belongs) problems.push(invalid('providerId', 'must be your cluster or one of its members'));
    if (problems.length > 0 || !checked.facts || providerId === null) throw new InvalidInput(problems);
    return { facts: checked.facts, providerId, externalId: externalId?.trim() || null };
  }

  private async today(caller: Caller): Promise<string> {
    const db = await caller.db();
    const [row] = await db.query<{ today: string }[]>('SELECT app_today()::text AS today');
    return row!.today;
  }

  private async belongs(caller: Caller, clusterId: string, providerId: string): Promise<boolean> {
    const db = await caller.db();
    const [row] = await db.query<{ belongs: boolean }[]>(BELONGS_SQL, [clusterId, providerId]);
    return row?.belongs ?? false;
  }
}

function providerKey(globalId: string): string | null {
  const read = readGlobalId(globalId);
  return read?.kind === 'Organisation' && isUuid(read.key) ? read.key : null;
}

function toTexts(
  texts: readonly LocalTextInput[],
  name: string,
  problems: DomainError[],
): Record<string, string> {
  const byLanguage: Record<string, string> = {};
  texts.forEach(({ language, text }, at) => {
    if (Object.hasOwn(byLanguage, language)) {
      problems.push(invalid([name, String(at), 'language'], 'each language stands once'));
    }
    byLanguage[language] = text;
  });
  return byLanguage;
}

/** Texts are lists on the wire, so a problem with the Latvian title names the place of that title. */
function atInput(error: DomainError, input: ServiceFactsInput): DomainError {
  const [name = '', language, ...rest] = error.path;
  const texts = name === 'titles' || name === 'descriptions' ? input[name] : null;
  const at = texts?.findIndex((text) => text.language === language) ?? -1;
  const path = at < 0 ? error.path : [name, String(at), 'text', ...rest];
  return new DomainError(error.code, error.params, { path: ['input', 'facts', ...path] });
}

function invalid(name: string | readonly string[], problem: string): DomainError<'INPUT_INVALID'> {
  const path = typeof name === 'string' ? [name] : name;
  return new DomainError(
    'INPUT_INVALID',
    { field: path.join('.'), problem },
    { path: ['input', 'facts', ...path] },
  );
}

function externalIdTaken(): DomainError {
  return invalid('externalId', 'another of your services has this id');
}
