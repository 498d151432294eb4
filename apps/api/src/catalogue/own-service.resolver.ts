import { DomainError, isLanguage, isUuid, type ServiceState } from '@fivefold/domain';
import type { OnModuleInit } from '@nestjs/common';
import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Organisation, organisationLoader } from '../directory/index.js';
import {
  Access,
  type Caller,
  CLUSTER_STAFF,
  CurrentCaller,
  HistoryEntry,
  loaderOf,
  Nodes,
  type OperationContext,
  type Page,
  PageArgs,
  readGlobalId,
  type Role,
} from '../platform/index.js';
import {
  CreateServiceInput,
  OwnService,
  OwnServiceConnection,
  OwnServicePayload,
  ScheduleServiceInput,
  SendBackServiceInput,
  ServiceActionInput,
  ServiceStateEnum,
  UpdateServiceInput,
} from './own-service.graphql.js';
import { ownRows } from './own-rows.js';
import { listHistory, listOwnServices, listReviewQueue, toOwnService } from './own-services.reads.js';
import { ServiceDrafts } from './service-drafts.service.js';
import { ServiceLifecycle, type ServiceStep } from './service-lifecycle.service.js';

const REVIEWERS: readonly Role[] = ['CLUSTER_PUBLISHER', 'OPERATOR'];
const KEEPERS: readonly Role[] = [...CLUSTER_STAFF, 'OPERATOR'];

@Resolver(() => OwnService)
export class OwnServiceResolver implements OnModuleInit {
  constructor(
    private readonly drafts: ServiceDrafts,
    private readonly lifecycle: ServiceLifecycle,
    private readonly nodes: Nodes,
  ) {}

  onModuleInit(): void {
    this.nodes.register('OwnService', (caller, key) => findOwnService(caller, key));
  }

  @Access(CLUSTER_STAFF, 'services:read')
  @Query(() => OwnServiceConnection, {
    description:
      'Services of your cluster in every state, and those that it publishes beside another, last changed first.',
  })
  ownServices(
    @CurrentCaller() caller: Caller,
    @Args() page: PageArgs,
    @Args('state', {
      type: () => ServiceStateEnum,
      nullable: true,
      description: 'Only those whose newest version is in this state.',
    })
    state: ServiceState | null,
    @Args('missingLanguage', {
      type: () => String,
      nullable: true,
      description: 'Only those that lack a title or a description in this language, ISO 639-1.',
    })
    missingLanguage: string | null,
    @Args('due', {
      type: () => Boolean,
      nullable: true,
      description: 'Only those whose yearly review is due within thirty days, or was.',
    })
    due: boolean | null,
  ): Promise<Page<OwnService>> {
    const language = missingLanguage && isLanguage(missingLanguage) ? missingLanguage : null;
    return listOwnServices(caller, page, {
      state: state ?? null,
      missingLanguage: language,
      due: due ?? false,
    });
  }

  @Access(KEEPERS, 'services:read')
  @Query(() => OwnService, {
    nullable: true,
    description:
      'A service of your cluster, of any cluster for the operator; null when there is none that you may see.',
  })
  ownService(
    @CurrentCaller() caller: Caller,
    @Args('id', { type: () => ID, description: 'Global id of an OwnService or of a Service.' }) id: string,
  ): Promise<OwnService | null> {
    const key = keyOf(id);
    return key ? findOwnService(caller, key) : Promise.resolve(null);
  }

  @Access(REVIEWERS)
  @Query(() => OwnServiceConnection, {
    description:
      'What waits for your eyes: texts of others in your cluster; for the operator, those of clusters with one publisher.',
  })
  reviewQueue(@CurrentCaller() caller: Caller, @Args() page: PageArgs): Promise<Page<OwnService>> {
    return listReviewQueue(caller, page);
  }

  @Access('parent')
  @ResolveField(() => Organisation, { description: 'The cluster that publishes it.' })
  async publisher(
    @Parent() service: OwnService,
    @Context() context: OperationContext,
  ): Promise<Organisation> {
    return (await organisationLoader(context).load(service.publisherKey))!;
  }

  @Access('parent')
  @ResolveField(() => Organisation, { description: 'The organisation that delivers it.' })
  async provider(@Parent() service: OwnService, @Context() context: OperationContext): Promise<Organisation> {
    return (await organisationLoader(context).load(service.providerKey))!;
  }

  @Access('parent')
  @ResolveField(() => [HistoryEntry], { description: 'What happened to its versions, oldest first.' })
  async history(
    @Parent() service: OwnService,
    @Context() context: OperationContext,
  ): Promise<HistoryEntry[]> {
    const loader = loaderOf<string, HistoryEntry[]>(context, 'service history', (ids) =>
      listHistory(context.caller, ids),
    );
    return (await loader.load(service.key)) ?? [];
  }

  @Access(CLUSTER_STAFF, 'services:write')
  @Mutation(() => OwnServicePayload, { description: 'Writes a new service as a draft.' })
  async createService(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Its facts.' }) { facts }: CreateServiceInput,
  ): Promise<OwnServicePayload> {
    return this.answer(caller, await this.drafts.create(caller, facts));
  }

  @Access(CLUSTER_STAFF, 'services:write')
  @Mutation(() => OwnServicePayload, {
    description:
      'Changes a draft. Of a published service it opens the next version as a draft; the live one serves on.',
  })
  updateService(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which service and its facts.' }) input: UpdateServiceInput,
  ): Promise<OwnServicePayload> {
    return this.step(caller, input, ({ serviceId, lock }) =>
      this.drafts.edit(caller, serviceId, lock, input.facts),
    );
  }

