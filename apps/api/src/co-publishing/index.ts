export { ServicePublisherEntity } from './co-publisher.entity.js';
export { CoPublishingModule } from './co-publishing.module.js';
