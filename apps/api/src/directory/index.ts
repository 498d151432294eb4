export { DirectoryModule } from './directory.module.js';
export { LocalText, Organisation, OrganisationConnection, Region } from './organisation.graphql.js';
export {
  organisationLoader,
  type OrganisationRow,
  organisationsById,
  toLocalTexts,
  toOrganisation,
  toRegion,
} from './organisation.reads.js';
export { Passwords } from './passwords.js';
export { RoleEnum } from './session.graphql.js';
export { MandateEntity, OrganisationEntity } from './organisation.entity.js';
export { MembershipEntity, PersonEntity } from './person.entity.js';
