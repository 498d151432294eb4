import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Answer } from '../discovery/index.js';
import { Recipient, Request } from '../engagement/index.js';
import { Clause } from '../decomposition/index.js';
import { Quote } from '../quote/index.js';
import type { Criterion } from './compare.js';

export enum ComparedBy {
  NET = 'net',
  GROSS = 'gross',
  LEAD_TIME = 'leadTime',
  CLAUSES_MET = 'clausesMet',
  CERTAINTY = 'certainty',
}
registerEnumType(ComparedBy, {
  name: 'ComparedBy',
  description: 'By what quotes are compared.',
  valuesMap: {
    NET: { description: 'Total without VAT; the lowest is best, within one currency.' },
    GROSS: { description: 'Total with VAT; the lowest is best, within one currency.' },
    LEAD_TIME: { description: 'Days to the start; the fewest is best.' },
    CLAUSES_MET: { description: 'Clauses that a published fact meets; the most is best.' },
    CERTAINTY: { description: 'Share of the hard clauses that a published fact meets; the highest is best.' },
  },
});

@ObjectType({ description: 'One clause of the need as an offer answers it.' })
export class ComparedClause {
  @Field({ description: 'Id of the clause.' })
  clauseId!: string;
  @Field(() => Answer, {
    nullable: true,
    description:
      'By what the catalogue states of the services, in the versions that the offer cites; null where it binds nothing asked of them.',
  })
  catalogue!: string | null;
  @Field(() => Answer, { description: 'By what the provider states in its offer.' })
  provider!: string;
}

@ObjectType({ description: 'One open or accepted offer beside the others.' })
export class ComparedQuote {
  @Field(() => Quote, { description: 'The offer: price, lead time, validity.' })
  quote!: Quote;
  @Field(() => Recipient, { description: 'Whose it is.' })
  recipient!: Recipient;
  @Field(() => [ComparedClause], {
    description: 'Every clause that binds what was asked or that the provider speaks of, answered.',
  })
  clauses!: ComparedClause[];
  @Field(() => Int, { description: 'Clauses that a published fact meets.' })
  met!: number;
  @Field(() => Int, { description: 'Clauses that a published fact violates.' })
  violated!: number;
  @Field(() => Int, { description: 'Clauses to which nothing is published.' })
  notStated!: number;
  @Field(() => Float, {
    nullable: true,
    description: 'Share of the hard clauses that a published fact meets, 0 to 1; null where there is none.',
  })
  certainty!: number | null;
  @Field(() => [ComparedBy], {
    description: 'Where it is the best of its part, or as good; nothing where it stands alone.',
  })
  bestIn!: Criterion[];
}

@ObjectType({ description: 'One request with its offers side by side.' })
export class ComparedPart {
  @Field(() => Request, { description: 'The request.' })
  request!: Request;
  @Field(() => [Clause], { description: 'The clauses that its offers answer.' })
  clauses!: Clause[];
  @Field(() => [ComparedQuote], { description: 'Its offers that are open or accepted, the cheapest first.' })
  quotes!: ComparedQuote[];
}
