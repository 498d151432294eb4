import { useSectors } from '../../data/sectors.js';
import { useRead } from '../../data/use-operation.js';
import { useViewer } from '../../data/viewer.js';
import { ProvidersDocument } from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { useWords } from '../../messages/words.js';
import { ComboInput } from '../../parts/combo-input.js';
import { SelectInput, TextInput } from '../../parts/fields.js';
import { MultiPick } from '../../parts/multi-pick.js';
import type { SectionProps } from './section-props.js';

/** What is offered, and who delivers it: the cluster itself or one of its members. */
export function OfferSection({ draft, set }: SectionProps) {
  const t = useText();
  const words = useWords();
  const sectors = useSectors();
  const { viewer } = useViewer();
  const cluster = viewer?.organisation;
  const members = useRead(
    ProvidersDocument,
    { slug: cluster?.slug ?? '', first: 100 },
    { enabled: cluster?.kind === 'CLUSTER' },
  );
  const providers = [
    ...(cluster ? [{ id: cluster.id, name: cluster.name, note: t('editor.clusterItself') }] : []),
    ...(members.data?.cluster?.members.edges.map((edge) => edge.node) ?? []),
  ];
  return (
    <div className="stack">
      <MultiPick
        label={t('facts.capabilities')}
        addLabel={t('match.addCapability')}
        hint={t('editor.conceptsHint')}
        name="concepts"
        options={words.concepts()}
        value={draft.concepts}
        onChange={(concepts) => set({ concepts })}
      />
      <div className="fields">
        <SelectInput
          label={t('filter.sector')}
          name="sector"
          options={sectors.options}
          value={draft.sector}
          onChange={(sector) => set({ sector })}
        />
        <ComboInput
          label={t('service.provider')}
          name="providerId"
          hint={t('editor.providerHint')}
          options={providers}
          value={draft.providerId}
          onChange={(providerId) => set({ providerId })}
        />
        <TextInput
          label={t('editor.contact')}
          name="contactEmail"
          type="email"
          hint={t('editor.contactHint')}
          value={draft.contactEmail ?? ''}
          onChange={(contactEmail) => set({ contactEmail })}
        />
        <TextInput
          label={t('editor.externalId')}
          name="externalId"
          hint={t('editor.externalIdHint')}
          value={draft.externalId}
          onChange={(externalId) => set({ externalId })}
          maxLength={100}
        />
      </div>
    </div>
  );
}
