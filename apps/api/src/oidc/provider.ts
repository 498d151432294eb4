import { DomainError } from '@fivefold/domain';
import { Inject, Injectable } from '@nestjs/common';
import * as oidc from 'openid-client';
import type { Logger } from 'pino';
import { Config, LOGGER, Outbound } from '../platform/index.js';

/** What a browser takes along, and what is kept of it here. */
export interface Departure {
  /** Where the browser goes. */
  readonly address: string;
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Whom the provider names. */
export interface Named {
  readonly issuer: string;
  readonly subject: string;
  /** Lower case; null where the provider has not verified it. */
  readonly email: string | null;
  readonly name: string | null;
}

/** Where the provider is asked anew what it is, milliseconds: it may move its endpoints. */
const ASKED_EVERY_MS = 3_600_000;
const SCOPE = 'openid email profile';

/**
 * The OpenID provider that the settings name: authorization code with PKCE, state and nonce. Everything it says comes through
 * {@link Outbound}, and the signature of an ID token is checked although it came over TLS.
 */
@Injectable()
export class Provider {
  private known: { readonly found: Promise<oidc.Configuration>; readonly at: number } | null = null;

  constructor(
    @Inject(Config) private readonly config: Config,
    @Inject(LOGGER) private readonly log: Logger,
    private readonly outbound: Outbound,
  ) {}

  /** What the sign-in page calls it; null without a provider. */
  get name(): string | null {
    const { oidcIssuer, oidcName } = this.config;
    return oidcIssuer ? (oidcName ?? new URL(oidcIssuer).host) : null;
  }

  /** The issuer of the settings; null without one. */
  get issuer(): string | null {
    return this.config.oidcIssuer ?? null;
  }

  /** Whether browsers reach this site by TLS, which cookies with a prefix need. */
  get isSecure(): boolean {
    return this.config.publicUrl?.startsWith('https://') ?? false;
  }

  /** Begins a visit. @throws DomainError PROVIDER_SILENT; NOT_FOUND without a provider */
  async depart(): Promise<Departure> {
    const configuration = await this.configuration();
    const [state, nonce, verifier] = [oidc.randomState(), oidc.randomNonce(), oidc.randomPKCECodeVerifier()];
    const address = this.addressOf(configuration, {
      redirect_uri: this.returnAddress,
      scope: SCOPE,
      state,
      nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    });
    return { address: address.href, state, nonce, verifier };
  }

  /**
   * Whom the provider names to the browser that comes back. Two to four requests to the provider.
   * @param query what the browser brings, beginning with `?`
   * @throws DomainError PROVIDER_REFUSED for whatever is not exactly as it has to be; the log says what
   */
  async arrive(query: string, visit: Omit<Departure, 'address'>): Promise<Named> {
    const configuration = await this.configuration();
    try {
      const tokens = await oidc.authorizationCodeGrant(configuration, new URL(query, this.returnAddress), {
        expectedState: visit.state,
        expectedNonce: visit.nonce,
        pkceCodeVerifier: visit.verifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims()!;
      if (claims.sub === '') throw new Error('the subject is empty');
      const told =
        claims['email'] === undefined
          ? await oidc.fetchUserInfo(configuration, tokens.access_token, claims.sub)
          : claims;
      const { email, email_verified, name } = told as oidc.UserInfoResponse;
      return {
        issuer: claims.iss,
        subject: claims.sub,
        email: email_verified === true && typeof email === 'string' ? email.trim().toLowerCase() : null,
        name: typeof name === 'string' ? name : null,
      };
    } catch (cause) {
      this.log.warn({ problem: problemOf(cause) }, 'sign-in by the provider refused');
      throw new DomainError('PROVIDER_REFUSED', {}, { cause });
    }
  }

  private addressOf(configuration: oidc.Configuration, parameters: Record<string, string>): URL {
    try {
      return this.openAddress(oidc.buildAuthorizationUrl(configuration, parameters));
    } catch (cause) {
      this.log.warn({ problem: problemOf(cause) }, 'the provider of sign-ins names no address for browsers');
      throw new DomainError('PROVIDER_SILENT', {}, { cause });
    }
  }

  /** Browsers are led to https alone, whatever the provider says of itself. */
  private openAddress(address: URL): URL {
    if (address.protocol === 'https:' || address.origin === this.outbound.localOrigin) return address;
    throw new Error(`leads to ${address.protocol}`);
  }

  /** Where a browser ends its session at the provider; null where the provider has no such place or is silent. */
  async findWayOut(): Promise<string | null> {
    try {
      const configuration = await this.configuration();
      if (!configuration.serverMetadata().end_session_endpoint) return null;
      const back = { post_logout_redirect_uri: `${this.config.publicUrl}/` };
      return this.openAddress(oidc.buildEndSessionUrl(configuration, back)).href;
    } catch (cause) {
      this.log.warn({ problem: problemOf(cause) }, 'the provider of sign-ins names no way out');
      return null;
    }
  }

  private get returnAddress(): string {
    return `${this.config.publicUrl}/oidc/return`;
  }

  private configuration(): Promise<oidc.Configuration> {
    const { oidcIssuer, oidcClientId, oidcClientSecret } = this.config;
    if (!oidcIssuer || !oidcClientId) throw new DomainError('NOT_FOUND', { what: 'provider' });
    if (this.known && performance.now() - this.known.at < ASKED_EVERY_MS) return this.known.found;
    const found = oidc.discovery(new URL(oidcIssuer), oidcClientId, oidcClientSecret, undefined, {
      [oidc.customFetch]: (address, { method, headers, body, signal }) =>
        this.outbound.fetch(address, { method, headers, body: body as string | URLSearchParams, signal }),
      execute: [
        oidc.enableNonRepudiationChecks,
        ...(this.outbound.localOrigin ? [oidc.allowInsecureRequests] : []),
      ],
    });
    const answered = found.catch((cause: unknown) => {
      this.known = null;
      this.log.warn({ problem: problemOf(cause) }, 'the provider of sign-ins does not answer');
      throw new DomainError('PROVIDER_SILENT', {}, { cause });
    });
    this.known = { found: answered, at: performance.now() };
    return answered;
  }
}

/** What went wrong, without what the provider sent: that may hold tokens and names. */
function problemOf(error: unknown): string {
  const { name, code, message, cause } = error as Error & { code?: string };
  const reason = (cause as { code?: string } | undefined)?.code ?? (cause as Error | undefined)?.message;
  return [name, code, message, reason].filter((part) => typeof part === 'string').join(': ');
}
