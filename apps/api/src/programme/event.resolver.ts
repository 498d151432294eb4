import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Organisation, organisationLoader } from '../directory/index.js';
import {
  Access,
  type Caller,
  CLUSTER_STAFF,
  CurrentCaller,
  inOrder,
  loaderOf,
  type OperationContext,
  type Page,
  PageArgs,
  readGlobalId,
} from '../platform/index.js';
import { isUuid } from '@fivefold/domain';
import { Project, type ProjectRow, readProjects, toProject } from '../project/index.js';
import { Course } from './course.graphql.js';
import { Courses } from './courses.js';
import {
  CallOffEventInput,
  Event,
  EventActionInput,
  EventConnection,
  EventPayload,
  EventsArgs,
  EventSession,
  SaveEventInput,
} from './event.graphql.js';
import { sessionsLoader } from './event.loaders.js';
import { eventsOfProjects, findEvent, linksOf, listEvents, listOwnEvents, toEvent } from './event.reads.js';
import { Events } from './event.service.js';

@Resolver(() => Event)
export class EventResolver {
  constructor(
    private readonly service: Events,
    private readonly courses: Courses,
  ) {}

  @Access('anyone', 'public:read')
  @Query(() => EventConnection, {
    description: 'The programme: published events to come, or those that are over.',
  })
  events(@CurrentCaller() caller: Caller, @Args() args: EventsArgs): Promise<Page<Event>> {
    return listEvents(caller, args.filter ?? null, args);
  }

  @Access(CLUSTER_STAFF)
  @Query(() => EventConnection, {
    description: 'All events of your cluster, drafts as well, the latest first.',
  })
  ownEvents(@CurrentCaller() caller: Caller, @Args() page: PageArgs): Promise<Page<Event>> {
    return listOwnEvents(caller, page);
  }

  @Access('anyone', 'public:read')
  @Query(() => Event, { nullable: true, description: 'An event; a draft for its organiser only.' })
  async event(
    @CurrentCaller() caller: Caller,
    @Args('id', { type: () => ID, description: 'Global id.' }) id: string,
  ): Promise<Event | null> {
    const read = readGlobalId(id);
    const row = read?.kind === 'Event' && isUuid(read.key) ? await findEvent(caller, read.key) : null;
    return row && toEvent(caller, row);
  }

  @Access(CLUSTER_STAFF)
  @Mutation(() => EventPayload, { description: 'Adds or changes an event of your cluster.' })
  async saveEvent(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'The event with all its sessions.' }) input: SaveEventInput,
  ): Promise<EventPayload> {
    return answer(caller, await this.service.save(caller, input));
  }

  @Access(CLUSTER_STAFF)
  @Mutation(() => EventPayload, { description: 'Puts a draft into the programme.' })
  async publishEvent(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'The draft.' }) input: EventActionInput,
  ): Promise<EventPayload> {
    return answer(caller, await this.service.publish(caller, input));
  }

  @Access(CLUSTER_STAFF)
  @Mutation(() => EventPayload, { description: 'Calls an event off; everybody registered is told why.' })
  async callOffEvent(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'The event and why.' }) input: CallOffEventInput,
  ): Promise<EventPayload> {
    return answer(caller, await this.service.callOff(caller, input));
  }

  @Access(CLUSTER_STAFF)
  @Mutation(() => EventPayload, { description: 'Gives a draft up; it can be taken back.' })
  async discardEvent(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'The draft.' }) input: EventActionInput,
  ): Promise<EventPayload> {
    return answer(caller, await this.service.discard(caller, input, 'discard'));
  }

  @Access(CLUSTER_STAFF)
  @Mutation(() => EventPayload, { description: 'Makes a discarded event a draft again.' })
  async restoreEvent(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'The discarded event.' }) input: EventActionInput,
  ): Promise<EventPayload> {
    return answer(caller, await this.service.discard(caller, input, 'restore'));
  }

  @Access('parent')
  @ResolveField(() => Organisation, { description: 'Who organises it.' })
  async organiser(@Parent() event: Event, @Context() context: OperationContext): Promise<Organisation> {
    return (await organisationLoader(context).load(event.organiserKey))!;
  }

  @Access('parent')
  @ResolveField(() => Course, { nullable: true, description: 'Which course is taught.' })
  async course(@Parent() event: Event, @Context() context: OperationContext): Promise<Course | null> {
    const loader = loaderOf<string, Course>(context, 'courses', async (ids) =>
      inOrder(ids, await this.courses.byIds(context.caller, ids), (each) => each.key),
    );
    return event.courseKey === null ? null : loader.load(event.courseKey);
  }

  @Access('parent')
  @ResolveField(() => Project, { nullable: true, description: 'The project that it belongs to.' })
  async project(@Parent() event: Event, @Context() context: OperationContext): Promise<Project | null> {
    const loader = loaderOf<string, ProjectRow>(context, 'projects of events', (ids) =>
      readProjects(context.caller, ids),
    );
    const row = event.projectKey === null ? null : await loader.load(event.projectKey);
    return row && toProject(context.caller, row);
  }

  @Access('parent')
  @ResolveField(() => [EventSession], { description: 'Its parts in the order of their begin; at most 60.' })
  async sessions(@Parent() { key }: Event, @Context() context: OperationContext): Promise<EventSession[]> {
    return (await sessionsLoader(context).load(key)) ?? [];
  }

  @Access('parent', 'people')
  @ResolveField(() => String, {
    nullable: true,
    description: 'Web address under which it is joined; for those with a place and its organiser.',
  })
  async joinUrl(@Parent() { key }: Event, @Context() context: OperationContext): Promise<string | null> {
    const loader = loaderOf<string, { id: string; url: string }>(context, 'links of events', async (ids) =>
      inOrder(ids, await linksOf(context.caller, ids), (row) => row.id),
    );
    return (await loader.load(key))?.url ?? null;
  }
}

@Resolver(() => Project)
export class ProjectEventsResolver {
  @Access('parent')
  @ResolveField(() => [Event], {
    description: 'Events that belong to it, called off ones as well, the latest first; at most 500.',
  })
  async events(@Parent() { key }: Project, @Context() context: OperationContext): Promise<Event[]> {
    const loader = loaderOf<string, Event[]>(context, 'events of projects', async (ids) => {
      const byProject = await eventsOfProjects(context.caller, ids);
      return ids.map((id) => (byProject.get(id) ?? []).map((row) => toEvent(context.caller, row)));
    });
    return (await loader.load(key)) ?? [];
  }
}

async function answer(caller: Caller, id: string): Promise<EventPayload> {
  const row = await findEvent(caller, id);
  return { event: row && toEvent(caller, row), userErrors: [] };
}
