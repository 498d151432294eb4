import { DEMO_PASSWORD, uuidOfName, world } from '@fivefold/world';
import { Secret, TOTP } from 'otpauth';
import { Dispatcher, Notices } from '../src/notification/index.js';
import { Clock, toGlobalId, Worker } from '../src/platform/index.js';
import { DealMaker } from './deals.js';
import type { Browser, TestApp } from './test-app.js';

/** Stands in every private thing that the stage makes; nobody but its owner may ever be sent it. */
export const CANARY = 'zilzala';

/** People of the world by what they are to the private things of the stage. */
export const PEOPLE = {
  buyer: 'ilze.rudzukalna@kalnsiers.example',
  colleague: 'andris.ziemlauks@kalnsiers.example',
  editor: 'kaspars.ventlapa@lv-log.example',
  publisher: 'dace.tiltmala@lv-log.example',
  provider: 'artis.sniegalauks@vesvalde.example',
  operator: 'signe.femklint@fivefold.example',
  /** Acts for two firms. */
  double: 'inese.liepmala@vidzvedis.example',
  coPublisher: 'ieva.smilglauka@lv-food.example',
  /** The same roles elsewhere. */
  otherBuyer: 'sanita.avotkalna@kvalitra.example',
  otherEditor: 'tarmo.sinimets@ee-itl.example',
  otherPublisher: 'maarja.linnusalu@ee-itl.example',
} as const;

/** A thing with its lock, as every change of it wants. */
export interface Held {
  readonly id: string;
  readonly version: number;
}

/** The level ECEI Bronze in the version in force since 2019, as the migration wrote it. */
export const ECEI_BRONZE = '01900000-0000-7000-8000-0000000e2011';

/** Global id of a published service of the world by its external id. */
export function serviceId(externalId: string): string {
  return toGlobalId('Service', uuidOfName(`service:${externalId}`));
}

/** Global id of a cluster or firm of the world. */
export function organisationId(slug: string): string {
  const { clusters, firms } = world();
  return toGlobalId('Organisation', [...clusters, ...firms].find((each) => each.slug === slug)!.id);
}

const FACTS = {
  titles: [{ language: 'en', text: `Chilled store ${CANARY}` }],
  descriptions: [{ language: 'en', text: `A chilled store in Riga, ${CANARY}.` }],
  sector: 'LOGISTICS',
  concepts: ['log.store.chilled'],
  coverage: ['LV00A'],
  siteNuts: 'LV00A',
  deliveryMode: 'AT_PROVIDER',
  certificates: [],
  capacities: [],
  price: { type: 'QUOTE', tiers: [] },
  languages: ['lv', 'en'],
  interfaces: [],
  adrClasses: [],
  contactEmail: 'services@lv-log.example',
};

/** Tells one person of the world of a request that `title` names, and delivers it. */
export async function tellSomebody({ app }: TestApp, email: string, title: string): Promise<void> {
  const person = world().people.find((each) => each.email === email)!;
  await app.get(Worker).act((caller) =>
    app.get(Notices).tell(caller, {
      kind: 'request_received',
      subject: { kind: 'Request', id: person.id },
      path: '/inbox',
      to: [{ personId: person.id }],
      params: { requester: title, title },
    }),
  );
  await app.get(Dispatcher).dispatchDue();
}

/** Makes private things over the API, each call a new one, by people who may. */
export class Stage {
  private readonly browsers = new Map<string, Promise<Browser>>();
  private count = 0;

  /** Deals up to any state, with the canary in what their people write. */
  readonly deals: DealMaker;

  constructor(readonly server: TestApp) {
    this.deals = new DealMaker(server, CANARY);
  }

  /** The facts of a service that may be published. */
  get facts(): typeof FACTS {
    return FACTS;
  }

  /** An address that nobody has. */
  newAddress(): string {
    return `person-${(this.count += 1)}@${CANARY}.example`;
  }

