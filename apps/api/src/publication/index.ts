export { PublicationEntity } from './publication.entity.js';
export { PublicationModule } from './publication.module.js';
export { listPublications, type PublicationRow } from './publication.reads.js';
