import { DomainError, type ReportSubject } from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Tries } from '../directory/index.js';
import { toAddress, toName } from '../joining/index.js';
import { Mails } from '../mail/index.js';
import { Notices, operatorAudience } from '../notification/index.js';
import { type Caller, fromGlobalId, type OperationContext } from '../platform/index.js';
import type { ContentReport, DecideReportInput, ReportContentInput } from './content-report.graphql.js';
import { findReport, toReport } from './content-report.reads.js';
import { reportLetter } from './letters.js';
import { Removals } from './removals.js';

const REPORT_SQL = `
INSERT INTO content_reports (id, subject_kind, subject_id, subject_title, about_org_id, reporter_person_id, reporter_name,
  reporter_email, reporter_language, ground, words)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`;
const DECIDE_SQL = `
UPDATE content_reports SET outcome = $3, reasons = $4, decided_by = $5, decided_at = app_now(), version = version + 1
WHERE id = $1 AND version = $2 AND outcome IS NULL`;

/** Notice and action: anybody reports, the operator decides with reasons, both sides are told. */
@Injectable()
export class ContentReports {
  constructor(
    private readonly removals: Removals,
    private readonly mails: Mails,
    private readonly notices: Notices,
    private readonly tries: Tries,
  ) {}

  /**
   * Reports content, as a guest too, and confirms it by mail.
   * @throws DomainError NOT_FOUND for what nobody sees; EMAIL_INVALID, NAME_MISSING; TOO_MANY_REQUESTS after 30 in an hour from
   *   one address
   */
  async report(caller: Caller, input: ReportContentInput, context: OperationContext): Promise<void> {
    const email = toAddress(input.email);
    const name = toName(input.name, 'name');
    await this.tries.countSignUp(context.request.ip);
    await this.tries.countMailTo(email);
    const subject = await this.removals.findSubject(caller, input.subjectId);
    if (!subject) throw new DomainError('NOT_FOUND', { what: 'content' }, { path: ['input', 'subjectId'] });
    const { kind, id: subjectId, title, organisationId } = subject;
    const id = uuidv7();
    const { ground, words } = input;
    const { language, personId } = caller;
    const values = [id, kind, subjectId, title, organisationId, personId, name, email, language, ground];
    const db = await caller.db();
    await db.query(REPORT_SQL, [...values, words.trim()]);
    await this.notices.tell(caller, {
      kind: 'content_reported',
      subject: { kind: 'ContentReport', id },
      path: '/reports',
      to: await operatorAudience(caller),
      params: { title },
    });
    await this.mails.write(caller, reportLetter({ to: email, name, language }, { outcome: null, title }));
  }

  /**
   * Decides once: it stays, or is taken from sight with a statement of reasons. The reporter is mailed either way.
   * @throws DomainError NOT_FOUND, STALE_VERSION, REPORT_DECIDED; as {@link Removals.remove}
   */
  async decide(caller: Caller, input: DecideReportInput): Promise<ContentReport> {
    const { personId } = caller.signedIn();
    const id = fromGlobalId('ContentReport', input.id, ['input', 'id']);
    const row = await findReport(caller, id);
    if (!row) throw new DomainError('NOT_FOUND', { what: 'report' }, { path: ['input', 'id'] });
    if (row.outcome !== null) throw new DomainError('REPORT_DECIDED', {});
    const outcome = input.remove ? 'removed' : 'kept';
    const reasons = input.reasons.trim();
    const db = await caller.db();
    const values = [id, input.version, outcome, reasons, personId];
    const [, changed] = await db.query<[unknown[], number]>(DECIDE_SQL, values);
    if (changed !== 1) throw new DomainError('STALE_VERSION', {}, { path: ['input', 'version'] });
    if (input.remove) {
      const subject = {
        kind: row.subject_kind as ReportSubject,
        id: row.subject_id,
        title: row.subject_title,
        organisationId: row.about_org_id,
      };
      const ground = input.ground ?? 'terms';
      const groundWords = input.groundWords ?? '';
      await this.removals.remove(caller, subject, { facts: reasons, ground, groundWords, reported: true });
    }
    const to = { to: row.reporter_email, name: row.reporter_name, language: row.reporter_language };
    await this.mails.write(caller, reportLetter(to, { outcome, title: row.subject_title, reasons }));
    return toReport((await findReport(caller, id))!);
  }
}
