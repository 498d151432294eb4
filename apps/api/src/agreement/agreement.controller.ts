import { DomainError, isUuid } from '@fivefold/domain';
import { Controller, Get, Param, Query, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { documentLanguage, sendFile } from '../documents/index.js';
import { Access, HttpErrors, readGlobalId, Visits } from '../platform/index.js';
import { agreementPdf } from './agreement-pdf.js';
import { findAgreement, milestonesOf, signaturesOf } from './agreement.reads.js';
import { toAgreed } from './agreement.service.js';
import { documentHash } from './agreement-terms.js';

/** The document of an agreement for its parties. */
@Controller('agreements')
@UseFilters(HttpErrors)
export class AgreementController {
  constructor(private readonly visits: Visits) {}

  /** Foreign and absent look the same, to guests as well. */
  @Access('anyone', 'deals:read')
  @Get(':id(^[\\w-]+).pdf')
  async download(
    @Param('id') id: string,
    @Query('language') asked: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const read = readGlobalId(id);
    if (read?.kind !== 'Agreement' || !isUuid(read.key))
      throw new DomainError('NOT_FOUND', { what: 'agreement' });
    const identity = await this.visits.identify(request, 'made');
    const document = await this.visits.read(identity, async (caller) => {
      const row = await findAgreement(caller, read.key);
      if (!row) throw new DomainError('NOT_FOUND', { what: 'agreement' });
      const milestones = (await milestonesOf(caller, [row.id])).map(toAgreed);
      const signatures = await signaturesOf(caller, [row.id]);
      return {
        terms: row.snapshot,
        milestones,
        signatures: signatures.map((each) => ({
          side: each.side,
          personName: each.person_name,
          signedAt: each.signed_at,
          documentHash: each.document_hash,
        })),
        hash: documentHash(row.snapshot, milestones),
        cancelled: row.state === 'cancelled',
      };
    });
    const language = documentLanguage(asked, identity.language);
    await sendFile(reply, {
      name: `${document.terms.number}-${language}.pdf`,
      type: 'application/pdf',
      bytes: await agreementPdf(document, language),
    });
  }
}
