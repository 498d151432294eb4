import { usePages } from '../../data/use-operation.js';
import { ReviewQueueDocument } from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { PagedList } from '../../parts/paged-list.js';
import { EmptyState } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { OwnServiceRow } from '../catalogue/own-service-row.js';

/** What waits for the viewer's judgement: another person than the author publishes. */
export function ReviewPage() {
  const t = useText();
  const list = usePages(ReviewQueueDocument, { first: 30 }, (answer) => answer.reviewQueue);
  return (
    <Page title={t('review.title')} lead={t('review.lead')}>
      <PagedList
        list={list}
        skeleton={{ lines: 0, blocks: 2 }}
        empty={<EmptyState title={t('review.empty')}>{t('review.emptyHint')}</EmptyState>}
      >
        <ul>
          {list.nodes.map((service) => (
            <li key={service.id}>
              <p className="small faint">{service.publisher.name}</p>
              <OwnServiceRow service={service} />
            </li>
          ))}
        </ul>
      </PagedList>
    </Page>
  );
}
