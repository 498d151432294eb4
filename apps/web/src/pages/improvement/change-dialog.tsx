import { useState } from 'react';
import { useWrite } from '../../data/use-operation.js';
import { ChangeActionDocument, type ImprovementActionPartsFragment } from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { EntryForm } from '../../parts/entry-form.js';
import { ModalDialog } from '../../parts/modal-dialog.js';
import { ACTION_FIELDS, type ActionDraft, ActionFields, type Owner } from './action-fields.js';

/** Gives an open action another title, owner or day. */
export function ChangeDialog({
  action,
  owners,
  onClose,
}: {
  action: ImprovementActionPartsFragment;
  owners: readonly Owner[];
  onClose: () => void;
}) {
  const t = useText();
  const write = useWrite(ChangeActionDocument);
  const { id, version, title, ownerId, ownerName, dueOn } = action;
  const [draft, setDraft] = useState<ActionDraft>({ title, ownerId, dueOn });
  // Who has left the cluster stays the owner until another one is chosen.
  const isOwnerHere = owners.some((owner) => owner.id === ownerId);
  const options = isOwnerHere ? owners : [{ id: ownerId, name: ownerName }, ...owners];
  const input = { id, version, ...draft, ownerId: draft.ownerId === ownerId ? null : draft.ownerId };
  return (
    <ModalDialog title={t('part.change')} isOpen onClose={onClose}>
      <EntryForm
        fields={ACTION_FIELDS}
        userErrors={write.userErrors}
        failure={write.failure}
        onSubmit={() => void write.run({ input }).then((payload) => payload && onClose())}
        onNewer={onClose}
        actions={
          <>
            <Button type="submit" look="primary" isPending={write.pending}>
              {t('improvement.save')}
            </Button>
            <Button onPress={onClose}>{t('part.cancel')}</Button>
          </>
        }
      >
        <ActionFields draft={draft} owners={options} onChange={setDraft} />
      </EntryForm>
    </ModalDialog>
  );
}
