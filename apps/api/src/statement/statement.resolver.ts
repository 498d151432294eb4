import { Args, ArgsType, Field, Mutation, Query, Resolver } from '@nestjs/graphql';
import { IsBoolean } from 'class-validator';
import {
  Access,
  type Caller,
  CurrentCaller,
  IsText,
  type Page,
  PageArgs,
  WithoutTerms,
} from '../platform/index.js';
import {
  AnswerStatementInput,
  AppealByTokenInput,
  AppealStatementInput,
  StatementOfReasons,
  StatementOfReasonsConnection,
  StatementPayload,
} from './statement.graphql.js';
import { listStatements, statementByToken, toStatement } from './statement.reads.js';
import { Statements } from './statements.js';

@ArgsType()
class TokenArgs {
  @Field({ description: 'Token of the link in the mail.' })
  @IsText(100)
  token!: string;
}

@ArgsType()
class StatementsArgs extends PageArgs {
  @Field({
    defaultValue: false,
    description: 'Only those whose measure holds and whose appeal waits for an answer.',
  })
  @IsBoolean()
  onlyWaiting!: boolean;
}

/** Statements of reasons as whom they concern, and the operator, read and answer them. */
@Resolver()
export class StatementResolver {
  constructor(private readonly statements: Statements) {}

  @Access('signed-in')
  @Query(() => StatementOfReasonsConnection, {
    description: 'Measures against your organisation or you; for the operator all of them. Newest first.',
  })
  statementsOfReasons(
    @CurrentCaller() caller: Caller,
    @Args() args: StatementsArgs,
  ): Promise<Page<StatementOfReasons>> {
    return listStatements(caller, args, args.onlyWaiting);
  }

  @Access('anyone')
  @Query(() => StatementOfReasons, {
    nullable: true,
    description: 'The statement of a link in a mail; null for a wrong one.',
  })
  async statementByToken(
    @CurrentCaller() caller: Caller,
    @Args() { token }: TokenArgs,
  ): Promise<StatementOfReasons | null> {
    const row = await statementByToken(caller, token);
    return row && toStatement(row, caller, true);
  }

  @Access('signed-in')
  @WithoutTerms()
  @Mutation(() => StatementPayload, {
    description: 'Speaks against a measure, once within six months. Codes NOTHING_TO_APPEAL, STALE_VERSION.',
  })
  async appealStatement(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Statement, version and words.' }) input: AppealStatementInput,
  ): Promise<StatementPayload> {
    return { statement: toStatement(await this.statements.appeal(caller, input), caller), userErrors: [] };
  }

  @Access('anyone')
  @WithoutTerms()
  @Mutation(() => StatementPayload, {
    description:
      'The same by the link of the mail, without a sign-in. Codes LINK_INVALID, NOTHING_TO_APPEAL.',
  })
  async appealStatementByToken(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Token and words.' }) { token, words }: AppealByTokenInput,
  ): Promise<StatementPayload> {
    const row = await this.statements.appealByToken(caller, token, words);
    return { statement: toStatement(row, caller, true), userErrors: [] };
  }

  @Access(['OPERATOR'])
  @Mutation(() => StatementPayload, {
    description: 'Lifts a measure, or answers an appeal that it stands. Codes NO_APPEAL, STALE_VERSION.',
  })
  async answerStatement(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Statement, version, outcome and words.' }) input: AnswerStatementInput,
  ): Promise<StatementPayload> {
    return { statement: toStatement(await this.statements.answer(caller, input), caller), userErrors: [] };
  }
}
