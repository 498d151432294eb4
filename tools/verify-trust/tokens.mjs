import { once } from 'node:events';
import http from 'node:http';
import path from 'node:path';
import { SignJWT } from 'jose';
import * as oidc from 'openid-client';
import { ROOT } from '../built.mjs';
import { FORGED_RETURNS, forgedTokens, lies, makeKeys } from './token-cases.mjs';

export const PLANTED =
  'signatures of ID tokens are not looked at, because they came from the provider itself';
const SECRET = 'of the client, at least 32 characters';
const SILENT = { warn: () => undefined };

/** Signs in by a provider that forges, as whoever has broken into one, or stands between it and the server, may. */
export async function judge({ full, plant }) {
  const { Provider } = await import(path.join(ROOT, 'apps/api/dist/oidc/provider.js'));
  const { Outbound } = await import(path.join(ROOT, 'apps/api/dist/platform/http/outbound.js'));
  return judgeProvider({ Provider, Outbound, rounds: full ? 5 : 1, plant });
}

/** @param Provider the server's side of signing in, built or from its source */
export async function judgeProvider({ Provider, Outbound, rounds = 1, plant }) {
  const keys = await makeKeys();
  const hostile = await openHostile(keys);
  const canary = await openCanary();
  const outbound = new Outbound({ localOrigin: hostile.issuer });
  const Judged = plant ? withoutSignatures(Provider, outbound) : Provider;
  const config = {
    oidcIssuer: hostile.issuer,
    oidcClientId: 'fivefold',
    oidcClientSecret: SECRET,
    publicUrl: 'http://localhost:3000',
  };
  const accepted = [];
  let n = 0;
  const attempt = async (provider, change = () => undefined) => {
    const visit = await provider.depart();
    hostile.nonce = visit.nonce;
    const query = new URLSearchParams({ code: 'code', state: visit.state, iss: hostile.issuer });
    change(query);
    return provider.arrive(`?${query}`, visit);
  };
  const refuses = async (name, work) => {
    n += 1;
    const outcome = await work().then(
      () => 'accepted',
      (error) => String(error.code),
    );
    if (outcome !== 'PROVIDER_REFUSED' && outcome !== 'PROVIDER_SILENT') accepted.push(`${name}: ${outcome}`);
  };
  try {
    const provider = new Judged(config, SILENT, outbound);
    for (let round = 0; round < rounds; round += 1) {
      hostile.reset();
      const honest = await attempt(provider).catch((error) => error);
      if (honest.subject !== 'p1' || honest.email !== 'p1@firm.example')
        throw new Error(`an honest token is refused: ${honest.cause ?? honest}`);
      for (const { name, token } of forgedTokens(keys, SECRET, canary.url)) {
        hostile.reset();
        hostile.token = token;
        await refuses(name, () => attempt(provider));
      }
      hostile.reset();
      for (const [name, change] of FORGED_RETURNS)
        await refuses(`returns with ${name}`, () => attempt(provider, change));
      for (const { name, change, alg } of lies(canary.url)) {
        hostile.reset();
        hostile.lie = change();
        if (alg)
          hostile.token = (claims) =>
            new SignJWT(claims).setProtectedHeader({ alg, kid: 'own' }).sign(Buffer.from(SECRET));
        await refuses(name, () => attempt(new Judged(config, SILENT, outbound)));
      }
      for (const [name, answer] of hostileAnswers(canary.url)) {
        hostile.reset();
        hostile.answer = answer;
        await refuses(name, () => attempt(new Judged(config, SILENT, outbound)));
      }
      for (const verified of ['true', 1, false, null, undefined, [true], {}]) {
        hostile.reset();
        hostile.told = { email_verified: verified };
        const { email } = await attempt(provider);
        n += 1;
        if (email !== null) accepted.push(`e-mail verified: ${JSON.stringify(verified)}`);
      }
    }
    return {
      holds: accepted.length === 0 && canary.count === 0,
      n,
      accepted: accepted.length,
      first: accepted.slice(0, 3),
      reached: canary.count,
    };
  } finally {
    await outbound.onApplicationShutdown();
    await Promise.all([hostile.close(), canary.close()]);
  }
}

/** What the token endpoint and the keys may answer besides. */
function hostileAnswers(canaryUrl) {
  const at = (place, reply) => [
    `${place} ${reply.name}`,
    (path, answer) => path === place && (reply.act(answer), true),
  ];
  const replies = [
    { name: 'leads elsewhere', act: (answer) => answer.writeHead(307, { location: canaryUrl }).end() },
    {
      name: 'is no JSON',
      act: (answer) => answer.writeHead(200, { 'content-type': 'text/html' }).end('<b>'),
    },
    {
      name: 'is broken JSON',
      act: (answer) => answer.writeHead(200, { 'content-type': 'application/json' }).end('{'),
    },
    {
      name: 'is empty',
      act: (answer) => answer.writeHead(200, { 'content-type': 'application/json' }).end('{}'),
    },
    { name: 'fails', act: (answer) => answer.writeHead(500).end() },
    { name: 'hangs up', act: (answer) => answer.destroy() },
    {
      name: 'never ends',
      act: (answer) =>
        answer.writeHead(200, { 'content-type': 'application/json' }).end(`{"a":"${'x'.repeat(2_000_000)}"}`),
    },
  ];
  return ['/token', '/keys', '/.well-known/openid-configuration'].flatMap((place) =>
    replies.map((reply) => at(place, reply)),
  );
}

/** The fault: the library's own default for what came straight from the provider. */
function withoutSignatures(Provider, outbound) {
  return class extends Provider {
    async configuration() {
      const { oidcIssuer, oidcClientId, oidcClientSecret } = this.config;
      return oidc.discovery(new URL(oidcIssuer), oidcClientId, oidcClientSecret, undefined, {
        [oidc.customFetch]: (address, options) => outbound.fetch(address, options),
        execute: [oidc.allowInsecureRequests],
      });
    }
  };
}

/** A provider that answers as it is told, honest after `reset()`. */
async function openHostile(keys) {
  const state = {};
  const server = http.createServer(async (request, answer) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    if (state.answer?.(pathname, answer)) return;
    const send = (body) =>
      answer.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (pathname === '/keys') send({ keys: [keys.published] });
    else if (pathname === '/token')
      send({
        access_token: 'access',
        token_type: 'bearer',
        id_token: await state.token({ ...claims(), ...state.told }),
      });
    else send({ ...metadata(), ...state.lie });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const metadata = () => ({
    issuer,
    authorization_endpoint: `${issuer}/auth`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/keys`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    authorization_response_iss_parameter_supported: true,
  });
  const claims = () => {
    const iat = Math.floor(Date.now() / 1000);
    const person = { sub: 'p1', email: 'p1@firm.example', email_verified: true, name: 'P' };
    return { iss: issuer, aud: 'fivefold', iat, exp: iat + 300, nonce: state.nonce, ...person };
  };
  state.reset = () => {
    Object.assign(state, { lie: {}, told: {}, answer: null });
    state.token = (right) =>
      new SignJWT(right).setProtectedHeader({ alg: 'RS256', kid: 'own' }).sign(keys.own.privateKey);
  };
  state.reset();
  return Object.assign(state, { issuer, close: () => closed(server) });
}

async function openCanary() {
  const found = { count: 0 };
  const server = http.createServer((_request, answer) => void answer.end('{}'));
  server.on('connection', () => (found.count += 1));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return Object.assign(found, {
    url: `http://127.0.0.1:${server.address().port}/x`,
    close: () => closed(server),
  });
}

function closed(server) {
  server.closeAllConnections();
  return new Promise((done) => void server.close(done));
}
