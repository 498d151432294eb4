export { OrganisationChangeEntity } from './change.entity.js';
export {
  OrganisationAliasEntity,
  OrganisationFactEntity,
  OrganisationOutsideIdEntity,
  OrganisationRegionEntity,
} from './profile.entity.js';
export { ProfileService, readSeat } from './profile.service.js';
export { RegistryModule } from './registry.module.js';
