import { MailOpen } from 'lucide-react';
import { usePages } from '../../data/use-operation.js';
import { MailboxDocument } from '../../graphql/operations.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { LinkButton } from '../../parts/button.js';
import { LoadMore } from '../../parts/load-more.js';
import { EmptyState, Failure, Skeleton } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';

/** The mails that would have been sent; only a development server answers. */
export function MailboxPage() {
  const t = useText();
  const format = useFormat();
  const { pages, nodes, totalCount } = usePages(MailboxDocument, { first: 30 }, (answer) => answer.mailbox);
  return (
    <Page title={t('mailbox.title')} lead={t('mailbox.lead')} width="narrow">
      {pages.error && <Failure error={pages.error} retry={pages.refetch} />}
      {pages.isPending && <Skeleton blocks={2} />}
      {totalCount === 0 && <EmptyState title={t('mailbox.empty')}>{t('mailbox.emptyHint')}</EmptyState>}
      <ul className="stack">
        {nodes.map((mail) => (
          <li key={mail.id} className="card stack close">
            <div className="row between">
              <h2>{mail.subject}</h2>
              <time className="small faint" dateTime={mail.sentAt}>
                {format.moment(mail.sentAt)}
              </time>
            </div>
            <p className="small faint">{t('mailbox.to', { to: mail.to })}</p>
            <p className="mail-text">{mail.text}</p>
            {mail.link && (
              <div>
                <LinkButton to={pathOf(mail.link)} look="primary" small>
                  <MailOpen size={16} aria-hidden />
                  {t('mailbox.open')}
                </LinkButton>
              </div>
            )}
          </li>
        ))}
      </ul>
      {totalCount ? (
        <LoadMore
          shown={nodes.length}
          total={totalCount}
          hasMore={pages.hasNextPage}
          pending={pages.isFetchingNextPage}
          onMore={() => void pages.fetchNextPage()}
        />
      ) : null}
    </Page>
  );
}

/** The place inside the page that a mail's link leads to, whatever host it names. */
function pathOf(link: string): string {
  const url = new URL(link, window.location.origin);
  return `${url.pathname}${url.search}${url.hash}`;
}
