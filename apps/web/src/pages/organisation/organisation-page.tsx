import { Link, useParams } from 'react-router';
import { textIn } from '@fivefold/domain';
import { usePages, useRead } from '../../data/use-operation.js';
import {
  OrganisationDocument,
  OrganisationReviewsDocument,
  OrganisationServicesDocument,
} from '../../graphql/operations.js';
import { useLanguage } from '../../messages/locale.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { useWords } from '../../messages/words.js';
import { PagedList } from '../../parts/paged-list.js';
import { EmptyState, Failure, Skeleton } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { ReportLink } from '../../parts/report-link.js';
import { ReviewCard } from '../../parts/review-card.js';
import { RatingLine, TrackRecord } from '../../parts/reviews-section.js';
import { safeWebAddress } from '../../parts/safe-web-address.js';
import { ServiceRow } from '../../parts/service-row.js';
import { RegistrySection } from '../registry/registry-section.js';
import { NotFoundPage } from '../not-found/not-found-page.js';

/** An organisation as everybody sees it: who it is, how it keeps its word, what it offers, what others say of it. */
export function OrganisationPage() {
  const t = useText();
  const words = useWords();
  const format = useFormat();
  const language = useLanguage();
  const id = useParams()['id'] ?? '';
  const read = useRead(OrganisationDocument, { id });
  const node = read.data?.node;
  const organisation = node && 'name' in node ? node : null;
  if (read.data && !organisation) return <NotFoundPage />;
  if (!organisation) {
    return (
      <Page title={t('organisation.title')} hideHead>
        {read.error ? <Failure error={read.error} retry={read.refetch} /> : <Skeleton lines={4} blocks={2} />}
      </Page>
    );
  }
  const profile = textIn(
    Object.fromEntries(organisation.profile.map((one) => [one.language, one.text])),
    language,
  );
  const website = safeWebAddress(organisation.website);
  return (
    <Page title={organisation.name} {...(profile && { lead: profile })}>
      <div className="stack wide">
        <dl className="facts">
          <dt>{t('cluster.place')}</dt>
          <dd>{words.region(organisation.region?.code ?? organisation.country)}</dd>
          {organisation.languages.length > 0 && (
            <>
              <dt>{t('cluster.languages')}</dt>
              <dd>{format.list(organisation.languages.map(words.language))}</dd>
            </>
          )}
          {website && (
            <>
              <dt>{t('cluster.website')}</dt>
              <dd>
                <a href={website} rel="noreferrer noopener">
                  {organisation.website}
                </a>
              </dd>
            </>
          )}
        </dl>
        {organisation.kind === 'CLUSTER' && (
          <p>
            <Link to={`/clusters/${organisation.slug}`}>{t('organisation.asCluster')}</Link>
          </p>
        )}
        <RegistrySection id={organisation.id} />
        <section className="stack" aria-labelledby="organisation-record">
          <h2 id="organisation-record">{t('organisation.record')}</h2>
          <TrackRecord record={organisation.trackRecord} />
        </section>
        <Services id={organisation.id} />
        <section className="stack" aria-labelledby="organisation-reviews">
          <h2 id="organisation-reviews">{t('review.both')}</h2>
          <RatingLine rating={organisation.rating} />
          <Reviews id={organisation.id} />
        </section>
        <p>
          <ReportLink id={organisation.id} />
        </p>
      </div>
    </Page>
  );
}

function Services({ id }: { id: string }) {
  const t = useText();
  const list = usePages(OrganisationServicesDocument, { id, first: 10 }, (answer) =>
    answer.node && 'services' in answer.node ? answer.node.services : null,
  );
  return (
    <section className="stack" aria-labelledby="organisation-services">
      <h2 id="organisation-services">{t('organisation.services')}</h2>
      <PagedList
        list={list}
        skeleton={{ lines: 0, blocks: 2 }}
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
  );
}

function Reviews({ id }: { id: string }) {
  const list = usePages(OrganisationReviewsDocument, { id, first: 5 }, (answer) =>
    answer.node && 'reviews' in answer.node ? answer.node.reviews : null,
  );
  return (
    <>
      <PagedList list={list}>
        <ul className="stack close">
          {list.nodes.map((review) => (
            <li key={review.id}>
              <ReviewCard review={review} />
            </li>
          ))}
        </ul>
      </PagedList>
    </>
  );
}
