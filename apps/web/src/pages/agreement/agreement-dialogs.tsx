import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useWrite } from '../../data/use-operation.js';
import {
  AnswerCancellationDocument,
  AskCancellationDocument,
  CancelAgreementDocument,
  OpenDisputeDocument,
  type AgreementPartsFragment,
} from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { AttachmentPicker } from '../../parts/attachment-picker.js';
import { Button } from '../../parts/button.js';
import { EntryForm } from '../../parts/entry-form.js';
import { TextAreaInput } from '../../parts/fields.js';
import { ConfirmDialog, ModalDialog } from '../../parts/modal-dialog.js';
import { FormProblems } from '../../parts/form-problems.js';
import { ReasonDialog } from '../../parts/reason-dialog.js';
import { useAttachments } from '../../parts/use-attachments.js';

interface DialogProps {
  agreement: AgreementPartsFragment;
  onClose: () => void;
}

/** Asks the other side to end the agreement, or ends it as the operator. */
export function CancelDialog({ agreement, asOperator, onClose }: DialogProps & { asOperator: boolean }) {
  const t = useText();
  const [reason, setReason] = useState('');
  const ask = useWrite(AskCancellationDocument);
  const cancel = useWrite(CancelAgreementDocument);
  const input = { id: agreement.id, version: agreement.version, reason };
  return (
    <ReasonDialog
      title={t(asOperator ? 'agreement.cancel' : 'agreement.askCancel')}
      hint={t(asOperator ? 'agreement.cancelHint' : 'agreement.askHint')}
      confirmLabel={t(asOperator ? 'agreement.cancel' : 'agreement.askConfirm')}
      reason={reason}
      onReason={setReason}
      write={asOperator ? cancel : ask}
      onSubmit={() => (asOperator ? cancel.run({ input }) : ask.run({ input }))}
      onClose={onClose}
    />
  );
}

/** Agrees to the end that the other side asks for, or wants it to go on. */
export function AnswerCancellationDialog({ agreement, agree, onClose }: DialogProps & { agree: boolean }) {
  const t = useText();
  const answer = useWrite(AnswerCancellationDocument);
  return (
    <ConfirmDialog
      title={t(agree ? 'agreement.agreeTitle' : 'agreement.refuseTitle')}
      isOpen
      onClose={onClose}
      danger={agree}
      confirmLabel={t(agree ? 'agreement.agreeCancel' : 'agreement.refuseCancel')}
      pending={answer.pending}
      onConfirm={() =>
        void answer
          .run({ input: { id: agreement.id, version: agreement.version, agree, reason: '' } })
          .then((payload) => payload && onClose())
      }
    >
      <p>{t(agree ? 'agreement.agreeHint' : 'agreement.refuseHint')}</p>
      <FormProblems errors={answer.userErrors} failure={answer.failure} />
    </ConfirmDialog>
  );
}

/** Opens a dispute: what is wrong, and files that show it. */
export function DisputeDialog({ agreement, onClose }: DialogProps) {
  const t = useText();
  const navigate = useNavigate();
  const [reason, setReason] = useState('');
  const files = useAttachments();
  const open = useWrite(OpenDisputeDocument);

  async function submit() {
    const { id: agreementId, version } = agreement;
    const payload = await open.run({ input: { agreementId, version, reason, attachmentIds: files.ids } });
    if (payload?.dispute) void navigate(`/disputes/${encodeURIComponent(payload.dispute.id)}`);
  }

  return (
    <ModalDialog title={t('agreement.openDispute')} isOpen onClose={onClose}>
      <EntryForm
        fields={['reason']}
        userErrors={open.userErrors}
        failure={open.failure}
        onSubmit={() => void submit()}
        actions={
          <>
            <Button type="submit" look="danger" isPending={open.pending} isDisabled={files.busy}>
              {t('agreement.openDispute')}
            </Button>
            <Button onPress={onClose}>{t('part.cancel')}</Button>
          </>
        }
      >
        <p className="small muted">{t('agreement.disputeHint')}</p>
        <TextAreaInput
          label={t('part.reason')}
          name="reason"
          value={reason}
          onChange={setReason}
          isRequired
          maxLength={5000}
        />
        <AttachmentPicker picked={files} />
      </EntryForm>
    </ModalDialog>
  );
}
