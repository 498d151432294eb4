import { DomainError, type Language, NEED_STATES, type NeedState } from '@fivefold/domain';
import type { Understanding } from '@fivefold/matching';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import {
  askerOf,
  type Decomposition,
  readCapabilities,
  readClauses,
  readerLanguage,
  understandNeed,
} from '../decomposition/index.js';
import { sectorKeys } from '../directory/index.js';
import { type Caller, recordTransition } from '../platform/index.js';
import { NeedEntity, NeedVersionEntity } from './need.entity.js';
import type { Need, NeedActionInput, SaveNeedInput } from './need.graphql.js';
import { lockNeed, moveNeed, presentNeed } from './need-moves.js';
import { applyTerms } from './need-terms.js';

/** Characters of the text that become the title of a need without one. */
const TITLE_LENGTH = 60;

const CHANGE_SQL = `
UPDATE needs SET version = version + 1, title = $2, wanted = $3, updated_at = app_now() WHERE id = $1`;
const CONFIRM_SQL = `
UPDATE need_versions SET confirmed_by = $3, confirmed_at = app_now()
WHERE need_id = $1 AND version = $2 AND confirmed_at IS NULL`;

/**
 * Writes of saved needs. Text and decomposition are fixed per version: a change adds the next one, and a person of the SME
 * confirms it before anybody else hears of it.
 */
@Injectable()
export class NeedService {
  /**
   * Saves a new need, or with id and version the next version of a saved one, which is a draft until it is confirmed. With
   * `confirm` it opens in the same step. One that is partly covered, covered, closed or withdrawn is not rewritten.
   *
   * @returns the need as it is now
   * @throws DomainError NEED_EMPTY, NEED_TOO_LONG, CONCEPT_UNKNOWN, REGION_UNKNOWN, CLAUSE_INVALID, INPUT_INVALID; NOT_FOUND;
   *   STALE_VERSION; TRANSITION_REFUSED; EXPIRY_INVALID
   */
  async save(caller: Caller, input: SaveNeedInput): Promise<Need> {
    const asker = await askerOf(caller, { region: input.region });
    const understood = await understandNeed(input.text, asker, readerLanguage(caller));
    const decomposition = {
      capabilities: readCapabilities(input.capabilities, understood),
      clauses: readClauses(input.clauses, understood, await sectorKeys(caller)),
    };
    const wanted = wantedOf(decomposition);
    const id = input.id
      ? await this.change(caller, input, input.id, wanted)
      : await this.create(caller, input, wanted);
    const version = input.id ? (input.version ?? 0) + 1 : 1;
    await this.addVersion(caller, { id, version }, input, understood, decomposition);
    const { terms } = input;
    if (!input.id) await applyTerms(caller, id, { ...terms, horizon: terms?.horizon ?? 'now' });
    else if (terms) await applyTerms(caller, id, terms);
    if (input.confirm ?? true) await this.open(caller, { id, version, state: 'draft' });
    return presentNeed(caller, id);
  }

  /** Confirms the decomposition of a draft; who and when is kept. @throws DomainError NOT_FOUND, STALE_VERSION, TRANSITION_REFUSED */
  async confirm(caller: Caller, input: NeedActionInput): Promise<Need> {
    const { id, state } = await lockNeed(caller, input);
    await this.open(caller, { id, version: input.version, state });
    return presentNeed(caller, id);
  }

  private async open(
    caller: Caller,
    need: { readonly id: string; readonly version: number; readonly state: NeedState },
  ): Promise<void> {
    const db = await caller.db();
    await db.query(CONFIRM_SQL, [need.id, need.version, caller.signedIn().personId]);
    await moveNeed(caller, need, 'confirm');
  }

  private async create(caller: Caller, input: SaveNeedInput, wanted: string[]): Promise<string> {
    const { organisationId, personId } = caller.signedIn();
    const id = uuidv7();
    const to = NEED_STATES.initial;
    const db = await caller.db();
    await db.insert(NeedEntity, {
      id,
      requesterOrgId: organisationId,
      state: to,
      version: 1,
      title: titleOf(input),
      wanted,
      horizon: 'now',
      expiresAt: () => 'app_now()',
      createdBy: personId,
    });
    const { action } = NEED_STATES.start;
    await recordTransition(caller, { kind: 'need', subjectId: id, action, from: null, to });
    return id;
  }

  private async change(
    caller: Caller,
    input: SaveNeedInput,
    globalId: string,
    wanted: string[],
  ): Promise<string> {
    if (!input.version) {
      const problem = 'the version that was seen is wanted together with id';
      throw new DomainError('INPUT_INVALID', { field: 'version', problem }, { path: ['version'] });
    }
    const need = await lockNeed(caller, { id: globalId, version: input.version });
    await moveNeed(caller, { ...need, version: input.version }, 'revise');
    const db = await caller.db();
    await db.query(CHANGE_SQL, [need.id, input.title?.trim() || need.title, wanted]);
    if (need.state === 'expired') await applyTerms(caller, need.id, { horizon: need.horizon });
    return need.id;
  }

  private async addVersion(
    caller: Caller,
    { id, version }: { readonly id: string; readonly version: number },
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
      version,
      text: input.text,
      language,
      region: input.region || null,
      capabilities,
      clauses,
      createdBy: personId,
      createdAt: () => 'app_now()',
    });
  }
}

function wantedOf({ capabilities }: Decomposition): string[] {
  const wanted = capabilities.filter(({ stance }) => stance === 'wanted').map(({ concept }) => concept);
  return [...new Set(wanted)].sort();
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
