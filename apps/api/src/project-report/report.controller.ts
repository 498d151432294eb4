import { DomainError, isUuid } from '@fivefold/domain';
import { Controller, Get, Param, Query, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { documentLanguage, sendFile } from '../documents/index.js';
import { Access, HttpErrors, readGlobalId, Visits } from '../platform/index.js';
import { projectReportPdf } from './report-pdf.js';
import { findProjectReport } from './report.reads.js';

/** The report of a project as a document: for everybody what everybody may see, the shares for its partners alone. */
@Controller('project-reports')
@UseFilters(HttpErrors)
export class ProjectReportController {
  constructor(private readonly visits: Visits) {}

  /** A draft of others and an absent project look the same. */
  @Access('anyone')
  @Get(':id(^[\\w-]+).pdf')
  async download(
    @Param('id') id: string,
    @Query('language') asked: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const read = readGlobalId(id);
    const identity = await this.visits.identify(request, 'made');
    const report =
      read?.kind === 'Project' && isUuid(read.key)
        ? await this.visits.read(identity, (caller) => findProjectReport(caller, read.key))
        : null;
    if (!report) throw new DomainError('NOT_FOUND', { what: 'project' });
    const language = documentLanguage(asked, identity.language);
    await sendFile(reply, {
      name: `${report.project.acronym} ${report.day} ${language}.pdf`,
      type: 'application/pdf',
      bytes: await projectReportPdf(report, language),
    });
  }
}
