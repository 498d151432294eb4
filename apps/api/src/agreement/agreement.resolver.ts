import {
  actionsFrom,
  type Actor,
  AGREEMENT_STATES,
  DELIVERY_STATES,
  findTransition,
  REQUEST_STATES,
} from '@fivefold/domain';
import { Args, Context, ID, Info, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Attachment, attachmentsOf } from '../attachment/index.js';
import { Request } from '../engagement/index.js';
import {
  Access,
  type Caller,
  CurrentCaller,
  fromGlobalId,
  HistoryEntry,
  inOrder,
  isAsked,
  loaderOf,
  type OperationContext,
  PageArgs,
  readTransitions,
  toGlobalId,
  toHistoryEntry,
  toPage,
} from '../platform/index.js';
import {
  Agreement,
  AgreementActionInput,
  AgreementConnection,
  AgreementPayload,
  AgreementState,
  AmendMilestonesInput,
  AnswerCancellationInput,
  DeliverMilestoneInput,
  Milestone,
  ReasonedAgreementInput,
  Signature,
  SignAgreementInput,
} from './agreement.graphql.js';
import {
  type AgreementRow,
  agreementsOfRequests,
  findAgreement,
  listAgreements,
  type MilestoneRow,
  milestonesOf,
  readAgreements,
  type SignatureRow,
  signaturesOf,
} from './agreement.reads.js';
import { AgreementService, toAgreed } from './agreement.service.js';
import { documentHash } from './agreement-terms.js';
import { otherSide, sideOf } from './agreements.js';
import { DeliveryService } from './delivery.service.js';

@Resolver(() => Agreement)
export class AgreementResolver {
  constructor(
    private readonly service: AgreementService,
    private readonly delivery: DeliveryService,
  ) {}

