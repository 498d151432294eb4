import { CircleAlert, CircleCheck, CircleDashed, Flag, PackageCheck } from 'lucide-react';
import { useState } from 'react';
import { useWrite } from '../../data/use-operation.js';
import { RecordDeliverableDocument, type ProjectPartsFragment } from '../../graphql/operations.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { AttachmentList } from '../../parts/attachment-list.js';
import { AttachmentPicker } from '../../parts/attachment-picker.js';
import { Button } from '../../parts/button.js';
import { EntryForm } from '../../parts/entry-form.js';
import { TextAreaInput, TextInput } from '../../parts/fields.js';
import { ModalDialog } from '../../parts/modal-dialog.js';
import { useAttachments } from '../../parts/use-attachments.js';

type Deliverable = ProjectPartsFragment['workPackages'][number]['deliverables'][number];

/** Work packages with what each hands over and reaches; a sign says what is done, due and late. */
export function ProjectPlan({ project }: { project: ProjectPartsFragment }) {
  const t = useText();
  const format = useFormat();
  const [recording, setRecording] = useState<Deliverable | null>(null);
  if (project.workPackages.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="project-plan">
      <h2 id="project-plan">{t('project.plan')}</h2>
      {project.workPackages.map((workPackage) => (
        <article key={workPackage.id} className="card stack close">
          <h3>
            {workPackage.number}. {workPackage.title}
          </h3>
          <p className="small muted">
            {t('project.ledBy', { name: workPackage.lead.name })}
            {workPackage.startsOn &&
              workPackage.endsOn &&
              ` · ${format.day(workPackage.startsOn)} – ${format.day(workPackage.endsOn)}`}
          </p>
          {workPackage.description && <p className="small">{workPackage.description}</p>}
          <ul className="stack close">
            {workPackage.deliverables.map((deliverable) => (
              <li key={deliverable.id} className="stack close">
                <div className="row between">
                  <span className="row close">
                    {deliverable.kind === 'MILESTONE' ? (
                      <Flag size={16} aria-label={t('project.kind.MILESTONE')} />
                    ) : (
                      <PackageCheck size={16} aria-label={t('project.kind.DELIVERABLE')} />
                    )}
                    <strong>{deliverable.title}</strong>
                  </span>
                  <span className="row close small">
                    <Standing deliverable={deliverable} />
                    {deliverable.actions.includes('record') && (
                      <Button
                        small
                        aria-label={t('project.recordOf', { title: deliverable.title })}
                        onPress={() => setRecording(deliverable)}
                      >
                        {t('project.record')}
                      </Button>
                    )}
                  </span>
                </div>
                {deliverable.note && <p className="small muted">{deliverable.note}</p>}
                <AttachmentList files={deliverable.attachments} />
              </li>
            ))}
          </ul>
        </article>
      ))}
      {recording && <RecordDialog deliverable={recording} onClose={() => setRecording(null)} />}
    </section>
  );
}

function Standing({ deliverable: { dueOn, doneOn, isLate } }: { deliverable: Deliverable }) {
  const t = useText();
  const format = useFormat();
  const Sign = doneOn ? CircleCheck : isLate ? CircleAlert : CircleDashed;
  return (
    <span className="row close" data-standing={doneOn ? 'done' : isLate ? 'late' : 'due'}>
      <Sign size={16} aria-hidden />
      {doneOn
        ? t('project.doneOn', { date: format.day(doneOn), due: format.day(dueOn) })
        : t(isLate ? 'project.lateSince' : 'project.dueOn', { date: format.day(dueOn) })}
    </span>
  );
}

function RecordDialog({ deliverable, onClose }: { deliverable: Deliverable; onClose: () => void }) {
  const t = useText();
  const record = useWrite(RecordDeliverableDocument);
  const picked = useAttachments(deliverable.attachments);
  const [doneOn, setDoneOn] = useState(deliverable.doneOn ?? '');
  const [note, setNote] = useState(deliverable.note);

  async function submit(day: string | null) {
    const { id, version } = deliverable;
    if (await record.run({ input: { id, version, doneOn: day, note, attachmentIds: picked.ids } })) onClose();
  }

  return (
    <ModalDialog title={t('project.recordOf', { title: deliverable.title })} isOpen onClose={onClose}>
      <EntryForm
        fields={['doneOn', 'note']}
        userErrors={record.userErrors}
        failure={record.failure}
        onSubmit={() => void submit(doneOn)}
        onNewer={onClose}
        actions={
          <>
            <Button type="submit" look="primary" isPending={record.pending} isDisabled={picked.busy}>
              {t('project.record')}
            </Button>
            {deliverable.doneOn && (
              <Button isPending={record.pending} onPress={() => void submit(null)}>
                {t('project.takeBack')}
              </Button>
            )}
            <Button onPress={onClose}>{t('part.cancel')}</Button>
          </>
        }
      >
        <TextInput
          label={t('project.done')}
          name="doneOn"
          type="date"
          value={doneOn}
          onChange={setDoneOn}
          isRequired
        />
        <TextAreaInput
          label={t('project.note')}
          name="note"
          value={note}
          onChange={setNote}
          maxLength={2000}
        />
        <AttachmentPicker picked={picked} />
      </EntryForm>
    </ModalDialog>
  );
}