  /** An open need; with `confirm: false` a draft. */
  async need(more: object = {}): Promise<Held> {
    const input = {
      title: CANARY,
      text: `${CANARY}: chilled storage in Riga`,
      capabilities: [{ concept: 'log.store.chilled' }],
      clauses: [],
      ...more,
    };
    return (await this.change(PEOPLE.buyer, 'saveNeed', 'SaveNeedInput', 'need { id version }', input)).need;
  }

  /** An app of the publisher's cluster that asks no others. */
  partnerApp(): Promise<Held> {
    return this.app(CANARY, []);
  }
  /** One that asks others; everybody who is signed in sees its name. */
  openPartnerApp(): Promise<Held> {
    return this.app('Cold chain planner', ['NEEDS_READ', 'NEEDS_WRITE', 'DEALS_READ', 'DEALS_WRITE']);
  }
  private async app(name: string, wantedScopes: readonly string[]): Promise<Held> {
    const input = { name, purpose: name, wantedScopes };
    const selection = 'app { id version }';
    return (await this.change(PEOPLE.publisher, 'savePartnerApp', 'SavePartnerAppInput', selection, input))
      .app;
  }
  /** A key of an app, the public one as a rule: its id, and the secret. */
  async partnerKey(scopes = ['PUBLIC_READ'], app?: Held): Promise<{ id: string; key: string }> {
    const input = { appId: (app ?? (await this.partnerApp())).id, scopes };
    const selection = 'key app { keys { id beginsWith } }';
    const made = await this.change(
      PEOPLE.publisher,
      'makePartnerKey',
      'MakePartnerKeyInput',
      selection,
      input,
    );
    const keys: { id: string; beginsWith: string }[] = made.app.keys;
    return { id: keys.find(({ beginsWith }) => made.key.startsWith(beginsWith))!.id, key: made.key };
  }
  /** The consent of the buyer to an app of the publisher's cluster. */
  async partnerConsent(app?: Held, scopes = ['NEEDS_READ', 'DEALS_READ']): Promise<string> {
    const { id: appId, version } = app ?? (await this.openPartnerApp());
    const input = { appId, version, scopes };
    const selection = 'consent { id }';
    const given = await this.change(
      PEOPLE.buyer,
      'givePartnerConsent',
      'GivePartnerConsentInput',
      selection,
      input,
    );
    return given.consent.id;
  }

  async withdrawnNeed(): Promise<Held> {
    const input = await this.need();
    return (await this.change(PEOPLE.buyer, 'withdrawNeed', 'NeedActionInput', 'need { id version }', input))
      .need;
  }

  async savedSearch(): Promise<Held> {
    const input = { name: CANARY, query: 'cold store', alert: 'NEVER' };
    return (await this.change(PEOPLE.buyer, 'saveSearch', 'SaveSearchInput', 'search { id version }', input))
      .search;
  }
  async deletedSearch(): Promise<Held> {
    const input = await this.savedSearch();
    return (
      await this.change(PEOPLE.buyer, 'deleteSearch', 'SavedSearchInput', 'search { id version }', input)
    ).search;
  }

  private labels = 0;
  /** A label of a month that no other one of the stage has, shown to nobody. */
  labelInput(): object {
    const month = `20${String(10 + Math.floor(this.labels / 12))}-${String((this.labels % 12) + 1).padStart(2, '0')}`;
    this.labels += 1;
    return { levelId: ECEI_BRONZE, award: 'FIRST', month, isPublic: false };
  }
  async label(): Promise<Held> {
    const input = this.labelInput();
    return (
      await this.change(PEOPLE.editor, 'recordLabel', 'RecordLabelInput', 'label { id version }', input)
    ).label;
  }
  async removedLabel(): Promise<Held> {
    const input = await this.label();
    return (await this.change(PEOPLE.editor, 'removeLabel', 'LabelInput', 'label { id version }', input))
      .label;
  }

