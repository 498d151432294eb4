import { useState } from 'react';
import { useWrite } from '../../data/use-operation.js';
import { TakeOffAuthenticatorDocument } from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { EntryForm } from '../../parts/entry-form.js';
import { TextAreaInput } from '../../parts/fields.js';
import { ModalDialog } from '../../parts/modal-dialog.js';

/** Whose authenticator app is lost. */
export interface LostBy {
  readonly personId: string;
  readonly name: string;
}

/** Asks how it is known who has lost the app, which the person reads, and takes it off. */
export function TakeOffDialog({ lostBy, onClose }: { lostBy: LostBy; onClose: () => void }) {
  const t = useText();
  const { personId, name } = lostBy;
  const takeOff = useWrite(TakeOffAuthenticatorDocument);
  const [reason, setReason] = useState('');

  async function submit() {
    if ((await takeOff.run({ input: { personId, reason } })) !== null) onClose();
  }

  return (
    <ModalDialog title={t('accounts.takeOffOf', { name })} isOpen onClose={onClose}>
      <EntryForm
        fields={['reason']}
        userErrors={takeOff.userErrors}
        failure={takeOff.failure}
        onSubmit={() => void submit()}
        actions={
          <>
            <Button type="submit" look="danger" isPending={takeOff.pending}>
              {t('accounts.takeOff')}
            </Button>
            <Button onPress={onClose}>{t('part.cancel')}</Button>
          </>
        }
      >
        <p className="small muted">{t('accounts.takeOffHint')}</p>
        <TextAreaInput
          label={t('accounts.takeOffReason')}
          name="reason"
          value={reason}
          onChange={setReason}
          isRequired
          maxLength={500}
        />
      </EntryForm>
    </ModalDialog>
  );
}
