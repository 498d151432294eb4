import { Star } from 'lucide-react';
import type { ReviewPartsFragment } from '../graphql/operations.js';
import { useFormat } from '../messages/use-format.js';
import { type MessageId, useText } from '../messages/use-text.js';
import { ReportLink } from './report-link.js';

/** Stars in words for who does not see them. */
export function Stars({ count }: { count: number }) {
  const t = useText();
  return (
    <span className="row close" role="img" aria-label={t('review.stars', { count })}>
      {[1, 2, 3, 4, 5].map((at) => (
        <Star key={at} size={16} fill={at <= Math.round(count) ? 'currentColor' : 'none'} aria-hidden />
      ))}
    </span>
  );
}

/** What a review says, with the answer of the reviewed. */
export function ReviewCard({ review }: { review: ReviewPartsFragment }) {
  const t = useText();
  const format = useFormat();
  return (
    <article className="card stack close">
      <div className="row between">
        <Stars count={review.stars ?? 0} />
        <span className="small faint">
          {review.author.name}
          {review.publishedAt && ` · ${format.day(review.publishedAt)}`}
        </span>
      </div>
      {review.aspects.length > 0 && (
        <p className="small muted">
          {format.list(
            review.aspects.map(
              ({ name, stars }) => `${t(`review.aspect.${name}` as MessageId)} ${format.number(stars)}/5`,
            ),
          )}
        </p>
      )}
      <p className="quote-note">{review.text}</p>
      {review.answer && (
        <p className="small">
          <strong>{t('review.answeredBy', { name: review.about.name })}</strong> {review.answer}
        </p>
      )}
      <p>
        <ReportLink id={review.id} />
      </p>
    </article>
  );
}
