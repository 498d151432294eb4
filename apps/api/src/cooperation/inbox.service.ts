import { DomainError } from '@fivefold/domain';
import { findRegion } from '@fivefold/vocabulary';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { organisationsById, Tries } from '../directory/index.js';
import { toAddress, toName } from '../joining/index.js';
import { Mails } from '../mail/index.js';
import { Notices } from '../notification/index.js';
import {
  afterId,
  type Caller,
  fromGlobalId,
  type OperationContext,
  type Page,
  type PageArgs,
  pageSize,
  toGlobalId,
  toPage,
} from '../platform/index.js';
import { answerLetter } from './answer-letter.js';
import type {
  AnswerCooperationInput,
  AskCooperationInput,
  CooperationFigures,
  CooperationPeriodInput,
  CooperationRequest,
} from './inbox.graphql.js';

const ASK_SQL = `
INSERT INTO cooperation_requests (id, cluster_org_id, asker_org_id, asker_name, asker_organisation, asker_email, country, about, words)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;
const COLUMNS = `
SELECT id, version, asker_name, asker_organisation, asker_email, country, about, words, outcome, answer, answered_at, created_at
FROM cooperation_requests`;
const LIST_SQL = `
${COLUMNS} WHERE cluster_org_id = $1 AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`;
const BY_ID_SQL = `${COLUMNS} WHERE id = $1 AND cluster_org_id = $2`;
const COUNT_SQL = 'SELECT count(*)::int AS total FROM cooperation_requests WHERE cluster_org_id = $1';
const ANSWER_SQL = `
UPDATE cooperation_requests SET outcome = $3, answer = $4, answered_by = $5, answered_at = app_now(), version = version + 1
WHERE id = $1 AND version = $2 AND answered_at IS NULL AND cluster_org_id = $6`;
const FIGURES_SQL = `
SELECT r.cluster_org_id, r.country, count(*)::int AS count, count(r.answered_at)::int AS answered,
  (count(*) FILTER (WHERE r.outcome = 'agreed'))::int AS agreed, r.country <> o.country AS abroad
FROM cooperation_requests r JOIN organisations o ON o.id = r.cluster_org_id
WHERE r.cluster_org_id = ANY ($1) AND ($2::date IS NULL OR r.created_at >= $2::date)
  AND ($3::date IS NULL OR r.created_at < $3::date + 1)
GROUP BY r.cluster_org_id, r.country, o.country ORDER BY count DESC, r.country`;

interface Row {
  readonly id: string;
  readonly version: number;
  readonly asker_name: string;
  readonly asker_organisation: string;
  readonly asker_email: string;
  readonly country: string;
  readonly about: string;
  readonly words: string;
  readonly outcome: string | null;
  readonly answer: string | null;
  readonly answered_at: Date | null;
  readonly created_at: Date;
}

/**
 * Requests to cooperate in numbers, per cluster in the order of `clusterIds`; nothing of clusters that the caller does not act
 * for. Days are of UTC and count as a whole. One statement.
 */
export async function cooperationFiguresOf(
  caller: Caller,
  clusterIds: readonly string[],
  { from = null, until = null }: CooperationPeriodInput = {},
): Promise<CooperationFigures[]> {
  type Counted = {
    cluster_org_id: string;
    country: string;
    count: number;
    answered: number;
    agreed: number;
    abroad: boolean;
  };
  const db = await caller.db();
  const rows = await db.query<Counted[]>(FIGURES_SQL, [clusterIds, from, until]);
  const sum = (own: readonly Counted[], of: (row: Counted) => number) =>
    own.reduce((all, row) => all + of(row), 0);
  const byCluster = Map.groupBy(rows, (row) => row.cluster_org_id);
  return clusterIds.map((id) => {
    const own = byCluster.get(id) ?? [];
    return {
      total: sum(own, (row) => row.count),
      answered: sum(own, (row) => row.answered),
      agreed: sum(own, (row) => row.agreed),
      fromAbroad: sum(own, (row) => (row.abroad ? row.count : 0)),
      origins: own.map(({ country, count }) => ({ country, count })),
    };
  });
}

/** The inbox of a cluster for those who want to cooperate: anybody asks, its staff answer once, by mail. */
@Injectable()
export class InboxService {
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

  /** What the own cluster was asked, the newest first. Two statements. */
  async list(caller: Caller, page: PageArgs): Promise<Page<CooperationRequest>> {
    const { organisationId } = caller.signedIn();
    const db = await caller.db();
    const rows = await db.query<Row[]>(LIST_SQL, [organisationId, afterId(page), pageSize(page) + 1]);
    const [count] = await db.query<{ total: number }[]>(COUNT_SQL, [organisationId]);
    return toPage(rows, page, count?.total ?? 0, ({ id }) => id, toRequest);
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

  private async find(caller: Caller, id: string): Promise<Row> {
    const db = await caller.db();
    const [row] = await db.query<Row[]>(BY_ID_SQL, [id, caller.signedIn().organisationId]);
    if (!row) throw new DomainError('NOT_FOUND', { what: 'CooperationRequest' }, { path: ['input', 'id'] });
    return row;
  }
}

function toRequest(row: Row): CooperationRequest {
  const { id, version, country, about, words, outcome, answer } = row;
  return {
    id: toGlobalId('CooperationRequest', id),
    version,
    askerName: row.asker_name,
    askerOrganisation: row.asker_organisation,
    askerEmail: row.asker_email,
    country,
    about,
    words,
    createdAt: row.created_at,
    outcome,
    answer,
    answeredAt: row.answered_at,
    actions: row.answered_at === null ? ['answer'] : [],
  };
}
