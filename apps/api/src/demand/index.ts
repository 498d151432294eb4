export { DemandModule } from './demand.module.js';
export { MatchBook } from './match-book.js';
export { InterestEntity, MatchEntity, MatchNewsEntity, ServiceChangeEntity } from './match.entity.js';
