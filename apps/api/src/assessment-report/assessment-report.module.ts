import { Module } from '@nestjs/common';
import { AssessmentModule } from '../assessment/index.js';
import { AssessmentReportController } from './report.controller.js';
import { AssessmentReportResolver } from './report.resolver.js';

/** What an assessment found, in five sections: as a page and as a document. */
@Module({
  imports: [AssessmentModule],
  controllers: [AssessmentReportController],
  providers: [AssessmentReportResolver],
})
export class AssessmentReportModule {}
