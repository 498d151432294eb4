export { SectorModule } from './sector.module.js';
