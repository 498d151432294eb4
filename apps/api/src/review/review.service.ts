import { type Actor, DomainError, REVIEW_ASPECTS, REVIEW_STATES, type ReviewAction } from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import {
  aboutAgreement,
  type AgreementRow,
  Agreements,
  audienceOf,
  findAgreement,
  getSide,
  otherSide,
  partiesOf,
  type Side,
} from '../agreement/index.js';
import { RequestMoves } from '../engagement/index.js';
import { Notices } from '../notification/index.js';
import {
  type Caller,
  type ClockRule,
  fromGlobalId,
  type GuardChecks,
  nextState,
  recordTransition,
} from '../platform/index.js';
import { ReviewContentEntity } from './review.entity.js';
import type { AnswerReviewInput, GiveReviewInput } from './review.graphql.js';
import { findReview, type ReviewRow, reviewsOfAgreements } from './review.reads.js';

/** Days of REVIEW_DAYS. A dispute after the completion may end in a second one, which invites nobody anew. */
const INVITE_SQL = `
INSERT INTO reviews (id, agreement_id, requester_org_id, provider_org_id, publisher_org_id, side, about_org_id, service_ids, state, lapse_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'open', app_now() + interval '30 days')
ON CONFLICT ON CONSTRAINT reviews_one_per_side_key DO NOTHING RETURNING id`;
const MOVE_SQL = `
UPDATE reviews SET state = $3, version = version + 1, published_at = CASE WHEN $3 = 'published' THEN app_now() ELSE published_at END
WHERE id = $1 AND version = $2 RETURNING version`;
/** Days of SEAL_DAYS. */
const SEAL_SQL = `UPDATE reviews SET publish_at = app_now() + interval '7 days' WHERE agreement_id = $1 AND publish_at IS NULL`;
const MEMBER_SQL = 'SELECT FROM memberships WHERE person_id = $1 AND organisation_id = ANY ($2)';
const ANSWER_SQL = `
UPDATE review_contents SET answer = $2, answer_person_id = $3, answered_at = app_now() WHERE review_id = $1 AND answer IS NULL
RETURNING review_id`;
const SEALED_SQL = `
SELECT r.id FROM reviews r JOIN agreements a ON a.id = r.agreement_id
WHERE r.state = 'sealed' AND r.publish_at <= app_now() AND a.state = 'completed' ORDER BY r.publish_at, r.id LIMIT $1`;
const OPEN_SQL = `
SELECT r.id FROM reviews r JOIN agreements a ON a.id = r.agreement_id
WHERE r.state = 'open' AND r.lapse_at <= app_now() AND a.state IN ('completed', 'cancelled') ORDER BY r.lapse_at, r.id LIMIT $1`;
const SOON_SQL = `
SELECT r.id FROM reviews r JOIN agreements a ON a.id = r.agreement_id
WHERE r.state = 'open' AND r.reminded_at IS NULL AND a.state = 'completed'
  AND least(r.lapse_at, r.publish_at) <= app_now() + interval '3 days' ORDER BY r.lapse_at, r.id LIMIT $1`;
const REMIND_SQL = `
UPDATE reviews SET reminded_at = app_now() WHERE id = $1 AND state = 'open' AND reminded_at IS NULL
RETURNING least(lapse_at, publish_at) AS until, least(lapse_at, publish_at) > app_now() AS ahead`;
const DUE_SQL =
  'SELECT COALESCE(publish_at <= app_now(), false) AS publish, lapse_at <= app_now() AS lapse FROM reviews WHERE id = $1';

/** Reviews of both sides: sealed until both are in, published together. */
@Injectable()
export class ReviewService {
  constructor(
    private readonly agreements: Agreements,
    private readonly requests: RequestMoves,
    private readonly notices: Notices,
  ) {}

  /** Invites both sides of a completed agreement; nobody twice. */
  async invite(caller: Caller, agreement: AgreementRow): Promise<void> {
    const db = await caller.db();
    for (const side of ['requester', 'provider'] as const) {
      const id = uuidv7();
      const about = side === 'requester' ? agreement.provider_org_id : agreement.requester_org_id;
      const invited = await db.query<{ id: string }[]>(INVITE_SQL, [
        id,
        agreement.id,
        agreement.requester_org_id,
        agreement.provider_org_id,
        agreement.publisher_org_id,
        side,
        about,
        agreement.snapshot.services.map(({ serviceId }) => serviceId),
      ]);
      if (invited.length === 0) continue;
      await recordTransition(caller, {
        kind: 'review',
        subjectId: id,
        action: 'invite',
        from: null,
        to: 'open',
        visibleTo: partiesOf(agreement),
      });
      await this.notices.tell(caller, {
        kind: 'review_invited',
        ...aboutAgreement(agreement),
        to: audienceOf(agreement, side),
        params: { organisation: agreement.snapshot[otherSide(side)].name, number: agreement.number },
      });
    }
  }

