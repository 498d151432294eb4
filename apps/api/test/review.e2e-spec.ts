import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { Clock, readGlobalId } from '../src/platform/index.js';
import { organisationId } from './access-stage.js';
import { DealMaker, PARTIES, REVIEW } from './deals.js';
import { startTestApp, type TestApp } from './test-app.js';
import { WORLD } from './world.js';

const DAY = 86_400;

describe('reviews', () => {
  let server: TestApp;
  let admin: pg.Client;
  let deals: DealMaker;

  beforeAll(async () => {
    server = await startTestApp(WORLD);
    admin = new pg.Client({ connectionString: server.database.adminUrl });
    await admin.connect();
    deals = new DealMaker(server, 'Words of some length.');
  });
  beforeEach(() => admin.query("UPDATE clock SET shift = interval '0'"));
  afterAll(async () => {
    await admin.end();
    await server.close();
  });

  /** Moves the clock to `seconds` after `moment` and acts on what is due. */
  async function at(moment: string, seconds: number): Promise<void> {
    await admin.query(
      'UPDATE clock SET shift = $1::timestamptz + make_interval(secs => $2) - clock_timestamp()',
      [moment, seconds],
    );
    await server.app.get(Clock).runDue();
  }
  const noticesOf = async (kind: string, id: string): Promise<number> => {
    const { rows } = await admin.query<{ n: number }>(
      'SELECT count(*)::int AS n FROM notices WHERE kind = $1 AND subject_id = $2',
      [kind, readGlobalId(id)!.key],
    );
    return rows[0]!.n;
  };

  describe('a review', () => {
    const give = (who: keyof typeof PARTIES, { id, version }: any, more: object = {}) =>
      deals.try(who, 'giveReview', 'GiveReviewInput', `review { ${REVIEW} }`, {
        id,
        version,
        stars: 5,
        text: 'Good.',
        ...more,
      });
    const of = (agreement: any, side: string) => agreement.reviews.find((each: any) => each.side === side);

    it('is sealed from everybody else until both are in, then public, and answered once', async () => {
      const { requestId, agreement } = await deals.completed();
      const aspects = [{ name: 'quality', stars: 4 }];
      const mine = await deals.review('buyer', agreement, {
        text: 'Sealed words.',
        aspects,
        publisherStars: 3,
      });
      expect(mine).toMatchObject({ state: 'SEALED', text: 'Sealed words.', actions: [] });
      for (const who of ['provider', 'publisher', 'operator', 'stranger'] as const) {
        const seen = await deals.agreement(who, agreement.id);
        expect(JSON.stringify(seen)).not.toContain('Sealed words.');
      }
      const theirs = await deals.review('publisher', agreement);
      expect(theirs.state).toBe('PUBLISHED');
      expect(await deals.requestState(requestId)).toBe('REVIEWED');
      const [published] = (await deals.agreement('provider', agreement.id)).reviews;
      expect(published).toMatchObject({ state: 'PUBLISHED', text: 'Sealed words.', actions: ['answer'] });
      const say = (who: keyof typeof PARTIES, { id, version }: any) =>
        deals.try(who, 'answerReview', 'AnswerReviewInput', `review { ${REVIEW} }`, {
          id,
          version,
          answer: 'Thank you.',
        });
      expect((await say('buyer', published)).userErrors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
      const { review: answered } = await say('provider', published);
      expect(answered).toMatchObject({ state: 'ANSWERED', answer: 'Thank you.', publisherStars: 3 });
      expect((await say('provider', answered)).userErrors).toMatchObject([{ code: 'TRANSITION_REFUSED' }]);
      const guest = await server
        .browser()
        .send(`query ($id: ID!) { node(id: $id) { ... on Review { ${REVIEW} } } }`, { id: answered.id });
      expect(guest.data['node']).toMatchObject({
        text: 'Sealed words.',
        answer: 'Thank you.',
        agreement: null,
        actions: [],
      });
    });

    it('is published alone seven days after it, to the second, and the other lapses', async () => {
      const { requestId, agreement } = await deals.completed();
      await deals.review('provider', agreement);
      const [{ publish_at: until }] = (
        await admin.query("SELECT publish_at FROM reviews WHERE state = 'sealed' ORDER BY id DESC LIMIT 1")
      ).rows;
      const moment = until.toISOString();
      await at(moment, -3);
      expect(of(await deals.agreement('buyer', agreement.id), 'PROVIDER').state).toBe('SEALED');
      await at(moment, 0.1);
      const after = await deals.agreement('buyer', agreement.id);
      expect(after.reviews.map((each: any) => each.state)).toEqual(['LAPSED', 'PUBLISHED']);
      expect(await deals.requestState(requestId)).toBe('REVIEWED');
      expect((await give('buyer', of(after, 'REQUESTER'))).userErrors).toMatchObject([
        { code: 'TRANSITION_REFUSED' },
      ]);
    });

    it('is asked for once more three days before it lapses, to the second', async () => {
      const { agreement } = await deals.completed();
      const reminders = async () =>
        (await Promise.all(agreement.reviews.map((each: any) => noticesOf('review_reminder', each.id))))
          .concat(await noticesOf('review_reminder', agreement.id))
          .reduce((sum, count) => sum + count, 0);
      await at(agreement.completedAt, 27 * DAY - 3);
      expect(await reminders()).toBe(0);
      await at(agreement.completedAt, 27 * DAY + 1);
      const told = await reminders();
      expect(told).toBeGreaterThanOrEqual(2);
      await at(agreement.completedAt, 28 * DAY);
      expect(await reminders()).toBe(told);
    });

    it('lapses 30 days after the completion, to the second, and is not given a moment later', async () => {
      const { agreement } = await deals.completed();
      await at(agreement.completedAt, 30 * DAY - 3);
      expect(of(await deals.agreement('buyer', agreement.id), 'REQUESTER').state).toBe('OPEN');
      await admin.query(
        'UPDATE clock SET shift = $1::timestamptz + make_interval(secs => $2) - clock_timestamp()',
        [agreement.completedAt, 30 * DAY + 1],
      );
      expect((await give('buyer', of(agreement, 'REQUESTER'))).userErrors).toMatchObject([
        { code: 'REVIEW_LAPSED' },
      ]);
      await at(agreement.completedAt, 30 * DAY + 1);
      const after = await deals.agreement('buyer', agreement.id);
      expect(after.reviews.map((each: any) => each.state)).toEqual(['LAPSED', 'LAPSED']);
    });

    it('is given once, by the own side, about the other, and not while a dispute is open', async () => {
      const { agreement } = await deals.completed();
      const mine = of(agreement, 'REQUESTER');
      expect((await give('provider', mine)).userErrors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
      expect((await give('stranger', mine)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
      expect(
        (await give('buyer', mine, { aspects: [{ name: 'clarity', stars: 1 }] })).userErrors,
      ).toMatchObject([{ code: 'INPUT_INVALID' }]);
      expect((await give('buyer', mine, { stars: 6 })).userErrors).toMatchObject([{ code: 'INPUT_INVALID' }]);
      // A person who belongs to both sides reviews neither.
      const both = `INSERT INTO memberships (person_id, organisation_id, role)
        SELECT p.id, o.id, 'SME_USER' FROM persons p, organisations o WHERE p.email = $1 AND o.slug = 'vesvalde'`;
      await admin.query(both, [PARTIES.buyer]);
      expect((await give('buyer', mine)).userErrors).toMatchObject([{ code: 'OWN_REVIEW' }]);
      await admin.query(
        `DELETE FROM memberships m USING persons p, organisations o
         WHERE p.id = m.person_id AND o.id = m.organisation_id AND p.email = $1 AND o.slug = 'vesvalde'`,
        [PARTIES.buyer],
      );
      await deals.do('buyer', 'openDispute', 'OpenDisputeInput', 'dispute { id }', {
        agreementId: agreement.id,
        version: agreement.version,
        reason: 'x',
      });
      expect((await give('buyer', mine)).userErrors).toMatchObject([{ code: 'DISPUTE_OPEN' }]);
      expect(of(await deals.agreement('buyer', agreement.id), 'REQUESTER').actions).toEqual([]);
    });

    it('counts into averages from three on, and into the record of the provider', async () => {
      for (let made = 0; made < 3; made += 1) {
        const { agreement } = await deals.completed();
        await deals.review('buyer', agreement, { stars: made + 3, aspects: [{ name: 'quality', stars: 5 }] });
        await deals.review('provider', agreement);
      }
      const seen = async (slug: string) => {
        const query = `query ($id: ID!) { node(id: $id) { ... on Organisation { rating { count average aspects { name average } }
          trackRecord { asked responseHours ended completionShare } reviews(first: 2) { totalCount edges { node { text } } } } } }`;
        return (await server.browser().send(query, { id: organisationId(slug) })).data['node'];
      };
      const provider = await seen('vesvalde');
      expect(provider.rating.count).toBeGreaterThanOrEqual(3);
      expect(provider.rating.average).toBeGreaterThanOrEqual(3);
      expect(provider.rating.aspects).toContainEqual({ name: 'quality', average: expect.any(Number) });
      expect(provider.trackRecord.ended).toBeGreaterThanOrEqual(3);
      expect(provider.trackRecord.completionShare).toBeGreaterThan(0);
      expect(provider.trackRecord.asked).toBeGreaterThanOrEqual(3);
      expect(provider.reviews.edges).toHaveLength(2);
      expect(provider.reviews.totalCount).toBe(provider.rating.count);
      const unrated = await seen('lv-log');
      expect(unrated.rating).toEqual({ count: 0, average: null, aspects: [] });
    });
  });
});
