import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { DomainError } from '@fivefold/domain';
import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { FastifyInstance } from 'fastify';
import { type ExecutionArgs, GraphQLError, parse, subscribe, validate } from 'graphql';
import { handleProtocols, makeServer, type Server, type SubscribePayload } from 'graphql-ws';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { type WebSocket, WebSocketServer } from 'ws';
import { Caller, type Identity } from '../caller/caller.js';
import { Sessions } from '../caller/sessions.js';
import { Config } from '../config.js';
import { LOGGER } from '../log.js';
import { costOf } from './cost.js';
import { errorFormatterOf } from './errors.js';
import { hostOf } from '../http/foreign-site.js';

const PATH = '/graphql';
/** Longest message of a client, bytes. */
const MAX_MESSAGE = 64 * 1024;
const MAX_TOKENS = 2000;
const MAX_SUBSCRIPTIONS = 10;
const MAX_SOCKETS_PER_PERSON = 20;
/** A session that has ended closes its sockets within 5 s. */
const WATCH_MS = 2000;
/** Who does not answer a ping until the next one has gone. */
const PULSE_MS = 15_000;
/** Signed out, expired or suspended: asking again is of no use. */
const ENDED = 4401;
/** Another organisation or role: ask again, as who you are now. */
const CHANGED = 4205;
const BROKEN = 4500;

const LIVE_SQL = 'SELECT token_hash, organisation_id, role FROM live_sessions($1)';

/** The GraphQL context of a subscription. Its caller is who opened the socket; each event asks anew. */
export interface SubscriptionContext {
  readonly caller: Caller;
  /** Loaders of this subscription by name. */
  readonly loaders: Map<string, unknown>;
  readonly operation: 'subscription';
  /**
   * Runs `work` in a read-only transaction of its own as the person of the session as it is now.
   * @throws DomainError SIGN_IN_REQUIRED once the session has ended
   */
  anew<Result>(work: (caller: Caller) => Promise<Result>): Promise<Result>;
  /** Ends the socket; the client connects again. */
  close(): void;
}

interface Place {
  readonly identity: Identity;
  readonly socket: WebSocket;
}

/**
 * Subscriptions over WebSocket, protocol graphql-transport-ws; queries and mutations are not taken there. The cookie of the
 * handshake says who it is, the page's own origin is required, and a document is held to the limits of every other one.
 */
