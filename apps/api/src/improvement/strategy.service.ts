import { DomainError, isUuid } from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Attachments } from '../attachment/index.js';
import { Notices } from '../notification/index.js';
import {
  afterId,
  type Caller,
  type ClockRule,
  fromGlobalId,
  type PageArgs,
  pageSize,
} from '../platform/index.js';
import { IMPROVEMENT_PATH } from './improvement.service.js';
import type { SaveGoalInput, SaveStrategyInput } from './strategy.graphql.js';

export interface StrategyRow {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly adopted_on: string;
  readonly review_on: string;
  readonly is_due: boolean;
  readonly version: number;
}

export interface GoalRow {
  readonly id: string;
  readonly strategy_id: string;
  readonly title: string;
  readonly target: string;
  readonly due_on: string;
  readonly reached_on: string | null;
  readonly version: number;
}

const COLUMNS = `id, title, summary, adopted_on::text, review_on::text, review_on <= app_today() AS is_due, version`;
const BY_ID_SQL = `SELECT ${COLUMNS} FROM strategies WHERE id = $1`;
const PAGE_SQL = `
SELECT ${COLUMNS} FROM strategies WHERE cluster_org_id = app_org() AND ($1::uuid IS NULL OR id < $1) ORDER BY id DESC LIMIT $2`;
const COUNT_SQL = 'SELECT count(*)::int AS total FROM strategies WHERE cluster_org_id = app_org()';
const GOALS_SQL = `
SELECT id, strategy_id, title, target, due_on::text, reached_on::text, version FROM strategy_goals
WHERE strategy_id = ANY ($1) ORDER BY due_on, id`;
const ADD_SQL = `
INSERT INTO strategies (id, cluster_org_id, title, summary, adopted_on, review_on) VALUES ($1, $2, $3, $4, $5, $6)`;
const CHANGE_SQL = `
UPDATE strategies SET title = $3, summary = $4, adopted_on = $5, review_on = $6, version = version + 1,
  told = told AND review_on = $6::date WHERE id = $1 AND version = $2 RETURNING id`;
const ADD_GOAL_SQL = `
INSERT INTO strategy_goals (id, strategy_id, cluster_org_id, title, target, due_on, reached_on)
VALUES ($1, $2, $3, $4, $5, $6, CASE WHEN $7 THEN app_today() END)`;
const CHANGE_GOAL_SQL = `
UPDATE strategy_goals SET title = $4, target = $5, due_on = $6, version = version + 1,
  reached_on = CASE WHEN $7 THEN COALESCE(reached_on, app_today()) END
WHERE id = $1 AND version = $2 AND strategy_id = $3 RETURNING id`;
const DUE_SQL =
  'SELECT id FROM strategies WHERE NOT told AND review_on <= app_today() ORDER BY review_on, id LIMIT $1';
const TELL_SQL = `
UPDATE strategies SET told = true WHERE id = $1 AND NOT told AND review_on <= app_today() RETURNING title, cluster_org_id`;

/** The register of strategies of a cluster: documents, goals, and the day on which each is looked at again. */
@Injectable()
export class Strategies {
  constructor(
    private readonly attachments: Attachments,
    private readonly notices: Notices,
  ) {}

  /** A strategy of the caller's organisation; null when absent or foreign. One statement. */
  async find(caller: Caller, id: string): Promise<StrategyRow | null> {
    if (!isUuid(id)) return null;
    const db = await caller.db();
    const [row] = await db.query<StrategyRow[]>(BY_ID_SQL, [id]);
    return row ?? null;
  }

  /** A page of the strategies of the caller's organisation, the latest first. Two statements. */
  async list(caller: Caller, page: PageArgs): Promise<{ rows: StrategyRow[]; total: number }> {
    const db = await caller.db();
    const rows = await db.query<StrategyRow[]>(PAGE_SQL, [afterId(page), pageSize(page) + 1]);
    const [counted] = await db.query<{ total: number }[]>(COUNT_SQL);
    return { rows, total: counted?.total ?? 0 };
  }

