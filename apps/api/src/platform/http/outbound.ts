import { Resolver } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { DomainError } from '@fivefold/domain';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import ipaddr from 'ipaddr.js';
import { Agent, request } from 'undici';

/** For everything that one {@link Outbound.fetch} takes, redirects and body included; milliseconds. */
export const OUTBOUND_MS = 10_000;
const CONNECT_MS = 5_000;
const LOOKUP_MS = 2_000;
/** Largest body that is read, bytes. */
export const OUTBOUND_BYTES = 1_000_000;

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const WITHOUT_BODY: ReadonlySet<number> = new Set([204, 205, 304]);
/** Not for whom a redirect names. */
const PRIVATE_HEADERS: ReadonlySet<string> = new Set(['authorization', 'cookie', 'proxy-authorization']);
/** Where global unicast addresses of IPv6 are given out; what embeds or translates IPv4 lies in special ranges within or outside. */
const GLOBAL_UNICAST = ipaddr.parseCIDR('2000::/3') as [ipaddr.IPv6, number];

/** What the door lets through. */
export interface OutboundRules {
  /** The one origin that may be plain http and private: the provider of sign-ins on a developer's machine. */
  readonly localOrigin: string | null;
  readonly isPublic: (address: string) => boolean;
  readonly resolver: Pick<Resolver, 'resolve4' | 'resolve6'>;
}

/** What is asked of an address. */
export interface OutboundRequest {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array | URLSearchParams | null;
  readonly signal?: AbortSignal | null;
  /** Redirects to follow, each judged like the first address; by GET only. Otherwise a redirect is the answer. */
  readonly redirects?: number;
}

/**
 * The one door through which the server fetches what a user or a setting names. An address is https at a public host; every
 * address that its name has is judged, and the connection goes to one of those that were judged, so that a name which means
 * something else a moment later changes nothing. Names are asked of the DNS alone, never of the machine's own list of hosts, and
 * outside of the threads that hash passwords. No connection is kept for a second request.
 */
@Injectable()
export class Outbound implements OnApplicationShutdown {
  private readonly rules: OutboundRules;
  private readonly agent: Agent;
  private readonly localAgent: Agent;

  constructor(rules: Partial<OutboundRules> = {}) {
    const resolver = rules.resolver ?? new Resolver({ timeout: LOOKUP_MS, tries: 2 });
    this.rules = { localOrigin: null, isPublic: isPublicAddress, ...rules, resolver };
    this.agent = agentWith(this.lookup);
    this.localAgent = agentWith();
  }

  /**
   * Fetches `address`. The body of the answer has been read, at most {@link OUTBOUND_BYTES}.
   * @throws DomainError ADDRESS_REFUSED for what may not be fetched; otherwise the error of network, time or size
   */
  async fetch(
    address: string | URL,
    { method = 'GET', headers = {}, body, signal, redirects = 0 }: OutboundRequest = {},
  ): Promise<Response> {
    const limit = AbortSignal.timeout(OUTBOUND_MS);
    const until = signal ? AbortSignal.any([limit, signal]) : limit;
    let url = this.judged(String(address));
    let sent = headers;
    for (let left = redirects; ; left -= 1) {
      const answer = await request(url, {
        method: method as 'GET',
        headers: { 'accept-encoding': 'identity', 'user-agent': 'Fivefold', ...sent },
        body: body instanceof URLSearchParams ? body.toString() : body,
        signal: until,
        dispatcher: url.origin === this.rules.localOrigin ? this.localAgent : this.agent,
      });
      const content = await answer.body.arrayBuffer();
      const { location } = answer.headers;
      if (!REDIRECTS.has(answer.statusCode) || left === 0 || method !== 'GET' || typeof location !== 'string')
        return toResponse(answer, content);
      const next = this.judged(location, url);
      if (next.origin !== url.origin) sent = withoutPrivate(sent);
      url = next;
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.agent.destroy(), this.localAgent.destroy()]);
  }

  /** See {@link OutboundRules.localOrigin}. */
  get localOrigin(): string | null {
    return this.rules.localOrigin;
  }

  /** What can be told before a name is resolved; an address in numbers is judged here, because nobody looks it up. */
  private judged(address: string, base?: URL): URL {
    if (!URL.canParse(address, base?.href)) throw refusal('it is no address');
    const url = new URL(address, base);
    if (url.origin === this.rules.localOrigin) return url;
    if (url.protocol !== 'https:') throw refusal('it has to begin with https');
    if (url.username || url.password) throw refusal('it may hold no password');
    const host = url.hostname.replace(/^\[|\]$/g, '');
    if (isIP(host)) this.refusePrivate([host]);
    return url;
  }

  private readonly lookup: LookupFunction = (name, options, done) => {
    this.resolve(name).then(
      (addresses) => {
        const found = addresses.map((address) => ({ address, family: isIP(address) }));
        if (options.all) done(null, found);
        else done(null, found[0]!.address, found[0]!.family);
      },
      (error: NodeJS.ErrnoException) => done(error, []),
    );
  };

  private async resolve(name: string): Promise<string[]> {
    const { resolver } = this.rules;
    const [four, six] = await Promise.allSettled([resolver.resolve4(name), resolver.resolve6(name)]);
    const addresses = [four, six].flatMap((each) => (each.status === 'fulfilled' ? each.value : []));
    if (addresses.length === 0) throw refusal('its name is unknown');
    this.refusePrivate(addresses);
    return addresses;
  }

  /** One of several that is private is enough: whoever answers so has more in mind than to be reached. */
  private refusePrivate(addresses: readonly string[]): void {
    if (!addresses.every((address) => this.rules.isPublic(address))) throw refusal('it is not public');
  }
}

/** Whether everybody on the internet reaches the same machine by this address: none of a machine's own, of a network, or reserved. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed.kind() === 'ipv4' || (parsed as ipaddr.IPv6).match(GLOBAL_UNICAST);
}

function agentWith(lookup?: LookupFunction): Agent {
  return new Agent({
    pipelining: 0,
    maxResponseSize: OUTBOUND_BYTES,
    headersTimeout: OUTBOUND_MS,
    bodyTimeout: OUTBOUND_MS,
    connect: { timeout: CONNECT_MS, ...(lookup && { lookup }) },
  });
}

function toResponse(
  answer: { statusCode: number; headers: Record<string, string | string[] | undefined> },
  content: ArrayBuffer,
): Response {
  const headers = new Headers();
  for (const [name, value] of Object.entries(answer.headers))
    for (const each of [value ?? []].flat()) headers.append(name, each);
  const body = WITHOUT_BODY.has(answer.statusCode) ? null : content;
  return new Response(body, { status: answer.statusCode, headers });
}

function withoutPrivate(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !PRIVATE_HEADERS.has(name.toLowerCase())),
  );
}

function refusal(reason: string): DomainError<'ADDRESS_REFUSED'> {
  return new DomainError('ADDRESS_REFUSED', { reason });
}
