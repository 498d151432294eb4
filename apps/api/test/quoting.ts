import { expect } from '@jest/globals';
import { DEMO_PASSWORD } from '@fivefold/world';
import pg from 'pg';
import { Clock, readGlobalId } from '../src/platform/index.js';
import { PEOPLE, serviceId } from './access-stage.js';
import type { Browser, TestApp } from './test-app.js';

const STATE = `id version state sealedNow bundleId updatedAt timeline { action }
  recipients { id version state actions answeredAt provider { slug } quotes { id } }
  quotes { id state revision note total { amountMinor } vat { amountMinor } gross { amountMinor } lines { vat { treatment vatMinor } } actions }
  history { action by }`;
const SEND = `mutation ($input: SendRequestsInput!) { sendRequests(input: $input) {
  bundleId requests { ${STATE} } userErrors { code path message } } }`;
/** A mutation of this name that answers the request. */
export const changing = (name: string, input: string) =>
  `mutation ($input: ${input}!) { ${name}(input: $input) { request { ${STATE} } userErrors { code path message } } }`;
const FIND = `query ($id: ID!) { request(id: $id) { ${STATE} } }`;
const DAY = 86_400_000;

/** The moment so many days ahead. */
export function inDays(days: number): string {
  return new Date(Date.now() + days * DAY).toISOString();
}

/** A service that a cluster publishes for another firm. */
export const CHILLED = 'OF016';

/** A buyer, two providers who are asked, and what they do with quotes over the API. */
export class Quoting {
  private constructor(
    private readonly server: TestApp,
    readonly admin: pg.Client,
    readonly buyer: Browser,
    readonly provider: Browser,
    readonly other: Browser,
    /** External id of a service of the other provider. */
    readonly another: string,
  ) {}

  static async begin(server: TestApp): Promise<Quoting> {
    const admin = new pg.Client({ connectionString: server.database.adminUrl });
    await admin.connect();
    const as = (email: string) => server.browser().signIn(email, DEMO_PASSWORD);
    const [buyer, provider] = await Promise.all([as(PEOPLE.buyer), as(PEOPLE.provider)]);
    const { rows } = await admin.query<{ email: string; service: string }>(
      `SELECT p.email, s.external_id AS service FROM service_versions v JOIN services s ON s.id = v.service_id
       JOIN memberships m ON m.organisation_id = v.provider_id JOIN persons p ON p.id = m.person_id
       WHERE v.state = 'published' AND m.role IN ('SME_ADMIN', 'CLUSTER_PUBLISHER') AND p.email NOT IN ($2, $3)
         AND v.publisher_id <> (SELECT publisher_id FROM services WHERE external_id = $1)
         AND (SELECT count(*) FROM memberships o WHERE o.person_id = p.id) = 1
       ORDER BY s.external_id, p.email LIMIT 1`,
      [CHILLED, PEOPLE.buyer, PEOPLE.provider],
    );
    const { email, service } = rows[0]!;
    return new Quoting(server, admin, buyer, provider, await as(email), service);
  }

  end(): Promise<void> {
    return this.admin.end();
  }

  /** What is asked for of one service. */
  item(externalId: string): object {
    return { serviceId: serviceId(externalId), concepts: [] };
  }

  /** Sends requests, one for each of `parts`; the services of a part are asked for together. */
  async send(parts: string[][], extra: object = {}): Promise<any[]> {
    const input = {
      message: 'Please quote.',
      parts: parts.map((part) => ({ items: part.map((externalId) => this.item(externalId)) })),
      ...extra,
    };
    const { data, errors } = await this.buyer.send(SEND, { input });
    expect(errors).toBeUndefined();
    expect(data['sendRequests'].userErrors).toEqual([]);
    return data['sendRequests'].requests;
  }

  /** A request as `who` reads it. */
  async seen(who: Browser, id: string): Promise<any> {
    return (await who.send(FIND, { id })).data['request'];
  }

  /** The payload of `field`, by which `who` quotes, refused or not. */
  async quote(who: Browser, id: string, extra: object = {}, field = 'sendQuote'): Promise<any> {
    const { recipients } = await this.seen(who, id);
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

  async withdrawQuote(who: Browser, id: string): Promise<void> {
    const { quotes, recipients } = await this.seen(who, id);
    const input = { quoteId: quotes[0].id, version: recipients[0].version };
    const answer = await who.send(changing('withdrawQuote', 'QuoteActionInput'), { input });
    expect(answer.data['withdrawQuote'].userErrors).toEqual([]);
  }

  /** The payload of an acceptance, refused or not. */
  async accept(id: string, quoteId: string): Promise<any> {
    const { version } = await this.seen(this.buyer, id);
    return (
      await this.buyer.send(changing('acceptQuote', 'QuoteActionInput'), { input: { quoteId, version } })
    ).data['acceptQuote'];
  }

  /** Does `work` so many days ahead, or at a moment. */
  async at(days: number | string, work: () => Promise<void>): Promise<void> {
    const moment = typeof days === 'string' ? days : inDays(days);
    await this.admin.query('UPDATE clock SET shift = $1::timestamptz - clock_timestamp()', [moment]);
    try {
      await work();
    } finally {
      await this.admin.query("UPDATE clock SET shift = '0'");
    }
  }

  runDue(): Promise<number> {
    return this.server.app.get(Clock).runDue();
  }

  /** Kinds of the notices about a thing, in their order. */
  async noticesOf(id: string): Promise<string[]> {
    const { rows } = await this.admin.query<{ kind: string }>(
      'SELECT kind FROM notices WHERE subject_id = $1 ORDER BY id',
      [readGlobalId(id)!.key],
    );
    return rows.map((row) => row.kind);
  }
}
