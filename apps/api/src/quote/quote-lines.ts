import { DomainError, withVat } from '@fivefold/domain';
import type { CapacityLine, Holder } from '../capacity/index.js';
import type { RecipientRow, RequestRow } from '../engagement/index.js';
import { type Caller, fromGlobalId } from '../platform/index.js';
import type { StoredQuoteLine, StoredStatement } from './quote.entity.js';
import type { QuoteInput, QuoteLineInput } from './quote.input.js';
import type { QuoteRow } from './quote.reads.js';

const COUNTRIES_SQL = 'SELECT id, country FROM organisations WHERE id = ANY ($1)';

/**
 * The lines of an offer with their tax, which follows from the countries of the two sides.
 * @throws DomainError INPUT_INVALID with the path: a sum too large, a tax stated twice or not at all, a service not asked for
 */
export async function readLines(
  caller: Caller,
  recipient: RecipientRow,
  lines: readonly QuoteLineInput[],
): Promise<StoredQuoteLine[]> {
  const db = await caller.db();
  const rows = await db.query<{ id: string; country: string }[]>(COUNTRIES_SQL, [
    [recipient.provider_org_id, recipient.requester_org_id],
  ]);
  const countryOf = (id: string) => rows.find((row) => row.id === id)?.country ?? '';
  const home = countryOf(recipient.provider_org_id);
  const abroad = countryOf(recipient.requester_org_id);
  const asked = new Set(recipient.lines.map((line) => line.serviceId));
  return lines.map(({ description, qty, unitPriceMinor, vat, serviceId, booking }, at) => {
    const path = ['input', 'lines', String(at)];
    const totalMinor = Math.round(qty * unitPriceMinor);
    if (vat && (typeof vat.rateBp === 'number') === Boolean(vat.exemption))
      throw invalid('vat', 'Either a rate or a reason why it is exempt is wanted.', [...path, 'vat']);
    if (!Number.isSafeInteger(totalMinor)) throw invalid('lines', 'The total is too large.', path);
    const amount =
      vat &&
      withVat(totalMinor, { rateBp: vat.rateBp ?? null, exemption: vat.exemption ?? null }, home, abroad);
    const service = serviceId ? fromGlobalId('Service', serviceId, [...path, 'serviceId']) : null;
    if (service && !asked.has(service))
      throw invalid('serviceId', 'This service was not asked for.', [...path, 'serviceId']);
    if (booking && (!service || booking.from >= booking.to))
      throw invalid('booking', 'It needs the service, and must end after its first day.', [
        ...path,
        'booking',
      ]);
    return {
      description,
      qty,
      unitPriceMinor,
      totalMinor,
      vat: amount
        ? {
            treatment: amount.treatment,
            rateBp: amount.rateBp,
            vatMinor: amount.vatMinor,
            exemption: amount.exemption,
          }
        : null,
      serviceId: service,
      booking: booking ? { ...booking } : null,
    };
  });
}

/** What the provider states to clauses of the request. @throws DomainError INPUT_INVALID for another's clause, or one twice */
export function readStatements(request: RequestRow, input: QuoteInput): StoredStatement[] {
  const clauses = new Set(request.clauses.map((clause) => clause.id));
  const answered = new Set<string>();
  return input.statements.map(({ clauseId, status, words }, at) => {
    if (!clauses.has(clauseId) || answered.has(clauseId))
      throw invalid('statements', 'Each clause of the request is answered once at most.', [
        'input',
        'statements',
        String(at),
        'clauseId',
      ]);
    answered.add(clauseId);
    return { clauseId, status, words };
  });
}

/** Who keeps capacity for an offer. */
export function holderOf(quote: QuoteRow): Holder {
  return {
    kind: 'quote',
    id: quote.id,
    requesterOrgId: quote.requester_org_id,
    providerOrgId: quote.provider_org_id,
    publisherOrgId: quote.publisher_org_id,
  };
}

/** The capacity that the lines of an offer name. */
export function bookedBy(quote: QuoteRow): CapacityLine[] {
  return quote.lines.flatMap(({ serviceId, booking }) =>
    serviceId && booking ? [{ serviceId, ...booking }] : [],
  );
}

/** Sum of whole minor units. */
export function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}

export function invalid(
  field: string,
  problem: string,
  path: readonly string[] = ['input', field],
): DomainError {
  return new DomainError('INPUT_INVALID', { field, problem }, { path });
}
