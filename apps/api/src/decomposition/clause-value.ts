import { type ClauseKey, type ClauseValue, DomainError, PERIODS } from '@fivefold/domain';
import {
  ADR_CLASSES,
  ATP_CLASSES,
  findCertificate,
  findConcept,
  findRegion,
  findUnit,
  INCOTERMS,
  INTERFACES,
} from '@fivefold/vocabulary';
import { isStorable } from '../platform/index.js';

/** Where a value stands: its clause, for the message, and the path of the input. */
interface Place {
  readonly clause: string;
  readonly path: readonly string[];
  /** Keys of the sectors of the network. */
  readonly sectors: readonly string[];
}

/** Answers the value as it is kept. @throws DomainError CLAUSE_INVALID, REGION_UNKNOWN or CONCEPT_UNKNOWN */
type Check = (value: unknown, at: Place) => unknown;

const LIST_MAX = 30;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

function refuse(at: Place, problem: string): never {
  throw new DomainError('CLAUSE_INVALID', { clause: at.clause, problem }, { path: at.path });
}

function number(min: number, max: number, wanted: string, whole = false): Check {
  return (value, at) => {
    const fits = typeof value === 'number' && Number.isFinite(value) && value >= min && value <= max;
    return fits && (!whole || Number.isInteger(value)) ? value : refuse(at, `${wanted} is wanted`);
  };
}

function oneOf(codes: Iterable<string>, what: string): Check {
  const known = new Set(codes);
  return (value, at) =>
    typeof value === 'string' && known.has(value) ? value : refuse(at, `${shown(value)} is no ${what}`);
}

function matching(pattern: RegExp, what: string): Check {
  return (value, at) =>
    typeof value === 'string' && pattern.test(value) ? value : refuse(at, `${shown(value)} is no ${what}`);
}

function listOf(check: Check): Check {
  return (value, at) => {
    if (!Array.isArray(value) || value.length === 0 || value.length > LIST_MAX)
      refuse(at, `a list of 1 to ${LIST_MAX} is wanted`);
    return value.map((each, index) => check(each, { ...at, path: [...at.path, String(index)] }));
  };
}

const orNull =
  (check: Check): Check =>
  (value, at) =>
    value === null ? null : check(value, at);

const celsius = orNull(number(-273.15, 1000, 'a temperature in °C from -273.15 to 1000, or null,'));
const quantity = number(Number.MIN_VALUE, 1e12, 'a quantity above 0 and up to 1,000,000,000,000');
const minor = number(0, Number.MAX_SAFE_INTEGER, 'a whole number of minor units from 0', true);
const currency = matching(/^[A-Z]{3}$/, 'currency code');
const language = matching(/^[a-z]{2}$/, 'language code');
const count = number(1, 1000, 'a whole number from 1 to 1000', true);

const sector: Check = (value, at) => oneOf(at.sectors, 'sector')(value, at);
const region: Check = (value, at) => {
  if (typeof value === 'string' && findRegion(value)) return value;
  throw new DomainError('REGION_UNKNOWN', { region: shown(value) }, { path: at.path });
};
const unit: Check = (value, at) =>
  typeof value === 'string' && findUnit(value) ? value : refuse(at, `${shown(value)} is no unit`);
const certificate: Check = (value, at) =>
  typeof value === 'string' && findCertificate(value)
    ? value
    : refuse(at, `${shown(value)} is no certificate`);

const date: Check = (value, at) => {
  const moment =
    typeof value === 'string' && DATE.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
  // 30 February is read as 2 March, so the day is compared with what was read.
  return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(value as string)
    ? value
    : refuse(at, `${shown(value)} is no date YYYY-MM-DD`);
};

const quantityByUnit: Check = (value, at) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    refuse(at, 'quantities by unit are wanted');
  const entries = Object.entries(value as object);
  if (entries.length > LIST_MAX) refuse(at, `at most ${LIST_MAX} units are read`);
  return Object.fromEntries(
    entries.map(([name, amount]) => {
      const place = { ...at, path: [...at.path, name.slice(0, 40)] };
      return [unit(name, place) as string, quantity(amount, place)];
    }),
  );
};

const concept: Check = (value, at) => {
  if (typeof value === 'string' && findConcept(value)) return value;
  throw new DomainError('CONCEPT_UNKNOWN', { concept: shown(value) }, { path: at.path });
};

/** Steps, each before the next. */
const sequence: Check = (value, at) => {
  const steps = listOf(concept)(value, at) as string[];
  if (steps.length < 2) refuse(at, 'a list of at least two capabilities is wanted');
  const again = steps.findIndex((step, index) => steps.indexOf(step) < index);
  return again < 0 ? steps : refuse({ ...at, path: [...at.path, String(again)] }, 'it stands twice');
};

const regions = listOf(region);

