export { askerOf, dayOf, readerLanguage, today, understandNeed } from './asker.js';
export {
  Capability,
  CapabilitySuggestion,
  Clause,
  ClauseInput,
  FoundCapability,
  FoundCapabilityInput,
  MAX_CAPABILITIES,
  MAX_CLAUSES,
  Origin,
  Span,
  SpanInput,
  Stance,
  Understanding,
} from './decomposition.graphql.js';
export { readClauseValue } from './clause-value.js';
export {
  type Decomposition,
  readCapabilities,
  readClauses,
  toCapability,
  toClause,
  toFoundCapability,
  toSpan,
  toUnderstanding,
} from './decomposition.js';
export { Money } from './money.graphql.js';
export { MAX_NEED_LENGTH, MAX_SENT_LENGTH, Need, NeedHorizon } from './need.graphql.js';
export { NeedModule } from './need.module.js';
export { findNeed, readNeeds } from './need.reads.js';
export { NeedCoverage } from './need-coverage.js';
export { InterestMuteEntity, NeedEntity, NeedVersionEntity } from './need.entity.js';
