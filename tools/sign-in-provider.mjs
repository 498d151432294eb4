import { once } from 'node:events';
import http from 'node:http';
import { exportJWK, generateKeyPair } from 'jose';
import { Provider } from 'oidc-provider';

const CLIENT = { oidcClientId: 'fivefold', oidcClientSecret: 'of the client, at least 32 characters' };

/**
 * A real OpenID provider on this machine, for tests: whoever names an account of it is signed in there.
 *
 * @param accounts claims by subject
 * @param returnAddress where it leads browsers back to
 * @returns its http server, the settings that name it, and `close()`
 */
export async function openSignInProvider(accounts, returnAddress) {
  const server = http.createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  // It warns of what only a provider for many would need.
  const { warn } = console;
  console.warn = () => undefined;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.oidcClientId,
        client_secret: CLIENT.oidcClientSecret,
        redirect_uris: [returnAddress],
        post_logout_redirect_uris: [new URL('/', returnAddress).href],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    cookies: { keys: ['of a test'] },
    jwks: { keys: [{ ...(await exportJWK(privateKey)), use: 'sig', alg: 'RS256' }] },
    findAccount: (_context, accountId) =>
      accounts[accountId] && { accountId, claims: () => ({ sub: accountId, ...accounts[accountId] }) },
    ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
  });
  console.warn = warn;
  server.on('request', provider.callback());
  const close = () => {
    server.closeAllConnections();
    return new Promise((done) => void server.close(done));
  };
  return { server, settings: { oidcIssuer: issuer, ...CLIENT, oidcName: 'Kontor' }, close };
}