  /** Goals by strategy, the nearest first. One statement. */
  async goalsOf(caller: Caller, ids: readonly string[]): Promise<Map<string, GoalRow[]>> {
    const db = await caller.db();
    const rows = await db.query<GoalRow[]>(GOALS_SQL, [ids]);
    return Map.groupBy(rows, (row) => row.strategy_id);
  }

  /** Adds or changes a strategy. @returns its id @throws DomainError NOT_FOUND, STALE_VERSION, INPUT_INVALID (dates) */
  async save(caller: Caller, input: SaveStrategyInput): Promise<string> {
    const { organisationId } = caller.signedIn();
    if (input.reviewOn <= input.adoptedOn)
      throw new DomainError(
        'INPUT_INVALID',
        { field: 'reviewOn', problem: 'It lies after the day on which the strategy was adopted.' },
        { path: ['input', 'reviewOn'] },
      );
    const values = [input.title.trim(), input.summary.trim(), input.adoptedOn, input.reviewOn];
    const db = await caller.db();
    let id = uuidv7();
    if (input.id) {
      id = await this.own(caller, input.id, ['input', 'id']);
      const [changed] = await db.query<[unknown[], number]>(CHANGE_SQL, [id, input.version ?? 0, ...values]);
      if (changed.length === 0) throw new DomainError('STALE_VERSION', {});
    } else await db.query(ADD_SQL, [id, organisationId, ...values]);
    await this.attachments.attach(caller, input.attachmentIds ?? [], { kind: 'Strategy', id, visibleTo: [] });
    return id;
  }

  /** Adds or changes a goal. @returns the id of its strategy @throws DomainError NOT_FOUND, STALE_VERSION */
  async saveGoal(caller: Caller, input: SaveGoalInput): Promise<string> {
    const { organisationId } = caller.signedIn();
    const strategyId = await this.own(caller, input.strategyId, ['input', 'strategyId']);
    const values = [input.title.trim(), input.target.trim(), input.dueOn, input.isReached];
    const db = await caller.db();
    if (!input.id) {
      await db.query(ADD_GOAL_SQL, [uuidv7(), strategyId, organisationId, ...values]);
      return strategyId;
    }
    const id = fromGlobalId('StrategyGoal', input.id, ['input', 'id']);
    const goals = (await this.goalsOf(caller, [strategyId])).get(strategyId) ?? [];
    if (!goals.some((goal) => goal.id === id))
      throw new DomainError('NOT_FOUND', { what: 'goal' }, { path: ['input', 'id'] });
    const sent = [id, input.version ?? 0, strategyId, ...values];
    const [changed] = await db.query<[unknown[], number]>(CHANGE_GOAL_SQL, sent);
    if (changed.length === 0) throw new DomainError('STALE_VERSION', {});
    return strategyId;
  }

  /** What the clock does: the staff hear on the day on which a strategy is to be looked at again. */
  rules(): ClockRule[] {
    return [
      { name: 'strategies to be looked at again', dueSql: DUE_SQL, act: (...due) => this.tellDue(...due) },
    ];
  }

  private async tellDue(caller: Caller, id: string): Promise<void> {
    const db = await caller.db();
    const [[due]] = await db.query<[{ title: string; cluster_org_id: string }[], number]>(TELL_SQL, [id]);
    if (!due) return;
    await this.notices.tell(caller, {
      kind: 'strategy_due',
      subject: { kind: 'Strategy', id },
      path: `${IMPROVEMENT_PATH}/strategies`,
      to: [{ organisationId: due.cluster_org_id }],
      params: { title: due.title },
    });
  }

  private async own(caller: Caller, globalId: string, path: readonly string[]): Promise<string> {
    const row = await this.find(caller, fromGlobalId('Strategy', globalId, path));
    if (!row) throw new DomainError('NOT_FOUND', { what: 'strategy' }, { path });
    return row.id;
  }
}
