import { judgeOnSources } from './on-sources.mjs';

export const PLANTED = 'what a sign-in sends is logged';

/** Secrets through thirty flows: none of them stands in a log line, a job, the outbox, an error or a mail to somebody else. */
export const judge = (options) => judgeOnSources('canaries', options);