  /**
   * Gives the review of the caller's side. It is sealed; with the other side's it is published, both at once.
   *
   * @returns the id of the review
   * @throws DomainError NOT_FOUND, STALE_VERSION, MANDATE_MISSING, NOT_ALLOWED (the other side's), OWN_REVIEW, DISPUTE_OPEN,
   * REVIEW_LAPSED, TRANSITION_REFUSED, INPUT_INVALID (aspects)
   */
  async give(caller: Caller, input: GiveReviewInput): Promise<string> {
    const { personId, personName } = caller.signedIn();
    const { row, agreement } = await this.locked(caller, input);
    const side = getSide(caller, agreement);
    if (row.side !== side) throw new DomainError('NOT_ALLOWED', {});
    const aspects = readAspects(side, input.aspects);
    const hasPublisher = side === 'requester' && agreement.publisher_org_id !== agreement.provider_org_id;
    const publisherStars = hasPublisher ? (input.publisherStars ?? null) : null;
    const judged = [row.about_org_id, ...(publisherStars === null ? [] : [agreement.publisher_org_id])];
    const guards = {
      not_own: () => this.refuseOwn(caller, judged),
      no_open_dispute: () => (agreement.state === 'completed' ? null : new DomainError('DISPUTE_OPEN', {})),
      in_review_term: () => (row.in_term ? null : new DomainError('REVIEW_LAPSED', {})),
    };
    await nextState('review', REVIEW_STATES, row.state, 'give', [side], guards);
    const db = await caller.db();
    await db
      .createQueryBuilder()
      .insert()
      .into(ReviewContentEntity)
      .updateEntity(false)
      .values({
        reviewId: row.id,
        authorOrgId: side === 'requester' ? row.requester_org_id : row.provider_org_id,
        aboutOrgId: row.about_org_id,
        personId,
        personName,
        stars: input.stars,
        aspects: aspects as never,
        publisherStars,
        text: input.text.trim(),
      })
      .execute();
    await this.move(caller, row, 'give', side, guards);
    await db.query(SEAL_SQL, [agreement.id]);
    const other = (await reviewsOfAgreements(caller, [agreement.id])).find((each) => each.side !== side);
    if (other && other.state !== 'open') await this.publish(caller, agreement, side);
    else {
      await this.notices.tell(caller, {
        kind: 'review_given',
        ...aboutAgreement(agreement),
        to: audienceOf(agreement, otherSide(side)),
        params: { organisation: agreement.snapshot[side].name, number: agreement.number },
      });
    }
    return row.id;
  }

  /** The reviewed side's answer, given once. @throws DomainError REVIEW_ANSWERED, OWN_REVIEW and as {@link give} */
  async answer(caller: Caller, input: AnswerReviewInput): Promise<string> {
    const { personId } = caller.signedIn();
    const { row, agreement } = await this.locked(caller, input);
    const side = getSide(caller, agreement);
    if (row.side === side) throw new DomainError('NOT_ALLOWED', {});
    const author = row.side === 'requester' ? row.requester_org_id : row.provider_org_id;
    const guards = { not_own: () => this.refuseOwn(caller, [author]) };
    await nextState('review', REVIEW_STATES, row.state, 'answer', [side], guards);
    const db = await caller.db();
    const [answered] = await db.query<[unknown[], number]>(ANSWER_SQL, [
      row.id,
      input.answer.trim(),
      personId,
    ]);
    if (answered.length === 0) throw new DomainError('STALE_VERSION', {}, { path: ['input', 'version'] });
    await this.move(caller, row, 'answer', side, guards);
    await this.notices.tell(caller, {
      kind: 'review_answered',
      ...aboutAgreement(agreement),
      to: audienceOf(agreement, row.side),
      params: { organisation: agreement.snapshot[side].name, number: agreement.number },
    });
    return row.id;
  }

  /** Reminders, the end of the seal, the end of the term. */
  rules(): ClockRule[] {
    return [
      { name: 'reviews.remind', dueSql: SOON_SQL, act: (caller, id) => this.remind(caller, id) },
      { name: 'reviews.publish', dueSql: SEALED_SQL, act: (caller, id) => this.unseal(caller, id) },
      { name: 'reviews.lapse', dueSql: OPEN_SQL, act: (caller, id) => this.lapse(caller, id) },
    ];
  }

  private async remind(caller: Caller, id: string): Promise<void> {
    const { row, agreement } = await this.lockedById(caller, id);
    const db = await caller.db();
    const [reminded] = await db.query<[{ until: Date; ahead: boolean }[], number]>(REMIND_SQL, [row.id]);
    if (!reminded[0]?.ahead) return;
    await this.notices.tell(caller, {
      kind: 'review_reminder',
      ...aboutAgreement(agreement),
      to: audienceOf(agreement, row.side),
      params: {
        organisation: agreement.snapshot[otherSide(row.side)].name,
        until: reminded[0].until,
      },
    });
  }

