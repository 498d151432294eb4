import type { ReactNode } from 'react';
import type { QuotePartsFragment } from '../../graphql/operations.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { StateTag } from '../../parts/tags.js';

/** An offer with its lines, total and terms. Earlier revisions are shown small. */
export function QuoteCard({ quote, children }: { quote: QuotePartsFragment; children?: ReactNode }) {
  const t = useText();
  const format = useFormat();
  const { currency } = quote.total;
  return (
    <article className="card stack quote" data-state={quote.state}>
      <div className="row between">
        <h3>{t('quote.title', { revision: quote.revision })}</h3>
        <StateTag label={`quote.state.${quote.state}`} state={quote.state} />
      </div>
      <div className="scroll-x">
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">{t('quote.description')}</th>
              <th scope="col" className="number-cell">
                {t('quote.qty')}
              </th>
              <th scope="col" className="number-cell">
                {t('quote.unitPrice', { currency })}
              </th>
              <th scope="col" className="number-cell">
                {t('quote.lineTotal')}
              </th>
            </tr>
          </thead>
          <tbody>
            {quote.lines.map((line, index) => (
              <tr key={index}>
                <td>{line.description}</td>
                <td className="number-cell">{format.number(line.qty)}</td>
                <td className="number-cell">{format.money(line.unitPriceMinor, currency)}</td>
                <td className="number-cell">{format.money(line.totalMinor, currency)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={3}>
                {t('quote.total')}
              </th>
              <td className="number-cell">
                <strong>{format.money(quote.total.amountMinor, currency)}</strong>
              </td>
            </tr>
          </tfoot>
        </table>
      </div>
      <p className="small muted">
        {t('quote.validTo', { date: format.moment(quote.validUntil) })}
        {' · '}
        {quote.leadTimeDays === null
          ? t('service.noLeadTime')
          : t('service.leadTime', { days: quote.leadTimeDays })}
        {' · '}
        {t('quote.by', { name: quote.author, date: format.moment(quote.createdAt) })}
      </p>
      {quote.note && <p className="quote-note">{quote.note}</p>}
      {children && <div className="row">{children}</div>}
    </article>
  );
}
