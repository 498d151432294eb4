import { useState } from 'react';
import { Link, useLocation, useParams } from 'react-router';
import { useRead, useWrite } from '../../data/use-operation.js';
import { useViewer } from '../../data/viewer.js';
import { RequestDocument, type RequestQuery, SubmitRequestDocument } from '../../graphql/operations.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { Button, LinkButton } from '../../parts/button.js';
import { FormProblems } from '../../parts/form-problems.js';
import { Failure, Notice, Skeleton } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { StateTag } from '../../parts/tags.js';
import { RequestAgreement } from '../agreement/agreement-panel.js';
import { NotFoundPage } from '../not-found/not-found-page.js';
import { providersOf, titlesOf } from '../requests/request-row.js';
import { useConversations } from './conversation.js';
import { RequestQuestions } from './questions.js';
import { RecipientSection } from './recipient-section.js';
import { ReplacementPanel } from './replacement-panel.js';
import { WithdrawDialog } from './request-dialogs.js';
import { DraftDialog, MoreTimeDialog } from './request-terms.js';
import { DealHistory } from './timeline.js';

export type FullRequest = NonNullable<RequestQuery['request']>;

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
  const [open, setOpen] = useState<'change' | 'extend' | 'withdraw' | null>(null);
  const close = () => setOpen(null);
  const submit = useWrite(SubmitRequestDocument);
  const { sent } = (useLocation().state ?? {}) as { sent?: number };
  const [submitted, setSubmitted] = useState(sent !== undefined);
  useConversations(request.state === 'DRAFT' ? null : request.id);
  const own = viewer?.organisation?.id === request.requester.id;
  return (
    <Page
      title={format.list(titlesOf(request))}
      lead={
        own
          ? t('requests.to', { name: format.list(providersOf(request)) })
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
          {request.actions.includes('change') && (
            <Button onPress={() => setOpen('change')}>{t('request.change')}</Button>
          )}
          {request.actions.includes('extend') && (
            <Button onPress={() => setOpen('extend')}>{t('request.moreTime')}</Button>
          )}
          {request.actions.includes('withdraw') && (
            <Button onPress={() => setOpen('withdraw')}>
              {t(request.state === 'DRAFT' ? 'request.discard' : 'request.withdraw')}
            </Button>
          )}
          {own && request.quotes.length > 0 && (
            <LinkButton to={`/requests/${encodeURIComponent(request.id)}/compare`}>
              {t('request.compare')}
            </LinkButton>
          )}
          {request.actions.includes('submit') && (
            <Button
              look="primary"
              isPending={submit.pending}
              onPress={() =>
                void submit
                  .run({ input: { id: request.id, version: request.version } })
                  .then((payload) => payload && setSubmitted(true))
              }
            >
              {t('request.submit')}
            </Button>
          )}
        </>
      }
    >
      <div className="service-layout">
        <div className="stack wide">
          {submitted && request.state === 'SUBMITTED' && (
            <Notice tone="good">
              {t('request.justSent', { name: format.list(providersOf(request)) })}{' '}
              <Link to="/requests">{t('requests.sentTitle')}</Link>
            </Notice>
          )}
          {request.sealed && request.replyBy && (
            <Notice>{t('request.sealedUntil', { date: format.moment(request.replyBy) })}</Notice>
          )}
          {request.state === 'DRAFT' && <Notice>{t('request.draftHint')}</Notice>}
          <FormProblems errors={submit.userErrors} failure={submit.failure} />
          {request.replacement && <ReplacementPanel replacement={request.replacement} />}
          <RequestAgreement requestId={request.id} />
          {!own && <Asked request={request} />}
          {request.recipients.map((recipient) => (
            <RecipientSection key={recipient.id} request={request} recipient={recipient} own={own} />
          ))}
          {own && request.siblings.length > 0 && (
            <section className="stack close" aria-labelledby="bundle-title">
              <h2 id="bundle-title">{t('request.bundle', { count: request.siblings.length + 1 })}</h2>
              <p>
                <Link to={`/requests/${encodeURIComponent(request.id)}/compare`}>
                  {t('request.bundleParts')}
                </Link>
              </p>
            </section>
          )}
          {request.state !== 'DRAFT' && (
            <RequestQuestions
              requestId={request.id}
              own={own}
              asOf={request.recipients.find((one) => one.actions.includes('quote'))?.id ?? null}
            />
          )}
          {own && <Asked request={request} />}
        </div>
        <DealHistory requestId={request.id} />
      </div>
      {open === 'change' && <DraftDialog request={request} onClose={close} />}
      {open === 'extend' && <MoreTimeDialog request={request} onClose={close} />}
      {open === 'withdraw' && <WithdrawDialog request={request} onClose={close} />}
    </Page>
  );
}

/** What was asked: message, the need behind it, deadline. */
function Asked({ request }: { request: FullRequest }) {
  const t = useText();
  const format = useFormat();
  return (
    <section className="stack" aria-labelledby="asked-title">
      <h2 id="asked-title">{t('request.asked')}</h2>
      {request.message && (
        <div>
          <h3>{t('request.message')}</h3>
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
        {t('requests.sent', { date: format.moment(request.submittedAt ?? request.createdAt) })}
        {request.replyBy && ` · ${t('requests.replyBy', { date: format.moment(request.replyBy) })}`}
      </p>
    </section>
  );
}
