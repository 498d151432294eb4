import { DomainError } from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Attachments } from '../attachment/index.js';
import { organisationsById } from '../directory/index.js';
import { findRecipient, requestPath, type SeenRecipient, titleOf } from '../engagement/index.js';
import { Notices } from '../notification/index.js';
import { type Caller, fromGlobalId, Outbox } from '../platform/index.js';
import type {
  AnswerRequestQuestionInput,
  AskRequesterInput,
  MarkMessagesReadInput,
  SendMessageInput,
} from './conversation.graphql.js';
import { findMessage, findQuestion } from './conversation.reads.js';

/** Questions of one provider on one request. */
const MAX_QUESTIONS = 50;

const SEND_SQL = `
INSERT INTO messages (id, recipient_id, requester_org_id, provider_org_id, publisher_org_id, author_org_id, author_id, author_name, text)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;
const READ_SQL = `
INSERT INTO message_reads AS d (person_id, recipient_id, organisation_id, requester_org_id, provider_org_id, publisher_org_id, read_until)
VALUES ($1, $2, $3, $4, $5, $6, $7)
ON CONFLICT (person_id, recipient_id) DO UPDATE
  SET read_until = GREATEST(d.read_until, EXCLUDED.read_until), organisation_id = EXCLUDED.organisation_id, read_at = app_now()`;
const SPEAKERS_SQL = 'SELECT speakers_of AS id FROM speakers_of($1, $2)';
/** Held for the transaction: a question does not slip in behind the deadline or the acceptance. */
const OPEN_SQL = `
SELECT r.state IN ('submitted', 'quoted') AND (r.reply_by IS NULL OR r.reply_by > app_now()) AS open,
  CASE WHEN r.sealed THEN r.reply_by END AS hidden_until, left(r.need_text, 60) AS words,
  (SELECT count(*)::int FROM request_questions q JOIN request_question_authors a ON a.question_id = q.id
    WHERE q.request_id = r.id AND a.provider_org_id = $2) AS asked
