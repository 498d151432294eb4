/** One signed-in person of the demo world at a running API: keeps the cookies, sends the CSRF header. */
export class Person {
  #cookies = new Map();

  constructor(baseUrl) {
    this.baseUrl = baseUrl;
  }

  /**
   * One operation of GraphQL.
   * @returns `data`
   * @throws Error with the code where the answer has errors; refusals stand in `userErrors`
   */
  async send(query, variables = {}) {
    const answer = await fetch(`${this.baseUrl}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-fivefold-csrf': '1',
        cookie: this.cookie,
      },
      body: JSON.stringify({ query, variables }),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (name) this.#cookies.set(name, value);
    }
    const { data, errors } = await answer.json();
    if (errors) throw Object.assign(new Error(errors[0].message), { code: errors[0].extensions?.code });
    return data;
  }

  /** The bytes of a file. @throws Error where there is none */
  async get(path) {
    const answer = await fetch(`${this.baseUrl}${path}`, { headers: { cookie: this.cookie } });
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    return Buffer.from(await answer.arrayBuffer());
  }

  /** As a browser sends it. */
  get cookie() {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async signIn(email, password) {
    const { signIn } = await this.send(
      'mutation ($input: SignInInput!) { signIn(input: $input) { viewer { id } userErrors { message } } }',
      { input: { email, password } },
    );
    if (!signIn.viewer) throw new Error(`${email}: ${signIn.userErrors[0]?.message}`);
    return this;
  }
}
