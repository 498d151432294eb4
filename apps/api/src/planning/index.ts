export {
  IdeaEntity,
  IdeaNeedEntity,
  IdeaOwnerEntity,
  IdeaPilotEntity,
  IdeaVoteEntity,
} from './idea.entity.js';
export { PlanningModule } from './planning.module.js';
