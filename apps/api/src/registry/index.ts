export { OrganisationChangeEntity } from './change.entity.js';
export {
  OrganisationAliasEntity,
  OrganisationFactEntity,
  OrganisationOutsideIdEntity,
  OrganisationRegionEntity,
} from './profile.entity.js';
export { CountryReach, CoveredRegion, NetworkReach } from './profile.graphql.js';
export { coverageOf, readReach } from './profile.reads.js';
export { ProfileService, readSeat, type Seat } from './profile.service.js';
export { RegistryModule } from './registry.module.js';
