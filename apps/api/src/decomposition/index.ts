export { askerOf, dayOf, readerLanguage, today, understandNeed } from './asker.js';
export { readClauseValue } from './clause-value.js';
export {
  type Decomposition,
  readCapabilities,
  readClauses,
  toCapability,
  toClause,
  toFoundCapability,
  understandingSteps,
} from './decomposition.js';
export {
  Capability,
  Clause,
  ClauseInput,
  FoundCapability,
  FoundCapabilityInput,
  MAX_CAPABILITIES,
  MAX_CLAUSES,
  MAX_SENT_LENGTH,
  Understanding,
} from './decomposition.graphql.js';
export { DecompositionModule } from './decomposition.module.js';
