import { FACT_TOPICS, type FactTopic, OUTSIDE_SCHEMES, type OutsideScheme } from '@fivefold/domain';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { Organisation, Region } from '../directory/index.js';
import { Day, IsDay, IsText, Payload } from '../platform/index.js';
import { LocalTextInput } from '../service-facts/index.js';

/** Entries of one list of a profile. */
const LIST = 50;
const NAME = 200;

const OutsideSchemeEnum = Object.fromEntries(OUTSIDE_SCHEMES.map((scheme) => [scheme, scheme]));
registerEnumType(OutsideSchemeEnum, {
  name: 'OutsideScheme',
  description: 'A registry outside the network.',
  valuesMap: {
    ECCP: { description: 'European Cluster Collaboration Platform: the name of the profile in its address.' },
    VAT: { description: 'VAT number with its country.' },
    REGISTER: { description: 'Number in the business register, after its country and a hyphen.' },
  },
});

@ObjectType({ description: 'An id in an outside registry; no two organisations have the same.' })
export class OutsideId {
  @Field(() => OutsideSchemeEnum, { description: 'The registry.' })
  scheme!: OutsideScheme;
  @Field({ description: 'The id.' })
  value!: string;
}

@ObjectType({ description: 'A country or region that an organisation serves.' })
export class CoveredRegion {
  @Field(() => Region, { description: 'By the codes of today.' })
  region!: Region;
  @Field({ description: 'The code as it was stated, perhaps one of before 2024.' })
  statedCode!: string;
  @Field(() => Day, { description: 'Day on which it was stated, YYYY-MM-DD.' })
  statedOn!: string;
  @Field({
    description: 'Whether the borders moved with the code, so that a place near them may lie elsewhere.',
  })
  bordersRedrawn!: boolean;
}

@ObjectType({
  description: 'What one source says of an organisation. Never changed; a wrong one is withdrawn.',
})
export class OrganisationFact {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field({ description: 'In the words of the source.' })
  value!: string;
  @Field({ description: 'Who says it.' })
  source!: string;
  @Field(() => String, { nullable: true, description: 'Where it can be read.' })
  sourceUrl!: string | null;
  @Field(() => Day, { description: 'Day for which the source says it, YYYY-MM-DD.' })
  asOf!: string;
  @Field({ description: 'When it was noted.' })
  notedAt!: Date;
  @Field(() => Date, { nullable: true, description: 'When it was withdrawn; null while it stands.' })
  withdrawnAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'Why it was withdrawn.' })
  withdrawnWhy!: string | null;
}

@ObjectType({ description: 'What sources say of an organisation on one topic.' })
export class FactTopicGroup {
  @Field(() => String, { description: `One of ${FACT_TOPICS.join(', ')}.` })
  topic!: FactTopic;
  @Field({ description: 'Whether the sources disagree: of each its newest statement that stands counts.' })
  disputed!: boolean;
  @Field(() => [OrganisationFact], { description: 'All of them, the newest first, withdrawn ones too.' })
  statements!: OrganisationFact[];
}

@ObjectType({ description: 'What the network reaches in one country.' })
export class CountryReach {
  @Field({ description: 'Two letters in NUTS spelling (EL for Greece).' })
  country!: string;
  @Field(() => Int, { description: 'Founding clusters with their seat there.' })
  coreClusters!: number;
  @Field(() => Int, { description: 'Other clusters with their seat there.' })
  partnerClusters!: number;
  @Field(() => Int, { description: 'Clusters that serve the country or a region of it, seat or not.' })
  servingClusters!: number;
  @Field(() => Int, { description: 'Firms with their seat there that belong to a cluster, each once.' })
  firms!: number;
}

@ObjectType({ description: 'What the network reaches today; a firm in several clusters counts once.' })
export class NetworkReach {
  @Field(() => Int, { description: 'Firms that belong to any cluster, each once.' })
  firms!: number;
  @Field(() => Int, { description: 'Firms that belong to a founding cluster, each once.' })
  coreFirms!: number;
  @Field(() => Int, { description: 'Firms that belong to other clusters only, each once.' })
  partnerFirms!: number;
  @Field(() => Int, { description: 'Memberships: a firm in two clusters has two.' })
  memberships!: number;
  @Field(() => [CountryReach], {
    description: 'Countries with a cluster, a firm or one that serves them, by code.',
  })
  countries!: CountryReach[];
}

@InputType({ description: 'An id in an outside registry.' })
export class OutsideIdInput {
  @Field(() => OutsideSchemeEnum, { description: 'The registry.' })
  @IsIn(OUTSIDE_SCHEMES)
  scheme!: OutsideScheme;
  @Field({ description: 'The id as people write it.' })
  @IsText(NAME)
  value!: string;
}

