import { DomainError } from '@fivefold/domain';
import { Controller, Get, Param, Query, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { documentLanguage, sendFile } from '../documents/index.js';
import { Access, type Caller, CLUSTER_STAFF, hashToken, HttpErrors, Visits } from '../platform/index.js';
import { type FigureFormat, figureFile, type FileRow } from './figure-files.js';
import { Figures } from './figures.service.js';
import { today } from './impact.reads.js';

const NAME = /^(told|own)\.(csv|xlsx|pdf)$/;

/** Figures as files: `told.csv` for everybody, with `link` for policy makers, `own.csv` for clusters and the operator. */
@Controller('figures/files')
@UseFilters(HttpErrors)
export class ImpactController {
  constructor(
    private readonly visits: Visits,
    private readonly figures: Figures,
  ) {}

  /** What is not for the caller looks absent. */
  @Access('anyone')
  @Get(':name')
  async download(
    @Param('name') name: string,
    @Query('link') link: unknown,
    @Query('language') asked: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const [, view, format] = NAME.exec(name) ?? [];
    const identity = await this.visits.identify(request);
    const { asOf, rows } = await this.visits.read(identity, async (caller) => {
      if (view === 'told') return this.told(caller, typeof link === 'string' ? hashToken(link) : null);
      const { role } = caller;
      if (view === 'own' && role && [...CLUSTER_STAFF, 'OPERATOR'].includes(role)) return this.own(caller);
      throw new DomainError('NOT_FOUND', { what: 'file' });
    });
    const language = documentLanguage(asked, identity.language);
    await sendFile(reply, await figureFile(format as FigureFormat, rows, asOf, language));
  }

  private async told(caller: Caller, linkHash: Buffer | null): Promise<{ asOf: string; rows: FileRow[] }> {
    const { asOf, figures } = await this.figures.told(caller, linkHash);
    const rows = figures.flatMap(({ kpi, groups }) =>
      groups.map(({ dimension, group_key, value, withheld }) => ({
        ...{ kpi, dimension, group: group_key, value, isWithheld: withheld !== null },
      })),
    );
    const order = ({ dimension, group }: FileRow) => `${dimension} ${group}`;
    rows.sort((one, other) =>
      one.kpi === other.kpi ? (order(one) < order(other) ? -1 : 1) : one.kpi.position - other.kpi.position,
    );
    return { asOf: asOf ?? (await today(caller)), rows };
  }

  private async own(caller: Caller): Promise<{ asOf: string; rows: FileRow[] }> {
    const { asOf, figures } = await this.figures.live(caller);
    const rows = figures.flatMap(({ kpi, groups }) =>
      groups.map(({ dimension, group, figure }) => ({
        ...{ kpi, dimension, group, value: figure.value, isWithheld: false },
      })),
    );
    return { asOf, rows };
  }
}
