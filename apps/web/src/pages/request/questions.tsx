import { useState } from 'react';
import { useRead, useWrite } from '../../data/use-operation.js';
import { useViewer } from '../../data/viewer.js';
import {
  AnswerRequestQuestionDocument,
  AskRequesterDocument,
  RequestQuestionsDocument,
  type RequestQuestionPartsFragment,
} from '../../graphql/operations.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { EntryForm } from '../../parts/entry-form.js';
import { TextAreaInput } from '../../parts/fields.js';
import { Failure, Skeleton } from '../../parts/notices.js';
import { useKeptDraft } from './kept-draft.js';

/**
 * Questions and answers that everyone asked reads; competitors never learn who asks.
 * @param own whether the viewer's company sent the request
 * @param asOf the recipient on whose behalf the viewer may ask now; else null
 */
export function RequestQuestions({
  requestId,
  own,
  asOf,
}: {
  requestId: string;
  own: boolean;
  asOf: string | null;
}) {
  const t = useText();
  const read = useRead(RequestQuestionsDocument, { id: requestId });
  const questions = read.data?.request?.questions ?? [];
  if (read.data && questions.length === 0 && asOf === null) return null;
  return (
    <section className="stack" aria-labelledby="questions-title">
      <div>
        <h2 id="questions-title">{t('qa.title')}</h2>
        <p className="small muted">{t(own ? 'qa.leadRequester' : 'qa.leadProvider')}</p>
      </div>
      {read.error && <Failure error={read.error} retry={read.refetch} />}
      {read.isPending && <Skeleton lines={2} />}
      {read.data && questions.length === 0 && <p className="small muted">{t('qa.empty')}</p>}
      <ul>
        {questions.map((question) => (
          <li key={question.id}>
            <QuestionRow question={question} />
          </li>
        ))}
      </ul>
      {asOf !== null && <AskForm recipientId={asOf} />}
    </section>
  );
}

function QuestionRow({ question }: { question: RequestQuestionPartsFragment }) {
  const t = useText();
  const format = useFormat();
  const [answering, setAnswering] = useState(false);
  const { text, askedBy, own, askedAt, answer, answeredAt, canAnswer } = question;
  return (
    <article className="list-row">
      <div className="stack close">
        <p className="small faint">
          {own ? t('qa.you') : (askedBy ?? t('qa.aProvider'))} · {format.moment(askedAt)}
        </p>
        <p className="message-text">{text}</p>
        {answer !== null && (
          <blockquote className="quote-note">
            <p className="message-text">{answer}</p>
            {answeredAt && <p className="small faint">{format.moment(answeredAt)}</p>}
          </blockquote>
        )}
        {answer === null && !canAnswer && <p className="small muted">{t('qa.waiting')}</p>}
        {answering && <AnswerForm question={question} onDone={() => setAnswering(false)} />}
      </div>
      {canAnswer && !answering && (
        <Button small look="primary" onPress={() => setAnswering(true)}>
          {t('qa.answer')}
        </Button>
      )}
    </article>
  );
}

function AnswerForm({ question, onDone }: { question: RequestQuestionPartsFragment; onDone: () => void }) {
  const t = useText();
  const write = useWrite(AnswerRequestQuestionDocument);
  const [answer, setAnswer] = useKeptDraft(question.id);
  async function submit() {
    if (!(await write.run({ input: { id: question.id, answer } }))) return;
    setAnswer('');
    onDone();
  }
  return (
    <EntryForm
      fields={['answer']}
      userErrors={write.userErrors}
      failure={write.failure}
      onSubmit={() => void submit()}
      actions={
        <>
          <Button onPress={onDone}>{t('part.cancel')}</Button>
          <Button type="submit" look="primary" isPending={write.pending}>
            {t('qa.answerAll')}
          </Button>
        </>
      }
    >
      <TextAreaInput
        name="answer"
        label={t('qa.answer')}
        hint={t('qa.answerHint')}
        value={answer}
        onChange={setAnswer}
        isRequired
        maxLength={5000}
        rows={3}
      />
    </EntryForm>
  );
}

function AskForm({ recipientId }: { recipientId: string }) {
  const t = useText();
  const { viewer } = useViewer();
  const write = useWrite(AskRequesterDocument);
  const [text, setText] = useKeptDraft(`question.${viewer?.organisation?.id ?? ''}.${recipientId}`);
  async function submit() {
    if (await write.run({ input: { recipientId, text } })) setText('');
  }
  return (
    <EntryForm
      fields={['text']}
      userErrors={write.userErrors}
      failure={write.failure}
      onSubmit={() => void submit()}
      actions={
        <Button type="submit" isPending={write.pending}>
          {t('qa.ask')}
        </Button>
      }
    >
      <TextAreaInput
        name="text"
        label={t('qa.question')}
        hint={t('qa.questionHint')}
        value={text}
        onChange={setText}
        isRequired
        maxLength={5000}
        rows={2}
      />
    </EntryForm>
  );
}
