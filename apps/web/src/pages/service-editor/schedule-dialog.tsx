import { useState } from 'react';
import { useWrite } from '../../data/use-operation.js';
import { ScheduleServiceDocument } from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { EntryForm } from '../../parts/entry-form.js';
import { TextInput } from '../../parts/fields.js';
import { ModalDialog } from '../../parts/modal-dialog.js';

/** Approves a text now for a day ahead. */
export function ScheduleDialog({
  service,
  onClose,
}: {
  service: { id: string; version: number };
  onClose: () => void;
}) {
  const t = useText();
  const write = useWrite(ScheduleServiceDocument);
  const [on, setOn] = useState('');
  async function send() {
    if (await write.run({ input: { ...service, on } })) onClose();
  }
  return (
    <ModalDialog title={t('schedule.title')} isOpen onClose={onClose}>
      <EntryForm
        fields={['on']}
        userErrors={write.userErrors}
        failure={write.failure}
        onSubmit={() => void send()}
        actions={
          <>
            <Button type="submit" look="primary" isPending={write.pending} isDisabled={on === ''}>
              {t('editor.action.schedule')}
            </Button>
            <Button onPress={onClose}>{t('part.cancel')}</Button>
          </>
        }
      >
        <p className="small muted">{t('schedule.hint')}</p>
        <TextInput label={t('schedule.day')} name="on" type="date" value={on} onChange={setOn} isRequired />
      </EntryForm>
    </ModalDialog>
  );
}
