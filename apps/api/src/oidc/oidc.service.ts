import { DomainError } from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { organisationsById, SessionService, type Viewer } from '../directory/index.js';
import { InvitationService, type InvitationTerms } from '../joining/index.js';
import {
  type Caller,
  GUEST,
  hashToken,
  newToken,
  type OperationContext,
  SESSION_DAYS,
  Visits,
} from '../platform/index.js';
import type { ProviderVisit } from './oidc.graphql.js';
import { type Named, Provider } from './provider.js';
import { ProviderTies } from './ties.js';

/** Minutes of a visit, as the database counts them as well. */
const VISIT_MINUTES = 10;

const BEGIN_SQL = 'SELECT begin_oidc_visit($1, $2, $3, $4)';
const RETURN_SQL = 'SELECT nonce, verifier FROM return_oidc_visit($1, $2)';
const KEEP_SQL = 'SELECT keep_oidc_visit($1, $2, $3, $4, $5)';
const FIND_SQL = 'SELECT email, organisation_id, known FROM find_oidc_visit($1)';
const USE_SQL = 'SELECT issuer, subject, email, name FROM use_oidc_visit($1)';
const USE_INVITATION_SQL = 'SELECT email, organisation_id, role, particulars FROM use_oidc_invitation($1)';
const PERSON_SQL = 'SELECT find_oidc_person($1, $2) AS id';

interface VisitRow {
  readonly email: string;
  readonly organisation_id: string | null;
  readonly known: boolean;
}

interface NamedRow {
  readonly issuer: string;
  readonly subject: string;
  readonly email: string;
  readonly name: string | null;
}

/** The pages to which a browser comes back. */
export type Landing = '/sign-in/done' | '/sign-in/code' | '/sign-in/link';

type Exchange = Pick<OperationContext, 'request' | 'reply'>;

/**
 * Sign-in by the provider. A browser carries a token to the provider and back in a cookie of its own, so that nobody else can
 * bring its answer; the answer is taken once. While the provider is asked, no transaction is open.
 */
@Injectable()
export class OidcService {
  constructor(
    private readonly provider: Provider,
    private readonly visits: Visits,
    private readonly sessions: SessionService,
    private readonly invitations: InvitationService,
    private readonly ties: ProviderTies,
  ) {}

  /** Where the browser has to go. @throws DomainError PROVIDER_SILENT; NOT_FOUND without a provider */
  async depart(reply: FastifyReply): Promise<string> {
    const { address, state, nonce, verifier } = await this.provider.depart();
    const token = newToken();
    await this.visits.write(GUEST, async (caller) => {
      const db = await caller.db();
      await db.query(BEGIN_SQL, [hashToken(token), state, nonce, verifier]);
    });
    const maxAge = VISIT_MINUTES * 60;
    void reply.setCookie(this.cookieName, token, { ...this.cookie, maxAge });
    return address;
  }

  /**
   * Signs in whom the provider names, if that is somebody here; keeps it for {@link confirm} where its address is known.
   * @throws DomainError PROVIDER_REFUSED, PROVIDER_UNVERIFIED, PROVIDER_STRANGER
   */
  async arrive(request: FastifyRequest, reply: FastifyReply): Promise<Landing> {
    const { searchParams, search } = new URL(request.url, 'http://localhost');
    const tokenHash = this.tokenHash(request);
    const state = searchParams.get('state');
    if (!tokenHash || !state) throw new DomainError('PROVIDER_REFUSED', {});
    const identity = await this.visits.identify(request, 'glance');
    const [visit] = await this.visits.write(identity, async (caller) => {
      const db = await caller.db();
      return db.query<{ nonce: string; verifier: string }[]>(RETURN_SQL, [tokenHash, state]);
    });
    if (!visit) throw new DomainError('PROVIDER_REFUSED', {});
    const named = await this.provider.arrive(search, { ...visit, state });
    return this.visits.write(identity, (caller) =>
      this.receive(caller, named, tokenHash, { request, reply }),
    );
  }

  /**
   * Where somebody who came from the provider ends its session there as well, which is the provider's to ask; this site's front page
   * where it offers no such way.
   */
  async leave(reply: FastifyReply): Promise<string> {
    void reply.clearCookie(this.cameName, this.cookie);
    return (await this.provider.findWayOut()) ?? '/';
  }

  /** Whether the last session of this browser was begun by the provider. */
  cameFromProvider({ cookies }: FastifyRequest): boolean {
    return cookies[this.cameName] !== undefined;
  }

  /** What waits to be confirmed by this browser; null where nothing does. */
  async findVisit(caller: Caller, request: FastifyRequest): Promise<ProviderVisit | null> {
    const visit = await this.findKept(caller, this.tokenHash(request));
    if (!visit) return null;
    const { email, known, organisation_id } = visit;
    const ids = !known && organisation_id ? [organisation_id] : [];
    const [organisation] = await organisationsById(caller, ids);
    return {
      email,
      provider: this.provider.name ?? '',
      hasAccount: known,
      organisation: organisation ?? null,
    };
  }

