import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest, HookHandlerDoneFunction } from 'fastify';
import type { Identity } from '../caller/caller.js';
import { bearerOf } from '../caller/partners.js';
import { Sessions } from '../caller/sessions.js';
import { Config } from '../config.js';
import { budgetOf, Budgets } from '../graphql/budgets.js';
import { PageDocuments } from '../graphql/page-documents.js';
import { Answer } from './answer.js';
import { PreparedDocuments, type Ready } from './prepared-documents.js';
import type { Variables } from './variables.js';

/** What a request may say beside its operation and be answered from memory. */
const PARAMETERS: ReadonlySet<string> = new Set(['query', 'documentId', 'variables', 'operationName']);

/** A document that a request asks for. */
interface Wanted {
  readonly text: string;
  readonly operationName: string | null;
  readonly variables: Variables;
}

/**
 * The short way of a request to {@link PreparedDocuments}: between the checks that every request passes and the GraphQL server. Whatever
 * is unusual, refused or an error goes the ordinary way, as if there were no other. Guests and sessions only: what partner apps may
 * read hangs on their scopes.
 */
@Injectable()
export class Lane {
  /** Off, everything goes the ordinary way, to compare. */
  isOpen = true;
  /** Operations answered so far. */
  answered = 0;

  constructor(
    private readonly prepared: PreparedDocuments,
    private readonly documents: PageDocuments,
    private readonly sessions: Sessions,
    @Inject(Budgets) private readonly budgets: Budgets,
    @Inject(Config) private readonly config: Config,
  ) {}

  /** Answers a well-formed request, or lets it pass. */
  readonly hook = (request: FastifyRequest, reply: FastifyReply, done: HookHandlerDoneFunction): void => {
    const wanted = this.isOpen ? this.wantedBy(request) : null;
    if (!wanted) return done();
    if (this.sessions.tokenHash(request) === null) {
      if (!this.answer(wanted, this.sessions.guestOf(request), request, reply)) done();
      return;
    }
    this.sessions.identify(request).then(
      (identity) => {
        if (!this.isFor(identity, wanted) || !this.answer(wanted, identity, request, reply)) done();
      },
      () => done(),
    );
  };

  private wantedBy(request: FastifyRequest): Wanted | null {
    if (request.method !== 'POST' || bearerOf(request) !== null) return null;
    const given = request.body as Readonly<Record<string, unknown>>;
    for (const name in given) if (!PARAMETERS.has(name)) return null;
    const { query, documentId, variables, operationName } = given;
    const text = typeof documentId === 'string' ? this.documents.known(documentId) : query;
    if (typeof text !== 'string' || !this.prepared.isPrepared(text)) return null;
    return {
      text,
      operationName: typeof operationName === 'string' ? operationName : null,
      variables: (variables ?? {}) as Variables,
    };
  }

  /** Sessions may be held to the documents of the page. */
  private isFor({ credential }: Identity, { text }: Wanted): boolean {
    return !this.config.onlyPageDocuments || credential?.kind !== 'session' || this.documents.holds(text);
  }

  private answer(
    { text, operationName, variables }: Wanted,
    identity: Identity,
    { ip }: FastifyRequest,
    reply: FastifyReply,
  ): boolean {
    const ready = this.prepared.find(text, operationName, variables, identity.language);
    const budget = budgetOf(identity, ip);
    if (!ready || !this.budgets.has(budget, ready.cost)) return false;
    const answer = written(ready);
    if (!answer) return false;
    // Nothing comes between what the budget has and what is taken from it.
    const cost = this.budgets.charge(budget, ready.cost);
    this.answered += 1;
    answer.write(`,"extensions":${JSON.stringify({ cost })}}`);
    void reply.header('x-fivefold-cost', String(ready.cost)).send(answer.toBuffer());
    return true;
  }
}

/** Null where the ordinary way has to tell what is wrong. */
function written(ready: Ready): Answer | null {
  const answer = new Answer();
  answer.write('{"data":');
  try {
    ready.write(answer);
    return answer;
  } catch {
    return null;
  }
}
