export { CatalogueModule } from './catalogue.module.js';
export { publishedServices } from './catalogue.reads.js';
export { checkFacts } from './check-facts.js';
export { type CertificateClaim, type PublishedRow, type StoredFacts, toServiceFacts } from './facts.js';
export { type FactProblem } from './facts-reader.js';
export { OwnService } from './own-service.graphql.js';
export { Capacity, DeliveryModeEnum, Price, TemperatureRange } from './service-parts.graphql.js';
export { ServiceEntity, ServiceVersionEntity } from './service.entity.js';
