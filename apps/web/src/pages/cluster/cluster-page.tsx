import { Link, useParams } from 'react-router';
import { textIn } from '@fivefold/domain';
import { usePages, useRead } from '../../data/use-operation.js';
import { ClusterDocument, ClusterServicesDocument } from '../../graphql/operations.js';
import { useLanguage } from '../../messages/locale.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { useWords } from '../../messages/words.js';
import { LabelBadges } from '../../parts/label-badge.js';
import { PagedList } from '../../parts/paged-list.js';
import { EmptyState, Failure, Skeleton } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { ClusterRating } from '../../parts/reviews-section.js';
import { safeWebAddress } from '../../parts/safe-web-address.js';
import { ReportLink } from '../../parts/report-link.js';
import { ServiceRow } from '../../parts/service-row.js';
import { SectorTag } from '../../parts/tags.js';
import { RegistrySection } from '../registry/registry-section.js';
import { NotFoundPage } from '../not-found/not-found-page.js';

/** A cluster organisation: who it is, and what it publishes. */
export function ClusterPage() {
  const t = useText();
  const words = useWords();
  const format = useFormat();
  const language = useLanguage();
  const slug = useParams()['slug'] ?? '';
  const read = useRead(ClusterDocument, { slug });
  const list = usePages(
    ClusterServicesDocument,
    { slug, first: 20 },
    (answer) => answer.cluster?.services ?? null,
  );
  const cluster = read.data?.cluster;
  if (read.data && !cluster) return <NotFoundPage />;
  if (!cluster) {
    return (
      <Page title={t('clusters.title')} hideHead>
        {read.error ? <Failure error={read.error} retry={read.refetch} /> : <Skeleton lines={4} blocks={2} />}
      </Page>
    );
  }

  const profile = textIn(
    Object.fromEntries(cluster.profile.map((one) => [one.language, one.text])),
    language,
  );
  const website = safeWebAddress(cluster.website);
  return (
    <Page title={cluster.name} {...(profile && { lead: profile })}>
      <div className="stack wide">
        <dl className="facts">
          <dt>{t('cluster.place')}</dt>
          <dd>{words.region(cluster.region?.code ?? cluster.country)}</dd>
          <dt>{t('cluster.sectors')}</dt>
          <dd className="row">
            {cluster.sectors.map((sector) => (
              <SectorTag key={sector} sector={sector} />
            ))}
          </dd>
          {cluster.currentLabels.length > 0 && (
            <>
              <dt>{t('cluster.labels')}</dt>
              <dd className="row">
                <LabelBadges marks={cluster.currentLabels.map(({ mark }) => mark)} />
                <Link to="/labels">{t('labels.title')}</Link>
              </dd>
            </>
          )}
          <dt>{t('cluster.languages')}</dt>
          <dd>{format.list(cluster.languages.map(words.language))}</dd>
          {website && (
            <>
              <dt>{t('cluster.website')}</dt>
              <dd>
                <a href={website} rel="noreferrer noopener">
                  {cluster.website}
                </a>
              </dd>
            </>
          )}
          <dt>{t('cluster.members')}</dt>
          <dd>
            {cluster.members.totalCount === 0
              ? t('cluster.noMembers')
              : `${format.number(cluster.members.totalCount)}: ${format.list(cluster.members.edges.map((edge) => edge.node.name))}`}
            {cluster.members.totalCount > cluster.members.edges.length && ' …'}
          </dd>
        </dl>
        <RegistrySection id={cluster.id} />
        <ClusterRating slug={slug} />
        <p>
          <ReportLink id={cluster.id} />
        </p>
        {cluster.illustrative && <p className="small faint">{t('cluster.illustrativeLong')}</p>}
        <section className="stack" aria-labelledby="cluster-services">
          <h2 id="cluster-services">
            {t('cluster.services', { count: list.totalCount ?? cluster.serviceCount })}
          </h2>
          <PagedList
            list={list}
            skeleton={{ lines: 0, blocks: 3 }}
            empty={<EmptyState title={t('cluster.noServices')} />}
          >
            <ul>
              {list.nodes.map((service) => (
                <li key={service.id}>
                  <ServiceRow service={service} />
                </li>
              ))}
            </ul>
          </PagedList>
        </section>
      </div>
    </Page>
  );
}
