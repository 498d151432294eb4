import { useRead } from '../../data/use-operation.js';
import { useViewer } from '../../data/viewer.js';
import { type TermsPartsFragment, TermsDocument } from '../../graphql/operations.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { EmptyState, Failure, Notice, Skeleton } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { AcceptTerms } from './accept-terms.js';
import { PublishTerms } from './publish-terms.js';
import { TermsText } from './terms-text.js';

/** All versions of the terms; the one in force stands open. Whoever has to accept it does so here, the operator publishes the next. */
export function TermsPage() {
  const t = useText();
  const { viewer, may } = useViewer();
  const read = useRead(TermsDocument, {});
  const versions = read.data?.termsVersions;
  const due = viewer?.termsToAccept?.number;
  return (
    <Page title={t('terms.title')} lead={t('terms.lead')} width="narrow">
      {!versions &&
        (read.error ? <Failure error={read.error} retry={read.refetch} /> : <Skeleton lines={8} />)}
      {versions && (
        <div className="stack wide">
          {versions.length === 0 && <EmptyState title={t('terms.none')} />}
          {versions.map((terms) => (
            <Version key={terms.number} terms={terms} isDue={terms.number === due} />
          ))}
          {may.operates && <PublishTerms key={versions.length} number={(versions[0]?.number ?? 0) + 1} />}
        </div>
      )}
    </Page>
  );
}

function Version({ terms, isDue }: { terms: TermsPartsFragment; isDue: boolean }) {
  const t = useText();
  const format = useFormat();
  return (
    <details className="fold" open={terms.isInForce}>
      <summary>
        <h2>{t('terms.version', { number: terms.number, day: format.day(terms.inForceFrom) })}</h2>
      </summary>
      <div className="stack">
        {terms.isInForce && <Notice tone="good">{t('terms.inForce')}</Notice>}
        <TermsText terms={terms} />
        {terms.acceptedAt && (
          <p className="hint">{t('terms.accepted', { moment: format.moment(terms.acceptedAt) })}</p>
        )}
        {terms.acceptances !== null && (
          <p className="hint">{t('terms.acceptances', { count: terms.acceptances })}</p>
        )}
        {isDue && <AcceptTerms number={terms.number} />}
      </div>
    </details>
  );
}
