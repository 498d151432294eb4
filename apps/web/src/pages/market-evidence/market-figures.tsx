import type { MarketFigureKey } from '@fivefold/domain';
import { useState } from 'react';
import { Link } from 'react-router';
import { usePages } from '../../data/use-operation.js';
import { type MarketEvidencePartsFragment, MarketSourcesDocument } from '../../graphql/operations.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { useWords } from '../../messages/words.js';
import { Button } from '../../parts/button.js';
import { ModalDialog } from '../../parts/modal-dialog.js';
import { PagedList } from '../../parts/paged-list.js';
import { figureText } from './figure-text.js';

type Evidence = MarketEvidencePartsFragment;
type Figure = Evidence['figures'][number];

/** The figures of one topic, each with its number; those of the viewer's own cluster open to what is behind them. */
export function MarketFigures({ evidence, opens }: { evidence: Evidence; opens: boolean }) {
  const t = useText();
  const format = useFormat();
  const words = useWords();
  const [opened, setOpened] = useState<Figure | null>(null);
  return (
    <>
      <table className="data-table">
        <caption className="small faint">
          {t('market.period', { from: format.day(evidence.from), until: format.moment(evidence.asOf) })}
        </caption>
        <tbody>
          {evidence.figures.map((figure) => (
            <tr key={figure.key}>
              <th scope="row">
                {t(`market.figure.${figure.key as MarketFigureKey}`)}
                {figure.origins.length > 0 && (
                  <p className="small muted">
                    {format.list(
                      figure.origins.map((origin) => `${words.region(origin.label)} ${origin.value}`),
                    )}
                  </p>
                )}
              </th>
              <td className="number-cell">
                <strong>{figureText(figure, format.number) ?? t('market.tooFew')}</strong>
              </td>
              {opens && (
                <td>
                  {figure.behind > 0 && (
                    <Button
                      small
                      look="quiet"
                      aria-label={t('market.openOf', {
                        figure: t(`market.figure.${figure.key as MarketFigureKey}`),
                      })}
                      onPress={() => setOpened(figure)}
                    >
                      {t('market.open', { behind: figure.behind })}
                    </Button>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {opened && <SourcesDialog figure={opened} evidence={evidence} onClose={() => setOpened(null)} />}
    </>
  );
}

function SourcesDialog({
  figure,
  evidence,
  onClose,
}: {
  figure: Figure;
  evidence: Evidence;
  onClose: () => void;
}) {
  const t = useText();
  const format = useFormat();
  const words = useWords();
  const list = usePages(
    MarketSourcesDocument,
    { figure: figure.key, from: evidence.from, asOf: evidence.asOf, first: 20 },
    (answer) => answer.marketSources,
  );
  return (
    <ModalDialog title={t(`market.figure.${figure.key as MarketFigureKey}`)} isOpen onClose={onClose}>
      <PagedList list={list} skeleton={{ lines: 4 }}>
        <ul className="stack close">
          {list.nodes.map((source) => (
            <li key={source.id}>
              {source.path ? <Link to={source.path}>{source.title}</Link> : source.title}
              <span className="small muted">
                {[
                  source.kind === 'review' ? `★ ${source.detail}` : source.detail,
                  source.country && words.region(source.country),
                  source.at && format.day(source.at),
                ]
                  .filter(Boolean)
                  .map((part) => ` · ${part}`)
                  .join('')}
              </span>
            </li>
          ))}
        </ul>
      </PagedList>
    </ModalDialog>
  );
}
