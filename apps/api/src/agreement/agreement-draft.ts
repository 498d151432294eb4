import { type AgreementState, sumVat, type VatTreatment } from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { type Organisation, organisationsById } from '../directory/index.js';
import { type Book, type Caller, changeWithTrail } from '../platform/index.js';
import { citedVersions, type CitedVersion, type Deal, planMilestones } from '../quote/index.js';
import { AgreementService } from './agreement.service.js';
import { type AgreedVat, agreementNumber, type AgreementTerms, type Party } from './agreement-terms.js';
import { Agreements, partiesOf } from './agreements.js';
import { agreeClauses } from './clause-answers.js';

const NOW_SQL = 'SELECT app_now() AS at, app_today()::text AS today';
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

/** What the terms hold beside the deal. */
interface Circumstances {
  readonly at: Date;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly cited: readonly CitedVersion[];
  /** Requester, provider, publisher. */
  readonly organisations: readonly (Organisation | null)[];
}

/** Makes the agreement of a deal inside the accepting transaction. */
@Injectable()
export class AgreementDraft {
  constructor(
    private readonly agreements: Agreements,
    private readonly service: AgreementService,
  ) {}

  /**
   * Freezes the terms of the deal and plans the milestones of the quote, else one over the whole of it. Both sides may change them
   * until they sign. Three statements that read, side by side, and two that write.
   */
  async make(caller: Caller, deal: Deal): Promise<() => Promise<void>> {
    const { recipient, quote } = deal;
    const db = await caller.db();
    const [[clock], cited, organisations] = await Promise.all([
      db.query<{ at: Date; today: string }[]>(NOW_SQL),
      citedVersions(caller, [recipient.id]),
      organisationsById(caller, partiesOf(quote)),
    ]);
    return () => this.write(caller, deal, { ...clock!, cited, organisations });
  }

  private async write(caller: Caller, deal: Deal, read: Circumstances): Promise<void> {
    const { request, recipient, quote } = deal;
    const { requester_org_id, provider_org_id, publisher_org_id, total_minor, currency } = quote;
    const sides = { requester_org_id, provider_org_id, publisher_org_id };
    const id = uuidv7();
    const number = agreementNumber(id, read.at.getUTCFullYear());
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
    const proposed = planMilestones(quote.milestones, amountMinor, read.today);
    const whole = { title: recipient.lines[0]?.title ?? number, plannedOn: null, amountMinor };
    // The milestones behind the agreement, whose policy has to see it, in the same round trip.
    const drafted = changeWithTrail(caller, [[DRAFTED, [row]]], [change]);
    await this.agreements.tellBoth(caller, row, 'agreement_ready');
    const planned = this.service.plan(caller, row, 1, proposed.length > 0 ? proposed : [whole]);
    await Promise.all([drafted, planned]);
  }

  private termsOf(deal: Deal, number: string, { at, cited, organisations }: Circumstances): AgreementTerms {
    const { request, recipient, quote } = deal;
    const { lines } = recipient;
    const [requester, provider, publisher] = organisations;
    return {
      number,
      acceptedAt: at.toISOString(),
      requester: toParty(requester),
      provider: toParty(provider),
      publisher: toParty(publisher),
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

function toParty(organisation: Organisation | null | undefined): Party {
  return {
    name: organisation?.name ?? '',
    country: organisation?.country ?? '',
    region: organisation?.region?.code ?? null,
    website: organisation?.website ?? null,
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
