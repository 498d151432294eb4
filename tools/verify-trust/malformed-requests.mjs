/**
 * Requests that are none, each `{ method, path, headers, body }`; what stands at `n` is another one each time it comes round.
 * Bodies are bytes or text, as they go over the line.
 */
const JSON_TYPE = { 'content-type': 'application/json' };
const post = (body, headers = JSON_TYPE, path = '/graphql') => ({ method: 'POST', path, headers, body });
const get = (path, headers = {}) => ({ method: 'GET', path, headers, body: null });
const ask = (query, headers) => post(JSON.stringify({ query }), { ...JSON_TYPE, ...headers });
const VIEWER = '{ viewer { id } }';
const MULTIPART = { 'content-type': 'multipart/form-data; boundary=x' };

const BODIES = [
  '',
  ' ',
  '{',
  '{"query"',
  '{"query":"{ viewer { id } }"',
  '{"query":"{ viewer { id } }",}',
  "{'query':'x'}",
  'null',
  'true',
  '1',
  '"{ viewer { id } }"',
  '[]',
  '[null]',
  '{}',
  '{"query":null}',
  '{"query":1}',
  '{"query":{}}',
  '{"query":["{ viewer { id } }"]}',
  '{"query":"{ viewer { id } }","variables":"x"}',
  '{"query":"{ viewer { id } }","variables":[1]}',
  '{"query":"{ viewer { id } }","variables":1e400}',
  '{"query":"{ viewer { id } }","variables":{"__proto__":{"polluted":true}}}',
  '{"query":"{ viewer { id } }","constructor":{"prototype":{"polluted":true}}}',
  '{"query":"{ viewer { id } }","operationName":{}}',
  '{"query":"{ viewer { id } }","operationName":"constructor"}',
  '{"query":"{ viewer { id } }","extensions":[]}',
  '{"query":"{ viewer { id } }","extensions":{"persistedQuery":{"version":1,"sha256Hash":"x"}}}',
  '{"query":"{ viewer { id } }","query":"{"}',
  '{"query":"\\ud800"}',
  '{"query":"{ node(id: \\"\\ud800\\") { id } }"}',
  '{"query":"{ node(id: \\"\\u0000\\") { id } }"}',
  '{"query":"\\u0000"}',
  '\ufeff{"query":"{ viewer { id } }"}',
  Buffer.from([0xff, 0xfe, 0x7b, 0x00]),
  Buffer.concat([
    Buffer.from('{"query":"{ node(id: \\"'),
    Buffer.from([0xc3, 0x28, 0xf0, 0x9f]),
    Buffer.from('\\") { id } }"}'),
  ]),
  `{"query":"{ viewer { id } }","variables":${'['.repeat(100_000)}`,
  `{"query":"{ viewer { id } }","variables":{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}}`,
  `{"query":"{ viewer { id } }","variables":{"a":${'9'.repeat(100_000)}}}`,
  `{"query":"{ node(id: \\"${'x'.repeat(200_000)}\\") { id } }"}`,
  `{"query":"${'x'.repeat(1_000_000)}"}`,
  `{${Array.from({ length: 20_000 }, (_, at) => `"k${at}":${at}`).join()}}`,
];
const TYPES = [
  {},
  { 'content-type': 'text/plain' },
  { 'content-type': 'text/html' },
  { 'content-type': 'application/graphql' },
  { 'content-type': 'application/x-www-form-urlencoded' },
  { 'content-type': 'multipart/form-data' },
  MULTIPART,
  { 'content-type': 'application/json; charset=utf-7' },
  { 'content-type': 'application/json; charset=' },
  { 'content-type': ';;;' },
  { ...JSON_TYPE, 'content-encoding': 'gzip' },
];
const PARTS = [
  '',
  '--x',
  '--x\r\n\r\n',
  '--x--',
  '--x\r\nContent-Disposition: form-data; name="file"; filename="../../etc/passwd"\r\n\r\nx',
  '--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\nContent-Type: application/pdf\r\n\r\n%PDF-\r\n--x--\r\n',
  '--x\r\nContent-Disposition: form-data; name="__proto__"\r\n\r\nx\r\n--x--\r\n',
  `--x\r\n${'A: b\r\n'.repeat(5000)}\r\nx\r\n--x--\r\n`,
];
const PATHS = [
  '/graphql',
  '/graphql?query=',
  '/graphql?query=%00',
  '/graphql?query=%ff%fe',
  '/graphql?query={viewer{id}}&variables=x',
  '/graphql?query={viewer{id}}&variables=%7B',
  '/graphql?query={viewer{id}}&variables=%5B1%5D',
  '/graphql?query={viewer{id}}&extensions=1',
  '/graphql?query={viewer{id}}&operationName=nobody',
  '/graphql?query=a&query=b',
  '/graphql?query[]=a',
  '/graphql?query[x]=a',
  `/graphql?query=${'x'.repeat(12_000)}`,
  '/attachments/%00',
  '/attachments/..%2f..%2fetc%2fpasswd',
  '/attachments/%ff',
  '/attachments/00000000-0000-7000-8000-000000000000',
  '/attachments/00000000-0000-7000-8000-000000000000?token=%00',
  '/%c0%ae%c0%ae/',
  '/..%5c..%5cwindows',
  '/livez/%00',
];
const HEADERS = [
  { cookie: 'fivefold=%00' },
  { cookie: 'fivefold=%' },
  { cookie: 'fivefold' },
  { cookie: `fivefold=${'x'.repeat(6000)}` },
  { cookie: '='.repeat(2000) },
  { cookie: 'fivefold=%E0%A4%A' },
  { cookie: '__proto__=1; constructor=2' },
  { authorization: 'Bearer' },
  { authorization: 'Bearer x.y.z' },
  { authorization: 'Bearer ff_live_x_y' },
  { authorization: `Bearer ${'x'.repeat(6000)}` },
  { authorization: 'Bearer eyJhbGciOiJub25lIn0.e30.' },
  { authorization: 'Basic ::::' },
  { 'idempotency-key': 'x'.repeat(3000) },
  { 'idempotency-key': '\x80\xff' },
  { 'accept-language': '\xff\xfe' },
  { 'accept-language': ','.repeat(3000) },
  { accept: '\xff' },
  { accept: '*/*;q=x' },
  { origin: 'null' },
  { origin: '::::' },
  { origin: '\xff' },
  { 'x-forwarded-for': '\xff, ,,,' },
  { range: 'bytes=9-1,,-' },
  { 'if-none-match': '\xff' },
  { 'transfer-encoding': 'identity' },
  { expect: 'nothing' },
  { upgrade: 'nothing', connection: 'upgrade' },
];

