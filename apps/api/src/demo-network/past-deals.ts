import { PAST_DEALS, type PastDeal, world as demoWorld, type World } from '@fivefold/world';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { agreementNumber, type AgreementTerms, documentHash } from '../agreement/index.js';
import { OPERATOR, People } from '../demo/people.js';
import { Clock } from '../platform/index.js';
import { idOfDay } from './id-of-day.js';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/**
 * Leads every deal from the request to the last confirmation, each step as the person who takes it, in one statement: some
 * thousand steps of their own would keep a first start waiting. Rows say when they were written, the trail when it was done.
 */
const PLAY_SQL = `
DO $$
DECLARE
  d jsonb; sides uuid[]; due timestamptz;
  customer uuid; provider uuid; publisher uuid; request uuid; recipient uuid; quote uuid; agreement uuid; milestone uuid;
  answered timestamptz; accepted timestamptz; delivered timestamptz; done timestamptz; asked timestamptz;
BEGIN
  FOR d IN SELECT jsonb_array_elements(current_setting('fivefold.deals')::jsonb) LOOP
    customer := d->>'customer'; provider := d->>'provider'; publisher := d->>'publisher'; sides := ARRAY[customer, provider, publisher];
    request := d->>'request'; recipient := d->>'recipient'; quote := d->>'quote'; agreement := d->>'agreement';
    milestone := d->>'milestone';
    asked := d->>'askedAt'; answered := d->>'answeredAt'; accepted := d->>'acceptedAt'; delivered := d->>'deliveredAt'; done := d->>'doneAt';
    due := app_now() - (answered - asked);

    PERFORM set_config('app.person', d#>>'{buyer,id}', true), set_config('app.org', customer::text, true), set_config('app.operator', '', true);
    INSERT INTO requests (id, requester_org_id, need_text, message, state, created_by, created_at, party_org_ids, items)
      VALUES (request, customer, d->>'message', d->>'message', 'draft', (d#>>'{buyer,id}')::uuid, due, sides[2:3], d->'items');
    INSERT INTO recipients (id, request_id, requester_org_id, provider_org_id, publisher_org_id, lines, state, asked_at)
      VALUES (recipient, request, customer, provider, publisher, d->'asked', 'asked', due);
    UPDATE requests SET state = 'submitted', submitted_at = due, version = 2 WHERE id = request;
    INSERT INTO transitions (id, kind, subject_id, action, from_state, to_state, person_id, person_name, organisation_id, visible_to, at)
      SELECT new_uuid7(), t.kind, t.id, t.action, t.was, t.next, app_person(), d#>>'{buyer,name}', customer, t.readers, asked FROM (VALUES
        (1, 'request', request, 'save', NULL, 'draft', sides[1:1]), (2, 'recipient', recipient, 'ask', NULL, 'asked', sides),
        (3, 'request', request, 'submit', 'draft', 'submitted', sides)) AS t (n, kind, id, action, was, next, readers) ORDER BY t.n;

    PERFORM set_config('app.person', d#>>'{seller,id}', true), set_config('app.org', provider::text, true);
    INSERT INTO quotes (id, request_id, recipient_id, requester_org_id, provider_org_id, publisher_org_id, revision, state, lines,
        total_minor, currency, valid_until, note, author_id, author_name, author_org_id)
      VALUES (quote, request, recipient, customer, provider, publisher, 1, 'draft', d->'lines', (d->>'amountMinor')::bigint, 'EUR',
        app_now() + interval '30 days', '', app_person(), d#>>'{seller,name}', provider);
    UPDATE quotes SET state = 'sent' WHERE id = quote;
    UPDATE recipients SET state = 'quoted', answered_at = app_now(), version = 2 WHERE id = recipient;
    UPDATE requests SET state = 'quoted', version = 3 WHERE id = request;
    INSERT INTO transitions (id, kind, subject_id, action, from_state, to_state, person_id, person_name, organisation_id, visible_to, at)
      SELECT new_uuid7(), t.kind, t.id, t.action, t.was, t.next, app_person(), d#>>'{seller,name}', provider, t.readers, answered FROM (VALUES
        (1, 'quote', quote, 'write', NULL, 'draft', sides[2:3]), (2, 'quote', quote, 'send', 'draft', 'sent', sides),
        (3, 'recipient', recipient, 'quote', 'asked', 'quoted', sides), (4, 'request', request, 'quote', 'submitted', 'quoted', sides))
        AS t (n, kind, id, action, was, next, readers) ORDER BY t.n;

    PERFORM set_config('app.person', d#>>'{buyer,id}', true), set_config('app.org', customer::text, true);
    UPDATE quotes SET state = 'accepted' WHERE id = quote;
    UPDATE recipients SET state = 'chosen', version = 3 WHERE id = recipient;
    UPDATE requests SET state = 'accepted', version = 4 WHERE id = request;
    INSERT INTO agreements (id, number, request_id, quote_id, requester_org_id, provider_org_id, publisher_org_id, state, snapshot,
        total_minor, currency)
      VALUES (agreement, d#>>'{terms,number}', request, quote, customer, provider, publisher, 'drafted', d->'terms',
        (d->>'amountMinor')::bigint, 'EUR');
    INSERT INTO milestones (id, agreement_id, requester_org_id, provider_org_id, publisher_org_id, round, position, title, amount_minor, state)
      VALUES (milestone, agreement, customer, provider, publisher, 1, 1, d->>'title', (d->>'amountMinor')::bigint, 'planned');
    INSERT INTO agreement_signatures (id, agreement_id, requester_org_id, provider_org_id, publisher_org_id, round, side, person_id,
        person_name, document_hash)
      VALUES (new_uuid7(), agreement, customer, provider, publisher, 1, 'requester', app_person(), d#>>'{buyer,name}', d->>'hash');
    UPDATE agreements SET state = 'signed_by_requester', version = 2 WHERE id = agreement;
    INSERT INTO transitions (id, kind, subject_id, action, from_state, to_state, person_id, person_name, organisation_id, visible_to, at)
      SELECT new_uuid7(), t.kind, t.id, t.action, t.was, t.next, app_person(), d#>>'{buyer,name}', customer, sides, accepted FROM (VALUES
        (1, 'quote', quote, 'accept', 'sent', 'accepted'), (2, 'recipient', recipient, 'choose', 'quoted', 'chosen'),
        (3, 'request', request, 'accept', 'quoted', 'accepted'), (4, 'agreement', agreement, 'draft', NULL, 'drafted'),
        (5, 'delivery', milestone, 'plan', NULL, 'planned'), (6, 'agreement', agreement, 'sign', 'drafted', 'signed_by_requester'))
        AS t (n, kind, id, action, was, next) ORDER BY t.n;

    PERFORM set_config('app.person', d#>>'{seller,id}', true), set_config('app.org', provider::text, true);
    INSERT INTO agreement_signatures (id, agreement_id, requester_org_id, provider_org_id, publisher_org_id, round, side, person_id,
        person_name, document_hash)
      VALUES (new_uuid7(), agreement, customer, provider, publisher, 1, 'provider', app_person(), d#>>'{seller,name}', d->>'hash');
    UPDATE agreements SET state = 'active', version = 3 WHERE id = agreement;
    UPDATE milestones SET state = 'started', version = 2 WHERE id = milestone;
    UPDATE requests SET state = 'in_delivery', version = 5 WHERE id = request;
    UPDATE milestones SET state = 'delivered', version = 3 WHERE id = milestone;
    UPDATE agreements SET delivered_at = app_now(), version = 4 WHERE id = agreement;
    UPDATE requests SET state = 'delivered', version = 6 WHERE id = request;
    INSERT INTO transitions (id, kind, subject_id, action, from_state, to_state, person_id, person_name, organisation_id, visible_to, at)
      SELECT new_uuid7(), t.kind, t.id, t.action, t.was, t.next, app_person(), d#>>'{seller,name}', provider, sides, t.at FROM (VALUES
        (1, 'agreement', agreement, 'sign', 'signed_by_requester', 'active', accepted),
        (2, 'delivery', milestone, 'start', 'planned', 'started', accepted),
        (3, 'request', request, 'start', 'accepted', 'in_delivery', accepted),
        (4, 'delivery', milestone, 'deliver', 'started', 'delivered', delivered),
        (5, 'request', request, 'deliver', 'in_delivery', 'delivered', delivered)) AS t (n, kind, id, action, was, next, at) ORDER BY t.n;

    PERFORM set_config('app.person', d#>>'{buyer,id}', true), set_config('app.org', customer::text, true);
    UPDATE milestones SET state = 'confirmed', version = 4 WHERE id = milestone;
    UPDATE agreements SET state = 'completed', version = 5 WHERE id = agreement;
    INSERT INTO transitions (id, kind, subject_id, action, from_state, to_state, person_id, person_name, organisation_id, visible_to, at)
      SELECT new_uuid7(), t.kind, t.id, t.action, t.was, t.next, app_person(), d#>>'{buyer,name}', customer, sides, done FROM (VALUES
        (1, 'delivery', milestone, 'confirm', 'delivered', 'confirmed'), (2, 'agreement', agreement, 'complete', 'active', 'completed'))
        AS t (n, kind, id, action, was, next) ORDER BY t.n;
  END LOOP;
END $$`;
const GIVE_SQL = "SELECT set_config('fivefold.deals', $1, true)";
const NOW_SQL = 'SELECT app_now() AS now';

