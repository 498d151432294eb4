import type {
  FastifyInstance,
  FastifyPluginCallback,
  FastifyReply,
  FastifyRequest,
  HookHandlerDoneFunction,
} from 'fastify';

type Hook = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

/**
 * The plugin of forms with files, whose hooks look after the files of a request: for forms alone. Else every request takes a listener and
 * two promises for files that it cannot have.
 */
export function formsAlone<Options extends object>(
  plugin: FastifyPluginCallback<Options>,
): FastifyPluginCallback<Options> {
  const registered: FastifyPluginCallback<Options> = (server, options, done) =>
    plugin(withHooksForForms(server), options, done);
  // Its marks: it decorates requests of all routes.
  return Object.assign(registered, plugin);
}

function withHooksForForms(server: FastifyInstance): FastifyInstance {
  const addHook = (name: string, hook: Hook) => {
    const ofForms = (request: FastifyRequest, reply: FastifyReply, done: HookHandlerDoneFunction): void => {
      if (!request.headers['content-type']?.toLowerCase().startsWith('multipart/')) return done();
      hook.call(server, request, reply).then(() => done(), done);
    };
    server.addHook(name as 'onRequest', ofForms);
  };
  return Object.create(server, { addHook: { value: addHook } }) as FastifyInstance;
}
