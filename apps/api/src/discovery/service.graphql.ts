import type { ServiceFacts } from '@fivefold/domain';
import type { SearchResult } from '@fivefold/matching';
import { ArgsType, Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, ValidateNested } from 'class-validator';
import {
  Bookable,
  Capacity,
  DeliveryModeEnum,
  Price,
  TemperatureRange,
  Vat,
} from '../service-facts/index.js';
import { LocalText, Region } from '../directory/index.js';
import { Capability } from '../decomposition/index.js';
import {
  Day,
  isStorable,
  IsText,
  Kept,
  MAX_CURSOR_LENGTH,
  Node,
  PageArgs,
  PageInfo,
} from '../platform/index.js';

/** Characters of a search that the index reads. */
export const MAX_QUERY_LENGTH = 1000;
/** Most values of one filter. */
const MAX_VALUES = 200;
/** Characters of one value of a part of the filter. */
const MAX_VALUE_LENGTH: Readonly<Record<keyof ServiceFilter, number>> = {
  sectors: 40,
  stages: 40,
  concepts: 80,
  clusters: 200,
  countries: 2,
  certificates: 60,
  languages: 3,
  labels: 60,
  regions: 10,
};
const MAX_LANGUAGE_LENGTH = 20;

@ObjectType({ description: 'A cluster that publishes a service beside its owner.' })
export class CoPublishingCluster {
  @Field(() => ID, { description: 'Global id of the organisation.' })
  id!: string;
  @Field({ description: 'Name.' })
  name!: string;
  @Field({ description: 'Short name in addresses.' })
  slug!: string;
  @Field({ description: 'ISO 3166-1 alpha-2, in NUTS spelling.' })
  country!: string;
}

@ObjectType({ description: 'A certificate that holds today.' })
export class PublishedClaim {
  @Field({ description: 'Code of the vocabulary.' })
  code!: string;
  @Field(() => String, { nullable: true, description: 'Who issued it; null where not stated.' })
  issuer!: string | null;
  @Field(() => String, { nullable: true, description: 'Its number; null where not stated.' })
  number!: string | null;
  @Field(() => Day, {
    nullable: true,
    description: 'Last day on which it holds; null where no end is known.',
  })
  validUntil!: string | null;
}

/** Made anew whenever its facts, or the organisations that they name, change: see {@link LiveIndex}. */
@Kept()
@ObjectType({
  implements: () => [Node],
  description: 'A published service: what its provider offers and its cluster vouches for.',
})
export class Service extends Node {
  /** The facts behind it, for the rooms. */
  facts!: ServiceFacts;

  @Field(() => Int, { description: 'Version that is published, from 1.' })
  version!: number;
  @Field({ description: 'Key of its sector, one of `sectors`.' })
  sector!: string;
  @Field(() => [LocalText], { description: 'Titles by language code ascending.' })
  titles!: LocalText[];
  @Field(() => [LocalText], { description: 'Descriptions by language code ascending.' })
  descriptions!: LocalText[];
  @Field(() => [Capability], { description: 'What it can do, the main one first.' })
  capabilities!: Capability[];
  @Field(() => [Region], { description: 'Regions that it serves; each stands for all within.' })
  coverage!: Region[];
  @Field(() => Region, {
    nullable: true,
    description: 'Where the work is done; null where there is no fixed place.',
  })
  site!: Region | null;
  @Field(() => DeliveryModeEnum, { description: 'Where the work is done.' })
  deliveryMode!: ServiceFacts['deliveryMode'];
  @Field(() => [String], { description: 'Certificates that hold today, as codes of the vocabulary.' })
  certificates!: readonly string[];
  @Field(() => [PublishedClaim], { description: 'The same certificates with issuer, number and last day.' })
  claims!: readonly PublishedClaim[];
  @Field(() => TemperatureRange, {
    nullable: true,
    description: 'Temperatures kept, °C; null where not stated.',
  })
  temperature!: ServiceFacts['temperature'];
  @Field(() => [Capacity], { description: 'Quantities it can take on; empty where not stated.' })
  capacities!: ServiceFacts['capacities'];
  @Field(() => Price, { description: 'How it is priced.' })
  price!: ServiceFacts['price'];
  @Field(() => Vat, {
    nullable: true,
    description: 'How the price, which is net, is taxed; null where not stated.',
  })
  vat!: NonNullable<ServiceFacts['vat']> | null;
  @Field(() => Bookable, {
    nullable: true,
    description: 'By which slots it is booked; null where it is not.',
  })
  bookable!: NonNullable<ServiceFacts['bookable']> | null;
  @Field(() => Int, { nullable: true, description: 'Days from order to start; null where not stated.' })
  leadTimeDays!: number | null;
  @Field(() => [String], { description: 'ISO 639-1 codes of the languages of contact and result.' })
  languages!: readonly string[];
  @Field(() => [String], {
    description: 'Technical interfaces, as codes of the vocabulary; empty where not stated.',
  })
  interfaces!: readonly string[];
  @Field(() => String, { nullable: true, description: 'ATP class of the vehicles; null where not stated.' })
  atpClass!: string | null;
  @Field(() => [String], { description: 'Classes of dangerous goods taken; empty where not stated.' })
  adrClasses!: readonly string[];
  @Field(() => [String], {
    description: 'Labels that hold today, of the clusters that publish it, e.g. `ECEI Gold`.',
  })
  publisherLabels!: readonly string[];
  @Field({ description: 'When this version was published.' })
  publishedAt!: Date;
}

