import { DomainError, type Language, NEED_STATES, type NeedState } from '@fivefold/domain';
import type { Understanding } from '@fivefold/matching';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { type Caller, fromGlobalId, nextState, recordTransition } from '../platform/index.js';
import { askerOf, readerLanguage, understandNeed } from './asker.js';
import { type Decomposition, readCapabilities, readClauses } from './decomposition.js';
import { NeedEntity, NeedVersionEntity } from './need.entity.js';
import type { Need, NeedActionInput, SaveNeedInput } from './need.graphql.js';
import { findNeed } from './need.reads.js';

/** Characters of the text that become the title of a need without one. */
const TITLE_LENGTH = 60;

const LOCK_SQL = 'SELECT state, version, title FROM needs WHERE id = $1 AND requester_org_id = $2 FOR UPDATE';

interface LockedNeed {
  readonly state: NeedState;
  readonly version: number;
  readonly title: string;
}

/** Writes and rules of saved needs. Text and decomposition are fixed per version: a change adds the next one. */
@Injectable()
export class NeedService {
  /**
   * Saves a new need, or with id and version the next version of a saved one. With `confirm` a draft becomes open; an open
   * need stays open.
   *
   * @returns the need as it is now
   * @throws DomainError NEED_EMPTY, NEED_TOO_LONG, CONCEPT_UNKNOWN, REGION_UNKNOWN, CLAUSE_INVALID, INPUT_INVALID; NOT_FOUND;
   *   STALE_VERSION; TRANSITION_REFUSED for a withdrawn one
   */
  async save(caller: Caller, input: SaveNeedInput): Promise<Need> {
    const asker = await askerOf(caller, { region: input.region });
    const understood = understandNeed(input.text, asker, readerLanguage(caller));
    const decomposition = {
      capabilities: readCapabilities(input.capabilities, understood),
      clauses: readClauses(input.clauses, understood),
    };
    const id = input.id ? await this.change(caller, input, input.id) : await this.create(caller, input);
    await this.addVersion(caller, id, input, understood, decomposition);
    return this.present(caller, id);
  }

  /** Gives a need up. @throws DomainError NOT_FOUND, STALE_VERSION, TRANSITION_REFUSED */
  async withdraw(caller: Caller, input: NeedActionInput): Promise<Need> {
    const id = fromGlobalId('Need', input.id, ['id']);
    const { state } = await this.lock(caller, id, input.version);
    const to = nextState('need', NEED_STATES, state, 'withdraw', ['requester']);
    const db = await caller.db();
    await db.update(NeedEntity, { id }, { state: to, updatedAt: () => 'now()' });
    await recordTransition(caller, { kind: 'need', subjectId: id, action: 'withdraw', from: state, to });
    return this.present(caller, id);
  }

  private async create(caller: Caller, input: SaveNeedInput): Promise<string> {
    const { organisationId, personId } = caller.signedIn();
    const id = uuidv7();
    const draft = NEED_STATES.initial;
    const confirms = input.confirm ?? true;
    const state = confirms ? nextState('need', NEED_STATES, draft, 'confirm', ['requester']) : draft;
    const db = await caller.db();
    await db.insert(NeedEntity, {
      id,
      requesterOrgId: organisationId,
      state,
      version: 1,
      title: titleOf(input),
      createdBy: personId,
    });
    const trail = { kind: 'need', subjectId: id };
    await recordTransition(caller, { ...trail, action: 'create', from: null, to: draft });
    if (confirms) await recordTransition(caller, { ...trail, action: 'confirm', from: draft, to: state });
    return id;
  }

  private async change(caller: Caller, input: SaveNeedInput, globalId: string): Promise<string> {
    const id = fromGlobalId('Need', globalId, ['id']);
    if (!input.version) {
      const problem = 'the version that was seen is wanted together with id';
      throw new DomainError('INPUT_INVALID', { field: 'version', problem }, { path: ['version'] });
    }
    const { state: from, version, title } = await this.lock(caller, id, input.version);
    if (from === 'withdrawn')
      throw new DomainError('TRANSITION_REFUSED', { what: 'need', from, action: 'save' }, { path: ['id'] });
    const confirms = (input.confirm ?? true) && from === 'draft';
    const to = confirms ? nextState('need', NEED_STATES, from, 'confirm', ['requester']) : from;
    const db = await caller.db();
    await db.update(
      NeedEntity,
      { id },
      { state: to, version: version + 1, title: input.title?.trim() || title, updatedAt: () => 'now()' },
    );
    if (confirms)
      await recordTransition(caller, { kind: 'need', subjectId: id, action: 'confirm', from, to });
    return id;
  }

  private async addVersion(
    caller: Caller,
    id: string,
    input: SaveNeedInput,
    understood: Understanding,
    { capabilities, clauses }: Decomposition,
  ): Promise<void> {
    const { organisationId, personId } = caller.signedIn();
    const language: Language | string | null = input.language ?? understood.language;
    const db = await caller.db();
    await db.insert(NeedVersionEntity, {
      needId: id,
      requesterOrgId: organisationId,
      version: input.id ? (input.version ?? 0) + 1 : 1,
      text: input.text,
      language,
      region: input.region || null,
      capabilities,
      clauses,
      createdBy: personId,
    });
  }

  /** The need under a lock until the operation ends. */
  private async lock(caller: Caller, id: string, version: number): Promise<LockedNeed> {
    const db = await caller.db();
    const [row] = await db.query<LockedNeed[]>(LOCK_SQL, [id, caller.signedIn().organisationId]);
    if (!row) throw new DomainError('NOT_FOUND', { what: 'Need' }, { path: ['id'] });
    if (row.version !== version) throw new DomainError('STALE_VERSION', {}, { path: ['version'] });
    return row;
  }

  private async present(caller: Caller, id: string): Promise<Need> {
    const need = await findNeed(caller, id);
    if (!need) throw new DomainError('NOT_FOUND', { what: 'Need' }, { path: ['id'] });
    return need;
  }
}

/** The given title, else the first characters of the text up to the end of a word. */
export function titleOf({ title, text }: { readonly title?: string | null; readonly text: string }): string {
  const given = title?.trim();
  if (given) return given;
  const line = text.replace(/\s+/gu, ' ').trim();
  const characters = [...line];
  if (characters.length <= TITLE_LENGTH) return line;
  const cut = characters.slice(0, TITLE_LENGTH).join('');
  const end = cut.lastIndexOf(' ');
  return `${end > cut.length / 2 ? cut.slice(0, end) : cut}…`;
}
