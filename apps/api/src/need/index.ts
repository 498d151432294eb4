export { NeedCoverage } from './need-coverage.js';
export { InterestMuteEntity, NeedEntity, NeedVersionEntity } from './need.entity.js';
export { Need, NeedHorizon } from './need.graphql.js';
export { NeedModule } from './need.module.js';
export { readNeeds } from './need.reads.js';
