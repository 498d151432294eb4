import { Field, Float, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'An amount of money.' })
export class Money {
  @Field(() => Float, { description: 'Whole number of minor units, e.g. cents.' })
  amountMinor!: number;
  @Field({ description: 'ISO 4217 code, e.g. `EUR`.' })
  currency!: string;
}
