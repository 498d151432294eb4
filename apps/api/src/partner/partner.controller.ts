import { DomainError } from '@fivefold/domain';
import { Controller, Get, HttpCode, Post, Req, Res, UseFilters } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access, Counters, GUEST, HttpErrors, Partners, TOKEN_SECONDS, Visits } from '../platform/index.js';
import { partnerSdl } from './partner-sdl.js';

/** Errors of a token's request by RFC 6749, section 5.2. */
type TokenRefusal = 'invalid_request' | 'invalid_client' | 'invalid_scope' | 'unsupported_grant_type';

/** Refused tokens of one address in 15 minutes, as for passwords: several apps may stand behind one. */
export const TOKEN_TRIES = 100;
const QUARTER_SECONDS = 15 * 60;

interface Client {
  readonly id: string;
  readonly secret: string;
}

/** What programs fetch beside GraphQL: tokens for keys, and the contract as a file. */
@Controller()
@UseFilters(HttpErrors)
export class PartnerController {
  private sdl: string | null = null;

  constructor(
    private readonly partners: Partners,
    private readonly visits: Visits,
    private readonly counters: Counters,
    private readonly schemas: GraphQLSchemaHost,
  ) {}

  /**
   * A token for a key: OAuth 2, client credentials (RFC 6749, section 4.4), as a form. Paid from the points of the address, as a file is.
   * @throws DomainError THROTTLED; TOO_MANY_REQUESTS after a hundred refused ones from an address in 15 minutes
   */
  @Access('anyone')
  @Post('oauth/token')
  @HttpCode(200)
  async token(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    void reply.header('cache-control', 'no-store');
    const form = formOf(request);
    if (form['grant_type'] === undefined) return refuse(reply, 'invalid_request');
    if (form['grant_type'] !== 'client_credentials') return refuse(reply, 'unsupported_grant_type');
    const client = clientOf(request, form);
    if (!client) return refuse(reply, 'invalid_client');
    this.visits.charge(GUEST, request, 'kept');
    // Counted before it is judged, so that parallel ones count as well.
    const tries = `token ${request.ip}`;
    const seconds = await this.counters.count(tries, TOKEN_TRIES, QUARTER_SECONDS);
    if (seconds > 0) throw new DomainError('TOO_MANY_REQUESTS', { seconds });
    const wanted = form['scope'] ? form['scope'].split(' ').filter((scope) => scope !== '') : null;
    try {
      const { token, scopes } = await this.partners.issueToken(client.secret, wanted);
      await this.counters.giveBack(tries);
      void reply.send({
        access_token: token,
        token_type: 'Bearer',
        expires_in: TOKEN_SECONDS,
        scope: scopes.join(' '),
      });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      refuse(reply, error.code === 'SCOPE_MISSING' ? 'invalid_scope' : 'invalid_client');
    }
  }

  /** The contract of partner apps, for them and for whoever is signed in. */
  @Access('anyone', 'any')
  @Get('partner.graphql')
  async schema(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { personId } = await this.visits.identify(request, 'kept');
    if (!personId) throw new DomainError('SIGN_IN_REQUIRED', {});
    this.sdl ??= partnerSdl(this.schemas.schema);
    void reply
      .type('text/plain; charset=utf-8')
      .header('content-disposition', 'attachment; filename="fivefold.graphql"')
      .send(this.sdl);
  }
}

/** The texts of a form; a repeated one counts as none (RFC 6749, section 3.2). */
function formOf({ body, headers }: FastifyRequest): Readonly<Record<string, string | undefined>> {
  if (!headers['content-type']?.startsWith('application/x-www-form-urlencoded')) return {};
  const entries = Object.entries((body ?? {}) as Record<string, unknown>);
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

/** Who asks: by the header `Basic`, or in the form; null where neither or both are sent, or do not belong together. */
function clientOf({ headers }: FastifyRequest, form: ReturnType<typeof formOf>): Client | null {
  const basic = /^basic +(\S+)$/i.exec(headers.authorization ?? '')?.[1];
  const inForm = { id: form['client_id'] ?? '', secret: form['client_secret'] ?? '' };
  if (basic !== undefined && inForm.secret !== '') return null;
  const client = basic === undefined ? inForm : readBasic(basic);
  return client && client.id !== '' && client.secret.startsWith(`${client.id}_`) ? client : null;
}

function readBasic(encoded: string): Client | null {
  const [id, secret] = Buffer.from(encoded, 'base64').toString('utf8').split(':').map(decoded);
  return id && secret ? { id, secret } : null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

function refuse(reply: FastifyReply, error: TokenRefusal): void {
  if (error === 'invalid_client') void reply.header('www-authenticate', 'Basic realm="fivefold"');
  void reply.code(error === 'invalid_client' ? 401 : 400).send({ error });
}
