import { type ClauseValue, concernsService } from '@fivefold/domain';
import { MessageCircleQuestion } from 'lucide-react';
import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useRead, useWrite } from '../data/use-operation.js';
import { useViewer } from '../data/viewer.js';
import {
  AskedQuestionsDocument,
  AskPublisherDocument,
  AskPublisherWordsDocument,
  type ClarificationPartsFragment,
} from '../graphql/operations.js';
import { useText, type MessageId } from '../messages/use-text.js';
import { signInAddress } from '../pages/sign-in/return-address.js';
import { Button } from './button.js';
import { EntryForm } from './entry-form.js';
import { CheckInput, TextAreaInput } from './fields.js';
import { ModalDialog } from './modal-dialog.js';
import { Failure, Notice, Skeleton } from './notices.js';

interface Asked {
  serviceId: string;
  clauseKey: string;
  /** What is asked for; null where only the fact itself is. */
  value: ClauseValue | null;
}

/**
 * Asks the publisher of a service what it does not state: the question is written already, in the publisher's language. Nothing
 * for a demand on the whole of a need, nor for staff, who ask nobody; guests are led to sign in.
 */
export function AskPublisher({ about, ...asked }: Asked & { about: string }) {
  const t = useText();
  const navigate = useNavigate();
  const location = useLocation();
  const { viewer, may } = useViewer();
  const [open, setOpen] = useState(false);
  if (!concernsService(asked.clauseKey) || (viewer && !may.buys)) return null;
  return (
    <>
      <Button
        small
        look="quiet"
        aria-label={t('ask.about', { name: about })}
        onPress={() => (viewer ? setOpen(true) : void navigate(signInAddress(location)))}
      >
        <MessageCircleQuestion size={15} aria-hidden />
        {t('ask.button')}
      </Button>
      {open && <AskDialog {...asked} onClose={() => setOpen(false)} />}
    </>
  );
}

function AskDialog({ serviceId, clauseKey, value, onClose }: Asked & { onClose: () => void }) {
  const t = useText();
  const words = useRead(AskPublisherWordsDocument, {
    serviceId,
    key: clauseKey,
    value: value && { ...value },
  });
  const asked = useRead(AskedQuestionsDocument, { id: serviceId });
  const write = useWrite(AskPublisherDocument);
  const [own, setOwn] = useState('');
  const [named, setNamed] = useState(false);
  const [sent, setSent] = useState(false);
  const before = (asked.data?.service?.questions ?? []).find(
    (one) => one.key === clauseKey && sameValue(one.value as ClauseValue | null, value),
  );
  const failure = words.error ?? asked.error;

  async function send() {
    const input = { serviceId, key: clauseKey, value: value && { ...value }, words: own, named };
    if (await write.run({ input })) setSent(true);
  }

  return (
    <ModalDialog title={t('ask.title')} isOpen onClose={onClose}>
      {failure && <Failure error={failure} retry={words.refetch} />}
      {!failure && (!words.data || !asked.data) && <Skeleton lines={3} />}
      {words.data && asked.data && (
        <>
          <blockquote className="quote-note" lang={words.data.questionWords.language}>
            {words.data.questionWords.words}
          </blockquote>
          {sent || (before && before.state !== 'CLOSED') ? (
            <>
              <Notice tone={sent ? 'good' : 'plain'}>
                {before && !sent ? <QuestionState question={before} /> : t('ask.sent')}
              </Notice>
              <div className="dialog-actions">
                <Button onPress={onClose}>{t('part.close')}</Button>
              </div>
            </>
          ) : (
            <EntryForm
              fields={['words']}
              userErrors={write.userErrors}
              failure={write.failure}
              onSubmit={() => void send()}
              actions={
                <>
                  <Button onPress={onClose}>{t('part.cancel')}</Button>
                  <Button type="submit" look="primary" isPending={write.pending}>
                    {t('ask.send')}
                  </Button>
                </>
              }
            >
              <TextAreaInput
                name="words"
                label={t('ask.words')}
                hint={t('ask.wordsHint')}
                value={own}
                onChange={setOwn}
                maxLength={2000}
                rows={3}
              />
              <CheckInput isSelected={named} onChange={setNamed}>
                {t('ask.named')}
              </CheckInput>
            </EntryForm>
          )}
        </>
      )}
    </ModalDialog>
  );
}

/** Where a question of the own organisation stands, with the answer once it is published. */
export function QuestionState({ question }: { question: ClarificationPartsFragment }) {
  const t = useText();
  const { state, answer, askers, closeReason } = question;
  return (
    <p>
      <strong>{t(`question.state.${state}` as MessageId)}</strong>{' '}
      {state === 'OPEN' && askers > 1 && t('question.others', { count: askers - 1 })}
      {answer && (answer.text || t(`question.answer.${answer.kind}` as MessageId))}
      {closeReason}
    </p>
  );
}

function sameValue(one: ClauseValue | null, other: ClauseValue | null): boolean {
  const sorted = (value: ClauseValue | null) => JSON.stringify(value && Object.entries(value).sort());
  return sorted(one) === sorted(other);
}
