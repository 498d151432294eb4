import { DomainError, toMinor, type Clause, type ClauseValue } from '@fivefold/domain';
import { ATP_CLASSES, getConcept } from '@fivefold/vocabulary';
import type { MatchRequest } from '../types.js';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const REGION = /^[A-Z]{2}[0-9A-Z]{0,3}$/;
/** Most ranked services per capability that may be asked for. */
const LIMIT_MAX = 40;

/**
 * Refuses what cannot be answered honestly.
 *
 * @throws DomainError `INPUT_INVALID` (limit, clock), `CONCEPT_UNKNOWN`, `REGION_UNKNOWN`, `CLAUSE_INVALID`
 */
export function validate({ understanding, asker, today, limit, kept = [] }: MatchRequest): void {
  if (!Number.isInteger(limit) || limit < 1 || limit > LIMIT_MAX)
    throw new DomainError('INPUT_INVALID', { field: 'limit', problem: `an integer from 1 to ${LIMIT_MAX}` });
  if (!isDate(today))
    throw new DomainError('INPUT_INVALID', { field: 'today', problem: 'a date YYYY-MM-DD' });
  if (asker.homeRegion) regionProblem(asker.homeRegion);
  for (const { concept } of understanding.capabilities) getConcept(concept);
  for (const { concepts } of kept) {
    if (concepts.length === 0)
      throw new DomainError('INPUT_INVALID', { field: 'kept', problem: 'a kept service does something' });
    concepts.forEach((concept) => getConcept(concept));
  }
  const seen = new Set<string>();
  for (const clause of understanding.clauses) {
    if (seen.has(clause.id)) fail(clause, 'this id stands twice');
    seen.add(clause.id);
    if (clause.appliesTo !== '*') clause.appliesTo.forEach((concept) => getConcept(concept));
    const problem = problemOf(clause.value);
    if (problem !== null) fail(clause, problem);
  }
}

function fail({ id }: Clause, problem: string): never {
  throw new DomainError('CLAUSE_INVALID', { clause: id, problem });
}

function isDate(text: string): boolean {
  if (!DATE.test(text)) return false;
  const moment = Date.parse(`${text}T00:00:00Z`);
  // 30 February parses as 2 March, so the date is read back.
  return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(text);
}

function dateProblem(text: string): string | null {
  return isDate(text) ? null : `${text} is no date`;
}

function regionProblem(code: string): void {
  if (!REGION.test(code)) throw new DomainError('REGION_UNKNOWN', { region: code });
}

function positive(value: number, what: string): string | null {
  return Number.isFinite(value) && value > 0 ? null : `${what} must be a number above 0`;
}

function someOf(list: readonly string[] | undefined, what: string): string | null {
  return list !== undefined && list.length > 0 ? null : `${what} must name at least one`;
}

/** What is wrong with the demand; null when nothing is. */
function problemOf(value: ClauseValue): string | null {
  switch (value.key) {
    case 'temperature': {
      const bounds = [value.minC, value.maxC].filter((bound) => bound !== null);
      if (bounds.length === 0) return 'a temperature needs a bound';
      if (!bounds.every(Number.isFinite)) return 'a bound must be a number';
      return bounds.length === 2 && bounds[0]! > bounds[1]! ? 'the lower bound is above the upper' : null;
    }
    case 'atp':
      return ATP_CLASSES.some(({ id }) => id === value.minClass) ? null : `${value.minClass} is no ATP class`;
    case 'certification':
    case 'interface':
      return someOf(value.allOf, 'allOf');
    case 'site':
    case 'coverage':
    case 'customer_region':
    case 'provider_region':
    case 'audience_region':
      value.anyOf.forEach(regionProblem);
      return someOf(value.anyOf, 'anyOf');
    case 'route':
      [...(value.allOf ?? []), ...(value.anyOf ?? [])].forEach(regionProblem);
      return someOf([...(value.allOf ?? []), ...(value.anyOf ?? [])], 'a route');
    case 'capacity':
      return (
        positive(value.qty, 'qty') ??
        ((value.kind === 'flow') === (value.period !== null) ? null : 'a flow, and only a flow, has a period')
      );
    case 'lead_time':
      return Number.isInteger(value.maxDays) && value.maxDays >= 0
        ? null
        : 'maxDays must be a whole number from 0';
    case 'start':
      return dateProblem(value.by);
    case 'period':
      return (
        dateProblem(value.from) ??
        dateProblem(value.to) ??
        (value.from <= value.to ? null : 'it ends before it starts')
      );
    case 'language':
      return someOf([...(value.anyOf ?? []), ...(value.allOf ?? [])], 'a language clause');
    case 'incoterm':
      return someOf(value.anyOf, 'anyOf');
    case 'adr':
      return someOf(value.classes, 'classes');
    case 'price':
      return priceProblem(value.maxMinor) ?? currencyProblem(value.currency);
    case 'budget':
      return (
        minorProblem(value.maxMinor) ??
        currencyProblem(value.currency) ??
        (value.horizonMonths === null ? null : positive(value.horizonMonths, 'horizonMonths')) ??
        Object.values(value.assume).reduce<string | null>(
          (bad, qty) => bad ?? positive(qty, 'a quantity'),
          null,
        )
      );
    case 'order':
      value.sequence.forEach((concept) => getConcept(concept));
      if (value.sequence.length < 2) return 'an order needs at least two capabilities';
      return new Set(value.sequence).size < value.sequence.length
        ? 'an order names each capability once'
        : null;
    case 'same_provider':
    case 'consortium':
      return null;
  }
}

function minorProblem(amount: number): string | null {
  return Number.isSafeInteger(amount) && amount >= 0
    ? null
    : 'an amount is a whole number of minor units from 0';
}

/** A price per unit may be finer than a minor unit: 0.285 EUR a piece. */
function priceProblem(amount: number): string | null {
  return Number.isFinite(amount) && amount >= 0 ? null : 'a price is a number from 0';
}

function currencyProblem(currency: string): string | null {
  return /^[A-Z]{3}$/.test(currency) && toMinor(1, currency) !== null
    ? null
    : `${currency} is no currency code`;
}
