import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_PASSWORD, worldServices } from '@fivefold/world';
import fc from 'fast-check';
import {
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { toGlobalId } from '../src/platform/index.js';
import { type Browser, startTestApp, type TestApp } from './test-app.js';
import { WORLD } from './world.js';

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
  'null',
  'NaN',
  '1e309',
  '-0',
  'ÄÖÜ ãñ',
  'נאום',
  '在庫',
  'x'.repeat(100_000),
  'bm9uc2Vuc2U',
  toGlobalId('Request', '00000000-0000-7000-8000-000000000000'),
  toGlobalId('Need', 'not a uuid'),
  toGlobalId('Service', "' OR 1=1"),
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
const SERVICE = worldServices()[15]!;
PLAUSIBLE.push(
  toGlobalId('Service', SERVICE.id),
  toGlobalId('OwnService', SERVICE.id),
  toGlobalId('Organisation', SERVICE.providerId),
);
const NUMBERS = [0, -0, -1, 1, 0.5, 101, 2 ** 31 - 1, -(2 ** 31), 2 ** 53, 1e308, -1e308];

/** Values of the right shape and the wrong sense. */
function valueOf(type: GraphQLInputType, depth: number): fc.Arbitrary<unknown> {
  if (!isNonNullType(type))
    return depth > 4
      ? fc.constant(null)
      : fc.option(valueOfPresent(getNullableType(type), depth), { freq: 3 });
  return valueOfPresent(getNullableType(type), depth);
}

function valueOfPresent(type: GraphQLInputType, depth: number): fc.Arbitrary<unknown> {
  if (isListType(type)) return fc.array(valueOf(type.ofType, depth + 1), { maxLength: 3 });
  if (isEnumType(type)) return fc.constantFrom(...type.getValues().map((value) => value.name));
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).map(
      (field) => [field.name, valueOf(field.type, depth + 1)] as const,
    );
    return fc.record(Object.fromEntries(fields));
  }
  const text = fc.oneof(
    fc.constantFrom(...PLAUSIBLE),
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
function selectionOf(type: GraphQLOutputType, depth = 0): string {
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

interface Operation {
  readonly text: string;
  readonly variables: fc.Arbitrary<Record<string, unknown>>;
}

function operationsOf(schema: GraphQLSchema): Operation[] {
  return [schema.getQueryType(), schema.getMutationType()].flatMap((root) =>
    Object.values(root?.getFields() ?? {}).map((field) => {
      const declared = field.args.map((argument) => `$${argument.name}: ${String(argument.type)}`).join(', ');
      const passed = field.args.map((argument) => `${argument.name}: $${argument.name}`).join(', ');
      const kind = root === schema.getMutationType() ? 'mutation' : 'query';
      return {
        text: `${kind} ${declared && `(${declared})`} { ${field.name}${passed && `(${passed})`} ${selectionOf(field.type)} }`,
        variables: fc.record(
          Object.fromEntries(field.args.map((argument) => [argument.name, valueOf(argument.type, 0)])),
        ),
      };
    }),
  );
}

const RUNS = 25;

describe('malformed input', () => {
  let server: TestApp;
  let browsers: Browser[];
  beforeAll(async () => {
    server = await startTestApp(WORLD);
    const emails = [
      'ilze.rudzukalna@kalnsiers.example',
      'dace.tiltmala@lv-log.example',
      'signe.femklint@fivefold.example',
    ];
    browsers = [
      server.browser(),
      ...(await Promise.all(emails.map((email) => server.browser().signIn(email, DEMO_PASSWORD)))),
    ];
  });
  afterAll(() => server.close());

  it(`never ends in a fault of ours: ${RUNS} calls of every root field`, async () => {
    const operations = operationsOf(server.app.get(GraphQLSchemaHost).schema).filter(
      (each) => !each.text.includes(' signOut'),
    );
    expect(operations.length).toBeGreaterThan(40);
    let executed = 0;
    const seen = new Set<string>();
    for (const { text, variables } of operations) {
      await fc.assert(
        fc.asyncProperty(variables, fc.nat(browsers.length - 1), async (values, who) => {
          const answer = await browsers[who]!.send(text, values);
          if (answer.data) executed += 1;
          for (const payload of Object.values(answer.data ?? {})) {
            for (const error of payload?.userErrors ?? []) seen.add(error.code);
          }
          const codes = (answer.errors ?? []).map((error) => error.extensions?.code);
          expect({
            text,
            values,
            status: answer.status < 500,
            codes,
            stack: /\n\s+at /.test(JSON.stringify(answer)),
          }).toEqual({
            text,
            values,
            status: true,
            codes: codes.filter((code) => code !== 'INTERNAL'),
            stack: false,
          });
        }),
        { numRuns: RUNS, seed: 7, endOnFailure: true },
      );
    }
    // The calls reached the rooms, and were refused there for many reasons.
    expect(executed).toBeGreaterThan(operations.length * RUNS * 0.25);
    expect(seen.size).toBeGreaterThan(4);
  }, 240_000);
});
