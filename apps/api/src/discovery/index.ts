export { DiscoveryModule } from './discovery.module.js';
export { LiveIndex } from './live-index.js';
export { Service } from './service.graphql.js';
export { toService } from './services.js';
