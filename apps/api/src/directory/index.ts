export { DirectoryModule } from './directory.module.js';
export { LocalText, Organisation, OrganisationConnection, Region } from './organisation.graphql.js';
export {
  organisationLoader,
  organisationsAlongside,
  organisationName,
  type OrganisationRow,
  organisationsById,
  toLocalTexts,
  toOrganisation,
  toRegion,
} from './organisation.reads.js';
export { Passwords } from './passwords.js';
export { listSectors, sectorKeys, type SectorRow } from './sector.reads.js';
export { SectorEntity } from './sector.entity.js';
export { slugOf } from './slug.js';
export { MAX_EMAIL, MAX_PASSWORD, RoleEnum, SessionPayload, Viewer } from './session.graphql.js';
export { SessionService } from './session.service.js';
export { Tries } from './tries.js';
export { ClusterMemberEntity, MandateEntity, OrganisationEntity } from './organisation.entity.js';
export { MembershipEntity, PersonEntity } from './person.entity.js';
export {
  AuthenticatorEntity,
  AuthenticatorRemovalEntity,
  RecoveryCodeEntity,
} from './authenticator.entity.js';
export { readViewer } from './viewer.reads.js';
export { SessionEntity } from './session.entity.js';
