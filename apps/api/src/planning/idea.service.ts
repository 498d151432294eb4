import { DomainError, IDEA_STATES } from '@fivefold/domain';
import { findConcept } from '@fivefold/vocabulary';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { organisationName } from '../directory/index.js';
import { Notices } from '../notification/index.js';
import {
  BUYERS,
  type Caller,
  fromGlobalId,
  nextState,
  recordTransition,
  toGlobalId,
} from '../platform/index.js';
import { needsInVain, type UnmetNeed } from '../unmet-demand/index.js';
import { lockIdea, type LockedIdea, ownersOfIdea, refuseOver, touchIdea } from './idea-lock.js';
import type {
  IdeaActionInput,
  MoveIdeaInput,
  ProposeIdeaInput,
  UpdateIdeaInput,
  VoteIdeaInput,
} from './idea.graphql.js';
import { staffOf } from './idea.reads.js';

const ADD_SQL = `
INSERT INTO ideas (id, proposer_org_id, title, text, language, concepts, evidence, effort_days, state, created_by)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;
const OWN_SQL = `
INSERT INTO idea_owners (idea_id, cluster_id, invited_by_org_id, joined_at) VALUES ($1, $2, $2, app_now())`;
const CHANGE_SQL = `
UPDATE ideas SET title = $2, text = $3, concepts = $4, evidence = $5, effort_days = $6, version = version + 1,
  updated_at = app_now() WHERE id = $1`;
const MOVE_SQL = `
UPDATE ideas SET state = $3, version = version + 1, updated_at = app_now() WHERE id = $1 AND version = $2`;
const LINKED_SQL = 'SELECT need_id FROM idea_demand WHERE idea_id = $1';
/** No constraint is named: the cluster may not read the rows that it writes. */
const LINK_SQL = `
INSERT INTO idea_needs (idea_id, need_id, requester_org_id, concept, linked_by_org_id)
SELECT $1, l.need_id, l.requester_org_id, l.concept, $3
FROM jsonb_to_recordset($2) AS l (need_id uuid, requester_org_id uuid, concept text)
ON CONFLICT DO NOTHING`;
const BEHIND_SQL = 'SELECT EXISTS (SELECT FROM idea_demand WHERE idea_id = $1) AS behind';
const RUNS_SQL = `
SELECT EXISTS (SELECT FROM idea_pilots WHERE idea_id = $1 AND state IN ('running', 'finished')) AS runs`;
const SEEN_SQL = 'SELECT state FROM ideas WHERE id = $1';
const VOTE_SQL = `
INSERT INTO idea_votes (idea_id, person_id, organisation_id) VALUES ($1, $2, $3)
ON CONFLICT ON CONSTRAINT idea_votes_pkey DO NOTHING`;
const UNVOTE_SQL = 'DELETE FROM idea_votes WHERE idea_id = $1 AND person_id = $2';

/** Ideas of services: proposed with the needs behind them, described, moved over the board, voted for. */
@Injectable()
export class Ideas {
  constructor(private readonly notices: Notices) {}

  /**
   * Proposes an idea, which the caller's cluster owns, and links every open need that it may know of and that wants it in vain.
   * @returns its row id
   * @throws DomainError INPUT_INVALID, CONCEPT_UNKNOWN
   */
  async propose(caller: Caller, input: ProposeIdeaInput): Promise<string> {
    const { organisationId, personId } = caller.signedIn();
    const { title, text, concepts, evidence, effortDays } = readIdea(input);
    const id = uuidv7();
    const to = IDEA_STATES.initial;
    const db = await caller.db();
    const written = [title, text, input.language, concepts, evidence, effortDays];
    await db.query(ADD_SQL, [id, organisationId, ...written, to, personId]);
    await db.query(OWN_SQL, [id, organisationId]);
    const { action } = IDEA_STATES.start;
    await recordTransition(caller, { kind: 'idea', subjectId: id, action, from: null, to });
    await this.link(caller, { id, title }, await needsInVain(caller, concepts, []));
    return id;
  }

  /** Changes what an idea says. @throws DomainError NOT_FOUND, STALE_VERSION, IDEA_OVER, INPUT_INVALID, CONCEPT_UNKNOWN */
  async update(caller: Caller, input: UpdateIdeaInput): Promise<string> {
    const { title, text, concepts, evidence, effortDays } = readIdea(input);
    const idea = await lockIdea(caller, input);
    refuseOver(idea);
    const db = await caller.db();
    await db.query(CHANGE_SQL, [idea.id, title, text, concepts, evidence, effortDays]);
    return idea.id;
  }

  /** Links the needs that have come up meanwhile. @throws DomainError NOT_FOUND, STALE_VERSION, IDEA_OVER, NO_NEEDS_FOUND */
  async linkNeeds(caller: Caller, input: IdeaActionInput): Promise<string> {
    const idea = await lockIdea(caller, input);
    refuseOver(idea);
    const db = await caller.db();
    const linked = await db.query<{ need_id: string }[]>(LINKED_SQL, [idea.id]);
    const known = linked.map((row) => row.need_id);
    const found = await needsInVain(caller, idea.concepts, known);
    if (found.length === 0) throw new DomainError('NO_NEEDS_FOUND', {});
    await this.link(caller, idea, found);
    await touchIdea(caller, idea.id);
    return idea.id;
  }

  /**
   * Takes an idea one step on, back, off the board or onto it again.
   * @throws DomainError NOT_FOUND, STALE_VERSION, TRANSITION_REFUSED, and what a guard answers: IDEA_WITHOUT_DEMAND,
   *   IDEA_WITHOUT_EFFORT, IDEA_WITHOUT_PILOT, INPUT_INVALID where it is dropped without a reason
   */
  async move(caller: Caller, input: MoveIdeaInput): Promise<string> {
    const idea = await lockIdea(caller, input);
    const reason = input.reason?.trim() || null;
    const db = await caller.db();
    const asks = async (sql: string) =>
      Object.values((await db.query<object[]>(sql, [idea.id]))[0] ?? {})[0] === true;
    const to = await nextState('idea', IDEA_STATES, idea.state, input.move, staffOf(caller), {
      demand_behind: async () =>
        idea.evidence || (await asks(BEHIND_SQL)) ? null : new DomainError('IDEA_WITHOUT_DEMAND', {}),
      effort_stated: () => (idea.effort_days ? null : new DomainError('IDEA_WITHOUT_EFFORT', {})),
      pilot_runs: async () => ((await asks(RUNS_SQL)) ? null : new DomainError('IDEA_WITHOUT_PILOT', {})),
      reason_given: () => (reason ? null : invalid('reason', 'say why')),
    });
    await db.query(MOVE_SQL, [idea.id, idea.version, to]);
    await recordTransition(caller, {
      ...{ kind: 'idea', subjectId: idea.id, action: input.move, from: idea.state, to, reason },
      visibleTo: await ownersOfIdea(caller, idea.id),
    });
    return idea.id;
  }

  /** Votes for an idea that the caller sees, once however often it is sent, or takes that back. @throws DomainError NOT_FOUND, IDEA_OVER */
  async vote(caller: Caller, { id: globalId, vote }: VoteIdeaInput): Promise<string> {
    const { personId, organisationId } = caller.signedIn();
    const id = fromGlobalId('Idea', globalId, ['input', 'id']);
    const db = await caller.db();
    const [row] = await db.query<Pick<LockedIdea, 'state'>[]>(SEEN_SQL, [id]);
    if (!row) throw new DomainError('NOT_FOUND', { what: 'idea' }, { path: ['input', 'id'] });
    refuseOver(row);
    if (vote) await db.query(VOTE_SQL, [id, personId, organisationId]);
    else await db.query(UNVOTE_SQL, [id, personId]);
    return id;
  }

  /** The companies hear that their need has begun something, each once; who they are the cluster is not told. */
  private async link(
    caller: Caller,
    { id, title }: Pick<LockedIdea, 'id' | 'title'>,
    needs: readonly UnmetNeed[],
  ): Promise<void> {
    if (needs.length === 0) return;
    const { organisationId } = caller.signedIn();
    const db = await caller.db();
    await db.query(LINK_SQL, [id, JSON.stringify(needs), organisationId]);
    const companies = new Set(needs.map((need) => need.requester_org_id));
    await this.notices.tell(caller, {
      kind: 'idea_of_need',
      ...aboutIdea(id),
      to: [...companies].map((company) => ({ organisationId: company, roles: BUYERS })),
      params: { title, organisation: await organisationName(caller, organisationId) },
    });
  }
}

/** Where a notice about an idea leads. */
export function aboutIdea(id: string) {
  return { subject: { kind: 'Idea', id }, path: `/ideas/${toGlobalId('Idea', id)}` } as const;
}

function readIdea(input: ProposeIdeaInput) {
  const title = input.title.trim();
  const text = input.text.trim();
  if (title === '') throw invalid('title', 'a short name is wanted');
  if (text === '') throw invalid('text', 'say what it is about');
  const concepts = [...new Set(input.capabilities)];
  const unknown = concepts.find((concept) => !findConcept(concept));
  if (unknown !== undefined)
    throw new DomainError('CONCEPT_UNKNOWN', { concept: unknown }, { path: ['input', 'capabilities'] });
  return {
    title,
    text,
    concepts,
    evidence: input.evidence?.trim() || null,
    effortDays: input.effortDays ?? null,
  };
}

function invalid(field: string, problem: string): DomainError {
  return new DomainError('INPUT_INVALID', { field, problem }, { path: ['input', field] });
}
