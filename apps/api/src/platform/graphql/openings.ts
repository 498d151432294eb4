import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type DocumentNode, Kind } from 'graphql';
import { DataSource } from 'typeorm';
import { Caller } from '../caller/caller.js';
import { bearerOf } from '../caller/partners.js';
import { Sessions } from '../caller/sessions.js';
import { Config } from '../config.js';
import { isForeignSite } from '../http/foreign-site.js';
import { type Claim, claimOf } from './idempotency.js';
import { PageDocuments } from './page-documents.js';

/** Documents that are remembered. */
const DOCUMENTS = 1000;
/** Longer requests go the ordinary way: the database would read them once more. */
const LONGEST = 16_384;

/** The beginning of a change, with who asks. */
export interface Opening {
  readonly caller: Caller;
  /** What became of the key; whoever opens looks at it before anything is done. */
  readonly claim: Promise<Claim>;
}

/**
 * Changes of a session begin in one message: the database says who asks, tells it to the transaction and takes the key of the request.
 * Only for documents of a single mutation that ran before, so nothing else than its own refusal can come between.
 */
@Injectable()
export class Openings {
  private readonly changes = new Set<string>();

  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(Config) private readonly config: Config,
    private readonly sessions: Sessions,
    private readonly documents: PageDocuments,
  ) {}

  /** Remembers a valid document, which is executed now, where it holds nothing but one mutation. */
  learn(text: string, { definitions }: DocumentNode): void {
    if (this.changes.has(text)) return;
    const operations = definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
    if (operations.length !== 1 || operations[0]!.operation !== 'mutation') return;
    if (this.changes.size >= DOCUMENTS) this.changes.clear();
    this.changes.add(text);
  }

  /** Whether `text` was found valid and is a single mutation. */
  holds(text: string): boolean {
    return this.changes.has(text);
  }

  /**
   * Begins the change that `request` asks for. One round trip.
   * @param key header `Idempotency-Key`
   * @returns null where it has to go the ordinary way: nobody stands behind the cookie, or the document is not known as a change
   * @throws what the database says; nothing is left open then
   */
  async open(request: FastifyRequest, key: string | null): Promise<Opening | null> {
    const hash = this.sessions.tokenHash(request);
    if (!key || !hash || request.method !== 'POST' || bearerOf(request) !== null) return null;
    if (!this.isChange(request) || isForeignSite(request)) return null;
    const taking = claimOf(request.body, key);
    if (taking.values.some((value) => typeof value === 'string' && value.length > LONGEST)) return null;
    const caller = new Caller(this.source, this.sessions.guestOf(request), this.config.mailbox);
    caller.allowWrites();
    try {
      const asked = this.sessions.beginningOf(hash);
      const { known, claim } = await caller.openAs(asked, taking);
      if (known) return { caller, claim: claim.then(([row]) => row as Claim) };
    } catch (error) {
      await caller.end('rollback');
      throw error;
    }
    await caller.end('rollback');
    return null;
  }

  private isChange({ body }: FastifyRequest): boolean {
    const { query, documentId } = (body ?? {}) as Readonly<Record<string, unknown>>;
    const text = typeof documentId === 'string' ? this.documents.known(documentId) : query;
    return typeof text === 'string' && this.changes.has(text);
  }
}