@InputType({ isAbstract: true })
abstract class ProfileFacts {
  @Field({ description: 'Name, 1 to 200 characters.' })
  @IsText(NAME)
  @Matches(/\S/, { message: 'It must not be empty.' })
  name!: string;
  @Field({ description: 'Country of the seat, two letters in NUTS spelling.' })
  @IsText(2)
  country!: string;
  @Field(() => String, { nullable: true, description: 'NUTS 2024 code of the region of the seat.' })
  @IsOptional()
  @IsText(10)
  regionCode?: string | null;
  @Field(() => [String], { description: 'Keys of sectors, the main one first.' })
  @IsArray()
  @ArrayMaxSize(10)
  @IsText(40, { each: true })
  sectors!: string[];
}

@InputType({ description: 'The profile of an organisation as it shall be; every list as a whole.' })
export class SaveProfileInput extends ProfileFacts {
  @Field(() => ID, { nullable: true, description: 'Global id; absent: your own. Others are the operator’s.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  organisationId?: string | null;
  @Field(() => Int, { description: 'The version that was seen; another one meanwhile is a conflict.' })
  @IsInt()
  @Min(1)
  version!: number;
  @Field(() => String, { nullable: true, description: 'Address of its own site, http or https.' })
  @IsOptional()
  @IsText(500)
  @Matches(/^(https?:\/\/\S+)?$/, { message: 'An address that begins with http:// or https:// is wanted.' })
  website?: string | null;
  @Field(() => [String], { description: 'ISO 639-1 codes of the languages it works in.' })
  @IsArray()
  @ArrayMaxSize(LIST)
  @Matches(/^[a-z]{2}$/, { each: true, message: 'Language codes of two letters are wanted.' })
  languages!: string[];
  @Field(() => [LocalTextInput], { description: 'What it does, each language once.' })
  @IsArray()
  @ArrayMaxSize(LIST)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  profile!: LocalTextInput[];
  @Field(() => [String], { description: 'Other names by which it is known.' })
  @IsArray()
  @ArrayMaxSize(LIST)
  @IsText(NAME, { each: true })
  aliases!: string[];
  @Field(() => [OutsideIdInput], { description: 'At most one of each registry.' })
  @IsArray()
  @ArrayMaxSize(OUTSIDE_SCHEMES.length)
  @ValidateNested({ each: true })
  @Type(() => OutsideIdInput)
  outsideIds!: OutsideIdInput[];
  @Field(() => [String], {
    description: 'Countries and NUTS regions that it serves; codes of before 2024 are taken and mapped.',
  })
  @IsArray()
  @ArrayMaxSize(300)
  @IsText(10, { each: true })
  coverage!: string[];
}

@InputType({ description: 'A cluster that the operator adds. Its people come by invitation.' })
export class AddClusterInput extends ProfileFacts {}

@InputType({ description: 'The tier of a cluster.' })
export class SetTierInput {
  @Field(() => ID, { description: 'Global id of the cluster.' })
  @IsString()
  @MaxLength(200)
  organisationId!: string;
  @Field(() => Int, { description: 'The version that was seen; another one meanwhile is a conflict.' })
  @IsInt()
  @Min(1)
  version!: number;
  @Field({ description: '`core` or `partner`.' })
  @IsIn(['core', 'partner'])
  tier!: string;
}

@InputType({ description: 'What a source says.' })
export class AddFactInput {
  @Field(() => ID, { nullable: true, description: 'Global id; absent: your own. Others are the operator’s.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  organisationId?: string | null;
  @Field(() => String, { description: `One of ${FACT_TOPICS.join(', ')}.` })
  @IsIn(FACT_TOPICS)
  topic!: FactTopic;
  @Field({ description: 'In the words of the source, 1 to 500 characters.' })
  @IsText(500)
  @Matches(/\S/, { message: 'It must not be empty.' })
  value!: string;
  @Field({ description: 'Who says it, 1 to 200 characters.' })
  @IsText(NAME)
  @Matches(/\S/, { message: 'It must not be empty.' })
  source!: string;
  @Field(() => String, { nullable: true, description: 'Where it can be read, http or https.' })
  @IsOptional()
  @IsText(500)
  @Matches(/^(https?:\/\/\S+)?$/, { message: 'An address that begins with http:// or https:// is wanted.' })
  sourceUrl?: string | null;
  @Field(() => Day, { description: 'Day for which the source says it, YYYY-MM-DD.' })
  @IsDay()
  asOf!: string;
}

@InputType({ description: 'A statement that does not hold.' })
export class WithdrawFactInput {
  @Field(() => ID, { description: 'Global id of the statement.' })
  @IsString()
  @MaxLength(200)
  id!: string;
  @Field({ description: 'Why, 1 to 500 characters; it stays visible.' })
  @IsText(500)
  @Matches(/\S/, { message: 'It must not be empty.' })
  why!: string;
}

@ObjectType({ description: 'The organisation after a change.' })
export class ProfilePayload extends Payload {
  @Field(() => Organisation, { nullable: true, description: 'Null when refused.' })
  organisation!: Organisation | null;
}
