import { useState } from 'react';
import { useWrite } from '../../data/use-operation.js';
import { SetNeedTermsDocument, type NeedQuery } from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { EntryForm } from '../../parts/entry-form.js';
import { TextInput } from '../../parts/fields.js';
import { ModalDialog } from '../../parts/modal-dialog.js';
import { TermsFields, type NeedTermsDraft } from './terms-fields.js';

/** Who knows of the need, what they see of it, how soon it is felt and until when it stays open. */
export function TermsDialog({
  need,
  onClose,
}: {
  need: NonNullable<NeedQuery['need']>;
  onClose: () => void;
}) {
  const t = useText();
  const write = useWrite(SetNeedTermsDocument);
  // What is drafted here rests on the need as it was when the dialog opened, also where the page has read a newer one since.
  const [lock] = useState(need.lock);
  const day = need.expiresAt.slice(0, 10);
  const [drafted, setDrafted] = useState<NeedTermsDraft>({
    visibility: need.visibility,
    showIdentity: need.showsIdentity,
    takesInterest: need.takesInterest,
    horizon: need.horizon,
  });
  const [until, setUntil] = useState(day);
  const { horizon, ...others } = drafted;
  const terms = {
    ...others,
    ...(horizon !== need.horizon && { horizon }),
    ...(until !== day && until !== '' && { expiresAt: `${until}T12:00:00Z` }),
  };
  return (
    <ModalDialog title={t('need.terms')} isOpen onClose={onClose}>
      <EntryForm
        fields={['expiresAt']}
        userErrors={write.userErrors}
        failure={write.failure}
        onNewer={onClose}
        onSubmit={() =>
          void write.run({ input: { id: need.id, lock, terms } }).then((payload) => payload && onClose())
        }
        actions={
          <>
            <Button type="submit" look="primary" isPending={write.pending}>
              {t('need.termsSave')}
            </Button>
            <Button onPress={onClose}>{t('part.cancel')}</Button>
          </>
        }
      >
        <TermsFields terms={drafted} horizonHint={t('need.horizonHint')} onChange={setDrafted} />
        <TextInput label={t('need.until')} name="expiresAt" type="date" value={until} onChange={setUntil} />
      </EntryForm>
    </ModalDialog>
  );
}
