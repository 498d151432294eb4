export { IndicatorEntity, IndicatorSetEntity, type SetPart } from './indicator-set.entity.js';
