import { useState } from 'react';
import { Link } from 'react-router';
import { usePages } from '../../data/use-operation.js';
import { ReceivedQuestionsDocument, type ReceivedQuestionPartsFragment } from '../../graphql/operations.js';
import { useFormat } from '../../messages/use-format.js';
import { useText, type MessageId } from '../../messages/use-text.js';
import { QuestionState } from '../../parts/ask-publisher.js';
import { Button } from '../../parts/button.js';
import { RadioInput } from '../../parts/fields.js';
import { PagedList } from '../../parts/paged-list.js';
import { EmptyState } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { serviceAddress } from '../../parts/service-row.js';
import { AnswerDialog, CloseDialog } from './answer-dialog.js';

const STATES = ['OPEN', 'ANSWERED', 'PUBLISHED', 'CLOSED'] as const;
type State = (typeof STATES)[number];

/** Questions of firms about what the cluster's services do not state, the longest waiting first. */
export function QuestionsPage() {
  const t = useText();
  const format = useFormat();
  const [state, setState] = useState<State>('OPEN');
  const list = usePages(ReceivedQuestionsDocument, { first: 30, state }, (answer) => answer.clarifications);
  const median = list.head?.clarifications.medianHours ?? null;
  return (
    <Page title={t('questions.title')} lead={t('questions.lead')}>
      <div className="stack wide">
        <RadioInput
          inRow
          label={t('questions.show')}
          options={STATES.map((id) => ({ id, name: t(`question.state.${id}` as MessageId) }))}
          value={state}
          onChange={(id) => setState(id as State)}
        />
        {median !== null && (
          <p className="small muted">{t('questions.median', { hours: format.number(Math.round(median)) })}</p>
        )}
        <PagedList
          list={list}
          skeleton={{ lines: 0, blocks: 2 }}
          empty={<EmptyState title={t('questions.empty')}>{t('questions.emptyHint')}</EmptyState>}
        >
          <ul>
            {list.nodes.map((question) => (
              <li key={question.id}>
                <QuestionRow question={question} />
              </li>
            ))}
          </ul>
        </PagedList>
      </div>
    </Page>
  );
}

function QuestionRow({ question }: { question: ReceivedQuestionPartsFragment }) {
  const t = useText();
  const format = useFormat();
  const [open, setOpen] = useState<'answer' | 'close' | null>(null);
  const { words, serviceTitle, remarks, askedBy, askers, hours, actions, state } = question;
  return (
    <article className="list-row">
      <div className="stack close">
        <h2 className="list-title">{words}</h2>
        <p className="small muted">
          <Link to={serviceAddress(question.serviceId)}>{serviceTitle}</Link>
          {' · '}
          {askedBy.length > 0
            ? t('questions.askedBy', { names: format.list(askedBy), count: askers })
            : t('questions.askers', { count: askers })}
          {' · '}
          {format.moment(question.askedAt)}
        </p>
        {remarks.map((remark, at) => (
          <blockquote key={at} className="quote-note">
            {remark}
          </blockquote>
        ))}
        {state !== 'OPEN' && <QuestionState question={question} />}
        {state === 'ANSWERED' && (
          <p className="small">
            <Link to={`/catalogue/${encodeURIComponent(question.ownServiceId)}`}>
              {t('questions.toDraft')}
            </Link>
          </p>
        )}
        {hours !== null && (
          <p className="small faint">
            {t(state === 'OPEN' ? 'questions.waiting' : 'questions.took', { hours: format.number(hours) })}
          </p>
        )}
      </div>
      <div className="row">
        {actions.includes('answer') && (
          <Button look="primary" small onPress={() => setOpen('answer')}>
            {t(state === 'OPEN' ? 'questions.answer' : 'questions.answerAgain')}
          </Button>
        )}
        {actions.includes('close') && (
          <Button small onPress={() => setOpen('close')}>
            {t('questions.close')}
          </Button>
        )}
      </div>
      {open === 'answer' && <AnswerDialog question={question} onClose={() => setOpen(null)} />}
      {open === 'close' && <CloseDialog question={question} onClose={() => setOpen(null)} />}
    </article>
  );
}
