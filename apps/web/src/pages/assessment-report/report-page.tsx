import { FileText } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { Link, useParams } from 'react-router';
import { useRead } from '../../data/use-operation.js';
import {
  AssessmentReportDocument,
  type AssessmentReportQuery,
  type ReportedIndicatorPartsFragment,
} from '../../graphql/operations.js';
import { useLanguage } from '../../messages/locale.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { Failure, Notice, Skeleton } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { ScrollArea } from '../../parts/scroll-area.js';
import { NotFoundPage } from '../not-found/not-found-page.js';

const PartsRadar = lazy(async () => ({ default: (await import('./report-charts.js')).PartsRadar }));
const ScoreBars = lazy(async () => ({ default: (await import('./report-charts.js')).ScoreBars }));

type Report = NonNullable<AssessmentReportQuery['assessmentReport']>;

/** What an assessment found: results against peers, and five sections. */
export function AssessmentReportPage() {
  const t = useText();
  const read = useRead(AssessmentReportDocument, { id: useParams()['id'] ?? '' });
  const report = read.data?.assessmentReport;
  if (read.data && !report) return <NotFoundPage />;
  if (report) return <ReportView report={report} />;
  return (
    <Page title={t('assessmentReport.title')} hideHead>
      {read.error ? <Failure error={read.error} retry={read.refetch} /> : <Skeleton lines={4} blocks={3} />}
    </Page>
  );
}

function ReportView({ report }: { report: Report }) {
  const t = useText();
  const format = useFormat();
  const language = useLanguage();
  const percent = usePercent();
  const id = useParams()['id'] ?? '';
  return (
    <Page
      title={t('assessmentReport.of', { name: report.cluster.name })}
      crumbs={<Link to={`/assessments/${encodeURIComponent(id)}`}>{report.setName}</Link>}
      lead={`${report.setName} · ${format.day(report.day)}`}
      actions={
        <a
          className="button"
          href={`${report.pdfPath}?language=${language}`}
          target="_blank"
          rel="noreferrer"
        >
          <FileText size={16} aria-hidden />
          {t('assessmentReport.pdf')}
        </a>
      }
    >
      <div className="stack wide report">
        <p>
          <strong className="report-total">{percent(report.totalShare)}</strong>{' '}
          {report.passingShare !== null &&
            t('assessmentReport.wanted', { share: percent(report.passingShare) })}
        </p>
        {report.reached !== null && (
          <Notice tone={report.reached ? 'good' : 'plain'}>
            <p>
              {report.reached
                ? t('assessmentReport.reached')
                : t('assessmentReport.notReached', {
                    total: report.totalShare < (report.passingShare ?? 0) ? 'below' : 'reached',
                    count: report.improvements.length,
                  })}
            </p>
          </Notice>
        )}
        <p className="small muted">{report.note || t('assessmentReport.noLabel')}</p>
        {report.summary && <p>{report.summary}</p>}
        <Peers report={report} />
        {report.progress && <Progress progress={report.progress} now={report.totalShare} />}
        <p className="week-legend">
          <span style={{ '--swatch': 'var(--accent)' } as React.CSSProperties}>
            {t('assessmentReport.score')}
          </span>
          <span style={{ '--swatch': 'var(--report-below)' } as React.CSSProperties}>
            {t('assessmentReport.belowThreshold')}
          </span>
          <span style={{ '--swatch': 'var(--ink)' } as React.CSSProperties} data-mark>
            {t('assessmentReport.threshold')}
          </span>
        </p>
        {report.sections.map((section, at) => (
          <section key={section.key} className="stack" aria-labelledby={`section-${section.key}`}>
            <h2 id={`section-${section.key}`}>
              {at + 1}. {t(`assessmentReport.section.${section.key as SectionKey}`)} ·{' '}
              {percent(section.share)}
            </h2>
            {section.indicators.length > 0 && (
              <div className="report-beside">
                <Suspense fallback={<Skeleton lines={0} blocks={1} />}>
                  <ScoreBars
                    rows={section.indicators}
                    label={t(`assessmentReport.section.${section.key as SectionKey}`)}
                  />
                </Suspense>
                <IndicatorTable
                  indicators={section.indicators}
                  label={t(`assessmentReport.section.${section.key as SectionKey}`)}
                />
              </div>
            )}
          </section>
        ))}
        <section className="stack" aria-labelledby="section-improvements">
          <h2 id="section-improvements">5. {t('assessmentReport.section.improvements')}</h2>
          {report.improvements.length === 0 ? (
            <p>{t('assessmentReport.noImprovements')}</p>
          ) : (
            <IndicatorTable
              indicators={report.improvements}
              label={t('assessmentReport.section.improvements')}
            />
          )}
        </section>
      </div>
    </Page>
  );
}

type SectionKey = 'structure' | 'organisation' | 'services' | 'financing' | 'improvements';
type GroupKey = 'sector' | 'country' | 'all';

function usePercent(): (share: number) => string {
  const language = useLanguage();
  return (share) => new Intl.NumberFormat(language, { style: 'percent' }).format(share);
}

