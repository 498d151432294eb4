import { Link } from 'react-router';
import { usePages } from '../../data/use-operation.js';
import { NeedsDocument } from '../../graphql/operations.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { useWords } from '../../messages/words.js';
import { LinkButton } from '../../parts/button.js';
import { LoadMore } from '../../parts/load-more.js';
import { EmptyState, Failure, Skeleton } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { StateTag } from '../../parts/tags.js';

/** The saved needs of the own company. */
export function NeedsPage() {
  const t = useText();
  const words = useWords();
  const format = useFormat();
  const { pages, nodes, totalCount } = usePages(NeedsDocument, { first: 20 }, (answer) => answer.needs);
  return (
    <Page
      title={t('needs.title')}
      lead={t('needs.lead')}
      actions={
        <LinkButton to="/match" look="primary">
          {t('needs.new')}
        </LinkButton>
      }
    >
      {pages.error && <Failure error={pages.error} retry={pages.refetch} />}
      {pages.isPending && <Skeleton lines={0} blocks={3} />}
      {totalCount === 0 && (
        <EmptyState title={t('needs.empty')} action={<LinkButton to="/match">{t('needs.new')}</LinkButton>}>
          {t('needs.emptyHint')}
        </EmptyState>
      )}
      <ul>
        {nodes.map((need) => (
          <li key={need.id} className="list-row">
            <div className="stack close">
              <h2 className="row-title">
                <Link to={`/needs/${encodeURIComponent(need.id)}`}>{need.title}</Link>
              </h2>
              <p className="small muted">
                {format.list(
                  need.capabilities
                    .filter((one) => one.stance === 'WANTED')
                    .map((one) => words.concept(one.capability.concept)),
                )}
              </p>
              <p className="small faint">{t('needs.changed', { date: format.moment(need.updatedAt) })}</p>
            </div>
            <StateTag label={`need.state.${need.state}`} state={need.state} />
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
