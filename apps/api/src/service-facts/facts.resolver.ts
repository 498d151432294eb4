import { isLanguage } from '@fivefold/domain';
import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Attachment, attachmentsById } from '../attachment/index.js';
import {
  Access,
  type Caller,
  CurrentCaller,
  loaderOf,
  type OperationContext,
  Pure,
  toGlobalId,
} from '../platform/index.js';
import { Price, ServiceFacts } from './facts.graphql.js';
import { priceText } from './price-text.js';

@Resolver(() => Price)
export class PriceResolver {
  @Access('parent')
  @Pure('parent')
  @ResolveField(() => String, { description: 'The price in words, e.g. `from 0.24 EUR per piece`.' })
  text(
    @Parent() price: Price,
    @CurrentCaller() caller: Caller,
    @Args('language', {
      type: () => String,
      nullable: true,
      description: 'ISO 639-1 code; the language of the caller when absent or none of the four.',
    })
    language: string | null,
  ): string {
    const wanted = language && isLanguage(language) ? language : caller.language;
    return priceText(price, isLanguage(wanted) ? wanted : 'en');
  }
}

@Resolver(() => ServiceFacts)
export class FactsResolver {
  @Access('parent')
  @ResolveField(() => [Attachment], { description: 'Files shown with it, in their order.' })
  attachments(
    @Parent() { fileKeys }: ServiceFacts,
    @Context() context: OperationContext,
  ): Promise<Attachment[]> {
    return filesOf(context, fileKeys);
  }
}

/** Files by row id in one statement for the whole answer; those that the caller may not see are left out. */
export async function filesOf(context: OperationContext, ids: readonly string[]): Promise<Attachment[]> {
  const loader = loaderOf<string, Attachment>(context, 'files by id', async (keys) => {
    const found = await attachmentsById(context.caller, keys);
    const byId = new Map(found.map((file) => [file.id, file]));
    return keys.map((key) => byId.get(toGlobalId('Attachment', key)) ?? null);
  });
  const files = await Promise.all(ids.map((id) => loader.load(id)));
  return files.filter((file) => file !== null);
}
