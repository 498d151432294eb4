export { ProjectReportModule } from './project-report.module.js';
