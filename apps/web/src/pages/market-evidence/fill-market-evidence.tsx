import { useState } from 'react';
import { useWrite } from '../../data/use-operation.js';
import { FillMarketEvidenceDocument } from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { FormProblems } from '../../parts/form-problems.js';
import { Notice } from '../../parts/notices.js';

/** One button that puts the figures of the last year with the indicators of an open self assessment. */
export function FillMarketEvidence({ id, version }: { id: string; version: number }) {
  const t = useText();
  const fill = useWrite(FillMarketEvidenceDocument);
  const [filled, setFilled] = useState<number | null>(null);
  const run = async () => {
    const payload = await fill.run({ input: { id, version, months: 12 } });
    setFilled(payload?.evidence?.length ?? null);
  };
  return (
    <div className="stack close">
      <FormProblems errors={fill.userErrors} failure={fill.failure} />
      <div>
        <Button onPress={() => void run()} isPending={fill.pending}>
          {t('market.fill')}
        </Button>
      </div>
      {filled !== null && (
        <Notice tone="good">
          <p>{t('market.filled', { topics: filled })}</p>
        </Notice>
      )}
    </div>
  );
}
