import { DomainError, PILOT_STATES, type PilotState } from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { organisationName } from '../directory/index.js';
import { Notices } from '../notification/index.js';
import {
  BUYERS,
  type Caller,
  CLUSTER_STAFF,
  fromGlobalId,
  nextState,
  recordTransition,
  recordTransitions,
} from '../platform/index.js';
import { lockIdea, ownersOfIdea, touchIdea } from './idea-lock.js';
import { aboutIdea } from './idea.service.js';
import type { InvitePilotsInput, MovePilotInput } from './idea.graphql.js';
import { KNOWN_PILOT, staffOf } from './idea.reads.js';

/** All companies behind the idea whose needs the cluster may know of, unless they want to hear nothing of it. */
const INVITE_ALL_SQL = `
INSERT INTO idea_pilots (id, idea_id, company_id, invited_by_org_id, named, state)
SELECT new_uuid7(), $1, d.requester_org_id, $2, false, $3 FROM idea_demand d WHERE d.idea_id = $1 AND d.takes_interest
GROUP BY d.requester_org_id ON CONFLICT ON CONSTRAINT idea_pilots_idea_id_company_id_key DO NOTHING RETURNING id, company_id`;
const INVITE_ONE_SQL = `
INSERT INTO idea_pilots (id, idea_id, company_id, invited_by_org_id, named, state)
SELECT new_uuid7(), $1, o.id, $2, true, $3 FROM organisations o WHERE o.id = $4 AND o.kind = 'COMPANY'
  AND (EXISTS (SELECT FROM cluster_members m WHERE m.cluster_id = $2 AND m.company_id = o.id
      AND m.member_from <= app_today() AND (m.member_until IS NULL OR m.member_until > app_today()))
    OR EXISTS (SELECT FROM idea_demand d WHERE d.idea_id = $1 AND d.shown_org_id = o.id))
ON CONFLICT ON CONSTRAINT idea_pilots_idea_id_company_id_key DO NOTHING RETURNING id, company_id`;
const LOCK_SQL = `
SELECT p.id, p.idea_id, p.company_id, p.state, p.version, p.invited_by_org_id, i.title
FROM idea_pilots p JOIN ideas i ON i.id = p.idea_id
WHERE p.id = $1 AND (p.company_id = app_org() OR ${KNOWN_PILOT}) FOR UPDATE OF p`;
const MOVE_SQL = `
UPDATE idea_pilots SET state = $3, version = version + 1, outcome = $4, words = COALESCE($5, words),
  started_at = CASE WHEN $3 = 'running' THEN app_now() ELSE started_at END,
  finished_at = CASE WHEN $3 = 'finished' THEN app_now() END WHERE id = $1 AND version = $2`;

interface LockedPilot {
  readonly id: string;
  readonly idea_id: string;
  readonly company_id: string;
  readonly invited_by_org_id: string;
  readonly state: PilotState;
  readonly version: number;
  readonly title: string;
}

/** Trying an idea out with companies. Who is asked because of a need stays unknown to the cluster until it says yes. */
@Injectable()
export class Pilots {
  constructor(private readonly notices: Notices) {}

