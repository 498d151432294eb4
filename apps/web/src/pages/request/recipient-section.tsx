import { concernsService } from '@fivefold/domain';
import { useState } from 'react';
import { Link } from 'react-router';
import type { QuotePartsFragment, RecipientPartsFragment } from '../../graphql/operations.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { useWords } from '../../messages/words.js';
import { Button } from '../../parts/button.js';
import { Fold, useFold } from '../../parts/fold.js';
import { EmptyState, Notice } from '../../parts/notices.js';
import { serviceAddress } from '../../parts/service-row.js';
import { StateTag } from '../../parts/tags.js';
import { Conversation } from './conversation.js';
import { CounterOfferDialog, CounterOffers } from './counter-offers.js';
import { QuoteCard } from './quote-card.js';
import { QuoteForm } from './quote-form.js';
import { AcceptDialog, DeclineDialog, WithdrawQuoteDialog } from './request-dialogs.js';
import type { FullRequest } from './request-page.js';

type Open = { kind: 'accept' | 'withdraw-quote' | 'counter'; quoteId: string } | { kind: 'decline' } | null;

/** One provider asked: what of, how it answered, and the answering itself for whoever speaks for it. */
export function RecipientSection({
  request,
  recipient,
  own,
}: {
  request: FullRequest;
  recipient: RecipientPartsFragment;
  own: boolean;
}) {
  const t = useText();
  const [quoting, setQuoting] = useState(false);
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const quotes = recipient.quotes;
  const current = quotes.find((quote) => quote.state === 'SENT') ?? null;
  const draft = quotes.find((quote) => quote.state === 'DRAFT') ?? null;
  const waiting = recipient.state === 'ASKED';
  const headingId = `recipient-${recipient.id}`;
  return (
    <section className="stack" aria-labelledby={headingId}>
      <div className="row between">
        <h2 id={headingId}>{own ? recipient.provider.name : t('request.quotes')}</h2>
        <div className="row">
          <StateTag label={`recipient.state.${recipient.state}`} state={recipient.state} />
          {recipient.actions.includes('decline') && (
            <Button onPress={() => setOpen({ kind: 'decline' })}>{t('request.decline')}</Button>
          )}
          {recipient.actions.includes('quote') && !quoting && (
            <Button look="primary" onPress={() => setQuoting(true)}>
              {t(current ? 'quote.revise' : 'quote.write')}
            </Button>
          )}
        </div>
      </div>
      <RecipientLines recipient={recipient} />
      {recipient.declineReason && (
        <Notice>
          <p>
            <strong>{t('request.declined')}</strong> {recipient.declineReason}
          </p>
        </Notice>
      )}
      {quoting && (
        <section className="card stack" aria-labelledby="quote-form">
          <h3 id="quote-form">{t(current ? 'quote.revise' : 'quote.write')}</h3>
          <QuoteForm
            recipient={recipient}
            clauses={request.clauses.filter((clause) => concerns(clause, recipient))}
            last={draft ?? current}
            revises={current !== null}
            onDone={() => setQuoting(false)}
          />
        </section>
      )}
      {quotes.length === 0 && !quoting && (
        <EmptyState title={t(waiting ? 'request.noQuotes' : 'request.noQuotesEver')}>
          {waiting &&
            t(
              own
                ? request.sealedNow
                  ? 'request.sealedHint'
                  : 'request.noQuotesOwn'
                : 'request.noQuotesProvider',
            )}
        </EmptyState>
      )}
      {quotes.filter(isLive).map((quote) => (
        <QuoteCard
          key={quote.id}
          quote={quote}
          clauses={request.clauses}
          rounds={<CounterOffers quote={quote} recipient={recipient} />}
        >
          {quote.actions.includes('accept') && (
            <Button look="primary" onPress={() => setOpen({ kind: 'accept', quoteId: quote.id })}>
              {t('quote.accept')}
            </Button>
          )}
          {quote.actions.includes('accept') && !quote.counterOffers.some((one) => one.state === 'OPEN') && (
            <Button onPress={() => setOpen({ kind: 'counter', quoteId: quote.id })}>
              {t('counter.propose')}
            </Button>
          )}
          {quote.actions.includes('withdraw') && (
            <Button onPress={() => setOpen({ kind: 'withdraw-quote', quoteId: quote.id })}>
              {t(quote.state === 'DRAFT' ? 'quote.discard' : 'quote.withdraw')}
            </Button>
          )}
        </QuoteCard>
      ))}
      <ClosedQuotes recipient={recipient} clauses={request.clauses} />
      <Conversation
        recipientId={recipient.id}
        partner={own ? recipient.provider.name : request.requester.name}
      />
      {open?.kind === 'accept' && (
        <AcceptDialog
          request={request}
          provider={recipient.provider.name}
          quote={quotes.find((one) => one.id === open.quoteId)!}
          onClose={close}
        />
      )}
      {open?.kind === 'counter' && (
        <CounterOfferDialog
          quote={quotes.find((one) => one.id === open.quoteId)!}
          provider={recipient.provider.name}
          version={request.version}
          onClose={close}
        />
      )}
      {open?.kind === 'withdraw-quote' && (
        <WithdrawQuoteDialog recipient={recipient} quoteId={open.quoteId} onClose={close} />
      )}
      {open?.kind === 'decline' && <DeclineDialog recipient={recipient} onClose={close} />}
    </section>
  );
}

/** Whether the services asked of `recipient` answer the clause: not what binds other parts of the need, or the need as a whole. */
function concerns(clause: FullRequest['clauses'][number], { lines }: RecipientPartsFragment): boolean {
  const asked = new Set(lines.flatMap((line) => line.capabilities.map(({ concept }) => concept)));
  return concernsService(clause.key) && (clause.appliesTo?.some(({ concept }) => asked.has(concept)) ?? true);
}

/** Whether an offer is written, open or accepted. */
function isLive({ state }: { state: QuotePartsFragment['state'] }): boolean {
  return state === 'DRAFT' || state === 'SENT' || state === 'ACCEPTED';
}

/** The offers that count no more: replaced, taken back, run out or not chosen. */
function ClosedQuotes({
  recipient,
  clauses,
}: {
  recipient: RecipientPartsFragment;
  clauses: FullRequest['clauses'];
}) {
  const t = useText();
  const fold = useFold();
  const closed = recipient.quotes.filter((quote) => !isLive(quote));
  if (closed.length === 0) return null;
  return (
    <Fold fold={fold} title={t('request.closedQuotes', { count: closed.length })} level={3}>
      {closed.map((quote) => (
        <QuoteCard
          key={quote.id}
          quote={quote}
          clauses={clauses}
          rounds={<CounterOffers quote={quote} recipient={recipient} />}
        />
      ))}
    </Fold>
  );
}

/** The services asked of one provider. */
function RecipientLines({ recipient }: { recipient: RecipientPartsFragment }) {
  const t = useText();
  const words = useWords();
  const format = useFormat();
  return (
    <ul>
      {recipient.lines.map((line) => (
        <li key={line.title} className="list-row">
          <div>
            <p className="row-title">
              {line.service ? <Link to={serviceAddress(line.service.id)}>{line.title}</Link> : line.title}
            </p>
            <p className="small muted">
              {format.list(line.capabilities.map((one) => words.concept(one.concept)))}
            </p>
          </div>
          <span className="small faint">
            {line.service ? t('request.version', { version: line.serviceVersion }) : t('request.gone')}
            {' · '}
            {t('request.publisher', { name: recipient.publisher.name })}
          </span>
        </li>
      ))}
    </ul>
  );
}