  @Access('signed-in', 'deals:read')
  @Query(() => AgreementConnection, {
    description: 'Agreements of your organisation, of all for the operator; newest first.',
  })
  async agreements(
    @CurrentCaller() caller: Caller,
    @Args() page: PageArgs,
    @Args('state', { type: () => AgreementState, nullable: true, description: 'Only those in this state.' })
    state: AgreementState | null | undefined,
    @Args('cancellation', {
      type: () => Boolean,
      nullable: true,
      description: 'Only those of which somebody has asked the end.',
    })
    cancellation: boolean | null | undefined,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AgreementConnection> {
    const isCounted = isAsked(info, 'totalCount');
    const { rows, total } = await listAgreements(caller, page, { state, cancellation }, isCounted);
    return toPage(
      rows,
      page,
      total,
      (row) => row.id,
      (row) => toAgreement(caller, row),
    );
  }

  @Access('signed-in', 'deals:read')
  @Query(() => Agreement, { nullable: true, description: 'An agreement of yours; null when there is none.' })
  async agreement(
    @CurrentCaller() caller: Caller,
    @Args('id', { type: () => ID, description: 'Global id.' }) id: string,
  ): Promise<Agreement | null> {
    const row = await findAgreement(caller, fromGlobalId('Agreement', id));
    return row && toAgreement(caller, row);
  }

  @Access('signed-in')
  @Mutation(() => AgreementPayload, { description: 'Signs the document that was read.' })
  async signAgreement(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which document.' }) input: SignAgreementInput,
  ): Promise<AgreementPayload> {
    return answer(caller, await this.service.sign(caller, input));
  }

  @Access('signed-in', 'deals:write')
  @Mutation(() => AgreementPayload, {
    description: 'Puts other milestones in place of the present ones until both have signed.',
  })
  async amendMilestones(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'All of them.' }) input: AmendMilestonesInput,
  ): Promise<AgreementPayload> {
    return answer(caller, await this.service.amend(caller, input));
  }

  @Access('signed-in')
  @Mutation(() => AgreementPayload, { description: 'Asks the other side to end the agreement.' })
  async askCancellation(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which and why.' }) input: ReasonedAgreementInput,
  ): Promise<AgreementPayload> {
    return answer(caller, await this.service.askCancellation(caller, input));
  }

  @Access('signed-in')
  @Mutation(() => AgreementPayload, {
    description: 'Agrees to the end that the other side asks for, or not.',
  })
  async answerCancellation(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'The answer.' }) input: AnswerCancellationInput,
  ): Promise<AgreementPayload> {
    return answer(caller, await this.service.answerCancellation(caller, input));
  }

  @Access('signed-in')
  @Mutation(() => AgreementPayload, { description: 'Takes the own wish to end it back.' })
  async withdrawCancellation(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which.' }) input: AgreementActionInput,
  ): Promise<AgreementPayload> {
    return answer(caller, await this.service.withdrawCancellation(caller, input));
  }

  @Access(['OPERATOR'])
  @Mutation(() => AgreementPayload, {
    description: 'Ends an agreement as the operator, for a stated reason.',
  })
  async cancelAgreement(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which and why.' }) input: ReasonedAgreementInput,
  ): Promise<AgreementPayload> {
    return answer(caller, await this.service.cancelAsOperator(caller, input));
  }

  @Access('signed-in', 'deals:write')
  @Mutation(() => AgreementPayload, { description: 'The provider begins a milestone.' })
  async startMilestone(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which milestone.' }) input: AgreementActionInput,
  ): Promise<AgreementPayload> {
    return answer(caller, await this.delivery.start(caller, input));
  }

  @Access('signed-in', 'deals:write')
  @Mutation(() => AgreementPayload, { description: 'The provider delivers a milestone.' })
  async deliverMilestone(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'What is delivered.' }) input: DeliverMilestoneInput,
  ): Promise<AgreementPayload> {
    return answer(caller, await this.delivery.deliver(caller, input));
  }

  @Access('signed-in', 'deals:write')
  @Mutation(() => AgreementPayload, { description: 'The requester confirms a delivery.' })
  async confirmMilestone(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which milestone.' }) input: AgreementActionInput,
  ): Promise<AgreementPayload> {
    return answer(caller, await this.delivery.confirm(caller, input));
  }

  @Access('signed-in', 'deals:write')
  @Mutation(() => AgreementPayload, { description: 'The requester sends a delivery back with a reason.' })
  async rejectMilestone(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which milestone and why.' }) input: ReasonedAgreementInput,
  ): Promise<AgreementPayload> {
    return answer(caller, await this.delivery.reject(caller, input));
  }

  @Access('parent')
  @ResolveField(() => [Milestone], { description: 'The milestones agreed on, in their order.' })
  async milestones(@Parent() { row }: Agreement, @Context() context: OperationContext): Promise<Milestone[]> {
    const rows = await milestonesLoader(context).load(row.id);
    return (rows ?? []).map((each) => toMilestone(context.caller, row, each));
  }

  @Access('parent')
  @ResolveField(() => [Signature], { description: 'Signatures under the document as it stands.' })
  async signatures(@Parent() { row }: Agreement, @Context() context: OperationContext): Promise<Signature[]> {
    const loader = loaderOf<string, SignatureRow[]>(context, 'signatures of agreements', async (ids) => {
      const rows = Map.groupBy(await signaturesOf(context.caller, ids), (each) => each.agreement_id);
      return ids.map((id) => rows.get(id) ?? []);
    });
    return ((await loader.load(row.id)) ?? []).map(({ side, person_name: person, signed_at: signedAt }) => ({
      side,
      person,
      signedAt,
    }));
  }

  @Access('parent')
  @ResolveField(() => String, { description: 'SHA-256 of the document; pass it back to sign it.' })
  async documentHash(@Parent() { row }: Agreement, @Context() context: OperationContext): Promise<string> {
    return documentHash(row.snapshot, ((await milestonesLoader(context).load(row.id)) ?? []).map(toAgreed));
  }

  @Access('parent')
  @ResolveField(() => [HistoryEntry], { description: 'What happened to it as a whole, oldest first.' })
  async history(@Parent() { key }: Agreement, @Context() context: OperationContext): Promise<HistoryEntry[]> {
    return historyOf(context, 'agreement', key);
  }
}

@Resolver(() => Milestone)
export class MilestoneResolver {
  @Access('parent')
  @ResolveField(() => [HistoryEntry], { description: 'What happened to it, oldest first.' })
  async history(@Parent() { key }: Milestone, @Context() context: OperationContext): Promise<HistoryEntry[]> {
    return historyOf(context, 'delivery', key);
  }

  @Access('parent')
  @ResolveField(() => [Attachment], { description: 'Files of the delivery, oldest first.' })
  attachments(@Parent() { key }: Milestone, @Context() context: OperationContext): Promise<Attachment[]> {
    return attachmentsOf(context, 'Milestone', key);
  }
}

/** What an accepted request has become. */
@Resolver(() => Request)
export class RequestAgreementResolver {
  @Access('parent')
  @ResolveField(() => Agreement, {
    nullable: true,
    description: 'The agreement of the accepted quote; the latest, where an earlier one was cancelled.',
  })
  async agreement(
    @Parent() request: Request,
    @Context() context: OperationContext,
  ): Promise<Agreement | null> {
    const loader = loaderOf<string, AgreementRow>(context, 'agreements of requests', async (ids) => {
      const rows = Map.groupBy(await agreementsOfRequests(context.caller, ids), (row) => row.request_id);
      return ids.map((id) => rows.get(id)?.[0] ?? null);
    });
    const row = await loader.load(request.key);
    return row && toAgreement(context.caller, row);
  }
}

