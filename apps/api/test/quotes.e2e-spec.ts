import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_PASSWORD } from '@fivefold/world';
import pg from 'pg';
import { Clock, readGlobalId } from '../src/platform/index.js';
import { PEOPLE, serviceId } from './access-stage.js';
import { type Browser, startTestApp, type TestApp } from './test-app.js';
import { WORLD } from './world.js';

const STATE = `id version state sealedNow bundleId updatedAt timeline { action }
  recipients { id version state actions answeredAt provider { slug } quotes { id } }
  quotes { id state revision note total { amountMinor } vat { amountMinor } gross { amountMinor } lines { vat { treatment vatMinor } } actions }
  history { action by }`;
const SEND = `mutation ($input: SendRequestsInput!) { sendRequests(input: $input) {
  bundleId requests { ${STATE} } userErrors { code path message } } }`;
const changing = (name: string, input: string) =>
  `mutation ($input: ${input}!) { ${name}(input: $input) { request { ${STATE} } userErrors { code path message } } }`;
const FIND = `query ($id: ID!) { request(id: $id) { ${STATE} } }`;
const DAY = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString();

const CHILLED = 'OF016';

describe('quotes', () => {
  let server: TestApp;
  let admin: pg.Client;
  let buyer: Browser;
  let provider: Browser;
  /** Of another provider, with its service. */
  let other: Browser;
  let another: string;

  beforeAll(async () => {
    server = await startTestApp(WORLD);
    admin = new pg.Client({ connectionString: server.database.adminUrl });
    await admin.connect();
    const as = (email: string) => server.browser().signIn(email, DEMO_PASSWORD);
    [buyer, provider] = await Promise.all([as(PEOPLE.buyer), as(PEOPLE.provider)]);
    const { rows } = await admin.query<{ email: string; service: string }>(
      `SELECT p.email, s.external_id AS service FROM service_versions v JOIN services s ON s.id = v.service_id
       JOIN memberships m ON m.organisation_id = v.provider_id JOIN persons p ON p.id = m.person_id
       WHERE v.state = 'published' AND m.role IN ('SME_ADMIN', 'CLUSTER_PUBLISHER') AND p.email NOT IN ($2, $3)
         AND v.publisher_id <> (SELECT publisher_id FROM services WHERE external_id = $1)
         AND (SELECT count(*) FROM memberships o WHERE o.person_id = p.id) = 1
       ORDER BY s.external_id, p.email LIMIT 1`,
      [CHILLED, PEOPLE.buyer, PEOPLE.provider],
    );
    another = rows[0]!.service;
    other = await as(rows[0]!.email);
  });
  afterAll(async () => {
    await admin.end();
    await server.close();
  });

  const item = (externalId: string) => ({ serviceId: serviceId(externalId), concepts: [] });
  async function send(parts: string[][], extra: object = {}): Promise<any[]> {
    const input = {
      message: 'Please quote.',
      parts: parts.map((part) => ({ items: part.map(item) })),
      ...extra,
    };
    const { data, errors } = await buyer.send(SEND, { input });
    expect(errors).toBeUndefined();
    expect(data['sendRequests'].userErrors).toEqual([]);
    return data['sendRequests'].requests;
  }
  const seen = async (who: Browser, id: string) => (await who.send(FIND, { id })).data['request'];
  async function quote(who: Browser, id: string, extra: object = {}, field = 'sendQuote'): Promise<any> {
    const { recipients } = await seen(who, id);
    const input = {
      recipientId: recipients[0].id,
      version: recipients[0].version,
      currency: 'EUR',
      validUntil: inDays(7),
      note: '',
      lines: [{ description: 'Pallets', qty: 10, unitPriceMinor: 333, vat: { rateBp: 2100 } }],
      ...extra,
    };
    const answer = (await who.send(changing(field, 'QuoteInput'), { input })).data[field];
    return answer;
  }
  async function withdrawQuote(who: Browser, id: string): Promise<void> {
    const { quotes, recipients } = await seen(who, id);
    const input = { quoteId: quotes[0].id, version: recipients[0].version };
    const answer = await who.send(changing('withdrawQuote', 'QuoteActionInput'), { input });
    expect(answer.data['withdrawQuote'].userErrors).toEqual([]);
  }
  async function accept(id: string, quoteId: string): Promise<any> {
    const { version } = await seen(buyer, id);
    return (await buyer.send(changing('acceptQuote', 'QuoteActionInput'), { input: { quoteId, version } }))
      .data['acceptQuote'];
  }
  async function at(days: number | string, work: () => Promise<void>): Promise<void> {
    const moment = typeof days === 'string' ? days : inDays(days);
    await admin.query('UPDATE clock SET shift = $1::timestamptz - clock_timestamp()', [moment]);
    try {
      await work();
    } finally {
      await admin.query("UPDATE clock SET shift = '0'");
    }
  }
  const runDue = () => server.app.get(Clock).runDue();
  const noticesOf = async (id: string): Promise<string[]> =>
    (
      await admin.query<{ kind: string }>('SELECT kind FROM notices WHERE subject_id = $1 ORDER BY id', [
        readGlobalId(id)!.key,
      ])
    ).rows.map((row) => row.kind);

  it('compete in one request: those asked learn nothing of each other, one is chosen, the others are thanked', async () => {
    const [request] = await send([[CHILLED, another]]);
    expect(request.recipients).toHaveLength(2);
    expect(await quote(other, request.id, { note: 'zilzala' })).toMatchObject({ userErrors: [] });
    const before = await seen(provider, request.id);
    expect(before).toMatchObject({
      state: 'SUBMITTED',
      version: 1,
      quotes: [],
      recipients: [{ state: 'ASKED' }],
    });
    expect(JSON.stringify(before)).not.toContain('zilzala');
    expect(before.history.map((each: any) => each.action)).toEqual(['submit']);
    const { request: mine } = await quote(provider, request.id);
    expect(mine.quotes).toHaveLength(1);
    const all = await seen(buyer, request.id);
    expect(all.quotes).toHaveLength(2);
    const chosen = mine.quotes[0];
    const { request: accepted } = await accept(request.id, chosen.id);
    expect(accepted.state).toBe('ACCEPTED');
    expect(accepted.recipients.map((each: any) => each.state).sort()).toEqual(['CHOSEN', 'NOT_CHOSEN']);
    expect(accepted.quotes.map((each: any) => each.state).sort()).toEqual(['ACCEPTED', 'REJECTED']);
    const rival = all.quotes.find((each: any) => each.id !== chosen.id);
    expect((await accept(request.id, rival.id)).userErrors).toMatchObject([{ code: 'ALREADY_ACCEPTED' }]);
    expect((await accept(request.id, chosen.id)).request.state).toBe('ACCEPTED');
    expect(await noticesOf(request.id)).toEqual([
      'request_received',
      'request_received',
      'quote_received',
      'quote_received',
      'not_chosen',
      'quote_accepted',
    ]);
    expect(await seen(other, request.id)).toMatchObject({
      state: 'ACCEPTED',
      recipients: [{ state: 'NOT_CHOSEN' }],
    });
  });

  it('have one winner of four accepted at once, twenty times over', async () => {
    for (let round = 0; round < 20; round += 1) {
      const [request] = await send([[CHILLED, another]]);
      await quote(provider, request.id);
      await quote(other, request.id);
      const { quotes, version } = await seen(buyer, request.id);
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
    const [request] = await send([[CHILLED]]);
    const validUntil = inDays(3);
    const { request: quoted } = await quote(provider, request.id, { validUntil });
    const late = new Date(Date.parse(validUntil) + 1).toISOString();
    const early = new Date(Date.parse(validUntil) - 5000).toISOString();
    const [inTime] = await send([[CHILLED]]);
    const { request: open } = await quote(provider, inTime.id, { validUntil });
    await at(early, async () => {
      expect((await accept(inTime.id, open.quotes[0].id)).request.state).toBe('ACCEPTED');
    });
    await at(late, async () => {
      expect((await accept(request.id, quoted.quotes[0].id)).userErrors).toMatchObject([
        { code: 'QUOTE_EXPIRED' },
      ]);
      await runDue();
      const after = await seen(buyer, request.id);
      expect(after).toMatchObject({
        state: 'SUBMITTED',
        recipients: [{ state: 'ASKED' }],
        quotes: [{ state: 'EXPIRED' }],
      });
      expect(after.history.at(-1)).toEqual({ action: 'withdraw_quote', by: 'CLOCK' });
      expect((await accept(request.id, quoted.quotes[0].id)).userErrors).toMatchObject([
        { code: 'QUOTE_EXPIRED' },
      ]);
    });
    expect(await noticesOf(request.id)).toContain('quote_expired');
  });

  it('are drafts first, which the provider’s side alone sees', async () => {
    const [request] = await send([[CHILLED]]);
    const { request: saved } = await quote(provider, request.id, { note: 'zilzala' }, 'saveQuote');
    expect(saved).toMatchObject({
      state: 'SUBMITTED',
      quotes: [{ state: 'DRAFT', actions: ['send', 'withdraw'] }],
    });
    const foreign = await seen(buyer, request.id);
    expect(foreign.quotes).toEqual([]);
    const node = await buyer.send('query ($id: ID!) { node(id: $id) { id } }', { id: saved.quotes[0].id });
    expect(node.data['node']).toBeNull();
    const { request: sent } = await quote(provider, request.id);
    expect(sent.quotes).toMatchObject([{ id: saved.quotes[0].id, state: 'SENT', revision: 1 }]);
    const { rows } = await admin.query(
      "SELECT action FROM transitions WHERE kind = 'quote' AND subject_id = $1 ORDER BY seq",
      [readGlobalId(saved.quotes[0].id)!.key],
    );
    expect(rows.map((row) => row.action)).toEqual(['write', 'send']);
  });

  it('state their tax: net, rate, gross; abroad it is the customer’s', async () => {
    const [request] = await send([[CHILLED]]);
    const { request: home } = await quote(provider, request.id);
    expect(home.quotes[0]).toMatchObject({
      total: { amountMinor: 3330 },
      vat: { amountMinor: 699 },
      gross: { amountMinor: 4029 },
      lines: [{ vat: { treatment: 'rate', vatMinor: 699 } }],
    });
    await admin.query("UPDATE organisations SET country = 'EE' WHERE slug = 'vesvalde'");
    const { request: abroad } = await quote(provider, request.id);
    await admin.query("UPDATE organisations SET country = 'LV' WHERE slug = 'vesvalde'");
    expect(abroad.quotes[0]).toMatchObject({
      vat: { amountMinor: 0 },
      lines: [{ vat: { treatment: 'reverse_charge', vatMinor: 0 } }],
    });
  });

  it('are sealed until the deadline: the requester sees neither them nor that there are any', async () => {
    const replyBy = inDays(10);
    const [request] = await send([[CHILLED, another]], { replyBy, sealed: true });
    const { request: mine } = await quote(provider, request.id, { note: 'zilzala', validUntil: inDays(30) });
    expect(mine.quotes).toHaveLength(1);
    const hidden = await seen(buyer, request.id);
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
    await withdrawQuote(provider, request.id);
    expect(await seen(buyer, request.id)).toEqual(hidden);
    const { request: again } = await quote(provider, request.id, { note: 'zilzala', validUntil: inDays(30) });
    expect(JSON.stringify(hidden)).not.toContain('zilzala');
    expect(await noticesOf(request.id)).not.toContain('quote_received');
    const blind = await buyer.send(changing('acceptQuote', 'QuoteActionInput'), {
      input: { quoteId: again.quotes[0].id, version: hidden.version },
    });
    expect(blind.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    await at(11, async () => {
      await runDue();
      expect(await seen(buyer, request.id)).toMatchObject({
        state: 'QUOTED',
        sealedNow: false,
        quotes: [{ state: 'SENT', note: 'zilzala' }, { state: 'WITHDRAWN' }],
      });
      expect((await quote(other, request.id, { validUntil: inDays(30) })).userErrors).toMatchObject([
        { code: 'REPLY_TIME_OVER' },
      ]);
    });
    expect(await noticesOf(request.id)).toContain('reply_deadline_passed');
  });

  it('tell a provider that has said no nothing of what becomes of the others', async () => {
    const [request] = await send([[CHILLED, another]]);
    const { recipients } = await seen(other, request.id);
    const input = { recipientId: recipients[0].id, version: recipients[0].version, reason: 'No room.' };
    await other.send(changing('declineRequest', 'DeclineRequestInput'), { input });
    const { request: mine } = await quote(provider, request.id);
    const before = await seen(other, request.id);
    await accept(request.id, mine.quotes[0].id);
    expect(await seen(other, request.id)).toEqual(before);
    expect((await quote(other, request.id)).userErrors).toMatchObject([
      { code: 'TRANSITION_REFUSED', message: expect.stringContaining('declined') },
    ]);
  });

  it('come before the deadline, revisions too, unless more time is given', async () => {
    const [request] = await send([[CHILLED, another]], { replyBy: inDays(10) });
    const extend = async (days: number) => {
      const { version } = await seen(buyer, request.id);
      const input = { id: request.id, version, replyBy: inDays(days) };
      const { data, errors } = await buyer.send(changing('extendDeadline', 'ExtendDeadlineInput'), { input });
      expect(errors).toBeUndefined();
      return data['extendDeadline'];
    };
    expect((await quote(provider, request.id, { validUntil: inDays(40) })).userErrors).toEqual([]);
    expect((await quote(provider, request.id, { validUntil: inDays(40) })).userErrors).toEqual([]);
    expect((await extend(9)).userErrors).toMatchObject([{ code: 'INPUT_INVALID' }]);
    await at(11, async () => {
      await runDue();
      for (const who of [provider, other])
        expect((await quote(who, request.id, { validUntil: inDays(40) })).userErrors).toMatchObject([
          { code: 'REPLY_TIME_OVER' },
        ]);
      expect(await extend(20)).toMatchObject({ request: { state: 'QUOTED' }, userErrors: [] });
      for (const who of [provider, other])
        expect((await quote(who, request.id, { validUntil: inDays(40) })).userErrors).toEqual([]);
    });
    expect((await noticesOf(request.id)).filter((kind) => kind === 'reply_time_extended')).toHaveLength(2);
    const { history } = await seen(buyer, request.id);
    expect(history.map((each: any) => each.action)).toContain('extend');
    const [sealed] = await send([[CHILLED]], { replyBy: inDays(10), sealed: true });
    const input = { id: sealed.id, version: sealed.version, replyBy: inDays(20) };
    const refused = await buyer.send(changing('extendDeadline', 'ExtendDeadlineInput'), { input });
    expect(refused.data['extendDeadline'].userErrors).toMatchObject([{ code: 'INPUT_INVALID' }]);
  });

  it('that are sealed fall with a request that is taken back', async () => {
    const [request] = await send([[CHILLED]], { replyBy: inDays(10), sealed: true });
    await quote(provider, request.id);
    const { version } = await seen(buyer, request.id);
    await buyer.send(changing('withdrawRequest', 'RequestActionInput'), {
      input: { id: request.id, version },
    });
    expect(await seen(provider, request.id)).toMatchObject({
      state: 'WITHDRAWN',
      quotes: [{ state: 'REJECTED' }],
    });
  });

  it('remind who has not answered two days before, once; nobody answered, the request runs out', async () => {
    const [request] = await send([[CHILLED, another]], { replyBy: inDays(10) });
    await at(9, async () => {
      await runDue();
      await runDue();
    });
    const reminders = (await noticesOf(request.id)).filter((kind) => kind === 'reply_reminder');
    expect(reminders).toHaveLength(2);
    await at(11, async () => {
      await runDue();
      expect(await seen(buyer, request.id)).toMatchObject({
        state: 'EXPIRED',
        recipients: [{ state: 'EXPIRED' }, { state: 'EXPIRED' }],
      });
      expect((await quote(provider, request.id, { validUntil: inDays(30) })).userErrors).toMatchObject([
        { code: 'TRANSITION_REFUSED' },
      ]);
    });
    expect((await noticesOf(request.id)).at(-1)).toBe('request_expired');
  });

  it('are measured by how soon they come, over at least three requests; a sealed one counts once it is open', async () => {
    const carrier = await server.browser().signIn('normunds.ventkalns@baltvess.example', DEMO_PASSWORD);
    const record = async () => {
      const query = `query ($id: ID!) { service(id: $id) { provider { trackRecord { asked answeredShare responseHours } } } }`;
      return (await buyer.send(query, { id: serviceId('OF018') })).data['service'].provider.trackRecord;
    };
    const none = { asked: 0, answeredShare: null, responseHours: null };
    const requests = [(await send([['OF018']]))[0], (await send([['OF018']]))[0]];
    const sealed = (await send([['OF018']], { replyBy: inDays(10), sealed: true }))[0];
    await at(0.25, async () => void (await quote(carrier, requests[0].id, { validUntil: inDays(30) })));
    await at(0.5, async () => void (await quote(carrier, requests[1].id, { validUntil: inDays(30) })));
    await at(1, async () => void (await quote(carrier, sealed.id, { validUntil: inDays(30) })));
    expect(await record()).toEqual(none);
    await send([['OF018']]);
    const measured = { asked: 3, answeredShare: 2 / 3, responseHours: expect.closeTo(9, 1) };
    expect(await record()).toEqual(measured);
    await at(11, async () => {
      expect(await record()).toEqual({ asked: 4, answeredShare: 0.75, responseHours: expect.closeTo(12, 1) });
    });
  });

  it('decline one by one; the last no is the request’s', async () => {
    const [request] = await send([[CHILLED, another]]);
    const decline = async (who: Browser) => {
      const { recipients } = await seen(who, request.id);
      const { id: recipientId, version } = recipients[0];
      return (
        await who.send(changing('declineRequest', 'DeclineRequestInput'), {
          input: { recipientId, version, reason: 'Full.' },
        })
      ).data['declineRequest'];
    };
    await quote(provider, request.id);
    expect(await decline(provider)).toMatchObject({ request: { state: 'DECLINED' }, userErrors: [] });
    expect(await seen(buyer, request.id)).toMatchObject({
      state: 'SUBMITTED',
      quotes: [{ state: 'WITHDRAWN' }],
    });
    expect(await decline(other)).toMatchObject({ userErrors: [] });
    expect(await seen(buyer, request.id)).toMatchObject({ state: 'DECLINED' });
  });

  it('keep drafts of requests, and send them later with their bundle', async () => {
    const drafts = await send([[CHILLED], [another]], { draft: true });
    expect(drafts.map((each) => each.state)).toEqual(['DRAFT', 'DRAFT']);
    expect(await seen(provider, drafts[0].id)).toBeNull();
    const changed = await buyer.send(changing('changeRequest', 'ChangeRequestInput'), {
      input: {
        id: drafts[0].id,
        version: 1,
        message: 'Anew.',
        sealed: false,
        part: { items: [item(CHILLED)] },
      },
    });
    expect(changed.data['changeRequest']).toMatchObject({ request: { version: 2 }, userErrors: [] });
    expect((await seen(buyer, drafts[0].id)).history.map((each: any) => each.action)).toEqual([
      'save',
      'change',
    ]);
    await buyer.send(changing('submitRequest', 'RequestActionInput'), {
      input: { id: drafts[0].id, version: 2 },
    });
    for (const { id } of drafts) expect(await seen(buyer, id)).toMatchObject({ state: 'SUBMITTED' });
    expect(await seen(provider, drafts[0].id)).toMatchObject({ state: 'SUBMITTED' });
  });

  it('of a bundle are accepted together or not at all', async () => {
    const requests = await send([[CHILLED], [another]]);
    const mine = (await quote(provider, requests[0].id)).request.quotes[0];
    const theirs = (await quote(other, requests[1].id, { validUntil: inDays(2) })).request.quotes[0];
    const ACCEPT = `mutation ($input: AcceptBundleInput!) { acceptBundle(input: $input) { requests { state } userErrors { code } } }`;
    const choices = async (...quoteIds: string[]) => {
      const versions = await Promise.all(requests.map(async ({ id }) => (await seen(buyer, id)).version));
      return quoteIds.map((quoteId, index) => ({ quoteId, version: versions[index] }));
    };
    const { bundleId } = requests[0];
    const acceptBundle = async (...quoteIds: string[]) =>
      (await buyer.send(ACCEPT, { input: { bundleId, choices: await choices(...quoteIds) } })).data[
        'acceptBundle'
      ];
    expect((await acceptBundle(mine.id)).userErrors).toEqual([{ code: 'BUNDLE_INCOMPLETE' }]);
    await at(3, async () => {
      expect((await acceptBundle(mine.id, theirs.id)).userErrors).toEqual([{ code: 'QUOTE_EXPIRED' }]);
    });
    expect((await seen(buyer, requests[0].id)).state).toBe('QUOTED');
    const done = await acceptBundle(mine.id, theirs.id);
    expect(done).toEqual({ requests: [{ state: 'ACCEPTED' }, { state: 'ACCEPTED' }], userErrors: [] });
    expect(await acceptBundle(mine.id, theirs.id)).toEqual(done);
  });
});
