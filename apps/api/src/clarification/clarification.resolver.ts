import {
  ID,
  Args,
  ArgsType,
  Context,
  Field,
  Mutation,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { textIn } from '@fivefold/domain';
import { IsEnum, IsObject, IsOptional } from 'class-validator';
import { readerLanguage } from '../decomposition/index.js';
import { organisationLoader } from '../directory/index.js';
import { LiveIndex, Service } from '../discovery/index.js';
import {
  Access,
  BUYERS,
  type Caller,
  CLUSTER_STAFF,
  CurrentCaller,
  IsText,
  JsonObject,
  loaderOf,
  type OperationContext,
  PageArgs,
  readGlobalId,
} from '../platform/index.js';
import {
  AnswerClarificationInput,
  type AnswerKindEnum,
  AskPublisherInput,
  Clarification,
  ClarificationConnection,
  ClarificationPayload,
  ClarificationState,
  PublisherAnswer,
  CloseClarificationInput,
  QuestionWords,
} from './clarification.graphql.js';
import {
  answeredInWords,
  askedAbout,
  type ClarificationRow,
  findClarification,
  listReceived,
  type PublishedAnswerRow,
  namedAskers,
  toClarification,
  wordsOf,
} from './clarification.reads.js';
import { Clarifications } from './clarification.service.js';
import { questionWords, valueText } from './question-words.js';

const LANGUAGE = {
  type: () => String,
  nullable: true,
  description: 'ISO 639-1 code; the language of the caller when absent.',
} as const;

@ArgsType()
class ClarificationsArgs extends PageArgs {
  @Field(() => ClarificationState, { nullable: true, description: 'Only those in this state.' })
  @IsOptional()
  @IsEnum(ClarificationState)
  state?: ClarificationState | null;
}

@ArgsType()
class QuestionWordsArgs {
  @Field(() => ID, { description: 'Service.' })
  @IsText(200)
  serviceId!: string;
  @Field({ description: 'Key of the clause.' })
  @IsText(40)
  key!: string;
  @Field(() => JsonObject, { nullable: true, description: '`Clause.value` of the clause.' })
  @IsOptional()
  @IsObject()
  value?: Record<string, unknown> | null;
}

@Resolver(() => Clarification)
export class ClarificationResolver {
  constructor(
    private readonly clarifications: Clarifications,
    private readonly live: LiveIndex,
  ) {}

  @Access(CLUSTER_STAFF, 'services:read')
  @Query(() => ClarificationConnection, {
    name: 'clarifications',
    description: 'Questions to your cluster, the longest waiting first.',
  })
  receivedClarifications(
    @CurrentCaller() caller: Caller,
    @Args() args: ClarificationsArgs,
  ): Promise<ClarificationConnection> {
    return listReceived(caller, args, args.state ?? null);
  }

  @Access(BUYERS, 'needs:read')
  @Query(() => QuestionWords, {
    description: 'How a question would be put to the publisher of a service, in its language.',
  })
  questionWords(@CurrentCaller() caller: Caller, @Args() args: QuestionWordsArgs): Promise<QuestionWords> {
    return this.clarifications.words(caller, args.serviceId, args.key, args.value ?? null);
  }

  @Access(BUYERS, 'needs:write')
  @Mutation(() => ClarificationPayload, {
    description: 'Asks the publisher what a service does not state, or joins those who ask the same.',
  })
  async askPublisher(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'The question.' }) input: AskPublisherInput,
  ): Promise<ClarificationPayload> {
    return answered(caller, await this.clarifications.ask(caller, input));
  }

  @Access(CLUSTER_STAFF, 'services:write')
  @Mutation(() => ClarificationPayload, {
    description: 'Answers a question: what is stated goes into the draft of the next version of the service.',
  })
  async answerClarification(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'The answer.' }) input: AnswerClarificationInput,
  ): Promise<ClarificationPayload> {
    return answered(caller, await this.clarifications.answer(caller, input));
  }

  @Access(CLUSTER_STAFF, 'services:write')
  @Mutation(() => ClarificationPayload, {
    description: 'Closes a question without an answer, with a reason.',
  })
  async closeClarification(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which question, and why.' }) input: CloseClarificationInput,
  ): Promise<ClarificationPayload> {
    return answered(caller, await this.clarifications.close(caller, input));
  }

  @Access('parent')
  @ResolveField(() => String, {
    description: 'Title of the service in the language of the reader; empty while it is not published.',
  })
  serviceTitle(
    @Parent() question: Clarification,
    @CurrentCaller() caller: Caller,
    @Args('language', LANGUAGE) wanted: string | null,
  ): string {
    const facts = this.live.catalogue.get(question.serviceKey);
    return facts ? (textIn(facts.title, readerLanguage(caller, wanted)) ?? '') : '';
  }

  @Access('parent')
  @ResolveField(() => String, { description: 'The question in words, in the language of the reader.' })
  words(
    @Parent() question: Clarification,
    @CurrentCaller() caller: Caller,
    @Args('language', LANGUAGE) wanted: string | null,
  ): string {
    const language = readerLanguage(caller, wanted);
    const facts = this.live.catalogue.get(question.serviceKey);
    const title = facts ? (textIn(facts.title, language) ?? '') : '';
    return questionWords(language, title, question.key, question.value);
  }

  @Access('parent')
  @ResolveField(() => [String], { description: 'What firms added in their own words; for the publisher.' })
  async remarks(@Parent() question: Clarification, @Context() context: OperationContext): Promise<string[]> {
    if (question.mine) return [];
    const loader = loaderOf<string, string[]>(context, 'remarks of questions', async (ids) => {
      const found = await wordsOf(context.caller, ids);
      return ids.map((id) => found.get(id) ?? []);
    });
    return (await loader.load(question.rowId)) ?? [];
  }

  @Access('parent')
  @ResolveField(() => [String], {
    description: 'Names of the firms that agreed to be named; for the publisher.',
  })
  async askedBy(@Parent() question: Clarification, @Context() context: OperationContext): Promise<string[]> {
    if (question.mine) return [];
    const loader = loaderOf<string, string[]>(context, 'named askers of questions', async (ids) => {
      const found = await namedAskers(context.caller, ids);
      return ids.map((id) => found.get(id) ?? []);
    });
    const ids = (await loader.load(question.rowId)) ?? [];
    const organisations = await organisationLoader(context).loadMany(ids);
    return organisations.flatMap((one) => (one === null || one instanceof Error ? [] : [one.name]));
  }
}

