import { DomainError } from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Attachments } from '../attachment/index.js';
import { Notices } from '../notification/index.js';
import { type Caller, type ClockRule, fromGlobalId } from '../platform/index.js';
import type { SaveGoalInput, SaveStrategyInput } from './strategy.graphql.js';
import { findGoal, findStrategy } from './strategy.reads.js';

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
export class StrategyService {
  constructor(
    private readonly attachments: Attachments,
    private readonly notices: Notices,
  ) {}

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
    if ((await findGoal(caller, id))?.strategy_id !== strategyId)
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
      path: '/improvement/strategies',
      to: [{ organisationId: due.cluster_org_id }],
      params: { title: due.title },
    });
  }

  private async own(caller: Caller, globalId: string, path: readonly string[]): Promise<string> {
    const row = await findStrategy(caller, fromGlobalId('Strategy', globalId, path));
    if (!row) throw new DomainError('NOT_FOUND', { what: 'strategy' }, { path });
    return row.id;
  }
}
