import { ERRORS } from '@fivefold/domain';
import { DEMO_PASSWORD } from '@fivefold/world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { Outcome } from './access-row.js';
import { ACCESS_ROWS, STRANGE_IDS } from './access-rows.js';
import { CANARY, Stage } from './access-stage.js';
import { type GraphqlAnswer, type Listening, startTestApp, type TestApp } from './test-app.js';
import { WORLD } from './world.js';

/** Codes by which somebody is refused; INTERNAL and what no table knows are not among them. */
const REFUSALS: readonly string[] = Object.entries(ERRORS).flatMap(([code, { kind }]) =>
  kind === 'broken' ? [] : code,
);

/** What a caller got of one field. An error of the program is no refusal, wherever in the answer it stands. */
function outcomeOf({ data, errors }: GraphqlAnswer, field: string): Outcome {
  const broken = errors?.find(({ extensions: { code } }) => !REFUSALS.includes(code));
  if (broken) throw new Error(`${field} fails with ${broken.extensions.code}: ${broken.message}`);
  if (errors?.[0]) return errors[0].extensions.code;
  const value = data[field];
  if (value?.userErrors?.length > 0) return value.userErrors[0].code;
  const empty = Array.isArray(value) ? value.length === 0 : value?.totalCount === 0;
  return value === null || empty ? 'absent' : 'given';
}

/** The first thing that comes; who is not let in at all is asked to sign in. */
async function firstEvent(listening: Listening): Promise<GraphqlAnswer> {
  const refused = {
    status: 101,
    data: {},
    errors: [{ message: '', extensions: { code: 'SIGN_IN_REQUIRED' } }],
  };
  const first = await Promise.race([
    listening.closed.then(() => listening.events[0] ?? refused),
    listening.expect(1).then(([event]) => event!),
  ]);
  await listening.stop();
  return first;
}

describe('every root field for its owner, a stranger and a guest', () => {
  let server: TestApp;
  let stage: Stage;
  beforeAll(async () => {
    server = await startTestApp(WORLD);
    stage = new Stage(server);
  });
  afterAll(() => server.close());

  const send = async (email: string | null, document: string, variables: object): Promise<GraphqlAnswer> => {
    const browser = server.browser();
    if (email) await browser.signIn(email, DEMO_PASSWORD);
    if (document.startsWith('subscription'))
      return firstEvent(await browser.listen(document, { ...variables }));
    return browser.send(document, { ...variables });
  };

  it('has one row for each, and no other', () => {
    const { schema } = server.app.get(GraphQLSchemaHost);
    const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
    const fields = roots.flatMap((type) => Object.keys(type?.getFields() ?? {}));
    expect(ACCESS_ROWS.map(({ field }) => field).sort()).toEqual(fields.sort());
  });

  it('expects no error of the program, and takes none for a refusal', () => {
    const expected = ACCESS_ROWS.flatMap((row) => Object.values(row.expected));
    const known = ['given', 'absent', ...REFUSALS];
    expect(expected.filter((outcome) => !known.includes(outcome))).toEqual([]);
    const error = (code: string) => ({ message: 'x', extensions: { code } });
    const answer = (...codes: string[]) => ({ status: 200, data: { need: {} }, errors: codes.map(error) });
    expect(outcomeOf(answer('NOT_FOUND'), 'need')).toBe('NOT_FOUND');
    expect(() => outcomeOf(answer('INTERNAL'), 'need')).toThrow('INTERNAL');
    expect(() => outcomeOf(answer('NOT_FOUND', 'INTERNAL'), 'need')).toThrow('INTERNAL');
  });

  it.each(ACCESS_ROWS.map((row) => [row.field, row] as const))('%s', async (field, row) => {
    const { document, owner, stranger, withoutProof } = row;
    const variables = await row.variables(stage);
    const answers = {
      anonymous: await send(null, document, withoutProof ?? variables),
      stranger: await send(stranger, document, withoutProof ?? variables),
      owner: await send(owner, document, variables),
    };
    expect({
      owner: outcomeOf(answers.owner, field),
      stranger: outcomeOf(answers.stranger, field),
      anonymous: outcomeOf(answers.anonymous, field),
    }).toEqual(row.expected);
    expect(JSON.stringify(answers.stranger)).not.toContain(CANARY);
    expect(JSON.stringify(answers.anonymous)).not.toContain(CANARY);
    expect(answers.stranger.status).toBeLessThan(500);
  });

  it.each(STRANGE_IDS)('node(%j) is absent for everyone', async (id) => {
    const answer = await server.browser().send('query ($id: ID!) { node(id: $id) { id } }', { id });
    expect(answer).toEqual({ status: 200, data: { node: null } });
  });
});
