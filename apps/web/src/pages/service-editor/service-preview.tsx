import { textIn } from '@fivefold/domain';
import { useLanguage } from '../../messages/locale.js';
import { priceText } from '../../messages/price-text.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { useWords } from '../../messages/words.js';
import { FactsList } from '../../parts/facts-list.js';
import { SectorTag } from '../../parts/tags.js';
import { VatNote } from '../../parts/vat-note.js';
import { useViewer } from '../../data/viewer.js';
import type { ServiceDraft } from './service-draft.js';

/** The service as its readers will see it. */
export function ServicePreview({ draft }: { draft: ServiceDraft }) {
  const t = useText();
  const words = useWords();
  const format = useFormat();
  const language = useLanguage();
  const country = useViewer().viewer?.organisation?.country ?? '';
  const pick = (part: 'title' | 'description') =>
    textIn(
      Object.fromEntries(
        draft.texts.filter((one) => one[part] !== '').map((one) => [one.language, one[part]]),
      ),
      language,
    );
  return (
    <article className="card stack">
      <SectorTag sector={draft.sector} />
      <h2>{pick('title') || t('catalogue.untitled')}</h2>
      <p className="service-text">{pick('description')}</p>
      <FactsList
        facts={{
          concepts: draft.concepts,
          deliveryMode: draft.deliveryMode,
          coverage: draft.coverage,
          site: draft.siteNuts,
          certificates: draft.certificates.map((one) => one.code),
          temperature: draft.temperature,
          capacities: draft.capacities,
          vat: <VatNote vat={draft.vat} provider={country} customer={null} />,
          slotMinutes: draft.bookable?.slotMinutes ?? null,
          claims: draft.certificates,
          price: priceText(draft.price, { t, words, format }),
          tiers: draft.price.type === 'TIERED' ? draft.price.tiers : [],
          currency: draft.price.currency,
          unit: draft.price.unit,
          leadTimeDays: draft.leadTimeDays,
          languages: draft.languages,
          interfaces: draft.interfaces,
          atpClass: draft.atpClass,
          adrClasses: draft.adrClasses,
        }}
      />
    </article>
  );
}
