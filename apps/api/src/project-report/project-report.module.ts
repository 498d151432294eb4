import { Module } from '@nestjs/common';
import { ProjectReportController } from './report.controller.js';

/** What a project wanted, has reached and costs, with its events and news: as a document. */
@Module({ controllers: [ProjectReportController] })
export class ProjectReportModule {}
