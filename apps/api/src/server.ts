import 'reflect-metadata';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import files from '@fastify/static';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { AppModule } from './app.module.js';
import { Partners } from './platform/caller/partners.js';
import { Sessions } from './platform/caller/sessions.js';
import type { Config } from './platform/config.js';
import { StartRefused } from './platform/database/embedded-postgres.js';
import { Budgets } from './platform/graphql/budgets.js';
import { inputPipe } from './platform/graphql/input.js';
import { registerLifecycle } from './platform/graphql/lifecycle.js';
import { Openings } from './platform/graphql/openings.js';
import { PageDocuments } from './platform/graphql/page-documents.js';
import { PreparedDocuments } from './platform/prepared/prepared-documents.js';
import { acceptFirst } from './platform/http/accept-first.js';
import { boundBodies } from './platform/http/bodies.js';
import { formsAlone } from './platform/http/forms.js';
import { registerExplorer } from './platform/http/explorer.js';
import { UnknownAddress } from './platform/http/http-errors.js';
import { refuseUnroutable, registerHeaders } from './platform/http/headers.js';
import { boundLines, patienceOf } from './platform/http/lines.js';
import { createLogger, NestLog } from './platform/log.js';

/** Largest body: an import file of 10 MB as base64 with its envelope. */
const BODY_LIMIT = 15 * 1024 * 1024;

/** The application, wired and not yet listening. Tests use it as it is. */
export async function createApp(config: Config): Promise<NestFastifyApplication> {
  const logger = createLogger(config.logLevel);
  const adapter = new FastifyAdapter({
    loggerInstance: logger.child({}, { level: config.mode === 'development' ? 'warn' : config.logLevel }),
    bodyLimit: BODY_LIMIT,
    frameworkErrors: refuseUnroutable,
    ...patienceOf(config),
    forceCloseConnections: 'idle',
    // One proxy: what stands before its own entry in X-Forwarded-For is the client's word.
    trustProxy: config.publicUrl === undefined ? false : (_address: string, hop: number) => hop < 1,
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.forRoot(config), adapter, {
    logger: new NestLog(logger),
    abortOnError: false,
  });
  app.useGlobalPipes(inputPipe());
  app.useGlobalFilters(new UnknownAddress());
  acceptFirst(app.getHttpAdapter().getInstance());
  await app.register(cookie);
  await app.register(formsAlone(multipart), { throwFileSizeLimit: true });
  if (config.filesUrl) keepFilesApart(app.getHttpAdapter().getInstance(), config.filesUrl);
  const server = app.getHttpAdapter().getInstance();
  await registerHeaders(server, config);
  endConnectionsAtStop(server);
  boundBodies(server, app.get(Sessions), app.get(Budgets));
  if (config.publicUrl === undefined) boundLines(server.server);
  if (config.mode === 'development') await registerExplorer(server);
  if (config.webRoot) {
    await app.register(files, {
      root: config.webRoot,
      wildcard: false,
      // For this server, not for those who look at the page.
      globIgnore: ['documents.json'],
      index: false,
      immutable: true,
      maxAge: '1y',
      prefix: '/',
    });
    server.get('/*', (request, reply) => {
      const page = request.headers.accept?.includes('text/html');
      return page
        ? reply.header('cache-control', 'no-cache').sendFile('index.html', { cacheControl: false })
        : reply.code(404).send({ error: 'not found' });
    });
  }
  await app.init().catch(async (refused: unknown) => {
    await app.close().catch(() => undefined);
    throw refused;
  });
  registerLifecycle(
    server,
    config,
    app.get(Budgets),
    app.get(Partners),
    app.get(PageDocuments),
    app.get(PreparedDocuments),
    app.get(Openings),
  );
  await server.ready();
  return app;
}

/** The origin of the files serves nothing else, and files by their signed links alone: no session is read there. */
function keepFilesApart(server: FastifyInstance, filesUrl: string): void {
  const { host } = new URL(filesUrl);
  server.addHook('onRequest', (request, reply, done) => {
    if (request.host !== host) return done();
    const { pathname, searchParams } = new URL(request.url, filesUrl);
    const signed = pathname.startsWith('/attachments/') && searchParams.has('token');
    if (signed && ['GET', 'HEAD'].includes(request.method)) return done();
    void reply.code(404).send({ error: 'not found' });
  });
}

/** A connection that is kept after its last answer would hold up a stop until it falls idle. */
function endConnectionsAtStop(server: FastifyInstance): void {
  let stopping = false;
  server.addHook('preClose', async () => {
    stopping = true;
  });
  server.addHook('onSend', (_request, reply, payload, done) => {
    if (stopping) void reply.header('connection', 'close');
    done(null, payload);
  });
}

/**
 * Starts listening.
 * @throws StartRefused when the port is taken
 */
export async function listen(app: NestFastifyApplication, port: number): Promise<string> {
  try {
    // Not through Nest, which would log the refusal as well.
    await app.getHttpAdapter().getInstance().listen({ port, host: '0.0.0.0' });
  } catch (cause) {
    if ((cause as { code?: string }).code === 'EADDRINUSE') {
      throw new StartRefused(`Port ${port} is taken. Set PORT to another, e.g. PORT=${port + 1} npm start.`);
    }
    throw cause;
  }
  const address = app.getHttpServer().address() as { port: number };
  return `http://localhost:${address.port}`;
}
