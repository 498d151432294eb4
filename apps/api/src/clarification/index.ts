export {
  ClarificationAskerEntity,
  ClarificationEntity,
  ClarificationWordsEntity,
} from './clarification.entity.js';
export { ClarificationModule } from './clarification.module.js';