/**
 * Fills in the deals that firms of the demo world completed before it begins, all or none.
 *
 * @param appUrl a database with the demo world, as the app role, so that policies and guards judge every step
 * Cost: one statement, below a second
 */
export async function seedPastDeals(appUrl: string, world: World = demoWorld()): Promise<void> {
  const client = new pg.Client({ connectionString: appUrl });
  await client.connect();
  try {
    await client.query('BEGIN');
    const { rows } = await client.query<{ now: Date }>(NOW_SQL);
    const deals = PAST_DEALS.map((deal) => toRows(world, deal, rows[0]!.now.getTime()));
    await client.query(GIVE_SQL, [JSON.stringify(deals)]);
    await client.query(PLAY_SQL);
    await client.query('COMMIT');
  } finally {
    await client.end();
  }
}

/**
 * Tells the figures of the demo world for the first time, over the API, with the services that the clock made of its ideas.
 * @throws Error with the answer where it is refused
 */
export async function releaseFigures(app: NestFastifyApplication, world: World = demoWorld()): Promise<void> {
  await app.get(Clock).runRule('ideas.publish');
  const people = new People(app, world);
  const { releaseFigures: released } = await people.send(
    OPERATOR,
    'mutation { releaseFigures { userErrors { code } } }',
    {},
  );
  if (released.userErrors.length > 0) throw new Error(JSON.stringify(released));
  await people.leave();
}

