import { useState } from 'react';
import { useWrite } from '../../data/use-operation.js';
import {
  SetNeedTermsDocument,
  type NeedHorizon,
  type NeedQuery,
  type NeedVisibility,
} from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { EntryForm } from '../../parts/entry-form.js';
import { CheckInput, RadioInput, SelectInput, TextInput } from '../../parts/fields.js';
import { ModalDialog } from '../../parts/modal-dialog.js';

const VISIBILITIES = ['PRIVATE', 'OWN_CLUSTER', 'ALL_CLUSTERS'] as const satisfies readonly NeedVisibility[];
/** How soon a need can be felt, soonest first. */
export const HORIZONS = ['NOW', 'YEAR', 'STRATEGY'] as const satisfies readonly NeedHorizon[];

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
  const day = need.expiresAt.slice(0, 10);
  const [visibility, setVisibility] = useState<NeedVisibility>(need.visibility);
  const [showIdentity, setShowIdentity] = useState(need.showsIdentity);
  const [takesInterest, setTakesInterest] = useState(need.takesInterest);
  const [horizon, setHorizon] = useState<NeedHorizon>(need.horizon);
  const [until, setUntil] = useState(day);
  const terms = {
    visibility,
    showIdentity,
    takesInterest,
    ...(horizon !== need.horizon && { horizon }),
    ...(until !== day && until !== '' && { expiresAt: `${until}T12:00:00Z` }),
  };
  return (
    <ModalDialog title={t('need.terms')} isOpen onClose={onClose}>
      <EntryForm
        fields={['expiresAt']}
        userErrors={write.userErrors}
        failure={write.failure}
        onSubmit={() =>
          void write
            .run({ input: { id: need.id, lock: need.lock, terms } })
            .then((payload) => payload && onClose())
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
        <RadioInput
          label={t('need.visibility')}
          options={VISIBILITIES.map((id) => ({
            id,
            name: t(`need.visibility.${id}`),
            note: t(`need.visibilityHint.${id}`),
          }))}
          value={visibility}
          onChange={(id) => setVisibility(VISIBILITIES.find((one) => one === id) ?? 'PRIVATE')}
        />
        {visibility !== 'PRIVATE' && (
          <>
            <p className="small muted">{t('need.seen')}</p>
            <CheckInput isSelected={showIdentity} onChange={setShowIdentity}>
              {t('need.consent')}
            </CheckInput>
            <CheckInput isSelected={takesInterest} onChange={setTakesInterest}>
              {t('need.takesInterest')}
            </CheckInput>
          </>
        )}
        <SelectInput
          label={t('need.horizon')}
          options={HORIZONS.map((id) => ({ id, name: t(`need.horizon.${id}`) }))}
          value={horizon}
          onChange={(id) => setHorizon(HORIZONS.find((one) => one === id) ?? 'NOW')}
          hint={t('need.horizonHint')}
        />
        <TextInput label={t('need.until')} name="expiresAt" type="date" value={until} onChange={setUntil} />
      </EntryForm>
    </ModalDialog>
  );
}
