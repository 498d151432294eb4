import type { Scope } from '@fivefold/domain';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { connectionOf, IsText, Payload } from '../platform/index.js';

/** Days that a key or a consent lasts at most. */
const MOST_DAYS = 365;

export const PartnerScopeEnum = {
  PUBLIC_READ: 'public:read',
  NEEDS_READ: 'needs:read',
  NEEDS_WRITE: 'needs:write',
  DEALS_READ: 'deals:read',
  DEALS_WRITE: 'deals:write',
  DEALS_ACCEPT: 'deals:accept',
  SERVICES_READ: 'services:read',
  SERVICES_WRITE: 'services:write',
} as const satisfies Record<string, Scope>;
registerEnumType(PartnerScopeEnum, {
  name: 'PartnerScope',
  description: 'What a partner app may do. What writes reads as well.',
  valuesMap: {
    PUBLIC_READ: { description: 'Read what everybody may: services, clusters, events, matches of a text.' },
    NEEDS_READ: { description: 'Read needs and their matches.' },
    NEEDS_WRITE: { description: 'Write needs and choose among their matches.' },
    DEALS_READ: { description: 'Read requests, quotes, agreements and their messages.' },
    DEALS_WRITE: { description: 'Ask for quotes, quote, write messages, report deliveries.' },
    DEALS_ACCEPT: { description: 'Accept quotes, which binds the organisation.' },
    SERVICES_READ: { description: 'Read own services, their capacity, questions and the demand.' },
    SERVICES_WRITE: {
      description: 'Draft and import services, change capacity, answer questions. Nothing is published.',
    },
  },
});

@ObjectType({ description: 'A key of a partner app; its secret was shown once and is not kept.' })
export class PartnerKey {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field({ description: 'How it begins, to tell it from others: `ff_live_` and its id.' })
  beginsWith!: string;
  @Field(() => [PartnerScopeEnum], { description: 'What it may do.' })
  scopes!: Scope[];
  @Field({
    description: 'Who made it. It acts as that person and ends when that person may make keys no more.',
  })
  madeBy!: string;
  @Field({ description: 'When it was made.' })
  madeAt!: Date;
  @Field({ description: 'When it ends by itself.' })
  expiresAt!: Date;
  @Field(() => Date, {
    nullable: true,
    description: 'When it was last used, to the minute; null while never.',
  })
  lastUsedAt!: Date | null;
  @Field(() => Date, { nullable: true, description: 'When it was revoked; null while it was not.' })
  revokedAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'Who revoked it.' })
  revokedBy!: string | null;
  @Field({ description: 'Whether it works now.' })
  isActive!: boolean;
  @Field(() => [String], { description: 'What you may do: rotate, revoke.' })
  actions!: string[];
}

@ObjectType({ description: 'A program of an organisation that works with the platform by keys.' })
export class PartnerApp {
  key!: string;
  organisationKey!: string;
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field(() => Int, { description: 'Lock: give it back with every change, and with a consent.' })
  version!: number;
  @Field({ description: 'Its name.' })
  name!: string;
  @Field({ description: 'What it does, for those who are asked to consent.' })
  purpose!: string;
  @Field(() => [PartnerScopeEnum], {
    description: 'What it asks other organisations to let it do; empty where it asks none.',
  })
  wantedScopes!: Scope[];
  @Field(() => [String], {
    description: 'What you may do: change, makeKey; of the app of another organisation: consent.',
  })
  actions!: string[];
}

@ObjectType({ description: 'A page of apps, the newest first.' })
export class PartnerAppConnection extends connectionOf(PartnerApp, 'PartnerApp') {}

@ObjectType({ description: 'Something that an app changed for an organisation.' })
export class PartnerAction {
  @Field(() => ID, { description: 'Opaque.' })
  id!: string;
  @Field({ description: 'The mutation, e.g. `sendRequests`.' })
  field!: string;
  @Field(() => ID, { nullable: true, description: 'Global id of what was changed; null where it has none.' })
  subjectId!: string | null;
  @Field(() => String, { nullable: true, description: 'Its kind, e.g. `Need`; null where it has none.' })
  subjectKind!: string | null;
  @Field({ description: 'When.' })
  at!: Date;
}

@ObjectType({ description: 'A page of what was done, the newest first.' })
export class PartnerActionConnection extends connectionOf(PartnerAction, 'PartnerAction') {}

@ObjectType({ description: 'How often an app read a field for an organisation on one day.' })
export class PartnerRead {
  @Field({ description: 'The day, YYYY-MM-DD, of UTC.' })
  day!: string;
  @Field({ description: 'The query, e.g. `requests`.' })
  field!: string;
  @Field(() => Int, { description: 'How often.' })
  count!: number;
}

