export { NEED_TEXT_LIMIT, understand, type UnderstandOptions } from './understand.js';
