import {
  LANGUAGES,
  type Language,
  type PublicationAction,
  type PublicationState as DomainState,
} from '@fivefold/domain';
import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsEnum,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { connectionOf, IsText, Node, PageArgs, Payload } from '../platform/index.js';
import type { PublicationKind as DomainKind } from './publication.entity.js';

const FILLED = { message: 'It must not be empty.' };

export enum PublicationKind {
  NEWS = 'news',
  RESULT = 'result',
  FOLLOW_UP = 'follow_up',
}
registerEnumType(PublicationKind, {
  name: 'PublicationKind',
  description: 'What is published.',
  valuesMap: {
    NEWS: { description: 'Something happened.' },
    RESULT: { description: 'Something was reached.' },
    FOLLOW_UP: { description: 'How data, services and groups go on once a project has ended.' },
  },
});

export enum PublicationState {
  DRAFT = 'draft',
  PUBLISHED = 'published',
  WITHDRAWN = 'withdrawn',
}
registerEnumType(PublicationState, {
  name: 'PublicationState',
  description: 'Where a publication stands.',
  valuesMap: {
    DRAFT: { description: 'Seen by its cluster alone.' },
    PUBLISHED: { description: 'Read by everybody.' },
    WITHDRAWN: { description: 'Taken back; seen by its cluster alone.' },
  },
});

@ObjectType({
  description: 'What a publication says in one language. Plain text; an empty line begins a paragraph.',
})
export class PublicationText {
  @Field({ description: 'ISO 639-1.' })
  language!: string;
  @Field({ description: 'Headline.' })
  title!: string;
  @Field({ description: 'One or two sentences.' })
  lead!: string;
  @Field({ description: 'The rest.' })
  body!: string;
}

@ObjectType({
  implements: () => [Node],
  description: 'News, a result or a follow-up plan. A draft is null for everybody but its cluster.',
})
export class Publication extends Node {
  key!: string;
  publisherKey!: string;
  projectKey!: string | null;
  @Field(() => Int, { description: 'Lock: pass it back with every change.' })
  version!: number;
  @Field(() => PublicationKind, { description: 'What it is.' })
  kind!: DomainKind;
  @Field(() => PublicationState, { description: 'Where it stands.' })
  state!: DomainState;
  @Field(() => PublicationText, { description: 'In your language, else in English, else in another one.' })
  text!: PublicationText;
  @Field(() => [PublicationText], { description: 'In every language, codes ascending.' })
  texts!: PublicationText[];
  @Field({ description: 'When it was published; before that, when it was written.' })
  shownAt!: Date;
  @Field(() => [String], { description: 'What you may do with it now: edit, publish, withdraw.' })
  actions!: string[];
}

@ObjectType({ description: 'A page of publications, newest first.' })
export class PublicationConnection extends connectionOf(Publication, 'Publication') {}

@ObjectType({ description: 'What came of a change of a publication.' })
export class PublicationPayload extends Payload {
  @Field(() => Publication, { nullable: true, description: 'The publication as it is now.' })
  publication!: Publication | null;
}

@ObjectType({
  description: 'A newsletter, ready to be sent with any mail program. Nothing is sent from here.',
})
export class Newsletter {
  @Field({ description: 'Subject.' })
  subject!: string;
  @Field({ description: 'HTML that mail programs understand; everything people wrote is escaped.' })
  html!: string;
  @Field({ description: 'The same as plain text.' })
  text!: string;
}

@ArgsType()
export class PublicationsArgs extends PageArgs {
  @Field(() => PublicationKind, { nullable: true, description: 'Only those of this kind.' })
  @IsOptional()
  @IsEnum(PublicationKind)
  kind?: DomainKind | null;
  @Field(() => ID, { nullable: true, description: 'Only those of this project.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  projectId?: string | null;
  @Field({ description: 'Only those of your organisation, drafts among them.', defaultValue: false })
  @IsBoolean()
  own!: boolean;
}

@InputType({ description: 'What a publication says in one language.' })
export class PublicationTextInput {
  @Field(() => String, { description: 'en, lv, et or sv, each once.' })
  @IsIn(LANGUAGES)
  language!: Language;
  @Field({ description: 'Headline.' })
  @IsText(200)
  @Matches(/\S/, FILLED)
  title!: string;
  @Field({ description: 'One or two sentences.', defaultValue: '' })
  @IsText(500)
  lead!: string;
  @Field({ description: 'The rest, at most 20,000 characters.', defaultValue: '' })
  @IsText(20_000)
  body!: string;
}

@InputType({ description: 'A publication. Without an id a new draft is written.' })
export class SavePublicationInput {
  @Field(() => ID, { nullable: true, description: 'Global id; null for a new one.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  id?: string | null;
  @Field(() => Int, { nullable: true, description: 'The version that was seen; wanted with an id.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  version?: number | null;
  @Field(() => PublicationKind, { description: 'What it is.' })
  @IsEnum(PublicationKind)
  kind!: DomainKind;
  @Field(() => ID, { nullable: true, description: 'A project in which your organisation takes part.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  projectId?: string | null;
  @Field(() => [PublicationTextInput], { description: 'All texts, at least one.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(LANGUAGES.length)
  @ValidateNested({ each: true })
  @Type(() => PublicationTextInput)
  texts!: PublicationTextInput[];
  @Field(() => [ID], { description: 'Files that come to it.', defaultValue: [] })
  @IsArray()
  @ArrayMaxSize(10)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  attachmentIds!: string[];
}

export enum PublicationStep {
  PUBLISH = 'publish',
  WITHDRAW = 'withdraw',
}
registerEnumType(PublicationStep, {
  name: 'PublicationStep',
  description: 'A step in the life of a publication.',
  valuesMap: {
    PUBLISH: { description: 'Shows it to everybody.' },
    WITHDRAW: { description: 'Takes it back.' },
  },
});

@InputType({ description: 'A step of a publication.' })
export class MovePublicationInput {
  @Field(() => ID, { description: 'Global id of the publication.' })
  @IsString()
  @MaxLength(200)
  id!: string;
  @Field(() => Int, { description: 'The version that was seen; another one meanwhile is a conflict.' })
  @IsInt()
  @Min(1)
  version!: number;
  @Field(() => PublicationStep, { description: 'Which.' })
  @IsEnum(PublicationStep)
  step!: PublicationAction;
}

@InputType({ description: 'What a newsletter holds.' })
export class NewsletterInput {
  @Field({ description: 'Subject and headline.' })
  @IsText(200)
  @Matches(/\S/, FILLED)
  subject!: string;
  @Field({ description: 'What stands before the first publication.', defaultValue: '' })
  @IsText(5000)
  intro!: string;
  @Field(() => String, {
    description: 'en, lv, et or sv: each publication in this language where it has it.',
  })
  @IsIn(LANGUAGES)
  language!: Language;
  @Field(() => [ID], { description: 'Published publications of anybody, in their order.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  publicationIds!: string[];
}
