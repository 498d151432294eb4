export {
  ProjectDeliverableEntity,
  ProjectResultEntity,
  ResultReportEntity,
  WorkPackageEntity,
} from './project-plan.entity.js';
export { ProjectPlanModule } from './project-plan.module.js';
export {
  type DeliverableRow,
  plansOf,
  type ReportRow,
  type ResultRow,
  resultsOf,
  type WorkPackageRow,
} from './project-plan.reads.js';
