import { describe, expect, it } from '@jest/globals';
import {
  buildSchema,
  coerceInputValue,
  type GraphQLInputType,
  type OperationDefinitionNode,
  parse,
} from 'graphql';
import { fillInputDefaults } from './input-defaults.js';

const schema = buildSchema(`
  enum Stance { WANTED REFUSED }
  input Inner { stance: Stance! = WANTED note: String = "none" plain: String }
  input Outer { first: Int! = 5 inner: Inner! inners: [Inner!] = [{ note: "a" }] confirm: Boolean! = true }
  type Query { ask(outer: Outer, inners: [Inner!]): String }
`);
const operation = parse(
  'query ($outer: Outer!, $inners: [Inner!], $absent: Inner) { ask(outer: $outer, inners: $inners) }',
).definitions[0] as OperationDefinitionNode;
const filled = (variables: Record<string, unknown>) => fillInputDefaults(schema, operation, variables);

describe('defaults of input fields', () => {
  it('stand in for what is left out, at any depth, and for nothing that is given', () => {
    expect(
      filled({ outer: { inner: { stance: 'REFUSED', note: null } }, inners: [{}, { plain: 'p' }] }),
    ).toEqual({
      outer: {
        first: 5,
        inner: { stance: 'REFUSED', note: null },
        inners: [{ note: 'a', stance: 'WANTED' }],
        confirm: true,
      },
      inners: [
        { stance: 'WANTED', note: 'none' },
        { stance: 'WANTED', note: 'none', plain: 'p' },
      ],
    });
  });

  it('agree with the reference implementation after coercion', () => {
    const type = schema.getType('Outer') as GraphQLInputType;
    for (const outer of [{ inner: {} }, { inner: { note: 'x' }, first: 1 }, { inner: {}, inners: [{}] }]) {
      expect(coerceInputValue(filled({ outer })['outer'], type)).toEqual(coerceInputValue(outer, type));
    }
  });

  it('leave nonsense as it is, for the check that follows', () => {
    for (const outer of [null, 7, 'text', [1], { inner: 'text', first: 'x' }]) {
      const answer = filled({ outer })['outer'];
      expect(answer).toEqual(
        typeof outer === 'object' && outer && !Array.isArray(outer) ? expect.objectContaining(outer) : outer,
      );
    }
  });

  it('change nothing that was handed in', () => {
    const variables = { outer: { inner: {} } };
    filled(variables);
    expect(variables).toEqual({ outer: { inner: {} } });
  });
});
