export { CatalogueIndex, type Candidate, readSnapshot, readSnapshotParts } from './catalogue-index.js';
export { type CandidateFacts, type CandidateSet, ROLE } from './candidate-set.js';
export type { FactName, FactsOf } from './fact-columns.js';
export { GrowingUint32 } from './growing-uint32.js';
export { selectFirst } from './selection.js';
export { SERVICE_FACTS } from './saved-services.js';
export {
  piecesOfArray,
  placesOfSections,
  type ReadSection,
  type Section,
  type SlowSection,
  type SnapshotDraft,
  type SnapshotPiece,
  type SnapshotSections,
} from './snapshot-file.js';
export { savedStrings, saveStrings, StringTable } from './string-table.js';
