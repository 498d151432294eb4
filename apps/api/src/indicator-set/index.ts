export { IndicatorSetModule } from './indicator-set.module.js';
export { IndicatorEntity, IndicatorSetEntity } from './indicator-set.entity.js';
export { Indicator, IndicatorSet } from './indicator-set.graphql.js';
export { findIndicatorSet, type IndicatorRow, indicatorsOf } from './indicator-set.reads.js';
export { indicatorLoader, indicatorSetLoader, toIndicator } from './indicator-set.resolver.js';