FROM requests r WHERE r.id = $1 FOR SHARE OF r`;
const ASK_SQL =
  'INSERT INTO request_questions (id, request_id, requester_org_id, text) VALUES ($1, $2, $3, $4)';
const ASK_AS_SQL = `
INSERT INTO request_question_authors (question_id, requester_org_id, provider_org_id, publisher_org_id, author_id, hidden_until)
VALUES ($1, $2, $3, $4, $5, $6)`;
const ANSWER_SQL = `
UPDATE request_questions SET answer = $2, answered_by = $3, answered_at = app_now()
WHERE id = $1 AND requester_org_id = app_org() AND answer IS NULL RETURNING request_id`;
const ASKED_SQL =
  'SELECT provider_org_id, publisher_org_id, lines FROM recipients WHERE request_id = $1 ORDER BY id';

type Sides = Pick<SeenRecipient, 'requester_org_id' | 'provider_org_id' | 'publisher_org_id'>;

/** Messages between the sides of a request, and questions that all who are asked may read. */
@Injectable()
export class Conversations {
  constructor(
    private readonly attachments: Attachments,
    private readonly notices: Notices,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Sends a message to the other side with its files; both sides keep it for ever. The other side is told.
   *
   * @returns row id of the message
   * @throws DomainError NOT_FOUND, MANDATE_MISSING, MESSAGE_EMPTY, ATTACHMENTS_TOO_MANY
   */
  async send(caller: Caller, input: SendMessageInput): Promise<string> {
    const { organisationId, personId, personName } = caller.signedIn();
    const recipient = await this.recipient(caller, input.recipientId);
    const text = input.text.trim();
    if (text === '' && input.attachmentIds.length === 0)
      throw new DomainError('MESSAGE_EMPTY', {}, { path: ['input', 'text'] });
    const id = uuidv7();
    const db = await caller.db();
    await db.query(SEND_SQL, [
      id,
      recipient.id,
      recipient.requester_org_id,
      recipient.provider_org_id,
      recipient.publisher_org_id,
      organisationId,
      personId,
      personName,
      text,
    ]);
    // Nobody is named: whoever sees the message sees its files, as the policy of attachments says.
    await this.attachments.attach(caller, input.attachmentIds, { kind: 'Message', id, visibleTo: [] });
    await this.outbox.tell(caller, 'conversation', recipient.request_id);
    const [own] = await organisationsById(caller, [organisationId]);
    await this.notices.tell(caller, {
      kind: 'message_received',
      subject: { kind: 'Message', id },
      path: requestPath(recipient.request_id),
      to: recipient.own
        ? await this.speakers(caller, recipient)
        : [{ organisationId: recipient.requester_org_id }],
      params: { sender: own?.name ?? personName, title: titleOf(recipient.lines) },
    });
    return id;
  }

  /** Notes that the person has read up to a message; never back. @throws DomainError NOT_FOUND, MANDATE_MISSING */
  async markRead(caller: Caller, input: MarkMessagesReadInput): Promise<void> {
    const { organisationId, personId } = caller.signedIn();
    const recipient = await this.recipient(caller, input.recipientId);
    const messageId = fromGlobalId('Message', input.messageId, ['input', 'messageId']);
    const message = await findMessage(caller, messageId);
    if (message?.recipient_id !== recipient.id)
      throw new DomainError('NOT_FOUND', { what: 'message' }, { path: ['input', 'messageId'] });
    const db = await caller.db();
    await db.query(READ_SQL, [
      personId,
      recipient.id,
      organisationId,
      recipient.requester_org_id,
      recipient.provider_org_id,
      recipient.publisher_org_id,
      messageId,
    ]);
    await this.outbox.tell(caller, 'conversation', recipient.request_id);
  }

  /**
   * Asks the company that sent the request, on behalf of a provider asked. Everyone asked reads question and answer, and nobody
   * but the company learns who asked – in a sealed request not even it, until the deadline.
   *
   * @returns row id of the question
   * @throws DomainError NOT_FOUND, MANDATE_MISSING, NOT_ALLOWED for the company itself, QUESTIONS_CLOSED, MESSAGE_EMPTY
   */
  async ask(caller: Caller, input: AskRequesterInput): Promise<string> {
    const { personId } = caller.signedIn();
    const recipient = await this.recipient(caller, input.recipientId);
    if (recipient.own) throw new DomainError('NOT_ALLOWED', {});
    const text = input.text.trim();
    if (text === '') throw new DomainError('MESSAGE_EMPTY', {}, { path: ['input', 'text'] });
    const db = await caller.db();
    const [request] = await db.query<
      { open: boolean; hidden_until: Date | null; words: string; asked: number }[]
    >(OPEN_SQL, [recipient.request_id, recipient.provider_org_id]);
    const stillAsked = recipient.state === 'asked' || recipient.state === 'quoted';
    if (!request?.open || !stillAsked || request.asked >= MAX_QUESTIONS)
      throw new DomainError('QUESTIONS_CLOSED', {}, { path: ['input', 'recipientId'] });
    const id = uuidv7();
    await db.query(ASK_SQL, [id, recipient.request_id, recipient.requester_org_id, text]);
    await db.query(ASK_AS_SQL, [
      id,
      recipient.requester_org_id,
      recipient.provider_org_id,
      recipient.publisher_org_id,
      personId,
      request.hidden_until,
    ]);
    await this.notices.tell(caller, {
      kind: 'request_question_asked',
      subject: { kind: 'RequestQuestion', id },
      path: requestPath(recipient.request_id),
      to: [{ organisationId: recipient.requester_org_id }],
      // The name of a service tells whose it is.
      params: { title: request.hidden_until ? request.words : titleOf(recipient.lines) },
    });
    return id;
  }

  /**
   * Answers a question to everyone asked, once.
   * @throws DomainError NOT_FOUND, STALE_VERSION where a colleague was faster, MESSAGE_EMPTY
   */
  async answer(caller: Caller, input: AnswerRequestQuestionInput): Promise<string> {
    const { organisationId, personId } = caller.signedIn();
    const id = fromGlobalId('RequestQuestion', input.id, ['input', 'id']);
    const text = input.answer.trim();
    if (text === '') throw new DomainError('MESSAGE_EMPTY', {}, { path: ['input', 'answer'] });
    const db = await caller.db();
    const [answered] = await db.query<[{ request_id: string }[], number]>(ANSWER_SQL, [id, text, personId]);
    const [row] = answered;
    if (!row) {
      const question = await findQuestion(caller, id);
      if (!question) throw new DomainError('NOT_FOUND', { what: 'question' }, { path: ['input', 'id'] });
      throw question.answer === null
        ? new DomainError('NOT_ALLOWED', {})
        : new DomainError('STALE_VERSION', {});
    }
    const asked = await db.query<(Sides & Pick<SeenRecipient, 'lines'>)[]>(ASKED_SQL, [row.request_id]);
    const [own] = await organisationsById(caller, [organisationId]);
    // One notice for each side: nobody's title tells what another one is asked for.
    for (const sides of asked) {
      await this.notices.tell(caller, {
        kind: 'request_question_answered',
        subject: { kind: 'RequestQuestion', id },
        path: requestPath(row.request_id),
        to: await this.speakers(caller, sides),
        params: { requester: own?.name ?? '', title: titleOf(sides.lines) },
      });
    }
    return id;
  }

  private async recipient(caller: Caller, globalId: string): Promise<SeenRecipient> {
    const path = ['input', 'recipientId'];
    const row = await findRecipient(caller, fromGlobalId('Recipient', globalId, path));
    if (!row) throw new DomainError('NOT_FOUND', { what: 'request' }, { path });
    if (!row.own && !row.may_quote) {
      throw row.publisher_org_id === caller.organisationId
        ? new DomainError('MANDATE_MISSING', {}, { path })
        : new DomainError('NOT_FOUND', { what: 'request' }, { path });
    }
    return row;
  }

  private async speakers(
    caller: Caller,
    sides: Pick<Sides, 'provider_org_id' | 'publisher_org_id'>,
  ): Promise<{ organisationId: string }[]> {
    const db = await caller.db();
    const rows = await db.query<{ id: string }[]>(SPEAKERS_SQL, [
      sides.provider_org_id,
      sides.publisher_org_id,
    ]);
    return rows.map((row) => ({ organisationId: row.id }));
  }
}
