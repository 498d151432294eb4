import type { AssessmentState as DomainState, EngagementState as DomainEngagement } from '@fivefold/domain';
import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Indicator } from '../indicator-set/index.js';
import { connectionOf, Node, Payload } from '../platform/index.js';

export enum AssessmentState {
  DRAFT = 'draft',
  SELF_SUBMITTED = 'self_submitted',
  EVIDENCE_CHECK = 'evidence_check',
  EXTERNAL_SCHEDULED = 'external_scheduled',
  ASSESSED = 'assessed',
  REPORT_READY = 'report_ready',
  CLOSED = 'closed',
  WITHDRAWN = 'withdrawn',
}
registerEnumType(AssessmentState, {
  name: 'AssessmentState',
  description: 'Where an assessment stands.',
  valuesMap: {
    DRAFT: { description: 'The cluster scores itself and attaches evidence.' },
    SELF_SUBMITTED: { description: 'The cluster has handed it in.' },
    EVIDENCE_CHECK: { description: 'The operator looks through the evidence and asks assessors.' },
    EXTERNAL_SCHEDULED: { description: 'Assessors score it.' },
    ASSESSED: { description: 'Every indicator is scored; the assessors write their summary.' },
    REPORT_READY: { description: 'The report can be read; the cluster closes it.' },
    CLOSED: { description: 'Nothing of it changes any more.' },
    WITHDRAWN: { description: 'Taken back by the cluster.' },
  },
});

export enum EngagementState {
  INVITED = 'invited',
  ACCEPTED = 'accepted',
  DECLINED = 'declined',
  ENDED = 'ended',
}
registerEnumType(EngagementState, {
  name: 'EngagementState',
  description: 'Where the engagement of an assessor stands.',
  valuesMap: {
    INVITED: { description: 'Asked by the operator.' },
    ACCEPTED: { description: 'Taken on: scores and evidence can be read until the access ends.' },
    DECLINED: { description: 'Not taken on.' },
    ENDED: { description: 'Over: nothing can be read any more.' },
  },
});

@ObjectType({ description: 'A figure behind evidence of the marketplace.' })
export class EvidenceFigure {
  @Field({ description: 'Its name, as in `marketEvidence`.' })
  key!: string;
  @Field(() => Float, { nullable: true, description: 'How much; null where too little stands behind it.' })
  value!: number | null;
  @Field(() => Int, { description: 'How many rows stand behind it.' })
  behind!: number;
}

@ObjectType({ implements: () => [Node], description: 'What a self score rests on.' })
export class AssessmentEvidence extends Node {
  key!: string;
  @Field({ description: '`cluster`: its own words and files; `marketplace`: figures of the marketplace.' })
  source!: string;
  @Field({ description: 'In words.' })
  words!: string;
  @Field(() => String, {
    nullable: true,
    description: 'First day of the figures, YYYY-MM-DD; null for words.',
  })
  from!: string | null;
  @Field(() => Date, { nullable: true, description: 'When the figures were counted; null for words.' })
  asOf!: Date | null;
  @Field(() => [EvidenceFigure], { description: 'Figures of the marketplace; empty for words.' })
  figures!: EvidenceFigure[];
  @Field({ description: 'Who brought it.' })
  author!: string;
  @Field({ description: 'When.' })
  createdAt!: Date;
}

@ObjectType({ description: 'One indicator of an assessment, as the cluster and the assessors see it.' })
export class AssessmentLine {
  @Field(() => Indicator, { description: 'What is asked.' })
  indicator!: Indicator;
  @Field(() => Int, { nullable: true, description: 'How the cluster scores itself, 0 to 4.' })
  selfScore!: number | null;
  @Field({ description: 'Why, in its words.' })
  selfWords!: string;
  @Field(() => Int, { description: 'Lock of the self score; 0 where there is none.' })
  selfVersion!: number;
  @Field(() => [AssessmentEvidence], { description: 'What it rests on, oldest first.' })
  evidence!: AssessmentEvidence[];
  @Field(() => Int, {
    nullable: true,
    description: 'How the assessors score it, 0 to 4; the cluster sees it once all are in.',
  })
  score!: number | null;
  @Field({ description: 'Why, in their words.' })
  words!: string;
  @Field(() => Int, { description: 'Lock of the finding; 0 where there is none.' })
  version!: number;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the finding reaches the threshold; null without one or the other.',
  })
  reached!: boolean | null;
}