export enum FacetName {
  SECTOR = 'sector',
  STAGE = 'stage',
  CONCEPT = 'concept',
  PUBLISHER = 'publisher',
  COUNTRY = 'country',
  CERTIFICATE = 'certificate',
  LANGUAGE = 'language',
  LABEL = 'label',
}
registerEnumType(FacetName, {
  name: 'FacetName',
  description: 'By what services are counted.',
  valuesMap: {
    SECTOR: { description: 'Sector of the service.' },
    STAGE: { description: 'Stages of the value chain of its capabilities.' },
    CONCEPT: { description: 'Its capabilities, as keys of the vocabulary.' },
    PUBLISHER: { description: 'The cluster that publishes it, as global id.' },
    COUNTRY: { description: 'Country of that cluster, in NUTS spelling.' },
    CERTIFICATE: { description: 'Certificates that hold today.' },
    LANGUAGE: { description: 'Languages of contact and result, ISO 639-1.' },
    LABEL: { description: 'Labels that hold today, of the clusters that publish it.' },
  },
});

@ObjectType({ description: 'One value of a facet.' })
export class FacetValue {
  @Field({ description: 'As the filter takes it.' })
  value!: string;
  @Field({ description: 'For people.' })
  label!: string;
  @Field(() => Int, { description: 'Services of the whole list that have it, exact.' })
  count!: number;
}

@ObjectType({ description: 'Exact counts of one attribute over a whole list of services.' })
export class Facet {
  @Field(() => FacetName, { description: 'Which attribute.' })
  name!: string;
  @Field(() => [FacetValue], { description: 'The most frequent first, ties by value.' })
  values!: FacetValue[];
}

@ObjectType({ description: 'One service of a list.' })
export class ServiceEdge {
  @Field({ description: 'Position in the list, opaque; good for this list only.' })
  cursor!: string;
  @Field(() => Service, { description: 'The service.' })
  node!: Service;
  @Field(() => Float, {
    nullable: true,
    description: 'How well it fits the words of the query, 0 to 1; null without a query.',
  })
  score!: number | null;
}

@ObjectType({ description: 'A page of published services.' })
export class ServiceConnection {
  /** What {@link Facet}s are made of, and the language of their labels; null for the reader's own. */
  counts!: SearchResult['facets'];
  labelLanguage!: string | null;

  @Field(() => [ServiceEdge], { description: 'The page.' })
  edges!: ServiceEdge[];
  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo!: PageInfo;
  @Field(() => Int, { description: 'Exact size of the whole list.' })
  totalCount!: number;
  @Field(() => String, {
    nullable: true,
    description: 'A spelling that would find more; null where every word is known.',
  })
  didYouMean!: string | null;
}

export enum ServiceSort {
  RELEVANCE = 'relevance',
  NEWEST = 'newest',
  PRICE = 'price',
  LEAD_TIME = 'lead_time',
}
registerEnumType(ServiceSort, {
  name: 'ServiceSort',
  description: 'Order of a list of services; ties by id.',
  valuesMap: {
    RELEVANCE: { description: 'The best fit to the words first; without a query the newest.' },
    NEWEST: { description: 'The latest publication first.' },
    PRICE: { description: 'The lowest amount in minor units first, whatever the unit; on request last.' },
    LEAD_TIME: { description: 'The shortest lead time first; not stated last.' },
  },
});

function Values(): PropertyDecorator {
  return (target, name) => {
    const max = MAX_VALUE_LENGTH[name as keyof ServiceFilter];
    for (const decorate of [IsOptional(), IsArray(), ArrayMaxSize(MAX_VALUES), IsText(max, { each: true })])
      decorate(target, name);
  };
}

