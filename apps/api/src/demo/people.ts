import { DEMO_PASSWORD, type World } from '@fivefold/world';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const SIGN_OUT = 'mutation { signOut { userErrors { code } } }';
const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { userErrors { code } } }';

/** An answer of the API, as it was asked for. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- as wide as what the API answers
export type Answer = Record<string, any>;
/** A mutation of the API and what is read of its payload. */
export type Change = readonly [field: string, input: string, selection: string];

/** As whom the operator acts. */
export const OPERATOR = 'operator';
const HEADS: readonly string[] = ['sme_admin', 'cluster_publisher', OPERATOR];

/**
 * The people of the world at the API, each signed in once, by the slug of the organisation for which they act; {@link OPERATOR} is
 * the platform's, and null a guest.
 */
export class People {
  private readonly sessions = new Map<string, Promise<string>>();

  constructor(
    private readonly app: NestFastifyApplication,
    private readonly world: World,
    private readonly signal?: AbortSignal,
  ) {}

  /** The payload of a change. @throws Error where it is refused */
  async change(slug: string | null, [field, type, selection]: Change, input: object): Promise<Answer> {
    const query = `mutation ($input: ${type}!) { ${field}(input: $input) { ${selection} userErrors { code message } } }`;
    const { [field]: payload } = await this.send(slug, query, { input });
    if (payload.userErrors.length > 0)
      throw new Error(`${slug} ${field}: ${JSON.stringify(payload.userErrors)}`);
    return payload;
  }

  /** What a query answers. @throws Error with its errors */
  async send(slug: string | null, query: string, variables: object): Promise<Answer> {
    const cookie = slug === null ? '' : await this.session(slug);
    const { data, errors } = (await this.post(query, variables, cookie)).json<Answer>();
    if (errors) throw new Error(`${slug}: ${JSON.stringify(errors)}`);
    return data;
  }

  /** Signs everybody out: nobody finds somebody unknown in their list of sessions. */
  async leave(): Promise<void> {
    for (const session of this.sessions.values()) await this.post(SIGN_OUT, {}, await session);
    this.sessions.clear();
  }

  private session(slug: string): Promise<string> {
    const known = this.sessions.get(slug) ?? this.signIn(slug);
    this.sessions.set(slug, known);
    return known;
  }

  private async signIn(slug: string): Promise<string> {
    const person = this.world.people.find(
      ({ roles: [first] }) => (first?.organisation ?? OPERATOR) === slug && HEADS.includes(first?.role ?? ''),
    );
    if (!person) throw new Error(`Nobody acts for ${slug}.`);
    const answer = await this.post(SIGN_IN, { input: { email: person.email, password: DEMO_PASSWORD } }, '');
    const [cookie = ''] = [answer.headers['set-cookie'] ?? []].flat();
    return cookie.split(';')[0] ?? '';
  }

  private post(query: string, variables: object, cookie: string) {
    this.signal?.throwIfAborted();
    return this.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'x-fivefold-csrf': '1', cookie },
      payload: { query, variables },
    });
  }
}