  async strategy(): Promise<Held> {
    const input = { title: CANARY, summary: CANARY, adoptedOn: '2026-01-01', reviewOn: '2040-01-01' };
    return (
      await this.change(PEOPLE.editor, 'saveStrategy', 'SaveStrategyInput', 'strategy { id version }', input)
    ).strategy;
  }
  /** An action about a goal of a strategy, to be planned. */
  async actionInput(): Promise<object> {
    const { id: strategyId } = await this.strategy();
    const goal = { strategyId, title: CANARY, target: CANARY, dueOn: '2040-01-01', isReached: false };
    const selection = 'strategy { goals { id } }';
    const saved = await this.change(PEOPLE.editor, 'saveGoal', 'SaveGoalInput', selection, goal);
    const browser = await this.as(PEOPLE.editor);
    const { data } = await browser.send('{ improvement { owners { id } } }');
    const ownerId = data['improvement'].owners[0].id;
    return { title: CANARY, ownerId, dueOn: '2039-01-01', goalId: saved.strategy.goals[0].id };
  }
  async improvementAction(): Promise<Held> {
    const input = await this.actionInput();
    return (await this.change(PEOPLE.editor, 'planAction', 'PlanActionInput', 'action { id version }', input))
      .action;
  }
  async workingGroup(): Promise<Held> {
    const input = { name: CANARY, purpose: CANARY, organisationIds: [], isEnded: false };
    const selection = 'group { id version }';
    return (await this.change(PEOPLE.editor, 'saveWorkingGroup', 'SaveWorkingGroupInput', selection, input))
      .group;
  }
  async groupTask(): Promise<Held> {
    const { id: groupId } = await this.workingGroup();
    const input = { groupId, title: CANARY, organisationId: organisationId('lv-log') };
    const selection = 'group { tasks { id version } }';
    const saved = await this.change(PEOPLE.editor, 'saveGroupTask', 'SaveGroupTaskInput', selection, input);
    return saved.group.tasks[0];
  }

  /** A stored match of an open need, proposed. */
  async match(): Promise<Held> {
    const site = { value: { key: 'site', anyOf: ['LV00A'] } };
    const { id } = await this.need({ clauses: [site] });
    await this.server.app.get(Clock).runDue();
    const browser = await this.as(PEOPLE.buyer);
    const query = 'query ($id: ID!) { need(id: $id) { matches { id version } } }';
    return (await browser.send(query, { id })).data['need'].matches[0];
  }
  async dismissedMatch(): Promise<Held> {
    const input = { ...(await this.match()), reason: CANARY };
    return (
      await this.change(PEOPLE.buyer, 'dismissMatch', 'DismissMatchInput', 'match { id version }', input)
    ).match;
  }
  async listedMatch(): Promise<Held> {
    const input = await this.match();
    return (
      await this.change(PEOPLE.buyer, 'shortlistMatch', 'MatchActionInput', 'match { id version }', input)
    ).match;
  }
  /** An open need that every cluster may see, without the consent to say who asks. */
  async visibleNeed(): Promise<Held> {
    const site = { value: { key: 'site', anyOf: ['LV00A'] } };
    return this.need({ clauses: [site], terms: { visibility: 'ALL_CLUSTERS' } });
  }
  /** The id of an offer for a need of the buyer. */
  async offer(): Promise<string> {
    const demand = await this.visibleNeed();
    const input = { demandId: demand.id, serviceId: serviceId('OF016'), note: CANARY };
    await this.change(PEOPLE.publisher, 'offerInterest', 'OfferInterestInput', 'offeredAt', input);
    const browser = await this.as(PEOPLE.buyer);
    const query = 'query ($id: ID!) { need(id: $id) { offers { id } } }';
    return (await browser.send(query, { id: demand.id })).data['need'].offers[0].id;
  }

  async draft(): Promise<Held> {
    const input = { facts: { ...FACTS, providerId: organisationId('vesvalde') } };
    return this.service(PEOPLE.editor, 'createService', 'CreateServiceInput', input);
  }
  async inReview(): Promise<Held> {
    return this.service(PEOPLE.editor, 'submitService', 'ServiceActionInput', await this.draft());
  }
  async published(): Promise<Held> {
    return this.service(PEOPLE.publisher, 'publishService', 'ServiceActionInput', await this.inReview());
  }
  async suspended(): Promise<Held> {
    const input = { ...(await this.published()), reason: CANARY };
    return this.service(PEOPLE.publisher, 'suspendService', 'SendBackServiceInput', input);
  }

