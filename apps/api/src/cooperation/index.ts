export { CooperationRequestEntity } from './cooperation.entity.js';
export { CooperationModule } from './cooperation.module.js';