  @Access(CLUSTER_STAFF, 'services:write')
  @Mutation(() => OwnServicePayload, { description: 'Hands a complete draft to review.' })
  submitService(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which service.' }) input: ServiceActionInput,
  ): Promise<OwnServicePayload> {
    return this.step(caller, input, (step) => this.lifecycle.submit(caller, step));
  }

  @Access(REVIEWERS)
  @Mutation(() => OwnServicePayload, {
    description: 'Gives a text in review back to its author, with the reason.',
  })
  sendBackService(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which service and why.' }) input: SendBackServiceInput,
  ): Promise<OwnServicePayload> {
    return this.step(caller, input, (step) => this.lifecycle.sendBack(caller, step, input.reason));
  }

  @Access(REVIEWERS)
  @Mutation(() => OwnServicePayload, {
    description: 'Publishes a text that another person wrote; it replaces the version published until now.',
  })
  async publishService(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which service.' }) { id, version }: ServiceActionInput,
  ): Promise<OwnServicePayload> {
    const row = await this.lifecycle.publish(caller, { serviceId: serviceKey(id), lock: version });
    return { service: row && toOwnService(row, caller), userErrors: [] };
  }

  @Access(REVIEWERS)
  @Mutation(() => OwnServicePayload, {
    description: 'Approves a text that others wrote for a day ahead; it is published on that day.',
  })
  scheduleService(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which service and which day.' }) input: ScheduleServiceInput,
  ): Promise<OwnServicePayload> {
    return this.step(caller, input, (step) => this.lifecycle.schedule(caller, step, input.on));
  }

  @Access(REVIEWERS)
  @Mutation(() => OwnServicePayload, {
    description: 'Takes a published service out for a while, with the reason.',
  })
  suspendService(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which service and why.' }) input: SendBackServiceInput,
  ): Promise<OwnServicePayload> {
    return this.step(caller, input, (step) => this.lifecycle.suspend(caller, step, input.reason));
  }

  @Access(REVIEWERS)
  @Mutation(() => OwnServicePayload, { description: 'Brings a suspended service back.' })
  reinstateService(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which service.' }) input: ServiceActionInput,
  ): Promise<OwnServicePayload> {
    return this.step(caller, input, (step) => this.lifecycle.reinstate(caller, step));
  }

  @Access(['CLUSTER_PUBLISHER'])
  @Mutation(() => OwnServicePayload, { description: 'Speaks against a suspension by the operator.' })
  appealService(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which service and why.' }) input: SendBackServiceInput,
  ): Promise<OwnServicePayload> {
    return this.step(caller, input, (step) => this.lifecycle.appeal(caller, step, input.reason));
  }

  @Access(['OPERATOR'])
  @Mutation(() => OwnServicePayload, {
    description:
      'Answers an appeal: the suspension stands, with the reason. Reinstating it is the other answer.',
  })
  upholdSuspension(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which service and why.' }) input: SendBackServiceInput,
  ): Promise<OwnServicePayload> {
    return this.step(caller, input, (step) => this.lifecycle.uphold(caller, step, input.reason));
  }

  @Access(['CLUSTER_PUBLISHER'])
  @Mutation(() => OwnServicePayload, {
    description: 'Says that what is published still holds; the next review is due in a year.',
  })
  confirmService(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which service.' }) input: ServiceActionInput,
  ): Promise<OwnServicePayload> {
    return this.step(caller, input, (step) => this.lifecycle.confirm(caller, step));
  }

  @Access(REVIEWERS)
  @Mutation(() => OwnServicePayload, { description: 'Takes a service out for good, with the reason.' })
  retireService(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which service and why.' }) input: SendBackServiceInput,
  ): Promise<OwnServicePayload> {
    return this.step(caller, input, (step) => this.lifecycle.retire(caller, step, input.reason));
  }

  private async step(
    caller: Caller,
    { id, version }: ServiceActionInput,
    act: (step: ServiceStep) => Promise<void>,
  ): Promise<OwnServicePayload> {
    const serviceId = serviceKey(id);
    await act({ serviceId, lock: version });
    return this.answer(caller, serviceId);
  }

  private async answer(caller: Caller, serviceId: string): Promise<OwnServicePayload> {
    return { service: await findOwnService(caller, serviceId), userErrors: [] };
  }
}

/** The own service with this row id as `caller` sees it; null for an absent or foreign one, and for other roles. */
export async function findOwnService(caller: Caller, key: string): Promise<OwnService | null> {
  if (!caller.role || !KEEPERS.includes(caller.role) || !isUuid(key)) return null;
  const [row] = await ownRows(caller, [key]);
  return row ? toOwnService(row, caller) : null;
}

/** The row id in a global id of a service. @throws DomainError NOT_FOUND */
export function serviceKey(id: string): string {
  const key = keyOf(id);
  if (!key) throw new DomainError('NOT_FOUND', { what: 'service' }, { path: ['input', 'id'] });
  return key;
}

/** A service is one row, whether it was met as an own or as a published one. */
function keyOf(id: string): string | null {
  const read = readGlobalId(id);
  const isService = read?.kind === 'OwnService' || read?.kind === 'Service';
  return isService && isUuid(read.key) ? read.key : null;
}
