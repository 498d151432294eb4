export { StatementEntity } from './statement.entity.js';
export { MAX_REASONS } from './statement.graphql.js';
export { StatementModule } from './statement.module.js';
export type { StatementRow } from './statement.reads.js';
export { type Lifter, type Reasons, Statements } from './statements.js';
