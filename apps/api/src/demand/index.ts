export { DemandModule } from './demand.module.js';
export { InterestEntity } from './interest.entity.js';