/** What the own organisation asked about a service, so that nobody asks twice; and what everybody may read of the answers. */
@Resolver(() => Service)
export class ServiceQuestionsResolver {
  constructor(private readonly live: LiveIndex) {}

  @Access('parent')
  @ResolveField(() => [PublisherAnswer], {
    description:
      'What its publisher answered in words, oldest first. What became a stated fact stands among the facts.',
  })
  async publisherAnswers(
    @Parent() service: Service,
    @Context() context: OperationContext,
  ): Promise<PublisherAnswer[]> {
    const loader = loaderOf<string, PublishedAnswerRow[]>(context, 'answers of publishers', async (ids) => {
      const found = await answeredInWords(context.caller, ids);
      return ids.map((id) => found.get(id) ?? []);
    });
    const { key: id } = readGlobalId(service.id)!;
    const language = readerLanguage(context.caller);
    const facts = this.live.catalogue.get(id);
    const title = facts ? (textIn(facts.title, language) ?? '') : '';
    return ((await loader.load(id)) ?? []).map((row) => ({
      key: row.key,
      value: row.demand,
      question: questionWords(language, title, row.key, row.demand),
      kind: row.answer_kind as AnswerKindEnum,
      text: row.answer_text || (row.fact === null ? '' : valueText(row.fact, language)),
      publishedAt: row.published_at,
    }));
  }

  @Access('parent', 'needs:read')
  @ResolveField(() => [Clarification], {
    description: 'What your organisation asked its publisher about it, oldest first; empty for guests.',
  })
  async questions(
    @Parent() service: Service,
    @Context() context: OperationContext,
  ): Promise<Clarification[]> {
    if (!context.caller.organisationId) return [];
    const loader = loaderOf<string, ClarificationRow[]>(context, 'questions about services', async (ids) => {
      const found = await askedAbout(context.caller, ids);
      return ids.map((id) => found.get(id) ?? []);
    });
    const rows = (await loader.load(readGlobalId(service.id)!.key)) ?? [];
    return rows.map((row) => toClarification(row, context.caller));
  }
}

async function answered(caller: Caller, id: string): Promise<ClarificationPayload> {
  const row = await findClarification(caller, id);
  return { clarification: row && toClarification(row, caller), userErrors: [] };
}
