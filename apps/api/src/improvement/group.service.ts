import { DomainError, isIndicatorTopic, isUuid } from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Attachments } from '../attachment/index.js';
import { Notices } from '../notification/index.js';
import { afterId, type Caller, fromGlobalId, type PageArgs, pageSize } from '../platform/index.js';
import { IMPROVEMENT_PATH } from './improvement.service.js';
import type {
  SaveGroupMinutesInput,
  SaveGroupTaskInput,
  SaveWorkingGroupInput,
  TickGroupTaskInput,
} from './group.graphql.js';

export interface GroupRow {
  readonly id: string;
  readonly cluster_org_id: string;
  readonly party_org_ids: string[];
  readonly name: string;
  readonly purpose: string;
  readonly topic: string | null;
  readonly ended_on: string | null;
  readonly version: number;
}

export interface TaskRow {
  readonly id: string;
  readonly group_id: string;
  readonly cluster_org_id: string;
  readonly owner_org_id: string;
  readonly title: string;
  readonly due_on: string | null;
  readonly done_on: string | null;
  readonly done_by: string | null;
  readonly version: number;
}

export interface MinutesRow {
  readonly id: string;
  readonly group_id: string;
  readonly held_on: string;
  readonly text: string;
  readonly author_name: string;
  readonly version: number;
}

const COLUMNS = 'id, cluster_org_id, party_org_ids, name, purpose, topic, ended_on::text, version';
const BY_ID_SQL = `SELECT ${COLUMNS} FROM working_groups WHERE id = $1`;
const PAGE_SQL = `
SELECT ${COLUMNS} FROM working_groups WHERE $1::uuid IS NULL OR id < $1 ORDER BY id DESC LIMIT $2`;
const COUNT_SQL = 'SELECT count(*)::int AS total FROM working_groups';
const ADD_SQL = `
INSERT INTO working_groups (id, cluster_org_id, party_org_ids, name, purpose, topic, ended_on)
VALUES ($1, $2, $3, $4, $5, $6, CASE WHEN $7 THEN app_today() END)`;
const CHANGE_SQL = `
UPDATE working_groups SET party_org_ids = $3, name = $4, purpose = $5, topic = $6, version = version + 1,
  ended_on = CASE WHEN $7 THEN COALESCE(ended_on, app_today()) END WHERE id = $1 AND version = $2 RETURNING id`;
const PARTIES_SQL = `SELECT id FROM organisations WHERE id = ANY ($1) AND kind IN ('COMPANY', 'CLUSTER') AND id <> app_org()`;
const TASK_COLUMNS =
  'id, group_id, cluster_org_id, owner_org_id, title, due_on::text, done_on::text, done_by, version';
const TASKS_SQL = `
SELECT ${TASK_COLUMNS} FROM group_tasks WHERE group_id = ANY ($1) ORDER BY done_on IS NOT NULL, due_on NULLS LAST, id`;
const TASK_SQL = `SELECT ${TASK_COLUMNS} FROM group_tasks WHERE id = $1`;
const ADD_TASK_SQL = `
INSERT INTO group_tasks (id, group_id, cluster_org_id, title, owner_org_id, due_on) VALUES ($1, $2, $3, $4, $5, $6)`;
const CHANGE_TASK_SQL = `
UPDATE group_tasks SET title = $4, owner_org_id = $5, due_on = $6, version = version + 1
WHERE id = $1 AND version = $2 AND group_id = $3 RETURNING id`;
const TICK_SQL = `
UPDATE group_tasks SET done_on = CASE WHEN $3 THEN app_today() END, done_by = CASE WHEN $3 THEN $4 END, version = version + 1
WHERE id = $1 AND version = $2 RETURNING id`;
const MINUTES_SQL = `
SELECT id, group_id, held_on::text, text, author_name, version FROM group_minutes WHERE group_id = ANY ($1)
ORDER BY held_on DESC, id DESC`;
const ADD_MINUTES_SQL = `
INSERT INTO group_minutes (id, group_id, cluster_org_id, held_on, text, author_id, author_name) VALUES ($1, $2, $3, $4, $5, $6, $7)`;
const CHANGE_MINUTES_SQL = `
UPDATE group_minutes SET held_on = $4, text = $5, version = version + 1 WHERE id = $1 AND version = $2 AND group_id = $3 RETURNING id`;

const PATH = `${IMPROVEMENT_PATH}/groups`;