  async suspendedByOperator(): Promise<Held> {
    const input = { ...(await this.published()), reason: CANARY };
    return this.service(PEOPLE.operator, 'suspendService', 'SendBackServiceInput', input);
  }
  async appealed(): Promise<Held> {
    const input = { ...(await this.suspendedByOperator()), reason: CANARY };
    return this.service(PEOPLE.publisher, 'appealService', 'SendBackServiceInput', input);
  }
  /** A comment on a version in review. */
  async comment(): Promise<Held> {
    const input = { ...(await this.inReview()), path: 'titles.en', text: CANARY };
    const selection = 'service { comments { id version } }';
    const field = 'commentService';
    const { service } = await this.change(PEOPLE.publisher, field, 'CommentServiceInput', selection, input);
    return service.comments[0];
  }
  /** A service that another cluster is asked to publish: its id, and the lock of the invitation. */
  async invited(): Promise<Held> {
    const input = { ...(await this.published()), organisationId: organisationId('lv-food') };
    const { id } = await this.service(PEOPLE.publisher, 'inviteCoPublisher', 'CoPublisherInput', input);
    return { id, version: 1 };
  }

  /** A file with one row: the examples of all columns, under the canary's name. */
  async importFile(): Promise<{ fileName: string; contentBase64: string }> {
    const { data } = await this.server.browser().send('{ importColumns { name example } }');
    const columns: { name: string; example: string }[] = data['importColumns'];
    const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const own: Record<string, string> = { external_id: CANARY, title_en: CANARY };
    const lines = [columns.map(({ name }) => name), columns.map(({ name, example }) => own[name] ?? example)];
    const file = lines.map((line) => line.map(cell).join(',')).join('\n');
    return { fileName: `${CANARY}.csv`, contentBase64: Buffer.from(file).toString('base64') };
  }
  async importRun(): Promise<string> {
    const input = await this.importFile();
    return (await this.change(PEOPLE.editor, 'previewImport', 'PreviewImportInput', 'run { id }', input)).run
      .id;
  }

  /** Global id of the provider's part in a new request of the buyer. */
  async recipient(): Promise<string> {
    const { id } = await this.request();
    const query = 'query ($id: ID!) { request(id: $id) { recipients { id } } }';
    const { data } = await (await this.as(PEOPLE.buyer)).send(query, { id });
    return data['request'].recipients[0].id;
  }
  /** A message of the provider to the buyer. */
  async message(): Promise<{ recipientId: string; messageId: string }> {
    const recipientId = await this.recipient();
    const input = { recipientId, text: CANARY };
    const selection = 'sentMessage { id }';
    const sent = await this.change(PEOPLE.provider, 'sendMessage', 'SendMessageInput', selection, input);
    return { recipientId, messageId: sent.sentMessage.id };
  }
  /** A question of the provider on a request of the buyer. */
  async requestQuestion(): Promise<string> {
    const input = { recipientId: await this.recipient(), text: CANARY };
    const selection = 'question { id }';
    return (await this.change(PEOPLE.provider, 'askRequester', 'AskRequesterInput', selection, input))
      .question.id;
  }

  /** A question about a service of the editor's cluster that waits for its answer. */
  async question(): Promise<Held> {
    const value = { key: 'lead_time', maxDays: (this.count += 1) };
    const input = { serviceId: serviceId('OF016'), key: 'lead_time', value, words: CANARY, named: true };
    const selection = 'clarification { id version }';
    return (await this.change(PEOPLE.buyer, 'askPublisher', 'AskPublisherInput', selection, input))
      .clarification;
  }

