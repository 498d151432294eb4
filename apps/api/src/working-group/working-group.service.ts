import { DomainError, isIndicatorTopic } from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Attachments } from '../attachment/index.js';
import { Notices } from '../notification/index.js';
import { type Caller, fromGlobalId } from '../platform/index.js';
import type {
  SaveGroupMinutesInput,
  SaveGroupTaskInput,
  SaveWorkingGroupInput,
  TickGroupTaskInput,
} from './working-group.graphql.js';
import { findGroup, findTask, type GroupRow, minutesOf, type TaskRow } from './working-group.reads.js';

const ADD_SQL = `
INSERT INTO working_groups (id, cluster_org_id, party_org_ids, name, purpose, topic, ended_on)
VALUES ($1, $2, $3, $4, $5, $6, CASE WHEN $7 THEN app_today() END)`;
const CHANGE_SQL = `
UPDATE working_groups SET party_org_ids = $3, name = $4, purpose = $5, topic = $6, version = version + 1,
  ended_on = CASE WHEN $7 THEN COALESCE(ended_on, app_today()) END WHERE id = $1 AND version = $2 RETURNING id`;
const PARTIES_SQL = `SELECT id FROM organisations WHERE id = ANY ($1) AND kind IN ('COMPANY', 'CLUSTER') AND id <> app_org()`;
const ADD_TASK_SQL = `
INSERT INTO group_tasks (id, group_id, cluster_org_id, title, owner_org_id, due_on) VALUES ($1, $2, $3, $4, $5, $6)`;
const CHANGE_TASK_SQL = `
UPDATE group_tasks SET title = $4, owner_org_id = $5, due_on = $6, version = version + 1
WHERE id = $1 AND version = $2 AND group_id = $3 RETURNING id`;
const TICK_SQL = `
UPDATE group_tasks SET done_on = CASE WHEN $3 THEN app_today() END, done_by = CASE WHEN $3 THEN $4 END, version = version + 1
WHERE id = $1 AND version = $2 RETURNING id`;
const ADD_MINUTES_SQL = `
INSERT INTO group_minutes (id, group_id, cluster_org_id, held_on, text, author_id, author_name) VALUES ($1, $2, $3, $4, $5, $6, $7)`;
const CHANGE_MINUTES_SQL = `
UPDATE group_minutes SET held_on = $4, text = $5, version = version + 1 WHERE id = $1 AND version = $2 AND group_id = $3 RETURNING id`;

const PATH = '/improvement/groups';

/** Working groups of a cluster with firms and other clusters: tasks and minutes. The cluster writes; the others read and tick. */
@Injectable()
export class WorkingGroupService {
  constructor(
    private readonly attachments: Attachments,
    private readonly notices: Notices,
  ) {}

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
      const known = (await minutesOf(caller, [group.id])).get(group.id) ?? [];
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
    // Who is in the group when it asks sees its files: the policy of files asks the minutes.
    const to = { kind: 'GroupMinutes' as const, id, visibleTo: [] };
    await this.attachments.attach(caller, input.attachmentIds ?? [], to);
    return group.id;
  }

  /** The group, where the caller's organisation leads it. */
  private async led(caller: Caller, globalId: string, path: readonly string[]): Promise<GroupRow> {
    const row = await findGroup(caller, fromGlobalId('WorkingGroup', globalId, path));
    if (row?.cluster_org_id !== caller.organisationId)
      throw new DomainError('NOT_FOUND', { what: 'group' }, { path });
    return row!;
  }

  private async task(caller: Caller, globalId: string): Promise<TaskRow> {
    const id = fromGlobalId('GroupTask', globalId, ['input', 'id']);
    const row = await findTask(caller, id);
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
