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
import { useWords } from '../../messages/words.js';
import { AttachmentPicker } from '../../parts/attachment-picker.js';
import { Button } from '../../parts/button.js';
import { ComboInput } from '../../parts/combo-input.js';
import { EntryForm } from '../../parts/entry-form.js';
import { CheckInput, RadioInput, SelectInput, TextInput } from '../../parts/fields.js';
import { ModalDialog } from '../../parts/modal-dialog.js';
import { useAttachments } from '../../parts/use-attachments.js';

const TITLE = {
  new: 'label.record',
  sourced: 'label.recordSourced',
  renewal: 'label.renew',
  change: 'label.change',
} as const;
const AWARDS = ['FIRST', 'RENEWAL'] as const satisfies readonly LabelAward[];

/**
 * Records a label or its renewal, or corrects one; the renewal of `of` begins where that one ends. By the operator `sourced` ones of
 * any holder, which everybody may see with their source.
 */
export function LabelDialog({
  as,
  of,
  onClose,
}: {
  as: 'new' | 'sourced' | 'renewal' | 'change';
  of: LabelPartsFragment | null;
  onClose: () => void;
}) {
  const t = useText();
  const words = useWords();
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
  const [holder, setHolder] = useState('');
  const [country, setCountry] = useState<string | null>(null);
  const [source, setSource] = useState('');
  const from = as === 'sourced' ? { holder, country, source } : {};
  const certificateId = files.ids.at(-1) ?? null;
  const given = { award, month: month.trim() || null, certificateId, isPublic };

  function send() {
    const sent =
      as === 'change' && of
        ? change.run({ input: { id: of.id, version: of.version, ...given } })
        : record.run({ input: { levelId: level ?? '', ...given, ...from } });
    void sent.then((payload) => payload && onClose());
  }

  return (
    <ModalDialog title={t(TITLE[as])} isOpen onClose={onClose}>
      <EntryForm
        fields={['holder', 'country', 'levelId', 'award', 'month', 'isPublic', 'source']}
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
        {as === 'sourced' && (
          <>
            <TextInput
              label={t('label.holder')}
              name="holder"
              value={holder}
              onChange={setHolder}
              maxLength={200}
              isRequired
            />
            <ComboInput
              label={t('label.country')}
              name="country"
              options={words.countries()}
              value={country}
              onChange={setCountry}
              isRequired
            />
          </>
        )}
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
          hint={t(as === 'sourced' ? 'label.monthUnknownHint' : 'label.monthHint')}
          name="month"
          value={month}
          onChange={setMonth}
        />
        {as === 'sourced' ? (
          <TextInput
            label={t('label.takenFrom')}
            hint={t('label.takenFromHint')}
            name="source"
            value={source}
            onChange={setSource}
            maxLength={500}
            isRequired
          />
        ) : (
          <>
            <AttachmentPicker picked={files} label={t('label.certificate')} />
            <CheckInput isSelected={isPublic} onChange={setPublic}>
              {t('label.consent')}
            </CheckInput>
          </>
        )}
      </EntryForm>
    </ModalDialog>
  );
}
