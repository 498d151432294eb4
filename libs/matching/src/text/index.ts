export { splitCompound } from './compounds.js';
export { fold, foldWithOffsets, type FoldedText } from './fold.js';
export { detectLanguage } from './language.js';
export { sentences } from './sentences.js';
export { stem } from './stem.js';
export { words, type Word } from './words.js';
