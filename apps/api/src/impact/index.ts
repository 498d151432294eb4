export {
  ImpactConsentEntity,
  ImpactFigureEntity,
  ImpactFigureUnitEntity,
  ImpactLinkEntity,
  ImpactReleaseEntity,
  KpiDefinitionEntity,
} from './impact.entity.js';
export { ImpactModule } from './impact.module.js';
