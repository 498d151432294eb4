export { BundleComposer } from './bundle-composer.js';
export { DiscoveryModule } from './discovery.module.js';
export { allFitting, countFitting, fits } from './fitting.js';
export { LiveIndex } from './live-index.js';
export { Answer, ClauseAnswer, Loosening } from './match.graphql.js';
export { Service, MAX_QUERY_LENGTH, ServiceFilter } from './service.graphql.js';
export { toService } from './services.js';
