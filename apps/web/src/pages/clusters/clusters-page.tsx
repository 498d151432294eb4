import { usePages } from '../../data/use-operation.js';
import { ClustersDocument } from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { PagedList } from '../../parts/paged-list.js';
import { EmptyState } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { ClusterCard } from './cluster-card.js';

/** Every cluster of the network. */
export function ClustersPage() {
  const t = useText();
  const list = usePages(ClustersDocument, { first: 50 }, (answer) => answer.clusters);
  return (
    <Page title={t('clusters.title')} lead={t('clusters.lead')}>
      <div className="stack wide">
        <PagedList
          list={list}
          skeleton={{ lines: 0, blocks: 3 }}
          empty={<EmptyState title={t('clusters.empty')} />}
        >
          <ul className="grid">
            {list.nodes.map((cluster) => (
              <li key={cluster.id}>
                <ClusterCard cluster={cluster} />
              </li>
            ))}
          </ul>
        </PagedList>
      </div>
    </Page>
  );
}
