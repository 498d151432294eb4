import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_PASSWORD } from '@fivefold/world';
import pg from 'pg';
import { readConfig } from '../src/platform/config.js';
import { createApp } from '../src/server.js';
import { PEOPLE, serviceId } from './access-stage.js';
import { Browser, type Listening, startTestApp, type TestApp } from './test-app.js';
import { WORLD } from './world.js';

const CHANGED = `subscription ($requestId: ID!) { conversationChanged(requestId: $requestId) {
  recipientId messages newestId seenUntil unread } }`;

describe('conversations that are open', () => {
  let server: TestApp;
  let admin: pg.Client;
  let buyer: Browser;
  let colleague: Browser;
  let provider: Browser;
  let publisher: Browser;
  let competitor: Browser;
  let stranger: Browser;
  let requestId: string;
  let recipientId: string;
  let otherRecipientId: string;
  const open: Listening[] = [];

  const change = async (who: Browser, field: string, type: string, input: object, selection: string) => {
    const query = `mutation ($input: ${type}!) { ${field}(input: $input) { ${selection} userErrors { code } } }`;
    const { data } = await who.send(query, { input });
    expect(data[field].userErrors).toEqual([]);
    return data[field];
  };
  const say = async (who: Browser, text: string, to = recipientId): Promise<string> =>
    (await change(who, 'sendMessage', 'SendMessageInput', { recipientId: to, text }, 'sentMessage { id }'))
      .sentMessage.id;
  const read = (who: Browser, messageId: string) =>
    change(who, 'markMessagesRead', 'MarkMessagesReadInput', { recipientId, messageId }, 'recipientId');
  const listen = async (who: Browser, id = requestId) => {
    const listening = await who.listen(CHANGED, { requestId: id });
    open.push(listening);
    return listening;
  };
  const last = ({ events }: Listening) => events.at(-1)!.data['conversationChanged'];

  beforeAll(async () => {
    server = await startTestApp(WORLD);
    admin = new pg.Client({ connectionString: server.database.adminUrl });
    await admin.connect();
    const as = (email: string) => server.browser().signIn(email, DEMO_PASSWORD);
    [buyer, colleague, provider, publisher, competitor, stranger] = await Promise.all([
      as(PEOPLE.buyer),
      as(PEOPLE.colleague),
      as(PEOPLE.provider),
      as(PEOPLE.publisher),
      as(PEOPLE.otherPublisher),
      as(PEOPLE.otherBuyer),
    ]);
    const items = ['OF016', 'OF043'].map((id) => ({ serviceId: serviceId(id), concepts: [] }));
    const input = { message: 'Please quote.', parts: [{ items }] };
    const selection = 'requests { id recipients { id provider { slug } } }';
    const { requests } = await change(buyer, 'sendRequests', 'SendRequestsInput', input, selection);
    const [{ id, recipients }] = requests;
    requestId = id;
    recipientId = recipients.find((one: any) => one.provider.slug === 'vesvalde').id;
    otherRecipientId = recipients.find((one: any) => one.provider.slug !== 'vesvalde').id;
  });
  afterEach(async () => {
    for (const listening of open.splice(0)) await listening.stop();
  });
  afterAll(async () => {
    await admin.end();
    await server.close();
  });

  it('hear of each message and each reading, on the two sides alone', async () => {
    const [mine, theirs, competing, foreign] = [
      await listen(buyer),
      await listen(provider),
      await listen(competitor),
      await listen(stranger),
    ];
    await mine.expect(2);
    await theirs.expect(1);
    await competing.expect(1);
    // A stranger is told what an unknown request would be told, and that is all.
    const [refused] = await foreign.expect(1);
    expect(refused!.errors?.map(({ extensions }) => extensions.code)).toEqual(['NOT_FOUND']);
    expect(competing.events[0]!.data['conversationChanged'].recipientId).toBe(otherRecipientId);

    const first = await say(provider, 'How many pallets?');
    await mine.expect(3);
    const stand = { recipientId, messages: 1, newestId: first, seenUntil: null };
    expect(last(mine)).toEqual({ ...stand, unread: 1 });
    await theirs.expect(2);
    expect(last(theirs)).toEqual({ ...stand, unread: 0 });

    await read(buyer, first);
    await theirs.expect(3);
    expect(last(theirs)).toEqual({ ...stand, seenUntil: first, unread: 0 });
    await mine.expect(4);
    expect(last(mine)).toEqual({ ...stand, unread: 0 });

    await delay(700);
    expect([mine, theirs, competing, foreign].map(({ events }) => events.length)).toEqual([4, 3, 1, 1]);
    expect(JSON.stringify([competing.events, foreign.events])).not.toContain(recipientId);
    expect(JSON.stringify([competing.events, foreign.events])).not.toContain(first);
  });

  it('begin with what was missed while the line was down', async () => {
    const listening = await listen(colleague);
    await listening.expect(2);
    await listening.stop();
    const missed = [await say(provider, 'Are you there?'), await say(provider, 'Hello?')];
    const again = await listen(colleague);
    const events = (await again.expect(2)).map(({ data }) => data['conversationChanged']);
    expect(events.find((one) => one.recipientId === recipientId)).toMatchObject({
      newestId: missed[1],
      unread: 3,
    });
    const { data } = await colleague.send(
      'query ($id: ID!) { node(id: $id) { ... on Recipient { messages(first: 2) { edges { node { id } } } } } }',
      { id: recipientId },
    );
    expect(data['node'].messages.edges.map(({ node }: any) => node.id)).toEqual(missed.toReversed());
  });

  it('are heard at another replica', async () => {
    const settings = { NODE_ENV: 'test', LOG_LEVEL: 'fatal', DATABASE_URL: server.database.appUrl };
    const replica = await createApp(readConfig(settings));
    try {
      const listening = await listen(await new Browser(replica).signIn(PEOPLE.buyer, DEMO_PASSWORD));
      await listening.expect(2);
      const far = await say(provider, 'From afar');
      await listening.expect(3);
      expect(last(listening)).toMatchObject({ newestId: far });
      await listening.stop();
    } finally {
      await replica.close();
    }
  });

  it('tell a publisher nothing more once its mandate has ended', async () => {
    const listening = await listen(publisher);
    await listening.expect(1);
    const before = await say(buyer, 'While you speak for them');
    await listening.expect(2);
    expect(last(listening)).toMatchObject({ newestId: before });
    await admin.query('UPDATE mandates SET revoked_at = now()');
    const after = await say(buyer, 'Between us');
    await listening.expect(3);
    expect(last(listening)).toEqual({ recipientId, messages: 0, newestId: null, seenUntil: null, unread: 0 });
    await delay(700);
    expect(JSON.stringify(listening.events)).not.toContain(after);
    await admin.query('UPDATE mandates SET revoked_at = NULL');
  });

  it('are asked to come again after a fault, with a code that clients do not take for final', async () => {
    const listening = await listen(buyer);
    await listening.expect(2);
    await admin.query('REVOKE SELECT ON messages FROM fivefold_app');
    const id = Buffer.from(requestId, 'base64url').toString().split(':').at(-1);
    await admin.query("INSERT INTO outbox (kind, subject_id) VALUES ('conversation', $1)", [id]);
    expect(await listening.closed).toBe(1013);
    await admin.query('GRANT SELECT ON messages TO fivefold_app');
  });

  it('end where the request is not theirs any more', async () => {
    const listening = await listen(competitor);
    await listening.expect(1);
    await admin.query(
      "UPDATE memberships SET organisation_id = (SELECT id FROM organisations WHERE slug = 'kvalitra') WHERE person_id = (SELECT id FROM persons WHERE email = $1)",
      [PEOPLE.otherPublisher],
    );
    await say(buyer, 'For the other one', otherRecipientId);
    expect([1000, 4205]).toContain(await listening.closed);
    expect(listening.events).toHaveLength(1);
  });
});
