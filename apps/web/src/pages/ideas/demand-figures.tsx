import { Link } from 'react-router';
import type { DemandFiguresPartsFragment } from '../../graphql/operations.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { useWords } from '../../messages/words.js';

/** Who stands behind a demand, as far as it may be said: below five companies no figure, and names by consent alone. */
export function DemandFigures({ of: figures }: { of: DemandFiguresPartsFragment }) {
  const t = useText();
  const words = useWords();
  const format = useFormat();
  if (!figures.any) return <p className="small muted">{t('ideas.nobody')}</p>;
  return (
    <dl className="facts">
      <dt>{t('ideas.companies')}</dt>
      <dd>{figures.companies ?? t('ideas.few')}</dd>
      {figures.regions.length > 0 && (
        <>
          <dt>{t('ideas.regions')}</dt>
          <dd>{format.list(figures.regions.map(({ code }) => words.region(code)))}</dd>
        </>
      )}
      {figures.budgetMinor !== null && figures.budgetCurrency && figures.budgets !== null && (
        <>
          <dt>{t('ideas.budget')}</dt>
          <dd>
            {t('ideas.budgetOf', {
              amount: format.money(figures.budgetMinor, figures.budgetCurrency),
              companies: figures.budgets,
            })}
          </dd>
        </>
      )}
      {figures.named.length > 0 && (
        <>
          <dt>{t('ideas.named')}</dt>
          <dd>
            {figures.named.map(({ id, name }, at) => (
              <span key={id}>
                {at > 0 && ', '}
                <Link to={`/organisations/${encodeURIComponent(id)}`}>{name}</Link>
              </span>
            ))}
          </dd>
        </>
      )}
    </dl>
  );
}
