import type { FastifyInstance } from 'fastify';
import { OWN_POLICY } from './headers.js';

/** GraphiQL at /graphiql, in development only; all its files come from npm, none from elsewhere. */
export async function registerExplorer(server: FastifyInstance): Promise<void> {
  server.get('/graphiql', { config: OWN_POLICY }, async (_request, reply) => {
    const { ruruHTML } = await import('ruru/server');
    const page = ruruHTML({
      staticPath: '/graphiql/static/',
      endpoint: '/graphql',
      clientConfig: { defaultHeaders: '{ "x-fivefold-csrf": "1" }' },
    });
    return reply.type('text/html').send(page);
  });
  server.get('/graphiql/static/*', async (request, reply) => {
    const { getStaticFile } = await import('ruru/static');
    const file = await getStaticFile({
      staticPath: '/graphiql/static/',
      urlPath: request.url,
      acceptEncoding: request.headers['accept-encoding'] as string | undefined,
    });
    if (!file) return reply.code(404).send();
    return reply.headers(file.headers).send(file.content);
  });
}
