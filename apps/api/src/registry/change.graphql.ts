import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf } from '../platform/index.js';
import { CHANGED_FIELDS, type ChangedField } from './change.entity.js';

export const ChangedFieldEnum = Object.fromEntries(CHANGED_FIELDS.map((each) => [each.toUpperCase(), each]));
registerEnumType(ChangedFieldEnum, {
  name: 'OrganisationField',
  description: 'What of an organisation was changed.',
  valuesMap: {
    NAME: { description: 'Its name.' },
    COUNTRY: { description: 'Where it is.' },
    REGION: { description: 'The region where it is.' },
    SECTORS: { description: 'What it works in.' },
    WEBSITE: { description: 'Its site.' },
    LANGUAGES: { description: 'What it speaks.' },
    PROFILE: { description: 'What it does, in its own words.' },
    ALIASES: { description: 'Other names by which it is known.' },
    OUTSIDE_IDS: { description: 'Its ids in outside registries.' },
    COVERAGE: { description: 'Countries and regions that it serves.' },
    TIER: { description: 'Core or partner cluster.' },
    FACT: { description: 'What a source says of it: noted, or withdrawn.' },
  },
});

@ObjectType({ description: 'One part of what stood: of a list an entry, of texts the one of a language.' })
export class ChangedPart {
  @Field(() => String, {
    nullable: true,
    description: 'A language, an outside registry, or a part of a fact; null where there is but the value.',
  })
  label!: string | null;
  @Field({ description: 'As it is stored: a code where there is one.' })
  value!: string;
}

@ObjectType({ description: 'One change of what is known of an organisation.' })
export class OrganisationChange {
  key!: string;
  @Field(() => ChangedFieldEnum, { description: 'What was changed.' })
  field!: ChangedField;
  @Field({ description: 'When.' })
  at!: Date;
  @Field({ description: 'By whom.' })
  by!: string;
  @Field(() => [ChangedPart], { description: 'What stood before; nothing where there was none.' })
  before!: ChangedPart[];
  @Field(() => [ChangedPart], { description: 'What stood after; nothing where it was taken away.' })
  after!: ChangedPart[];
}

@ObjectType({ description: 'A page of changes, the latest first.' })
export class OrganisationChangeConnection extends connectionOf(OrganisationChange, 'OrganisationChange') {}
