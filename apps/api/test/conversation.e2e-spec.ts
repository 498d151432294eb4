import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_PASSWORD } from '@fivefold/world';
import pg from 'pg';
import supertest from 'supertest';
import { PEOPLE, serviceId } from './access-stage.js';
import { png } from './sample-files.js';
import { type Browser, startTestApp, type TestApp } from './test-app.js';
import { WORLD } from './world.js';

const MESSAGE = 'id text author organisation own seen attachments { id name url }';
const REQUEST = `id unreadMessages openQuestions questions { id text askedBy own answer canAnswer }
  recipients { id provider { name } unreadMessages messages(first: 50) { totalCount edges { node { ${MESSAGE} } } } }`;
/** What one side says and nobody else may ever be sent. */
const SECRET = 'zilzala';

describe('what the sides of a request say', () => {
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

  async function change(who: Browser, field: string, type: string, input: object, selection: string) {
    const { data, errors } = await who.send(
      `mutation ($input: ${type}!) { ${field}(input: $input) { ${selection} userErrors { code path message } } }`,
      { input },
    );
    if (errors) return { code: errors[0]!.extensions.code };
    return data[field].userErrors[0] ?? data[field];
  }
  const say = (who: Browser, text: string, more: object = {}) =>
    change(
      who,
      'sendMessage',
      'SendMessageInput',
      { recipientId, text, ...more },
      `sentMessage { ${MESSAGE} }`,
    );
  const question = (who: Browser, recipient: string, text: string) =>
    change(
      who,
      'askRequester',
      'AskRequesterInput',
      { recipientId: recipient, text },
      'question { id text askedBy own answer canAnswer }',
    );
  const seen = async (who: Browser, id = requestId) => {
    const { data } = await who.send(`query ($id: ID!) { request(id: $id) { ${REQUEST} } }`, { id });
    return data['request'];
  };
  const read = (who: Browser, messageId: string) =>
    change(who, 'markMessagesRead', 'MarkMessagesReadInput', { recipientId, messageId }, 'recipientId');

  /** Asks the two providers in one request, which compete then. */
  async function send(
    more: object = {},
  ): Promise<{ id: string; recipients: { id: string; provider: { slug: string } }[] }> {
    const items = ['OF016', 'OF043'].map((id) => ({ serviceId: serviceId(id), concepts: [] }));
    const input = { message: 'Please quote.', parts: [{ items }], ...more };
    const sent = await change(
      buyer,
      'sendRequests',
      'SendRequestsInput',
      input,
      'requests { id recipients { id provider { slug } } }',
    );
    return sent.requests[0];
  }

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
    const { id, recipients } = await send();
    requestId = id;
    const of = (slug: string) => recipients.find((one) => one.provider.slug === slug)!.id;
    recipientId = of('vesvalde');
  });
  afterAll(async () => {
    await admin.end();
    await server.close();
  });

  it('reaches the other side alone, with read marks for each person', async () => {
    const sent = (await say(provider, `How many pallets, ${SECRET}?`)).sentMessage;
    expect(sent).toMatchObject({ own: true, seen: false, attachments: [] });
    for (const person of [buyer, colleague]) expect(await seen(person)).toMatchObject({ unreadMessages: 1 });
    const mine = (await seen(buyer)).recipients.find((one: any) => one.id === recipientId);
    expect(mine).toMatchObject({ unreadMessages: 1, messages: { totalCount: 1 } });
    expect(mine.messages.edges[0].node).toMatchObject({ own: false, seen: false });
    expect(await read(buyer, sent.id)).toMatchObject({ recipientId });
    expect(await seen(buyer)).toMatchObject({ unreadMessages: 0 });
    expect(await seen(colleague)).toMatchObject({ unreadMessages: 1 });
    const again = (await seen(provider)).recipients[0].messages.edges[0].node;
    expect(again).toMatchObject({ own: true, seen: true });
    // The publisher speaks for the provider by its mandate; competitors and strangers have nothing.
    expect((await seen(publisher)).recipients[0].messages.totalCount).toBe(1);
    for (const other of [competitor, stranger])
      expect(JSON.stringify(await seen(other))).not.toContain(SECRET);
    expect(await say(competitor, 'x')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await say(stranger, 'x')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await read(competitor, sent.id)).toMatchObject({ code: 'NOT_FOUND' });
    const node = 'query ($id: ID!) { node(id: $id) { id } }';
    expect((await competitor.send(node, { id: sent.id })).data['node']).toBeNull();
  });

  it('never moves a read mark back', async () => {
    const first = (await say(provider, 'one')).sentMessage;
    const second = (await say(provider, 'two')).sentMessage;
    await read(buyer, second.id);
    await read(buyer, first.id);
    expect(await seen(buyer)).toMatchObject({ unreadMessages: 0 });
    expect(await say(buyer, '   ')).toMatchObject({ code: 'MESSAGE_EMPTY' });
  });

  it('carries files for the eyes of the two sides', async () => {
    const agent = supertest.agent(server.app.getHttpServer());
    const signIn = async (email: string) => {
      const one = supertest.agent(server.app.getHttpServer());
      const query = 'mutation ($input: SignInInput!) { signIn(input: $input) { userErrors { code } } }';
      await one
        .post('/graphql')
        .set('x-fivefold-csrf', '1')
        .send({ query, variables: { input: { email, password: DEMO_PASSWORD } } });
      return one;
    };
    const sender = await signIn(PEOPLE.buyer);
    const { body } = await sender
      .post('/attachments')
      .set('x-fivefold-csrf', '1')
      .attach('file', png(SECRET), 'plan.png');
    const attachmentIds = [body.attachment.id];
    const sent = (await say(buyer, '', { attachmentIds })).sentMessage;
    expect(sent.attachments).toMatchObject([{ name: 'plan.png' }]);
    expect(await say(buyer, 'again', { attachmentIds })).toMatchObject({ code: 'NOT_FOUND' });
    const { url } = sent.attachments[0];
    const statusFor = async (email: string) => (await (await signIn(email)).get(url)).status;
    expect(await statusFor(PEOPLE.provider)).toBe(200);
    expect(await statusFor(PEOPLE.publisher)).toBe(200);
    expect(await statusFor(PEOPLE.otherPublisher)).toBe(404);
    expect(await statusFor(PEOPLE.otherBuyer)).toBe(404);
    expect((await agent.get(url)).status).toBe(404);
    // With its mandate the publisher loses message and file alike.
    await admin.query(
      'UPDATE mandates SET revoked_at = now() FROM organisations o WHERE o.id = provider_id AND o.slug = $1',
      ['vesvalde'],
    );
    expect(await statusFor(PEOPLE.publisher)).toBe(404);
    expect((await seen(publisher)).recipients[0].messages.totalCount).toBe(0);
    expect(await say(publisher, 'x')).toMatchObject({ code: 'MANDATE_MISSING' });
    await admin.query('UPDATE mandates SET revoked_at = NULL');
    expect(await statusFor(PEOPLE.publisher)).toBe(200);
  });

  it('tells the other side, and no publisher without a mandate', async () => {
    const audiences = async (kind: string) =>
      (await admin.query('SELECT audience, params FROM notices WHERE kind = $1 ORDER BY id DESC', [kind]))
        .rows;
    await say(buyer, 'to both');
    expect((await audiences('message_received'))[0].audience).toHaveLength(2);
    await admin.query('UPDATE mandates SET revoked_at = now()');
    await say(buyer, 'to the provider alone');
    expect((await audiences('message_received'))[0].audience).toHaveLength(1);
    await admin.query('UPDATE mandates SET revoked_at = NULL');
  });

  it('shows questions and answers to everyone asked, and to competitors no name', async () => {
    const asked = (await question(provider, recipientId, 'Are pallets wrapped?')).question;
    expect(asked).toMatchObject({ own: true, canAnswer: false, answer: null });
    const forCompetitor = (await seen(competitor)).questions;
    expect(forCompetitor).toEqual([
      {
        id: asked.id,
        text: 'Are pallets wrapped?',
        askedBy: null,
        own: false,
        answer: null,
        canAnswer: false,
      },
    ]);
    const names = (await seen(buyer)).recipients.map((one: any) => one.provider.name);
    const forBuyer = await seen(buyer);
    expect(forBuyer).toMatchObject({ openQuestions: 1 });
    expect(forBuyer.questions[0]).toMatchObject({ canAnswer: true });
    expect(names).toContain(forBuyer.questions[0].askedBy);
    expect((await seen(competitor)).recipients).toHaveLength(1);
    for (const other of [competitor, stranger, provider])
      expect(
        await change(
          other,
          'answerRequestQuestion',
          'AnswerRequestQuestionInput',
          { id: asked.id, answer: 'x' },
          'question { id }',
        ),
      ).toMatchObject({
        code: expect.stringMatching(/^(NOT_ALLOWED|NOT_FOUND)$/),
      });
    expect(await seen(stranger)).toBeNull();
    const answers = await Promise.all(
      [buyer, colleague, buyer, colleague].map((who, at) =>
        change(
          who,
          'answerRequestQuestion',
          'AnswerRequestQuestionInput',
          { id: asked.id, answer: `Yes, ${at}.` },
          'question { answer }',
        ),
      ),
    );
    expect(answers.filter((one) => one.question)).toHaveLength(1);
    expect(answers.filter((one) => one.code === 'STALE_VERSION')).toHaveLength(3);
    const { answer } = (await seen(competitor)).questions[0];
    expect(answer).toBe(answers.find((one) => one.question).question.answer);
    expect(await seen(buyer)).toMatchObject({ openQuestions: 0 });
  });

  it('takes questions while the request is open, from those who are asked', async () => {
    expect(await question(buyer, recipientId, 'x')).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await question(stranger, recipientId, 'x')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await question(competitor, recipientId, 'x')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await question(provider, recipientId, ' ')).toMatchObject({ code: 'MESSAGE_EMPTY' });
  });

  it('hides who asks from everybody while a request is sealed', async () => {
    const replyBy = new Date(Date.now() + 86_400_000).toISOString();
    const sealed = await send({ sealed: true, replyBy });
    const own = sealed.recipients.find((one) => one.provider.slug === 'vesvalde')!.id;
    expect(await question(provider, own, 'Sealed?')).toMatchObject({ question: { text: 'Sealed?' } });
    expect((await seen(buyer, sealed.id)).questions).toMatchObject([{ text: 'Sealed?', askedBy: null }]);
    const { rows: told } = await admin.query(
      "SELECT params FROM notices WHERE kind = 'request_question_asked' ORDER BY id DESC LIMIT 1",
    );
    expect(told).toEqual([{ params: { title: 'Please quote.' } }]);
    expect((await seen(competitor, sealed.id)).questions).toMatchObject([{ text: 'Sealed?', askedBy: null }]);
    expect((await seen(provider, sealed.id)).questions[0]).toMatchObject({ own: true });
    await admin.query("UPDATE clock SET shift = interval '25 hours'");
    expect((await seen(buyer, sealed.id)).questions[0].askedBy).not.toBeNull();
    expect((await seen(competitor, sealed.id)).questions[0].askedBy).toBeNull();
    expect(await question(provider, own, 'Too late?')).toMatchObject({ code: 'QUESTIONS_CLOSED' });
    await admin.query("UPDATE clock SET shift = interval '0'");
  });
});
