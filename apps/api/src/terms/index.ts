export { TermsAcceptanceEntity, TermsVersionEntity } from './terms.entity.js';
export { TermsModule } from './terms.module.js';
export { TermsService } from './terms.service.js';