@ObjectType({ implements: () => [Node], description: 'The assessment of a cluster by one version of a set.' })
export class Assessment extends Node {
  key!: string;
  clusterKey!: string;
  setKey!: string;
  revisesKey!: string | null;
  @Field(() => Int, { description: 'Lock: pass it back with every change.' })
  version!: number;
  @Field(() => AssessmentState, { description: 'Where it stands.' })
  state!: DomainState;
  @Field(() => Int, { description: '1, and one more for each correction.' })
  revision!: number;
  @Field({ description: 'Whether a correction has taken its place.' })
  corrected!: boolean;
  @Field(() => String, { nullable: true, description: 'Day of the visit, YYYY-MM-DD.' })
  scheduledOn!: string | null;
  @Field(() => String, { nullable: true, description: 'What the assessors say on the whole.' })
  summary!: string | null;
  @Field(() => Int, { description: 'How many indicators the cluster has scored.' })
  selfScored!: number;
  @Field(() => Int, { description: 'How many the assessors have scored, of those that you may see.' })
  found!: number;
  @Field(() => Float, {
    nullable: true,
    description:
      'Sum of the findings as a share of the most that can be reached, 0 to 1; null until it is closed.',
  })
  totalShare!: number | null;
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether every threshold and the least total are reached; null until closed or where the set wants none.',
  })
  passed!: boolean | null;
  @Field(() => Date, { nullable: true, description: 'When it was closed.' })
  closedAt!: Date | null;
  @Field({ description: 'When it was begun.' })
  createdAt!: Date;
  @Field(() => [String], {
    description:
      'What you may do with it now: score, submit, take_up, return, engage, schedule, find, assess, report, close, withdraw, revise.',
  })
  actions!: string[];
}

@ObjectType({ description: 'A page of assessments, newest first.' })
export class AssessmentConnection extends connectionOf(Assessment, 'Assessment') {}

@ObjectType({ implements: () => [Node], description: 'That a person assesses a cluster, until a moment.' })
export class AssessorEngagement extends Node {
  key!: string;
  assessmentKey!: string;
  clusterKey!: string;
  @Field(() => Int, { description: 'Lock: pass it back with every change.' })
  version!: number;
  @Field(() => EngagementState, { description: 'Where it stands.' })
  state!: DomainEngagement;
  @Field({ description: 'Who assesses.' })
  assessor!: string;
  @Field({ description: 'When the access ends by itself.' })
  accessUntil!: Date;
  @Field(() => String, { nullable: true, description: 'What the assessor says about ties to the cluster.' })
  statement!: string | null;
  @Field(() => [String], { description: 'What you may do with it now: accept, decline, extend, end.' })
  actions!: string[];
}

@ObjectType({ description: 'A page of engagements, newest first.' })
export class AssessorEngagementConnection extends connectionOf(AssessorEngagement, 'AssessorEngagement') {}

@ObjectType({ description: 'Whether a cluster lets itself be named to others as strong in a topic.' })
export class PeerConsent {
  @Field({ description: 'Whether it does.' })
  consents!: boolean;
  @Field(() => Int, { description: 'Lock: pass it back with a change; 0 before the first answer.' })
  version!: number;
}

@ObjectType({ description: 'The assessment after a change.' })
export class AssessmentPayload extends Payload {
  @Field(() => Assessment, { nullable: true, description: 'Null when refused.' })
  assessment!: Assessment | null;
}

@ObjectType({ description: 'The engagement after a change.' })
export class AssessorEngagementPayload extends Payload {
  @Field(() => AssessorEngagement, { nullable: true, description: 'Null when refused.' })
  engagement!: AssessorEngagement | null;
}

@ObjectType({ description: 'The consent after a change.' })
export class PeerConsentPayload extends Payload {
  @Field(() => PeerConsent, { nullable: true, description: 'Null when refused.' })
  consent!: PeerConsent | null;
}
