import { DomainError } from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Notices } from '../notification/index.js';
import type { Caller } from '../platform/index.js';
import type { PublishTermsInput, TermsVersion } from './terms.graphql.js';
import { listTerms } from './terms.reads.js';

/** Versions are counted, so one is published after the other. */
const TURN_SQL = "SELECT pg_advisory_xact_lock(hashtext('fivefold.terms'))";
const LAST_SQL = `
SELECT COALESCE(max(number), 0) AS number,
  max(number) IS NULL OR ($1::date > app_today() AND $1::date >= max(in_force_from)) AS fits FROM terms_versions`;
const PUBLISH_SQL = `
INSERT INTO terms_versions (id, number, in_force_from, texts, published_by) VALUES ($1, $2, $3, $4, $5)`;
const IN_FORCE_SQL = 'SELECT id FROM terms_versions WHERE id = terms_in_force() AND number = $1';
const ACCEPT_SQL = `
INSERT INTO terms_acceptances (terms_id, person_id, organisation_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`;

/** Versions of the terms, and who accepts them. */
@Injectable()
export class TermsService {
  constructor(private readonly notices: Notices) {}

  /**
   * Publishes the next version, and tells everybody.
   * @throws DomainError STALE_VERSION where another one was published meanwhile; TERMS_TOO_EARLY; INPUT_INVALID without English
   */
  async publish(caller: Caller, { number, inForceFrom, texts }: PublishTermsInput): Promise<TermsVersion> {
    const { personId } = caller.signedIn();
    const byLanguage = Object.fromEntries(texts.map(({ language, text }) => [language, text.trim()]));
    if (!byLanguage['en'])
      throw new DomainError(
        'INPUT_INVALID',
        { field: 'texts', problem: 'The English text is wanted.' },
        { path: ['texts'] },
      );
    const db = await caller.db();
    await db.query(TURN_SQL);
    const [last] = await db.query<{ number: number; fits: boolean }[]>(LAST_SQL, [inForceFrom]);
    if (last!.number + 1 !== number) throw new DomainError('STALE_VERSION', {}, { path: ['number'] });
    if (!last!.fits) throw new DomainError('TERMS_TOO_EARLY', {}, { path: ['inForceFrom'] });
    const id = uuidv7();
    await db.query(PUBLISH_SQL, [id, number, inForceFrom, JSON.stringify(byLanguage), personId]);
    await this.notices.tell(caller, {
      kind: 'terms_published',
      subject: { kind: 'Terms', id },
      path: '/terms',
      to: [{ everybody: true }],
      params: { number, day: new Date(`${inForceFrom}T12:00:00Z`) },
    });
    return (await listTerms(caller))[0]!;
  }

  /** Accepts the version in force; no change where that is so already. @throws DomainError TERMS_NOT_IN_FORCE for another one */
  async accept(caller: Caller, number: number): Promise<TermsVersion> {
    if (!(await this.take(caller, number)))
      throw new DomainError('TERMS_NOT_IN_FORCE', {}, { path: ['number'] });
    return (await listTerms(caller)).find((each) => each.number === number)!;
  }

  /**
   * Notes an acceptance that came along with something else, of whom the caller has become.
   * @returns whether it counts; otherwise another version is in force by now, and the person is asked again
   */
  async take(caller: Caller, number: number | null): Promise<boolean> {
    if (number === null) return false;
    const id = await this.find(caller, number);
    if (!id) return false;
    const db = await caller.db();
    await db.query(ACCEPT_SQL, [id, caller.person(), caller.organisationId]);
    return true;
  }

  /** @throws DomainError TERMS_NOT_IN_FORCE where `number` is told and another version is in force */
  async refuseOther(caller: Caller, number: number | null): Promise<void> {
    if (number !== null && !(await this.find(caller, number)))
      throw new DomainError('TERMS_NOT_IN_FORCE', {}, { path: ['acceptedTerms'] });
  }

  private async find(caller: Caller, number: number): Promise<string | undefined> {
    const db = await caller.db();
    return (await db.query<{ id: string }[]>(IN_FORCE_SQL, [number]))[0]?.id;
  }
}
