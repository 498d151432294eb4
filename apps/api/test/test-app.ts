import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Client, createClient } from 'graphql-ws';
import supertest from 'supertest';
import { WebSocket } from 'ws';
import { createApp } from '../src/server.js';
import { type Config, readConfig } from '../src/platform/config.js';
import { cloneDatabase, type Filling, type TestDatabase } from './databases.js';

/** Answer of one GraphQL operation over HTTP. */
export interface GraphqlAnswer<Data = Record<string, any>> {
  readonly status: number;
  readonly data: Data;
  readonly errors?: { message: string; path?: (string | number)[]; extensions: { code: string } }[];
}

/** What comes over a subscription, in order. */
export interface Listening<Data = Record<string, any>> {
  readonly events: GraphqlAnswer<Data>[];
  /** Waits for so many events; fails the test after five seconds. */
  expect(count: number): Promise<GraphqlAnswer<Data>[]>;
  /** The code with which the server closed the socket. */
  readonly closed: Promise<number>;
  stop(): Promise<void>;
}

/** One person at a browser: keeps the cookies, sends the CSRF header. */
export class Browser {
  private readonly agent;
  private cookie = '';

  constructor(private readonly app: NestFastifyApplication) {
    this.agent = supertest.agent(app.getHttpServer());
  }

  /** Opens a socket and subscribes. @param headers of the handshake, instead of the page's own origin */
  async listen(
    query: string,
    variables: Record<string, unknown> = {},
    headers: Record<string, string> = {},
  ): Promise<Listening> {
    const server = this.app.getHttpServer();
    if (!server.listening)
      await this.app.getHttpAdapter().getInstance().listen({ port: 0, host: '127.0.0.1' });
    const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    const sent = { origin: `http://${host}`, cookie: this.cookie, ...headers };
    class Handshake extends WebSocket {
      constructor(address: string, protocols: string | string[]) {
        super(address, protocols, { headers: sent });
      }
    }
    const events: GraphqlAnswer[] = [];
    let client!: Client;
    const closed = new Promise<number>((resolve) => {
      client = createClient({
        url: `ws://${host}/graphql`,
        webSocketImpl: Handshake,
        retryAttempts: 0,
        on: { closed: (event) => resolve((event as CloseEvent).code), error: () => undefined },
      });
    });
    client.subscribe<Record<string, any>>(
      { query, variables },
      {
        next: ({ data, errors }) =>
          void events.push({ status: 101, data: data as any, errors: errors as any }),
        error: (errors) => {
          if (Array.isArray(errors)) events.push({ status: 101, data: null as any, errors });
        },
        complete: () => undefined,
      },
    );
    return {
      events,
      closed,
      stop: async () => client.dispose(),
      expect: async (count) => {
        for (let waited = 0; waited < 20_000 && events.length < count; waited += 20) await delay(20);
        if (events.length < count) throw new Error(`${events.length} events came, not ${count}`);
        return events;
      },
    };
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
    for (const line of [answer.headers['set-cookie'] ?? []].flat()) this.cookie = line.split(';')[0]!;
    return { status: answer.status, data: answer.body.data, errors: answer.body.errors };
  }

  /** What a GET gives, whatever its status. */
  async get(path: string): Promise<Buffer> {
    const answer = await this.agent
      .get(path)
      .buffer(true)
      .parse((stream, done) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => done(null, Buffer.concat(parts)));
      });
    return answer.body;
  }

  /** What a form of the page gives, whatever its status. */
  async form(path: string, fields: Record<string, string>) {
    const { status, headers, text } = await this.agent.post(path).type('form').send(fields);
    return { status, headers, text };
  }

  /** Follows no redirect: where a GET leads, or null. */
  async ledTo(path: string, headers: Record<string, string> = {}): Promise<string | null> {
    const answer = await this.agent.get(path).set(headers).redirects(0);
    return answer.headers['location'] ?? null;
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

/** @param settings other than those of a test; `clock`: acts on deadlines every second instead of when it is asked */
export async function startTestApp(filling?: Filling, settings: Partial<Config> = {}): Promise<TestApp> {
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
