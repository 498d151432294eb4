import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useWrite } from '../../data/use-operation.js';
import {
  BeginAssessmentDocument,
  CloseAssessmentDocument,
  CompleteFindingsDocument,
  ReportAssessmentDocument,
  ReturnAssessmentDocument,
  ScheduleAssessmentDocument,
  SubmitAssessmentDocument,
  TakeUpAssessmentDocument,
  WithdrawAssessmentDocument,
} from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { EntryForm } from '../../parts/entry-form.js';
import { TextInput } from '../../parts/fields.js';
import { FormProblems } from '../../parts/form-problems.js';
import { ReasonDialog } from '../../parts/reason-dialog.js';
import type { FullAssessment } from './assessment-page.js';

/** The steps that the viewer may take now. */
export function AssessmentSteps({ assessment }: { assessment: FullAssessment }) {
  const t = useText();
  const plain = {
    submit: useWrite(SubmitAssessmentDocument),
    take_up: useWrite(TakeUpAssessmentDocument),
    assess: useWrite(CompleteFindingsDocument),
    close: useWrite(CloseAssessmentDocument),
  };
  const worded = {
    return: useWrite(ReturnAssessmentDocument),
    report: useWrite(ReportAssessmentDocument),
    withdraw: useWrite(WithdrawAssessmentDocument),
  };
  const schedule = useWrite(ScheduleAssessmentDocument);
  const correct = useWrite(BeginAssessmentDocument);
  const navigate = useNavigate();
  const [corrects, setCorrects] = useState(false);
  const [open, setOpen] = useState<keyof typeof worded | null>(null);
  const [reason, setReason] = useState('');
  const [day, setDay] = useState('');
  const can = (action: string) => assessment.actions.includes(action);
  const { id, version } = assessment;
  const writes = Object.values(plain);
  if (![...Object.keys(plain), ...Object.keys(worded), 'schedule', 'revise'].some(can)) return null;

  async function beginCorrection() {
    const payload = await correct.run({ input: { revisesId: id, reason } });
    const begun = payload?.assessment?.id;
    if (begun) await navigate(`/assessments/${encodeURIComponent(begun)}`);
    return payload;
  }

  return (
    <div className="stack close">
      <div className="row">
        {(Object.keys(plain) as (keyof typeof plain)[]).filter(can).map((action) => (
          <Button
            key={action}
            look="primary"
            isPending={plain[action].pending}
            onPress={() => void plain[action].run({ input: { id, version } })}
          >
            {t(`assessment.do.${action}`)}
          </Button>
        ))}
        {(Object.keys(worded) as (keyof typeof worded)[]).filter(can).map((action) => (
          <Button
            key={action}
            look={action === 'withdraw' ? 'quiet' : 'plain'}
            onPress={() => setOpen(action)}
          >
            {t(`assessment.do.${action}`)}
          </Button>
        ))}
        {can('revise') && <Button onPress={() => setCorrects(true)}>{t('assessment.do.revise')}</Button>}
      </div>
      <FormProblems
        errors={writes.flatMap((write) => write.userErrors)}
        failure={writes.find((write) => write.failure)?.failure ?? null}
      />
      {can('schedule') && (
        <EntryForm
          fields={['on']}
          userErrors={schedule.userErrors}
          failure={schedule.failure}
          onSubmit={() => void schedule.run({ input: { id, version, on: day } })}
          actions={
            <Button type="submit" look="primary" isPending={schedule.pending}>
              {t('assessment.do.schedule')}
            </Button>
          }
        >
          <TextInput
            label={t('assessment.visitDay')}
            name="on"
            type="date"
            value={day}
            onChange={setDay}
            isRequired
          />
        </EntryForm>
      )}
      {corrects && (
        <ReasonDialog
          title={t('assessment.do.revise')}
          hint={t('assessment.hint.revise')}
          confirmLabel={t('assessment.do.revise')}
          reason={reason}
          onReason={setReason}
          write={correct}
          onSubmit={beginCorrection}
          onClose={() => setCorrects(false)}
        />
      )}
      {open && (
        <ReasonDialog
          title={t(`assessment.do.${open}`)}
          hint={t(`assessment.hint.${open}`)}
          confirmLabel={t(`assessment.do.${open}`)}
          reason={reason}
          onReason={setReason}
          write={worded[open]}
          onSubmit={() => worded[open].run({ input: { id, version, reason } })}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
}
