import { textIn } from '@fivefold/domain';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Organisation, organisationLoader } from '../directory/index.js';
import {
  Access,
  type Caller,
  CLUSTER_STAFF,
  CurrentCaller,
  type OperationContext,
  type Page,
  PageArgs,
} from '../platform/index.js';
import { Course, CourseConnection, CoursePayload, SaveCourseInput } from './course.graphql.js';
import { Courses } from './courses.js';
import { Event } from './event.graphql.js';
import { upcomingLoader } from './event.loaders.js';

const LANGUAGE = {
  type: () => String,
  nullable: true,
  description: 'ISO 639-1 code; yours where absent.',
} as const;

@Resolver(() => Course)
export class CourseResolver {
  constructor(private readonly courses: Courses) {}

  @Access('anyone', 'public:read')
  @Query(() => CourseConnection, { name: 'courses', description: 'What is taught in the network.' })
  list(@CurrentCaller() caller: Caller, @Args() page: PageArgs): Promise<Page<Course>> {
    return this.courses.list(caller, page);
  }

  @Access([...CLUSTER_STAFF, 'OPERATOR'])
  @Mutation(() => CoursePayload, { description: 'Adds or changes a course of your organisation.' })
  async saveCourse(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'The course.' }) input: SaveCourseInput,
  ): Promise<CoursePayload> {
    const id = await this.courses.save(caller, input);
    const [course] = await this.courses.byIds(caller, [id]);
    return { course: course ?? null, userErrors: [] };
  }

  @Access('parent')
  @ResolveField(() => String, { description: 'Title in this language, else in English.' })
  title(
    @Parent() { byLanguage }: Course,
    @CurrentCaller() caller: Caller,
    @Args('language', LANGUAGE) language: string | null,
  ): string {
    return textIn(byLanguage.titles, language || caller.language);
  }

  @Access('parent')
  @ResolveField(() => String, { description: 'What is learned, in this language, else in English.' })
  summary(
    @Parent() { byLanguage }: Course,
    @CurrentCaller() caller: Caller,
    @Args('language', LANGUAGE) language: string | null,
  ): string {
    return textIn(byLanguage.summaries, language || caller.language);
  }

  @Access('parent')
  @ResolveField(() => Organisation, {
    nullable: true,
    description: 'Whose course it is; null for a module of the network.',
  })
  async organisation(
    @Parent() course: Course,
    @Context() context: OperationContext,
  ): Promise<Organisation | null> {
    return course.organisationKey === null ? null : organisationLoader(context).load(course.organisationKey);
  }

  @Access('parent')
  @ResolveField(() => [Event], { description: 'When it is taught next, soonest first; at most 10.' })
  async events(@Parent() { key }: Course, @Context() context: OperationContext): Promise<Event[]> {
    return (await upcomingLoader(context).load(key)) ?? [];
  }
}
