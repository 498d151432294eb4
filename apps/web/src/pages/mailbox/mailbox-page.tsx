import { usePages } from '../../data/use-operation.js';
import { MailboxDocument } from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { PagedList } from '../../parts/paged-list.js';
import { EmptyState } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { MailCard } from './mail-card.js';

/** The mails that the platform wrote; only a development server answers. */
export function MailboxPage() {
  const t = useText();
  const list = usePages(MailboxDocument, { first: 30 }, (answer) => answer.mailbox);
  return (
    <Page title={t('mailbox.title')} lead={t('mailbox.lead')} width="narrow">
      <PagedList
        list={list}
        skeleton={{ blocks: 2 }}
        empty={<EmptyState title={t('mailbox.empty')}>{t('mailbox.emptyHint')}</EmptyState>}
      >
        <ul className="stack">
          {list.nodes.map((mail) => (
            <MailCard key={mail.id} mail={mail} />
          ))}
        </ul>
      </PagedList>
    </Page>
  );
}
