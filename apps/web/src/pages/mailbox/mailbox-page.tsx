import { usePages } from '../../data/use-operation.js';
import { MailboxDocument } from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { LoadMore } from '../../parts/load-more.js';
import { EmptyState, Failure, Skeleton } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { MailCard } from './mail-card.js';

/** The mails that the platform wrote; only a development server answers. */
export function MailboxPage() {
  const t = useText();
  const { pages, nodes, totalCount } = usePages(MailboxDocument, { first: 30 }, (answer) => answer.mailbox);
  return (
    <Page title={t('mailbox.title')} lead={t('mailbox.lead')} width="narrow">
      {pages.error && <Failure error={pages.error} retry={pages.refetch} />}
      {pages.isPending && <Skeleton blocks={2} />}
      {totalCount === 0 && <EmptyState title={t('mailbox.empty')}>{t('mailbox.emptyHint')}</EmptyState>}
      <ul className="stack">
        {nodes.map((mail) => (
          <MailCard key={mail.id} mail={mail} />
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