@ObjectType({ description: 'The leave of an organisation that an app acts for it.' })
export class PartnerConsent {
  key!: string;
  organisationKey!: string;
  appOrganisationKey!: string;
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field(() => ID, { description: 'Global id of the app.' })
  appId!: string;
  @Field({ description: 'Name of the app at that time.' })
  appName!: string;
  @Field(() => [PartnerScopeEnum], { description: 'What it may do.' })
  scopes!: Scope[];
  @Field({ description: 'Who gave it.' })
  givenBy!: string;
  @Field({ description: 'When it was given.' })
  givenAt!: Date;
  @Field({ description: 'When it ends by itself.' })
  expiresAt!: Date;
  @Field(() => Date, { nullable: true, description: 'When somebody ended it; null while nobody has.' })
  endedAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'Who ended it.' })
  endedBy!: string | null;
  @Field({ description: 'Whether the app may act by it now.' })
  isStanding!: boolean;
  @Field(() => [String], { description: 'What you may do: end.' })
  actions!: string[];
}

@ObjectType({ description: 'A page of consents, the newest first.' })
export class PartnerConsentConnection extends connectionOf(PartnerConsent, 'PartnerConsent') {}

@ObjectType({ description: 'As whom a partner app asks with the key it uses.' })
export class PartnerCredential {
  organisationKey!: string;
  @Field({ description: 'The person and, in brackets, the app, as both stand in what it writes.' })
  actsAs!: string;
  @Field(() => [PartnerScopeEnum], {
    description: 'What it may do here: what key and, for another organisation, consent have in common.',
  })
  scopes!: Scope[];
  @Field(() => ID, {
    nullable: true,
    description: 'The consent by which it acts for another organisation; null for its own.',
  })
  consentId!: string | null;
}

@InputType({ description: 'A partner app.' })
export class SavePartnerAppInput {
  @Field(() => ID, { nullable: true, description: 'Global id of the app; absent for a new one.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  id?: string | null;
  @Field(() => Int, { nullable: true, description: 'The version that was seen; absent for a new one.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  version?: number | null;
  @Field({ description: 'Its name, 1 to 80 characters.' })
  @IsText(80)
  name!: string;
  @Field({ description: 'What it does, 1 to 500 characters.' })
  @IsText(500)
  purpose!: string;
  @Field(() => [PartnerScopeEnum], {
    defaultValue: [],
    description: 'What it asks other organisations to let it do; empty to ask none.',
  })
  @IsIn(Object.values(PartnerScopeEnum), { each: true })
  @ArrayUnique()
  @ArrayMaxSize(20)
  wantedScopes: Scope[] = [];
}

@InputType({ description: 'A new key for an app.' })
export class MakePartnerKeyInput {
  @Field(() => ID, { description: 'Global id of the app.' })
  @IsString()
  @MaxLength(200)
  appId!: string;
  @Field(() => [PartnerScopeEnum], { description: 'What it may do; at least one.' })
  @IsIn(Object.values(PartnerScopeEnum), { each: true })
  @ArrayUnique()
  @ArrayNotEmpty()
  @ArrayMaxSize(20)
  scopes!: Scope[];
  @Field(() => Int, { defaultValue: 90, description: 'Days until it ends by itself, 1 to 365.' })
  @IsInt()
  @Min(1)
  @Max(MOST_DAYS)
  days: number = 90;
}

@InputType({ description: 'One key.' })
export class PartnerKeyInput {
  @Field(() => ID, { description: 'Global id of the key.' })
  @IsString()
  @MaxLength(200)
  id!: string;
}

@InputType({ description: 'Leave for an app.' })
export class GivePartnerConsentInput {
  @Field(() => ID, { description: 'Global id of the app.' })
  @IsString()
  @MaxLength(200)
  appId!: string;
  @Field(() => Int, {
    description: 'The version of the app that was seen, so that it asks for no more meanwhile.',
  })
  @IsInt()
  @Min(1)
  version!: number;
  @Field(() => [PartnerScopeEnum], { description: 'What it may do, of what it asks for; at least one.' })
  @IsIn(Object.values(PartnerScopeEnum), { each: true })
  @ArrayUnique()
  @ArrayNotEmpty()
  @ArrayMaxSize(20)
  scopes!: Scope[];
  @Field(() => Int, { defaultValue: 180, description: 'Days until it ends by itself, 1 to 365.' })
  @IsInt()
  @Min(1)
  @Max(MOST_DAYS)
  days: number = 180;
}

@InputType({ description: 'One consent.' })
export class PartnerConsentInput {
  @Field(() => ID, { description: 'Global id of the consent.' })
  @IsString()
  @MaxLength(200)
  id!: string;
}

@ObjectType({ description: 'Answer of a change of an app.' })
export class PartnerAppPayload extends Payload {
  @Field(() => PartnerApp, { nullable: true, description: 'The app as it is now; null when refused.' })
  app?: PartnerApp | null;
}

@ObjectType({ description: 'Answer of making a key.' })
export class MadePartnerKeyPayload extends PartnerAppPayload {
  @Field(() => String, {
    nullable: true,
    description: 'The key, shown this once: keep it where secrets are kept. Null when refused.',
  })
  key?: string | null;
}

@ObjectType({ description: 'Answer of a change of a consent.' })
export class PartnerConsentPayload extends Payload {
  @Field(() => PartnerConsent, {
    nullable: true,
    description: 'The consent as it is now; null when refused.',
  })
  consent?: PartnerConsent | null;
}
