export { ErasureEntity, PersonTraceEntity } from './erasure.entity.js';
export { PrivacyModule } from './privacy.module.js';
