export { ReplacementEntity } from './replacement.entity.js';
export { ReplacementModule } from './replacement.module.js';
