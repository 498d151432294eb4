import { DomainError, IDEA_STATES, type Language } from '@fivefold/domain';
import { findConcept } from '@fivefold/vocabulary';
import { Injectable } from '@nestjs/common';
import { ServiceDrafts, serviceKey } from '../catalogue/index.js';
import { Notices } from '../notification/index.js';
import { BUYERS, type Caller, Clock, CLUSTER_STAFF, nextState, recordTransition } from '../platform/index.js';
import { lockIdea, ownersOfIdea } from './idea-lock.js';
import { aboutIdea } from './idea.service.js';
import type { DraftIdeaServiceInput } from './idea.graphql.js';

const TRIED_SQL = `
SELECT EXISTS (SELECT FROM idea_pilots WHERE idea_id = $1 AND state = 'finished' AND outcome <> 'no_use') AS tried`;
const MADE_SQL = `
UPDATE ideas SET service_id = $2, service_version = $3, version = version + 1, updated_at = app_now() WHERE id = $1`;
const LIVE = `
FROM ideas i JOIN service_versions v ON v.service_id = i.service_id AND v.state = 'published' AND v.number >= i.service_version
WHERE i.state = 'piloted'`;
const DUE_SQL = `SELECT i.id ${LIVE} ORDER BY v.published_at, i.id LIMIT $1`;
const LOCK_SQL = `
SELECT i.title, (SELECT o.name FROM organisations o WHERE o.id = v.publisher_id) AS publisher ${LIVE} AND i.id = $1 FOR UPDATE OF i`;
const PUBLISH_SQL = `
UPDATE ideas SET state = $2, version = version + 1, published_at = app_now(), updated_at = app_now() WHERE id = $1`;
const COMPANIES_SQL = `
SELECT requester_org_id AS id FROM idea_needs WHERE idea_id = $1
UNION SELECT company_id FROM idea_pilots WHERE idea_id = $1 AND started_at IS NOT NULL`;

/**
 * How an idea becomes a service: as a draft in the catalogue, where others than its authors judge and publish it. Once that version
 * or a later one serves, the clock takes the idea to its end and tells the companies behind it.
 */
@Injectable()
export class IdeaPublication {
  constructor(
    private readonly drafts: ServiceDrafts,
    private readonly notices: Notices,
    clock: Clock,
  ) {
    clock.register({ name: 'ideas.publish', dueSql: DUE_SQL, act: (caller, id) => this.publish(caller, id) });
  }

  /**
   * Begins the service of an idea that a company has tried: a new draft, or the next version of an own service.
   * @returns the row id of the idea
   * @throws DomainError NOT_FOUND, STALE_VERSION, TRANSITION_REFUSED before the pilot, IDEA_HAS_SERVICE, IDEA_UNTRIED
   */
  async draft(caller: Caller, input: DraftIdeaServiceInput): Promise<string> {
    const idea = await lockIdea(caller, input);
    if (idea.state !== 'piloted')
      throw new DomainError('TRANSITION_REFUSED', {
        what: 'idea',
        from: idea.state,
        action: 'draft_service',
      });
    if (idea.service_id) throw new DomainError('IDEA_HAS_SERVICE', {});
    const db = await caller.db();
    const [row] = await db.query<{ tried: boolean }[]>(TRIED_SQL, [idea.id]);
    if (!row?.tried) throw new DomainError('IDEA_UNTRIED', {});
    const { language, title, text, concepts } = idea;
    if (input.improvesId) {
      const key = serviceKey(input.improvesId);
      const number = await this.drafts.amend(caller, key, (facts) => ({
        ...facts,
        concepts: [...new Set([...facts.concepts, ...concepts])],
      }));
      await db.query(MADE_SQL, [idea.id, key, number]);
      return idea.id;
    }
    const serviceId = await this.drafts.create(caller, {
      titles: [{ language: language as Language, text: title }],
      descriptions: [{ language: language as Language, text }],
      sector: findConcept(concepts[0] ?? '')?.sector ?? 'CROSS',
      concepts,
      coverage: [],
      deliveryMode: 'at_provider',
      certificates: [],
      capacities: [],
      price: { type: 'quote', tiers: [] },
      languages: [language],
      interfaces: [],
      adrClasses: [],
      attachmentIds: [],
    });
    await db.query(MADE_SQL, [idea.id, serviceId, 1]);
    return idea.id;
  }

  private async publish(caller: Caller, id: string): Promise<void> {
    const db = await caller.db();
    const [row] = await db.query<{ title: string; publisher: string }[]>(LOCK_SQL, [id]);
    if (!row) return;
    const to = await nextState('idea', IDEA_STATES, 'piloted', 'publish', ['clock'], {
      service_live: () => null,
    });
    await db.query(PUBLISH_SQL, [id, to]);
    const owners = await ownersOfIdea(caller, id);
    const companies = await db.query<{ id: string }[]>(COMPANIES_SQL, [id]);
    await recordTransition(caller, {
      ...{ kind: 'idea', subjectId: id, action: 'publish', from: 'piloted', to },
      visibleTo: owners,
    });
    await this.notices.tell(caller, {
      kind: 'idea_published',
      ...aboutIdea(id),
      to: [
        ...companies.map((company) => ({ organisationId: company.id, roles: BUYERS })),
        ...owners.map((organisationId) => ({ organisationId, roles: CLUSTER_STAFF })),
      ],
      params: { title: row.title, organisation: row.publisher },
    });
  }
}
