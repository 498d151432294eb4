export type { ClassifiedText, CodeLabel, LabelledText } from './labelled-text.js';
export { TextClassifier, type RankedCode } from './text-classifier.js';
