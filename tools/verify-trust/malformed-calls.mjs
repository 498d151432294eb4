import fc from 'fast-check';
import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql';

/** As the API writes it. */
export const globalId = (kind, id) => Buffer.from(`${kind}:${id}`).toString('base64url');

/** Texts that have broken somebody's software. */
const NAUGHTY = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\ud800',
  '\udfff\ud800',
  '🧀'.repeat(500),
  '𝔘𝔫𝔦𝔠𝔬𝔡𝔢',
  '\u202eright to left',
  "'; DROP TABLE requests; --",
  '<script>alert(1)</script>',
  '=cmd|"/c calc"!A1',
  '../../etc/passwd',
  '%00',
  '${7*7}',
  '\\u0000',
  'constructor',
  '__proto__',
  'toString valueOf',
  'null',
  'NaN',
  '1e309',
  '-0',
  'ÄÖÜ ãñ',
  'נאום',
  '在庫',
  'x'.repeat(100_000),
  'bm9uc2Vuc2U',
  globalId('Request', '00000000-0000-7000-8000-000000000000'),
  globalId('Need', 'not a uuid'),
  globalId('Service', "' OR 1=1"),
];
/** Words that mean something here, so that the calls get past the first check. */
const PLAUSIBLE = [
  'log.store.chilled',
  'LV00A',
  'lv',
  'en',
  'EUR',
  'LOGISTICS',
  'ISO 22000',
  'Need a chilled store in Riga',
  'a@b.example',
];
const NUMBERS = [0, -0, -1, 1, 0.5, 101, 2 ** 31 - 1, -(2 ** 31), 2 ** 53, 1e308, -1e308];

/** Values of the right shape and the wrong sense. */
function valueOf(words, type, depth) {
  if (!isNonNullType(type))
    return depth > 4
      ? fc.constant(null)
      : fc.option(valueOfPresent(words, getNullableType(type), depth), { freq: 3 });
  return valueOfPresent(words, getNullableType(type), depth);
}

function valueOfPresent(words, type, depth) {
  if (isListType(type)) return fc.array(valueOf(words, type.ofType, depth + 1), { maxLength: 3 });
  if (isEnumType(type)) return fc.constantFrom(...type.getValues().map((value) => value.name));
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).map((field) => [
      field.name,
      valueOf(words, field.type, depth + 1),
    ]);
    return fc.record(Object.fromEntries(fields));
  }
  const text = fc.oneof(
    fc.constantFrom(...PLAUSIBLE, ...words),
    fc.constantFrom(...NAUGHTY),
    fc.string({ unit: 'binary', maxLength: 40 }),
  );
  switch (getNamedType(type).name) {
    case 'Int':
      return fc.constantFrom(...NUMBERS.filter((each) => Number.isInteger(each) && Math.abs(each) < 2 ** 31));
    case 'Float':
      return fc.constantFrom(...NUMBERS);
    case 'Boolean':
      return fc.boolean();
    case 'Date':
      return fc.constantFrom('2027-01-01', '2027-01-01', '2028-02-29', '0000-00-00', '2027-02-31', 'x');
    case 'DateTime':
      return fc.constantFrom(
        '2027-01-01T00:00:00.000Z',
        '2028-01-01T00:00:00.000Z',
        '2027-01-01T00:00:00.000Z',
        '9999-12-31T23:59:59.999Z',
        '0001-01-01T00:00:00.000Z',
        'x',
      );
    case 'JSONObject':
      return fc.dictionary(
        fc.constantFrom('key', 'minC', 'maxC', 'anyOf', 'allOf', 'qty', '__proto__'),
        fc.oneof(
          text,
          fc.constantFrom(...NUMBERS),
          fc.constantFrom('temperature', 'site', 'budget', 'capacity'),
        ),
      );
    default:
      return text;
  }
}

/** Leaf fields of an answer, two levels deep. */
function selectionOf(type, depth = 0) {
  const named = getNamedType(type);
  if (isLeafType(named) || !('getFields' in named)) return '';
  const fields = Object.values(named.getFields())
    .filter((field) => field.args.every((argument) => !isNonNullType(argument.type)))
    .flatMap((field) => {
      if (isLeafType(getNamedType(field.type))) return [field.name];
      return depth < 2 ? [`${field.name} ${selectionOf(field.type, depth + 1)}`] : [];
    });
  return `{ __typename ${fields.join(' ')} }`;
}

/**
 * Every query and mutation of `schema` with values of the right shape and the wrong sense.
 * @param words that mean something where it is sent, so that calls get past the first check
 * @returns `{ text, variables }`, the latter an arbitrary of fast-check
 */
export function callsOf(schema, words) {
  return [schema.getQueryType(), schema.getMutationType()].flatMap((root) =>
    Object.values(root?.getFields() ?? {}).map((field) => {
      const declared = field.args.map((argument) => `$${argument.name}: ${String(argument.type)}`).join(', ');
      const passed = field.args.map((argument) => `${argument.name}: $${argument.name}`).join(', ');
      const kind = root === schema.getMutationType() ? 'mutation' : 'query';
      return {
        text: `${kind} ${declared && `(${declared})`} { ${field.name}${passed && `(${passed})`} ${selectionOf(field.type)} }`,
        variables: fc.record(
          Object.fromEntries(field.args.map((argument) => [argument.name, valueOf(words, argument.type, 0)])),
        ),
      };
    }),
  );
}
