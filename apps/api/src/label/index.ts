export { LabelEntity, LabelLevelEntity, LabelSchemeEntity, LabelStatisticEntity } from './label.entity.js';
export { LabelModule } from './label.module.js';
