import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useRead } from '../../data/use-operation.js';
import { useViewer } from '../../data/viewer.js';
import { RequestDocument, type RequestQuery } from '../../graphql/operations.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { useWords } from '../../messages/words.js';
import { Button } from '../../parts/button.js';
import { HistoryList } from '../../parts/history-list.js';
import { EmptyState, Failure, Notice, Skeleton } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { serviceAddress } from '../../parts/service-row.js';
import { StateTag } from '../../parts/tags.js';
import { NotFoundPage } from '../not-found/not-found-page.js';
import { BundleComparison } from './bundle-comparison.js';
import { QuoteCard } from './quote-card.js';
import { QuoteForm } from './quote-form.js';
import { AcceptDialog, DeclineDialog, WithdrawDialog, WithdrawQuoteDialog } from './request-dialogs.js';
import './request.css';

export type FullRequest = NonNullable<RequestQuery['request']>;
type Open = { kind: 'accept' | 'withdraw-quote'; quoteId: string } | { kind: 'decline' | 'withdraw' } | null;

/** A request, seen by the company that sent it or by the provider and publisher that answer it. */
export function RequestPage() {
  const t = useText();
  const read = useRead(RequestDocument, { id: useParams()['id'] ?? '' });
  const request = read.data?.request;
  if (read.data && !request) return <NotFoundPage />;
  if (request) return <RequestView key={request.id} request={request} />;
  return (
    <Page title={t('request.title')} hideHead>
      {read.error ? <Failure error={read.error} retry={read.refetch} /> : <Skeleton lines={4} blocks={2} />}
    </Page>
  );
}

function RequestView({ request }: { request: FullRequest }) {
  const t = useText();
  const format = useFormat();
  const { viewer } = useViewer();
  const [quoting, setQuoting] = useState(false);
  const [open, setOpen] = useState<Open>(null);
  const own = viewer?.organisation?.id === request.requester.id;
  const quotes = [...request.quotes].sort((a, b) => b.revision - a.revision);
  const current = quotes.find((quote) => quote.state === 'SENT') ?? null;
  const canQuote = request.actions.includes('quote');
  const close = () => setOpen(null);

  return (
    <Page
      title={format.list(request.lines.map((line) => line.title))}
      lead={
        own
          ? t('requests.to', { name: request.provider.name })
          : t('requests.from', { name: request.requester.name })
      }
      crumbs={
        own ? (
          <Link to="/requests">{t('requests.sentTitle')}</Link>
        ) : (
          <Link to="/inbox">{t('requests.inboxTitle')}</Link>
        )
      }
      actions={
        <>
          <StateTag label={`request.state.${request.state}`} state={request.state} />
          {request.actions.includes('withdraw') && (
            <Button onPress={() => setOpen({ kind: 'withdraw' })}>{t('request.withdraw')}</Button>
          )}
          {request.actions.includes('decline') && (
            <Button onPress={() => setOpen({ kind: 'decline' })}>{t('request.decline')}</Button>
          )}
          {canQuote && !quoting && (
            <Button look="primary" onPress={() => setQuoting(true)}>
              {t(current ? 'quote.revise' : 'quote.write')}
            </Button>
          )}
        </>
      }
    >
      <div className="service-layout">
        <div className="stack wide">
          {request.declineReason && (
            <Notice>
              <p>
                <strong>{t('request.declined')}</strong> {request.declineReason}
              </p>
            </Notice>
          )}
          {quoting && (
            <section className="card stack" aria-labelledby="quote-form">
              <h2 id="quote-form">{t(current ? 'quote.revise' : 'quote.write')}</h2>
              <QuoteForm
                requestId={request.id}
                version={request.version}
                titles={request.lines.map((line) => line.title)}
                last={current}
                onDone={() => setQuoting(false)}
              />
            </section>
          )}
          <section className="stack" aria-labelledby="quotes-title">
            <h2 id="quotes-title">{t('request.quotes')}</h2>
            {quotes.length === 0 && (
              <EmptyState
                title={t(request.state === 'SUBMITTED' ? 'request.noQuotes' : 'request.noQuotesEver')}
              >
                {request.state === 'SUBMITTED' && t(own ? 'request.noQuotesOwn' : 'request.noQuotesProvider')}
              </EmptyState>
            )}
            {quotes.map((quote) => (
              <QuoteCard key={quote.id} quote={quote}>
                {quote.actions.includes('accept') && (
                  <Button look="primary" onPress={() => setOpen({ kind: 'accept', quoteId: quote.id })}>
                    {t('quote.accept')}
                  </Button>
                )}
                {quote.actions.includes('withdraw') && (
                  <Button onPress={() => setOpen({ kind: 'withdraw-quote', quoteId: quote.id })}>
                    {t('quote.withdraw')}
                  </Button>
                )}
              </QuoteCard>
            ))}
          </section>
          {own && request.siblings.length > 0 && <BundleComparison request={request} />}
          <Asked request={request} />
        </div>
        <aside className="stack" aria-labelledby="history-title">
          <h2 id="history-title">{t('history.title')}</h2>
          <HistoryList entries={request.history} />
        </aside>
      </div>
      {open?.kind === 'accept' && (
        <AcceptDialog
          request={request}
          quote={quotes.find((one) => one.id === open.quoteId)!}
          onClose={close}
        />
      )}
      {open?.kind === 'withdraw-quote' && (
        <WithdrawQuoteDialog request={request} quoteId={open.quoteId} onClose={close} />
      )}
      {open?.kind === 'decline' && <DeclineDialog request={request} onClose={close} />}
      {open?.kind === 'withdraw' && <WithdrawDialog request={request} onClose={close} />}
    </Page>
  );
}

/** What was asked: services, message, the need behind it. */
function Asked({ request }: { request: FullRequest }) {
  const t = useText();
  const words = useWords();
  const format = useFormat();
  return (
    <section className="stack" aria-labelledby="asked-title">
      <h2 id="asked-title">{t('request.asked')}</h2>
      <ul>
        {request.lines.map((line) => (
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
            </span>
          </li>
        ))}
      </ul>
      {request.message && (
        <div>
          <h3>{t('send.message')}</h3>
          <p className="quote-note">{request.message}</p>
        </div>
      )}
      {(request.need || request.needText !== request.message) && (
        <div>
          <h3>{t('request.need')}</h3>
          <p className="quote-note">{request.needText}</p>
          {request.need && (
            <p className="small">
              <Link to={`/needs/${encodeURIComponent(request.need.id)}`}>{request.need.title}</Link>
            </p>
          )}
        </div>
      )}
      <p className="small faint">
        {t('requests.sent', { date: format.moment(request.createdAt) })}
        {request.replyBy && ` · ${t('requests.replyBy', { date: format.day(request.replyBy) })}`}
        {' · '}
        {t('request.publisher', { name: request.publisher.name })}
      </p>
    </section>
  );
}
