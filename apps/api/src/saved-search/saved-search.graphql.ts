import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsEnum, IsInt, IsOptional, Min, ValidateNested } from 'class-validator';
import { MAX_QUERY_LENGTH, Service, ServiceFilter } from '../discovery/index.js';
import { connectionOf, IsText, JsonObject, Node, Payload } from '../platform/index.js';
import type { SearchAlertKind } from './saved-search.entity.js';

const MAX_NAME = 100;

export enum SearchAlert {
  AT_ONCE = 'at_once',
  DAILY = 'daily',
  NEVER = 'never',
}
registerEnumType(SearchAlert, {
  name: 'SearchAlert',
  description: 'When a person is told of new services that fit a kept search.',
  valuesMap: {
    AT_ONCE: { description: 'Within minutes.' },
    DAILY: { description: 'At most once a day.' },
    NEVER: { description: 'Not at all.' },
  },
});

@ObjectType({ implements: () => [Node], description: 'A search that a person keeps; private to the person.' })
export class SavedSearch extends Node {
  /** Row id, words and filter for the room. */
  key!: string;

  @Field({ description: 'Its name.' })
  name!: string;
  @Field({ description: 'The words; empty where only the filter counts.' })
  query!: string;
  @Field(() => JsonObject, { description: 'The filter, as `ServiceFilter`.' })
  filter!: object;
  @Field(() => SearchAlert, { description: 'When the person is told of new services.' })
  alert!: SearchAlertKind;
  @Field(() => Int, { description: 'Goes up with every change; pass it back.' })
  version!: number;
  @Field({ description: 'When it was kept.' })
  createdAt!: Date;
  @Field(() => Date, { nullable: true, description: 'When it was deleted; null while it is kept.' })
  deletedAt!: Date | null;
}

@ObjectType({ description: 'A page of kept searches, the latest first.' })
export class SavedSearchConnection extends connectionOf(SavedSearch, 'SavedSearch') {}

@ObjectType({ description: 'A service that a kept search found after it was kept.' })
export class SearchFind {
  @Field(() => Service, { description: 'The service.' })
  service!: Service;
  @Field({ description: 'When it was found.' })
  foundAt!: Date;
}

@InputType({ description: 'A search to keep.' })
export class SaveSearchInput {
  @Field({ description: 'Its name, 1 to 100 characters.' })
  @IsText(MAX_NAME)
  name!: string;

  @Field(() => String, { nullable: true, description: 'The words.' })
  @IsOptional()
  @IsText(MAX_QUERY_LENGTH)
  query?: string | null;

  @Field(() => ServiceFilter, { nullable: true, description: 'The filter.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ServiceFilter)
  filter?: ServiceFilter | null;

  @Field(() => SearchAlert, { description: 'When to be told of new services.' })
  @IsEnum(SearchAlert)
  alert!: SearchAlertKind;
}

@InputType({ description: 'Names a kept search and the version that was seen of it.' })
export class SavedSearchInput {
  @Field(() => ID, { description: 'Global id of the search.' })
  @IsText(200)
  id!: string;

  @Field(() => Int, { description: 'The version that was seen; another one meanwhile is a conflict.' })
  @IsInt()
  @Min(1)
  version!: number;
}

@InputType({ description: 'Renames a kept search or changes its alerts.' })
export class ChangeSearchInput extends SavedSearchInput {
  @Field(() => String, { nullable: true, description: 'The new name; stays when absent.' })
  @IsOptional()
  @IsText(MAX_NAME)
  name?: string | null;

  @Field(() => SearchAlert, { nullable: true, description: 'When to be told; stays when absent.' })
  @IsOptional()
  @IsEnum(SearchAlert)
  alert?: SearchAlertKind | null;
}

@ObjectType({ description: 'Result of a change of a kept search.' })
export class SavedSearchPayload extends Payload {
  @Field(() => SavedSearch, { nullable: true, description: 'The search as it is now; null when refused.' })
  search?: SavedSearch | null;
}
