import { ArgsType, Args, Field, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import {
  MAX_SENT_LENGTH,
  readerLanguage,
  understandingSteps,
  Understanding,
} from '../decomposition/index.js';
import { Need } from '../need/index.js';
import { Access, type Caller, CallerGone, CurrentCaller, inTurns, IsText } from '../platform/index.js';
import { MatchNeedInput, MatchRun } from './match.graphql.js';
import { MatchService } from './match.service.js';

@ArgsType()
class UnderstandNeedArgs {
  @Field({ description: 'The need in any language, at most 10,000 characters.' })
  @IsText(MAX_SENT_LENGTH)
  text!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Language of the reasons; the caller’s when absent or none of the four.',
  })
  @IsOptional()
  @IsText(20)
  language?: string | null;
}

@ArgsType()
class SavedMatchArgs {
  @Field(() => Int, { nullable: true, defaultValue: 5, description: 'Services per capability, 1 to 40.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(40)
  first?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Language of the explanations; the caller’s when absent or none of the four.',
  })
  @IsOptional()
  @IsText(20)
  language?: string | null;
}

@Resolver(() => Need)
export class MatchResolver {
  constructor(private readonly service: MatchService) {}

  @Access('anyone', 'public:read')
  @Query(() => Understanding, {
    description: 'Takes a need apart: capabilities and constraints, each with the words that caused it.',
  })
  async understandNeed(
    @CurrentCaller() caller: Caller,
    @Args() { text, language }: UnderstandNeedArgs,
  ): Promise<Understanding> {
    const understood = await this.service.understand(caller, text, language);
    return inTurns(understandingSteps(understood, readerLanguage(caller, language)));
  }

  @Access('anyone', 'public:read')
  @Query(() => MatchRun, {
    description:
      'Finds services and a bundle for a need, with a reason for every choice and every rejection.',
  })
  matchNeed(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'What to match.' }) input: MatchNeedInput,
    @CallerGone() gone: AbortSignal | null,
  ): Promise<MatchRun> {
    return this.service.match(caller, input, gone);
  }

  @Access('parent')
  @ResolveField(() => MatchRun, {
    nullable: true,
    description: 'The need against today’s catalogue, by its confirmed decomposition.',
  })
  match(
    @Parent() need: Need,
    @CurrentCaller() caller: Caller,
    @Args() args: SavedMatchArgs,
    @CallerGone() gone: AbortSignal | null,
  ): Promise<MatchRun> {
    return this.service.matchSaved(caller, need, args, gone);
  }
}
