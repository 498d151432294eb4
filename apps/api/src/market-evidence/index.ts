export { MarketEvidenceModule } from './market-evidence.module.js';
