import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Inject } from '@nestjs/common';
import {
  Access,
  type Caller,
  Config,
  CurrentCaller,
  type OperationContext,
  WithoutTerms,
} from '../platform/index.js';
import {
  AccountErasure,
  EraseAccountInput,
  EraseAccountPayload,
  ErasePersonInput,
  ErasePersonPayload,
  KeptThing,
} from './privacy.graphql.js';
import { PrivacyService } from './privacy.service.js';
import { type Kept, keptThings } from './retention.js';

/** What is kept of people, and how it goes. */
@Resolver()
export class PrivacyResolver {
  constructor(
    private readonly privacy: PrivacyService,
    @Inject(Config) private readonly config: Config,
  ) {}

  @Access('anyone')
  @Query(() => [KeptThing], { description: 'What is kept of people, for how long and why.' })
  keptThings(): Kept[] {
    return keptThings(this.config.mailDays);
  }

  @Access('person')
  @Query(() => AccountErasure, { description: 'What erasing your account would meet.' })
  accountErasure(@CurrentCaller() caller: Caller): Promise<AccountErasure> {
    return this.privacy.outlook(caller);
  }

  @Access('person')
  @WithoutTerms()
  @Mutation(() => EraseAccountPayload, {
    description:
      'Erases your account for good and signs you out. What you did for organisations stays, without your name. Codes CREDENTIALS_WRONG, LAST_OF_ORGANISATION.',
  })
  async eraseAccount(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Proof that it is you.' }) input: EraseAccountInput,
    @Context() context: OperationContext,
  ): Promise<EraseAccountPayload> {
    await this.privacy.eraseAccount(caller, input, context);
    return { userErrors: [] };
  }

  @Access(['OPERATOR'])
  @Mutation(() => ErasePersonPayload, {
    description: 'Erases a person for good who asked you for it. Code NOT_FOUND.',
  })
  async erasePerson(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'The person.' }) input: ErasePersonInput,
  ): Promise<ErasePersonPayload> {
    await this.privacy.erasePerson(caller, input.email);
    return { userErrors: [] };
  }
}