/** The fields of each key; one whose name ends in `?` may be absent, null or empty, and is then left out. */
const FIELDS: Readonly<Record<ClauseKey, Readonly<Record<string, Check>>>> = {
  temperature: { minC: celsius, maxC: celsius },
  atp: {
    minClass: oneOf(
      ATP_CLASSES.map((one) => one.id),
      'ATP class',
    ),
  },
  certification: { allOf: listOf(certificate) },
  site: { anyOf: regions },
  route: { 'allOf?': regions, 'anyOf?': regions },
  coverage: { anyOf: regions },
  customer_region: { anyOf: regions },
  provider_region: { anyOf: regions },
  audience_region: { anyOf: regions },
  capacity: {
    kind: oneOf(['stock', 'flow'], 'kind of capacity'),
    unit,
    qty: quantity,
    period: orNull(oneOf(PERIODS, 'period')),
  },
  lead_time: { maxDays: number(0, 3650, 'a whole number of days from 0 to 3650', true) },
  start: { by: date },
  period: { from: date, to: date },
  language: { 'anyOf?': listOf(language), 'allOf?': listOf(language) },
  interface: {
    allOf: listOf(
      oneOf(
        INTERFACES.map((one) => one.code),
        'interface',
      ),
    ),
  },
  incoterm: {
    anyOf: listOf(
      oneOf(
        INCOTERMS.map((one) => one.code),
        'Incoterm',
      ),
    ),
  },
  adr: {
    classes: listOf(
      oneOf(
        ADR_CLASSES.map((one) => one.code),
        'ADR class',
      ),
    ),
  },
  price: { maxMinor: minor, unit, currency },
  budget: {
    maxMinor: minor,
    currency,
    horizonMonths: orNull(number(1, 120, 'a whole number of months from 1 to 120, or null,', true)),
    assume: quantityByUnit,
  },
  same_provider: {},
  order: { sequence },
  consortium: {
    minEntities: count,
    minCountries: count,
    'mustIncludeSectors?': listOf(sector),
    'mustIncludeRegionCategory?': listOf(
      oneOf(['less_developed', 'transition', 'more_developed'], 'category of regions'),
    ),
  },
};

/**
 * The demand in `value`, checked field by field against the vocabulary.
 *
 * @param value JSON of a person or partner: a `key` and the fields of that key, no others
 * @param clause id of the clause, for the message
 * @param path of `value` in the input, outermost first; errors name the field below it
 * @param sectors keys of the sectors of the network
 * @throws DomainError CLAUSE_INVALID; REGION_UNKNOWN for a code that is not NUTS 2024; CONCEPT_UNKNOWN
 */
export function readClauseValue(
  value: unknown,
  clause: string,
  path: readonly string[],
  sectors: readonly string[],
): ClauseValue {
  const place: Place = { clause, path, sectors };
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    refuse(place, 'an object is wanted');
  const given = value as Record<string, unknown>;
  const key = given['key'];
  if (typeof key !== 'string' || !Object.hasOwn(FIELDS, key))
    refuse({ ...place, path: [...path, 'key'] }, `${shown(key)} is no kind of demand`);
  const fields = FIELDS[key as ClauseKey];
  const known = new Set(Object.keys(fields).map((name) => name.replace('?', '')));
  for (const name of Object.keys(given)) {
    if (name !== 'key' && !known.has(name)) refuse(place, `${shown(name)} is no field of ${key}`);
  }
  const read: Record<string, unknown> = { key };
  for (const [marked, check] of Object.entries(fields)) {
    const name = marked.replace('?', '');
    const at = { ...place, path: [...path, name] };
    const optional = marked.endsWith('?');
    const field = Object.hasOwn(given, name) ? given[name] : undefined;
    if (optional && isEmpty(field)) continue;
    if (field === undefined) refuse(at, `${name} is missing`);
    read[name] = check(field, at);
  }
  const problem = problemBetweenFields(read as ClauseValue);
  return problem === null ? (read as ClauseValue) : refuse(place, problem);
}

/** What is wrong although every field by itself is right; null when nothing is. */
function problemBetweenFields(value: ClauseValue): string | null {
  switch (value.key) {
    case 'temperature':
      if (value.minC === null && value.maxC === null) return 'a temperature needs a bound';
      return value.minC !== null && value.maxC !== null && value.minC > value.maxC
        ? 'the lower bound is above the upper one'
        : null;
    case 'capacity':
      return (value.kind === 'flow') === (value.period !== null)
        ? null
        : 'a flow, and only a flow, has a period';
    case 'period':
      return value.from <= value.to ? null : 'it ends before it begins';
    case 'route':
    case 'language':
      return value.allOf || value.anyOf ? null : 'allOf or anyOf is wanted';
    default:
      return null;
  }
}

/** Programs write an absent list in several ways. */
function isEmpty(field: unknown): boolean {
  return field === undefined || field === null || (Array.isArray(field) && field.length === 0);
}

/** The value as it may stand in a message. */
function shown(value: unknown): string {
  if (typeof value !== 'string') return value === undefined ? 'nothing' : `a ${typeof value}`;
  return isStorable(value) ? `"${value.slice(0, 60)}"` : 'a broken text';
}
