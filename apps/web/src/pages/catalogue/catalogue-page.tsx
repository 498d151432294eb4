import { useSearchParams } from 'react-router';
import { usePages } from '../../data/use-operation.js';
import { OwnServicesDocument, type ServiceState } from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { LinkButton } from '../../parts/button.js';
import { SelectInput } from '../../parts/fields.js';
import { LoadMore } from '../../parts/load-more.js';
import { EmptyState, Failure, Skeleton } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { OwnServiceRow } from './own-service-row.js';

const STATES: readonly ServiceState[] = ['DRAFT', 'IN_REVIEW', 'PUBLISHED', 'SUSPENDED', 'RETIRED'];

/** The services of the own cluster, in every state. */
export function CataloguePage() {
  const t = useText();
  const [params, setParams] = useSearchParams();
  const state = STATES.find((one) => one === params.get('state')?.toUpperCase()) ?? null;
  const { pages, nodes, totalCount } = usePages(
    OwnServicesDocument,
    { first: 30, state },
    (answer) => answer.ownServices,
  );
  return (
    <Page
      title={t('catalogue.title')}
      lead={t('catalogue.lead')}
      actions={
        <>
          <LinkButton to="/import">{t('nav.import')}</LinkButton>
          <LinkButton to="/catalogue/new" look="primary">
            {t('catalogue.new')}
          </LinkButton>
        </>
      }
    >
      <div className="stack">
        <div className="sort">
          <SelectInput
            label={t('requests.state')}
            options={[
              { id: 'all', name: t('requests.all') },
              ...STATES.map((id) => ({ id, name: t(`service.state.${id}`) })),
            ]}
            value={state ?? 'all'}
            onChange={(id) => setParams(id === 'all' ? {} : { state: id.toLowerCase() })}
          />
        </div>
        {pages.error && <Failure error={pages.error} retry={pages.refetch} />}
        {pages.isPending && <Skeleton lines={0} blocks={3} />}
        {totalCount === 0 && (
          <EmptyState
            title={t('catalogue.empty')}
            action={<LinkButton to="/catalogue/new">{t('catalogue.new')}</LinkButton>}
          >
            {t('catalogue.emptyHint')}
          </EmptyState>
        )}
        <ul>
          {nodes.map((service) => (
            <li key={service.id}>
              <OwnServiceRow service={service} />
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
      </div>
    </Page>
  );
}
