import type { DeliveryMode } from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { useWords } from '../../messages/words.js';
import { ComboInput } from '../../parts/combo-input.js';
import { SelectInput } from '../../parts/fields.js';
import { MultiPick } from '../../parts/multi-pick.js';
import type { SectionProps } from './section-props.js';

const MODES: readonly DeliveryMode[] = ['AT_PROVIDER', 'NETWORK', 'AT_CUSTOMER', 'REMOTE'];

/** Where the work is done, and which customers it reaches: two different questions. */
export function PlaceSection({ draft, set }: SectionProps) {
  const t = useText();
  const words = useWords();
  return (
    <div className="stack">
      <div className="fields">
        <SelectInput
          label={t('facts.delivery')}
          name="deliveryMode"
          options={MODES.map((id) => ({ id, name: t(`delivery.${id}`) }))}
          value={draft.deliveryMode}
          onChange={(mode) => set({ deliveryMode: mode as DeliveryMode })}
        />
        <ComboInput
          label={t('editor.site')}
          name="siteNuts"
          hint={t('editor.siteHint')}
          options={words.regions()}
          value={draft.siteNuts}
          onChange={(siteNuts) => set({ siteNuts })}
        />
      </div>
      <MultiPick
        label={t('facts.coverage')}
        addLabel={t('search.addRegion')}
        hint={t('editor.coverageHint')}
        name="coverage"
        options={words.regions()}
        value={draft.coverage}
        onChange={(coverage) => set({ coverage })}
      />
      <MultiPick
        label={t('facts.languages')}
        addLabel={t('editor.addLanguage')}
        name="languages"
        options={words.languages()}
        value={draft.languages}
        onChange={(languages) => set({ languages })}
      />
    </div>
  );
}