@Injectable()
export class Sockets implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly server = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_MESSAGE,
    handleProtocols,
    perMessageDeflate: false,
  });
  private readonly places = new Set<Place>();
  private timer: NodeJS.Timeout | null = null;
  private protocol!: Server<{ place: Place }>;

  constructor(
    @Inject(HttpAdapterHost) private readonly host: HttpAdapterHost,
    @Inject(GraphQLSchemaHost) private readonly schemas: GraphQLSchemaHost,
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(Config) private readonly config: Config,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  onApplicationBootstrap(): void {
    const format = errorFormatterOf(this.log);
    const masked = (errors: readonly GraphQLError[]) => [...(format({ errors }).response.errors ?? [])];
    this.protocol = makeServer<Record<string, unknown> | undefined, { place: Place }>({
      onConnect: ({ extra }) => extra.place.identity.organisationId !== null,
      onSubscribe: ({ extra, subscriptions }, _id, payload) => {
        try {
          const count = Object.keys(subscriptions).length;
          if (count > MAX_SUBSCRIPTIONS)
            throw new DomainError('QUERY_TOO_COSTLY', { cost: count, limit: MAX_SUBSCRIPTIONS });
          return this.prepare(extra.place, payload);
        } catch (error) {
          return masked([toGraphQLError(error)]);
        }
      },
      // A refusal by a guard is thrown and not answered: it would end the socket.
      subscribe: async (args) => {
        try {
          return await subscribe(args);
        } catch (error) {
          return { errors: [toGraphQLError(error)] };
        }
      },
      onNext: (_context, _id, _payload, _args, result) =>
        result.errors ? { ...result, errors: masked(result.errors) } : undefined,
      onError: (_context, _id, _payload, errors) => masked(errors).map((error) => error.toJSON()),
    });
    const http = this.host.httpAdapter.getHttpServer() as NodeJS.EventEmitter;
    http.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      socket.on('error', () => undefined);
      this.upgrade(request, socket, head).catch((error: unknown) => {
        this.log.warn({ err: error }, 'a socket was not opened');
        refuse(socket, '503 Service Unavailable');
      });
    });
    this.timer = setInterval(() => {
      this.watch().catch((error: unknown) => this.log.warn({ err: error }, 'sessions of sockets not seen'));
    }, WATCH_MS);
    this.timer.unref();
  }

  /** Clients are told to go elsewhere (1001); who does not answer in a second is cut off. */
  async beforeApplicationShutdown(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    const open = [...this.places];
    for (const { socket } of open) socket.close(1001, 'Going away');
    for (let waited = 0; waited < 1000 && this.places.size > 0; waited += 50) await delay(50);
    for (const { socket } of open) socket.terminate();
  }

  private async upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    if (request.url?.split('?')[0] !== PATH) return refuse(socket, '404 Not Found');
    if (!this.isOwnOrigin(request)) return refuse(socket, '403 Forbidden');
    const identity = await this.identify(request);
    const mine = [...this.places].filter((place) => place.identity.personId === identity.personId);
    if (identity.personId && mine.length >= MAX_SOCKETS_PER_PERSON)
      return refuse(socket, '429 Too Many Requests');
    this.server.handleUpgrade(request, socket, head, (opened) => this.open({ identity, socket: opened }));
  }

  private open(place: Place): void {
    const { socket } = place;
    this.places.add(place);
    let answered = true;
    const pulse = setInterval(() => {
      if (!answered) return socket.terminate();
      answered = false;
      socket.ping();
    }, PULSE_MS);
    socket.on('pong', () => (answered = true));
    // A broken frame, or one too large: the socket closes by itself.
    socket.on('error', (error) => this.log.debug({ err: error }, 'a socket broke'));
    const closed = this.protocol.opened(
      {
        protocol: socket.protocol,
        send: (message) =>
          new Promise((resolve, reject) =>
            socket.readyState === socket.OPEN
              ? socket.send(message, (error) => (error ? reject(error) : resolve()))
              : resolve(),
          ),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (read) =>
          socket.on('message', (message) => {
            read(String(message)).catch((error: unknown) => {
              this.log.error({ err: error }, 'a message of a socket was not taken');
              socket.close(BROKEN, 'Connect again');
            });
          }),
      },
      { place },
    );
    socket.on('close', (code, reason) => {
      clearInterval(pulse);
      this.places.delete(place);
      void closed(code, String(reason));
    });
  }

  /** Every browser says where a handshake comes from; without a word it is none, and has nothing to do with cookies. */
  private isOwnOrigin({ headers: { origin, host } }: IncomingMessage): boolean {
    const from = origin === undefined ? null : hostOf(origin);
    const own = this.config.publicUrl ? [host, hostOf(this.config.publicUrl)] : [host];
    return from !== null && own.includes(from);
  }

  private identify(request: IncomingMessage): Promise<Identity> {
    const server = this.host.httpAdapter.getInstance() as FastifyInstance;
    const { headers } = request;
    return this.sessions.identify({ headers, cookies: server.parseCookie(headers.cookie ?? '') });
  }

  /** @throws DomainError, GraphQLError for a document that may not run */
  private prepare(place: Place, payload: SubscribePayload): ExecutionArgs {
    const { query, variables, operationName } = payload;
    const document = parse(query, { maxTokens: MAX_TOKENS });
    const { schema } = this.schemas;
    const [problem] = validate(schema, document);
    if (problem) throw problem;
    const { operation } = costOf(document, variables ?? {}, operationName);
    if (operation.operation !== 'subscription')
      throw new DomainError('INPUT_INVALID', {
        field: 'query',
        problem: 'Only subscriptions go over a socket.',
      });
    return {
      schema,
      document,
      variableValues: variables,
      operationName,
      contextValue: this.contextOf(place),
    };
  }

  private contextOf({ identity, socket }: Place): SubscriptionContext {
    const { mailbox } = this.config;
    return {
      caller: new Caller(this.source, identity, mailbox),
      loaders: new Map(),
      operation: 'subscription',
      close: () => socket.close(BROKEN, 'Connect again'),
      anew: async (work) => {
        const now = await this.sessions.identifyHash(identity.sessionHash!);
        if (!now) {
          socket.close(ENDED, 'The session has ended');
          throw new DomainError('SIGN_IN_REQUIRED', {});
        }
        const caller = new Caller(this.source, now, mailbox);
        try {
          return await work(caller);
        } finally {
          await caller.end('rollback');
        }
      },
    };
  }

  private async watch(): Promise<void> {
    if (this.places.size === 0) return;
    const places = [...this.places].filter(({ identity }) => identity.sessionHash);
    const hashes = places.map(({ identity }) => identity.sessionHash);
    const rows = await this.source.query<
      { token_hash: Buffer; organisation_id: string | null; role: string | null }[]
    >(LIVE_SQL, [hashes]);
    const live = new Map(rows.map((row) => [row.token_hash.toString('hex'), row]));
    for (const { identity, socket } of places) {
      const now = live.get(identity.sessionHash!.toString('hex'));
      if (!now) socket.close(ENDED, 'The session has ended');
      else if (now.organisation_id !== identity.organisationId || now.role !== identity.role)
        socket.close(CHANGED, 'The session has changed');
    }
  }
}

function toGraphQLError(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  return new GraphQLError((error as Error).message, { originalError: error as Error });
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
}
