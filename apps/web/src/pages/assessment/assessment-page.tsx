import type { AssessmentAction } from '@fivefold/domain';
import { Link, useParams } from 'react-router';
import { useRead } from '../../data/use-operation.js';
import { AssessmentDocument, type AssessmentQuery } from '../../graphql/operations.js';
import { useLanguage } from '../../messages/locale.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { HistoryList } from '../../parts/history-list.js';
import { Failure, Notice, Skeleton } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { StateTag } from '../../parts/tags.js';
import { nameIn } from '../assessments/name-in.js';
import { FillMarketEvidence } from '../market-evidence/fill-market-evidence.js';
import { NotFoundPage } from '../not-found/not-found-page.js';
import { AssessmentLineCard } from './assessment-line.js';
import { AssessmentSteps } from './assessment-steps.js';
import { Assessors } from './assessors.js';
import { ScoreProgress } from './score-progress.js';

export type FullAssessment = NonNullable<AssessmentQuery['assessment']>;

/** An assessment for the cluster, its assessors and the operator. */
export function AssessmentPage() {
  const t = useText();
  const read = useRead(AssessmentDocument, { id: useParams()['id'] ?? '' });
  const assessment = read.data?.assessment;
  if (read.data && !assessment) return <NotFoundPage />;
  if (assessment) return <AssessmentView key={assessment.id} assessment={assessment} />;
  return (
    <Page title={t('assessments.title')} hideHead>
      {read.error ? <Failure error={read.error} retry={read.refetch} /> : <Skeleton lines={4} blocks={2} />}
    </Page>
  );
}

function AssessmentView({ assessment }: { assessment: FullAssessment }) {
  const t = useText();
  const format = useFormat();
  const language = useLanguage();
  const { set, lines } = assessment;
  const hasReport = assessment.state === 'REPORT_READY' || assessment.state === 'CLOSED';
  return (
    <Page
      title={nameIn(set.names, language)}
      lead={assessment.cluster.name}
      crumbs={<Link to="/assessments">{t('assessments.title')}</Link>}
      actions={
        <>
          <StateTag label={`assessment.state.${assessment.state}`} state={assessment.state} />
          {hasReport && (
            <Link to={`/assessments/${encodeURIComponent(assessment.id)}/report`}>
              {t('assessment.toReport')}
            </Link>
          )}
        </>
      }
    >
      <div className="service-layout">
        <div className="stack wide">
          <Notice>{nameIn(set.note, language)}</Notice>
          {assessment.scheduledOn && (
            <p>{t('assessment.visit', { day: format.day(assessment.scheduledOn) })}</p>
          )}
          {assessment.summary && <p className="quote-note">{assessment.summary}</p>}
          {assessment.totalShare !== null && (
            <p>
              <strong>{t('assessment.total', { percent: Math.round(assessment.totalShare * 100) })}</strong>
              {assessment.passed !== null &&
                ` · ${t(assessment.passed ? 'assessment.passed' : 'assessment.notPassed')}`}
            </p>
          )}
          <ScoreProgress assessment={assessment} />
          {assessment.actions.includes('score') && (
            <FillMarketEvidence id={assessment.id} version={assessment.version} />
          )}
          <AssessmentSteps assessment={assessment} />
          {set.parts.map((part) => (
            <section key={part.key} className="stack" aria-labelledby={`part-${part.key}`}>
              <h2 id={`part-${part.key}`}>{nameIn(part.names, language)}</h2>
              <div className="stack close">
                {lines
                  .filter(({ indicator }) => indicator.part === part.key)
                  .map((line) => (
                    <AssessmentLineCard key={line.indicator.key} assessment={assessment} line={line} />
                  ))}
              </div>
            </section>
          ))}
        </div>
        <aside className="stack">
          <Assessors assessment={assessment} />
          {assessment.history.length > 0 && (
            <>
              <h2 id="history-title">{t('history.title')}</h2>
              <HistoryList
                entries={assessment.history}
                words={(action) => t(`assessment.did.${action as AssessmentAction}`)}
              />
            </>
          )}
        </aside>
      </div>
    </Page>
  );
}
