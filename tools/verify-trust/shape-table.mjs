/**
 * Documents that have brought servers down, each as a maker of ever new ones: `make(n)` -> the parameters of a request. `code` is
 * what refuses it on every way in. `only: 'POST'`: it cannot be sent otherwise.
 */
const times = (count, make) => Array.from({ length: count }, (_, at) => make(at)).join(' ');
const nest = (count, open, inner, close) => `${open.repeat(count)}${inner}${close.repeat(count)}`;
const shape = (name, code, text, more = {}) => ({
  name,
  code,
  make: (n) => ({ query: text(n), ...more.with?.(n) }),
  only: more.only,
});
const limit = (name, text, more) => shape(name, 'DOCUMENT_LIMIT', text, more);
const unreadable = (name, text) => shape(name, 'DOCUMENT_UNREADABLE', text);
const invalid = (name, text) => shape(name, 'DOCUMENT_INVALID', text);
const page = (name, text, variables) =>
  shape(name, 'PAGE_SIZE_INVALID', text, variables && { with: () => ({ variables }) });
const costly = (name, text) => shape(name, 'QUERY_TOO_COSTLY', text);

const MEMBERS = 'clusters(first: 1) { edges { node { ';
const MUTATION = 'signOut { userErrors { code } }';
const chain = (length, body) =>
  times(length, (at) => `fragment f${at} on Query { ${body(at)} }`) +
  ` fragment f${length} on Query { __typename }`;
const nestedValue = (depth) => {
  let value = 1;
  for (let at = 0; at < depth; at += 1) value = at % 2 ? [value] : { value };
  return value;
};

