import { MARKET_FIGURES, type MarketFigureKey } from '@fivefold/domain';
import { useState } from 'react';
import { useWrite } from '../../data/use-operation.js';
import { RemoveAssessmentEvidenceDocument } from '../../graphql/operations.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { AttachmentList } from '../../parts/attachment-list.js';
import { Button } from '../../parts/button.js';
import { FormProblems } from '../../parts/form-problems.js';
import { ConfirmDialog } from '../../parts/modal-dialog.js';
import { figureText } from '../market-evidence/figure-text.js';
import type { FullAssessment } from './assessment-page.js';

type Evidence = FullAssessment['lines'][number]['evidence'][number];

const unitOf = (key: string) => MARKET_FIGURES.find((figure) => figure.key === key)?.unit ?? 'count';

/** One piece of evidence: words and files of the cluster, or figures of the marketplace with their period. */
export function EvidenceRow({ evidence, canRemove }: { evidence: Evidence; canRemove: boolean }) {
  const t = useText();
  const format = useFormat();
  const remove = useWrite(RemoveAssessmentEvidenceDocument);
  const [asks, setAsks] = useState(false);
  const { id, source, words, author, from, asOf, figures, attachments } = evidence;
  return (
    <div className="stack close">
      <p className="small">
        {source === 'marketplace' ? t('line.market') : words}
        <span className="faint">
          {from &&
            asOf &&
            ` · ${t('evidence.period', { from: format.day(from), asOf: format.moment(asOf) })}`}
          {` · ${author}`}
        </span>
      </p>
      {figures.length > 0 && (
        <ul className="small">
          {figures.map(({ key, value, behind }) => (
            <li key={key}>
              {t('line.figure', {
                name: t(`market.figure.${key as MarketFigureKey}`),
                value: figureText({ unit: unitOf(key), value }, format.number) ?? '–',
                behind,
              })}
            </li>
          ))}
        </ul>
      )}
      {attachments.length > 0 && <AttachmentList files={attachments} />}
      {canRemove && (
        <div>
          <Button small onPress={() => setAsks(true)}>
            {t('evidence.remove')}
          </Button>
        </div>
      )}
      <FormProblems errors={remove.userErrors} failure={remove.failure} />
      <ConfirmDialog
        title={t('evidence.removeTitle')}
        isOpen={asks}
        onClose={() => setAsks(false)}
        onConfirm={() => void remove.run({ input: { id } }).then(() => setAsks(false))}
        confirmLabel={t('evidence.remove')}
        danger
        pending={remove.pending}
      >
        <p>{t('evidence.removeHint')}</p>
      </ConfirmDialog>
    </div>
  );
}
