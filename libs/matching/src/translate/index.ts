export { CompoundReader, type AlignedLabel } from './label-terms.js';
export { learnTranslations, type LearnedTranslations } from './learn.js';
export { writeModel } from './model-file.js';
export { QueryTranslator, type WordVariants } from './query-translator.js';
export { SimilarTerms, type SimilarTerm } from './similar-terms.js';
export { TranslationModel, type Translation, type Translations } from './translation-model.js';
