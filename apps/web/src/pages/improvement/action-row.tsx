import { useState } from 'react';
import { Link } from 'react-router';
import { useWrite } from '../../data/use-operation.js';
import {
  type ImprovementActionPartsFragment,
  type ImprovementStep,
  MoveActionDocument,
} from '../../graphql/operations.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { AttachmentList } from '../../parts/attachment-list.js';
import { AttachmentPicker } from '../../parts/attachment-picker.js';
import { Button } from '../../parts/button.js';
import { EntryForm } from '../../parts/entry-form.js';
import { TextAreaInput } from '../../parts/fields.js';
import { FormProblems } from '../../parts/form-problems.js';
import { ModalDialog } from '../../parts/modal-dialog.js';
import { StateTag } from '../../parts/tags.js';
import { useAttachments } from '../../parts/use-attachments.js';
import { NextEvents } from '../events/next-events.js';
import type { Owner } from './action-fields.js';
import { ChangeDialog } from './change-dialog.js';

const STEPS = ['START', 'FINISH', 'DROP', 'REOPEN'] as const satisfies readonly ImprovementStep[];

/** An action: who and until when, its evidence, and what the next assessment found. */
export function ActionRow({
  action,
  owners,
}: {
  action: ImprovementActionPartsFragment;
  owners: readonly Owner[];
}) {
  const t = useText();
  const format = useFormat();
  const write = useWrite(MoveActionDocument);
  const [asking, setAsking] = useState<'FINISH' | 'DROP' | null>(null);
  const [changing, setChanging] = useState(false);
  const isOpen = action.actions.includes('change');
  const { measured, scoreBefore, threshold } = action;
  const named = { id: action.id, version: action.version };
  return (
    <div className="stack close">
      <h3 className="row">
        {action.title}
        <StateTag
          label={`action.state.${action.state}`}
          state={action.state === 'DONE' ? 'COMPLETED' : action.state}
        />
      </h3>
      <p className="small muted">
        {t('action.who', { owner: action.ownerName, day: format.day(action.dueOn) })}
        {action.isLate && ` · ${t('action.late')}`}
        {action.goalTitle && ` · ${t('action.goal', { goal: action.goalTitle })}`}
        {action.course && (
          <>
            {` · ${action.course.title} `}
            {isOpen && <NextEvents events={action.course.events} />}
          </>
        )}
        {action.peer && ' · '}
        {action.peer && (
          <Link to={`/clusters/${encodeURIComponent(action.peer.slug)}`}>{action.peer.name}</Link>
        )}
      </p>
      {action.evidence && <p>{action.evidence}</p>}
      <AttachmentList files={action.attachments} />
      {scoreBefore !== null && threshold !== null && (
        <p className="small">
          {measured
            ? t('action.measured', {
                before: scoreBefore,
                now: measured.score,
                threshold,
                day: format.day(measured.assessedOn),
              })
            : t('action.notMeasured', { before: scoreBefore, threshold })}
        </p>
      )}
      <FormProblems errors={asking ? [] : write.userErrors} failure={asking ? null : write.failure} />
      <div className="row">
        {STEPS.filter((step) => action.actions.includes(step.toLowerCase())).map((step) => (
          <Button
            key={step}
            small
            look={step === 'DROP' ? 'quiet' : 'plain'}
            onPress={() =>
              step === 'FINISH' || step === 'DROP'
                ? setAsking(step)
                : void write.run({ input: { ...named, step } })
            }
          >
            {t(`action.step.${step}`)}
          </Button>
        ))}
        {isOpen && (
          <Button small look="quiet" onPress={() => setChanging(true)}>
            {t('part.change')}
          </Button>
        )}
      </div>
      {changing && <ChangeDialog action={action} owners={owners} onClose={() => setChanging(false)} />}
      {asking && <StepDialog step={asking} named={named} onClose={() => setAsking(null)} />}
    </div>
  );
}

function StepDialog({
  step,
  named,
  onClose,
}: {
  step: 'FINISH' | 'DROP';
  named: { id: string; version: number };
  onClose: () => void;
}) {
  const t = useText();
  const write = useWrite(MoveActionDocument);
  const files = useAttachments();
  const [words, setWords] = useState('');
  const field = step === 'FINISH' ? 'evidence' : 'reason';
  return (
    <ModalDialog title={t(`action.step.${step}`)} isOpen onClose={onClose}>
      <EntryForm
        fields={[field]}
        userErrors={write.userErrors}
        failure={write.failure}
        onSubmit={() =>
          void write
            .run({ input: { ...named, step, [field]: words, attachmentIds: files.ids } })
            .then((payload) => payload && onClose())
        }
        actions={
          <>
            <Button type="submit" look="primary" isPending={write.pending} isDisabled={files.busy}>
              {t(`action.step.${step}`)}
            </Button>
            <Button onPress={onClose}>{t('part.cancel')}</Button>
          </>
        }
      >
        <TextAreaInput label={t(`action.${field}`)} name={field} value={words} onChange={setWords} />
        {step === 'FINISH' && <AttachmentPicker picked={files} />}
      </EntryForm>
    </ModalDialog>
  );
}
