import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import type { ComparedQuote } from './compare-page.js';

const WIDTH = 480;
const HEIGHT = 180;
const MARGIN = 24;

/** Price against certainty, a dot per quote. The table beside it says the same in words. */
export function PricePicture({ quotes }: { quotes: readonly ComparedQuote[] }) {
  const t = useText();
  const format = useFormat();
  const prices = quotes.map((one) => one.quote.total.amountMinor);
  const currencies = new Set(quotes.map((one) => one.quote.total.currency));
  if (currencies.size > 1) return null;
  const low = Math.min(...prices);
  const spread = Math.max(...prices) - low || 1;
  return (
    <figure className="price-picture">
      <figcaption className="small muted">
        <strong>{t('compare.picture')}</strong> {t('compare.pictureHint')}
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t('compare.picture')}>
        <path
          d={`M${MARGIN} ${MARGIN / 2}V${HEIGHT - MARGIN}H${WIDTH - MARGIN / 2}`}
          className="picture-axis"
        />
        {quotes.map(({ quote, certainty }, at) => {
          const x = MARGIN * 2 + ((quote.total.amountMinor - low) / spread) * (WIDTH - MARGIN * 4);
          const y = HEIGHT - MARGIN * 1.5 - (certainty ?? 0) * (HEIGHT - MARGIN * 3);
          return (
            <g key={quote.id}>
              <circle cx={x} cy={y} r={10} className="picture-dot" />
              <text x={x} y={y + 4} textAnchor="middle" className="picture-label">
                {at + 1}
              </text>
            </g>
          );
        })}
      </svg>
      <ol className="small">
        {quotes.map(({ quote, recipient }, at) => (
          <li key={quote.id}>
            {t('compare.dot', {
              number: at + 1,
              name: recipient.provider.name,
              amount: format.money(quote.total.amountMinor, quote.total.currency),
            })}
          </li>
        ))}
      </ol>
    </figure>
  );
}
