import {
  type IdeaState,
  type Language,
  LANGUAGES,
  type PilotOutcome,
  type PilotState,
} from '@fivefold/domain';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  Max,
  Min,
} from 'class-validator';
import { Capability } from '../decomposition/index.js';
import { Service } from '../discovery/index.js';
import { connectionOf, IsText, Node, Payload } from '../platform/index.js';

const ID_LENGTH = 200;

export const IdeaStateEnum = {
  IDEA: 'idea',
  VALIDATED: 'validated',
  DESIGNED: 'designed',
  PILOTED: 'piloted',
  PUBLISHED: 'published',
  DROPPED: 'dropped',
} as const satisfies Record<Uppercase<IdeaState>, IdeaState>;
registerEnumType(IdeaStateEnum, {
  name: 'IdeaState',
  description: 'Where an idea of a service stands on the board.',
  valuesMap: {
    IDEA: { description: 'Written down.' },
    VALIDATED: { description: 'It is known that it is wanted.' },
    DESIGNED: { description: 'It is known what it takes.' },
    PILOTED: { description: 'Companies try it out.' },
    PUBLISHED: { description: 'It is a service.' },
    DROPPED: { description: 'Given up, with the reason.' },
  },
});

/** What a person may do with the state of an idea; it is published by the clock. */
const IdeaMoveEnum = {
  VALIDATE: 'validate',
  DESIGN: 'design',
  PILOT: 'pilot',
  STEP_BACK: 'step_back',
  DROP: 'drop',
  REVIVE: 'revive',
} as const;
export type IdeaMove = (typeof IdeaMoveEnum)[keyof typeof IdeaMoveEnum];
registerEnumType(IdeaMoveEnum, {
  name: 'IdeaMove',
  description: 'A step of an idea, as in the state table.',
  valuesMap: {
    VALIDATE: { description: 'It is known that it is wanted.' },
    DESIGN: { description: 'It is known what it takes.' },
    PILOT: { description: 'A company tries it out.' },
    STEP_BACK: { description: 'One step back.' },
    DROP: { description: 'It is given up.' },
    REVIVE: { description: 'It is taken up again.' },
  },
});

const PilotStateEnum = {
  INVITED: 'invited',
  RUNNING: 'running',
  FINISHED: 'finished',
  DECLINED: 'declined',
  WITHDRAWN: 'withdrawn',
} as const satisfies Record<Uppercase<PilotState>, PilotState>;
registerEnumType(PilotStateEnum, {
  name: 'PilotState',
  description: 'Where a pilot with a company stands.',
  valuesMap: {
    INVITED: { description: 'The company is asked.' },
    RUNNING: { description: 'The company takes part.' },
    FINISHED: { description: 'The company has said how it went.' },
    DECLINED: { description: 'The company said no.' },
    WITHDRAWN: { description: 'The cluster ended it.' },
  },
});

const PilotMoveEnum = {
  ACCEPT: 'accept',
  DECLINE: 'decline',
  FINISH: 'finish',
  WITHDRAW: 'withdraw',
} as const;
export type PilotMove = (typeof PilotMoveEnum)[keyof typeof PilotMoveEnum];
registerEnumType(PilotMoveEnum, {
  name: 'PilotMove',
  description: 'A step of a pilot, as in the state table.',
  valuesMap: {
    ACCEPT: { description: 'The company says yes.' },
    DECLINE: { description: 'The company says no.' },
    FINISH: { description: 'The company says how it went.' },
    WITHDRAW: { description: 'The cluster ends it.' },
  },
});

const PilotOutcomeEnum = {
  WORKS: 'works',
  NEEDS_CHANGE: 'needs_change',
  NO_USE: 'no_use',
} as const satisfies Record<Uppercase<PilotOutcome>, PilotOutcome>;
registerEnumType(PilotOutcomeEnum, {
  name: 'PilotOutcome',
  description: 'What a company says of a pilot at its end.',
  valuesMap: {
    WORKS: { description: 'It works.' },
    NEEDS_CHANGE: { description: 'It is of use once something is changed.' },
    NO_USE: { description: 'It is of no use.' },
  },
});

