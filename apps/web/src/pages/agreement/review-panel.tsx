import { useState } from 'react';
import { useWrite } from '../../data/use-operation.js';
import {
  AnswerReviewDocument,
  GiveReviewDocument,
  type AgreementPartsFragment,
  type ReviewPartsFragment,
} from '../../graphql/operations.js';
import { useFormat } from '../../messages/use-format.js';
import { type MessageId, useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { EntryForm } from '../../parts/entry-form.js';
import { RadioInput, TextAreaInput } from '../../parts/fields.js';
import { ModalDialog } from '../../parts/modal-dialog.js';
import { ReviewCard } from '../../parts/review-card.js';
import { StateTag } from '../../parts/tags.js';

/** Both sides' reviews: what may be given, what is sealed, what is published. */
export function ReviewPanel({ agreement }: { agreement: AgreementPartsFragment }) {
  const t = useText();
  const format = useFormat();
  const [giving, setGiving] = useState<ReviewPartsFragment | null>(null);
  const [answering, setAnswering] = useState<ReviewPartsFragment | null>(null);
  return (
    <section className="stack close" aria-labelledby="reviews-title">
      <h3 id="reviews-title">{t('review.both')}</h3>
      {agreement.reviews.map((review) => (
        <div key={review.id} className="stack close">
          <div className="row between">
            <span>{t('review.of', { author: review.author.name, about: review.about.name })}</span>
            <StateTag label={`review.state.${review.state}`} state={review.state} />
          </div>
          {review.state === 'SEALED' && review.publishAt && (
            <p className="small muted">
              {t('review.sealedUntil', { date: format.moment(review.publishAt) })}
            </p>
          )}
          {review.stars !== null && <ReviewCard review={review} />}
          {review.actions.includes('give') && (
            <div className="row">
              <Button look="primary" onPress={() => setGiving(review)}>
                {t('review.give')}
              </Button>
              <span className="small muted">{t('review.until', { date: format.day(review.lapseAt) })}</span>
            </div>
          )}
          {review.actions.includes('answer') && (
            <div className="row">
              <Button onPress={() => setAnswering(review)}>{t('review.answer')}</Button>
            </div>
          )}
        </div>
      ))}
      {giving && (
        <GiveDialog
          review={giving}
          publisher={
            giving.side === 'REQUESTER' && agreement.publisher.name !== agreement.provider.name
              ? agreement.publisher.name
              : null
          }
          onClose={() => setGiving(null)}
        />
      )}
      {answering && <AnswerDialog review={answering} onClose={() => setAnswering(null)} />}
    </section>
  );
}

function GiveDialog({
  review,
  publisher,
  onClose,
}: {
  review: ReviewPartsFragment;
  /** Name of the publisher where it is judged as well. */
  publisher: string | null;
  onClose: () => void;
}) {
  const t = useText();
  const give = useWrite(GiveReviewDocument);
  const [stars, setStars] = useState('5');
  const [aspects, setAspects] = useState<Readonly<Record<string, string>>>({});
  const [publisherStars, setPublisherStars] = useState('none');
  const [text, setText] = useState('');
  const counts = [1, 2, 3, 4, 5].map((count) => ({ id: String(count), name: t('review.stars', { count }) }));
  const optional = [{ id: 'none', name: t('review.notJudged') }, ...counts];

  async function submit() {
    const payload = await give.run({
      input: {
        id: review.id,
        version: review.version,
        stars: Number(stars),
        aspects: Object.entries(aspects)
          .filter(([, value]) => value !== 'none')
          .map(([name, value]) => ({ name, stars: Number(value) })),
        publisherStars: publisherStars === 'none' ? null : Number(publisherStars),
        text,
      },
    });
    if (payload) onClose();
  }

  return (
    <ModalDialog title={t('review.giveTitle', { name: review.about.name })} isOpen onClose={onClose}>
      <EntryForm
        fields={['text']}
        userErrors={give.userErrors}
        failure={give.failure}
        onSubmit={() => void submit()}
        actions={
          <>
            <Button type="submit" look="primary" isPending={give.pending}>
              {t('review.send')}
            </Button>
            <Button onPress={onClose}>{t('part.cancel')}</Button>
          </>
        }
      >
        <p className="small muted">{t('review.giveHint')}</p>
        <RadioInput inRow label={t('review.overall')} options={counts} value={stars} onChange={setStars} />
        {review.judges.map((name) => (
          <RadioInput
            key={name}
            inRow
            label={t(`review.aspect.${name}` as MessageId)}
            options={optional}
            value={aspects[name] ?? 'none'}
            onChange={(value) => setAspects({ ...aspects, [name]: value })}
          />
        ))}
        {publisher && (
          <RadioInput
            inRow
            label={t('review.publisher', { name: publisher })}
            options={optional}
            value={publisherStars}
            onChange={setPublisherStars}
          />
        )}
        <TextAreaInput
          label={t('review.text')}
          name="text"
          value={text}
          onChange={setText}
          isRequired
          maxLength={3000}
        />
      </EntryForm>
    </ModalDialog>
  );
}

function AnswerDialog({ review, onClose }: { review: ReviewPartsFragment; onClose: () => void }) {
  const t = useText();
  const answer = useWrite(AnswerReviewDocument);
  const [text, setText] = useState('');
  return (
    <ModalDialog title={t('review.answer')} isOpen onClose={onClose}>
      <EntryForm
        fields={['answer']}
        userErrors={answer.userErrors}
        failure={answer.failure}
        onSubmit={() =>
          void answer
            .run({ input: { id: review.id, version: review.version, answer: text } })
            .then((payload) => payload && onClose())
        }
        actions={
          <>
            <Button type="submit" look="primary" isPending={answer.pending}>
              {t('review.answerSend')}
            </Button>
            <Button onPress={onClose}>{t('part.cancel')}</Button>
          </>
        }
      >
        <p className="small muted">{t('review.answerHint')}</p>
        <TextAreaInput
          label={t('review.answerText')}
          name="answer"
          value={text}
          onChange={setText}
          isRequired
          maxLength={3000}
        />
      </EntryForm>
    </ModalDialog>
  );
}
