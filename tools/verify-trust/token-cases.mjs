import { generateKeyPairSync } from 'node:crypto';
import { base64url, exportJWK, SignJWT } from 'jose';

/** What the hostile provider signs with, and what it does not publish. */
export async function makeKeys() {
  const own = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const curve = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const published = { ...(await exportJWK(own.publicKey)), kid: 'own', use: 'sig', alg: 'RS256' };
  return { own, other, curve, published };
}

const encode = (value) => base64url.encode(typeof value === 'string' ? value : JSON.stringify(value));
const unsigned = (header, claims, signature = '') => `${encode(header)}.${encode(claims)}.${signature}`;
const signed = (claims, key, header) => new SignJWT(claims).setProtectedHeader(header).sign(key);

/**
 * ID tokens that nobody may take. Each answers the token from the claims that would be right, the keys and the client's secret.
 */
export function forgedTokens({ own, other, curve, published }, secret, canaryUrl) {
  const rs = { alg: 'RS256', kid: 'own' };
  const right = (claims) => signed(claims, own.privateKey, rs);
  const claiming = (change) => (claims) => right({ ...claims, ...change(claims) });
  const without = (name) => (claims) =>
    right(Object.fromEntries(Object.entries(claims).filter(([each]) => each !== name)));
  const confused = (bytes, alg) => (claims) => signed(claims, Buffer.from(bytes), { alg, kid: 'own' });
  const pem = own.publicKey.export({ type: 'spki', format: 'pem' });
  const der = own.publicKey.export({ type: 'spki', format: 'der' });
  const publicBytes = { pem, trimmed: pem.trim(), der, modulus: published.n, jwk: JSON.stringify(published) };
  const hmac = ['HS256', 'HS384', 'HS512'];
  return [
    ...['none', 'None', 'NONE', 'nOnE', '', 'HS256', 'RS256'].map((alg) => ({
      name: `alg "${alg}", no signature`,
      token: (claims) => unsigned({ alg, kid: 'own' }, claims),
    })),
    { name: 'no alg', token: (claims) => unsigned({ kid: 'own' }, claims) },
    ...hmac.flatMap((alg) =>
      Object.entries(publicBytes).map(([form, bytes]) => ({
        name: `${alg} with the public key as its secret: ${form}`,
        token: confused(bytes, alg),
      })),
    ),
    ...hmac.map((alg) => ({ name: `${alg} with the client's secret`, token: confused(secret, alg) })),
    ...[
      ['another client', () => ({ aud: 'another' })],
      ['other clients', () => ({ aud: ['another', 'third'] })],
      ['several, for another one', ({ aud }) => ({ aud: [aud, 'another'], azp: 'another' })],
      ['no audience', () => ({ aud: [] })],
      ['client in another case', ({ aud }) => ({ aud: aud.toUpperCase() })],
      ['expired', ({ iat }) => ({ exp: iat - 3600, iat: iat - 7200 })],
      ['expired a minute ago', ({ iat }) => ({ exp: iat - 60 })],
      ['ends as a word', () => ({ exp: 'tomorrow' })],
      ['not yet', ({ iat }) => ({ nbf: iat + 3600 })],
      ['another nonce', () => ({ nonce: 'another' })],
      [
        'nonce in another case',
        ({ nonce }) => ({ nonce: nonce.toLowerCase() === nonce ? nonce.toUpperCase() : nonce.toLowerCase() }),
      ],
      ['empty nonce', () => ({ nonce: '' })],
      ['nonces in a list', ({ nonce }) => ({ nonce: [nonce] })],
      ['another issuer', () => ({ iss: 'https://accounts.example' })],
      ['issuer with a slash', ({ iss }) => ({ iss: `${iss}/` })],
      ['issuer beneath', ({ iss }) => ({ iss: `${iss}/tenant` })],
      ['issuers in a list', ({ iss }) => ({ iss: [iss] })],
      ['subject as a number', () => ({ sub: 1 })],
      ['empty subject', () => ({ sub: '' })],
      ['azp as a list', () => ({ aud: ['fivefold', 'another'], azp: ['fivefold'] })],
    ].map(([name, change]) => ({ name, token: claiming(change) })),
    ...['iss', 'sub', 'aud', 'exp', 'iat', 'nonce'].map((name) => ({
      name: `without ${name}`,
      token: without(name),
    })),
    {
      name: 'signed by another key',
      token: (claims) => signed(claims, other.privateKey, rs),
      isSignature: true,
    },
    {
      name: 'signed by another key of another name',
      token: (claims) => signed(claims, other.privateKey, { alg: 'RS256', kid: 'other' }),
      isSignature: true,
    },
    {
      name: 'brings its own key',
      token: async (claims) => {
        const jwk = await exportJWK(other.publicKey);
        return signed(claims, other.privateKey, { ...rs, jwk });
      },
      isSignature: true,
    },
    {
      name: 'names where its key is',
      token: (claims) => signed(claims, other.privateKey, { ...rs, jku: canaryUrl, x5u: canaryUrl }),
      isSignature: true,
    },
    {
      name: 'of another kind of key',
      token: (claims) => signed(claims, curve.privateKey, { alg: 'ES256', kid: 'own' }),
    },
    ...['PS256', 'RS384', 'RS512'].map((alg) => ({
      name: `${alg}, which the provider does not use`,
      token: (claims) => signed(claims, own.privateKey, { alg, kid: 'own' }),
    })),
    {
      name: 'critical extension',
      token: (claims) => signed(claims, own.privateKey, { ...rs, crit: ['b64'], b64: true }),
    },
    {
      name: 'words changed after signing',
      token: async (claims) => {
        const [head, , signature] = (await right({ ...claims, sub: 'somebody else' })).split('.');
        return `${head}.${encode(claims)}.${signature}`;
      },
      isSignature: true,
    },
    {
      name: 'half a signature',
      token: async (claims) => {
        const token = await right(claims);
        return token.slice(0, -100);
      },
      isSignature: true,
    },
    {
      name: 'signature taken off',
      token: async (claims) => (await right(claims)).replace(/[^.]*$/, ''),
      isSignature: true,
    },
    { name: 'five parts', token: async (claims) => `${await right(claims)}.x.y` },
    { name: 'nonsense', token: () => 'nonsense' },
    { name: 'two dots', token: () => '..' },
    { name: 'no token', token: () => undefined },
    { name: 'a list', token: async (claims) => [await right(claims)] },
    { name: 'a number', token: () => 1 },
  ];
}