const OwnerMoveEnum = { INVITE: 'invite', JOIN: 'join', LEAVE: 'leave' } as const;
type OwnerMove = (typeof OwnerMoveEnum)[keyof typeof OwnerMoveEnum];
registerEnumType(OwnerMoveEnum, {
  name: 'IdeaOwnerMove',
  description: 'What changes about the clusters that own an idea.',
  valuesMap: {
    INVITE: { description: 'An owner asks another cluster.' },
    JOIN: { description: 'The asked cluster says yes.' },
    LEAVE: { description: 'A cluster says no, or leaves; the last owner stays.' },
  },
});

@ObjectType({ description: 'A cluster that owns an idea, or is asked to.' })
export class IdeaOwner {
  clusterKey!: string;
  @Field({ description: 'Whether it owns the idea; else it is asked to.' })
  joined!: boolean;
}

@ObjectType({ description: 'A need behind an idea whose company consented to be named.' })
export class NamedNeed {
  companyKey!: string;
  @Field({ description: 'Its short name.' })
  title!: string;
}

@ObjectType({ description: 'The part of a company in trying an idea out.' })
export class IdeaPilot {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  companyKey!: string;
  @Field(() => PilotStateEnum, { description: 'Where it stands.' })
  state!: PilotState;
  @Field(() => Int, { description: 'Lock: give it back with every change.' })
  version!: number;
  @Field(() => PilotOutcomeEnum, { nullable: true, description: 'What the company says at the end.' })
  outcome!: PilotOutcome | null;
  @Field(() => String, { nullable: true, description: 'In its own words.' })
  words!: string | null;
  @Field(() => Date, { nullable: true, description: 'When the company said yes.' })
  startedAt!: Date | null;
  @Field(() => Date, { nullable: true, description: 'When it ended.' })
  finishedAt!: Date | null;
  @Field(() => [String], { description: 'What you may do now, as in the state table.' })
  actions!: string[];
}

@ObjectType({
  implements: () => [Node],
  description: 'An idea of a new or better service, and how far it has come.',
})
export class Idea implements Node {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  /** Row ids, for the rooms. */
  key!: string;
  serviceKey!: string | null;
  owns!: boolean;
  @Field({ description: 'Short name.' })
  title!: string;
  @Field({ description: 'What it is about.' })
  text!: string;
  @Field({ description: 'ISO 639-1 code of the language of title and text.' })
  language!: string;
  @Field(() => [Capability], { description: 'What the service would do.' })
  capabilities!: Capability[];
  @Field(() => String, {
    nullable: true,
    description: 'What speaks for it besides needs: a survey, a visit.',
  })
  evidence!: string | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Days of work until the service stands; null while unknown.',
  })
  effortDays!: number | null;
  @Field(() => IdeaStateEnum, { description: 'Where it stands.' })
  state!: IdeaState;
  @Field(() => Int, { description: 'Lock: give it back with every change.' })
  version!: number;
  @Field(() => Int, { description: 'People who voted for it.' })
  votes!: number;
  @Field({ description: 'Whether you did.' })
  voted!: boolean;
  @Field({ description: 'When it was proposed.' })
  createdAt!: Date;
  @Field(() => Date, { nullable: true, description: 'When the service was published; null before.' })
  publishedAt!: Date | null;
  @Field(() => Service, {
    nullable: true,
    description: 'The service as everyone finds it; null while there is none.',
  })
  service!: Service | null;
  @Field(() => ID, {
    nullable: true,
    description: 'The service that your cluster writes for it, as an OwnService; null where it writes none.',
  })
  ownServiceId!: string | null;
  @Field(() => Int, {
    nullable: true,
    description:
      'Number of the version of the service that was begun from it: 1 of a new one, higher where it makes one better; null where you may not see the service.',
  })
  serviceVersion!: number | null;
  @Field(() => [String], {
    description:
      'What you may do now: the steps of the state table, and edit, link_needs, invite_owner, join, leave, invite_pilots, draft_service, vote.',
  })
  actions!: string[];
}

@ObjectType({ description: 'Ideas, most votes first.' })
export class IdeaConnection extends connectionOf(Idea, 'Idea') {}

@ObjectType({ description: 'Answer of a change of an idea.' })
export class IdeaPayload extends Payload {
  @Field(() => Idea, { nullable: true, description: 'The idea as it is now; null when refused.' })
  idea?: Idea | null;
}

