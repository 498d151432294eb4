import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { DEMO_PASSWORD } from '@fivefold/world';
import { readGlobalId } from '../src/platform/index.js';
import { serviceId } from './access-stage.js';
import { CHILLED, changing, inDays, Quoting } from './quoting.js';
import { type Browser, startTestApp, type TestApp } from './test-app.js';
import { WORLD } from './world.js';

describe('quotes', () => {
  let server: TestApp;
  let quoting: Quoting;
  let admin: pg.Client;
  let buyer: Browser;
  let provider: Browser;
  /** Of another provider, with its service. */
  let other: Browser;
  let another: string;

  beforeAll(async () => {
    server = await startTestApp(WORLD);
    quoting = await Quoting.begin(server);
    ({ admin, buyer, provider, other, another } = quoting);
  });
  afterAll(async () => {
    await quoting.end();
    await server.close();
  });

  it('compete in one request: those asked learn nothing of each other, one is chosen, the others are thanked', async () => {
    const [request] = await quoting.send([[CHILLED, another]]);
    expect(request.recipients).toHaveLength(2);
    expect(await quoting.quote(other, request.id, { note: 'zilzala' })).toMatchObject({ userErrors: [] });
    const before = await quoting.seen(provider, request.id);
    expect(before).toMatchObject({
      state: 'SUBMITTED',
      version: 1,
      quotes: [],
      recipients: [{ state: 'ASKED' }],
    });
    expect(JSON.stringify(before)).not.toContain('zilzala');
    expect(before.history.map((each: any) => each.action)).toEqual(['submit']);
    const { request: mine } = await quoting.quote(provider, request.id);
    expect(mine.quotes).toHaveLength(1);
    const all = await quoting.seen(buyer, request.id);
    expect(all.quotes).toHaveLength(2);
    const chosen = mine.quotes[0];
    const { request: accepted } = await quoting.accept(request.id, chosen.id);
    expect(accepted.state).toBe('ACCEPTED');
    expect(accepted.recipients.map((each: any) => each.state).sort()).toEqual(['CHOSEN', 'NOT_CHOSEN']);
    expect(accepted.quotes.map((each: any) => each.state).sort()).toEqual(['ACCEPTED', 'REJECTED']);
    const rival = all.quotes.find((each: any) => each.id !== chosen.id);
    expect((await quoting.accept(request.id, rival.id)).userErrors).toMatchObject([
      { code: 'ALREADY_ACCEPTED' },
    ]);
    expect((await quoting.accept(request.id, chosen.id)).request.state).toBe('ACCEPTED');
    expect(await quoting.noticesOf(request.id)).toEqual([
      'request_received',
      'request_received',
      'quote_received',
      'quote_received',
      'not_chosen',
      'quote_accepted',
    ]);
    expect(await quoting.seen(other, request.id)).toMatchObject({
      state: 'ACCEPTED',
      recipients: [{ state: 'NOT_CHOSEN' }],
    });
  });

  it('have one winner of four accepted at once, twenty times over', async () => {
    for (let round = 0; round < 20; round += 1) {
      const [request] = await quoting.send([[CHILLED, another]]);
      await quoting.quote(provider, request.id);
      await quoting.quote(other, request.id);
      const { quotes, version } = await quoting.seen(buyer, request.id);
      const answers = await Promise.all(
        [0, 1, 0, 1].map((which) =>
          buyer.send(changing('acceptQuote', 'QuoteActionInput'), {
            input: { quoteId: quotes[which].id, version },
          }),
        ),
      );
      const won = answers.filter((answer) => answer.data['acceptQuote'].request);
      const lost = answers.flatMap((answer) =>
        answer.data['acceptQuote'].userErrors.map((each: any) => each.code),
      );
      expect(won).toHaveLength(2);
      expect(lost).toEqual(['ALREADY_ACCEPTED', 'ALREADY_ACCEPTED']);
      const { rows } = await admin.query(
        "SELECT state FROM quotes WHERE request_id = $1 AND state = 'accepted'",
        [readGlobalId(request.id)!.key],
      );
      expect(rows).toHaveLength(1);
    }
  });

  it('are valid to the millisecond, and marked by the clock afterwards', async () => {
    const [request] = await quoting.send([[CHILLED]]);
    const validUntil = inDays(3);
    const { request: quoted } = await quoting.quote(provider, request.id, { validUntil });
    const late = new Date(Date.parse(validUntil) + 1).toISOString();
    const early = new Date(Date.parse(validUntil) - 5000).toISOString();
    const [inTime] = await quoting.send([[CHILLED]]);
    const { request: open } = await quoting.quote(provider, inTime.id, { validUntil });
    await quoting.at(early, async () => {
      expect((await quoting.accept(inTime.id, open.quotes[0].id)).request.state).toBe('ACCEPTED');
    });
    await quoting.at(late, async () => {
      expect((await quoting.accept(request.id, quoted.quotes[0].id)).userErrors).toMatchObject([
        { code: 'QUOTE_EXPIRED' },
      ]);
      await quoting.runDue();
      const after = await quoting.seen(buyer, request.id);
      expect(after).toMatchObject({
        state: 'SUBMITTED',
        recipients: [{ state: 'ASKED' }],
        quotes: [{ state: 'EXPIRED' }],
      });
      expect(after.history.at(-1)).toEqual({ action: 'withdraw_quote', by: 'CLOCK' });
      expect((await quoting.accept(request.id, quoted.quotes[0].id)).userErrors).toMatchObject([
        { code: 'QUOTE_EXPIRED' },
      ]);
    });
    expect(await quoting.noticesOf(request.id)).toContain('quote_expired');
  });

  it('are drafts first, which the provider’s side alone sees', async () => {
    const [request] = await quoting.send([[CHILLED]]);
    const { request: saved } = await quoting.quote(provider, request.id, { note: 'zilzala' }, 'saveQuote');
    expect(saved).toMatchObject({
      state: 'SUBMITTED',
      quotes: [{ state: 'DRAFT', actions: ['send', 'withdraw'] }],
    });
    const foreign = await quoting.seen(buyer, request.id);
    expect(foreign.quotes).toEqual([]);
    const node = await buyer.send('query ($id: ID!) { node(id: $id) { id } }', { id: saved.quotes[0].id });
    expect(node.data['node']).toBeNull();
    const { request: sent } = await quoting.quote(provider, request.id);
    expect(sent.quotes).toMatchObject([{ id: saved.quotes[0].id, state: 'SENT', revision: 1 }]);
    const { rows } = await admin.query(
      "SELECT action FROM transitions WHERE kind = 'quote' AND subject_id = $1 ORDER BY seq",
      [readGlobalId(saved.quotes[0].id)!.key],
    );
    expect(rows.map((row) => row.action)).toEqual(['write', 'send']);
    await quoting.quote(provider, request.id, {}, 'saveQuote');
    const { version } = await quoting.seen(buyer, request.id);
    await buyer.send(changing('withdrawRequest', 'RequestActionInput'), {
      input: { id: request.id, version },
    });
    expect((await quoting.seen(provider, request.id)).quotes).toMatchObject([
      { state: 'DRAFT', actions: ['withdraw'] },
      { state: 'REJECTED', actions: [] },
    ]);
  });

  it('state their tax: net, rate, gross; abroad it is the customer’s', async () => {
    const [request] = await quoting.send([[CHILLED]]);
    const { request: home } = await quoting.quote(provider, request.id);
    expect(home.quotes[0]).toMatchObject({
      total: { amountMinor: 3330 },
      vat: { amountMinor: 699 },
      gross: { amountMinor: 4029 },
      lines: [{ vat: { treatment: 'rate', vatMinor: 699 } }],
    });
    await admin.query("UPDATE organisations SET country = 'EE' WHERE slug = 'vesvalde'");
    const { request: abroad } = await quoting.quote(provider, request.id);
    await admin.query("UPDATE organisations SET country = 'LV' WHERE slug = 'vesvalde'");
    expect(abroad.quotes[0]).toMatchObject({
      vat: { amountMinor: 0 },
      lines: [{ vat: { treatment: 'reverse_charge', vatMinor: 0 } }],
    });
  });

  it('remind who has not answered two days before, once; nobody answered, the request runs out', async () => {
    const [request] = await quoting.send([[CHILLED, another]], { replyBy: inDays(10) });
    await quoting.at(9, async () => {
      await quoting.runDue();
      await quoting.runDue();
    });
    const reminders = (await quoting.noticesOf(request.id)).filter((kind) => kind === 'reply_reminder');
    expect(reminders).toHaveLength(2);
    await quoting.at(11, async () => {
      await quoting.runDue();
      expect(await quoting.seen(buyer, request.id)).toMatchObject({
        state: 'EXPIRED',
        recipients: [{ state: 'EXPIRED' }, { state: 'EXPIRED' }],
      });
      expect(
        (await quoting.quote(provider, request.id, { validUntil: inDays(30) })).userErrors,
      ).toMatchObject([{ code: 'TRANSITION_REFUSED' }]);
    });
    expect((await quoting.noticesOf(request.id)).at(-1)).toBe('request_expired');
  });

  it('are measured by how soon they come, over at least three requests; a sealed one counts once it is open', async () => {
    const carrier = await server.browser().signIn('normunds.ventkalns@baltvess.example', DEMO_PASSWORD);
    const record = async () => {
      const query = `query ($id: ID!) { service(id: $id) { provider { trackRecord { asked answeredShare responseHours } } } }`;
      return (await buyer.send(query, { id: serviceId('OF018') })).data['service'].provider.trackRecord;
    };
    const none = { asked: 0, answeredShare: null, responseHours: null };
    const requests = [(await quoting.send([['OF018']]))[0], (await quoting.send([['OF018']]))[0]];
    const sealed = (await quoting.send([['OF018']], { replyBy: inDays(10), sealed: true }))[0];
    await quoting.at(
      0.25,
      async () => void (await quoting.quote(carrier, requests[0].id, { validUntil: inDays(30) })),
    );
    await quoting.at(
      0.5,
      async () => void (await quoting.quote(carrier, requests[1].id, { validUntil: inDays(30) })),
    );
    await quoting.at(
      1,
      async () => void (await quoting.quote(carrier, sealed.id, { validUntil: inDays(30) })),
    );
    expect(await record()).toEqual(none);
    await quoting.send([['OF018']]);
    const measured = { asked: 3, answeredShare: 2 / 3, responseHours: expect.closeTo(9, 1) };
    expect(await record()).toEqual(measured);
    await quoting.at(11, async () => {
      expect(await record()).toEqual({ asked: 4, answeredShare: 0.75, responseHours: expect.closeTo(12, 1) });
    });
  });

  it('decline one by one; the last no is the request’s', async () => {
    const [request] = await quoting.send([[CHILLED, another]]);
    const decline = async (who: Browser) => {
      const { recipients } = await quoting.seen(who, request.id);
      const { id: recipientId, version } = recipients[0];
      return (
        await who.send(changing('declineRequest', 'DeclineRequestInput'), {
          input: { recipientId, version, reason: 'Full.' },
        })
      ).data['declineRequest'];
    };
    await quoting.quote(provider, request.id);
    expect(await decline(provider)).toMatchObject({ request: { state: 'DECLINED' }, userErrors: [] });
    expect(await quoting.seen(buyer, request.id)).toMatchObject({
      state: 'SUBMITTED',
      quotes: [{ state: 'WITHDRAWN' }],
    });
    expect(await decline(other)).toMatchObject({ userErrors: [] });
    expect(await quoting.seen(buyer, request.id)).toMatchObject({ state: 'DECLINED' });
  });

  it('keep drafts of requests, and send them later with their bundle', async () => {
    const drafts = await quoting.send([[CHILLED], [another]], { draft: true });
    expect(drafts.map((each) => each.state)).toEqual(['DRAFT', 'DRAFT']);
    expect(await quoting.seen(provider, drafts[0].id)).toBeNull();
    const changed = await buyer.send(changing('changeRequest', 'ChangeRequestInput'), {
      input: {
        id: drafts[0].id,
        version: 1,
        message: 'Anew.',
        sealed: false,
        part: { items: [quoting.item(CHILLED)] },
      },
    });
    expect(changed.data['changeRequest']).toMatchObject({ request: { version: 2 }, userErrors: [] });
    expect((await quoting.seen(buyer, drafts[0].id)).history.map((each: any) => each.action)).toEqual([
      'save',
      'change',
    ]);
    await buyer.send(changing('submitRequest', 'RequestActionInput'), {
      input: { id: drafts[0].id, version: 2 },
    });
    for (const { id } of drafts) expect(await quoting.seen(buyer, id)).toMatchObject({ state: 'SUBMITTED' });
    expect(await quoting.seen(provider, drafts[0].id)).toMatchObject({ state: 'SUBMITTED' });
  });

  it('of a bundle are accepted together or not at all', async () => {
    const requests = await quoting.send([[CHILLED], [another]]);
    const mine = (await quoting.quote(provider, requests[0].id)).request.quotes[0];
    const theirs = (await quoting.quote(other, requests[1].id, { validUntil: inDays(2) })).request.quotes[0];
    const ACCEPT = `mutation ($input: AcceptBundleInput!) { acceptBundle(input: $input) { requests { state } userErrors { code } } }`;
    const choices = async (...quoteIds: string[]) => {
      const versions = await Promise.all(
        requests.map(async ({ id }) => (await quoting.seen(buyer, id)).version),
      );
      return quoteIds.map((quoteId, index) => ({ quoteId, version: versions[index] }));
    };
    const { bundleId } = requests[0];
    const acceptBundle = async (...quoteIds: string[]) =>
      (await buyer.send(ACCEPT, { input: { bundleId, choices: await choices(...quoteIds) } })).data[
        'acceptBundle'
      ];
    expect((await acceptBundle(mine.id)).userErrors).toEqual([{ code: 'BUNDLE_INCOMPLETE' }]);
    await quoting.at(3, async () => {
      expect((await acceptBundle(mine.id, theirs.id)).userErrors).toEqual([{ code: 'QUOTE_EXPIRED' }]);
    });
    expect((await quoting.seen(buyer, requests[0].id)).state).toBe('QUOTED');
    const done = await acceptBundle(mine.id, theirs.id);
    expect(done).toEqual({ requests: [{ state: 'ACCEPTED' }, { state: 'ACCEPTED' }], userErrors: [] });
    expect(await acceptBundle(mine.id, theirs.id)).toEqual(done);
  });
});
