import { useSearchParams } from 'react-router';
import { usePages } from '../../data/use-operation.js';
import { OwnServicesDocument, type ServiceState } from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { useWords } from '../../messages/words.js';
import { LANGUAGES } from '@fivefold/domain';
import { LinkButton } from '../../parts/button.js';
import { CheckInput, SelectInput } from '../../parts/fields.js';
import { PagedList } from '../../parts/paged-list.js';
import { EmptyState, NoneChosen } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { OwnServiceRow } from './own-service-row.js';

const STATES: readonly ServiceState[] = [
  'DRAFT',
  'IN_REVIEW',
  'SCHEDULED',
  'PUBLISHED',
  'SUSPENDED',
  'RETIRED',
];

/** The services of the own cluster, in every state. */
export function CataloguePage() {
  const t = useText();
  const words = useWords();
  const [params, setParams] = useSearchParams();
  const state = STATES.find((one) => one === params.get('state')?.toUpperCase()) ?? null;
  const missingLanguage = LANGUAGES.find((one) => one === params.get('missing')) ?? null;
  const due = params.get('due') === 'yes';
  const isNarrowed = state !== null || missingLanguage !== null || due;
  const narrow = (name: string, value: string | null) =>
    setParams((before) => {
      const next = new URLSearchParams(before);
      if (value === null) next.delete(name);
      else next.set(name, value);
      return next;
    });
  const list = usePages(
    OwnServicesDocument,
    { first: 30, state, missingLanguage, due },
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
            onChange={(id) => narrow('state', id === 'all' ? null : id.toLowerCase())}
          />
          <SelectInput
            label={t('catalogue.missingIn')}
            options={[
              { id: 'any', name: t('catalogue.anyLanguage') },
              ...LANGUAGES.map((id) => ({ id, name: words.language(id) })),
            ]}
            value={missingLanguage ?? 'any'}
            onChange={(id) => narrow('missing', id === 'any' ? null : id)}
          />
          <CheckInput isSelected={due} onChange={(on) => narrow('due', on ? 'yes' : null)}>
            {t('catalogue.due')}
          </CheckInput>
        </div>
        <PagedList
          list={list}
          skeleton={{ lines: 0, blocks: 3 }}
          empty={
            isNarrowed ? (
              <NoneChosen onAll={() => setParams({})} />
            ) : (
              <EmptyState
                title={t('catalogue.empty')}
                action={<LinkButton to="/catalogue/new">{t('catalogue.new')}</LinkButton>}
              >
                {t('catalogue.emptyHint')}
              </EmptyState>
            )
          }
        >
          <ul>
            {list.nodes.map((service) => (
              <li key={service.id}>
                <OwnServiceRow service={service} />
              </li>
            ))}
          </ul>
        </PagedList>
      </div>
    </Page>
  );
}
