import { Field, ObjectType } from '@nestjs/graphql';
import { Capability, FoundCapability, Span } from './capability.graphql.js';
import { Clause } from './clause.graphql.js';

@ObjectType({ description: 'A capability that goes well with one that is wanted; never silently a want.' })
export class CapabilitySuggestion {
  @Field(() => Capability, { description: 'What may be added.' })
  capability!: Capability;
  @Field({ description: '`requires`, `suggests` or `substitutes`.' })
  relation!: string;
  @Field(() => Capability, { description: 'The wanted capability that it belongs to.' })
  of!: Capability;
  @Field({ description: 'Why, one sentence.' })
  because!: string;
}

@ObjectType({ description: 'A text taken apart. Every part may be edited and passed back.' })
export class Understanding {
  @Field({ description: 'The text as it was read.' })
  text!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Language of its longest part: `en`, `lv`, `et` or `sv`; null where it is none of them.',
  })
  language!: string | null;
  @Field(() => [FoundCapability], { description: 'Capabilities, in the order of the text.' })
  capabilities!: FoundCapability[];
  @Field(() => [Clause], { description: 'Constraints with their scope.' })
  clauses!: Clause[];
  @Field(() => [CapabilitySuggestion], { description: 'What often goes with it.' })
  suggestions!: CapabilitySuggestion[];
  @Field(() => [Span], { description: 'Words of weight that caused nothing.' })
  notUnderstood!: Span[];
}
