import type { ReactNode } from 'react';
import type { ClauseValue } from '@fivefold/domain';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { AskPublisher } from '../../parts/ask-publisher.js';
import { ScrollArea } from '../../parts/scroll-area.js';
import { AnswerTag, StateTag } from '../../parts/tags.js';
import { useClauseWords } from '../match/use-clause-words.js';
import { QuoteMilestones } from '../request/quote-milestones.js';
import type { ComparedPart, ComparedQuote } from './compare-page.js';
import { PricePicture } from './price-picture.js';

type Criterion = ComparedQuote['bestIn'][number];

interface Row {
  readonly key: string;
  readonly label: ReactNode;
  readonly criterion?: Criterion;
  readonly cell: (quote: ComparedQuote) => ReactNode;
}

/** A table with a column per quote, its first column kept in view; on a phone each quote is a card of its own. */
export function ComparisonTable({
  part,
  actionOf,
}: {
  part: ComparedPart;
  /** What the reader can do with a quote that may be accepted. */
  actionOf: (one: ComparedQuote) => ReactNode;
}) {
  const t = useText();
  const rows = useRows(part);
  return (
    <>
      <ScrollArea className="compare-wide" label={t('compare.title')}>
        <table className="data-table compare-table">
          <thead>
            <tr>
              <th scope="col">{t('compare.what')}</th>
              {part.quotes.map((one) => (
                <th key={one.quote.id} scope="col">
                  <QuoteHead one={one} actionOf={actionOf} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">{row.label}</th>
                {part.quotes.map((one) => (
                  <td key={one.quote.id} data-best={isBest(row, one) || undefined}>
                    <Value row={row} one={one} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
      <ul className="compare-cards">
        {part.quotes.map((one) => (
          <li key={one.quote.id} className="card stack">
            <QuoteHead one={one} actionOf={actionOf} />
            <dl className="stack close">
              {rows.map((row) => (
                <div key={row.key} className="row between">
                  <dt className="small muted">{row.label}</dt>
                  <dd data-best={isBest(row, one) || undefined}>
                    <Value row={row} one={one} />
                  </dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
      {part.quotes.length > 1 && <PricePicture quotes={part.quotes} />}
    </>
  );
}

function isBest(row: Row, one: ComparedQuote): boolean {
  return row.criterion !== undefined && one.bestIn.includes(row.criterion);
}

function Value({ row, one }: { row: Row; one: ComparedQuote }) {
  const t = useText();
  return (
    <>
      {row.cell(one)}
      {isBest(row, one) && <span className="best-mark">{t('compare.best')}</span>}
    </>
  );
}

function QuoteHead({ one, actionOf }: { one: ComparedQuote; actionOf: (one: ComparedQuote) => ReactNode }) {
  const t = useText();
  return (
    <div className="stack close compare-head">
      <strong>{one.recipient.provider.name}</strong>
      <span className="small faint">{t('compare.by', { name: one.recipient.publisher.name })}</span>
      {one.quote.state === 'ACCEPTED' && (
        <span>
          <StateTag label={`quote.state.${one.quote.state}`} state={one.quote.state} />
        </span>
      )}
      {one.quote.actions.includes('accept') && actionOf(one)}
    </div>
  );
}

function useRows(part: ComparedPart): Row[] {
  const t = useText();
  const wordsOf = useClauseWords();
  const format = useFormat();
  const missing = <span className="faint">{t('compare.notStated')}</span>;
  const money = (amount: { amountMinor: number; currency: string } | null) =>
    amount ? format.money(amount.amountMinor, amount.currency) : missing;
  return [
    {
      key: 'net',
      label: t('compare.net'),
      criterion: 'NET',
      cell: ({ quote }) => money(quote.total),
    },
    {
      key: 'gross',
      label: t('compare.gross'),
      criterion: 'GROSS',
      cell: ({ quote }) => money(quote.gross),
    },
    {
      key: 'leadTime',
      label: t('compare.leadTime'),
      criterion: 'LEAD_TIME',
      cell: ({ quote }) => (quote.leadTimeDays === null ? missing : format.number(quote.leadTimeDays)),
    },
    {
      key: 'clauses',
      label: t('compare.clauses'),
      criterion: 'CLAUSES_MET',
      cell: ({ met, violated, notStated }) => t('compare.clausesText', { met, violated, notStated }),
    },
    {
      key: 'certainty',
      label: t('compare.certainty'),
      criterion: 'CERTAINTY',
      cell: ({ certainty }) =>
        certainty === null ? missing : t('compare.percent', { share: Math.round(certainty * 100) }),
    },
    {
      key: 'validUntil',
      label: t('compare.validUntil'),
      cell: ({ quote }) => format.moment(quote.validUntil),
    },
    ...(part.quotes.some(({ quote }) => quote.milestones.length > 0)
      ? [
          {
            key: 'milestones',
            label: t('quote.milestones'),
            cell: ({ quote }: ComparedQuote) =>
              quote.milestones.length > 0 ? <QuoteMilestones quote={quote} /> : t('quote.oneMilestone'),
          },
        ]
      : []),
    ...part.clauses.map((clause) => ({
      key: clause.id,
      label: (
        <>
          {wordsOf(clause).name}
          <span className="small faint"> {wordsOf(clause).text}</span>
        </>
      ),
      cell: ({ clauses, recipient }: ComparedQuote) => {
        const answer = clauses.find((one) => one.clauseId === clause.id);
        if (!answer) return <span className="faint">{t('compare.notConcerned')}</span>;
        const services = recipient.lines.flatMap((line) => line.service?.id ?? []);
        return (
          <span className="stack close compare-answers">
            {answer.catalogue && (
              <span>
                <span className="small faint">{t('compare.catalogue')} </span>
                <AnswerTag answer={answer.catalogue} />
              </span>
            )}
            {answer.catalogue === 'NOT_STATED' && services.length === 1 && (
              <AskPublisher
                serviceId={services[0]!}
                clauseKey={clause.key}
                value={clause.value as ClauseValue}
                about={wordsOf(clause).name}
              />
            )}
            <span>
              <span className="small faint">{t('compare.provider')} </span>
              <AnswerTag answer={answer.provider} />
            </span>
          </span>
        );
      },
    })),
  ];
}
