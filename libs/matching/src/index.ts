export * from './types.js';
export { compileBooks, ConceptEvidence, understand, understandSteps } from './analyse/index.js';
export {
  CatalogueIndex,
  placesOfSections,
  readSnapshot,
  readSnapshotParts,
  type ReadSection,
  type Section,
  type SlowSection,
  SERVICE_FACTS,
  type SnapshotDraft,
  type SnapshotPiece,
  type SnapshotSections,
} from './retrieve/index.js';
export {
  ALGORITHM,
  concludeMatch,
  concludeMatchSteps,
  judgeServices,
  match,
  prepareMatch,
  prepareMatchSteps,
  type PreparedMatch,
} from './match.js';
export type { CandidateSource } from './constrain/candidates.js';
export { compose, type ComposeOptions } from './compose/compose.js';
export type { BundleProblem } from './compose/problem.js';
export { IMPLICIT_CLAUSE_ID } from './constrain/scope.js';
export { answersOf, type OfferAnswer } from './constrain/judge.js';
export { validate as validateRequest } from './constrain/validate.js';
export { clauseLabel, clauseSentence, isClauseKey } from './explain/clause-sentence.js';
export { describeClause } from './explain/describe-clause.js';
export {
  NEVER_RANKED,
  type Ranking,
  type RankingParameter,
  RANKINGS,
  rankingWords,
} from './explain/ranking-parameters.js';
export { sayAll } from './explain/say.js';
export * from './evaluate/index.js';
export {
  learnTranslations,
  QueryTranslator,
  TranslationModel,
  writeModel,
  type AlignedLabel,
  type LearnedTranslations,
  type Translation,
  type Translations,
  type WordVariants,
} from './translate/index.js';
export * from './rank/index.js';
export * from './classify/index.js';
export * from './plan/index.js';
