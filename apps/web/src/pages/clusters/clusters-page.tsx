import { usePages } from '../../data/use-operation.js';
import { ClustersDocument } from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { LoadMore } from '../../parts/load-more.js';
import { EmptyState, Failure, Skeleton } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { ClusterCard } from './cluster-card.js';

/** Every cluster of the network. */
export function ClustersPage() {
  const t = useText();
  const { pages, nodes, totalCount } = usePages(ClustersDocument, { first: 50 }, (answer) => answer.clusters);
  return (
    <Page title={t('clusters.title')} lead={t('clusters.lead')}>
      {pages.error && <Failure error={pages.error} retry={pages.refetch} />}
      {pages.isPending && <Skeleton lines={0} blocks={3} />}
      {totalCount === 0 && <EmptyState title={t('clusters.empty')} />}
      <div className="stack wide">
        <ul className="grid">
          {nodes.map((cluster) => (
            <li key={cluster.id}>
              <ClusterCard cluster={cluster} />
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
      </div>
    </Page>
  );
}