/** Answers of a browser that no provider gave, from the one that would be right. */
export const FORGED_RETURNS = [
  ['another state', (query) => query.set('state', 'another')],
  ['no state', (query) => query.delete('state')],
  ['two states', (query) => query.append('state', 'another')],
  ['two codes', (query) => query.append('code', 'another')],
  ['no code', (query) => query.delete('code')],
  ['another issuer', (query) => query.set('iss', 'https://accounts.example')],
  ['no issuer', (query) => query.delete('iss')],
  ['an error', (query) => query.set('error', 'access_denied')],
  ['a token', (query) => query.set('id_token', 'a.b.c')],
  ['all in a token', (query) => query.set('response', 'a.b.c')],
];

/** Lies of a provider about itself; the canary is on this machine, at another port than the provider. */
export function lies(canaryUrl) {
  const elsewhere = [
    canaryUrl,
    'https://169.254.169.254/latest/meta-data',
    'https://[::1]/x',
    'https://127.0.0.1/x',
    'file:///etc/passwd',
  ];
  return [
    { name: 'another issuer', change: () => ({ issuer: 'https://accounts.example' }) },
    { name: 'no issuer', change: () => ({ issuer: undefined }) },
    ...['token_endpoint', 'jwks_uri'].flatMap((endpoint) =>
      elsewhere.map((address) => ({
        name: `${endpoint} ${address}`,
        change: () => ({ [endpoint]: address }),
      })),
    ),
    ...['javascript:alert(1)', 'http://elsewhere.example/', 'data:text/html,x'].map((address) => ({
      name: `authorization_endpoint ${address}`,
      change: () => ({ authorization_endpoint: address }),
    })),
    {
      name: 'shared secrets and none',
      change: () => ({ id_token_signing_alg_values_supported: ['none', 'HS256'] }),
      alg: 'HS256',
    },
  ];
}
