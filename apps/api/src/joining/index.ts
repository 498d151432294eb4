export { JoiningModule } from './joining.module.js';
export { LinkEntity } from './link.entity.js';
