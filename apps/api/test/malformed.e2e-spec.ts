import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_PASSWORD, worldServices } from '@fivefold/world';
import fc from 'fast-check';
import type { GraphQLSchema } from 'graphql';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { toGlobalId } from '../src/platform/index.js';
import { type Browser, startTestApp, type TestApp } from './test-app.js';
import { WORLD } from './world.js';

const CALLS = new URL('../../../tools/verify-trust/malformed-calls.mjs', import.meta.url).href;

interface Call {
  readonly text: string;
  readonly variables: fc.Arbitrary<Record<string, unknown>>;
}

/** 5,000 calls and more over all fields; `npm run verify:trust` makes 200,000. */
const RUNS = 13;

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
    const { callsOf } = (await import(CALLS)) as {
      callsOf(schema: GraphQLSchema, words: readonly string[]): Call[];
    };
    const { id, providerId } = worldServices()[15]!;
    const words = [
      toGlobalId('Service', id),
      toGlobalId('OwnService', id),
      toGlobalId('Organisation', providerId),
    ];
    const operations = callsOf(server.app.get(GraphQLSchemaHost).schema, words).filter(
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
