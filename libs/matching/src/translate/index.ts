export { CompoundReader, type AlignedLabel } from './label-terms.js';
export { learnTranslations, type LearnedTranslations, type LearningOptions } from './learn.js';
export { writeModel } from './model-file.js';
export { TranslationModel, type Translation, type Translations } from './translation-model.js';
