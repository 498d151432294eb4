import { useState } from 'react';
import { useWrite } from '../../data/use-operation.js';
import { ReportResultDocument, type ProjectPartsFragment } from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { AttachmentPicker } from '../../parts/attachment-picker.js';
import { Button } from '../../parts/button.js';
import { EntryForm } from '../../parts/entry-form.js';
import { TextInput } from '../../parts/fields.js';
import { ModalDialog } from '../../parts/modal-dialog.js';
import { NumberInput } from '../../parts/number-input.js';
import { useAttachments } from '../../parts/use-attachments.js';

/** Reports what was reached by a day, with how it is proved. */
export function ReportDialog({
  result,
  onClose,
}: {
  result: ProjectPartsFragment['results'][number];
  onClose: () => void;
}) {
  const t = useText();
  const report = useWrite(ReportResultDocument);
  const picked = useAttachments();
  const [value, setValue] = useState<number | null>(null);
  const [asOf, setAsOf] = useState('');
  const [proof, setProof] = useState('');

  async function submit() {
    const input = { id: result.id, value: value ?? 0, asOf, proof, attachmentIds: picked.ids };
    if (await report.run({ input })) onClose();
  }

  return (
    <ModalDialog title={t('project.reportOn', { title: result.title })} isOpen onClose={onClose}>
      <EntryForm
        fields={['value', 'asOf', 'proof']}
        userErrors={report.userErrors}
        failure={report.failure}
        onSubmit={() => void submit()}
        actions={
          <>
            <Button type="submit" look="primary" isPending={report.pending} isDisabled={picked.busy}>
              {t('project.report')}
            </Button>
            <Button onPress={onClose}>{t('part.cancel')}</Button>
          </>
        }
      >
        <NumberInput
          label={t('project.reportValue', { unit: result.unit })}
          name="value"
          value={value}
          onChange={setValue}
          minValue={0}
          isRequired
        />
        <TextInput
          label={t('project.reportDay')}
          name="asOf"
          type="date"
          value={asOf}
          onChange={setAsOf}
          isRequired
        />
        <TextInput
          label={t('project.proof')}
          hint={t('project.proofHint')}
          name="proof"
          value={proof}
          onChange={setProof}
          maxLength={1000}
          isRequired
        />
        <AttachmentPicker picked={picked} />
      </EntryForm>
    </ModalDialog>
  );
}
