import { Link, useNavigate } from 'react-router';
import { useRead } from '../../data/use-operation.js';
import { useViewer } from '../../data/viewer.js';
import { HomeClustersDocument } from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { Failure, Skeleton } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { SearchBox } from '../../parts/search-box.js';
import { ClusterCard } from '../clusters/cluster-card.js';
import { EMPTY_DRAFT, matchAddress } from '../match/need-link.js';
import { NeedForm } from './need-form.js';

/** The front page: say what you need, or search; below, who stands behind it. */
export function HomePage() {
  const t = useText();
  const navigate = useNavigate();
  const { viewer } = useViewer();
  const clusters = useRead(HomeClustersDocument, { first: 20 });
  const home = viewer?.organisation?.region?.code ?? null;
  return (
    <Page title={t('home.title')} hideHead>
      <section className="hero">
        <div>
          <h1 tabIndex={-1}>{t('home.heading')}</h1>
          <p className="lead">{t('home.lead')}</p>
          <ol className="hero-steps">
            <li>{t('home.step1')}</li>
            <li>{t('home.step2')}</li>
            <li>{t('home.step3')}</li>
          </ol>
        </div>
        <div className="card hero-need">
          <NeedForm
            key={home}
            draft={{ ...EMPTY_DRAFT, region: home }}
            onSubmit={(draft) => void navigate(matchAddress(draft))}
            submitLabel={t('home.match')}
            showExamples
          />
        </div>
      </section>
      <section className="home-search" aria-labelledby="home-search-title">
        <h2 id="home-search-title">{t('home.searchTitle')}</h2>
        <SearchBox />
      </section>
      <section aria-labelledby="home-clusters-title" className="stack">
        <div className="row between">
          <h2 id="home-clusters-title">{t('home.clustersTitle')}</h2>
          <Link to="/clusters">{t('home.allClusters')}</Link>
        </div>
        {clusters.isPending && <Skeleton lines={0} blocks={2} />}
        {clusters.error && <Failure error={clusters.error} retry={clusters.refetch} />}
        <ul className="grid">
          {clusters.data?.clusters.edges.map(({ node }) => (
            <li key={node.id}>
              <ClusterCard cluster={node} />
            </li>
          ))}
        </ul>
      </section>
    </Page>
  );
}
