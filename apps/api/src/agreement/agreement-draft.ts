import { type AgreementState, sumVat, type VatTreatment } from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { type Organisation, organisationsById } from '../directory/index.js';
import { type Caller, recordTransition } from '../platform/index.js';
import { citedVersions, type Deal, planMilestones } from '../quote/index.js';
import { AgreementEntity } from './agreement.entity.js';
import { findAgreement } from './agreement.reads.js';
import { AgreementService } from './agreement.service.js';
import { type AgreedVat, agreementNumber, type AgreementTerms, type Party } from './agreement-terms.js';
import { Agreements, partiesOf } from './agreements.js';
import { agreeClauses } from './clause-answers.js';

const NOW_SQL = 'SELECT app_now() AS at, app_today()::text AS today';

type Line = Deal['quote']['lines'][number];

/** Makes the agreement of a deal inside the accepting transaction. */
@Injectable()
export class AgreementDraft {
  constructor(
    private readonly agreements: Agreements,
    private readonly service: AgreementService,
  ) {}

  /**
   * Freezes the terms of the deal and plans the milestones of the quote, else one over the whole of it. Both sides may change them
   * until they sign.
   */
  async make(caller: Caller, deal: Deal): Promise<void> {
    const { request, recipient, quote } = deal;
    const db = await caller.db();
    const [clock] = await db.query<{ at: Date; today: string }[]>(NOW_SQL);
    const id = uuidv7();
    const acceptedAt = clock!.at;
    const number = agreementNumber(id, acceptedAt.getUTCFullYear());
    const terms = await this.termsOf(caller, deal, number, acceptedAt);
    await db
      .createQueryBuilder()
      .insert()
      .into(AgreementEntity)
      .updateEntity(false)
      .values({
        id,
        number,
        requestId: request.id,
        quoteId: quote.id,
        requesterOrgId: quote.requester_org_id,
        providerOrgId: quote.provider_org_id,
        publisherOrgId: quote.publisher_org_id,
        state: 'drafted' satisfies AgreementState,
        snapshot: terms as never,
        totalMinor: quote.total_minor,
        currency: quote.currency,
      })
      .execute();
    await recordTransition(caller, {
      kind: 'agreement',
      subjectId: id,
      action: 'draft',
      from: null,
      to: 'drafted',
      visibleTo: partiesOf(quote),
    });
    const amountMinor = Number(quote.total_minor);
    const proposed = planMilestones(quote.milestones, amountMinor, clock!.today);
    const whole = { title: recipient.lines[0]?.title ?? number, plannedOn: null, amountMinor };
    await this.service.plan(caller, { ...quote, id }, 1, proposed.length > 0 ? proposed : [whole]);
    const row = await findAgreement(caller, id);
    if (row) await this.agreements.tellBoth(caller, row, 'agreement_ready');
  }

  private async termsOf(
    caller: Caller,
    deal: Deal,
    number: string,
    acceptedAt: Date,
  ): Promise<AgreementTerms> {
    const { request, recipient, quote } = deal;
    const { lines } = recipient;
    const cited = await citedVersions(caller, [recipient.id]);
    const [requester, provider, publisher] = await organisationsById(caller, [
      quote.requester_org_id,
      quote.provider_org_id,
      quote.publisher_org_id,
    ]);
    return {
      number,
      acceptedAt: acceptedAt.toISOString(),
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
