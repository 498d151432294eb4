import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { MercuriusDriver, type MercuriusDriverConfig } from '@nestjs/mercurius';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { AccessGuard } from '../caller/access.js';
import { Caller } from '../caller/caller.js';
import { Sessions } from '../caller/sessions.js';
import { Config } from '../config.js';
import { LOGGER } from '../log.js';
import { conformance } from './conformance.js';
import { errorFormatterOf } from './errors.js';
import { MutationInterceptor } from './mutation.interceptor.js';
import { NodeResolver, Nodes } from './nodes.js';
import type { OperationContext } from './operation.js';
import { DayScalar, JsonObjectScalar } from './scalars.js';
import { Sockets } from './sockets.js';

/** The GraphQL endpoint and what every room needs of it. */
@Global()
@Module({})
export class GraphqlPlatform {
  static forRoot(): DynamicModule {
    const graphql = GraphQLModule.forRootAsync<MercuriusDriverConfig>({
      driver: MercuriusDriver,
      inject: [DataSource, Sessions, Config, LOGGER],
      useFactory: (source: DataSource, sessions: Sessions, config: Config, log: Logger) => ({
        autoSchemaFile: true,
        sortSchema: true,
        jit: 1,
        graphiql: false,
        allowBatchedQueries: false,
        fieldResolverEnhancers: ['guards'],
        buildSchemaOptions: { dateScalarMode: 'isoDate' },
        errorFormatter: errorFormatterOf(log) as MercuriusDriverConfig['errorFormatter'],
        additionalRouteOptions: conformance,
        context: async (request: FastifyRequest, reply: FastifyReply): Promise<OperationContext> => {
          const caller = new Caller(source, await sessions.identify(request), config.mailbox);
          const key = request.headers['idempotency-key'];
          const context: OperationContext = {
            caller,
            request,
            reply,
            loaders: new Map(),
            idempotencyKey: typeof key === 'string' && key !== '' ? key.slice(0, 200) : null,
            claimant: null,
            operation: 'query',
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
        Nodes,
        NodeResolver,
        Sockets,
        JsonObjectScalar,
        DayScalar,
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_INTERCEPTOR, useClass: MutationInterceptor },
      ],
      exports: [Nodes],
    };
  }
}
