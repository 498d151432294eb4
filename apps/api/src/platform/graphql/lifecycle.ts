import { DomainError } from '@fivefold/domain';
import type { FastifyInstance } from 'fastify';
import {
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import { refuseForeignSite } from '../http/foreign-site.js';
import { costOf } from './cost.js';
import { fillInputDefaults } from './input-defaults.js';
import { claimKey, keepAnswer } from './idempotency.js';
import type { OperationContext } from './operation.js';

type Variables = Record<string, unknown>;
type Named = { operationName?: string } | null;
type Hook<Args extends unknown[], Result = void> = (...args: Args) => Promise<Result>;
interface HookedServer {
  graphql: {
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
export function registerLifecycle(server: FastifyInstance): void {
  const { graphql } = server as unknown as HookedServer;

  graphql.addHook('preExecution', async (schema, document, context, given) => {
    const variables = given ?? {};
    const { body, query } = context.request as { body?: Named; query?: Named };
    const { operation, cost } = costOf(document, variables, (body ?? query)?.operationName);
    if (operation.operation === 'subscription')
      throw new DomainError('INPUT_INVALID', {
        field: 'query',
        problem: 'Subscriptions go over a WebSocket.',
      });
    context.operation = operation.operation;
    void context.reply.header('x-fivefold-cost', String(cost));
    if (operation.operation === 'mutation') {
      refuseForeignSite(context.request);
      context.caller.allowWrites();
      try {
        await claimKey(context);
      } catch (error) {
        // Whoever waited for the key may have gone, and then no response would end the transaction.
        await context.caller.end('rollback');
        throw error;
      }
    }
    return {
      variables: fillInputDefaults(schema, operation, variables),
      ...(hasOthers(document) && { document: onlyWith(document, operation) }),
    };
  });

  graphql.addHook('onResolution', async (execution, context) => {
    if (context.operation !== 'mutation') return context.caller.end('rollback');
    const nothingDone = !execution.data || Object.values(execution.data).every((value) => value === null);
    if (execution.errors && nothingDone) return context.caller.end('rollback');
    try {
      await keepAnswer(context, execution);
      await context.caller.end('commit');
    } finally {
      await context.caller.end('rollback');
    }
  });

  server.addHook('onResponse', async (request) => {
    await (request as { operationContext?: OperationContext }).operationContext?.caller.end('rollback');
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
