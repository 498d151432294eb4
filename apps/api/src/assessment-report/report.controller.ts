import { DomainError, isUuid } from '@fivefold/domain';
import { Controller, Get, Param, Query, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Assessments } from '../assessment/index.js';
import { documentLanguage, sendFile } from '../documents/index.js';
import { Access, HttpErrors, readGlobalId, Visits } from '../platform/index.js';
import { reportPdf } from './report-pdf.js';
import { findReport } from './report.reads.js';

/** The document of a report for those who may read it. */
@Controller('assessment-reports')
@UseFilters(HttpErrors)
export class AssessmentReportController {
  constructor(
    private readonly visits: Visits,
    private readonly assessments: Assessments,
  ) {}

  /** Foreign and absent look the same, to guests as well. */
  @Access('anyone')
  @Get(':id(^[\\w-]+).pdf')
  async download(
    @Param('id') id: string,
    @Query('language') asked: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const read = readGlobalId(id);
    if (read?.kind !== 'Assessment' || !isUuid(read.key))
      throw new DomainError('NOT_FOUND', { what: 'assessment' });
    const identity = await this.visits.identify(request, 'made');
    const report = await this.visits.read(identity, (caller) =>
      findReport(caller, this.assessments, read.key),
    );
    if (!report) throw new DomainError('NOT_FOUND', { what: 'assessment' });
    const language = documentLanguage(asked, identity.language);
    await sendFile(reply, {
      name: `${report.clusterName} ${report.day} ${language}.pdf`,
      type: 'application/pdf',
      bytes: await reportPdf(report, language),
    });
  }
}
