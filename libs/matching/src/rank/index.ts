export type { RankedText, TextLanguage } from './ranked-text.js';
export { TextRanker, type RankedDocument, type RankerOptions } from './text-ranker.js';
