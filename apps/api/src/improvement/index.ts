export { ImprovementActionEntity } from './improvement.entity.js';
export { ImprovementModule } from './improvement.module.js';
