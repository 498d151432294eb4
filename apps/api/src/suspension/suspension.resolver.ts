import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access, type Caller, CurrentCaller, type Page } from '../platform/index.js';
import { listAccounts } from './accounts.reads.js';
import {
  type Account,
  AccountConnection,
  AccountPayload,
  AccountsArgs,
  SuspendMemberInput,
  SuspendPersonInput,
  TakeOffAuthenticatorInput,
} from './suspension.graphql.js';
import { SuspensionService } from './suspension.service.js';

/** Accounts as the operator sees them, their suspension, and the end of a second step that was lost. */
@Resolver()
export class SuspensionResolver {
  constructor(private readonly service: SuspensionService) {}

  @Access(['OPERATOR'])
  @Query(() => AccountConnection, { description: 'Everybody who has an account, by name. For the operator.' })
  accounts(@CurrentCaller() caller: Caller, @Args() args: AccountsArgs): Promise<Page<Account>> {
    return listAccounts(caller, args);
  }

  @Access(['OPERATOR'])
  @Mutation(() => AccountPayload, {
    description:
      'Suspends a person with a statement of reasons, which it is mailed; all its sessions end, sockets within 5 s. Lifted by `answerStatement`. Codes SUSPENDS_SELF, SUSPENDED_ALREADY.',
  })
  async suspendPerson(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Person and reasons.' }) input: SuspendPersonInput,
  ): Promise<AccountPayload> {
    return { account: await this.service.suspendPerson(caller, input), userErrors: [] };
  }

  @Access(['OPERATOR'])
  @Mutation(() => AccountPayload, {
    description:
      'Suspends the membership of a person in one organisation, as `suspendPerson`. Codes SUSPENDS_SELF, SUSPENDED_ALREADY.',
  })
  async suspendMember(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Person, organisation and reasons.' }) input: SuspendMemberInput,
  ): Promise<AccountPayload> {
    return { account: await this.service.suspendMember(caller, input), userErrors: [] };
  }

  @Access(['OPERATOR'])
  @Mutation(() => AccountPayload, {
    description:
      'Takes a lost authenticator app off an account, and the password with it: sessions end, and the person chooses a new password by a link that is mailed. Codes CODES_OWN, CODES_NOT_SET_UP.',
  })
  async takeOffAuthenticator(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Person and reason.' }) input: TakeOffAuthenticatorInput,
  ): Promise<AccountPayload> {
    return { account: await this.service.takeOffAuthenticator(caller, input), userErrors: [] };
  }
}