  /**
   * Ties the person of the provider to the person here and signs in: to one with an account by its password, unless it is
   * signed in already; to one who is invited by the invitation, which is accepted.
   * @throws DomainError LINK_INVALID; CREDENTIALS_WRONG, TOO_MANY_REQUESTS; PROVIDER_LINKED
   */
  async confirm(caller: Caller, password: string, { request, reply }: Exchange): Promise<Viewer | null> {
    const tokenHash = this.tokenHash(request);
    const visit = await this.findKept(caller, tokenHash);
    if (!tokenHash || !visit) throw new DomainError('LINK_INVALID', {});
    const viewer = visit.known
      ? await this.tieKnown(caller, visit.email, password, tokenHash, { request, reply })
      : await this.takeInvited(caller, tokenHash, { request, reply });
    caller.onCommit(() => this.noteArrival(reply));
    return viewer;
  }

  private async receive(
    caller: Caller,
    named: Named,
    tokenHash: Buffer,
    exchange: Exchange,
  ): Promise<Landing> {
    const db = await caller.db();
    const [person] = await db.query<{ id: string | null }[]>(PERSON_SQL, [named.issuer, named.subject]);
    if (person?.id) {
      const viewer = await this.sessions.begin(caller, person.id, exchange);
      caller.onCommit(() => this.noteArrival(exchange.reply));
      return viewer ? '/sign-in/done' : '/sign-in/code';
    }
    if (!named.email) throw new DomainError('PROVIDER_UNVERIFIED', {});
    await db.query(KEEP_SQL, [tokenHash, named.issuer, named.subject, named.email, named.name]);
    const visit = await this.findKept(caller, tokenHash);
    // Thrown, so that nothing is kept of somebody who has no business here.
    if (!visit?.known && !visit?.organisation_id) throw new DomainError('PROVIDER_STRANGER', {});
    return '/sign-in/link';
  }

  private async findKept(caller: Caller, tokenHash: Buffer | null): Promise<VisitRow | undefined> {
    if (!tokenHash) return undefined;
    const db = await caller.db();
    return (await db.query<VisitRow[]>(FIND_SQL, [tokenHash]))[0];
  }

  private async tieKnown(
    caller: Caller,
    email: string,
    password: string,
    tokenHash: Buffer,
    exchange: Exchange,
  ): Promise<Viewer | null> {
    const known = await this.sessions.findCredentials(caller, email);
    const personId =
      known && caller.personId === known.person_id
        ? known.person_id
        : await this.sessions.prove(caller, email, password, exchange.request.ip);
    const named = await this.useVisit(caller, tokenHash);
    await this.sessions.end(caller);
    await caller.become({ ...GUEST, personId, language: caller.language });
    await this.tie(caller, named);
    return this.sessions.begin(caller, personId, exchange);
  }

  private async takeInvited(caller: Caller, tokenHash: Buffer, exchange: Exchange): Promise<Viewer | null> {
    const db = await caller.db();
    const [row] = await db.query<(Omit<InvitationTerms, 'organisationId'> & { organisation_id: string })[]>(
      USE_INVITATION_SQL,
      [tokenHash],
    );
    if (!row) throw new DomainError('LINK_INVALID', {});
    const named = await this.useVisit(caller, tokenHash);
    const { organisation_id: organisationId, email, role, particulars } = row;
    const terms = { email, organisationId, role, particulars };
    return this.invitations.acceptProven(caller, terms, named.name, exchange, () => this.tie(caller, named));
  }

  private async useVisit(caller: Caller, tokenHash: Buffer): Promise<NamedRow> {
    const db = await caller.db();
    const [named] = await db.query<NamedRow[]>(USE_SQL, [tokenHash]);
    if (!named) throw new DomainError('LINK_INVALID', {});
    return named;
  }

  private tie(caller: Caller, { issuer, subject }: NamedRow): Promise<void> {
    return this.ties.tie(caller, issuer, subject, this.provider.name ?? '');
  }

  private tokenHash({ cookies }: FastifyRequest): Buffer | null {
    const token = cookies[this.cookieName];
    return token ? hashToken(token) : null;
  }

  private noteArrival(reply: FastifyReply): void {
    void reply.clearCookie(this.cookieName, this.cookie);
    void reply.setCookie(this.cameName, '1', { ...this.cookie, maxAge: SESSION_DAYS * 86_400 });
  }

  private get cookieName(): string {
    return this.provider.isSecure ? '__Host-fivefold-visit' : 'fivefold-visit';
  }

  private get cameName(): string {
    return this.provider.isSecure ? '__Host-fivefold-came' : 'fivefold-came';
  }

  private get cookie() {
    return { path: '/', httpOnly: true, sameSite: 'lax', secure: this.provider.isSecure } as const;
  }
}
