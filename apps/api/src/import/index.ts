export { ImportRowEntity, ImportRunEntity } from './import.entity.js';
export { ImportModule } from './import.module.js';