const REQUESTS = [
  ...BODIES.map((body) => post(body)),
  ...TYPES.flatMap((type) => [post(JSON.stringify({ query: VIEWER }), type), post('query=x', type)]),
  ...PARTS.flatMap((part) => [
    post(part, MULTIPART),
    post(part, { ...MULTIPART, 'x-fivefold-csrf': '1' }, '/attachments'),
  ]),
  ...PATHS.map((path) => get(path)),
  ...PATHS.map((path) => ({ ...get(path), method: 'HEAD' })),
  ...HEADERS.map((headers) => ask(VIEWER, headers)),
  ...HEADERS.map((headers) =>
    ask('mutation { signOut { userErrors { code } } }', { 'x-fivefold-csrf': '1', ...headers }),
  ),
  ...['PUT', 'DELETE', 'PATCH', 'OPTIONS'].map((method) => ({ ...get('/graphql'), method })),
  ...['/oauth/token', '/unsubscribe/x', '/reports'].flatMap((path) =>
    BODIES.map((body) => post(body, JSON_TYPE, path)),
  ),
];

/** How many different ones there are. */
export const REQUEST_COUNT = REQUESTS.length;

/** The `n`th request, from the beginning again after the last. */
export function malformedRequest(n) {
  return REQUESTS[n % REQUESTS.length];
}
