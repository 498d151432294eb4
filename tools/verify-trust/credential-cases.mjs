import { createPrivateKey, createPublicKey, randomBytes } from 'node:crypto';
import { generateKeyPair, exportJWK, SignJWT } from 'jose';

const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** `text` with the sign at `at` changed to another one of the alphabet, chosen by `pick` in [0, 1). */
export function changed(text, at, pick) {
  const others = [...ALPHABET].filter((sign) => sign !== text[at]);
  return text.slice(0, at) + others[Math.floor(pick * others.length)] + text.slice(at + 1);
}

/** The row id in a key. */
export function rowId(key) {
  return key
    .slice('ff_live_'.length, 'ff_live_'.length + 32)
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/**
 * Tokens for the key `sub` that must not be taken: of other makers, and what only the server's own secret could have signed.
 * @param seed the server's secret, 32 bytes
 */
export async function forgedTokens(seed, sub) {
  const secret = createPrivateKey({ key: Buffer.concat([PKCS8_PREFIX, seed]), format: 'der', type: 'pkcs8' });
  const open = createPublicKey(secret).export({ format: 'pem', type: 'spki' });
  const now = Math.floor(Date.now() / 1000);
  const ours = {
    sub,
    scope: 'public:read',
    iss: 'http://localhost',
    aud: 'http://localhost/graphql',
    iat: now - 1,
    exp: now + 599,
  };
  const sign = (claims, key = secret, header = {}) =>
    new SignJWT(claims).setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt', ...header }).sign(key);
  const encoded = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const good = await sign(ours);
  const [head, body, signature] = good.split('.');
  const other = await generateKeyPair('EdDSA', { extractable: true });
  const jwk = await exportJWK(other.publicKey);
  const rsa = await generateKeyPair('RS256');
  const ec = await generateKeyPair('ES256');
  const none = (alg) => `${encoded({ alg, typ: 'at+jwt' })}.${body}.${signature}`;
  const cases = [
    ...['none', 'None', 'NONE', 'HS256', 'RS256', 'ES256', ''].map((alg) => [
      `algorithm "${alg}"`,
      none(alg),
    ]),
    ['signed by the public key as a secret', await sign(ours, Buffer.from(open), { alg: 'HS256' })],
    ['signed by the seed as a secret', await sign(ours, seed, { alg: 'HS256' })],
    ['RS256 of another key', await sign(ours, rsa.privateKey, { alg: 'RS256' })],
    ['ES256 of another key', await sign(ours, ec.privateKey, { alg: 'ES256' })],
    ['EdDSA of another key', await sign(ours, other.privateKey)],
    ['another key in the header', await sign(ours, other.privateKey, { jwk })],
    [
      'an address of keys in the header',
      await sign(ours, other.privateKey, { jku: 'https://keys.example/' }),
    ],
    ['a name of a key in the header', await sign(ours, other.privateKey, { kid: '../../dev/null' })],
    [
      'more scopes under the same signature',
      `${head}.${encoded({ ...ours, scope: 'deals:write' })}.${signature}`,
    ],
    [
      'another key under the same signature',
      `${head}.${encoded({ ...ours, sub: rowId(`ff_live_${randomBytes(16).toString('hex')}`) })}.${signature}`,
    ],
    ['a foreign audience', await sign({ ...ours, aud: 'https://elsewhere.example/graphql' })],
    ['no audience', await sign({ ...ours, aud: undefined })],
    ['a foreign issuer', await sign({ ...ours, iss: 'https://elsewhere.example' })],
    ['expired a second ago', await sign({ ...ours, iat: now - 601, exp: now - 1 })],
    ['valid for a year', await sign({ ...ours, iat: now - 700, exp: now + 31_536_000 })],
    ['valid for ever', await sign({ ...ours, exp: undefined })],
    ['without a beginning', await sign({ ...ours, iat: undefined })],
    ['of tomorrow', await sign({ ...ours, iat: now + 86_400, exp: now + 86_900, nbf: now + 86_400 })],
    ['of another type', await sign(ours, secret, { typ: 'JWT' })],
    ['of nobody', await sign({ ...ours, sub: undefined })],
    ['of a key that is not there', await sign({ ...ours, sub: rowId(`ff_live_${'0'.repeat(32)}`) })],
    ['without scopes', await sign({ ...ours, scope: undefined })],
    ['without a signature', `${head}.${body}.`],
    ['cut short', good.slice(0, -3)],
  ];
  return { good, cases };
}
