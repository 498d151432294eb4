export { CatalogueModule } from './catalogue.module.js';
export { countPublished, publishedServices } from './catalogue.reads.js';
export { lockService, ownRows } from './own-rows.js';
export { OwnService, OwnServicePayload, ServiceActionInput } from './own-service.graphql.js';
export { findOwnService, serviceKey } from './own-service.resolver.js';
export { ServiceDeadlines } from './service-deadlines.js';
export { ServiceDrafts } from './service-drafts.service.js';
export { ServiceLifecycle } from './service-lifecycle.service.js';
export { whyNotJudge } from './service-guards.js';
export { ServiceNews } from './service-news.js';
export {
  ServiceClaimEntity,
  ServiceEntity,
  ServiceVersionAuthorEntity,
  ServiceVersionEntity,
} from './service.entity.js';
