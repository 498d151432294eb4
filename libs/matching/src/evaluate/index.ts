export { readDemand, writeDemand, type DemandJson } from './clause-json.js';
export { compareClauses, type ClauseFigures } from './compare-clauses.js';
export { compareBundles, type BundleVerdict } from './compare-bundles.js';
export { compareCapabilities, disagreements, type CapabilityFigures } from './compare.js';
export { FieldReader } from './field-reader.js';
export {
  askerOf,
  clausesOf,
  givenUnderstanding,
  printedClausesOf,
  readNeeds,
  unansweredKeys,
  type JudgedNeedFile,
} from './judged-need.js';
export { readOfferings } from './read-offerings.js';
export {
  needAnswer,
  type NeedAnswer,
  type PrintedAnswer,
  type PrintedCapability,
  type PrintedClause,
  type PrintedMatch,
  type PrintedNearMiss,
} from './need-answer.js';
export { ndcgAt } from './ranking-figures.js';
