import { Link } from 'react-router';
import { usePages } from '../../data/use-operation.js';
import { OpenReviewsDocument } from '../../graphql/operations.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { PagedList } from '../../parts/paged-list.js';
import { EmptyState } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';

/** The reviews that the viewer's organisation may still give; each is given on the page of its agreement. */
export function ReviewsPage() {
  const t = useText();
  const format = useFormat();
  const list = usePages(OpenReviewsDocument, { first: 30 }, (answer) => answer.openReviews);
  return (
    <Page title={t('reviews.title')} lead={t('reviews.lead')}>
      <PagedList
        list={list}
        skeleton={{ lines: 0, blocks: 2 }}
        empty={<EmptyState title={t('reviews.empty')}>{t('reviews.emptyHint')}</EmptyState>}
      >
        <ul>
          {list.nodes.map(({ id, about, agreement, lapseAt }) => (
            <li key={id} className="list-row">
              <div className="stack close">
                <p className="row-title">
                  {agreement ? (
                    <Link to={`/agreements/${encodeURIComponent(agreement.id)}`}>
                      {t('reviews.about', { name: about.name })}
                    </Link>
                  ) : (
                    t('reviews.about', { name: about.name })
                  )}
                </p>
                <p className="small muted">
                  {agreement &&
                    `${format.list(agreement.services.map((service) => service.title))} · ${agreement.number} · `}
                  {t('review.until', { date: format.day(lapseAt) })}
                </p>
              </div>
            </li>
          ))}
        </ul>
      </PagedList>
    </Page>
  );
}
