import { useState } from 'react';
import { useRead, useWrite } from '../../data/use-operation.js';
import {
  ChangeLabelDocument,
  type LabelAward,
  type LabelPartsFragment,
  LabelSchemesDocument,
  RecordLabelDocument,
} from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { AttachmentPicker } from '../../parts/attachment-picker.js';
import { Button } from '../../parts/button.js';
import { EntryForm } from '../../parts/entry-form.js';
import { CheckInput, RadioInput, SelectInput, TextInput } from '../../parts/fields.js';
import { ModalDialog } from '../../parts/modal-dialog.js';
import { useAttachments } from '../../parts/use-attachments.js';

const AWARDS = ['FIRST', 'RENEWAL'] as const satisfies readonly LabelAward[];

/** Records a label or its renewal, or corrects one; the renewal of `of` begins where that one ends. */
export function LabelDialog({
  as,
  of,
  onClose,
}: {
  as: 'new' | 'renewal' | 'change';
  of: LabelPartsFragment | null;
  onClose: () => void;
}) {
  const t = useText();
  const schemes = useRead(LabelSchemesDocument, {});
  const record = useWrite(RecordLabelDocument);
  const change = useWrite(ChangeLabelDocument);
  const write = as === 'change' ? change : record;
  const files = useAttachments(as === 'change' && of?.certificate ? [of.certificate] : []);
  const options =
    schemes.data?.labelSchemes.flatMap((scheme) =>
      scheme.levels.map((level) => ({ id: level.id, name: level.mark, note: scheme.name })),
    ) ?? [];
  // A renewal is given by the version in force now, of the same level.
  const sameLevel = options.find(({ name }) => name === of?.mark)?.id ?? null;
  const [chosen, setLevel] = useState<string | null>(null);
  const level = chosen ?? (as === 'renewal' ? sameLevel : null);
  const [award, setAward] = useState<LabelAward>(as === 'renewal' ? 'RENEWAL' : (of?.award ?? 'FIRST'));
  const [month, setMonth] = useState((as === 'renewal' ? of?.validUntil?.slice(0, 7) : of?.month) ?? '');
  const [isPublic, setPublic] = useState(as === 'change' ? (of?.isPublic ?? false) : true);
  const certificateId = files.ids.at(-1) ?? null;
  const given = { award, month: month.trim() || null, certificateId, isPublic };

  function send() {
    const sent =
      as === 'change' && of
        ? change.run({ input: { id: of.id, version: of.version, ...given } })
        : record.run({ input: { levelId: level ?? '', ...given } });
    void sent.then((payload) => payload && onClose());
  }

  return (
    <ModalDialog
      title={t(as === 'change' ? 'label.change' : as === 'renewal' ? 'label.renew' : 'label.record')}
      isOpen
      onClose={onClose}
    >
      <EntryForm
        fields={['levelId', 'award', 'month', 'isPublic']}
        userErrors={write.userErrors}
        failure={write.failure}
        onSubmit={send}
        actions={
          <>
            <Button
              type="submit"
              look="primary"
              isPending={write.pending}
              isDisabled={files.busy || (as !== 'change' && level === null)}
            >
              {t('label.save')}
            </Button>
            <Button onPress={onClose}>{t('part.cancel')}</Button>
          </>
        }
      >
        {as !== 'change' && (
          <SelectInput
            label={t('labels.level')}
            name="levelId"
            options={options}
            value={level}
            onChange={setLevel}
            placeholder={t('label.chooseLevel')}
            isRequired
          />
        )}
        <RadioInput
          label={t('label.award')}
          inRow
          options={AWARDS.map((id) => ({ id, name: t(`label.award.${id}`) }))}
          value={award}
          onChange={(id) => setAward(AWARDS.find((one) => one === id) ?? 'FIRST')}
        />
        <TextInput
          label={t(award === 'FIRST' ? 'label.interviewMonth' : 'label.oldEndMonth')}
          hint={t('label.monthHint')}
          name="month"
          value={month}
          onChange={setMonth}
        />
        <AttachmentPicker picked={files} label={t('label.certificate')} />
        <CheckInput isSelected={isPublic} onChange={setPublic}>
          {t('label.consent')}
        </CheckInput>
      </EntryForm>
    </ModalDialog>
  );
}
