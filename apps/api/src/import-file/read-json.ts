import { DomainError, toBasisPoints, toMinor } from '@fivefold/domain';
import { decodeText } from './decode-text.js';
import { INTERCHANGE, problemAt } from './problems.js';
import { type ImportProblem, MAX_ROWS, type SourceFile, type SourceRow } from './source-row.js';

type Json = Readonly<Record<string, unknown>>;

const STORED = Object.keys(INTERCHANGE);
/** Values of one file: 10,000 services of fifty. */
const MAX_VALUES = 500_000;
const MAX_DEPTH = 32;

/**
 * Reads a list of services: objects in the interchange shape (`{ id, title, capabilities, price_model, … }`) or in that of the
 * stored facts (`{ externalId, titles, concepts, price, … }`); also `{ offerings: [...] }`.
 *
 * @param clusterSlug services that name another cluster are refused
 * @throws DomainError IMPORT_UNREADABLE, IMPORT_TOO_LARGE
 */
export function readJson(bytes: Uint8Array, clusterSlug: string): SourceFile {
  const { text, encoding } = decodeText(bytes);
  refuseOverfull(text);
  const list = listOf(parsed(text));
  if (list.length > MAX_ROWS)
    throw new DomainError('IMPORT_TOO_LARGE', { rows: list.length, limit: MAX_ROWS });
  const columns = [
    ...new Set(list.slice(0, 100).flatMap((each) => (isObject(each) ? Object.keys(each) : []))),
  ];
  return {
    columns: columns.slice(0, 100).map((name) => name.slice(0, 100).replaceAll('\0', '').toWellFormed()),
    notes: [`Read as ${encoding}.`],
    rows: list.map((each, at) => toRow(each, at + 1, clusterSlug)),
  };
}

/**
 * Counts before anything is made of the text: a value of two signs becomes an object of fifty bytes.
 * @throws DomainError IMPORT_UNREADABLE
 */
function refuseOverfull(text: string): void {
  let values = 0;
  let depth = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (isQuoted) {
      if (sign === '\\') at += 1;
      else if (sign === '"') isQuoted = false;
    } else if (sign === '"') isQuoted = true;
    else if (sign === '{' || sign === '[') {
      values += 1;
      depth += 1;
    } else if (sign === '}' || sign === ']') depth -= 1;
    else if (sign === ',') values += 1;
    if (values <= MAX_VALUES && depth <= MAX_DEPTH) continue;
    const why =
      depth > MAX_DEPTH
        ? `Its lists and objects stand in each other over ${MAX_DEPTH} deep.`
        : `It holds over ${MAX_VALUES} values. Split it into smaller files.`;
    throw new DomainError('IMPORT_UNREADABLE', { why });
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new DomainError('IMPORT_UNREADABLE', { why: (cause as Error).message.slice(0, 200) }, { cause });
  }
}

function listOf(json: unknown): unknown[] {
  const list = isObject(json) ? json['offerings'] : json;
  if (Array.isArray(list)) return list;
  throw new DomainError('IMPORT_UNREADABLE', { why: 'A list of services is wanted: [{ … }, …].' });
}

function toRow(json: unknown, line: number, clusterSlug: string): SourceRow {
  if (!isObject(json)) return emptyRow(line, [problemAt(line, '', 'an object is wanted', null)]);
  const problems: ImportProblem[] = [];
  const isStored = 'titles' in json || 'externalId' in json;
  const idColumn = isStored ? 'externalId' : 'id';
  const cluster = textOf(json['cluster']);
  if (!isStored && cluster !== null && cluster !== clusterSlug) {
    problems.push(problemAt(line, 'cluster', 'this service belongs to another cluster', cluster));
  }
  return {
    line,
    externalId: textOf(json[idColumn]),
    idColumn,
    provider: textOf(json['provider']),
    candidate: isStored ? pick(json, STORED) : fromInterchange(json, line, problems),
    problems,
    shape: isStored ? 'stored' : 'interchange',
  };
}

function fromInterchange(json: Json, line: number, problems: ImportProblem[]): Json {
  const given = Object.entries(INTERCHANGE).filter(([, property]) => property in json);
  const convert: Readonly<Record<string, (value: unknown) => unknown>> = {
    titles: toTexts,
    descriptions: toTexts,
    certificates: (value) => (Array.isArray(value) ? value.map(toClaim) : value),
    temperature: (value) =>
      isObject(value) ? { minC: value['min_c'], maxC: value['max_c'], mode: value['mode'] } : value,
    vat: (value) =>
      isObject(value) ? { rateBp: toRate(value['rate_percent']), exemption: value['exemption'] } : value,
    bookable: (value) => (isObject(value) ? { slotMinutes: value['slot_minutes'] } : value),
    price: (value) => (isObject(value) ? toPrice(value, line, problems) : value),
  };
  return Object.fromEntries(
    given.map(([name, property]) => [name, convert[name] ? convert[name](json[property]) : json[property]]),
  );
}

function toTexts(value: unknown): unknown {
  return typeof value === 'string' ? { en: value } : value;
}

/** A code, or an object of `code`, `valid_until`, `issuer`, `number` and `hinges`. */
function toClaim(value: unknown): unknown {
  if (!isObject(value)) return { code: value, validUntil: null, issuer: null };
  const { valid_until: validUntil, ...claim } = value;
  return validUntil === undefined ? claim : { ...claim, validUntil };
}

function toRate(percent: unknown): unknown {
  return typeof percent === 'number' ? toBasisPoints(percent) : percent;
}

function toPrice(price: Json, line: number, problems: ImportProblem[]): Json {
  const currency = textOf(price['currency']) ?? 'EUR';
  const minor = (amount: unknown, name: string): unknown => {
    if (typeof amount !== 'number' || price['type'] === 'success_fee') return amount;
    const exact = toMinor(amount, currency);
    const problem = amount < 0 ? 'must be at least 0' : 'is finer than the smallest coin, or too large';
    if (exact === null) problems.push(problemAt(line, `price_model.${name}`, problem, String(amount)));
    return exact;
  };
  const tiers = price['tiers'];
  return {
    type: price['type'],
    amountMinor: minor(price['amount'], 'amount'),
    currency: price['currency'],
    unit: price['unit'],
    setupMinor: minor(price['setup'], 'setup'),
    tiers: Array.isArray(tiers)
      ? tiers.map((tier: unknown) =>
          isObject(tier) ? { fromQty: tier['from_qty'], amountMinor: minor(tier['amount'], 'tiers') } : tier,
        )
      : tiers,
  };
}

function emptyRow(line: number, problems: readonly ImportProblem[]): SourceRow {
  return {
    line,
    externalId: null,
    idColumn: 'id',
    provider: null,
    candidate: null,
    problems,
    shape: 'interchange',
  };
}

function pick(json: Json, names: readonly string[]): Json {
  return Object.fromEntries(names.filter((name) => name in json).map((name) => [name, json[name]]));
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
