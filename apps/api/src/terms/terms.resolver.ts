import { Args, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Viewer } from '../directory/index.js';
import { Access, type Caller, CurrentCaller, WithoutTerms } from '../platform/index.js';
import { AcceptTermsInput, PublishTermsInput, TermsPayload, TermsVersion } from './terms.graphql.js';
import { dueTerms, listTerms } from './terms.reads.js';
import { TermsService } from './terms.service.js';

/** Terms and conditions: read by everybody, accepted by who signs in, published by the operator. */
@Resolver(() => Viewer)
export class TermsResolver {
  constructor(private readonly terms: TermsService) {}

  @Access('anyone', 'public:read')
  @Query(() => [TermsVersion], { description: 'All versions of the terms and conditions, newest first.' })
  termsVersions(@CurrentCaller() caller: Caller): Promise<TermsVersion[]> {
    return listTerms(caller);
  }

  @Access('parent')
  @ResolveField(() => TermsVersion, {
    nullable: true,
    description:
      'The terms in force where you have still to accept them: until then changes are refused by TERMS_NOT_ACCEPTED. Else null.',
  })
  termsToAccept(@CurrentCaller() caller: Caller): Promise<TermsVersion | null> {
    return dueTerms(caller);
  }

  @Access('person')
  @WithoutTerms()
  @Mutation(() => TermsPayload, { description: 'Accepts the terms in force. Code TERMS_NOT_IN_FORCE.' })
  async acceptTerms(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which version.' }) { number }: AcceptTermsInput,
  ): Promise<TermsPayload> {
    return { terms: await this.terms.accept(caller, number), userErrors: [] };
  }

  @Access(['OPERATOR'])
  @Mutation(() => TermsPayload, {
    description:
      'Publishes the next version, which nobody can change afterwards, and tells everybody. Codes STALE_VERSION, TERMS_TOO_EARLY.',
  })
  async publishTerms(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Number, day and texts.' }) input: PublishTermsInput,
  ): Promise<TermsPayload> {
    return { terms: await this.terms.publish(caller, input), userErrors: [] };
  }
}