export const SHAPES = [
  limit('levels of objects', (n) => `query q${n} { ${nest(7, MEMBERS, 'id', '} } } ')} }`),
  limit(
    'levels of a list that leads back to itself',
    (n) => `query q${n} { request(id: "x") { ${nest(14, 'siblings { ', 'id', '} ')} } }`,
  ),
  limit(
    'lists within lists',
    (n) => `query q${n} { request(id: "x") { ${nest(7, 'siblings { ', 'id', '} ')} } }`,
  ),
  limit(
    'levels of introspection',
    (n) => `query q${n} { __schema { types { ${nest(25, 'ofType { ', 'name', '} ')} } } }`,
  ),
  limit(
    'fields of types of fields',
    (n) => `query q${n} { __schema { types { fields { type { fields { type { fields { name } } } } } } } }`,
  ),
  limit(
    'introspection that leads back by a fragment',
    (n) =>
      `query q${n} { __schema { types { ...t } } } fragment t on __Type { fields { type { interfaces { name } } } }`,
  ),
  limit('aliases', (n) => `query q${n} { ${times(16, (at) => `a${at}: __typename`)} }`),
  limit('hundreds of aliases', (n) => `query q${n} { ${times(500, (at) => `a${at}: __typename`)} }`),
  limit('aliases of a search', (n) => `query q${n} { ${times(16, (at) => `a${at}: viewer { id }`)} }`),
  limit(
    'aliases in many places',
    (n) => `query q${n} { ${times(6, () => 'viewer { a: id b: name c: email }')} }`,
  ),
  limit(
    'aliases by a fragment',
    (n) =>
      `query q${n} { ${times(6, () => '...f')} } fragment f on Query { a: __typename b: __typename c: __typename }`,
  ),
  limit('twelve thousand aliases', (n) => `query q${n} { ${times(12_000, (at) => `a${at}: __typename`)} }`, {
    only: 'POST',
  }),
  limit('directives', (n) => `query q${n} { __typename ${times(21, () => '@include(if: true)')} }`),
  limit(
    'directives in many places',
    (n) => `query q${n} { viewer { ${times(21, (at) => `f${at} @skip(if: true)`)} } }`,
  ),
  limit('directives nobody knows', (n) => `query q${n} { __typename ${times(300, (at) => `@d${at}`)} }`),
  limit(
    'directives of the operation',
    (n) => `query q${n} ${times(30, () => '@skip(if: true)')} { __typename }`,
  ),
  limit(
    'directives of variables',
    (n) => `query q${n}(${times(25, (at) => `$v${at}: Int @d`)}) { __typename }`,
  ),
  limit('one field again and again', (n) => `query q${n} { ${times(900, () => '__typename')} }`),
  limit('one object again and again', (n) => `query q${n} { ${times(200, () => 'viewer { id name }')} }`),
  limit(
    'objects again in objects again',
    (n) => `query q${n} { ${times(6, () => `node(id: "x") { ${times(8, () => '__typename id')} }`)} }`,
  ),
  limit(
    'a field again by inline fragments',
    (n) => `query q${n} { ${times(150, () => '... { __typename }')} }`,
  ),
  limit(
    'a field again by a fragment',
    (n) => `query q${n} { ${times(100, () => '...f')} } fragment f on Query { __typename }`,
  ),
  limit(
    'many fragments',
    (n) =>
      `query q${n} { ${times(31, (at) => `...f${at}`)} } ${times(31, (at) => `fragment f${at} on Query { __typename }`)}`,
  ),
  limit(
    'fragments that nobody spreads',
    (n) => `query q${n} { __typename } ${times(40, (at) => `fragment f${at} on Query { __typename }`)}`,
  ),
  limit('fragments within fragments', (n) => `query q${n} { ...f0 } ${chain(12, (at) => `...f${at + 1}`)}`),
  limit(
    'a bomb of fragments',
    (n) => `query q${n} { ...f0 } ${chain(25, (at) => `...f${at + 1} ...f${at + 1}`)}`,
  ),
  limit(
    'a flat bomb of fragments',
    (n) => `query q${n} { ...f0 } ${chain(8, (at) => times(6, () => `...f${at + 1}`))}`,
  ),
  limit('a fragment of itself', (n) => `query q${n} { ...f } fragment f on Query { __typename ...f }`),
  limit(
    'two fragments of each other',
    (n) => `query q${n} { ...f } fragment f on Query { ...g } fragment g on Query { ...f }`,
  ),
  limit(
    'three fragments in a ring',
    (n) =>
      `query q${n} { ...f } fragment f on Query { ...g } fragment g on Query { ...h } fragment h on Query { ...f }`,
  ),
  limit(
    'a ring by a field',
    (n) => `query q${n} { request(id: "x") { ...f } } fragment f on Request { siblings { ...f } }`,
  ),
  limit(
    'a ring that nobody enters',
    (n) => `query q${n} { __typename } fragment f on Query { ...g } fragment g on Query { ...f }`,
  ),
  limit(
    'inline fragments within one another',
    (n) => `query q${n} { ${nest(400, '... { ', '__typename', '} ')} }`,
  ),
  limit('lists of lists written out', (n) => `query q${n} { node(id: ${nest(400, '[', '1', ']')}) { id } }`),
  limit(
    'objects of objects written out',
    (n) => `query q${n} { node(id: ${nest(300, '{ a: ', '1', '}')}) { id } }`,
  ),
  limit(
    'lists of lists as a default',
    (n) => `query q${n}($v: Int = ${nest(50, '[', '1', ']')}) { __typename }`,
  ),
  limit('lists of lists as a type', (n) => `query q${n}($v: ${nest(200, '[', 'Int', ']')}) { __typename }`),
  limit('many operations', (n) => times(11, (at) => `query q${n}x${at} { __typename }`), {
    with: (n) => ({ operationName: `q${n}x0` }),
  }),
  limit('six changes at once', (n) => `mutation q${n} { ${times(6, (at) => `a${at}: ${MUTATION}`)} }`),
  limit(
    'six changes by a fragment',
    (n) => `mutation q${n} { ...f } fragment f on Mutation { ${times(6, (at) => `a${at}: ${MUTATION}`)} }`,
  ),
  limit('blanks', (n) => `query q${n} { __typename ${' '.repeat(30_000)} }`),
  limit('comments', (n) => `query q${n} { __typename }\n${'#\n'.repeat(15_000)}`),
  limit('a long text', (n) => `query q${n} { node(id: "${'x'.repeat(30_000)}") { id } }`),
  limit('variables within variables', (n) => `query q${n}($v: Int) { node(id: $v) { id } }`, {
    with: () => ({ variables: { v: nestedValue(500) } }),
  }),
  limit('twenty thousand variables', (n) => `query q${n}($v: [Int]) { node(id: $v) { id } }`, {
    with: () => ({ variables: { v: Array.from({ length: 20_001 }, () => 1) } }),
  }),
  costly(
    'pages of pages',
    (n) =>
      `query q${n} { clusters(first: 100) { edges { node { members(first: 100) { edges { node { members(first: 100) { totalCount } } } } } } } }`,
  ),
  costly(
    'pages of pages by a fragment',
    (n) =>
      `query q${n} { clusters(first: 100) { edges { node { ...f } } } } fragment f on Organisation { members(first: 100) { edges { node { id name } } } }`,
  ),
  costly('twenty introspections', (n) => {
    const names = times(15, (at) => `a${at}: __schema { types { name } }`);
    return `query q${n} { ${names} ${times(5, () => '__schema { types { name } }')} }`;
  }),
  page('a page of 101', (n) => `query q${n} { clusters(first: 101) { totalCount } }`),
  page('a page of none', (n) => `query q${n} { clusters(first: 0) { totalCount } }`),
  page(
    'a page of a million by a default',
    (n) => `query q${n}($n: Int! = 1000000) { clusters(first: $n) { totalCount } }`,
  ),
  page(
    'a page of a thousand by a variable',
    (n) => `query q${n}($n: Int!) { clusters(first: $n) { totalCount } }`,
    { n: 1000 },
  ),
  unreadable('more words than are read', (n) => `query q${n} { ${'a '.repeat(5000)} }`),
  unreadable('brackets that are never closed', (n) => `query q${n} ${'{ a '.repeat(950)}`),
  unreadable('lists that are never closed', (n) => `query q${n} { node(id: ${'['.repeat(1900)}`),
  invalid('a long list written out', (n) => `query q${n} { node(id: [${'1 '.repeat(1900)}]) { id } }`),
  invalid('fields nobody knows', (n) => `query q${n} { ${times(900, (at) => `clusterz${at}`)} }`),
  invalid(
    'variables nobody uses',
    (n) => `query q${n}(${times(450, (at) => `$v${at}: Int`)}) { __typename }`,
  ),
  invalid(
    'names that mean two things',
    (n) => `query q${n} { ${times(10, () => 'viewer { id } viewer: node(id: 1) { id }')} }`,
  ),
  unreadable('a document in JSON', (n) =>
    JSON.stringify({
      kind: 'Document',
      definitions: [{ kind: 'OperationDefinition', operation: 'query', name: n }],
    }),
  ),
  unreadable('a number for a document', (n) => String(n)),
];
