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
import { type ExecutionArgs, GraphQLError, subscribe } from 'graphql';
import { handleProtocols, makeServer, type Server, type SubscribePayload } from 'graphql-ws';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { type WebSocket, WebSocketServer } from 'ws';
import { Caller, type Identity } from '../caller/caller.js';
import { Sessions } from '../caller/sessions.js';
import { Config } from '../config.js';
import { LOGGER } from '../log.js';
import { budgetOf, Budgets, holdBackMs } from './budgets.js';
import { costOf } from './cost.js';
import { errorFormatterOf } from './errors.js';
import { checkVariables, readDocument } from './limits.js';
import { PageDocuments } from './page-documents.js';
import { hostOf } from '../http/foreign-site.js';
import { networkOf } from '../http/network.js';

const PATH = '/graphql';
/** Longest message of a client, bytes. */
const MAX_MESSAGE = 64 * 1024;
const MAX_SUBSCRIPTIONS = 10;
const MAX_SOCKETS_PER_PERSON = 20;
/** Open and opening ones: a large office behind one address, and no flood of handshakes. */
const MAX_SOCKETS_PER_ADDRESS = 200;
/** Messages of a client between two pings; a page sends one per subscription and a ping now and then. */
const MAX_MESSAGES = 100;
/** Pings after which a socket without a subscription is closed. */
const IDLE_PULSES = 2;
/** How long a client may take to answer that its socket is closed. */
const PARTING_MS = 1000;
/** A session that has ended closes its sockets within 5 s. */
const WATCH_MS = 2000;
/** Who does not answer a ping until the next one has gone. */
const PULSE_MS = 15_000;
/** Signed out, expired or suspended: asking again is of no use. */
const ENDED = 4401;
/** Another organisation or role: ask again, as who you are now. */
const CHANGED = 4205;
/** No session that acts for an organisation. */
const GUESTS = 4403;
/** "Try again later": a client takes the codes of 4500 for final and would not come back. */
const BROKEN = 1013;
const FLOOD = 1008;
const UNUSED = 1000;

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
  /** How many subscriptions go on; 0 until the client has introduced itself. */
  subscriptions: () => number;
  /** Whether the last ping was answered. */
  answered: boolean;
  /** Messages since the last ping. */
  heard: number;
  /** Pings in a row without a subscription. */
  idle: number;
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
  /** Open and opening sockets by address. */
  private readonly addresses = new Map<string, number>();
  private timers: NodeJS.Timeout[] = [];
  private protocol!: Server<{ place: Place }>;

  constructor(
    @Inject(HttpAdapterHost) private readonly host: HttpAdapterHost,
    @Inject(GraphQLSchemaHost) private readonly schemas: GraphQLSchemaHost,
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(Config) private readonly config: Config,
    @Inject(Budgets) private readonly budgets: Budgets,
    @Inject(PageDocuments) private readonly documents: PageDocuments,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  onApplicationBootstrap(): void {
    const format = errorFormatterOf(this.log, this.config.mode === 'production');
    const masked = (errors: readonly GraphQLError[]) => [...(format({ errors }).response.errors ?? [])];
    this.protocol = makeServer<Record<string, unknown> | undefined, { place: Place }>({
      onConnect: (context) => {
        context.extra.place.subscriptions = () => Object.keys(context.subscriptions).length;
        return true;
      },
      onSubscribe: async ({ extra, subscriptions }, _id, payload) => {
        try {
          const count = Object.keys(subscriptions).length;
          if (count > MAX_SUBSCRIPTIONS)
            throw new DomainError('QUERY_TOO_COSTLY', { cost: count, limit: MAX_SUBSCRIPTIONS });
          return await this.prepare(extra.place, payload);
        } catch (error) {
          const budget = budgetOf(extra.place.identity, '');
          await delay(
            holdBackMs(isThrottled(error) ? this.budgets.see(budget) : this.budgets.chargeRefusal(budget)),
          );
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
    const watching = setInterval(() => {
      this.watch().catch((error: unknown) => this.log.warn({ err: error }, 'sessions of sockets not seen'));
    }, WATCH_MS);
    this.timers = [watching.unref(), setInterval(() => this.pulse(), PULSE_MS).unref()];
  }

  /** Cuts off whoever did not answer the last ping, closes what nobody uses, and pings the rest; every 15 s. */
  pulse(): void {
    for (const place of this.places) {
      const { socket } = place;
      place.heard = 0;
      place.idle = place.subscriptions() === 0 ? place.idle + 1 : 0;
      if (!place.answered) socket.terminate();
      else if (place.idle >= IDLE_PULSES) part(socket, UNUSED, 'Nobody listens');
      else {
        place.answered = false;
        socket.ping();
      }
    }
  }

  /** Clients are told to go elsewhere (1001); who does not answer in a second is cut off. */
  async beforeApplicationShutdown(): Promise<void> {
    for (const timer of this.timers) clearInterval(timer);
    const open = [...this.places];
    for (const { socket } of open) socket.close(1001, 'Going away');
    for (let waited = 0; waited < PARTING_MS && this.places.size > 0; waited += 50) await delay(50);
    for (const { socket } of open) socket.terminate();
  }

  private async upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    if (request.url?.split('?')[0] !== PATH) return refuse(socket, '404 Not Found');
    if (!this.isOwnOrigin(request)) return refuse(socket, '403 Forbidden');
    const address = networkOf(this.addressOf(request));
    const near = this.addresses.get(address) ?? 0;
    if (near >= MAX_SOCKETS_PER_ADDRESS) return refuse(socket, '429 Too Many Requests');
    // Counted before the session is looked up, and until the line is gone.
    this.addresses.set(address, near + 1);
    socket.once('close', () => {
      const left = this.addresses.get(address)! - 1;
      if (left > 0) this.addresses.set(address, left);
      else this.addresses.delete(address);
    });
    const identity = await this.identify(request);
    if (socket.destroyed) return;
    const mine = [...this.places].filter((place) => place.identity.personId === identity.personId);
    if (identity.personId && mine.length >= MAX_SOCKETS_PER_PERSON)
      return refuse(socket, '429 Too Many Requests');
    this.server.handleUpgrade(request, socket, head, (opened) => {
      // A broken frame, or one too large: the socket closes by itself.
      opened.on('error', (error) => this.log.debug({ err: error }, 'a socket broke'));
      // Opened first: a page is told nothing of the status of a refused handshake.
      if (identity.organisationId === null) return part(opened, GUESTS, 'Sign in');
      this.open({ identity, socket: opened, subscriptions: () => 0, answered: true, heard: 0, idle: 0 });
    });
  }

  private open(place: Place): void {
    const { socket } = place;
    this.places.add(place);
    socket.on('pong', () => (place.answered = true));
    const closed = this.protocol.opened(
      {
        protocol: socket.protocol,
        send: (message) =>
          new Promise((resolve, reject) =>
            socket.readyState === socket.OPEN
              ? socket.send(message, (error) => (error ? reject(error) : resolve()))
              : resolve(),
          ),
        close: (code, reason) => part(socket, code, reason),
        onMessage: (read) =>
          socket.on('message', (message) => {
            if (socket.readyState !== socket.OPEN) return;
            place.heard += 1;
            if (place.heard > MAX_MESSAGES) return part(socket, FLOOD, 'Too many messages');
            read(String(message)).catch((error: unknown) => {
              this.log.error({ err: error }, 'a message of a socket was not taken');
              part(socket, BROKEN, 'Connect again');
            });
          }),
      },
      { place },
    );
    socket.on('close', (code, reason) => {
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

  /** Who is at the other end: behind a proxy the last entry, which is the proxy's own word, as everywhere else. */
  private addressOf({ headers, socket }: IncomingMessage): string {
    const named = this.config.publicUrl === undefined ? undefined : headers['x-forwarded-for'];
    return (
      String(named ?? '')
        .split(',')
        .at(-1)!
        .trim() ||
      (socket.remoteAddress ?? '')
    );
  }

  private identify(request: IncomingMessage): Promise<Identity> {
    const server = this.host.httpAdapter.getInstance() as FastifyInstance;
    const { headers } = request;
    return this.sessions.identifyBrowser({ headers, cookies: server.parseCookie(headers.cookie ?? '') });
  }

  /** @throws DomainError, GraphQLError for a document that may not run */
  private async prepare(
    place: Place,
    { query, variables, operationName, extensions }: SubscribePayload,
  ): Promise<ExecutionArgs> {
    const { schema } = this.schemas;
    // Guests get no socket, so nobody's address is asked for.
    const budget = budgetOf(place.identity, '');
    this.budgets.ask(budget);
    checkVariables(variables);
    // The protocol has no other place for an id.
    const id = extensions?.['documentId'];
    const text = query === '' && typeof id === 'string' ? await this.documents.textOf(id) : query;
    if (this.config.onlyPageDocuments && !this.documents.holds(text))
      throw new DomainError('DOCUMENT_REFUSED', {});
    const document = await this.documents.documentOf(text, () =>
      this.budgets.read(budget, () => readDocument(schema, text, this.config.mode === 'production')),
    );
    const { operation, cost } = costOf(document, variables ?? {}, operationName);
    if (operation.operation !== 'subscription')
      throw new DomainError('INPUT_INVALID', {
        field: 'query',
        problem: 'Only subscriptions go over a socket.',
      });
    this.budgets.charge(budget, cost);
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
      close: () => part(socket, BROKEN, 'Connect again'),
      anew: async (work) => {
        const now = await this.sessions.identifyHash(identity.sessionHash!);
        if (!now) {
          part(socket, ENDED, 'The session has ended');
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
      if (!now) part(socket, ENDED, 'The session has ended');
      else if (now.organisation_id !== identity.organisationId || now.role !== identity.role)
        part(socket, CHANGED, 'The session has changed');
    }
  }
}

function isThrottled(error: unknown): boolean {
  return error instanceof DomainError && error.code === 'THROTTLED';
}

function toGraphQLError(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  return new GraphQLError((error as Error).message, { originalError: error as Error });
}

/** Closes a socket; a client that does not answer is cut off. */
function part(socket: WebSocket, code?: number, reason?: string): void {
  socket.close(code, reason);
  setTimeout(() => socket.terminate(), PARTING_MS).unref();
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
}
