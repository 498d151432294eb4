export {
  ProjectEntity,
  ProjectFundingEntity,
  ProjectPartnerEntity,
  ProjectPeriodEntity,
  ProjectShareEntity,
} from './project.entity.js';
export { ProjectModule } from './project.module.js';
export {
  findProject,
  type FundingRow,
  fundingsOf,
  type PartnerRow,
  partnersOf,
  type PeriodRow,
  periodsOf,
  type ProjectRow,
  readProjects,
  takesPart,
} from './project.reads.js';
export { SeenProject } from './project-input.graphql.js';
export { Project, ProjectPayload } from './project.graphql.js';
export { answerProject, toProject } from './project.resolver.js';
export { aboutProject, ProjectService, staffOf } from './project.service.js';
