import { isLanguage } from '@fivefold/domain';
import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Access, type Caller, CurrentCaller } from '../platform/index.js';
import { priceText } from './price-text.js';
import { Price } from './service-parts.graphql.js';

@Resolver(() => Price)
export class PriceResolver {
  @Access('parent')
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
