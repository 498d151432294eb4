export { ContentReportEntity } from './content-report.entity.js';
export { ModerationModule } from './moderation.module.js';
