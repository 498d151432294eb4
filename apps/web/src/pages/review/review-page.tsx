import { usePages } from '../../data/use-operation.js';
import { ReviewQueueDocument } from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { LoadMore } from '../../parts/load-more.js';
import { EmptyState, Failure, Skeleton } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { OwnServiceRow } from '../catalogue/own-service-row.js';

/** What waits for the viewer's judgement: another person than the author publishes. */
export function ReviewPage() {
  const t = useText();
  const { pages, nodes, totalCount } = usePages(
    ReviewQueueDocument,
    { first: 30 },
    (answer) => answer.reviewQueue,
  );
  return (
    <Page title={t('review.title')} lead={t('review.lead')}>
      {pages.error && <Failure error={pages.error} retry={pages.refetch} />}
      {pages.isPending && <Skeleton lines={0} blocks={2} />}
      {totalCount === 0 && <EmptyState title={t('review.empty')}>{t('review.emptyHint')}</EmptyState>}
      <ul>
        {nodes.map((service) => (
          <li key={service.id}>
            <p className="small faint">{service.publisher.name}</p>
            <OwnServiceRow service={service} />
          </li>
        ))}
      </ul>
      {totalCount ? (
        <LoadMore
          shown={nodes.length}
          total={totalCount}
          hasMore={pages.hasNextPage}
          pending={pages.isFetchingNextPage}
          onMore={() => void pages.fetchNextPage()}
        />
      ) : null}
    </Page>
  );
}
