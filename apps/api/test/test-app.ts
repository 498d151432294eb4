import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import supertest from 'supertest';
import { createApp } from '../src/server.js';
import { readConfig } from '../src/platform/config.js';
import { cloneDatabase, type Filling, type TestDatabase } from './databases.js';

/** Answer of one GraphQL operation over HTTP. */
export interface GraphqlAnswer<Data = Record<string, any>> {
  readonly status: number;
  readonly data: Data;
  readonly errors?: { message: string; path?: (string | number)[]; extensions: { code: string } }[];
}

/** One person at a browser: keeps the cookies, sends the CSRF header. */
export class Browser {
  private readonly agent;

  constructor(app: NestFastifyApplication) {
    this.agent = supertest.agent(app.getHttpServer());
  }

  async send<Data = Record<string, any>>(
    query: string,
    variables: Record<string, unknown> = {},
    headers: Record<string, string> = {},
  ): Promise<GraphqlAnswer<Data>> {
    const answer = await this.agent
      .post('/graphql')
      .set({ 'x-fivefold-csrf': '1', ...headers })
      .send({ query, variables });
    return { status: answer.status, data: answer.body.data, errors: answer.body.errors };
  }

  /** The body of an answer as it came. */
  async raw(body: object, headers: Record<string, string> = {}): Promise<string> {
    const answer = await this.agent
      .post('/graphql')
      .set({ 'x-fivefold-csrf': '1', ...headers })
      .send(body);
    return answer.text;
  }

  /** Signs in; fails the test when it does not work. */
  async signIn(email: string, password: string): Promise<this> {
    const { data, errors } = await this.send(
      'mutation ($input: SignInInput!) { signIn(input: $input) { viewer { id } userErrors { code } } }',
      { input: { email, password } },
    );
    if (!data?.['signIn']?.viewer)
      throw new Error(`sign-in of ${email} refused: ${JSON.stringify(errors ?? data)}`);
    return this;
  }
}

/** The application on a database of its own. */
export interface TestApp {
  readonly app: NestFastifyApplication;
  readonly database: TestDatabase;
  /** A new guest. */
  browser(): Browser;
  close(): Promise<void>;
}

/** @param settings `clock`: acts on deadlines every second instead of when it is asked */
export async function startTestApp(filling?: Filling, settings: { clock?: boolean } = {}): Promise<TestApp> {
  const database = await cloneDatabase(filling);
  const environment = { NODE_ENV: 'test', LOG_LEVEL: 'fatal', DATABASE_URL: database.appUrl, POOL_SIZE: '5' };
  const app = await createApp(Object.assign(readConfig(environment), settings));
  return {
    app,
    database,
    browser: () => new Browser(app),
    close: async () => {
      await app.close();
      await database.drop();
    },
  };
}
