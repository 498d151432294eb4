import { judgeOnSources } from './on-sources.mjs';

export const PLANTED = 'the policy of needs lets everybody read';

/** Everything that can be read and changed, by everybody, on a world with a canary in every private column. */
export const judge = (options) => judgeOnSources('matrix', options);
