import { judgeOnSources } from './on-sources.mjs';

export const PLANTED = 'a matrix for which everything is everybody’s';

/** One wall after the other is taken down, and the access matrix has to see each. */
export const judge = (options) => judgeOnSources('mutants', options);
