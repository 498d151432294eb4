export { DiscoveryModule } from './discovery.module.js';
export { LiveIndex } from './live-index.js';
export { Answer, Loosening } from './match.graphql.js';
export { Service } from './service.graphql.js';
export { toService } from './services.js';
