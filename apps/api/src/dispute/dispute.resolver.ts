import { actionsFrom, type Actor, DISPUTE_OUTCOMES, DISPUTE_STATES } from '@fivefold/domain';
import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Agreement, agreementLoader, type Side, toAgreement } from '../agreement/index.js';
import { Attachment, attachmentsOf } from '../attachment/index.js';
import {
  Access,
  type Caller,
  CurrentCaller,
  fromGlobalId,
  HistoryEntry,
  loaderOf,
  type OperationContext,
  PageArgs,
  readTransitions,
  toGlobalId,
  toHistoryEntry,
  toPage,
} from '../platform/index.js';
import {
  AddEvidenceInput,
  AnswerProposalInput,
  DecideDisputeInput,
  Dispute,
  DisputeActionInput,
  DisputeConnection,
  DisputePayload,
  Evidence,
  OpenDisputeInput,
  ProposeSettlementInput,
} from './dispute.graphql.js';
import {
  type DisputeRow,
  disputesOfAgreements,
  type EvidenceRow,
  evidenceOf,
  findDispute,
  listDisputes,
} from './dispute.reads.js';
import { DisputeService } from './dispute.service.js';

@Resolver(() => Dispute)
export class DisputeResolver {
  constructor(private readonly service: DisputeService) {}

  @Access('signed-in', 'deals:read')
  @Query(() => DisputeConnection, {
    description: 'Disputes of your organisation, of all for the operator; newest first.',
  })
  async disputes(
    @CurrentCaller() caller: Caller,
    @Args() page: PageArgs,
    @Args('open', { type: () => Boolean, nullable: true, description: 'Only those that are open.' })
    open?: boolean | null,
  ): Promise<DisputeConnection> {
    const { rows, total } = await listDisputes(caller, page, open ?? null);
    return toPage(
      rows,
      page,
      total,
      (row) => row.id,
      (row) => toDispute(caller, row),
    );
  }

  @Access('signed-in', 'deals:read')
  @Query(() => Dispute, { nullable: true, description: 'A dispute of yours; null when there is none.' })
  async dispute(
    @CurrentCaller() caller: Caller,
    @Args('id', { type: () => ID, description: 'Global id.' }) id: string,
  ): Promise<Dispute | null> {
    const row = await findDispute(caller, fromGlobalId('Dispute', id));
    return row && toDispute(caller, row);
  }

  @Access('signed-in')
  @Mutation(() => DisputePayload, { description: 'Opens a dispute, which stops the agreement.' })
  async openDispute(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Over what and why.' }) input: OpenDisputeInput,
  ): Promise<DisputePayload> {
    return answer(caller, await this.service.open(caller, input));
  }

  @Access('signed-in')
  @Mutation(() => DisputePayload, { description: 'Brings something forward.' })
  async addEvidence(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'What.' }) input: AddEvidenceInput,
  ): Promise<DisputePayload> {
    return answer(caller, await this.service.addEvidence(caller, input));
  }

  @Access(['OPERATOR'])
  @Mutation(() => DisputePayload, { description: 'Proposes how the dispute ends; both sides answer.' })
  async proposeSettlement(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'The proposal.' }) input: ProposeSettlementInput,
  ): Promise<DisputePayload> {
    return answer(caller, await this.service.propose(caller, input));
  }

  @Access('signed-in')
  @Mutation(() => DisputePayload, { description: 'Answers the proposal for one side.' })
  async answerProposal(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'The answer.' }) input: AnswerProposalInput,
  ): Promise<DisputePayload> {
    return answer(caller, await this.service.answer(caller, input));
  }

  @Access(['OPERATOR'])
  @Mutation(() => DisputePayload, {
    description: 'Decides, once a side has refused the proposal or the term to answer has passed.',
  })
  async decideDispute(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'The decision.' }) input: DecideDisputeInput,
  ): Promise<DisputePayload> {
    return answer(caller, await this.service.decide(caller, input));
  }

  @Access('signed-in')
  @Mutation(() => DisputePayload, { description: 'Takes the own dispute back.' })
  async withdrawDispute(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which.' }) input: DisputeActionInput,
  ): Promise<DisputePayload> {
    return answer(caller, await this.service.withdraw(caller, input));
  }

  @Access('parent')
  @ResolveField(() => Agreement, { description: 'What it is about.' })
  async agreement(@Parent() dispute: Dispute, @Context() context: OperationContext): Promise<Agreement> {
    const row = await agreementLoader(context).load(dispute.agreementKey);
    return toAgreement(context.caller, row!);
  }

  @Access('parent')
  @ResolveField(() => [Evidence], { description: 'What both sides brought forward, oldest first.' })
  async evidence(@Parent() dispute: Dispute, @Context() context: OperationContext): Promise<Evidence[]> {
    const loader = loaderOf<string, EvidenceRow[]>(context, 'evidence of disputes', async (ids) => {
      const rows = Map.groupBy(await evidenceOf(context.caller, ids), (row) => row.dispute_id);
      return ids.map((id) => rows.get(id) ?? []);
    });
    return ((await loader.load(dispute.key)) ?? []).map((row) => ({
      id: toGlobalId('Evidence', row.id),
      key: row.id,
      side: row.side,
      text: row.text,
      author: row.person_name,
      createdAt: row.created_at,
    }));
  }

  @Access('parent')
  @ResolveField(() => [HistoryEntry], { description: 'What happened, oldest first.' })
  async history(@Parent() dispute: Dispute, @Context() context: OperationContext): Promise<HistoryEntry[]> {
    const loader = loaderOf<string, HistoryEntry[]>(context, 'history of disputes', async (ids) => {
      const rows = Map.groupBy(
        await readTransitions(context.caller, 'dispute', ids),
        (row) => row.subject_id,
      );
      return ids.map((id) => (rows.get(id) ?? []).map(toHistoryEntry));
    });
    return (await loader.load(dispute.key)) ?? [];
  }
}

