import type { ReactNode } from 'react';
import type { QuotePartsFragment } from '../../graphql/operations.js';
import { AttachmentList } from '../../parts/attachment-list.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { ScrollArea } from '../../parts/scroll-area.js';
import { AnswerTag, StateTag } from '../../parts/tags.js';
import { useClauseWords } from '../match/use-clause-words.js';
import { QuoteMilestones } from './quote-milestones.js';
import type { FullRequest } from './request-page.js';

/** An offer with its lines, total and terms. Earlier revisions are shown small. */
export function QuoteCard({
  quote,
  clauses,
  rounds,
  children,
}: {
  quote: QuotePartsFragment;
  clauses: FullRequest['clauses'];
  /** Its counter-offers. */
  rounds?: ReactNode;
  children?: ReactNode;
}) {
  const t = useText();
  const format = useFormat();
  const wordsOf = useClauseWords();
  const { currency } = quote.total;
  const said = (clauseId: string) => {
    const clause = clauses.find(({ id }) => id === clauseId);
    return clause && `${wordsOf(clause).name} ${wordsOf(clause).text}`;
  };
  const vatText = (vat: QuotePartsFragment['lines'][number]['vat']) => {
    if (!vat) return t('quote.vatUnstated');
    if (vat.treatment === 'rate') return t('quote.vat.rate', { rate: format.number(vat.rateBp / 100) });
    if (vat.treatment === 'exempt') return t('quote.vat.exempt', { why: vat.exemption ?? '' });
    return t(vat.treatment === 'reverse_charge' ? 'quote.vat.reverse_charge' : 'quote.vat.outside_scope');
  };
  return (
    <article className="card stack quote" data-state={quote.state}>
      <div className="row between">
        <h3>{t('quote.title', { revision: quote.revision })}</h3>
        <StateTag label={`quote.state.${quote.state}`} state={quote.state} />
      </div>
      <ScrollArea label={t('quote.title', { revision: quote.revision })}>
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
                {t('quote.vat')}
              </th>
              <th scope="col" className="number-cell">
                {t('quote.lineTotal')}
              </th>
            </tr>
          </thead>
          <tbody>
            {quote.lines.map((line, index) => (
              <tr key={index}>
                <td>
                  {line.description}
                  {line.booking && (
                    <span className="small faint">
                      {' '}
                      {t('quote.bookingText', {
                        quantity: format.number(line.booking.quantity),
                        unit: line.booking.unit,
                        from: format.day(line.booking.from),
                        to: format.day(line.booking.to),
                      })}
                    </span>
                  )}
                </td>
                <td className="number-cell">{format.number(line.qty)}</td>
                <td className="number-cell">{format.money(line.unitPriceMinor, currency)}</td>
                <td className="number-cell">{vatText(line.vat)}</td>
                <td className="number-cell">{format.money(line.totalMinor, currency)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={4}>
                {t('quote.total')}
              </th>
              <td className="number-cell">
                <strong>{format.money(quote.total.amountMinor, currency)}</strong>
              </td>
            </tr>
            {quote.gross && (
              <tr>
                <th scope="row" colSpan={4}>
                  {t('quote.gross')}
                </th>
                <td className="number-cell">{format.money(quote.gross.amountMinor, currency)}</td>
              </tr>
            )}
          </tfoot>
        </table>
      </ScrollArea>
      <p className="small muted">
        {t('quote.validTo', { date: format.moment(quote.validUntil) })}
        {' · '}
        {quote.leadTimeDays === null
          ? t('service.noLeadTime')
          : t('service.leadTime', { days: quote.leadTimeDays })}
        {' · '}
        {t('quote.by', { name: quote.author, date: format.moment(quote.createdAt) })}
      </p>
      {quote.milestones.length > 0 && (
        <section className="stack close" aria-label={t('quote.milestones')}>
          <h4>{t('quote.milestones')}</h4>
          <QuoteMilestones quote={quote} />
        </section>
      )}
      {quote.statements.length > 0 && (
        <details className="small">
          <summary>{t('quote.statementsRead')}</summary>
          <ul>
            {quote.statements.map((one) => (
              <li key={one.clauseId} className="row between">
                <span>{said(one.clauseId)}</span>
                <AnswerTag answer={one.status} />
              </li>
            ))}
          </ul>
        </details>
      )}
      <AttachmentList files={quote.attachments} />
      {rounds}
      {quote.note && <p className="quote-note">{quote.note}</p>}
      {children && <div className="row">{children}</div>}
    </article>
  );
}