function toRows(world: World, deal: PastDeal, now: number): object {
  const { externalId, requesterSlug, askedDaysAgo, answerHours, days, amountMinor } = deal;
  const service = world.services.find((each) => each.externalId === externalId)!;
  const [customer, provider] = [requesterSlug, service.providerSlug].map((slug) =>
    world.firms.find((firm) => firm.slug === slug)!,
  );
  const publisher = world.clusters.find(({ slug }) => slug === service.publisherSlug)!;
  const headOf = (slug: string) =>
    world.people.find(({ roles }) =>
      roles.some((each) => each.organisation === slug && each.role === 'sme_admin'),
    )!;
  const [buyer, seller] = [headOf(requesterSlug), headOf(service.providerSlug)];
  const askedAt = now - askedDaysAgo * DAY_MS;
  const answeredAt = askedAt + answerHours * HOUR_MS;
  const acceptedAt = answeredAt + DAY_MS;
  const doneAt = acceptedAt + days * DAY_MS;
  const [request, recipient, quote, agreement, milestone] = Array.from({ length: 5 }, () =>
    idOfDay(askedDaysAgo),
  );
  const title = service.title['en'] ?? externalId;
  const line = { description: title, qty: 1, unitPriceMinor: amountMinor, totalMinor: amountMinor };
  const party = ({ name, country, nuts }: { name: string; country: string; nuts: string | null }) => ({
    ...{ name, country, region: nuts, website: null },
  });
  const terms: AgreementTerms = {
    number: agreementNumber(agreement!, new Date(acceptedAt).getUTCFullYear()),
    acceptedAt: new Date(acceptedAt).toISOString(),
    ...{ requester: party(customer!), provider: party(provider!), publisher: party(publisher) },
    services: [{ serviceId: service.id, version: 1, titles: service.title }],
    needText: title,
    quoteRevision: 1,
    lines: [line],
    currency: 'EUR',
    netMinor: amountMinor,
    vat: null,
    clauses: [],
    leadTimeDays: null,
    validUntil: new Date(acceptedAt + 7 * DAY_MS).toISOString(),
    bookings: [],
    note: '',
    quotedBy: seller.name,
  };
  const concepts = service.capabilities.slice(0, 1);
  return {
    ...{ customer: customer!.id, provider: provider!.id, publisher: publisher.id },
    ...{ buyer: { id: buyer.id, name: buyer.name }, seller: { id: seller.id, name: seller.name } },
    ...{ request, recipient, quote, agreement, milestone },
    ...{ title, message: title, amountMinor, terms, lines: [line] },
    hash: documentHash(terms, [{ title, plannedOn: null, amountMinor }]),
    items: [{ serviceId: service.id, concepts }],
    asked: [{ serviceId: service.id, serviceVersion: 1, title, concepts }],
    askedAt: new Date(askedAt),
    answeredAt: new Date(answeredAt),
    acceptedAt: new Date(acceptedAt),
    deliveredAt: new Date(doneAt - DAY_MS),
    doneAt: new Date(doneAt),
  };
}
