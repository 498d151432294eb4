export { GroupMinutesEntity, GroupTaskEntity, WorkingGroupEntity } from './working-group.entity.js';
export { WorkingGroupModule } from './working-group.module.js';
