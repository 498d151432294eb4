import { Link } from 'react-router';
import { useRead, useWrite } from '../../data/use-operation.js';
import {
  DraftIndicatorSetDocument,
  PublishIndicatorSetDocument,
  SetsInForceDocument,
  type SetsInForceQuery,
} from '../../graphql/operations.js';
import { useLanguage } from '../../messages/locale.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { FormProblems } from '../../parts/form-problems.js';
import { Failure, Notice, Skeleton } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { StateTag } from '../../parts/tags.js';
import { nameIn } from './name-in.js';

type Set = SetsInForceQuery['indicatorSets']['edges'][number]['node'];

/** By what clusters are assessed: every version of every set, open to everyone. */
export function IndicatorSetsPage() {
  const t = useText();
  const read = useRead(SetsInForceDocument, {});
  return (
    <Page
      title={t('indicatorSets.title')}
      lead={t('indicatorSets.lead')}
      actions={<Link to="/assessments">{t('assessments.title')}</Link>}
    >
      <div className="stack">
        {read.error && <Failure error={read.error} retry={read.refetch} />}
        {read.isPending && <Skeleton lines={2} blocks={2} />}
        {read.data?.indicatorSets.edges.map(({ node }) => (
          <SetCard key={node.id} set={node} />
        ))}
      </div>
    </Page>
  );
}

function SetCard({ set }: { set: Set }) {
  const t = useText();
  const language = useLanguage();
  const draft = useWrite(DraftIndicatorSetDocument);
  const publish = useWrite(PublishIndicatorSetDocument);
  const { id, version } = set;
  return (
    <article className="card stack">
      <div className="row between">
        <h2>{t('indicatorSet.named', { name: nameIn(set.names, language), number: set.number })}</h2>
        <StateTag label={`indicatorSet.state.${set.state}`} state={set.state} />
      </div>
      <Notice>{nameIn(set.note, language)}</Notice>
      {set.passingShare !== null && (
        <p>{t('indicatorSet.passing', { percent: Math.round(set.passingShare * 100) })}</p>
      )}
      <details>
        <summary>{t('indicatorSet.indicators', { count: set.indicatorCount })}</summary>
        <ol>
          {set.indicators.map((indicator) => (
            <li key={indicator.key}>
              <strong>{nameIn(indicator.names, language)}</strong>
              {indicator.threshold !== null &&
                ` · ${t('indicator.threshold', { score: indicator.threshold })}`}
              <p className="small muted">{nameIn(indicator.guide, language)}</p>
            </li>
          ))}
        </ol>
      </details>
      <div className="row">
        {set.actions.includes('draft') && (
          <Button isPending={draft.pending} onPress={() => void draft.run({ input: { fromId: id } })}>
            {t('indicatorSet.draft')}
          </Button>
        )}
        {set.actions.includes('publish') && (
          <Button
            look="primary"
            isPending={publish.pending}
            onPress={() => void publish.run({ input: { id, version } })}
          >
            {t('indicatorSet.publish')}
          </Button>
        )}
      </div>
      <FormProblems
        errors={[...draft.userErrors, ...publish.userErrors]}
        failure={draft.failure ?? publish.failure}
      />
    </article>
  );
}
