import { type AgreementState, sumVat, type VatTreatment } from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { toRegion } from '../directory/index.js';
import { type Book, type Caller, changeWithTrail } from '../platform/index.js';
import { citedVersionsOf, type CitedVersion, type Deal, planMilestones } from '../quote/index.js';
import { AgreementService } from './agreement.service.js';
import { type AgreedVat, agreementNumber, type AgreementTerms, type Party } from './agreement-terms.js';
import { Agreements, partiesOf } from './agreements.js';
import { agreeClauses } from './clause-answers.js';

/** The organisations of offers, each with the time at which it was asked. */
const PARTIES_SQL = `
SELECT o.id, o.name, o.country, o.region, o.website, app_now() AS at, app_today()::text AS today
FROM (SELECT DISTINCT each.id FROM quotes q, unnest(ARRAY[q.requester_org_id, q.provider_org_id, q.publisher_org_id]) AS each (id)
  WHERE q.id = ANY ($1)) AS side
JOIN organisations o ON o.id = side.id`;
const DRAFTED: Book = {
  name: 'drafted',
  sql: `
INSERT INTO agreements (id, number, request_id, quote_id, requester_org_id, provider_org_id, publisher_org_id, state, snapshot,
  total_minor, currency)
SELECT a.id, a.number, a.request_id, a.quote_id, a.requester_org_id, a.provider_org_id, a.publisher_org_id, a.state, a.snapshot,
  a.total_minor, a.currency
FROM jsonb_to_recordset($1) AS a (id uuid, number text, request_id uuid, quote_id uuid, requester_org_id uuid,
  provider_org_id uuid, publisher_org_id uuid, state text, snapshot jsonb, total_minor bigint, currency text) RETURNING id`,
};

type Line = Deal['quote']['lines'][number];

interface PartyRow {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly region: string | null;
  readonly website: string | null;
  readonly at: Date;
  /** `YYYY-MM-DD`, by UTC. */
  readonly today: string;
}

/** What the terms hold beside the deal. */
interface Circumstances {
  readonly cited: readonly CitedVersion[];
  readonly parties: readonly PartyRow[];
}

/** Makes the agreement of a deal inside the accepting transaction. */
@Injectable()
export class AgreementDraft {
  constructor(
    private readonly agreements: Agreements,
    private readonly service: AgreementService,
  ) {}

  /**
   * Freezes the terms of a deal and plans the milestones of its quote, else one over the whole of it. Both sides may change them
   * until they sign. Two statements that read, side by side, and two for each deal that write.
   */
  async make(
    caller: Caller,
    quoteIds: readonly string[],
  ): Promise<(caller: Caller, deal: Deal) => Promise<void>> {
    const db = await caller.db();
    const [cited, parties] = await Promise.all([
      citedVersionsOf(caller, quoteIds),
      db.query<PartyRow[]>(PARTIES_SQL, [quoteIds]),
    ]);
    return (accepting, deal) => {
      const own = cited.filter((each) => each.recipient_id === deal.recipient.id);
      return this.write(accepting, deal, { cited: own, parties });
    };
  }

  private async write(caller: Caller, deal: Deal, read: Circumstances): Promise<void> {
    const { request, recipient, quote } = deal;
    const { requester_org_id, provider_org_id, publisher_org_id, total_minor, currency } = quote;
    const sides = { requester_org_id, provider_org_id, publisher_org_id };
    const id = uuidv7();
    const { at, today } = read.parties[0]!;
    const number = agreementNumber(id, at.getUTCFullYear());
    const state: AgreementState = 'drafted';
    const snapshot = this.termsOf(deal, number, read);
    const row = {
      id,
      number,
      request_id: request.id,
      quote_id: quote.id,
      ...sides,
      state,
      snapshot,
      total_minor,
      currency,
    };
    const visibleTo = partiesOf(quote);
    const change = { kind: 'agreement', subjectId: id, action: 'draft', from: null, to: state, visibleTo };
    const amountMinor = Number(total_minor);
    const proposed = planMilestones(quote.milestones, amountMinor, today);
    const whole = { title: recipient.lines[0]?.title ?? number, plannedOn: null, amountMinor };
    // The milestones behind the agreement, whose policy has to see it, in the same round trip.
    const drafted = changeWithTrail(caller, [[DRAFTED, [row]]], [change]);
    await this.agreements.tellBoth(caller, row, 'agreement_ready');
    const planned = this.service.plan(caller, row, 1, proposed.length > 0 ? proposed : [whole]);
    await Promise.all([drafted, planned]);
  }

  private termsOf(deal: Deal, number: string, { cited, parties }: Circumstances): AgreementTerms {
    const { request, recipient, quote } = deal;
    const { lines } = recipient;
    const partyOf = (side: string) => toParty(parties.find(({ id }) => id === side));
    return {
      number,
      acceptedAt: parties[0]!.at.toISOString(),
      requester: partyOf(quote.requester_org_id),
      provider: partyOf(quote.provider_org_id),
      publisher: partyOf(quote.publisher_org_id),
      services: lines.map(({ serviceId, serviceVersion, title }) => ({
        serviceId,
        version: serviceVersion,
        titles: cited.find((each) => each.service_id === serviceId && each.number === serviceVersion)?.facts
          .titles ?? { en: title },
      })),
      needText: request.need_text,
      quoteRevision: quote.revision,
      lines: quote.lines.map(({ description, qty, unitPriceMinor, totalMinor }) => ({
        description,
        qty,
        unitPriceMinor,
        totalMinor,
      })),
      currency: quote.currency,
      netMinor: Number(quote.total_minor),
      vat: toVat(quote.lines),
      clauses: agreeClauses(deal, cited),
      leadTimeDays: quote.lead_time_days,
      validUntil: quote.valid_until.toISOString(),
      bookings: quote.lines.flatMap(({ description, booking }) =>
        booking
          ? [
              {
                title: description,
                unit: booking.unit,
                quantity: booking.quantity,
                from: booking.from,
                to: booking.to,
              },
            ]
          : [],
      ),
      note: quote.note,
      quotedBy: quote.author_name,
    };
  }
}

function toParty(row: PartyRow | undefined): Party {
  return {
    name: row?.name ?? '',
    country: row?.country ?? '',
    region: row?.region ? (toRegion(row.region)?.code ?? null) : null,
    website: row?.website ?? null,
  };
}

/** The lines' taxes by way of taxing and rate; null where a line states none. */
function toVat(lines: readonly Line[]): AgreedVat | null {
  const amounts = lines.flatMap(({ totalMinor, vat }) =>
    vat
      ? [
          {
            treatment: vat.treatment as VatTreatment,
            netMinor: totalMinor,
            rateBp: vat.rateBp,
            vatMinor: vat.vatMinor,
            grossMinor: totalMinor + vat.vatMinor,
            exemption: vat.exemption,
          },
        ]
      : [],
  );
  if (amounts.length < lines.length) return null;
  const groups = Map.groupBy(amounts, ({ treatment, rateBp, exemption }) =>
    JSON.stringify([treatment, rateBp, exemption]),
  );
  const { vatMinor, grossMinor } = sumVat(amounts);
  const parts = [...groups.values()].map((group) => {
    const { treatment, rateBp, exemption } = group[0]!;
    const sum = sumVat(group);
    return { treatment, rateBp, exemption, netMinor: sum.netMinor, vatMinor: sum.vatMinor };
  });
  return { parts, vatMinor, grossMinor };
}
