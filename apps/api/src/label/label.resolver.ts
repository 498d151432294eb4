import { labelStatus } from '@fivefold/domain';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Attachment, attachmentsById } from '../attachment/index.js';
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
import { LabelSchemes } from './label-schemes.service.js';
import {
  AddLabelStatisticInput,
  ChangeLabelInput,
  Label,
  LabelConnection,
  LabelInput,
  LabelPayload,
  LabelsArgs,
  LabelScheme,
  LabelSchemePayload,
  RecordLabelInput,
  SaveLabelSchemeInput,
} from './label.graphql.js';
import {
  findLabel,
  heldLabels,
  type LabelRow,
  listLabels,
  listOwnLabels,
  positionOf,
  spanOf,
} from './label.reads.js';
import { LabelService } from './label.service.js';

/** The register of labels: read by everybody, written by the holders and the operator. */
@Resolver(() => Label)
export class LabelResolver {
  constructor(
    private readonly service: LabelService,
    private readonly schemes: LabelSchemes,
  ) {}

  @Access('anyone', 'public:read')
  @Query(() => LabelConnection, {
    description:
      'Labels that their holders let everybody see, by holder. The platform records labels and gives none.',
  })
  async labels(@CurrentCaller() caller: Caller, @Args() args: LabelsArgs): Promise<LabelConnection> {
    const { rows, total } = await listLabels(caller, args);
    return toPage(rows, args, total, positionOf, (row) => toLabel(caller, row));
  }

  @Access(CLUSTER_STAFF)
  @Query(() => LabelConnection, { description: 'Labels of your cluster, the latest recorded first.' })
  async ownLabels(@CurrentCaller() caller: Caller, @Args() page: PageArgs): Promise<LabelConnection> {
    const { rows, total } = await listOwnLabels(caller, page);
    return toPage(
      rows,
      page,
      total,
      ({ id }) => id,
      (row) => toLabel(caller, row),
    );
  }

  @Access('anyone', 'public:read')
  @Query(() => [LabelScheme], {
    description: 'Schemes by which labels are given, each in its latest version.',
  })
  labelSchemes(@CurrentCaller() caller: Caller): Promise<LabelScheme[]> {
    return this.schemes.list(caller);
  }

