export { OidcLinkEntity, OidcVisitEntity } from './oidc.entity.js';
export { OidcModule } from './oidc.module.js';
