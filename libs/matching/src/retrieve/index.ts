export { CatalogueIndex, type Candidate } from './catalogue-index.js';
