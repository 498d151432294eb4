import { useState } from 'react';
import { Link } from 'react-router';
import { textIn } from '@fivefold/domain';
import { usePages, useRead } from '../../data/use-operation.js';
import {
  ImprovementActionsDocument,
  ImprovementDocument,
  type ImprovementQuery,
} from '../../graphql/operations.js';
import { useLanguage } from '../../messages/locale.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { Button, LinkButton } from '../../parts/button.js';
import { EmptyState, Failure, Skeleton } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { PagedList } from '../../parts/paged-list.js';
import { NextEvents } from '../events/next-events.js';
import { ActionRow } from './action-row.js';
import { PlanDialog } from './plan-dialog.js';

type Shortfall = ImprovementQuery['improvement']['shortfalls'][number];

/** What assessments ask to be improved, what helps, and what is done about it. */
export function ImprovementPage() {
  const t = useText();
  const read = useRead(ImprovementDocument, {});
  const list = usePages(ImprovementActionsDocument, { first: 20 }, (answer) => answer.improvementActions);
  const [planning, setPlanning] = useState<Shortfall | null>(null);
  const improvement = read.data?.improvement;
  return (
    <Page
      title={t('improvement.title')}
      lead={t('improvement.lead')}
      actions={
        <>
          <LinkButton to="/improvement/strategies">{t('strategies.title')}</LinkButton>
          <LinkButton to="/improvement/groups">{t('groups.title')}</LinkButton>
        </>
      }
    >
      <div className="stack wide">
        <section className="stack" aria-labelledby="shortfalls">
          <h2 id="shortfalls">{t('improvement.shortfalls')}</h2>
          {!improvement &&
            (read.error ? <Failure error={read.error} retry={read.refetch} /> : <Skeleton lines={4} />)}
          {improvement?.shortfalls.length === 0 && <EmptyState title={t('improvement.noShortfalls')} />}
          <ul>
            {improvement?.shortfalls.map((shortfall) => (
              <li key={`${shortfall.assessmentId} ${shortfall.indicatorKey}`} className="list-row">
                <ShortfallRow shortfall={shortfall} onPlan={() => setPlanning(shortfall)} />
              </li>
            ))}
          </ul>
        </section>
        <section className="stack" aria-labelledby="actions">
          <h2 id="actions">{t('improvement.actions')}</h2>
          <PagedList
            list={list}
            skeleton={{ lines: 0, blocks: 2 }}
            empty={<EmptyState title={t('improvement.noActions')} />}
          >
            <ul>
              {list.nodes.map((action) => (
                <li key={action.id} id={action.id} className="list-row">
                  <ActionRow action={action} owners={improvement?.owners ?? []} />
                </li>
              ))}
            </ul>
          </PagedList>
        </section>
      </div>
      {planning && improvement && (
        <PlanDialog shortfall={planning} owners={improvement.owners} onClose={() => setPlanning(null)} />
      )}
    </Page>
  );
}

function ShortfallRow({ shortfall, onPlan }: { shortfall: Shortfall; onPlan: () => void }) {
  const t = useText();
  const format = useFormat();
  const { score, threshold, previousScore, courses, peers, planned } = shortfall;
  return (
    <div className="stack close">
      <h3>{useShortfallName(shortfall)}</h3>
      <p className="small">
        <meter min={0} max={4} low={threshold} high={4} optimum={4} value={score} aria-hidden />{' '}
        {t('improvement.score', { score, threshold })}
        {previousScore !== null && ` · ${t('improvement.before', { score: previousScore })}`}
        {` · ${format.day(shortfall.assessedOn)}`}
      </p>
      {courses.map((course) => (
        <p key={course.id} className="small">
          {t('improvement.courses')}: {course.title} <NextEvents events={course.events} />
        </p>
      ))}
      {peers.length > 0 && (
        <p className="small">
          {t('improvement.peers')}:{' '}
          {peers.map((peer, at) => (
            <span key={peer.id}>
              {at > 0 && ', '}
              <Link to={`/clusters/${encodeURIComponent(peer.slug)}`}>{peer.name}</Link>
            </span>
          ))}
        </p>
      )}
      {planned.length > 0 && (
        <p className="small muted">
          {t('improvement.planned')}:{' '}
          {format.list(planned.map(({ title, state }) => `${title} (${t(`action.state.${state}`)})`))}
        </p>
      )}
      <div className="row">
        <Button small onPress={onPlan}>
          {t('improvement.plan')}
        </Button>
      </div>
    </div>
  );
}

/** The name of the indicator in the language of the page. */
function useShortfallName({ names, indicatorKey }: Shortfall): string {
  const language = useLanguage();
  return textIn(Object.fromEntries(names.map((one) => [one.language, one.text])), language) || indicatorKey;
}
