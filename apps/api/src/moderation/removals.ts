import { DomainError, isUuid, type ReportSubject, textIn } from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { lockService, ServiceLifecycle } from '../catalogue/index.js';
import { organisationName, organisationsById } from '../directory/index.js';
import { LiveIndex } from '../discovery/index.js';
import { type Caller, Outbox, readGlobalId } from '../platform/index.js';
import { findReview } from '../review/index.js';
import { type Reasons, type StatementRow, Statements } from '../statement/index.js';

const HIDE_REVIEW_SQL =
  'UPDATE reviews SET hidden_by = $2 WHERE id = $1 AND (hidden_by IS NULL) = ($2::uuid IS NOT NULL)';
const PROFILE_SQL = 'SELECT name, profile, website FROM organisations WHERE id = $1 FOR UPDATE';
const EMPTY_PROFILE_SQL = `
UPDATE organisations SET profile = '{}', website = NULL, version = version + 1 WHERE id = $1`;
/** What the organisation has written itself since then stays. */
const FILL_PROFILE_SQL = `
UPDATE organisations SET profile = CASE WHEN profile = '{}' THEN $2 ELSE profile END, website = COALESCE(website, $3),
  version = version + 1 WHERE id = $1`;

/** Content that may be reported. */
export interface Subject {
  readonly kind: ReportSubject;
  /** Row id of the service, organisation or review. */
  readonly id: string;
  readonly title: string;
  /** Whose content it is. */
  readonly organisationId: string;
}

/** Takes content from sight, with the statement of reasons, and brings it back where that is lifted. */
@Injectable()
export class Removals {
  constructor(
    private readonly index: LiveIndex,
    private readonly services: ServiceLifecycle,
    private readonly statements: Statements,
    private readonly outbox: Outbox,
  ) {
    statements.liftBy('review_removed', (caller, row) => this.showReview(caller, row));
    statements.liftBy('profile_removed', (caller, row) => this.restoreProfile(caller, row));
  }

  /** What everybody sees by this global id: a published service, an organisation, a published review. Null for anything else. */
  async findSubject(caller: Caller, globalId: string): Promise<Subject | null> {
    const { kind, key } = readGlobalId(globalId) ?? { kind: '', key: '' };
    if (!isUuid(key)) return null;
    if (kind === 'Service') {
      const facts = this.index.catalogue.get(key);
      if (!facts) return null;
      const title = textIn(facts.title, caller.language);
      return { kind: 'service', id: key, title, organisationId: facts.publisherId };
    }
    if (kind === 'Organisation') {
      const [organisation] = await organisationsById(caller, [key]);
      if (!organisation || organisation.kind === 'PLATFORM') return null;
      return { kind: 'profile', id: key, title: organisation.name, organisationId: key };
    }
    const review = kind === 'Review' ? await findReview(caller, key) : null;
    if (!review || review.hidden || !['published', 'answered'].includes(review.state)) return null;
    const organisationId = review.side === 'requester' ? review.requester_org_id : review.provider_org_id;
    const title = await organisationName(caller, review.about_org_id);
    return { kind: 'review', id: key, title, organisationId };
  }

  /**
   * Takes it from sight and states why. @throws DomainError TRANSITION_REFUSED where a service is not published, NOTHING_TO_REMOVE
   * where the review or the texts of the profile are gone already
   */
  async remove(
    caller: Caller,
    subject: Subject,
    words: Pick<Reasons, 'facts' | 'ground' | 'groundWords' | 'reported'>,
  ): Promise<void> {
    const stated = {
      subjectId: subject.id,
      title: subject.title,
      affected: { organisationId: subject.organisationId },
      ...words,
    };
    const db = await caller.db();
    if (subject.kind === 'service') {
      const { facts, ...beside } = words;
      const row = await lockService(caller, subject.id);
      return this.services.takeOut(caller, row, facts, beside);
    }
    if (subject.kind === 'review') {
      const id = await this.statements.state(caller, { measure: 'review_removed', ...stated });
      const [, changed] = await db.query<[unknown[], number]>(HIDE_REVIEW_SQL, [subject.id, id]);
      if (changed !== 1) throw new DomainError('NOTHING_TO_REMOVE', {});
      return;
    }
    const [removed] = await db.query<{ profile: object; website: string | null }[]>(PROFILE_SQL, [
      subject.id,
    ]);
    if (!removed || (Object.keys(removed.profile).length === 0 && removed.website === null))
      throw new DomainError('NOTHING_TO_REMOVE', {});
    const { profile, website } = removed;
    await this.statements.state(caller, {
      measure: 'profile_removed',
      ...stated,
      removed: { profile, website },
    });
    await db.query(EMPTY_PROFILE_SQL, [subject.id]);
    await this.outbox.tell(caller, 'organisation', subject.id);
  }

  private async showReview(caller: Caller, { subject_id }: StatementRow): Promise<void> {
    const db = await caller.db();
    await db.query(HIDE_REVIEW_SQL, [subject_id, null]);
  }

  private async restoreProfile(caller: Caller, { subject_id, removed }: StatementRow): Promise<void> {
    const { profile, website } = removed as { profile: object; website: string | null };
    const db = await caller.db();
    await db.query(FILL_PROFILE_SQL, [subject_id, JSON.stringify(profile), website]);
    await this.outbox.tell(caller, 'organisation', subject_id);
  }
}
