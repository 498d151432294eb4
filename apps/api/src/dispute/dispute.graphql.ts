import { type DisputeOutcome as DomainOutcome, type DisputeState as DomainState } from '@fivefold/domain';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsEnum,
  IsInt,
  IsString,
  Matches,
  MaxLength,
  Min,
} from 'class-validator';
import { AgreementSide, type Side } from '../agreement/index.js';
import { connectionOf, IsText, Node, Payload } from '../platform/index.js';

export enum DisputeState {
  OPENED = 'opened',
  EVIDENCE = 'evidence',
  EXAMINED = 'examined',
  PROPOSAL = 'proposal',
  SETTLED = 'settled',
  DECIDED = 'decided',
  WITHDRAWN = 'withdrawn',
}
registerEnumType(DisputeState, {
  name: 'DisputeState',
  description: 'Where a dispute stands.',
  valuesMap: {
    OPENED: { description: 'Both sides may bring evidence.' },
    EVIDENCE: { description: 'Evidence has come in; more may.' },
    EXAMINED: { description: 'The term for evidence is over; the operator proposes.' },
    PROPOSAL: { description: 'Both sides answer the operator’s proposal.' },
    SETTLED: { description: 'Both agreed to the proposal.' },
    DECIDED: { description: 'The operator has decided.' },
    WITHDRAWN: { description: 'Taken back by who opened it.' },
  },
});

export enum DisputeOutcome {
  RESUME = 'resume',
  COMPLETE = 'complete',
  CANCEL = 'cancel',
}
registerEnumType(DisputeOutcome, {
  name: 'DisputeOutcome',
  description: 'What becomes of the agreement.',
  valuesMap: {
    RESUME: { description: 'The work goes on.' },
    COMPLETE: { description: 'What was delivered counts as confirmed, the rest falls.' },
    CANCEL: { description: 'The agreement ends.' },
  },
});

@ObjectType({ implements: () => [Node], description: 'What one side brought forward.' })
export class Evidence extends Node {
  key!: string;
  @Field(() => AgreementSide, { description: 'Whose.' })
  side!: Side;
  @Field({ description: 'Its words.' })
  text!: string;
  @Field({ description: 'Who wrote it.' })
  author!: string;
  @Field({ description: 'When.' })
  createdAt!: Date;
}

@ObjectType({ implements: () => [Node], description: 'A dispute over an agreement.' })
export class Dispute extends Node {
  key!: string;
  agreementKey!: string;
  @Field(() => Int, { description: 'Lock: pass it back with every change.' })
  version!: number;
  @Field(() => DisputeState, { description: 'Where it stands.' })
  state!: DomainState;
  @Field(() => AgreementSide, { description: 'Who opened it.' })
  openedBy!: Side;
  @Field({ description: 'Why.' })
  reason!: string;
  @Field({ description: 'Until when evidence is taken.' })
  evidenceUntil!: Date;
  @Field(() => String, { nullable: true, description: 'The proposal or the decision in words.' })
  statement!: string | null;
  @Field(() => DisputeOutcome, { nullable: true, description: 'What is proposed or decided.' })
  outcome!: DomainOutcome | null;
  @Field(() => Date, { nullable: true, description: 'Until when the proposal is answered.' })
  answerUntil!: Date | null;
  @Field(() => Boolean, { nullable: true, description: 'The requester’s answer; null while silent.' })
  requesterAgrees!: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'The provider’s answer; null while silent.' })
  providerAgrees!: boolean | null;
  @Field({ description: 'When it was opened.' })
  createdAt!: Date;
  @Field(() => Date, { nullable: true, description: 'When it ended.' })
  closedAt!: Date | null;
  @Field(() => [DisputeOutcome], { description: 'What may be proposed or decided.' })
  outcomes!: DomainOutcome[];
  @Field(() => AgreementSide, { nullable: true, description: 'Your side; null for the operator.' })
  side!: Side | null;
  @Field(() => [String], {
    description:
      'What you may do with it now, as in the state table: add_evidence, propose, agree, refuse, decide, withdraw.',
  })
  actions!: string[];
}

@ObjectType({ description: 'A page of disputes, newest first.' })
export class DisputeConnection extends connectionOf(Dispute, 'Dispute') {}

@ObjectType({ description: 'The dispute after a change.' })
export class DisputePayload extends Payload {
  @Field(() => Dispute, { nullable: true, description: 'Null when refused.' })
  dispute!: Dispute | null;
}

@InputType({ description: 'Names a dispute and the version that was seen of it.' })
export class DisputeActionInput {
  @Field(() => ID, { description: 'Global id.' })
  @IsString()
  @MaxLength(200)
  id!: string;
  @Field(() => Int, { description: 'The version that was seen; another one meanwhile is a conflict.' })
  @IsInt()
  @Min(1)
  version!: number;
}

@InputType({ description: 'A new dispute.' })
export class OpenDisputeInput {
  @Field(() => ID, { description: 'Global id of the agreement.' })
  @IsString()
  @MaxLength(200)
  agreementId!: string;
  @Field(() => Int, { description: 'The version of the agreement that was seen.' })
  @IsInt()
  @Min(1)
  version!: number;
  @Field({ description: 'What is wrong, at most 5,000 characters.' })
  @IsText(5000)
  @Matches(/\S/, { message: 'It must not be empty.' })
  reason!: string;
  @Field(() => [ID], { description: 'Global ids of uploaded files, at most 10.', defaultValue: [] })
  @IsArray()
  @ArrayMaxSize(10)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  attachmentIds!: string[];
}

@InputType({ description: 'Something to bring forward.' })
export class AddEvidenceInput extends DisputeActionInput {
  @Field({ description: 'At most 5,000 characters.' })
  @IsText(5000)
  @Matches(/\S/, { message: 'It must not be empty.' })
  text!: string;
  @Field(() => [ID], { description: 'Global ids of uploaded files, at most 10.', defaultValue: [] })
  @IsArray()
  @ArrayMaxSize(10)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  attachmentIds!: string[];
}

@InputType({ description: 'The operator’s proposal.' })
export class ProposeSettlementInput extends DisputeActionInput {
  @Field({ description: 'In words, at most 5,000 characters.' })
  @IsText(5000)
  @Matches(/\S/, { message: 'It must not be empty.' })
  statement!: string;
  @Field(() => DisputeOutcome, { description: 'What becomes of the agreement when both agree.' })
  @IsEnum(DisputeOutcome)
  outcome!: DomainOutcome;
}

@InputType({ description: 'The operator’s decision.' })
export class DecideDisputeInput extends ProposeSettlementInput {}

@InputType({ description: 'One side’s answer to the proposal, given once.' })
export class AnswerProposalInput extends DisputeActionInput {
  @Field({ description: 'Whether this side agrees.' })
  @IsBoolean()
  agree!: boolean;
}
