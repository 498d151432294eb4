export { figuresOf, type Want } from './demand-figures.js';
export { DemandFigures, UnmetDemand } from './unmet-demand.graphql.js';
export { UnmetDemandModule } from './unmet-demand.module.js';
export { needsInVain, type UnmetNeed } from './unmet-demand.reads.js';
