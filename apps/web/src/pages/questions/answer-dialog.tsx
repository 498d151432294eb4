import { canSayNo, type ClauseKey, type ClauseValue } from '@fivefold/domain';
import { useState } from 'react';
import { useWrite } from '../../data/use-operation.js';
import {
  AnswerClarificationDocument,
  CloseClarificationDocument,
  type AnswerKind,
  type ReceivedQuestionPartsFragment,
} from '../../graphql/operations.js';
import { useText, type MessageId } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { EntryForm } from '../../parts/entry-form.js';
import { CheckInput, RadioInput, TextAreaInput } from '../../parts/fields.js';
import { ModalDialog } from '../../parts/modal-dialog.js';
import { Notice } from '../../parts/notices.js';
import { ReasonDialog } from '../../parts/reason-dialog.js';
import { ClauseFields } from '../match/clause-fields.js';
import { clauseProblem, emptyClause } from '../match/clause-values.js';

interface DialogProps {
  question: ReceivedQuestionPartsFragment;
  onClose: () => void;
}

/** The publisher's answer: yes, no, something else of the same kind, or words. What is stated goes into a draft. */
export function AnswerDialog({ question, onClose }: DialogProps) {
  const t = useText();
  const write = useWrite(AnswerClarificationDocument);
  const demand = question.value as ClauseValue | null;
  const [kind, setKind] = useState<AnswerKind>(demand === null ? 'VALUE' : 'YES');
  const [value, setValue] = useState<ClauseValue>(demand ?? emptyClause(question.key as ClauseKey));
  const [text, setText] = useState('');
  const [asked, setAsked] = useState(false);
  const [instead, setInstead] = useState(canSayNo(question.key));
  const states = kind === 'VALUE' || (kind === 'NO' && instead);
  const problem = states ? clauseProblem(value) : null;
  const kinds: AnswerKind[] = demand === null ? ['VALUE', 'TEXT'] : ['YES', 'VALUE', 'NO', 'TEXT'];
  const wantsText = (kind === 'NO' && !instead) || kind === 'TEXT';

  async function submit() {
    setAsked(true);
    if (problem !== null) return;
    const { id, version } = question;
    const input = { id, version, kind, value: states ? { ...value } : null, text };
    if (await write.run({ input })) onClose();
  }

  return (
    <ModalDialog title={t('questions.answerTitle')} isOpen onClose={onClose}>
      <p className="quote-note">{question.words}</p>
      <EntryForm
        fields={['text', 'value', 'kind']}
        userErrors={write.userErrors}
        failure={write.failure}
        onSubmit={() => void submit()}
        actions={
          <>
            <Button onPress={onClose}>{t('part.cancel')}</Button>
            <Button type="submit" look="primary" isPending={write.pending}>
              {t('questions.answer')}
            </Button>
          </>
        }
      >
        <RadioInput
          label={t('questions.how')}
          options={kinds.map((id) => ({ id, name: t(`question.answer.${id}` as MessageId) }))}
          value={kind}
          onChange={(id) => setKind(id as AnswerKind)}
        />
        {kind === 'NO' &&
          (canSayNo(question.key) ? (
            <CheckInput isSelected={instead} onChange={setInstead}>
              {t('questions.instead')}
            </CheckInput>
          ) : (
            <p className="small muted">{t('questions.noFact')}</p>
          ))}
        {states && <ClauseFields value={value} onChange={setValue} concepts={[]} />}
        {asked && problem && <Notice tone="error">{t(problem)}</Notice>}
        <TextAreaInput
          key={wantsText ? 'wanted' : 'free'}
          name="text"
          label={t('questions.words')}
          hint={t('questions.wordsHint')}
          value={text}
          onChange={setText}
          isRequired={wantsText}
          maxLength={2000}
          rows={3}
        />
      </EntryForm>
    </ModalDialog>
  );
}

/** Closes a question without an answer; those who ask read the reason. */
export function CloseDialog({ question, onClose }: DialogProps) {
  const t = useText();
  const write = useWrite(CloseClarificationDocument);
  const [reason, setReason] = useState('');
  const { id, version } = question;
  return (
    <ReasonDialog
      title={t('questions.closeTitle')}
      hint={t('questions.closeHint')}
      confirmLabel={t('questions.close')}
      reason={reason}
      onReason={setReason}
      write={write}
      onSubmit={() => write.run({ input: { id, version, reason } })}
      onClose={onClose}
    />
  );
}