  /**
   * Invites one company, or all whose needs stand behind the idea; a company is asked once.
   * @returns the row id of the idea
   * @throws DomainError NOT_FOUND, STALE_VERSION, IDEA_OVER, PILOT_UNFIT; TRANSITION_REFUSED before it is designed
   */
  async invite(caller: Caller, input: InvitePilotsInput): Promise<string> {
    const { organisationId } = caller.signedIn();
    const idea = await lockIdea(caller, input);
    if (idea.state !== 'designed' && idea.state !== 'piloted')
      throw new DomainError('TRANSITION_REFUSED', {
        what: 'idea',
        from: idea.state,
        action: 'invite pilots',
      });
    const to = PILOT_STATES.initial;
    const db = await caller.db();
    const path = ['input', 'organisationId'];
    type Invited = { readonly id: string; readonly company_id: string };
    const invited = input.organisationId
      ? await db.query<Invited[]>(INVITE_ONE_SQL, [
          ...[idea.id, organisationId, to, fromGlobalId('Organisation', input.organisationId, path)],
        ])
      : await db.query<Invited[]>(INVITE_ALL_SQL, [idea.id, organisationId, to]);
    // How many companies stand behind the idea is not told, so to ask all of them never fails.
    if (invited.length === 0 && input.organisationId) throw new DomainError('PILOT_UNFIT', {}, { path });
    const { action } = PILOT_STATES.start;
    await recordTransitions(
      caller,
      invited.map(({ id, company_id }) => ({
        ...{ kind: 'pilot', subjectId: id, action, from: null, to, visibleTo: [company_id] },
      })),
    );
    await touchIdea(caller, idea.id);
    if (invited.length > 0)
      await this.notices.tell(caller, {
        kind: 'pilot_invited',
        ...aboutIdea(idea.id),
        to: invited.map(({ company_id }) => ({ organisationId: company_id, roles: BUYERS })),
        params: { title: idea.title, organisation: await organisationName(caller, organisationId) },
      });
    return idea.id;
  }

  /**
   * The company's yes, no and verdict; the cluster's withdrawal.
   * @returns the row id of the idea
   * @throws DomainError NOT_FOUND, STALE_VERSION, TRANSITION_REFUSED; INPUT_INVALID for an end without a verdict
   */
  async move(caller: Caller, input: MovePilotInput): Promise<string> {
    const { organisationId } = caller.signedIn();
    const id = fromGlobalId('IdeaPilot', input.id, ['input', 'id']);
    const db = await caller.db();
    const [row] = await db.query<LockedPilot[]>(LOCK_SQL, [id]);
    if (!row) throw new DomainError('NOT_FOUND', { what: 'pilot' }, { path: ['input', 'id'] });
    if (row.version !== input.version)
      throw new DomainError('STALE_VERSION', {}, { path: ['input', 'version'] });
    const isCompany = row.company_id === organisationId;
    const actors = isCompany ? (['requester'] as const) : staffOf(caller);
    const to = await nextState('pilot', PILOT_STATES, row.state, input.move, actors, {});
    const outcome = input.move === 'finish' ? (input.outcome ?? null) : null;
    if (input.move === 'finish' && !outcome)
      throw new DomainError(
        'INPUT_INVALID',
        { field: 'outcome', problem: 'say how it went' },
        { path: ['input', 'outcome'] },
      );
    const words = isCompany ? input.words?.trim() || null : null;
    await db.query(MOVE_SQL, [row.id, row.version, to, outcome, words]);
    // Of a company that says no the cluster that asked it by a need alone learns nothing.
    const owners = to === 'declined' ? [] : await ownersOfIdea(caller, row.idea_id);
    const visibleTo = [row.company_id, ...owners];
    const { id: subjectId, state: from } = row;
    await recordTransition(caller, { kind: 'pilot', subjectId, action: input.move, from, to, visibleTo });
    if (isCompany && to !== 'declined')
      await this.notices.tell(caller, {
        kind: 'pilot_answered',
        ...aboutIdea(row.idea_id),
        to: owners.map((cluster) => ({ organisationId: cluster, roles: CLUSTER_STAFF })),
        params: {
          title: row.title,
          organisation: await organisationName(caller, organisationId),
          answer: outcome ? VERDICT[outcome] : SAYS_YES,
        },
      });
    return row.idea_id;
  }
}

const SAYS_YES = { en: 'takes part', lv: 'piedalās', et: 'osaleb', sv: 'är med' };
const VERDICT = {
  works: { en: 'it works', lv: 'tas darbojas', et: 'see toimib', sv: 'det fungerar' },
  needs_change: {
    en: 'it needs a change',
    lv: 'tas jāmaina',
    et: 'vajab muutmist',
    sv: 'det behöver ändras',
  },
  no_use: { en: 'it is of no use', lv: 'tas neder', et: 'sellest pole kasu', sv: 'det är till ingen nytta' },
} as const;
