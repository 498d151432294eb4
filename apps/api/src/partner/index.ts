export {
  PartnerActionEntity,
  PartnerAppEntity,
  PartnerConsentEntity,
  PartnerKeyEntity,
  PartnerReadEntity,
} from './partner.entity.js';
export { PartnerModule } from './partner.module.js';
