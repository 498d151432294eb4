export { ConceptEvidence, type TaughtService } from './concept-evidence.js';
export { NEED_TEXT_LIMIT, understand, understandSteps, type UnderstandOptions } from './understand.js';
export { compileBooks } from './phrases.js';
