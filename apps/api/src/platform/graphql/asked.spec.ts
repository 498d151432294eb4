import { describe, expect, it } from '@jest/globals';
import { buildSchema, type FieldNode, type OperationDefinitionNode, parse } from 'graphql';
import { askedIn, isAsked } from './asked.js';
import { leanStatement } from './lean.js';

const SCHEMA = buildSchema(`
  interface Node { id: ID! }
  type Offer implements Node { id: ID! note: String total: Int }
  type Ask implements Node { id: ID! words: String offers: [Offer!]! }
  type Asks { edges: [Ask!]! count: Int }
  type Query { asks: Asks! ask: Ask node: Node }
`);
const inText = (text: string) => [...(askedIn(SCHEMA, parse(text)) ?? [])].sort().join(' ');

describe('what an operation asks for', () => {
  it('is told of every field at whatever place, by whichever operation, alias, fragment and condition', () => {
    const text =
      '{ asks { edges { w: words ...Offers } } } fragment Offers on Ask { offers { ... { note } } }';
    expect(inText(text)).toBe('Ask.offers Ask.words Asks.edges Offer.note Query.asks');
    const several = 'query A { asks { edges { id } } } query B { ask { words @skip(if: true) } }';
    expect(inText(several)).toBe('Ask.id Ask.words Asks.edges Query.ask Query.asks');
  });

  it('counts for every type of an interface', () => {
    const text = '{ node { id ... on Offer { total } } asks { edges { words } } }';
    expect(inText(text)).toBe(
      'Ask.id Ask.words Asks.edges Node.id Offer.id Offer.total Query.asks Query.node',
    );
  });

  it('is not told without a list', () => {
    expect(askedIn(SCHEMA, parse('{ ask { words } asks { count } }'))).toBeNull();
  });

  it('decides which columns a statement reads; all of them where it is not known', () => {
    const sql = leanStatement(
      'id',
      [
        { columns: 'note', of: ['Offer.note'] },
        { columns: 'net, vat', of: ['Offer.total', 'Offer.vat'] },
      ],
      (columns) => `SELECT ${columns} FROM offers`,
    );
    const of = (fields: string) =>
      sql({ asked: askedIn(SCHEMA, parse(`{ asks { edges { offers { ${fields} } } } }`)) });
    expect(of('id')).toBe('SELECT id FROM offers');
    expect(of('total')).toBe('SELECT id, net, vat FROM offers');
    expect(sql({})).toBe('SELECT id, note, net, vat FROM offers');
    expect(sql({ asked: null })).toBe(sql({}));
  });

  it('leaves columns out where nothing but the commonest fields of a type is asked for', () => {
    const part = { columns: 'note, total', type: 'Offer', but: ['id', '__typename'] };
    const sql = leanStatement('id', [part], (columns) => `SELECT ${columns} FROM offers`);
    const of = (fields: string) => sql({ asked: askedIn(SCHEMA, parse(`{ asks { edges { ${fields} } } }`)) });
    expect(of('id words offers { id __typename }')).toBe('SELECT id FROM offers');
    expect(of('offers { id } ... on Ask { offers { total } }')).toBe('SELECT id, note, total FROM offers');
    expect(sql({})).toBe('SELECT id, note, total FROM offers');
  });

  it('is found by the names on the way to a field', () => {
    const document = parse(
      '{ asks { edges { ...Some } } } fragment Some on Ask { words ... { offers { id } } }',
    );
    const [operation, some] = document.definitions as [OperationDefinitionNode, never];
    const fieldNodes = operation.selectionSet.selections as FieldNode[];
    const asks = (...path: string[]) => isAsked({ fieldNodes, fragments: { Some: some } }, ...path);
    expect(asks('edges')).toBe(true);
    expect(asks('edges', 'offers')).toBe(true);
    expect(asks('edges', 'offers', 'id')).toBe(true);
    expect(asks('edges', 'offers', 'note')).toBe(false);
    expect(asks('offers')).toBe(false);
  });
});
