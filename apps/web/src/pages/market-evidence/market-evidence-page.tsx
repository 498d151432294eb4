import type { MarketTopic } from '@fivefold/domain';
import { useState } from 'react';
import { useRead } from '../../data/use-operation.js';
import { MarketEvidenceDocument } from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { SelectInput } from '../../parts/fields.js';
import { Failure, Skeleton } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { MarketFigures } from './market-figures.js';

const MONTHS = [3, 6, 12, 24];

/** What the marketplace yields about the viewer's cluster, by topics of an assessment. */
export function MarketEvidencePage() {
  const t = useText();
  const [months, setMonths] = useState(12);
  const read = useRead(MarketEvidenceDocument, { months }, { keepPrevious: true });
  return (
    <Page title={t('market.title')} lead={t('market.lead')}>
      <div className="stack wide">
        <SelectInput
          label={t('market.over')}
          options={MONTHS.map((each) => ({ id: String(each), name: t('market.months', { months: each }) }))}
          value={String(months)}
          onChange={(id) => setMonths(Number(id))}
        />
        {read.error && <Failure error={read.error} retry={read.refetch} />}
        {read.isPending && <Skeleton lines={0} blocks={4} />}
        {read.data?.marketEvidence.map((evidence) => (
          <section
            key={evidence.topic}
            className="card stack close"
            aria-labelledby={`topic-${evidence.topic}`}
          >
            <h2 id={`topic-${evidence.topic}`}>{t(`market.topic.${evidence.topic as MarketTopic}`)}</h2>
            <MarketFigures evidence={evidence} opens />
          </section>
        ))}
      </div>
    </Page>
  );
}
