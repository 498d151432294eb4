import { useState } from 'react';
import { useWrite } from '../../data/use-operation.js';
import {
  CloseAssessmentDocument,
  CompleteFindingsDocument,
  EndEngagementDocument,
  EngageAssessorDocument,
  ReportAssessmentDocument,
  ReturnAssessmentDocument,
  ScheduleAssessmentDocument,
  SubmitAssessmentDocument,
  TakeUpAssessmentDocument,
  WithdrawAssessmentDocument,
} from '../../graphql/operations.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { EntryForm } from '../../parts/entry-form.js';
import { TextInput } from '../../parts/fields.js';
import { FormProblems } from '../../parts/form-problems.js';
import { ReasonDialog } from '../../parts/reason-dialog.js';
import { StateTag } from '../../parts/tags.js';
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
  const [open, setOpen] = useState<keyof typeof worded | null>(null);
  const [reason, setReason] = useState('');
  const [day, setDay] = useState('');
  const can = (action: string) => assessment.actions.includes(action);
  const { id, version } = assessment;
  const writes = Object.values(plain);
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
          <Button key={action} onPress={() => setOpen(action)}>
            {t(`assessment.do.${action}`)}
          </Button>
        ))}
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

/** Who assesses, and for the operator the means to ask somebody. */
export function Assessors({ assessment }: { assessment: FullAssessment }) {
  const t = useText();
  const format = useFormat();
  const engage = useWrite(EngageAssessorDocument);
  const end = useWrite(EndEngagementDocument);
  const [email, setEmail] = useState('');
  const [until, setUntil] = useState('');
  const asks = assessment.actions.includes('engage');
  if (assessment.assessors.length === 0 && !asks) return null;
  const input = { assessmentId: assessment.id, email, accessUntil: until && `${until}T23:59:59Z` };
  return (
    <section className="stack" aria-labelledby="assessors-title">
      <h2 id="assessors-title">{t('assessors.title')}</h2>
      <ul className="stack close">
        {assessment.assessors.map(({ id, version, state, assessor, accessUntil, statement, actions }) => (
          <li key={id} className="stack close">
            <p>
              <strong>{assessor}</strong> <StateTag label={`engagement.state.${state}`} state={state} />
            </p>
            <p className="small faint">{t('engagement.until', { date: format.moment(accessUntil) })}</p>
            {statement && <p className="small">“{statement}”</p>}
            {actions.includes('end') && (
              <Button isPending={end.pending} onPress={() => void end.run({ input: { id, version } })}>
                {t('engagement.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <FormProblems errors={end.userErrors} failure={end.failure} />
      {asks && (
        <EntryForm
          fields={['email', 'accessUntil']}
          userErrors={engage.userErrors}
          failure={engage.failure}
          onSubmit={() => void engage.run({ input })}
          actions={
            <Button type="submit" isPending={engage.pending}>
              {t('assessors.ask')}
            </Button>
          }
        >
          <TextInput
            label={t('assessors.email')}
            name="email"
            type="email"
            value={email}
            onChange={setEmail}
            isRequired
          />
          <TextInput
            label={t('assessors.until')}
            name="accessUntil"
            type="date"
            value={until}
            onChange={setUntil}
            isRequired
          />
        </EntryForm>
      )}
    </section>
  );
}
