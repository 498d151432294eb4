export { splitCompound } from './compounds.js';
export { fold, foldWithOffsets, type FoldedText } from './fold.js';
export { detectLanguage, isFunctionWord } from './language.js';
export { numbers, type NumberFound } from './numbers.js';
export { sentences } from './sentences.js';
export { stem } from './stem.js';
export { words, type Word } from './words.js';
