export { CatalogueModule } from './catalogue.module.js';
export { publishedServices } from './catalogue.reads.js';
export { type CertificateClaim, type PublishedRow, type StoredFacts, toServiceFacts } from './facts.js';
export { Capacity, DeliveryModeEnum, Price, TemperatureRange } from './service-parts.graphql.js';
