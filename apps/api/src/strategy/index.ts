export { StrategyEntity, StrategyGoalEntity } from './strategy.entity.js';
export { StrategyGoal } from './strategy.graphql.js';
export { StrategyModule } from './strategy.module.js';
export { findGoal } from './strategy.reads.js';
