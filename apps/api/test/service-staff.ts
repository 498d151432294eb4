import { expect } from '@jest/globals';
import { DEMO_PASSWORD } from '@fivefold/world';
import type pg from 'pg';
import { Clock, readGlobalId } from '../src/platform/index.js';
import { PEOPLE } from './access-stage.js';
import type { Browser, TestApp } from './test-app.js';

const SERVICE = `service {
  id version versionNumber state publishedVersion publishOn reviewDueAt isOwner actions reviewReason
  suspension { by reason appeal appealAnswer }
  missingTranslations { language fields }
  comments { id version versionNumber path text author answer resolvedBy }
  differences { path before after }
  coPublishers { state version actions organisation { slug } }
  facts { attachments { id name } vat { rateBp exemption } bookable { slotMinutes } certificates { code number hinges } }
  history { by action from to reason } }
  userErrors { code path message }`;

const INPUTS: Readonly<Record<string, string>> = {
  createService: 'CreateServiceInput',
  updateService: 'UpdateServiceInput',
  scheduleService: 'ScheduleServiceInput',
  commentService: 'CommentServiceInput',
  answerServiceComment: 'AnswerCommentInput',
  resolveServiceComment: 'CommentActionInput',
  inviteCoPublisher: 'CoPublisherInput',
  leaveCoPublishing: 'CoPublisherInput',
  sendBackService: 'SendBackServiceInput',
  suspendService: 'SendBackServiceInput',
  appealService: 'SendBackServiceInput',
  upholdSuspension: 'SendBackServiceInput',
  retireService: 'SendBackServiceInput',
};

/** Facts of a service that may be published. */
export const FACTS = {
  titles: [{ language: 'en', text: 'Night store for berries' }],
  descriptions: [{ language: 'en', text: 'Pallet places at +2 to +6 °C.' }],
  sector: 'LOGISTICS',
  concepts: ['log.store.chilled'],
  coverage: ['LV00'],
  siteNuts: 'LV00A',
  deliveryMode: 'AT_PROVIDER',
  certificates: [{ code: 'HACCP' }] as object[],
  capacities: [],
  price: { type: 'PER_UNIT', amountMinor: 65, currency: 'EUR', unit: 'EUR_PALLET_DAY', tiers: [] },
  languages: ['lv', 'en'],
  interfaces: [],
  adrClasses: [],
  contactEmail: 'store@lv-log.example',
};

/** A service as {@link ServiceStaff} reads it. */
export type Service = Record<string, any>;

/** Row id of a service. */
export function keyOf({ id }: Service): string {
  return readGlobalId(id)!.key;
}

/** What an action on a service names: which, as it was seen, and more. */
export function at({ id, version }: Service, more: object = {}): Record<string, any> {
  return { id, version, ...more };
}

/** Codes of what refused an answer. */
export function codes({ userErrors, errors }: Service): string[] {
  return errors ?? userErrors.map((error: { code: string }) => error.code);
}

/** The people around the services of one cluster, and what they do with them over the API. */
export class ServiceStaff {
  private constructor(
    private readonly server: TestApp,
    private readonly admin: pg.Client,
    readonly editor: Browser,
    readonly publisher: Browser,
    /** A second publisher of the cluster. */
    readonly other: Browser,
    readonly operator: Browser,
    /** A publisher of another cluster. */
    readonly beside: Browser,
  ) {}

  static async signIn(server: TestApp, admin: pg.Client): Promise<ServiceStaff> {
    const as = (email: string) => server.browser().signIn(email, DEMO_PASSWORD);
    return new ServiceStaff(
      server,
      admin,
      await as(PEOPLE.editor),
      await as(PEOPLE.publisher),
      await as('inese.mezlauka@lv-log.example'),
      await as(PEOPLE.operator),
      await as(PEOPLE.coPublisher),
    );
  }

  async shift(by: string): Promise<void> {
    await this.admin.query('UPDATE clock SET shift = $1::interval', [by]);
  }

  tick(): Promise<number> {
    return this.server.app.get(Clock).runDue();
  }

  /** The day so far ahead, `YYYY-MM-DD`. */
  async day(ahead: number): Promise<string> {
    const { rows } = await this.admin.query('SELECT (app_today() + $1::int)::text AS day', [ahead]);
    return rows[0].day;
  }

  /** How often people were told this of the service. */
  async told(service: Service, kind: string): Promise<number> {
    const { rows } = await this.admin.query(
      'SELECT count(*)::int AS n FROM notices WHERE subject_id = $1 AND kind = $2',
      [keyOf(service), kind],
    );
    return rows[0].n;
  }

  /** The payload of a mutation, refused or not. */
  async answer(browser: Browser, field: string, input: object): Promise<Service> {
    const type = INPUTS[field] ?? 'ServiceActionInput';
    const query = `mutation ($input: ${type}!) { act: ${field}(input: $input) { ${SERVICE} } }`;
    const { data, errors } = await browser.send(query, { input });
    if (errors) return { errors: errors.map((error) => error.extensions.code) };
    return data['act'];
  }

  /** The service after a mutation that has to succeed. */
  async done(browser: Browser, field: string, input: object): Promise<Service> {
    const { service, userErrors, errors } = await this.answer(browser, field, input);
    expect({ field, userErrors, errors }).toEqual({ field, userErrors: [], errors: undefined });
    return service;
  }

  async read(browser: Browser, id: string): Promise<Service> {
    const selection = SERVICE.slice(
      SERVICE.indexOf('{') + 1,
      SERVICE.lastIndexOf('}', SERVICE.indexOf('userErrors')),
    );
    const { data } = await browser.send(`query ($id: ID!) { ownService(id: $id) { ${selection} } }`, { id });
    return data['ownService'];
  }

  async inReview(facts: object = {}): Promise<Service> {
    const draft = await this.done(this.editor, 'createService', { facts: { ...FACTS, ...facts } });
    return this.done(this.editor, 'submitService', at(draft));
  }

  async published(facts: object = {}): Promise<Service> {
    return this.done(this.publisher, 'publishService', at(await this.inReview(facts)));
  }

  /** The service as a guest finds it; null while it is not offered. */
  async served(service: Service): Promise<Service | null> {
    const { data } = await this.server
      .browser()
      .send('query ($id: ID!) { node(id: $id) { ... on Service { version certificates } } }', {
        id: Buffer.from(`Service:${keyOf(service)}`).toString('base64url'),
      });
    return data['node'];
  }
}
