import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { connectionOf, IsText, Node, type OrganisationKind, PageArgs } from '../platform/index.js';

/** The wire spelling of {@link OrganisationKind}. */
export const OrganisationKindEnum = { CLUSTER: 'CLUSTER', COMPANY: 'COMPANY', PLATFORM: 'PLATFORM' } as const;
registerEnumType(OrganisationKindEnum, {
  name: 'OrganisationKind',
  description: 'What an organisation is.',
  valuesMap: {
    CLUSTER: {
      description: 'A body that serves member companies of a sector and region, and publishes services.',
    },
    COMPANY: { description: 'A firm: it asks, and it may deliver services that a cluster publishes.' },
    PLATFORM: { description: 'The body that operates the platform.' },
  },
});

@ObjectType({ description: 'A text in one language.' })
export class LocalText {
  @Field({ description: 'ISO 639-1 code, e.g. `lv`.' })
  language!: string;
  @Field({ description: 'The text.' })
  text!: string;
}

@ObjectType({ description: 'A region of NUTS 2024, or a country.' })
export class Region {
  @Field({ description: 'NUTS 2024 code; two letters are a country, in NUTS spelling (EL for Greece).' })
  code!: string;
  @Field({ description: 'Country of the region, two letters in NUTS spelling.' })
  country!: string;
}

@ObjectType({ implements: () => [Node], description: 'A cluster, a firm or the operator of the platform.' })
export class Organisation implements Node {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  /** Row id, for the rooms. */
  key!: string;
  @Field(() => Int, { description: 'Lock of its profile: pass it back with every change.' })
  version!: number;
  @Field(() => OrganisationKindEnum, { description: 'Cluster, firm or platform.' })
  kind!: OrganisationKind;
  @Field({ description: 'Short name in addresses, unique and permanent.' })
  slug!: string;
  @Field({ description: 'Name, with the legal form of firms.' })
  name!: string;
  @Field({ description: 'Country of its seat, two letters in NUTS spelling (EL for Greece).' })
  country!: string;
  @Field(() => Region, { nullable: true, description: 'Region of its seat; null where it is not known.' })
  region!: Region | null;
  @Field(() => [String], { description: 'Sectors it works in, the main one first.' })
  sectors!: string[];
  @Field(() => String, {
    nullable: true,
    description: 'Of a cluster: `core` for a founding one, `partner` for the others. Null for firms.',
  })
  tier!: string | null;
  @Field(() => [LocalText], { description: 'What it does, by language code ascending.' })
  profile!: LocalText[];
  @Field(() => String, { nullable: true, description: 'Address of its own site.' })
  website!: string | null;
  @Field({ description: 'Whether it is invented, for demonstration.' })
  illustrative!: boolean;
  @Field(() => [String], { description: 'ISO 639-1 codes of the languages it works in.' })
  languages!: string[];
}

@ObjectType({ description: 'A page of organisations, by name.' })
export class OrganisationConnection extends connectionOf(Organisation, 'Organisation') {}

@ArgsType()
export class OrganisationsArgs extends PageArgs {
  @Field({ description: 'A part of the name, at most 200 characters; empty: all of them.' })
  @IsText(200)
  named!: string;
  @Field(() => ID, { nullable: true, description: 'Only firms that belong to this cluster today.' })
  @IsOptional()
  @IsText(200)
  memberOf?: string | null;
}
