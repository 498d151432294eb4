import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import type { MercuriusDriverConfig } from '@nestjs/mercurius';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { AccessGuard } from '../caller/access.js';
import { Caller, GUEST, type Identity } from '../caller/caller.js';
import { Sessions } from '../caller/sessions.js';
import { Config } from '../config.js';
import { Lane } from '../prepared/lane.js';
import { LOGGER } from '../log.js';
import { Alongside } from './alongside.js';
import { budgetOf, Budgets } from './budgets.js';
import { charged } from './charged.js';
import { conformance } from './conformance.js';
import { DirectFields } from './direct-fields.js';
import { errorFormatterOf } from './errors.js';
import { MutationInterceptor } from './mutation.interceptor.js';
import { NodeResolver, Nodes } from './nodes.js';
import { type Opening, Openings } from './openings.js';
import type { OperationContext } from './operation.js';
import { PageDocuments } from './page-documents.js';
import { DayScalar, JsonObjectScalar } from './scalars.js';
import { SchemaDriver } from './schema-driver.js';
import { Sockets } from './sockets.js';

/** The GraphQL endpoint and what every room needs of it. */
@Global()
@Module({})
export class GraphqlPlatform {
  static forRoot(): DynamicModule {
    const graphql = GraphQLModule.forRootAsync<MercuriusDriverConfig>({
      driver: SchemaDriver,
      inject: [DataSource, Sessions, Config, Budgets, PageDocuments, LOGGER, Lane, Openings],
      useFactory: (
        source: DataSource,
        sessions: Sessions,
        config: Config,
        budgets: Budgets,
        documents: PageDocuments,
        log: Logger,
        lane: Lane,
        openings: Openings,
      ) => ({
        autoSchemaFile: true,
        jit: 1,
        graphiql: false,
        allowBatchedQueries: false,
        // Compiled documents: the page has about 350.
        cache: 500,
        persistedQueryProvider: documents.provider,
        fieldResolverEnhancers: ['guards'],
        // Whether it is valid is asked by the server library in any case.
        buildSchemaOptions: { dateScalarMode: 'isoDate', skipCheck: true },
        errorFormatter: charged(
          errorFormatterOf(log, config.mode === 'production'),
          budgets,
        ) as MercuriusDriverConfig['errorFormatter'],
        additionalRouteOptions: { ...conformance, preValidation: [conformance.preValidation, lane.hook] },
        context: async (request: FastifyRequest, reply: FastifyReply): Promise<OperationContext> => {
          let refusal: unknown = null;
          const key = request.headers['idempotency-key'];
          const idempotencyKey = typeof key === 'string' && key !== '' ? key.slice(0, 200) : null;
          let opening: Opening | null = null;
          let identity: Identity = GUEST;
          try {
            opening = await openings.open(request, idempotencyKey);
            identity = opening?.caller.identity ?? (await sessions.identify(request));
          } catch (error) {
            // The server answers what is thrown here by words of its own, with what the database said.
            refusal = error;
          }
          const context: OperationContext = {
            caller: opening?.caller ?? new Caller(source, identity, config.mailbox),
            refusal,
            request,
            reply,
            loaders: new Map(),
            asked: null,
            idempotencyKey,
            claim: opening?.claim ?? null,
            claimant: null,
            operation: 'query',
            budget: budgetOf(identity, request.ip),
            balance: null,
          };
          (request as { operationContext?: OperationContext }).operationContext = context;
          return context;
        },
      }),
    });
    return {
      module: GraphqlPlatform,
      imports: [graphql],
      providers: [
        Alongside,
        Nodes,
        NodeResolver,
        DirectFields,
        Sockets,
        JsonObjectScalar,
        DayScalar,
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_INTERCEPTOR, useClass: MutationInterceptor },
      ],
      exports: [Alongside, Nodes, GraphQLModule],
    };
  }
}
