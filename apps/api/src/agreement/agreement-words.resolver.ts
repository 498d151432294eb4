import { textIn } from '@fivefold/domain';
import { clauseLabel, clauseSentence } from '@fivefold/matching';
import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { readerLanguage } from '../decomposition/index.js';
import { Access, type Caller, CurrentCaller } from '../platform/index.js';
import { Agreement, AgreementClause, AgreementService as AgreedService } from './agreement.graphql.js';

const LANGUAGE = {
  type: () => String,
  nullable: true,
  description: 'ISO 639-1 code; the language of the caller when absent. Falls back to English, then to any.',
} as const;

/** What an agreement says, in the language that is asked for. */
@Resolver(() => Agreement)
export class AgreementWordsResolver {
  @Access('parent')
  @ResolveField(() => [AgreedService], { description: 'What is delivered.' })
  services(
    @Parent() { row }: Agreement,
    @CurrentCaller() caller: Caller,
    @Args('language', LANGUAGE) language: string | null,
  ): AgreedService[] {
    const reader = readerLanguage(caller, language);
    return row.snapshot.services.map(({ titles, version }) => ({ title: textIn(titles, reader), version }));
  }

  @Access('parent')
  @ResolveField(() => [AgreementClause], { description: 'The clauses with their answers.' })
  clauses(
    @Parent() { row }: Agreement,
    @CurrentCaller() caller: Caller,
    @Args('language', LANGUAGE) language: string | null,
  ): AgreementClause[] {
    const reader = readerLanguage(caller, language);
    return row.snapshot.clauses.map(({ value, because, ...same }) => ({
      ...same,
      key: value.key,
      label: clauseLabel(value.key, reader),
      text: clauseSentence(value, reader),
      because: because[reader] ?? '',
    }));
  }
}
