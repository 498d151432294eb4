import { daysOfPeriod, DomainError } from '@fivefold/domain';
import { Controller, Get, Param, Query, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { documentLanguage, sendFile } from '../documents/index.js';
import { Access, type Caller, CLUSTER_STAFF, hashToken, HttpErrors, Visits } from '../platform/index.js';
import { type FigureDates, type FigureFormat, figureFile, type FileRow } from './figure-files.js';
import { Figures } from './figures.service.js';
import { type Days, today } from './impact.reads.js';

interface FigureRows extends FigureDates {
  readonly rows: FileRow[];
}

const NAME = /^(told|own)\.(csv|xlsx|pdf)$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Figures as files: `told.csv` for everybody, with `link` for policy makers, of a year or quarter with `period`; `own.csv` for
 * clusters and the operator, of some days with `from` and `to`.
 */
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
    @Query() asked: Readonly<Record<string, unknown>>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const [, view, format] = NAME.exec(name) ?? [];
    const identity = await this.visits.identify(request, format === 'csv' ? 'kept' : 'made');
    const { rows, ...dates } = await this.visits.read(identity, async (caller) => {
      const told = (name: string) => (typeof asked[name] === 'string' ? asked[name] : null);
      const link = told('link');
      if (view === 'told') return this.told(caller, link === null ? null : hashToken(link), told('period'));
      const { role } = caller;
      if (view === 'own' && role && [...CLUSTER_STAFF, 'OPERATOR'].includes(role))
        return this.own(caller, daysOf(asked));
      throw new DomainError('NOT_FOUND', { what: 'file' });
    });
    const language = documentLanguage(asked['language'], identity.language);
    await sendFile(reply, await figureFile(format as FigureFormat, rows, dates, language));
  }

  private async told(caller: Caller, linkHash: Buffer | null, period: string | null): Promise<FigureRows> {
    const { asOf, figures } = await this.figures.told(caller, linkHash, period);
    const rows = figures.flatMap(({ kpi, groups }) =>
      groups.map(({ dimension, group_key, value, withheld }) => ({
        ...{
          kpi,
          dimension,
          group: group_key === period ? '' : group_key,
          value,
          isWithheld: withheld !== null,
        },
      })),
    );
    const order = ({ dimension, group }: FileRow) => `${dimension} ${group}`;
    rows.sort((one, other) =>
      one.kpi === other.kpi ? (order(one) < order(other) ? -1 : 1) : one.kpi.position - other.kpi.position,
    );
    return { asOf: asOf ?? (await today(caller)), days: daysOfPeriod(period ?? ''), rows };
  }

  private async own(caller: Caller, days: Days | null): Promise<FigureRows> {
    const { asOf, figures } = await this.figures.live(caller, days);
    const rows = figures.flatMap(({ kpi, groups }) =>
      groups.map(({ dimension, group, figure }) => ({
        ...{ kpi, dimension, group, value: figure.value, isWithheld: false },
      })),
    );
    return { asOf, days, rows };
  }
}

/** Days that are asked for; none where they are not both there. @throws DomainError NOT_FOUND for what is no day */
function daysOf({ from, to }: Readonly<Record<string, unknown>>): Days | null {
  if (from === undefined && to === undefined) return null;
  const isDay = (value: unknown): value is string => typeof value === 'string' && DAY.test(value);
  if (!isDay(from) || !isDay(to)) throw new DomainError('NOT_FOUND', { what: 'file' });
  return { from, to };
}