@Resolver(() => Evidence)
export class EvidenceResolver {
  @Access('parent')
  @ResolveField(() => [Attachment], { description: 'Files brought with it, oldest first.' })
  attachments(@Parent() { key }: Evidence, @Context() context: OperationContext): Promise<Attachment[]> {
    return attachmentsOf(context, 'Evidence', key);
  }
}

@Resolver(() => Agreement)
export class AgreementDisputeResolver {
  @Access('parent')
  @ResolveField(() => Dispute, { nullable: true, description: 'The latest dispute over it.' })
  async dispute(@Parent() { key }: Agreement, @Context() context: OperationContext): Promise<Dispute | null> {
    const loader = loaderOf<string, DisputeRow>(context, 'disputes of agreements', async (ids) => {
      const rows = Map.groupBy(await disputesOfAgreements(context.caller, ids), (row) => row.agreement_id);
      return ids.map((id) => rows.get(id)?.[0] ?? null);
    });
    const row = await loader.load(key);
    return row && toDispute(context.caller, row);
  }
}

async function answer(caller: Caller, id: string): Promise<DisputePayload> {
  const row = await findDispute(caller, id);
  return { dispute: row && toDispute(caller, row), userErrors: [] };
}

/** The wire object of a row. */
export function toDispute(caller: Caller, row: DisputeRow): Dispute {
  const side: Side | null =
    caller.organisationId === row.requester_org_id ? 'requester' : row.speaks ? 'provider' : null;
  const actors: Actor[] = side ? [side] : caller.isOperator ? ['operator'] : [];
  const answered = side && (side === 'requester' ? row.requester_agrees : row.provider_agrees) !== null;
  const open: Record<string, boolean> = {
    add_evidence: row.evidence_open,
    propose: true,
    agree: !answered,
    refuse: !answered,
    decide: row.answer_over || row.requester_agrees === false || row.provider_agrees === false,
    withdraw: row.opened_by === side,
  };
  return {
    id: toGlobalId('Dispute', row.id),
    key: row.id,
    agreementKey: row.agreement_id,
    version: row.version,
    state: row.state,
    openedBy: row.opened_by,
    reason: row.reason,
    evidenceUntil: row.evidence_until,
    statement: row.statement,
    outcome: row.outcome,
    answerUntil: row.answer_until,
    requesterAgrees: row.requester_agrees,
    providerAgrees: row.provider_agrees,
    createdAt: row.created_at,
    closedAt: row.closed_at,
    outcomes: DISPUTE_OUTCOMES.filter((one) => one !== 'resume' || row.agreement_was === 'active'),
    side,
    actions: actionsFrom(DISPUTE_STATES, row.state, actors).filter((action) => open[action]),
  };
}
