import type { ClauseValue } from '@fivefold/domain';
import type { useFormat } from '../../messages/use-format.js';
import type { Text } from '../../messages/use-text.js';
import type { Words } from '../../messages/words.js';

/** What a clause demands, as short readable text without its name: `+2 … +4 °C`, `40 EUR pallets`. */
export function clauseText(
  value: ClauseValue,
  { t, words, format }: { t: Text; words: Words; format: ReturnType<typeof useFormat> },
): string {
  const anyOf = (names: readonly string[]) =>
    names.length > 1 ? t('clause.anyOf', { list: format.list(names) }) : (names[0] ?? '');
  switch (value.key) {
    case 'temperature':
      return format.temperature(value.minC, value.maxC);
    case 'atp':
      return t('clause.atLeast', { what: value.minClass });
    case 'certification':
      return format.list(value.allOf.map(words.certificate));
    case 'interface':
      return format.list(value.allOf.map(words.interface));
    case 'site':
    case 'coverage':
    case 'customer_region':
    case 'provider_region':
    case 'audience_region':
      return anyOf(value.anyOf.map(words.region));
    case 'route':
      return value.allOf?.length
        ? value.allOf.map(words.region).join(' – ')
        : anyOf((value.anyOf ?? []).map(words.region));
    case 'capacity': {
      const amount = `${format.number(value.qty)} × ${words.unit(value.unit)}`;
      return value.period ? t('clause.perPeriod', { amount, period: t(`period.${value.period}`) }) : amount;
    }
    case 'lead_time':
      return t('clause.withinDays', { days: value.maxDays });
    case 'start':
      return t('clause.by', { date: format.day(value.by) });
    case 'period':
      return `${format.day(value.from)} – ${format.day(value.to)}`;
    case 'language':
      return value.allOf?.length
        ? format.list(value.allOf.map(words.language))
        : anyOf((value.anyOf ?? []).map(words.language));
    case 'incoterm':
      return format.list(value.anyOf);
    case 'adr':
      return format.list(value.classes);
    case 'price':
      return t('clause.perUnit', {
        amount: format.money(value.maxMinor, value.currency),
        unit: words.unit(value.unit),
      });
    case 'budget':
      return value.horizonMonths === null
        ? t('clause.budgetOf', { amount: format.money(value.maxMinor, value.currency) })
        : t('clause.budgetOver', {
            amount: format.money(value.maxMinor, value.currency),
            months: value.horizonMonths,
          });
    case 'same_provider':
      return t('clause.sameProvider');
    case 'order':
      return value.sequence.map(words.concept).join(' → ');
    case 'consortium':
      return t('clause.consortiumOf', { entities: value.minEntities, countries: value.minCountries });
  }
}
