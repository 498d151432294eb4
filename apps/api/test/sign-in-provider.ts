import type { Server } from 'node:http';
import supertest from 'supertest';

const PROVIDER = new URL('../../../tools/sign-in-provider.mjs', import.meta.url).href;

/** One person of the provider. */
export interface ProviderAccount {
  readonly email: string;
  readonly email_verified: boolean;
  readonly name: string;
}

/** A real OpenID provider on this machine, whose people sign in by their name there alone. */
export interface SignInProvider {
  readonly settings: {
    oidcIssuer: string;
    oidcClientId: string;
    oidcClientSecret: string;
    oidcName: string;
  };
  /** Signs `subject` in at the address where the server has led a browser. @returns path and query to which it leads back */
  signIn(address: string, subject: string): Promise<string>;
  close(): Promise<void>;
}

export async function startSignInProvider(
  accounts: Readonly<Record<string, ProviderAccount>>,
  returnAddress: string,
): Promise<SignInProvider> {
  const { openSignInProvider } = await import(PROVIDER);
  const provider: SignInProvider & { server: Server } = await openSignInProvider(accounts, returnAddress);

  async function signIn(address: string, subject: string): Promise<string> {
    const agent = supertest.agent(provider.server);
    let at = new URL(address);
    for (let step = 0; step < 12; step += 1) {
      const asks = at.pathname.startsWith('/interaction/');
      const page = await agent.get(`${at.pathname}${at.search}`).redirects(0);
      const answer = asks && page.status === 200 ? await answerForm(agent, page.text, subject) : page;
      const location = answer.headers['location'];
      if (!location) throw new Error(`the provider answers ${answer.status}: ${answer.text}`);
      at = new URL(location, at);
      if (at.href.startsWith(returnAddress)) return `${at.pathname}${at.search}`;
    }
    throw new Error('the provider does not come to an end');
  }

  return { settings: provider.settings, signIn, close: () => provider.close() };
}

/** Signs in, or consents, in the forms that the provider shows while developing. */
function answerForm(agent: ReturnType<typeof supertest.agent>, page: string, subject: string) {
  const [, action = ''] = /action="([^"]+)"/.exec(page) ?? [];
  const [, prompt = ''] = /name="prompt" value="([^"]+)"/.exec(page) ?? [];
  const fields = prompt === 'login' ? { prompt, login: subject, password: 'any' } : { prompt };
  return agent.post(new URL(action, 'http://localhost').pathname).type('form').send(fields).redirects(0);
}
