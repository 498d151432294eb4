export { requestOf } from './judge.js';
export { MatchBook } from './match-book.js';
export { MatchEntity, MatchNewsEntity, ServiceChangeEntity } from './match.entity.js';
export { NeedMatchModule } from './need-match.module.js';
