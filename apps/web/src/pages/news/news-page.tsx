import { useSearchParams } from 'react-router';
import { usePages } from '../../data/use-operation.js';
import { useViewer } from '../../data/viewer.js';
import { PublicationsDocument, type PublicationKind } from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { LinkButton } from '../../parts/button.js';
import { CheckInput, SelectInput } from '../../parts/fields.js';
import { EmptyState, NoneChosen } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { PagedList } from '../../parts/paged-list.js';
import { PublicationCard } from './publication-card.js';

const KINDS: readonly PublicationKind[] = ['NEWS', 'RESULT', 'FOLLOW_UP'];

/** News, results and follow-up plans of the network; staff see their own drafts as well. */
export function NewsPage() {
  const t = useText();
  const { may } = useViewer();
  const [params, setParams] = useSearchParams();
  const kind = KINDS.find((one) => one === params.get('kind')?.toUpperCase()) ?? null;
  const own = may.writesCatalogue && params.get('own') === 'yes';
  const list = usePages(PublicationsDocument, { first: 24, kind, own }, (answer) => answer.publications);
  const change = (name: string, value: string | null) => {
    const next = new URLSearchParams(params);
    if (value === null) next.delete(name);
    else next.set(name, value);
    setParams(next);
  };
  return (
    <Page
      title={t('news.title')}
      lead={t('news.lead')}
      actions={
        may.writesCatalogue && (
          <>
            <LinkButton to="/newsletter">{t('newsletter.title')}</LinkButton>
            <LinkButton to="/news/new" look="primary">
              {t('news.new')}
            </LinkButton>
          </>
        )
      }
    >
      <div className="stack">
        <div className="row at-foot">
          <SelectInput
            label={t('publication.kind')}
            options={[
              { id: 'all', name: t('news.all') },
              ...KINDS.map((id) => ({ id, name: t(`publication.kind.${id}`) })),
            ]}
            value={kind ?? 'all'}
            onChange={(id) => change('kind', id === 'all' ? null : id.toLowerCase())}
          />
          {may.writesCatalogue && (
            <CheckInput isSelected={own} onChange={(only) => change('own', only ? 'yes' : null)}>
              {t('news.own')}
            </CheckInput>
          )}
        </div>
        <PagedList
          list={list}
          skeleton={{ lines: 0, blocks: 3 }}
          empty={
            kind !== null || own ? (
              <NoneChosen onAll={() => setParams({})} />
            ) : (
              <EmptyState title={t('news.empty')} />
            )
          }
        >
          <ul className="grid">
            {list.nodes.map((publication) => (
              <li key={publication.id}>
                <PublicationCard publication={publication} />
              </li>
            ))}
          </ul>
        </PagedList>
      </div>
    </Page>
  );
}