/** The loader of agreements of one operation, by row id; one statement however many are asked. */
export function agreementLoader(context: OperationContext) {
  return loaderOf<string, AgreementRow>(context, 'agreements', async (ids) =>
    inOrder(ids, await readAgreements(context.caller, ids), (row) => row.id),
  );
}

function milestonesLoader(context: OperationContext) {
  return loaderOf<string, MilestoneRow[]>(context, 'milestones of agreements', async (ids) => {
    const rows = Map.groupBy(await milestonesOf(context.caller, ids), (row) => row.agreement_id);
    return ids.map((id) => rows.get(id) ?? []);
  });
}

async function historyOf(
  context: OperationContext,
  kind: 'agreement' | 'delivery',
  key: string,
): Promise<HistoryEntry[]> {
  const loader = loaderOf<string, HistoryEntry[]>(context, `history of ${kind}`, async (ids) => {
    const rows = Map.groupBy(await readTransitions(context.caller, kind, ids), (row) => row.subject_id);
    return ids.map((id) => (rows.get(id) ?? []).map(toHistoryEntry));
  });
  return (await loader.load(key)) ?? [];
}

async function answer(caller: Caller, id: string): Promise<AgreementPayload> {
  const row = await findAgreement(caller, id);
  return { agreement: row && toAgreement(caller, row), userErrors: [] };
}

function actorsOf(caller: Caller, row: AgreementRow): Actor[] {
  const side = sideOf(caller, row);
  return side ? [side] : caller.isOperator ? ['operator'] : [];
}

/** The steps open to the caller, with the guards that the row itself answers. */
function agreementActions(caller: Caller, row: AgreementRow): string[] {
  const side = sideOf(caller, row);
  const actors = actorsOf(caller, row);
  const asked = row.cancel_asked_by;
  const open: Record<string, boolean> = {
    amend: true,
    sign: true,
    ask_cancel: asked === null,
    refuse_cancel: side !== null && asked === otherSide(side),
    withdraw_cancel: side !== null && asked === side,
    dispute: row.disputable && findTransition(REQUEST_STATES, row.request_state, 'dispute', actors) !== null,
    cancel: row.state !== 'disputed' && (side === null || asked === otherSide(side)),
  };
  return actionsFrom(AGREEMENT_STATES, row.state, actors).filter((action) => open[action]);
}

/** The wire object of a row. */
export function toAgreement(caller: Caller, row: AgreementRow): Agreement {
  const { snapshot: terms } = row;
  return {
    id: toGlobalId('Agreement', row.id),
    key: row.id,
    row,
    number: row.number,
    version: row.version,
    state: row.state,
    requestId: toGlobalId('Request', row.request_id),
    requester: terms.requester,
    provider: terms.provider,
    publisher: terms.publisher,
    lines: [...terms.lines],
    total: { amountMinor: Number(row.total_minor), currency: row.currency },
    vat: terms.vat && { ...terms.vat, parts: [...terms.vat.parts] },
    leadTimeDays: terms.leadTimeDays,
    acceptedAt: new Date(terms.acceptedAt),
    deliveredAt: row.delivered_at,
    completedAt: row.completed_at,
    cancellation:
      row.cancel_asked_by && row.cancel_asked_at
        ? { askedBy: row.cancel_asked_by, askedAt: row.cancel_asked_at, reason: row.cancel_reason ?? '' }
        : null,
    side: sideOf(caller, row),
    documentPath: `/agreements/${encodeURIComponent(toGlobalId('Agreement', row.id))}.pdf`,
    actions: agreementActions(caller, row),
  };
}

/** The wire object of a milestone. */
export function toMilestone(caller: Caller, agreement: AgreementRow, row: MilestoneRow): Milestone {
  const open =
    agreement.state === 'active' ? actionsFrom(DELIVERY_STATES, row.state, actorsOf(caller, agreement)) : [];
  return {
    id: toGlobalId('Milestone', row.id),
    key: row.id,
    agreement,
    version: row.version,
    state: row.state,
    title: row.title,
    plannedOn: row.planned_on,
    amount: { amountMinor: Number(row.amount_minor), currency: agreement.currency },
    note: row.note,
    rejectReason: row.reject_reason,
    deliveredAt: row.delivered_at,
    confirmBy: row.confirm_by,
    confirmedAt: row.confirmed_at,
    actions: open,
  };
}
