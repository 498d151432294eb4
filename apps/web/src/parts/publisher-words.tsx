import type { ClauseValue } from '@fivefold/domain';
import { useRead } from '../data/use-operation.js';
import { PublisherAnswersDocument } from '../graphql/operations.js';
import { useFormat } from '../messages/use-format.js';
import { useText, type MessageId } from '../messages/use-text.js';

/**
 * What the publisher of a service answered in words, for everybody: about one clause, or all of it. No stated fact, so the clause
 * stays not stated; nothing where nothing was answered.
 */
export function PublisherWords({
  serviceId,
  clauseKey,
  titled,
}: {
  serviceId: string;
  /** Only what was asked about this clause. */
  clauseKey?: ClauseValue['key'] | (string & {});
  /** With a heading of its own, as a section of a page. */
  titled?: boolean;
}) {
  const t = useText();
  const format = useFormat();
  const read = useRead(PublisherAnswersDocument, { id: serviceId });
  const answers = (read.data?.service?.publisherAnswers ?? []).filter(
    ({ key }) => clauseKey === undefined || key === clauseKey,
  );
  if (answers.length === 0) return null;
  const list = (
    <ul className="stack close" aria-label={t('publisherWords.title')}>
      {answers.map(({ question, kind, text, publishedAt }) => (
        <li key={question}>
          <p className="small muted">{question}</p>
          <blockquote className="quote-note">
            {text || t(`question.answer.${kind}` as MessageId)}{' '}
            <time className="small faint" dateTime={publishedAt}>
              {format.moment(publishedAt)}
            </time>
          </blockquote>
        </li>
      ))}
    </ul>
  );
  if (!titled) return list;
  return (
    <section className="stack close" aria-labelledby="publisher-words">
      <h2 id="publisher-words">{t('publisherWords.title')}</h2>
      <p className="small muted">{t('publisherWords.hint')}</p>
      {list}
    </section>
  );
}