@InputType({
  description: 'Parts are joined by AND, the values of one part by OR; an empty part filters nothing.',
})
export class ServiceFilter {
  @Field(() => [String], { nullable: true, description: 'Sectors.' })
  @Values()
  sectors?: string[] | null;
  @Field(() => [String], { nullable: true, description: 'Stages of the value chain.' })
  @Values()
  stages?: string[] | null;
  @Field(() => [String], { nullable: true, description: 'Capabilities, as keys of the vocabulary.' })
  @Values()
  concepts?: string[] | null;
  @Field(() => [ID], { nullable: true, description: 'Publishing clusters, as global ids.' })
  @Values()
  clusters?: string[] | null;
  @Field(() => [String], { nullable: true, description: 'Countries of the clusters, in NUTS spelling.' })
  @Values()
  countries?: string[] | null;
  @Field(() => [String], { nullable: true, description: 'Certificates, as codes of the vocabulary.' })
  @Values()
  certificates?: string[] | null;
  @Field(() => [String], { nullable: true, description: 'Languages, ISO 639-1.' })
  @Values()
  languages?: string[] | null;
  @Field(() => [String], {
    nullable: true,
    description: 'Labels that hold today, of the clusters that publish, e.g. `ECEI Gold`.',
  })
  @Values()
  labels?: string[] | null;
  @Field(() => [String], {
    nullable: true,
    description: 'NUTS 2024 codes: services that hold one of these regions or lie inside it.',
  })
  @Values()
  regions?: string[] | null;
}

@ArgsType()
export class ServicesArgs extends PageArgs {
  @Field(() => String, {
    nullable: true,
    description:
      'Words in any of the four languages, at most 1,000 characters; all services when absent or empty.',
  })
  @IsOptional()
  @IsText(MAX_QUERY_LENGTH)
  query?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Language of the labels of facets; the caller’s when absent or none of the four.',
  })
  @IsOptional()
  @IsText(MAX_LANGUAGE_LENGTH)
  language?: string | null;

  @Field(() => ServiceFilter, { nullable: true, description: 'Only these services.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ServiceFilter)
  filter?: ServiceFilter | null;

  @Field(() => ServiceSort, { nullable: true, defaultValue: ServiceSort.RELEVANCE, description: 'Order.' })
  @IsOptional()
  @IsIn(Object.values(ServiceSort))
  sort?: ServiceSort | null;
}

/** Whether the rules on {@link ServicesArgs} would pass `given` as it is. */
export function isFitSearch(given: Readonly<Record<string, unknown>>): boolean {
  const { query, after, language, filter } = given as unknown as ServicesArgs;
  return (
    isFitText(query, MAX_QUERY_LENGTH) &&
    isFitText(language, MAX_LANGUAGE_LENGTH) &&
    isFitText(after, MAX_CURSOR_LENGTH) &&
    Object.entries(filter ?? {}).every(
      ([part, values]: [string, string[] | null]) =>
        values === null ||
        (values.length <= MAX_VALUES &&
          values.every((value) => isFitText(value, MAX_VALUE_LENGTH[part as keyof ServiceFilter]))),
    )
  );
}

function isFitText(text: string | null | undefined, max: number): boolean {
  return text === null || text === undefined || (text.length <= max && isStorable(text));
}

export enum SuggestionKind {
  SERVICE = 'service',
  CONCEPT = 'concept',
  WORD = 'word',
}
registerEnumType(SuggestionKind, {
  name: 'SuggestionKind',
  description: 'What a suggestion is.',
  valuesMap: {
    SERVICE: { description: 'The title of a service.' },
    CONCEPT: { description: 'The name of a capability.' },
    WORD: { description: 'A word of the catalogue.' },
  },
});

@ObjectType({ description: 'One line under the search box.' })
export class Suggestion {
  @Field({ description: 'What to show and to search for.' })
  text!: string;
  @Field(() => SuggestionKind, { description: 'What it is.' })
  kind!: string;
  @Field(() => ID, { nullable: true, description: 'Global id of the service; null for the other kinds.' })
  serviceId!: string | null;
  @Field(() => String, { nullable: true, description: 'Key of the capability; null for the other kinds.' })
  concept!: string | null;
}

@ArgsType()
export class SuggestionsArgs {
  @Field({ description: 'Beginning of what is typed; at most 1,000 characters.' })
  @IsText(MAX_QUERY_LENGTH)
  prefix!: string;

  @Field(() => Int, { defaultValue: 8, description: 'At most so many, 1 to 100.' })
  @IsOptional()
  first: number = 8;
}
