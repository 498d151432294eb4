import helmet, { type FastifyHelmetOptions } from '@fastify/helmet';
import { fastify, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Config } from '../config.js';

/** What no page of ours needs: no script, ours or a smuggled one, may ask for it. */
const PERMISSIONS = [
  'accelerometer',
  'bluetooth',
  'browsing-topics',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
]
  .map((feature) => `${feature}=()`)
  .join(', ');

/** Marks a route whose page brings a policy of its own; its `config`. */
export const OWN_POLICY = { ownPolicy: true } as const;

/**
 * Headers of every answer, errors included: the policy of the page, which allows no inline script or style and no other host, and what
 * browsers are told about frames, referrers, other windows and TLS. A file or frame that has a policy of its own sets it afterwards.
 * What says nothing about caches is kept by none.
 */
export async function registerHeaders(
  server: FastifyInstance,
  { publicUrl, filesUrl }: Pick<Config, 'publicUrl' | 'filesUrl'>,
): Promise<void> {
  const fixed = await headersOf({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        // A picture that somebody handed over comes from the origin of the files, where there is one.
        imgSrc: ["'self'", 'data:', ...(filesUrl ? [new URL(filesUrl).origin] : [])],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        frameSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
    },
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    strictTransportSecurity: publicUrl?.startsWith('https://') ? { maxAge: 31_536_000 } : false,
  });
  const known = new Set<string>();
  server.addHook('onRequest', ({ headers: { host }, routeOptions }, reply, done) => {
    const { ownPolicy } = routeOptions.config as Partial<typeof OWN_POLICY>;
    void reply.headers(ownPolicy ? { 'permissions-policy': PERMISSIONS } : fixed);
    // Addresses of our own are made of it where none is configured.
    if (!host || known.has(host)) return done();
    if (!isHost(host)) return void reply.code(400).send({ error: 'bad request' });
    if (known.size < KNOWN_HOSTS) known.add(host);
    done();
  });
  server.addHook('onSend', (_request, reply, payload, done) => {
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
    done(null, payload);
  });
}

/** The headers by `options`, asked once: they are the same for every answer, and making them takes longer than answering. */
async function headersOf(options: FastifyHelmetOptions): Promise<Record<string, string>> {
  const blank = fastify();
  await blank.register(helmet, options);
  blank.get('/', (_request, reply) => reply.send());
  await blank.ready();
  const unadorned = ['connection', 'content-length', 'content-type', 'date'];
  const { headers } = await blank.inject('/');
  await blank.close();
  const fixed = Object.entries(headers).filter(([name]) => !unadorned.includes(name));
  return {
    ...Object.fromEntries(fixed.map(([name, value]) => [name, String(value)])),
    'permissions-policy': PERMISSIONS,
  };
}

/** Hosts that are remembered as well-formed. */
const KNOWN_HOSTS = 100;

const HOST = /^([\w.-]+|\[[\da-f:.]+\])(:\d{1,5})?$/i;

/** Whether `host` is a name or an address, with a port or without (RFC 9112, section 3.2). */
function isHost(host: string): boolean {
  return HOST.test(host) && URL.canParse(`http://${host}`);
}

/** Answers what the server cannot even route, such as an address that is none: no hook runs for it, and nothing of it is repeated. */
export function refuseUnroutable(
  _error: unknown,
  _request: FastifyRequest,
  reply: Pick<FastifyReply, 'raw'>,
): void {
  const body = JSON.stringify({ error: 'bad request' });
  reply.raw.writeHead(400, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    connection: 'close',
  });
  reply.raw.end(body);
}
