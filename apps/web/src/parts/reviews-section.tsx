import { usePages, useRead } from '../data/use-operation.js';
import { ClusterRatingDocument, ServiceReviewsDocument } from '../graphql/operations.js';
import { useFormat } from '../messages/use-format.js';
import { type MessageId, useText } from '../messages/use-text.js';
import { PagedList } from './paged-list.js';
import { ReviewCard, Stars } from './review-card.js';

/** What customers say of a service, with the record of its provider and on how much it rests. */
export function ServiceReviews({ id }: { id: string }) {
  const t = useText();
  const format = useFormat();
  const list = usePages(
    ServiceReviewsDocument,
    { id, first: 5 },
    (answer) => answer.service?.reviews ?? null,
  );
  const rating = list.head?.service?.rating;
  const record = list.head?.service?.provider.trackRecord;
  return (
    <section className="stack" aria-labelledby="service-reviews">
      <h2 id="service-reviews">{t('review.both')}</h2>
      <PagedList list={list}>
        {rating && <RatingLine rating={rating} />}
        {rating && rating.aspects.length > 0 && (
          <p className="small muted">
            {format.list(
              rating.aspects.map(
                ({ name, average }) => `${t(`review.aspect.${name}` as MessageId)} ${format.number(average)}`,
              ),
            )}
          </p>
        )}
        {record && (record.asked > 0 || record.ended > 0) && <TrackRecord record={record} />}
        <ul className="stack close">
          {list.nodes.map((review) => (
            <li key={review.id}>
              <ReviewCard review={review} />
            </li>
          ))}
        </ul>
      </PagedList>
    </section>
  );
}

/** How many stars on average, or why there is no average yet. */
export function RatingLine({ rating }: { rating: { count: number; average: number | null } }) {
  const t = useText();
  const format = useFormat();
  return (
    <div className="row">
      {rating.average !== null && <Stars count={rating.average} />}
      <span>
        {rating.average === null
          ? t('review.tooFew', { count: rating.count })
          : t('review.average', { average: format.number(rating.average), count: rating.count })}
      </span>
    </div>
  );
}

interface Kept {
  asked: number;
  answeredShare: number | null;
  responseHours: number | null;
  ended: number;
  completionShare: number | null;
}

/** How fast a provider answers and how much it completes, and on how much that rests. */
export function TrackRecord({ record }: { record: Kept }) {
  const t = useText();
  const format = useFormat();
  const percent = (share: number) => format.number(Math.round(share * 100));
  return (
    <dl className="facts">
      <dt>{t('record.response')}</dt>
      <dd>
        {record.asked > 0 && record.responseHours !== null ? (
          t('record.responseTime', {
            hours: format.number(Math.round(record.responseHours * 10) / 10),
            share: percent(record.answeredShare ?? 0),
            count: record.asked,
          })
        ) : (
          <span className="not-stated">{t('record.none')}</span>
        )}
      </dd>
      <dt>{t('record.completion')}</dt>
      <dd>
        {record.completionShare !== null ? (
          t('record.completionShare', { share: percent(record.completionShare), count: record.ended })
        ) : (
          <span className="not-stated">{t('record.none')}</span>
        )}
      </dd>
    </dl>
  );
}

/** What customers say of a cluster as the publisher of services; nothing while there are no reviews. */
export function ClusterRating({ slug }: { slug: string }) {
  const rating = useRead(ClusterRatingDocument, { slug }).data?.cluster?.publisherRating;
  if (!rating || rating.count === 0) return null;
  return <RatingLine rating={rating} />;
}