/** Working groups of a cluster with firms and other clusters: tasks and minutes. The cluster writes; the others read and tick. */
@Injectable()
export class WorkingGroups {
  constructor(
    private readonly attachments: Attachments,
    private readonly notices: Notices,
  ) {}

  /** A group that the caller leads or is in; null when absent or foreign. One statement. */
  async find(caller: Caller, id: string): Promise<GroupRow | null> {
    if (!isUuid(id)) return null;
    const db = await caller.db();
    const [row] = await db.query<GroupRow[]>(BY_ID_SQL, [id]);
    return row ?? null;
  }

  /** A page of the groups that the caller's organisation leads or is in, the latest first. Two statements. */
  async list(caller: Caller, page: PageArgs): Promise<{ rows: GroupRow[]; total: number }> {
    const db = await caller.db();
    const rows = await db.query<GroupRow[]>(PAGE_SQL, [afterId(page), pageSize(page) + 1]);
    const [counted] = await db.query<{ total: number }[]>(COUNT_SQL);
    return { rows, total: counted?.total ?? 0 };
  }

  /** Tasks by group: what is open first, the nearest day first. One statement. */
  async tasksOf(caller: Caller, groupIds: readonly string[]): Promise<Map<string, TaskRow[]>> {
    const db = await caller.db();
    return Map.groupBy(await db.query<TaskRow[]>(TASKS_SQL, [groupIds]), (row) => row.group_id);
  }

  /** Minutes by group, the latest meeting first. One statement. */
  async minutesOf(caller: Caller, groupIds: readonly string[]): Promise<Map<string, MinutesRow[]>> {
    const db = await caller.db();
    return Map.groupBy(await db.query<MinutesRow[]>(MINUTES_SQL, [groupIds]), (row) => row.group_id);
  }

  /** Adds or changes a group and tells whoever comes into it. @returns its id @throws DomainError NOT_FOUND, STALE_VERSION, INPUT_INVALID */
  async save(caller: Caller, input: SaveWorkingGroupInput): Promise<string> {
    const { organisationId } = caller.signedIn();
    if (input.topic && !isIndicatorTopic(input.topic))
      throw new DomainError(
        'INPUT_INVALID',
        { field: 'topic', problem: 'There is no such topic.' },
        { path: ['input', 'topic'] },
      );
    const parties = await this.partiesOf(caller, input.organisationIds);
    const values = [parties, input.name.trim(), input.purpose.trim(), input.topic ?? null, input.isEnded];
    const before = input.id ? await this.led(caller, input.id, ['input', 'id']) : null;
    const id = before?.id ?? uuidv7();
    const db = await caller.db();
    if (before) {
      const [changed] = await db.query<[unknown[], number]>(CHANGE_SQL, [id, input.version ?? 0, ...values]);
      if (changed.length === 0) throw new DomainError('STALE_VERSION', {});
    } else await db.query(ADD_SQL, [id, organisationId, ...values]);
    await this.notices.tell(caller, {
      kind: 'group_joined',
      subject: { kind: 'WorkingGroup', id },
      path: PATH,
      to: parties
        .filter((party) => !before?.party_org_ids.includes(party))
        .map((party) => ({ organisationId: party })),
      params: { group: input.name },
    });
    return id;
  }

  /** Adds or changes a task and tells whoever is to do it. @returns the id of its group @throws DomainError NOT_FOUND, STALE_VERSION */
  async saveTask(caller: Caller, input: SaveGroupTaskInput): Promise<string> {
    const group = await this.led(caller, input.groupId, ['input', 'groupId']);
    const owner = fromGlobalId('Organisation', input.organisationId, ['input', 'organisationId']);
    if (owner !== group.cluster_org_id && !group.party_org_ids.includes(owner))
      throw new DomainError('NOT_FOUND', { what: 'organisation' }, { path: ['input', 'organisationId'] });
    const values = [input.title.trim(), owner, input.dueOn ?? null];
    const db = await caller.db();
    let before: TaskRow | null = null;
    if (input.id) {
      before = await this.task(caller, input.id);
      const sent = [before.id, input.version ?? 0, group.id, ...values];
      const [changed] = await db.query<[unknown[], number]>(CHANGE_TASK_SQL, sent);
      if (changed.length === 0) throw new DomainError('STALE_VERSION', {});
    } else await db.query(ADD_TASK_SQL, [uuidv7(), group.id, group.cluster_org_id, ...values]);
    await this.notices.tell(caller, {
      kind: 'group_task_given',
      subject: { kind: 'WorkingGroup', id: group.id },
      path: PATH,
      to: owner === group.cluster_org_id || owner === before?.owner_org_id ? [] : [{ organisationId: owner }],
      params: { group: group.name, title: input.title },
    });
    return group.id;
  }

