import { DomainError } from '@fivefold/domain';
import type { FastifyRequest } from 'fastify';

/**
 * A form on another site can neither set this header nor hide its origin; browsers also say themselves whose page it is.
 * @throws DomainError CSRF_REFUSED
 */
export function refuseForeignSite(request: FastifyRequest): void {
  const { origin, host } = request.headers;
  const site = request.headers['sec-fetch-site'];
  const foreign =
    (origin !== undefined && hostOf(origin) !== host) || site === 'cross-site' || site === 'same-site';
  if (!request.headers['x-fivefold-csrf'] || foreign) throw new DomainError('CSRF_REFUSED', {});
}

/** Host and port of an address; null for nonsense. */
export function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
