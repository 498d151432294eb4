export { checkFacts } from './check-facts.js';
export {
  type CertificateClaim,
  completeFacts,
  isInDate,
  missingFacts,
  missingIn,
  type PublishedRow,
  type StoredFacts,
  toServiceFacts,
  type WrittenFacts,
} from './facts.js';
export { LocalTextInput, ServiceFactsInput } from './facts-input.graphql.js';
export { type FactProblem } from './facts-reader.js';
export {
  Bookable,
  Capacity,
  DeliveryModeEnum,
  Money,
  Price,
  ServiceFacts,
  TemperatureRange,
  Vat,
} from './facts.graphql.js';
export { filesOf } from './facts.resolver.js';
export { priceText } from './price-text.js';
export { ServiceFactsModule } from './service-facts.module.js';
