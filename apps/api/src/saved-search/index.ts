export { SavedSearchEntity, SavedSearchHitEntity, SearchChangeEntity } from './saved-search.entity.js';
export { SavedSearchModule } from './saved-search.module.js';