  async request(): Promise<Held> {
    return this.send(false);
  }
  async requestDraft(): Promise<Held> {
    return this.send(true);
  }
  private async send(draft: boolean): Promise<Held> {
    const input = {
      draft,
      needId: (await this.need()).id,
      message: `${CANARY}: please quote`,
      replyBy: new Date(Date.now() + 10 * 86_400_000).toISOString(),
      parts: [{ items: [{ serviceId: serviceId('OF016'), concepts: ['log.store.chilled'] }] }],
    };
    const selection = 'requests { id version }';
    return (await this.change(PEOPLE.buyer, 'sendRequests', 'SendRequestsInput', selection, input))
      .requests[0];
  }
  /** What one provider was asked, as it answers: the recipient of a new request, or of `request`. */
  async asked(request?: Held): Promise<Held> {
    const { id } = request ?? (await this.request());
    const provider = await this.as(PEOPLE.provider);
    const find = 'query ($id: ID!) { request(id: $id) { recipients { id version } } }';
    return (await provider.send(find, { id })).data['request'].recipients[0];
  }
  /** A request with an open quote; the request as its requester holds it, the recipient as the provider does. */
  async quoted(): Promise<{ request: Held; recipient: Held; quoteId: string }> {
    const request = await this.request();
    const { id, version } = await this.asked(request);
    const selection = 'request { recipients { id version } quotes { id } }';
    const answer = await this.change(
      PEOPLE.provider,
      'sendQuote',
      'QuoteInput',
      selection,
      this.quote(id, version),
    );
    const buyer = await this.as(PEOPLE.buyer);
    const find = 'query ($id: ID!) { request(id: $id) { id version } }';
    const { data } = await buyer.send(find, { id: request.id });
    return {
      request: data['request'],
      recipient: answer.request.recipients[0],
      quoteId: answer.request.quotes[0].id,
    };
  }
  /** A bundle of two parts, each with an open quote. */
  async bundle(): Promise<{ bundleId: string; choices: { quoteId: string; version: number }[] }> {
    const part = { items: [{ serviceId: serviceId('OF016'), concepts: [] }] };
    const sent = await this.change(
      PEOPLE.buyer,
      'sendRequests',
      'SendRequestsInput',
      'bundleId requests { id version }',
      { message: CANARY, parts: [part, part] },
    );
    const choices = [];
    for (const request of sent.requests as Held[]) {
      const { id, version } = await this.asked(request);
      const selection = 'request { quotes { id } }';
      const input = this.quote(id, version);
      const answer = await this.change(PEOPLE.provider, 'sendQuote', 'QuoteInput', selection, input);
      choices.push({ quoteId: answer.request.quotes[0].id, version: request.version + 1 });
    }
    return { bundleId: sent.bundleId, choices };
  }
  /** A quote with an open counter-offer. */
  async countered(): Promise<{ counterOfferId: string; recipient: Held }> {
    const { request, recipient, quoteId } = await this.quoted();
    const input = { quoteId, version: request.version, totalMinor: 90, message: CANARY };
    const selection = 'request { quotes { counterOffers { id } } }';
    const answer = await this.change(
      PEOPLE.buyer,
      'proposeCounterOffer',
      'CounterOfferInput',
      selection,
      input,
    );
    return { counterOfferId: answer.request.quotes[0].counterOffers[0].id, recipient };
  }
  /** What is proposed for a part of a bundle whose provider said no. */
  async replacement(): Promise<string> {
    const part = { items: [{ serviceId: serviceId('OF016'), concepts: ['log.store.chilled'] }] };
    const input = { message: CANARY, parts: [part, part] };
    const sent = await this.change(
      PEOPLE.buyer,
      'sendRequests',
      'SendRequestsInput',
      'requests { id version }',
      input,
    );
    const [lost] = sent.requests as Held[];
    const { id: recipientId, version } = await this.asked(lost);
    const refusal = { recipientId, version, reason: CANARY };
    await this.change(PEOPLE.provider, 'declineRequest', 'DeclineRequestInput', 'request { id }', refusal);
    await this.server.app.get(Clock).runDue();
    const buyer = await this.as(PEOPLE.buyer);
    const find = 'query ($id: ID!) { request(id: $id) { replacement { id } } }';
    return (await buyer.send(find, { id: lost!.id })).data['request'].replacement.id;
  }
  quote(recipientId: string, version: number): Record<string, unknown> {
    return {
      recipientId,
      version,
      currency: 'EUR',
      validUntil: new Date(Date.now() + 86_400_000).toISOString(),
      note: CANARY,
      lines: [{ description: CANARY, qty: 1, unitPriceMinor: 100 }],
    };
  }

