import { DomainError } from '@fivefold/domain';
import type { FastifyInstance } from 'fastify';
import {
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  visit,
} from 'graphql';
import type { Config } from '../config.js';
import type { Partners } from '../caller/partners.js';
import { refuseForeignSite } from '../http/foreign-site.js';
import { askedIn } from './asked.js';
import type { Budgets } from './budgets.js';
import { costOf } from './cost.js';
import { fillInputDefaults } from './input-defaults.js';
import { claimKey, keepingOf } from './idempotency.js';
import { KnownDocuments } from './limits.js';
import type { Openings } from './openings.js';
import type { OperationContext } from './operation.js';
import type { PreparedDocuments } from '../prepared/prepared-documents.js';
import type { PageDocuments } from './page-documents.js';
import { holdPartner } from './partner-operation.js';

type Variables = Record<string, unknown>;
type Named = { operationName?: string } | null;
type Hook<Args extends unknown[], Result = void> = (...args: Args) => Promise<Result>;
interface HookedServer {
  graphql: {
    addHook(name: 'preParsing', hook: Hook<[GraphQLSchema, string, OperationContext]>): void;
    addHook(
      name: 'preExecution',
      hook: Hook<
        [GraphQLSchema, DocumentNode, OperationContext, Variables | undefined],
        { variables: Variables; document?: DocumentNode }
      >,
    ): void;
    addHook(name: 'onResolution', hook: Hook<[ExecutionResult, OperationContext]>): void;
  };
}

/**
 * Ties each GraphQL operation to its transaction: limits and CSRF before anything runs, commit before the answer is sent,
 * rollback whatever else happens.
 */
export function registerLifecycle(
  server: FastifyInstance,
  config: Config,
  budgets: Budgets,
  partners: Partners,
  documents: PageDocuments,
  prepared: PreparedDocuments,
  openings: Openings,
): void {
  const { graphql } = server as unknown as HookedServer;
  const isPublic = config.mode === 'production';

  const known = new KnownDocuments(isPublic);
  const texts = new WeakMap<OperationContext, string>();

  // Refused here and not by the server, which takes documents in JSON as well and would keep every refused one in memory.
  const beforeParsing: Hook<[GraphQLSchema, string, OperationContext]> = async (schema, source, context) => {
    const { request, budget, caller } = context;
    budgets.ask(budget);
    texts.set(context, source);
    if (!documents.holds(source)) {
      if (config.onlyPageDocuments && caller.credential?.kind === 'session')
        throw new DomainError('DOCUMENT_REFUSED', {});
      if (!known.has(source) && !openings.holds(source))
        await budgets.read(budget, () => known.learn(schema, source));
    }
    if (request.method === 'GET') refuseWithoutOperation(source, nameIn(request));
  };

  graphql.addHook('preParsing', async (schema, source, context) =>
    orRolledBack(context, beforeParsing(schema, source, context)),
  );

  const beforeExecution: Hook<
    [GraphQLSchema, DocumentNode, OperationContext, Variables | undefined],
    { variables: Variables; document?: DocumentNode }
  > = async (schema, document, context, given) => {
    if (context.refusal) throw context.refusal;
    const variables = given ?? {};
    const { operation, cost, introspects } = costOf(document, variables, nameIn(context.request));
    const isHidden = isPublic && !context.caller.personId;
    if (isHidden && introspects.has('__schema')) throw new DomainError('INTROSPECTION_REFUSED', {});
    if (operation.operation === 'subscription')
      throw new DomainError('INPUT_INVALID', {
        field: 'query',
        problem: 'Subscriptions go over a WebSocket.',
      });
    context.operation = operation.operation;
    context.asked = askedIn(schema, document);
    const text = texts.get(context);
    if (text !== undefined) {
      prepared.learn(schema, text, document);
      openings.learn(text, document);
    }
    context.balance = budgets.charge(context.budget, cost);
    void context.reply.header('x-fivefold-cost', String(cost));
    await holdPartner(partners, context, schema, document, operation, variables);
    if (operation.operation === 'mutation') {
      // A key is sent by a program on purpose, never by a browser on its own.
      if (!context.caller.credential?.scopes) refuseForeignSite(context.request);
      context.caller.allowWrites();
      await claimKey(context);
    }
    return {
      variables: fillInputDefaults(schema, operation, variables),
      ...(isHidden && introspects.has('__type')
        ? { document: withoutTypes(onlyWith(document, operation)) }
        : hasOthers(document) && { document: onlyWith(document, operation) }),
    };
  };

  graphql.addHook('preExecution', async (schema, document, context, given) =>
    orRolledBack(context, beforeExecution(schema, document, context, given)),
  );

  graphql.addHook('onResolution', async (execution, context) => {
    if (context.balance) execution.extensions = { cost: context.balance };
    if (context.operation !== 'mutation') return context.caller.end('rollback');
    const nothingDone = !execution.data || Object.values(execution.data).every((value) => value === null);
    if (execution.errors && nothingDone) return context.caller.end('rollback');
    try {
      await context.caller.end('commit', await keepingOf(context, execution));
    } finally {
      await context.caller.end('rollback');
    }
  });

  server.addHook('onResponse', (request, _reply, done) => {
    const { operationContext } = request as { operationContext?: OperationContext };
    if (!operationContext) return done();
    operationContext.caller.end('rollback').then(() => done(), done);
  });
}

/** A refusal is held back for a while, and whoever waited for a key may have gone: no response would end the transaction by then. */
async function orRolledBack<Result>(context: OperationContext, work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    await context.caller.end('rollback');
    throw error;
  }
}

function nameIn({ body, query }: OperationContext['request']): string | undefined {
  return ((body ?? query) as Named)?.operationName;
}

/** Names of the operations in what is asked by GET, null for one without, by text. */
const NAMED = new Map<string, readonly (string | null)[]>();
const MOST_NAMED = 1000;

function namesOf(source: string): readonly (string | null)[] {
  const known = NAMED.get(source);
  if (known) return known;
  const names = parse(source).definitions.flatMap((each) =>
    each.kind === Kind.OPERATION_DEFINITION ? [each.name?.value ?? null] : [],
  );
  if (NAMED.size >= MOST_NAMED) NAMED.clear();
  NAMED.set(source, names);
  return names;
}

/** The server takes for granted that what is asked by GET names one of its operations. */
function refuseWithoutOperation(source: string, name: string | undefined): void {
  const names = namesOf(source);
  if (name == null ? names.length !== 1 : !names.includes(name))
    throw new DomainError('INPUT_INVALID', { field: 'operationName', problem: 'It names no operation.' });
}

/** Whoever may not know the schema is told of every type what is told of one that there is not: null. */
function withoutTypes(document: DocumentNode): DocumentNode {
  const nobody = { kind: Kind.STRING, value: '' } as const;
  return visit(document, {
    Field: (node) =>
      node.name.value === '__type'
        ? { ...node, arguments: node.arguments?.map((argument) => ({ ...argument, value: nobody })) }
        : undefined,
  });
}

/** The server keeps compiled documents by their text alone, so one of several operations is told apart here. */
function hasOthers(document: DocumentNode): boolean {
  return document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION).length > 1;
}

function onlyWith(document: DocumentNode, operation: OperationDefinitionNode): DocumentNode {
  const definitions = document.definitions.filter(
    (each) => each === operation || each.kind !== Kind.OPERATION_DEFINITION,
  );
  return { ...document, definitions };
}
