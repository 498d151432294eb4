import { Link } from 'react-router';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { ScrollArea } from '../../parts/scroll-area.js';
import { StateTag } from '../../parts/tags.js';
import { providersOf, titlesOf } from '../requests/request-row.js';
import type { FullRequest } from './request-page.js';

/** All requests of a bundle side by side: who answered, at what price, until when. */
export function BundleComparison({ request }: { request: FullRequest }) {
  const t = useText();
  const format = useFormat();
  const all = [request, ...request.siblings];
  const open = all.map((one) =>
    one.quotes.find((quote) => quote.state === 'SENT' || quote.state === 'ACCEPTED'),
  );
  const totals = new Map<string, number>();
  for (const quote of open) {
    if (quote)
      totals.set(quote.total.currency, (totals.get(quote.total.currency) ?? 0) + quote.total.amountMinor);
  }
  return (
    <section className="stack" aria-labelledby="bundle-title">
      <h2 id="bundle-title">{t('request.bundle', { count: all.length })}</h2>
      <ScrollArea label={t('request.bundle', { count: all.length })}>
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">{t('request.what')}</th>
              <th scope="col">{t('request.provider')}</th>
              <th scope="col">{t('requests.state')}</th>
              <th scope="col">{t('quote.validUntil')}</th>
              <th scope="col" className="number-cell">
                {t('quote.total')}
              </th>
            </tr>
          </thead>
          <tbody>
            {all.map((one, index) => {
              const quote = open[index];
              const title = format.list(titlesOf(one));
              return (
                <tr key={one.id}>
                  <th scope="row">
                    {one.id === request.id ? (
                      title
                    ) : (
                      <Link to={`/requests/${encodeURIComponent(one.id)}`}>{title}</Link>
                    )}
                  </th>
                  <td>{format.list(providersOf(one))}</td>
                  <td>
                    <StateTag label={`request.state.${one.state}`} state={one.state} />
                  </td>
                  <td>{quote ? format.day(quote.validUntil) : '–'}</td>
                  <td className="number-cell">
                    {quote
                      ? format.money(quote.total.amountMinor, quote.total.currency)
                      : t('request.waiting')}
                  </td>
                </tr>
              );
            })}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={4}>
                {t('request.bundleTotal')}
              </th>
              <td className="number-cell">
                <strong>
                  {totals.size === 0
                    ? '–'
                    : format.list([...totals].map(([currency, amount]) => format.money(amount, currency)))}
                </strong>
              </td>
            </tr>
          </tfoot>
        </table>
      </ScrollArea>
    </section>
  );
}