/** The radar against the nearest peer group that is large enough, and every group as a table. */
function Peers({ report }: { report: Report }) {
  const t = useText();
  const percent = usePercent();
  const shown = report.peers.filter((peer) => peer.median !== null);
  const nearest = shown[0]?.group;
  const medianOf = (part: Report['parts'][number], group: string | undefined) =>
    part.medians.find((each) => each.peers === group)?.median ?? null;
  const name = (group: string) => t(`assessmentReport.group.${group as GroupKey}`);
  return (
    <section className="stack" aria-labelledby="peers-title">
      <h2 id="peers-title">{t('assessmentReport.peers')}</h2>
      <div className="report-beside">
        <div className="stack close">
          <Suspense fallback={<div className="report-radar" />}>
            <PartsRadar
              parts={report.parts.map((part) => ({ ...part, median: medianOf(part, nearest) }))}
              label={t('assessmentReport.peers')}
            />
          </Suspense>
          <p className="week-legend">
            <span style={{ '--swatch': 'var(--accent)' } as React.CSSProperties}>{report.cluster.name}</span>
            {nearest && (
              <span style={{ '--swatch': 'var(--ink-faint)' } as React.CSSProperties}>
                {t('assessmentReport.median', { group: name(nearest) })}
              </span>
            )}
          </p>
        </div>
        <div className="stack close">
          <ScrollArea label={t('assessmentReport.peers')}>
            <table className="data-table">
              <thead>
                <tr>
                  <th scope="col">{t('assessmentReport.part')}</th>
                  <th scope="col" className="number-cell">
                    {t('assessmentReport.own')}
                  </th>
                  {shown.map(({ group }) => (
                    <th scope="col" className="number-cell" key={group}>
                      {t('assessmentReport.median', { group: name(group) })}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {report.parts.map((part) => (
                  <tr key={part.key}>
                    <th scope="row">{part.name}</th>
                    <td className="number-cell">{percent(part.share)}</td>
                    {shown.map(({ group }) => {
                      const median = medianOf(part, group);
                      return (
                        <td className="number-cell" key={group}>
                          {median === null ? '–' : percent(median)}
                        </td>
                      );
                    })}
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollArea>
          <ul className="small muted">
            {report.peers.map(({ group, clusters, median }) => (
              <li key={group}>
                {median === null || clusters === null
                  ? t('assessmentReport.tooFew', { group: name(group) })
                  : t('assessmentReport.groupOf', { group: name(group), clusters, median: percent(median) })}
              </li>
            ))}
          </ul>
        </div>
      </div>
    </section>
  );
}

function Progress({ progress, now }: { progress: NonNullable<Report['progress']>; now: number }) {
  const t = useText();
  const format = useFormat();
  const percent = usePercent();
  return (
    <section className="stack" aria-labelledby="progress-title">
      <h2 id="progress-title">{t('assessmentReport.progress', { date: format.day(progress.since) })}</h2>
      <p>
        {percent(progress.before)} → <strong>{percent(now)}</strong>
      </p>
      <Notice tone={progress.enough ? 'good' : 'plain'}>
        <p>
          {t('assessmentReport.improved', { count: progress.improved })}{' '}
          {t(progress.enough ? 'assessmentReport.enough' : 'assessmentReport.notEnough')}
        </p>
      </Notice>
      {progress.changes.length > 0 && (
        <details>
          <summary>{t('assessmentReport.which')}</summary>
          <table className="data-table report-changes">
            <caption className="visually-hidden">
              {t('assessmentReport.progress', { date: format.day(progress.since) })}
            </caption>
            <thead>
              <tr>
                <th scope="col">{t('assessmentReport.indicator')}</th>
                <th scope="col" className="number-cell">
                  {t('assessmentReport.before')}
                </th>
                <th scope="col" className="number-cell">
                  {t('assessmentReport.now')}
                </th>
              </tr>
            </thead>
            <tbody>
              {progress.changes.map((change) => (
                <tr key={change.topic}>
                  <th scope="row">{change.name}</th>
                  <td className="number-cell">{change.before}</td>
                  <td className="number-cell">{change.now}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </section>
  );
}

function IndicatorTable({
  indicators,
  label,
}: {
  indicators: readonly ReportedIndicatorPartsFragment[];
  label: string;
}) {
  const t = useText();
  return (
    <ScrollArea label={label}>
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">{t('assessmentReport.indicator')}</th>
            <th scope="col" className="number-cell">
              {t('assessmentReport.score')}
            </th>
            <th scope="col" className="number-cell">
              {t('assessmentReport.self')}
            </th>
            <th scope="col" className="number-cell">
              {t('assessmentReport.threshold')}
            </th>
          </tr>
        </thead>
        <tbody>
          {indicators.map((indicator) => (
            <tr key={indicator.key}>
              <th scope="row">
                {indicator.name}
                {indicator.words && <p className="small muted">{indicator.words}</p>}
              </th>
              <td className="number-cell" data-below={indicator.needsImprovement || undefined}>
                {indicator.score}
              </td>
              <td className="number-cell">{indicator.selfScore ?? '–'}</td>
              <td className="number-cell">{indicator.threshold ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}