  async signUpToken(): Promise<string> {
    const email = this.newAddress();
    const input = {
      email,
      name: CANARY,
      password: 'ten characters at least',
      organisationName: CANARY,
      country: 'LV',
      sector: 'FOOD',
    };
    await this.change(null, 'signUp', 'SignUpInput', '', input);
    return this.tokenTo(email);
  }
  async invitationToken(): Promise<string> {
    const email = this.newAddress();
    const input = { email, name: CANARY, role: 'SME_USER' };
    await this.change(PEOPLE.buyer, 'invitePerson', 'InvitePersonInput', 'invitation { id }', input);
    return this.tokenTo(email);
  }

  /** Tells the provider something, and answers the global id of the notification. */
  async told(): Promise<string> {
    await tellSomebody(this.server, PEOPLE.provider, CANARY);
    const browser = await this.as(PEOPLE.provider);
    const { data } = await browser.send('{ notifications(first: 1) { edges { node { id } } } }');
    return data['notifications'].edges[0].node.id;
  }
  /** The token of a link that ends mails to the provider. */
  async unsubscribeToken(): Promise<string> {
    await this.told();
    const { data } = await this.server
      .browser()
      .send('{ mailbox(first: 20) { edges { node { to text } } } }');
    const mails: { node: { to: string; text: string } }[] = data['mailbox'].edges;
    const [, token] = mails
      .filter(({ node }) => node.to === PEOPLE.provider)
      .map(({ node }) => /\/unsubscribe\?token=([\w-]+)/.exec(node.text))
      .find((found) => found !== null)!;
    return token!;
  }

  /** The token of the newest link that was mailed to this address. */
  async tokenTo(email: string): Promise<string> {
    const { data } = await this.server
      .browser()
      .send('{ mailbox(first: 10) { edges { node { to link } } } }');
    const mails: { node: { to: string; link: string } }[] = data['mailbox'].edges;
    return mails.find(({ node }) => node.to === email)!.node.link.split('token=')[1]!;
  }

  /** A person who signs in by two steps from now on: one whom no other thing of the stage needs, each time another. */
  async enrolled(): Promise<string> {
    const others: readonly string[] = Object.values(PEOPLE);
    const { email, id } = world()
      .people.filter((each) => each.roles[0]?.role === 'sme_user' && !others.includes(each.email))
      .at(-(this.count += 1))!;
    const begun = await this.change(
      email,
      'startAuthenticator',
      'StartAuthenticatorInput',
      'setup { secret }',
      {
        password: DEMO_PASSWORD,
      },
    );
    const totp = new TOTP({ secret: Secret.fromBase32(begun.setup.secret) });
    await this.change(email, 'proveCode', 'CodeInput', 'recoveryCodes', { code: totp.generate() });
    return toGlobalId('Person', id);
  }

  private async service(email: string, field: string, type: string, input: object): Promise<Held> {
    return (await this.change(email, field, type, 'service { id version }', input)).service;
  }

  /** The payload of a mutation that has to succeed. @param email null for a guest */
  async change(email: string | null, field: string, type: string, selection: string, input: object) {
    const browser = email === null ? this.server.browser() : await this.as(email);
    const query = `mutation ($input: ${type}!) { ${field}(input: $input) { ${selection} userErrors { code path message } } }`;
    const { data, errors } = await browser.send(query, { input });
    const payload = data?.[field];
    if (errors || !payload || payload.userErrors.length > 0)
      throw new Error(`${field} of the stage failed: ${JSON.stringify(errors ?? payload)}`);
    return payload;
  }

  /** The person with this address at a browser, signed in once. */
  as(email: string): Promise<Browser> {
    const known = this.browsers.get(email) ?? this.server.browser().signIn(email, DEMO_PASSWORD);
    this.browsers.set(email, known);
    return known;
  }
}
