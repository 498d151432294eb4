import type { ClauseKey } from '@fivefold/domain';
import { adrRule, certificationRule, incotermRule, interfaceRule, languageRule } from './listed-rules.js';
import { periodRule } from './period-rule.js';
import { capacityRule, priceRule } from './quantity-rules.js';
import {
  audienceRegionRule,
  coverageRule,
  customerRegionRule,
  providerRegionRule,
  routeRule,
  siteRule,
} from './region-rules.js';
import type { Rule } from './rule.js';
import { atpRule, temperatureRule } from './temperature-rules.js';
import { leadTimeRule, startRule } from './time-rules.js';

/** Keys whose clauses bind the bundle as a whole: they exclude no single candidate and are answered there. */
export const BUNDLE_KEYS = ['budget', 'same_provider', 'order'] as const satisfies readonly ClauseKey[];
/** Keys that are carried along but not answered by services yet. */
export const UNANSWERED_KEYS = ['consortium'] as const satisfies readonly ClauseKey[];

/** Keys that a single service answers. */
export type ServiceKey = Exclude<ClauseKey, (typeof BUNDLE_KEYS)[number] | (typeof UNANSWERED_KEYS)[number]>;

/** The one table: key -> how a single service answers it. A key without a rule does not compile. */
const RULES: { readonly [Key in ServiceKey]: Rule<Key> } = {
  temperature: temperatureRule,
  atp: atpRule,
  certification: certificationRule,
  site: siteRule,
  route: routeRule,
  coverage: coverageRule,
  customer_region: customerRegionRule,
  provider_region: providerRegionRule,
  audience_region: audienceRegionRule,
  capacity: capacityRule,
  lead_time: leadTimeRule,
  start: startRule,
  period: periodRule,
  language: languageRule,
  interface: interfaceRule,
  incoterm: incotermRule,
  adr: adrRule,
  price: priceRule,
};

/** The rule of `key`; undefined where no single service answers it. */
export function findRule(key: ClauseKey): Rule<ClauseKey> | undefined {
  return (RULES as Partial<Record<ClauseKey, unknown>>)[key] as Rule<ClauseKey> | undefined;
}
