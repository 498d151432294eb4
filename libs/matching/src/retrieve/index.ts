export { CatalogueIndex, type Candidate } from './catalogue-index.js';
export { type CandidateFacts, type CandidateSet, ROLE } from './candidate-set.js';
export type { FactName, FactsOf } from './fact-columns.js';
export { selectFirst } from './selection.js';
