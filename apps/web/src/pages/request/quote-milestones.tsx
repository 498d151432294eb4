import type { QuoteMilestonePartsFragment } from '../../graphql/operations.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';

/** The milestones that a quote proposes, in their order. */
export function QuoteMilestones({
  quote: { milestones },
}: {
  quote: { readonly milestones: readonly QuoteMilestonePartsFragment[] };
}) {
  const t = useText();
  const format = useFormat();
  const dueText = ({ dueOn, dueInDays }: QuoteMilestonePartsFragment) =>
    dueOn !== null
      ? format.day(dueOn)
      : dueInDays !== null
        ? t('quote.dueInDays', { days: dueInDays })
        : t('delivery.noDay');
  return (
    <div className="stack close small">
      <ol className="quote-milestones">
        {milestones.map((one, at) => (
          <li key={at}>
            <strong>{one.title}</strong>
            <span className="muted">
              {dueText(one)}
              {one.amount && (
                <>
                  {' · '}
                  <span className="tabular">{format.money(one.amount.amountMinor, one.amount.currency)}</span>
                </>
              )}
            </span>
          </li>
        ))}
      </ol>
      {milestones.length > 1 && !milestones[0]?.amount && <p className="faint">{t('quote.wholeWithLast')}</p>}
    </div>
  );
}
