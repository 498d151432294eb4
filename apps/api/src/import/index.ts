export { ImportModule } from './import.module.js';
export { ImportRowEntity, ImportRunEntity } from './import.entity.js';