  @Access([...CLUSTER_STAFF, 'OPERATOR'])
  @Mutation(() => LabelPayload, {
    description:
      'Records a label that your cluster holds; the operator records one of any holder with its source.',
  })
  async recordLabel(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'The label.' }) input: RecordLabelInput,
  ): Promise<Partial<LabelPayload>> {
    return this.answer(caller, await this.service.record(caller, input));
  }

  @Access(CLUSTER_STAFF)
  @Mutation(() => LabelPayload, { description: 'Corrects a label of your cluster, or changes its consent.' })
  async changeLabel(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which label, and what changes.' }) input: ChangeLabelInput,
  ): Promise<Partial<LabelPayload>> {
    return this.answer(caller, await this.service.change(caller, input));
  }

  @Access([...CLUSTER_STAFF, 'OPERATOR'])
  @Mutation(() => LabelPayload, { description: 'Removes the record of a label; it can be taken back.' })
  async removeLabel(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which label.' }) input: LabelInput,
  ): Promise<Partial<LabelPayload>> {
    return this.answer(caller, await this.service.remove(caller, input, true));
  }

  @Access([...CLUSTER_STAFF, 'OPERATOR'])
  @Mutation(() => LabelPayload, { description: 'Takes a removal back.' })
  async restoreLabel(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which label.' }) input: LabelInput,
  ): Promise<Partial<LabelPayload>> {
    return this.answer(caller, await this.service.remove(caller, input, false));
  }

  @Access(['OPERATOR'])
  @Mutation(() => LabelSchemePayload, { description: 'Adds a scheme of labels, or the next version of one.' })
  async saveLabelScheme(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'The scheme.' }) input: SaveLabelSchemeInput,
  ): Promise<Partial<LabelSchemePayload>> {
    return { scheme: await this.schemes.save(caller, input), userErrors: [] };
  }

  @Access(['OPERATOR'])
  @Mutation(() => LabelSchemePayload, { description: 'Adds how many labels of a level there were.' })
  async addLabelStatistic(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'The figures.' }) input: AddLabelStatisticInput,
  ): Promise<Partial<LabelSchemePayload>> {
    return { scheme: await this.schemes.addStatistic(caller, input), userErrors: [] };
  }

  @Access('parent')
  @ResolveField(() => Organisation, {
    nullable: true,
    description: 'The holder; null where it is no organisation here.',
  })
  organisation(
    @Parent() { organisationKey }: Label,
    @Context() context: OperationContext,
  ): Promise<Organisation | null> {
    return organisationKey ? organisationLoader(context).load(organisationKey) : Promise.resolve(null);
  }

  @Access('parent')
  @ResolveField(() => Attachment, {
    nullable: true,
    description: 'The certificate; null where there is none.',
  })
  async certificate(
    @Parent() { certificateKey }: Label,
    @Context() context: OperationContext,
  ): Promise<Attachment | null> {
    if (!certificateKey) return null;
    const loader = loaderOf<string, Attachment>(context, 'certificates of labels', async (ids) => {
      const files = await attachmentsById(context.caller, ids);
      const byId = new Map(files.map((file) => [file.id, file]));
      return ids.map((id) => byId.get(toGlobalId('Attachment', id)) ?? null);
    });
    return loader.load(certificateKey);
  }

  private async answer(caller: Caller, id: string): Promise<Partial<LabelPayload>> {
    const row = await findLabel(caller, id);
    return { label: row && toLabel(caller, row), userErrors: [] };
  }
}

/** The labels of an organisation that hold today. */
@Resolver(() => Organisation)
export class OrganisationLabelsResolver {
  @Access('parent')
  @ResolveField(() => [Label], {
    description:
      'Labels that it may show today: with its consent, with a certificate, between their dates; the highest first.',
  })
  async currentLabels(
    @Parent() { key }: Organisation,
    @Context() context: OperationContext,
  ): Promise<Label[]> {
    const loader = loaderOf<string, LabelRow[]>(context, 'labels that hold', async (ids) => {
      const held = await heldLabels(context.caller, ids);
      return ids.map((id) => held.get(id) ?? []);
    });
    return ((await loader.load(key)) ?? []).map((row) => toLabel(context.caller, row));
  }
}

/** The wire object of a row, with what the caller may do. */
export function toLabel(caller: Caller, row: LabelRow): Label {
  const span = spanOf(row);
  const status = labelStatus(span, row.today);
  const own = row.organisation_id !== null && row.organisation_id === caller.organisationId;
  const staff = own && CLUSTER_STAFF.some((role) => role === caller.role);
  const removed = row.removed_at !== null;
  const may = {
    change: staff && !removed,
    renew: staff && !removed && !row.is_renewed && (status === 'valid' || status === 'renewable'),
    remove: (staff || caller.isOperator) && !removed,
    restore: (staff || caller.isOperator) && removed,
  };
  return {
    id: toGlobalId('Label', row.id),
    key: row.id,
    organisationKey: row.organisation_id,
    certificateKey: row.certificate_id,
    version: row.version,
    holder: row.holder,
    country: row.country,
    mark: row.mark,
    title: row.title,
    levelId: row.level_id,
    schemeName: row.scheme_name,
    issuer: row.issuer,
    award: row.award,
    month: row.month,
    status,
    validFrom: span?.validFrom ?? null,
    validUntil: span?.validUntil ?? null,
    renewableUntil: span?.renewableUntil ?? null,
    isRenewed: row.is_renewed,
    isPublic: row.is_public,
    source: row.source,
    isRemoved: removed,
    actions: Object.entries(may).flatMap(([action, allowed]) => (allowed ? [action] : [])),
  };
}
