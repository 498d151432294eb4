export { CatalogueIndex, type Candidate, placeOfFacts, readSnapshot } from './catalogue-index.js';
export { type CandidateFacts, type CandidateSet, ROLE } from './candidate-set.js';
export type { FactName, FactsOf } from './fact-columns.js';
export { selectFirst } from './selection.js';
export type {
  Section,
  SectionApart,
  SnapshotDraft,
  SnapshotPiece,
  SnapshotSections,
} from './snapshot-file.js';
export { savedStrings, saveStrings, StringTable } from './string-table.js';
