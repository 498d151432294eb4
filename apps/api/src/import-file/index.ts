export { COLUMNS } from './columns.js';
export { problemAt, toImportProblem } from './problems.js';
export { readApart } from './read-apart.js';
export { type ImportProblem, type SourceFile, type SourceRow } from './source-row.js';
