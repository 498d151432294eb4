import { lazy, Suspense, useState } from 'react';
import type { ProjectPartsFragment } from '../../graphql/operations.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { AttachmentList } from '../../parts/attachment-list.js';
import { Button } from '../../parts/button.js';
import { ScrollArea } from '../../parts/scroll-area.js';
import { ReportDialog } from './report-dialog.js';

const ResultsChart = lazy(async () => ({ default: (await import('./results-chart.js')).ResultsChart }));

type Result = ProjectPartsFragment['results'][number];

/** Target against actual of every result, as bars and as a table with the proofs. */
export function ProjectResults({ project }: { project: ProjectPartsFragment }) {
  const t = useText();
  const format = useFormat();
  const [reporting, setReporting] = useState<Result | null>(null);
  const reports = project.actions.includes('report');
  if (project.results.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="project-results">
      <h2 id="project-results">{t('project.results')}</h2>
      <Suspense fallback={<div className="results-chart" />}>
        <ResultsChart results={project.results} label={t('project.results')} />
      </Suspense>
      <ScrollArea label={t('project.results')}>
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">{t('project.result')}</th>
              <th scope="col" className="number-cell">
                {t('project.target')}
              </th>
              <th scope="col" className="number-cell">
                {t('project.actual')}
              </th>
              <th scope="col" className="number-cell">
                {t('project.share')}
              </th>
              <th scope="col">{t('project.proof')}</th>
              {reports && <th scope="col">{t('project.report')}</th>}
            </tr>
          </thead>
          <tbody>
            {project.results.map((result) => (
              <tr key={result.id}>
                <th scope="row">
                  {result.title}
                  {result.dueOn && (
                    <span className="small faint">
                      {' '}
                      {t('project.until', { date: format.day(result.dueOn) })}
                    </span>
                  )}
                </th>
                <td className="number-cell">
                  {format.number(result.target)} {result.unit}
                </td>
                <td className="number-cell">{result.actual === null ? '–' : format.number(result.actual)}</td>
                <td className="number-cell">
                  {result.share === null ? '–' : `${format.number(Math.round(result.share * 100))} %`}
                </td>
                <td>
                  {result.reports.map((report, at) => (
                    <div key={report.id} className={at === 0 ? 'small' : 'small faint'}>
                      {t('project.reportLine', {
                        date: format.day(report.asOf),
                        value: format.number(report.value),
                        proof: report.proof,
                        name: report.organisation.name,
                      })}
                      <AttachmentList files={report.attachments} />
                    </div>
                  ))}
                </td>
                {reports && (
                  <td>
                    <Button
                      small
                      aria-label={t('project.reportOn', { title: result.title })}
                      onPress={() => setReporting(result)}
                    >
                      {t('project.report')}
                    </Button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
      {reporting && <ReportDialog result={reporting} onClose={() => setReporting(null)} />}
    </section>
  );
}
