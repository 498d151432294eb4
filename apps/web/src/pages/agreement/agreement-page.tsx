import { Link, useParams } from 'react-router';
import { useRead } from '../../data/use-operation.js';
import { AgreementDocument } from '../../graphql/operations.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { Failure, Skeleton } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { NotFoundPage } from '../not-found/not-found-page.js';
import { DealHistory } from '../request/timeline.js';
import { AgreementPanel } from './agreement-panel.js';

/** One agreement with its whole history, for both sides and the operator. */
export function AgreementPage() {
  const t = useText();
  const format = useFormat();
  const read = useRead(AgreementDocument, { id: useParams()['id'] ?? '' });
  const agreement = read.data?.agreement;
  if (read.data && !agreement) return <NotFoundPage />;
  if (!agreement) {
    return (
      <Page title={t('agreement.title')} hideHead>
        {read.error ? <Failure error={read.error} retry={read.refetch} /> : <Skeleton lines={4} blocks={2} />}
      </Page>
    );
  }
  return (
    <Page
      title={format.list(agreement.services.map((service) => service.title)) || agreement.number}
      crumbs={<Link to="/agreements">{t('agreements.title')}</Link>}
      actions={
        agreement.side && (
          <Link to={`/requests/${encodeURIComponent(agreement.requestId)}`}>{t('agreement.request')}</Link>
        )
      }
    >
      <div className="service-layout">
        <div className="stack wide">
          <AgreementPanel agreement={agreement} />
        </div>
        <DealHistory requestId={agreement.requestId} />
      </div>
    </Page>
  );
}
