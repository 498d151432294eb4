export { AssessmentReportModule } from './assessment-report.module.js';