  /** Seven days after the first the other side has had its time. */
  private async unseal(caller: Caller, id: string): Promise<void> {
    const { row, agreement, due } = await this.dueById(caller, id);
    if (!due.publish || row.state !== 'sealed' || agreement.state !== 'completed') return;
    const other = (await reviewsOfAgreements(caller, [agreement.id])).find((each) => each.id !== row.id);
    if (other?.state === 'open') await this.move(caller, other, 'lapse', 'clock', {});
    await this.publish(caller, agreement, 'clock');
  }

  private async lapse(caller: Caller, id: string): Promise<void> {
    const { row, agreement, due } = await this.dueById(caller, id);
    if (!due.lapse || row.state !== 'open' || agreement.state === 'disputed') return;
    await this.move(caller, row, 'lapse', 'clock', {});
    const other = (await reviewsOfAgreements(caller, [agreement.id])).find((each) => each.id !== row.id);
    if (other?.state === 'sealed' && agreement.state === 'completed')
      await this.publish(caller, agreement, 'clock');
  }

  /** Publishes what is sealed; the request counts as reviewed. */
  private async publish(caller: Caller, agreement: AgreementRow, actor: Side | 'clock'): Promise<void> {
    const reviews = await reviewsOfAgreements(caller, [agreement.id]);
    const open = reviews.find(({ state }) => state === 'open');
    const guards = {
      both_in: () =>
        open
          ? new DomainError('TRANSITION_REFUSED', { what: 'review', from: open.state, action: 'publish' })
          : null,
      no_open_dispute: () => (agreement.state === 'completed' ? null : new DomainError('DISPUTE_OPEN', {})),
    };
    for (const row of reviews) {
      if (row.state !== 'sealed') continue;
      await this.move(caller, row, 'publish', actor, guards);
    }
    await this.requests.move(caller, agreement.request_id, 'review', actor, null, guards);
    await this.notices.tell(caller, {
      kind: 'review_published',
      ...aboutAgreement(agreement),
      to: [...audienceOf(agreement, 'requester'), ...audienceOf(agreement, 'provider')],
      params: { number: agreement.number },
    });
  }

  private async move(
    caller: Caller,
    row: ReviewRow,
    action: ReviewAction,
    actor: Actor,
    guards: GuardChecks,
  ): Promise<void> {
    const to = await nextState('review', REVIEW_STATES, row.state, action, [actor], guards);
    const db = await caller.db();
    const [moved] = await db.query<[unknown[], number]>(MOVE_SQL, [row.id, row.version, to]);
    if (moved.length === 0) throw new DomainError('STALE_VERSION', {}, { path: ['input', 'version'] });
    await recordTransition(caller, {
      kind: 'review',
      subjectId: row.id,
      action,
      from: row.state,
      to,
      visibleTo: [row.requester_org_id, row.provider_org_id, row.publisher_org_id],
    });
  }

  /** A person who belongs to both organisations judges neither. */
  private async refuseOwn(caller: Caller, judged: readonly string[]): Promise<DomainError | null> {
    const db = await caller.db();
    const member = await db.query<unknown[]>(MEMBER_SQL, [caller.personId, judged]);
    return member.length > 0 ? new DomainError('OWN_REVIEW', {}) : null;
  }

  private async locked(caller: Caller, input: { id: string; version: number }) {
    const found = await this.lockedById(caller, fromGlobalId('Review', input.id, ['input', 'id']));
    if (found.row.version !== input.version)
      throw new DomainError('STALE_VERSION', {}, { path: ['input', 'version'] });
    return found;
  }

  private async dueById(caller: Caller, id: string) {
    const found = await this.lockedById(caller, id);
    const db = await caller.db();
    const [due] = await db.query<{ publish: boolean; lapse: boolean }[]>(DUE_SQL, [id]);
    return { ...found, due: due ?? { publish: false, lapse: false } };
  }

  /** The review with its agreement, whose lock guards both sides' reviews. */
  private async lockedById(caller: Caller, id: string): Promise<{ row: ReviewRow; agreement: AgreementRow }> {
    const missing = () => new DomainError('NOT_FOUND', { what: 'review' }, { path: ['input', 'id'] });
    const seen = await findReview(caller, id);
    if (!seen || !(await findAgreement(caller, seen.agreement_id))) throw missing();
    const agreement = await this.agreements.lock(caller, seen.agreement_id);
    const row = await findReview(caller, id);
    if (!row) throw missing();
    return { row, agreement };
  }
}

/** @throws DomainError INPUT_INVALID for an aspect that this side does not judge, or one named twice */
function readAspects(side: Side, given: readonly { name: string; stars: number }[]): Record<string, number> {
  const names: readonly string[] = REVIEW_ASPECTS[side];
  const wrong = given.find(
    ({ name }, at) => !names.includes(name) || given.findIndex((each) => each.name === name) !== at,
  );
  if (wrong)
    throw new DomainError(
      'INPUT_INVALID',
      { field: 'aspects', problem: `"${wrong.name}" is not judged here.` },
      { path: ['input', 'aspects'] },
    );
  return Object.fromEntries(given.map(({ name, stars }) => [name, stars]));
}
