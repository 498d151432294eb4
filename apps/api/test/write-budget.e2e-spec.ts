import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serviceId } from './access-stage.js';
import { CHILLED, Quoting } from './quoting.js';
import { at, type Service, ServiceStaff } from './service-staff.js';
import { type Changing, changingOf } from './statements.js';
import { type Browser, startTestApp, type TestApp } from './test-app.js';
import { WORLD } from './world.js';

const changing = (field: string, input: string, selection: string) =>
  `mutation ($input: ${input}!) { ${field}(input: $input) { ${selection} userErrors { code } } }`;
const SEND = changing('sendRequests', 'SendRequestsInput', 'requests { id version state }');
const ACCEPT = changing('acceptQuote', 'QuoteActionInput', 'request { id version state }');
const PUBLISH = changing('publishService', 'ServiceActionInput', 'service { id state }');

/** Every change asks who sends it, takes the key of the request and asks for the terms with it, opens its savepoint and keeps the answer. */
const BEFORE = ['read', '+ idempotency_keys', 'SAVEPOINT step'];
const BEHIND = ['idempotency_keys'];

/** Round trips of the beginning, which the session and the key go with, and of the commit, which the answer goes with. */
const AT_THE_ENDS = 2;

/** What each statement does: `read`, or which tables it writes, in the order of its parts. */
function told({ statements }: Changing): string[] {
  return statements.map((sql) => {
    const parts = [...sql.matchAll(/\b(INSERT INTO|UPDATE) ([a-z_]+)/g)];
    const written = parts.map(([, verb, table]) => `${verb === 'UPDATE' ? '' : '+ '}${table}`);
    return sql.startsWith('SELECT') ? 'read' : written.join(', ') || sql;
  });
}

describe('the statements of a change', () => {
  let server: TestApp;
  let quoting: Quoting;
  let staff: ServiceStaff;

  beforeAll(async () => {
    server = await startTestApp(WORLD);
    quoting = await Quoting.begin(server);
    staff = await ServiceStaff.signIn(server, quoting.admin);
  });
  afterAll(async () => {
    await quoting.end();
    await server.close();
  });

  async function counted(who: Browser, query: string, input: object): Promise<Changing> {
    let answer: any;
    // A document that nobody has asked for yet goes a longer way.
    await server.browser().send(query, { input });
    const counts = await changingOf(server.app, async () => {
      answer = await who.send(query, { input }, { 'idempotency-key': randomUUID() });
    });
    expect(answer.errors).toBeUndefined();
    const [payload] = Object.values<any>(answer.data);
    expect(payload.userErrors).toEqual([]);
    return counts;
  }

  it('are as many for a request to one provider as for one to several', async () => {
    const send = (services: string[]) => {
      const items = services.map((id) => ({ serviceId: serviceId(id), concepts: [] }));
      return counted(quoting.buyer, SEND, { message: 'Please quote.', parts: [{ items }] });
    };
    const one = await send([CHILLED]);
    expect(told(one)).toEqual([
      ...BEFORE,
      'read',
      '+ requests, + transitions',
      'requests, + recipients, + outbox, + notices, + transitions',
      ...BEHIND,
    ]);
    expect(one.trips).toBe(AT_THE_ENDS + 2);
    expect(told(await send([CHILLED, quoting.another]))).toEqual(told(one));
  });

  it('are as many for an offer without rivals as for one with', async () => {
    const accept = async (services: string[]) => {
      const [request] = await quoting.send([services]);
      if (services.length > 1) await quoting.quote(quoting.other, request.id);
      const { request: quoted } = await quoting.quote(quoting.provider, request.id);
      const { version } = await quoting.seen(quoting.buyer, request.id);
      return counted(quoting.buyer, ACCEPT, { quoteId: quoted.quotes[0].id, version });
    };
    const one = await accept([CHILLED]);
    expect(told(one)).toEqual([
      ...BEFORE,
      ...['read', 'read', 'read', 'read', 'read', 'read'],
      'quotes, recipients, requests, + transitions',
      'read',
      '+ agreements, + outbox, + notices, + transitions',
      '+ milestones, + outbox, + notices, + transitions',
      ...BEHIND,
    ]);
    expect(one.trips).toBe(AT_THE_ENDS + 2);
    expect(told(await accept([CHILLED, quoting.another]))).toEqual(told(one));
  });

  it('are as many for a first version of a service as for a later one', async () => {
    const publish = (service: Service) => counted(staff.publisher, PUBLISH, at(service));
    const first = await staff.inReview();
    const one = await publish(first);
    expect(told(one)).toEqual([
      ...BEFORE,
      ...['read', 'read'],
      'service_versions, + outbox, + notices, + transitions',
      'read',
      ...BEHIND,
    ]);
    expect(one.trips).toBe(AT_THE_ENDS + 2);
  });
});
