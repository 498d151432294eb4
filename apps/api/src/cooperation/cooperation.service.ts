import { DomainError } from '@fivefold/domain';
import { findRegion } from '@fivefold/vocabulary';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { organisationsById, Tries } from '../directory/index.js';
import { toAddress, toName } from '../joining/index.js';
import { Mails } from '../mail/index.js';
import { Notices } from '../notification/index.js';
import { type Caller, fromGlobalId, type OperationContext } from '../platform/index.js';
import { answerLetter } from './answer-letter.js';
import type {
  AnswerCooperationInput,
  AskCooperationInput,
  CooperationRequest,
} from './cooperation.graphql.js';
import { findRequest, type RequestRow, toRequest } from './cooperation.reads.js';

const ASK_SQL = `
INSERT INTO cooperation_requests (id, cluster_org_id, asker_org_id, asker_name, asker_organisation, asker_email, country, about, words)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;
const ANSWER_SQL = `
UPDATE cooperation_requests SET outcome = $3, answer = $4, answered_by = $5, answered_at = app_now(), version = version + 1
WHERE id = $1 AND version = $2 AND answered_at IS NULL AND cluster_org_id = $6`;
/** The inbox of a cluster for those who want to cooperate: anybody asks, its staff answer once, by mail. */
@Injectable()
export class CooperationService {
  constructor(
    private readonly mails: Mails,
    private readonly notices: Notices,
    private readonly tries: Tries,
  ) {}

  /**
   * Asks a cluster, as a guest or for the own organisation.
   * @throws DomainError NOT_FOUND for what is no cluster, COOPERATION_WITH_SELF; EMAIL_INVALID, NAME_MISSING, REGION_UNKNOWN;
   *   TOO_MANY_REQUESTS after 30 in an hour from one address
   */
  async ask(caller: Caller, input: AskCooperationInput, context: OperationContext): Promise<void> {
    const cluster = fromGlobalId('Organisation', input.organisationId, ['input', 'organisationId']);
    const email = toAddress(input.email);
    const name = toName(input.name, 'name');
    const organisation = toName(input.organisation, 'organisation');
    if (findRegion(input.country)?.level !== 0)
      throw new DomainError('REGION_UNKNOWN', { region: input.country }, { path: ['input', 'country'] });
    if (cluster === caller.organisationId) throw new DomainError('COOPERATION_WITH_SELF', {});
    const [known] = await organisationsById(caller, [cluster]);
    if (known?.kind !== 'CLUSTER')
      throw new DomainError('NOT_FOUND', { what: 'Organisation' }, { path: ['input', 'organisationId'] });
    await this.tries.countSignUp(context.request.ip);
    const id = uuidv7();
    const { country, about, words } = input;
    const db = await caller.db();
    const asker = caller.organisationId;
    await db.query(ASK_SQL, [id, cluster, asker, name, organisation, email, country, about, words.trim()]);
    await this.notices.tell(caller, {
      kind: 'cooperation_asked',
      subject: { kind: 'CooperationRequest', id },
      path: '/cooperation',
      to: [{ organisationId: cluster }],
      params: { organisation, person: name },
    });
  }

  /** Answers once, and mails the answer. @throws DomainError NOT_FOUND, STALE_VERSION, COOPERATION_ANSWERED */
  async answer(caller: Caller, input: AnswerCooperationInput): Promise<CooperationRequest> {
    const { personId, organisationId } = caller.signedIn();
    const id = fromGlobalId('CooperationRequest', input.id, ['input', 'id']);
    const row = await this.find(caller, id);
    if (row.answered_at !== null) throw new DomainError('COOPERATION_ANSWERED', {});
    const db = await caller.db();
    const values = [id, input.version, input.outcome, input.answer.trim(), personId, organisationId];
    const [, changed] = await db.query<[unknown[], number]>(ANSWER_SQL, values);
    if (changed !== 1) throw new DomainError('STALE_VERSION', {}, { path: ['input', 'version'] });
    const [cluster] = await organisationsById(caller, [organisationId]);
    const to = { to: row.asker_email, name: row.asker_name, language: caller.language };
    await this.mails.write(caller, answerLetter(to, cluster!.name, cluster!.slug, input.answer.trim()));
    return toRequest(await this.find(caller, id));
  }

  private async find(caller: Caller, id: string): Promise<RequestRow> {
    const row = await findRequest(caller, id);
    if (!row) throw new DomainError('NOT_FOUND', { what: 'CooperationRequest' }, { path: ['input', 'id'] });
    return row;
  }
}