  /**
   * Ticks a task, as the cluster or as whoever does it.
   *
   * @returns the id of its group
   * @throws DomainError NOT_FOUND, NOT_ALLOWED (a task of another organisation), STALE_VERSION
   */
  async tick(caller: Caller, input: TickGroupTaskInput): Promise<string> {
    const { organisationId, personName } = caller.signedIn();
    const task = await this.task(caller, input.id);
    if (![task.cluster_org_id, task.owner_org_id].includes(organisationId))
      throw new DomainError('NOT_ALLOWED', {});
    const db = await caller.db();
    const values = [task.id, input.version, input.isDone, personName];
    const [changed] = await db.query<[unknown[], number]>(TICK_SQL, values);
    if (changed.length === 0) throw new DomainError('STALE_VERSION', {});
    return task.group_id;
  }

  /** Adds or corrects minutes; new ones are told to the group. @returns the id of the group @throws DomainError NOT_FOUND, STALE_VERSION */
  async saveMinutes(caller: Caller, input: SaveGroupMinutesInput): Promise<string> {
    const { personId, personName } = caller.signedIn();
    const group = await this.led(caller, input.groupId, ['input', 'groupId']);
    const db = await caller.db();
    const id = input.id ? fromGlobalId('GroupMinutes', input.id, ['input', 'id']) : uuidv7();
    if (input.id) {
      const known = (await this.minutesOf(caller, [group.id])).get(group.id) ?? [];
      if (!known.some((one) => one.id === id))
        throw new DomainError('NOT_FOUND', { what: 'minutes' }, { path: ['input', 'id'] });
      const sent = [id, input.version ?? 0, group.id, input.heldOn, input.text.trim()];
      const [changed] = await db.query<[unknown[], number]>(CHANGE_MINUTES_SQL, sent);
      if (changed.length === 0) throw new DomainError('STALE_VERSION', {});
    } else {
      const sent = [
        id,
        group.id,
        group.cluster_org_id,
        input.heldOn,
        input.text.trim(),
        personId,
        personName,
      ];
      await db.query(ADD_MINUTES_SQL, sent);
      await this.notices.tell(caller, {
        kind: 'group_minutes',
        subject: { kind: 'WorkingGroup', id: group.id },
        path: PATH,
        to: group.party_org_ids.map((party) => ({ organisationId: party })),
        params: { group: group.name, day: new Date(input.heldOn) },
      });
    }
    const to = { kind: 'GroupMinutes' as const, id, visibleTo: group.party_org_ids };
    await this.attachments.attach(caller, input.attachmentIds ?? [], to);
    return group.id;
  }

  /** The group, where the caller's organisation leads it. */
  private async led(caller: Caller, globalId: string, path: readonly string[]): Promise<GroupRow> {
    const row = await this.find(caller, fromGlobalId('WorkingGroup', globalId, path));
    if (row?.cluster_org_id !== caller.organisationId)
      throw new DomainError('NOT_FOUND', { what: 'group' }, { path });
    return row!;
  }

  private async task(caller: Caller, globalId: string): Promise<TaskRow> {
    const db = await caller.db();
    const id = fromGlobalId('GroupTask', globalId, ['input', 'id']);
    const [row] = await db.query<TaskRow[]>(TASK_SQL, [id]);
    if (!row) throw new DomainError('NOT_FOUND', { what: 'task' }, { path: ['input', 'id'] });
    return row;
  }

  private async partiesOf(caller: Caller, globalIds: readonly string[]): Promise<string[]> {
    const path = ['input', 'organisationIds'];
    const ids = [...new Set(globalIds.map((id) => fromGlobalId('Organisation', id, path)))];
    if (ids.length === 0) return [];
    const db = await caller.db();
    const found = await db.query<{ id: string }[]>(PARTIES_SQL, [ids]);
    if (found.length !== ids.length) throw new DomainError('NOT_FOUND', { what: 'organisation' }, { path });
    return ids;
  }
}
