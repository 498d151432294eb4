import { createHmac, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Config, GUEST, type Identity } from '../platform/index.js';

/** Seconds for which a link to the origin of the files works. */
const LIFE_S = 60;

/**
 * Links to the own origin of files. The session stays on the page's origin: what a link proves is who it was made for, and row
 * level security then answers as for them.
 */
@Injectable()
export class FileLinks {
  constructor(@Inject(Config) private readonly config: Config) {}

  /** The origin of the files; null when they come from the page's own. */
  get origin(): string | null {
    return this.config.filesUrl ?? null;
  }

  /** A link for `identity` that works for a minute from `now`, seconds by the database's clock. */
  make(fileId: string, identity: Identity, now: number): string {
    const operator = identity.role === 'OPERATOR' ? '1' : '';
    const claim = [identity.organisationId ?? '', operator, String(now + LIFE_S)].join('.');
    return `${this.origin}/attachments/${fileId}?token=${claim}.${this.sign(fileId, claim)}`;
  }

  /** Who `token` speaks for; null when it is forged, for another file or over at `now`. */
  read(fileId: string, token: string, now: number): Identity | null {
    const at = token.lastIndexOf('.');
    const claim = token.slice(0, at);
    const given = Buffer.from(token.slice(at + 1));
    const wanted = Buffer.from(this.sign(fileId, claim));
    if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return null;
    const [organisationId, operator, until] = claim.split('.');
    if (!(Number(until) > now)) return null;
    return { ...GUEST, organisationId: organisationId || null, role: operator ? 'OPERATOR' : null };
  }

  private sign(fileId: string, claim: string): string {
    return createHmac('sha256', this.config.filesSecret!).update(`${fileId}.${claim}`).digest('base64url');
  }
}
