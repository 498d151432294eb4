import type { NeedHorizon, NeedVisibility } from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { CheckInput, RadioInput, SelectInput } from '../../parts/fields.js';

const VISIBILITIES = ['PRIVATE', 'OWN_CLUSTER', 'ALL_CLUSTERS'] as const satisfies readonly NeedVisibility[];
/** How soon a need can be felt, soonest first. */
const HORIZONS = ['NOW', 'YEAR', 'STRATEGY'] as const satisfies readonly NeedHorizon[];

/** What is said of a need beside its text. */
export interface NeedTermsDraft {
  readonly visibility: NeedVisibility;
  readonly showIdentity: boolean;
  readonly takesInterest: boolean;
  readonly horizon: NeedHorizon;
}

/** A need that nobody else knows of, felt now. */
export const NEW_TERMS: NeedTermsDraft = {
  visibility: 'PRIVATE',
  showIdentity: false,
  takesInterest: true,
  horizon: 'NOW',
};

/** Who may know of a need, what they see of it, and how soon it is felt. */
export function TermsFields({
  terms,
  horizonHint,
  onChange,
}: {
  terms: NeedTermsDraft;
  horizonHint: string;
  onChange: (terms: NeedTermsDraft) => void;
}) {
  const t = useText();
  const set = (more: Partial<NeedTermsDraft>) => onChange({ ...terms, ...more });
  return (
    <>
      <RadioInput
        label={t('need.visibility')}
        options={VISIBILITIES.map((id) => ({
          id,
          name: t(`need.visibility.${id}`),
          note: t(`need.visibilityHint.${id}`),
        }))}
        value={terms.visibility}
        onChange={(id) => set({ visibility: VISIBILITIES.find((one) => one === id) ?? 'PRIVATE' })}
      />
      {terms.visibility !== 'PRIVATE' && (
        <>
          <p className="small muted">{t('need.seen')}</p>
          <CheckInput
            isSelected={terms.showIdentity}
            onChange={(showIdentity: boolean) => set({ showIdentity })}
          >
            {t('need.consent')}
          </CheckInput>
          <CheckInput
            isSelected={terms.takesInterest}
            onChange={(takesInterest: boolean) => set({ takesInterest })}
          >
            {t('need.takesInterest')}
          </CheckInput>
        </>
      )}
      <SelectInput
        label={t('need.horizon')}
        options={HORIZONS.map((id) => ({ id, name: t(`need.horizon.${id}`) }))}
        value={terms.horizon}
        onChange={(id) => set({ horizon: HORIZONS.find((one) => one === id) ?? 'NOW' })}
        hint={horizonHint}
      />
    </>
  );
}
