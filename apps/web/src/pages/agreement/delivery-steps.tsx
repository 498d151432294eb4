import { Ban, Check, Circle, CircleDot, RotateCcw, Truck } from 'lucide-react';
import { useState } from 'react';
import { useWrite } from '../../data/use-operation.js';
import {
  ConfirmMilestoneDocument,
  DeliverMilestoneDocument,
  RejectMilestoneDocument,
  StartMilestoneDocument,
  type AgreementPartsFragment,
  type MilestonePartsFragment,
} from '../../graphql/operations.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { AttachmentList } from '../../parts/attachment-list.js';
import { AttachmentPicker } from '../../parts/attachment-picker.js';
import { Button } from '../../parts/button.js';
import { EntryForm } from '../../parts/entry-form.js';
import { TextAreaInput } from '../../parts/fields.js';
import { ConfirmDialog, ModalDialog } from '../../parts/modal-dialog.js';
import { FormProblems } from '../../parts/form-problems.js';
import { ReasonDialog } from '../../parts/reason-dialog.js';
import { StateTag } from '../../parts/tags.js';
import { useAttachments } from '../../parts/use-attachments.js';

const ICONS = {
  PLANNED: Circle,
  STARTED: CircleDot,
  DELIVERED: Truck,
  CONFIRMED: Check,
  REJECTED: RotateCcw,
  CANCELLED: Ban,
} as const;

/** The milestones as a line from the first to the last, each with its state, day, share and what can be done. */
export function DeliverySteps({ agreement }: { agreement: AgreementPartsFragment }) {
  const t = useText();
  return (
    <section className="stack close" aria-labelledby="steps-title">
      <h3 id="steps-title">{t('delivery.steps')}</h3>
      <ol className="delivery-steps">
        {agreement.milestones.map((milestone) => (
          <Step key={milestone.id} milestone={milestone} />
        ))}
      </ol>
    </section>
  );
}

function Step({ milestone }: { milestone: MilestonePartsFragment }) {
  const t = useText();
  const format = useFormat();
  const [open, setOpen] = useState<'deliver' | 'confirm' | 'reject' | null>(null);
  const start = useWrite(StartMilestoneDocument);
  const Icon = ICONS[milestone.state];
  const can = (action: string) => milestone.actions.includes(action);
  const { id, version } = milestone;
  const close = () => setOpen(null);
  return (
    <li className="delivery-step" data-state={milestone.state}>
      <span className="delivery-dot" aria-hidden>
        <Icon size={16} />
      </span>
      <div className="stack close">
        <div className="row between">
          <strong>{milestone.title}</strong>
          <StateTag label={`delivery.state.${milestone.state}`} state={milestone.state} />
        </div>
        <p className="small muted">
          {milestone.plannedOn
            ? t('delivery.planned', { date: format.day(milestone.plannedOn) })
            : t('delivery.noDay')}
          {' · '}
          <span className="tabular">
            {format.money(milestone.amount.amountMinor, milestone.amount.currency)}
          </span>
          {milestone.deliveredAt &&
            ` · ${t('delivery.deliveredAt', { date: format.moment(milestone.deliveredAt) })}`}
        </p>
        {milestone.state === 'DELIVERED' && milestone.confirmBy && (
          <p className="small">{t('delivery.silence', { date: format.moment(milestone.confirmBy) })}</p>
        )}
        {milestone.note && <p className="quote-note small">{milestone.note}</p>}
        {milestone.rejectReason && (
          <p className="small">
            <strong>{t('delivery.rejected')}</strong> {milestone.rejectReason}
          </p>
        )}
        {milestone.attachments.length > 0 && <AttachmentList files={milestone.attachments} />}
        {milestone.actions.length > 0 && (
          <div className="row">
            {can('start') && (
              <Button
                small
                look="primary"
                isPending={start.pending}
                onPress={() => void start.run({ input: { id, version } })}
              >
                {t('delivery.start')}
              </Button>
            )}
            {can('deliver') && (
              <Button small look="primary" onPress={() => setOpen('deliver')}>
                {t('delivery.deliver')}
              </Button>
            )}
            {can('confirm') && (
              <Button small look="primary" onPress={() => setOpen('confirm')}>
                {t('delivery.confirm')}
              </Button>
            )}
            {can('reject') && (
              <Button small onPress={() => setOpen('reject')}>
                {t('delivery.reject')}
              </Button>
            )}
          </div>
        )}
        <FormProblems errors={start.userErrors} failure={start.failure} />
      </div>
      {open === 'deliver' && <DeliverDialog milestone={milestone} onClose={close} />}
      {open === 'confirm' && <ConfirmDeliveryDialog milestone={milestone} onClose={close} />}
      {open === 'reject' && <RejectDialog milestone={milestone} onClose={close} />}
    </li>
  );
}

interface DialogProps {
  milestone: MilestonePartsFragment;
  onClose: () => void;
}

function DeliverDialog({ milestone, onClose }: DialogProps) {
  const t = useText();
  const [note, setNote] = useState('');
  const files = useAttachments();
  const deliver = useWrite(DeliverMilestoneDocument);
  const { id, version } = milestone;
  return (
    <ModalDialog title={t('delivery.deliverTitle', { title: milestone.title })} isOpen onClose={onClose}>
      <EntryForm
        fields={['note']}
        userErrors={deliver.userErrors}
        failure={deliver.failure}
        onSubmit={() =>
          void deliver
            .run({ input: { id, version, note, attachmentIds: files.ids } })
            .then((payload) => payload && onClose())
        }
        actions={
          <>
            <Button type="submit" look="primary" isPending={deliver.pending} isDisabled={files.busy}>
              {t('delivery.deliver')}
            </Button>
            <Button onPress={onClose}>{t('part.cancel')}</Button>
          </>
        }
      >
        <p className="small muted">{t('delivery.deliverHint')}</p>
        <TextAreaInput
          label={t('delivery.note')}
          name="note"
          value={note}
          onChange={setNote}
          rows={3}
          maxLength={5000}
        />
        <AttachmentPicker picked={files} />
      </EntryForm>
    </ModalDialog>
  );
}

function ConfirmDeliveryDialog({ milestone, onClose }: DialogProps) {
  const t = useText();
  const confirm = useWrite(ConfirmMilestoneDocument);
  const { id, version } = milestone;
  return (
    <ConfirmDialog
      title={t('delivery.confirmTitle', { title: milestone.title })}
      isOpen
      onClose={onClose}
      confirmLabel={t('delivery.confirm')}
      pending={confirm.pending}
      onConfirm={() => void confirm.run({ input: { id, version } }).then((payload) => payload && onClose())}
    >
      <p>{t('delivery.confirmHint')}</p>
      <FormProblems errors={confirm.userErrors} failure={confirm.failure} />
    </ConfirmDialog>
  );
}

function RejectDialog({ milestone, onClose }: DialogProps) {
  const t = useText();
  const [reason, setReason] = useState('');
  const reject = useWrite(RejectMilestoneDocument);
  const { id, version } = milestone;
  return (
    <ReasonDialog
      title={t('delivery.rejectTitle', { title: milestone.title })}
      hint={t('delivery.rejectHint')}
      confirmLabel={t('delivery.reject')}
      reason={reason}
      onReason={setReason}
      write={reject}
      onSubmit={() => reject.run({ input: { id, version, reason } })}
      onClose={onClose}
    />
  );
}
