import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CHILLED, changing, inDays, Quoting } from './quoting.js';
import { type Browser, startTestApp, type TestApp } from './test-app.js';
import { WORLD } from './world.js';

describe('quotes with a deadline', () => {
  let server: TestApp;
  let quoting: Quoting;
  let buyer: Browser;
  let provider: Browser;
  /** Of another provider, with its service. */
  let other: Browser;
  let another: string;

  beforeAll(async () => {
    server = await startTestApp(WORLD);
    quoting = await Quoting.begin(server);
    ({ buyer, provider, other, another } = quoting);
  });
  afterAll(async () => {
    await quoting.end();
    await server.close();
  });

  it('are sealed until the deadline: the requester sees neither them nor that there are any', async () => {
    const replyBy = inDays(10);
    const [request] = await quoting.send([[CHILLED, another]], { replyBy, sealed: true });
    const { request: mine } = await quoting.quote(provider, request.id, {
      note: 'zilzala',
      validUntil: inDays(30),
    });
    expect(mine.quotes).toHaveLength(1);
    const hidden = await quoting.seen(buyer, request.id);
    expect(hidden).toMatchObject({ state: 'SUBMITTED', sealedNow: true, quotes: [] });
    expect(hidden.recipients.map((each: any) => [each.state, each.answeredAt])).toEqual([
      ['ASKED', null],
      ['ASKED', null],
    ]);
    expect(hidden.history.map((each: any) => each.action)).toEqual(['save', 'submit']);
    expect(hidden.timeline.map((each: any) => each.action)).toEqual(['save', 'submit', 'ask', 'ask']);
    expect(hidden.version).toBe(request.version);
    expect(hidden.updatedAt).toBe(request.updatedAt);
    expect(hidden.recipients).toMatchObject([{ version: 1 }, { version: 1 }]);
    await quoting.withdrawQuote(provider, request.id);
    expect(await quoting.seen(buyer, request.id)).toEqual(hidden);
    const { request: again } = await quoting.quote(provider, request.id, {
      note: 'zilzala',
      validUntil: inDays(30),
    });
    expect(JSON.stringify(hidden)).not.toContain('zilzala');
    expect(await quoting.noticesOf(request.id)).not.toContain('quote_received');
    const blind = await buyer.send(changing('acceptQuote', 'QuoteActionInput'), {
      input: { quoteId: again.quotes[0].id, version: hidden.version },
    });
    expect(blind.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    await quoting.at(11, async () => {
      await quoting.runDue();
      expect(await quoting.seen(buyer, request.id)).toMatchObject({
        state: 'QUOTED',
        sealedNow: false,
        quotes: [{ state: 'SENT', note: 'zilzala' }, { state: 'WITHDRAWN' }],
      });
      expect((await quoting.quote(other, request.id, { validUntil: inDays(30) })).userErrors).toMatchObject([
        { code: 'REPLY_TIME_OVER' },
      ]);
    });
    expect(await quoting.noticesOf(request.id)).toContain('reply_deadline_passed');
  });

  it('tell a provider that has said no nothing of what becomes of the others', async () => {
    const [request] = await quoting.send([[CHILLED, another]]);
    const { recipients } = await quoting.seen(other, request.id);
    const input = { recipientId: recipients[0].id, version: recipients[0].version, reason: 'No room.' };
    await other.send(changing('declineRequest', 'DeclineRequestInput'), { input });
    const { request: mine } = await quoting.quote(provider, request.id);
    const before = await quoting.seen(other, request.id);
    await quoting.accept(request.id, mine.quotes[0].id);
    expect(await quoting.seen(other, request.id)).toEqual(before);
    expect((await quoting.quote(other, request.id)).userErrors).toMatchObject([
      { code: 'TRANSITION_REFUSED', message: expect.stringContaining('declined') },
    ]);
  });

  it('come before the deadline, revisions too, unless more time is given', async () => {
    const [request] = await quoting.send([[CHILLED, another]], { replyBy: inDays(10) });
    const extend = async (days: number) => {
      const { version } = await quoting.seen(buyer, request.id);
      const input = { id: request.id, version, replyBy: inDays(days) };
      const { data, errors } = await buyer.send(changing('extendDeadline', 'ExtendDeadlineInput'), { input });
      expect(errors).toBeUndefined();
      return data['extendDeadline'];
    };
    expect((await quoting.quote(provider, request.id, { validUntil: inDays(40) })).userErrors).toEqual([]);
    expect((await quoting.quote(provider, request.id, { validUntil: inDays(40) })).userErrors).toEqual([]);
    expect((await extend(9)).userErrors).toMatchObject([{ code: 'INPUT_INVALID' }]);
    await quoting.at(11, async () => {
      await quoting.runDue();
      for (const who of [provider, other])
        expect((await quoting.quote(who, request.id, { validUntil: inDays(40) })).userErrors).toMatchObject([
          { code: 'REPLY_TIME_OVER' },
        ]);
      expect(await extend(20)).toMatchObject({ request: { state: 'QUOTED' }, userErrors: [] });
      for (const who of [provider, other])
        expect((await quoting.quote(who, request.id, { validUntil: inDays(40) })).userErrors).toEqual([]);
    });
    expect(
      (await quoting.noticesOf(request.id)).filter((kind) => kind === 'reply_time_extended'),
    ).toHaveLength(2);
    const { history } = await quoting.seen(buyer, request.id);
    expect(history.map((each: any) => each.action)).toContain('extend');
    const [sealed] = await quoting.send([[CHILLED]], { replyBy: inDays(10), sealed: true });
    const input = { id: sealed.id, version: sealed.version, replyBy: inDays(20) };
    const refused = await buyer.send(changing('extendDeadline', 'ExtendDeadlineInput'), { input });
    expect(refused.data['extendDeadline'].userErrors).toMatchObject([{ code: 'INPUT_INVALID' }]);
  });

  it('that are sealed fall with a request that is taken back', async () => {
    const [request] = await quoting.send([[CHILLED]], { replyBy: inDays(10), sealed: true });
    await quoting.quote(provider, request.id);
    const { version } = await quoting.seen(buyer, request.id);
    await buyer.send(changing('withdrawRequest', 'RequestActionInput'), {
      input: { id: request.id, version },
    });
    expect(await quoting.seen(provider, request.id)).toMatchObject({
      state: 'WITHDRAWN',
      quotes: [{ state: 'REJECTED' }],
    });
  });
});
