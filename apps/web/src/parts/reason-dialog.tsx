import type { ApiError, UserError } from '../data/api-error.js';
import { useText } from '../messages/use-text.js';
import { Button } from './button.js';
import { EntryForm } from './entry-form.js';
import { TextAreaInput } from './fields.js';
import { ModalDialog } from './modal-dialog.js';

/** Something that needs a reason, which others will read. Closes when `onSubmit` resolves to a payload. */
export function ReasonDialog({
  title,
  hint,
  confirmLabel,
  reason,
  onReason,
  write,
  onSubmit,
  onClose,
}: {
  title: string;
  hint: string;
  confirmLabel: string;
  reason: string;
  onReason: (reason: string) => void;
  write: { pending: boolean; failure: ApiError | null; userErrors: readonly UserError[] };
  onSubmit: () => Promise<unknown>;
  onClose: () => void;
}) {
  const t = useText();
  return (
    <ModalDialog title={title} isOpen onClose={onClose}>
      <EntryForm
        fields={['reason']}
        userErrors={write.userErrors}
        failure={write.failure}
        onSubmit={() => void onSubmit().then((payload) => payload && onClose())}
        actions={
          <>
            <Button type="submit" look="danger" isPending={write.pending}>
              {confirmLabel}
            </Button>
            <Button onPress={onClose}>{t('part.cancel')}</Button>
          </>
        }
      >
        <p className="small muted">{hint}</p>
        <TextAreaInput
          label={t('part.reason')}
          name="reason"
          value={reason}
          onChange={onReason}
          isRequired
          maxLength={1000}
        />
      </EntryForm>
    </ModalDialog>
  );
}
