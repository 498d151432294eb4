export {
  GroupMinutesEntity,
  GroupTaskEntity,
  ImprovementActionEntity,
  StrategyEntity,
  StrategyGoalEntity,
  WorkingGroupEntity,
} from './improvement.entity.js';
export { ImprovementModule } from './improvement.module.js';
