import { DomainError } from '@fivefold/domain';
import type { FastifyRequest } from 'fastify';

/** @throws DomainError CSRF_REFUSED */
export function refuseForeignSite(request: FastifyRequest): void {
  if (isForeignSite(request)) throw new DomainError('CSRF_REFUSED', {});
}

/** A form on another site can neither set this header nor hide its origin; browsers also say themselves whose page it is. */
export function isForeignSite(request: FastifyRequest): boolean {
  const { origin, host } = request.headers;
  const site = request.headers['sec-fetch-site'];
  const foreign =
    (origin !== undefined && hostOf(origin) !== host) || site === 'cross-site' || site === 'same-site';
  return !request.headers['x-fivefold-csrf'] || foreign;
}

/** Host and port of an address; null for nonsense. */
export function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
