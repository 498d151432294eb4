import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Attachment, attachmentsOf } from '../attachment/index.js';
import { Organisation, organisationLoader } from '../directory/index.js';
import {
  Access,
  type Caller,
  CLUSTER_STAFF,
  CurrentCaller,
  loaderOf,
  type OperationContext,
  PageArgs,
  toGlobalId,
  toPage,
} from '../platform/index.js';
import {
  GroupMinutes,
  GroupTask,
  SaveGroupMinutesInput,
  SaveGroupTaskInput,
  SaveWorkingGroupInput,
  TickGroupTaskInput,
  WorkingGroup,
  WorkingGroupConnection,
  WorkingGroupPayload,
} from './working-group.graphql.js';
import {
  findGroup,
  type GroupRow,
  listGroups,
  minutesOf,
  type MinutesRow,
  type TaskRow,
  tasksOf,
} from './working-group.reads.js';
import { WorkingGroupService } from './working-group.service.js';

/** Working groups: seen by the cluster that leads them and the organisations in them. */
@Resolver(() => WorkingGroup)
export class WorkingGroupResolver {
  constructor(private readonly groups: WorkingGroupService) {}

  @Access('signed-in')
  @Query(() => WorkingGroupConnection, {
    description: 'Working groups that your organisation leads or is in, the latest first.',
  })
  async workingGroups(
    @CurrentCaller() caller: Caller,
    @Args() page: PageArgs,
  ): Promise<WorkingGroupConnection> {
    const { rows, total } = await listGroups(caller, page);
    return toPage(
      rows,
      page,
      total,
      (row) => row.id,
      (row) => toGroup(caller, row),
    );
  }

  @Access(CLUSTER_STAFF)
  @Mutation(() => WorkingGroupPayload, { description: 'Adds or changes a working group.' })
  async saveWorkingGroup(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'The group.' }) input: SaveWorkingGroupInput,
  ): Promise<Partial<WorkingGroupPayload>> {
    return this.answer(caller, await this.groups.save(caller, input));
  }

  @Access(CLUSTER_STAFF)
  @Mutation(() => WorkingGroupPayload, { description: 'Adds or changes a task of a group.' })
  async saveGroupTask(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'The task.' }) input: SaveGroupTaskInput,
  ): Promise<Partial<WorkingGroupPayload>> {
    return this.answer(caller, await this.groups.saveTask(caller, input));
  }

  @Access('signed-in')
  @Mutation(() => WorkingGroupPayload, {
    description: 'Ticks a task that is yours or of a group that you lead.',
  })
  async tickGroupTask(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which task.' }) input: TickGroupTaskInput,
  ): Promise<Partial<WorkingGroupPayload>> {
    return this.answer(caller, await this.groups.tick(caller, input));
  }

  @Access(CLUSTER_STAFF)
  @Mutation(() => WorkingGroupPayload, { description: 'Adds or corrects minutes of a group.' })
  async saveGroupMinutes(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'The minutes.' }) input: SaveGroupMinutesInput,
  ): Promise<Partial<WorkingGroupPayload>> {
    return this.answer(caller, await this.groups.saveMinutes(caller, input));
  }

  @Access('parent')
  @ResolveField(() => Organisation, { nullable: true, description: 'The cluster that leads it.' })
  cluster(
    @Parent() { clusterKey }: WorkingGroup,
    @Context() context: OperationContext,
  ): Promise<Organisation | null> {
    return organisationLoader(context).load(clusterKey);
  }

  @Access('parent')
  @ResolveField(() => [Organisation], { description: 'The organisations in it beside that cluster.' })
  async organisations(
    @Parent() { partyKeys }: WorkingGroup,
    @Context() context: OperationContext,
  ): Promise<Organisation[]> {
    const found = await Promise.all(partyKeys.map((id) => organisationLoader(context).load(id)));
    return found.filter((one) => one !== null);
  }

  @Access('parent')
  @ResolveField(() => [GroupTask], { description: 'Tasks: what is open first, the nearest day first.' })
  async tasks(@Parent() { key }: WorkingGroup, @Context() context: OperationContext): Promise<GroupTask[]> {
    const loader = loaderOf<string, TaskRow[]>(context, 'tasks of groups', async (ids) => {
      const found = await tasksOf(context.caller, ids);
      return ids.map((id) => found.get(id) ?? []);
    });
    return ((await loader.load(key)) ?? []).map((row) => toTask(context.caller, row));
  }

  @Access('parent')
  @ResolveField(() => [GroupMinutes], { description: 'Minutes, the latest meeting first.' })
  async minutes(
    @Parent() { key }: WorkingGroup,
    @Context() context: OperationContext,
  ): Promise<GroupMinutes[]> {
    const loader = loaderOf<string, MinutesRow[]>(context, 'minutes of groups', async (ids) => {
      const found = await minutesOf(context.caller, ids);
      return ids.map((id) => found.get(id) ?? []);
    });
    return ((await loader.load(key)) ?? []).map(toMinutes);
  }

  private async answer(caller: Caller, id: string): Promise<Partial<WorkingGroupPayload>> {
    const row = await findGroup(caller, id);
    return { group: row && toGroup(caller, row), userErrors: [] };
  }
}

@Resolver(() => GroupTask)
export class GroupTaskResolver {
  @Access('parent')
  @ResolveField(() => Organisation, { nullable: true, description: 'Who does it.' })
  owner(
    @Parent() { ownerKey }: GroupTask,
    @Context() context: OperationContext,
  ): Promise<Organisation | null> {
    return organisationLoader(context).load(ownerKey);
  }
}

@Resolver(() => GroupMinutes)
export class GroupMinutesResolver {
  @Access('parent')
  @ResolveField(() => [Attachment], { description: 'Files.' })
  attachments(@Parent() { key }: GroupMinutes, @Context() context: OperationContext): Promise<Attachment[]> {
    return attachmentsOf(context, 'GroupMinutes', key);
  }
}

/** The wire object of a row, with what the caller may do. */
export function toGroup(caller: Caller, row: GroupRow): WorkingGroup {
  return {
    id: toGlobalId('WorkingGroup', row.id),
    key: row.id,
    clusterKey: row.cluster_org_id,
    partyKeys: row.party_org_ids,
    version: row.version,
    name: row.name,
    purpose: row.purpose,
    topic: row.topic,
    endedOn: row.ended_on,
    actions: leads(caller, row) ? ['change'] : [],
  };
}

function toTask(caller: Caller, row: TaskRow): GroupTask {
  const own = row.owner_org_id === caller.organisationId;
  return {
    id: toGlobalId('GroupTask', row.id),
    ownerKey: row.owner_org_id,
    version: row.version,
    title: row.title,
    dueOn: row.due_on,
    doneOn: row.done_on,
    doneBy: row.done_by,
    actions: [...(leads(caller, row) ? ['change'] : []), ...(own || leads(caller, row) ? ['tick'] : [])],
  };
}

function toMinutes(row: MinutesRow): GroupMinutes {
  return {
    id: toGlobalId('GroupMinutes', row.id),
    key: row.id,
    version: row.version,
    heldOn: row.held_on,
    text: row.text,
    authorName: row.author_name,
  };
}

function leads(caller: Caller, { cluster_org_id }: { cluster_org_id: string }): boolean {
  return cluster_org_id === caller.organisationId && CLUSTER_STAFF.some((role) => role === caller.role);
}
