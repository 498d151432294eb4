import { actionsFrom, isUuid, languageOfText, PUBLICATION_STATES } from '@fivefold/domain';
import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Attachment, attachmentsOf } from '../attachment/index.js';
import { Organisation, organisationLoader } from '../directory/index.js';
import {
  Access,
  type Caller,
  CLUSTER_STAFF,
  CurrentCaller,
  fromGlobalId,
  HistoryEntry,
  loaderOf,
  type OperationContext,
  readGlobalId,
  readTransitions,
  toGlobalId,
  toHistoryEntry,
  toPage,
  type TransitionRow,
} from '../platform/index.js';
import { Project, type ProjectRow, readProjects, toProject } from '../project/index.js';
import { Newsletters } from './newsletters.js';
import {
  MovePublicationInput,
  Newsletter,
  NewsletterInput,
  Publication,
  PublicationConnection,
  PublicationPayload,
  PublicationsArgs,
  SavePublicationInput,
} from './publication.graphql.js';
import { listPublications, positionOf, type PublicationRow, readPublications } from './publication.reads.js';
import { PublicationService } from './publication.service.js';

@Resolver(() => Publication)
export class PublicationResolver {
  constructor(
    private readonly service: PublicationService,
    private readonly newsletters: Newsletters,
  ) {}

  @Access('anyone', 'public:read')
  @Query(() => PublicationConnection, { description: 'News, results and follow-up plans, newest first.' })
  async publications(
    @CurrentCaller() caller: Caller,
    @Args() args: PublicationsArgs,
  ): Promise<PublicationConnection> {
    const projectId = args.projectId ? fromGlobalId('Project', args.projectId, ['projectId']) : null;
    const choice = { own: args.own, kind: args.kind ?? null, projectId };
    const { rows, total } = await listPublications(caller, choice, args);
    return toPage(rows, args, total, positionOf, (row) => toPublication(caller, row));
  }

  @Access('anyone', 'public:read')
  @Query(() => Publication, {
    nullable: true,
    description: 'A publication; null when there is none that you may see.',
  })
  async publication(
    @CurrentCaller() caller: Caller,
    @Args('id', { type: () => ID, description: 'Global id.' }) id: string,
  ): Promise<Publication | null> {
    const read = readGlobalId(id);
    if (read?.kind !== 'Publication' || !isUuid(read.key)) return null;
    const [row] = await readPublications(caller, [read.key]);
    return row ? toPublication(caller, row) : null;
  }

  @Access(CLUSTER_STAFF)
  @Query(() => Newsletter, { description: 'Publications as a newsletter: HTML and plain text.' })
  newsletter(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'What it holds.' }) input: NewsletterInput,
  ): Promise<Newsletter> {
    return this.newsletters.write(caller, input);
  }

  @Access(CLUSTER_STAFF)
  @Mutation(() => PublicationPayload, { description: 'Writes a draft, or changes what stands.' })
  async savePublication(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'What it says.' }) input: SavePublicationInput,
  ): Promise<PublicationPayload> {
    return answer(caller, await this.service.save(caller, input));
  }

  @Access(['CLUSTER_PUBLISHER'])
  @Mutation(() => PublicationPayload, { description: 'Publishes it, or takes it back.' })
  async movePublication(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'The step.' }) input: MovePublicationInput,
  ): Promise<PublicationPayload> {
    return answer(caller, await this.service.move(caller, input));
  }

  @Access('parent')
  @ResolveField(() => Organisation, { description: 'Whose it is.' })
  async publisher(
    @Parent() { publisherKey }: Publication,
    @Context() context: OperationContext,
  ): Promise<Organisation> {
    return (await organisationLoader(context).load(publisherKey))!;
  }

  @Access('parent')
  @ResolveField(() => Project, {
    nullable: true,
    description: 'The project of which it tells; null for a draft of others.',
  })
  async project(
    @Parent() { projectKey }: Publication,
    @Context() context: OperationContext,
  ): Promise<Project | null> {
    if (projectKey === null) return null;
    const loader = loaderOf<string, ProjectRow>(context, 'projects', (ids) =>
      readProjects(context.caller, ids),
    );
    const row = await loader.load(projectKey);
    return row && toProject(context.caller, row);
  }

  @Access('parent')
  @ResolveField(() => [Attachment], { description: 'Files that come to it, oldest first.' })
  attachments(@Parent() { key }: Publication, @Context() context: OperationContext): Promise<Attachment[]> {
    return attachmentsOf(context, 'Publication', key);
  }

  @Access('parent')
  @ResolveField(() => [HistoryEntry], {
    description: 'Every change of its state, oldest first; for its cluster alone.',
  })
  async history(
    @Parent() { key }: Publication,
    @Context() context: OperationContext,
  ): Promise<HistoryEntry[]> {
    const loader = loaderOf<string, TransitionRow[]>(context, 'history of publications', async (ids) => {
      const trails = await readTransitions(context.caller, 'publication', ids);
      const rows = Map.groupBy(trails, (row) => row.subject_id);
      return ids.map((id) => rows.get(id) ?? []);
    });
    return ((await loader.load(key)) ?? []).map(toHistoryEntry);
  }
}

async function answer(caller: Caller, id: string): Promise<PublicationPayload> {
  const [row] = await readPublications(caller, [id]);
  return { publication: row ? toPublication(caller, row) : null, userErrors: [] };
}

/** The wire object of a row. */
export function toPublication(caller: Caller, row: PublicationRow): Publication {
  const isOwn = caller.organisationId === row.publisher_org_id;
  const isStaff = caller.role === 'CLUSTER_EDITOR' || caller.role === 'CLUSTER_PUBLISHER';
  const texts = Object.entries(row.texts)
    .map(([language, text]) => ({ language, ...text }))
    .sort((a, b) => (a.language < b.language ? -1 : 1));
  const titles = Object.fromEntries(texts.map(({ language, title }) => [language, title]));
  const shown = languageOfText(titles, caller.language);
  return {
    id: toGlobalId('Publication', row.id),
    key: row.id,
    publisherKey: row.publisher_org_id,
    projectKey: row.project_id,
    version: row.version,
    kind: row.kind,
    state: row.state,
    text: texts.find(({ language }) => language === shown)!,
    texts,
    shownAt: row.shown_at,
    actions: [
      ...(isOwn && isStaff ? ['edit'] : []),
      ...(isOwn && caller.role === 'CLUSTER_PUBLISHER'
        ? actionsFrom(PUBLICATION_STATES, row.state, ['publisher'])
        : []),
    ],
  };
}
