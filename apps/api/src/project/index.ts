export {
  ProjectEntity,
  ProjectFundingEntity,
  ProjectPartnerEntity,
  ProjectPeriodEntity,
  ProjectShareEntity,
} from './project.entity.js';
export {
  ProjectDeliverableEntity,
  ProjectResultEntity,
  ResultReportEntity,
  WorkPackageEntity,
} from './project-plan.entity.js';
export {
  type DeliverableRow,
  type FundingRow,
  fundingsOf,
  type PartnerRow,
  partnersOf,
  type PeriodRow,
  periodsOf,
  plansOf,
  type ReportRow,
  type ResultRow,
  resultsOf,
  type WorkPackageRow,
} from './project-parts.reads.js';
export { ProjectModule } from './project.module.js';
export { type ProjectRow, readProjects } from './project.reads.js';
export { Projects } from './projects.js';
export { Project } from './project.graphql.js';
export { toProject } from './project.resolver.js';
