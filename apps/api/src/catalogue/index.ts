export { CatalogueModule } from './catalogue.module.js';
export { publishedServices } from './catalogue.reads.js';
export { checkFacts } from './check-facts.js';
export {
  type CertificateClaim,
  completeFacts,
  type PublishedRow,
  type StoredFacts,
  toServiceFacts,
  type WrittenFacts,
} from './facts.js';
export { ServiceDrafts } from './service-drafts.service.js';
export { type FactProblem } from './facts-reader.js';
export { filesOf } from './service-review.resolver.js';
export { type HingeCheck, ServiceDeadlines } from './service-deadlines.js';
export { type Concerned, ServiceNews } from './service-news.js';
export { OwnService } from './own-service.graphql.js';
export {
  Bookable,
  Capacity,
  DeliveryModeEnum,
  Price,
  TemperatureRange,
  Vat,
} from './service-parts.graphql.js';
export {
  ServiceClaimEntity,
  ServiceCommentEntity,
  ServiceEntity,
  ServicePublisherEntity,
  ServiceVersionAuthorEntity,
  ServiceVersionEntity,
} from './service.entity.js';
