import { DomainError } from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { organisationName } from '../directory/index.js';
import { Notices } from '../notification/index.js';
import { type Caller, CLUSTER_STAFF, fromGlobalId } from '../platform/index.js';
import { lockIdea, ownersOfIdea, refuseOver, touchIdea } from './idea-lock.js';
import { aboutIdea } from './idea.service.js';
import type { ChangeIdeaOwnerInput } from './idea.graphql.js';

const INVITE_SQL = `
INSERT INTO idea_owners (idea_id, cluster_id, invited_by_org_id)
SELECT $1, o.id, $3 FROM organisations o WHERE o.id = $2 AND o.kind = 'CLUSTER' AND o.id <> $3
ON CONFLICT ON CONSTRAINT idea_owners_pkey DO NOTHING RETURNING idea_id`;
const ASKED_SQL = `
SELECT i.title, i.state, o.joined_at FROM ideas i JOIN idea_owners o ON o.idea_id = i.id AND o.cluster_id = $2
WHERE i.id = $1 FOR UPDATE OF o`;
const JOIN_SQL = 'UPDATE idea_owners SET joined_at = app_now() WHERE idea_id = $1 AND cluster_id = $2';
const LEAVE_SQL = 'DELETE FROM idea_owners WHERE idea_id = $1 AND cluster_id = $2';

/** The clusters that own an idea together: one asks another, which says yes or no; each may leave but the last. */
@Injectable()
export class IdeaOwners {
  constructor(private readonly notices: Notices) {}

  /**
   * @returns the row id of the idea
   * @throws DomainError NOT_FOUND, STALE_VERSION, IDEA_OVER, IDEA_OWNER_UNFIT, IDEA_LAST_OWNER, TRANSITION_REFUSED where the
   *   cluster has joined already
   */
  change(caller: Caller, input: ChangeIdeaOwnerInput): Promise<string> {
    if (input.move === 'invite') return this.invite(caller, input);
    return input.move === 'join' ? this.join(caller, input) : this.leave(caller, input);
  }

  private async invite(caller: Caller, input: ChangeIdeaOwnerInput): Promise<string> {
    const path = ['input', 'organisationId'];
    const { organisationId } = caller.signedIn();
    const idea = await lockIdea(caller, input);
    refuseOver(idea);
    const clusterId = fromGlobalId('Organisation', input.organisationId ?? '', path);
    const db = await caller.db();
    const added = await db.query<unknown[]>(INVITE_SQL, [idea.id, clusterId, organisationId]);
    if (added.length === 0) throw new DomainError('IDEA_OWNER_UNFIT', {}, { path });
    await touchIdea(caller, idea.id);
    await this.tell(caller, 'idea_owner_invited', idea, [clusterId]);
    return idea.id;
  }

  private async join(caller: Caller, input: ChangeIdeaOwnerInput): Promise<string> {
    const { id, title, joined_at } = await this.asked(caller, input);
    if (joined_at)
      throw new DomainError('TRANSITION_REFUSED', { what: 'owner', from: 'joined', action: 'join' });
    const { organisationId } = caller.signedIn();
    const owners = await ownersOfIdea(caller, id);
    const db = await caller.db();
    await db.query(JOIN_SQL, [id, organisationId]);
    await touchIdea(caller, id);
    await this.tell(caller, 'idea_owner_joined', { id, title }, owners);
    return id;
  }

  /** The idea is taken first where the cluster owns it, so that of two that leave at once one stays. */
  private async leave(caller: Caller, input: ChangeIdeaOwnerInput): Promise<string> {
    const { organisationId } = caller.signedIn();
    const asked = await this.asked(caller, input);
    if (asked.joined_at) {
      await lockIdea(caller, input);
      const owners = await ownersOfIdea(caller, asked.id);
      if (owners.every((owner) => owner === organisationId)) throw new DomainError('IDEA_LAST_OWNER', {});
      await touchIdea(caller, asked.id);
    }
    const db = await caller.db();
    await db.query(LEAVE_SQL, [asked.id, organisationId]);
    return asked.id;
  }

  private async asked(caller: Caller, { id: globalId }: ChangeIdeaOwnerInput) {
    const id = fromGlobalId('Idea', globalId, ['input', 'id']);
    const db = await caller.db();
    const rows = await db.query<{ title: string; state: 'idea'; joined_at: Date | null }[]>(ASKED_SQL, [
      id,
      caller.signedIn().organisationId,
    ]);
    const [row] = rows;
    if (!row) throw new DomainError('NOT_FOUND', { what: 'idea' }, { path: ['input', 'id'] });
    refuseOver(row);
    return { id, ...row };
  }

  private async tell(
    caller: Caller,
    kind: 'idea_owner_invited' | 'idea_owner_joined',
    { id, title }: { readonly id: string; readonly title: string },
    clusters: readonly string[],
  ): Promise<void> {
    const organisation = await organisationName(caller, caller.signedIn().organisationId);
    const to = clusters.map((organisationId) => ({ organisationId, roles: CLUSTER_STAFF }));
    await this.notices.tell(caller, { kind, ...aboutIdea(id), to, params: { title, organisation } });
  }
}