@InputType({ description: 'An idea of a service.' })
export class ProposeIdeaInput {
  @Field({ description: 'Short name, 1 to 150 characters.' })
  @IsText(150)
  title!: string;
  @Field({ description: 'What it is about, 1 to 4,000 characters.' })
  @IsText(4000)
  text!: string;
  @Field(() => String, { description: 'ISO 639-1 code of one of the four languages.' })
  @IsIn(LANGUAGES)
  language!: Language;
  @Field(() => [String], { description: 'Keys of one to five capabilities, the main one first.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(5)
  @IsText(100, { each: true })
  capabilities!: string[];
  @Field(() => String, {
    nullable: true,
    description: 'What speaks for it besides needs; at most 4,000 characters.',
  })
  @IsOptional()
  @IsText(4000)
  evidence?: string | null;
  @Field(() => Int, { nullable: true, description: 'Days of work, 1 to 5,000.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(5000)
  effortDays?: number | null;
}

@InputType({ description: 'Which idea, and the lock of what you saw.' })
export class IdeaActionInput {
  @Field(() => ID, { description: 'Global id.' })
  @IsText(ID_LENGTH)
  id!: string;
  @Field(() => Int, { description: '`version` as you saw it.' })
  @IsInt()
  version!: number;
}

@InputType({ description: 'What an idea shall say.' })
export class UpdateIdeaInput extends ProposeIdeaInput {
  @Field(() => ID, { description: 'Global id.' })
  @IsText(ID_LENGTH)
  id!: string;
  @Field(() => Int, { description: '`version` as you saw it.' })
  @IsInt()
  version!: number;
}

@InputType({ description: 'A step of an idea.' })
export class MoveIdeaInput extends IdeaActionInput {
  @Field(() => IdeaMoveEnum, { description: 'Which.' })
  @IsIn(Object.values(IdeaMoveEnum))
  move!: IdeaMove;
  @Field(() => String, {
    nullable: true,
    description: 'Why; wanted where it is dropped. At most 1,000 characters.',
  })
  @IsOptional()
  @IsText(1000)
  reason?: string | null;
}

@InputType({ description: 'A vote for an idea, or its end.' })
export class VoteIdeaInput {
  @Field(() => ID, { description: 'Global id of the idea.' })
  @IsText(ID_LENGTH)
  id!: string;
  @Field({ description: 'True votes, false takes it back.' })
  @IsBoolean()
  vote!: boolean;
}

@InputType({ description: 'A cluster that owns an idea, or shall.' })
export class ChangeIdeaOwnerInput extends IdeaActionInput {
  @Field(() => OwnerMoveEnum, { description: 'What changes.' })
  @IsIn(Object.values(OwnerMoveEnum))
  move!: OwnerMove;
  @Field(() => ID, {
    nullable: true,
    description: 'Global id of the cluster that is invited; else your own is meant.',
  })
  @IsOptional()
  @IsText(ID_LENGTH)
  organisationId?: string | null;
}

@InputType({ description: 'Companies that shall try an idea out.' })
export class InvitePilotsInput extends IdeaActionInput {
  @Field(() => ID, {
    nullable: true,
    description:
      'A member of your cluster, or a company named behind it; absent: all whose needs stand behind it.',
  })
  @IsOptional()
  @IsText(ID_LENGTH)
  organisationId?: string | null;
}

@InputType({ description: 'A step of a pilot.' })
export class MovePilotInput {
  @Field(() => ID, { description: 'Global id of the pilot.' })
  @IsText(ID_LENGTH)
  id!: string;
  @Field(() => Int, { description: '`version` of the pilot as you saw it.' })
  @IsInt()
  version!: number;
  @Field(() => PilotMoveEnum, { description: 'Which.' })
  @IsIn(Object.values(PilotMoveEnum))
  move!: PilotMove;
  @Field(() => PilotOutcomeEnum, { nullable: true, description: 'How it went; wanted at the end.' })
  @IsOptional()
  @IsIn(Object.values(PilotOutcomeEnum))
  outcome?: PilotOutcome | null;
  @Field(() => String, { nullable: true, description: 'In your own words, at most 2,000 characters.' })
  @IsOptional()
  @IsText(2000)
  words?: string | null;
}

@InputType({ description: 'The service that an idea becomes.' })
export class DraftIdeaServiceInput extends IdeaActionInput {
  @Field(() => ID, {
    nullable: true,
    description: 'A service of your cluster that the idea makes better, by a new version; absent: a new one.',
  })
  @IsOptional()
  @IsText(ID_LENGTH)
  improvesId?: string | null;
}
