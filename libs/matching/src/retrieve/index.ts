export { CatalogueIndex, type Candidate, readSnapshot, readSnapshotParts } from './catalogue-index.js';
export { type CandidateFacts, type CandidateSet, ROLE } from './candidate-set.js';
export type { FactName, FactsOf } from './fact-columns.js';
export { selectFirst } from './selection.js';
export { SERVICE_FACTS } from './saved-services.js';
export {
  placesOfSections,
  type ReadSection,
  type Section,
  type SnapshotDraft,
  type SnapshotPiece,
  type SnapshotSections,
} from './snapshot-file.js';
export { savedStrings, saveStrings, StringTable } from './string-table.js';
