import { SlidersHorizontal, X } from 'lucide-react';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { usePages } from '../../data/use-operation.js';
import { useViewer } from '../../data/viewer.js';
import { SearchDocument, type ServiceSort } from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { useWords } from '../../messages/words.js';
import { Button, LinkButton } from '../../parts/button.js';
import { ComboInput } from '../../parts/combo-input.js';
import { SelectInput } from '../../parts/fields.js';
import { PagedList } from '../../parts/paged-list.js';
import { EmptyState } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { SearchBox } from '../../parts/search-box.js';
import { ServiceRow } from '../../parts/service-row.js';
import { useSectors } from '../../data/sectors.js';
import { EMPTY_DRAFT, matchAddress } from '../match/need-link.js';
import { FacetGroup } from './facet-group.js';
import { KeepSearch } from './keep-search.js';
import {
  EMPTY_SEARCH,
  FACET_FILTERS,
  FILTERS,
  fromSearchParams,
  SORTS,
  toggleFilter,
  toSearchParams,
  toServiceFilter,
  type FilterName,
  type SearchState,
} from './search-address.js';

/** Results over the published catalogue; all of the search stands in the address. */
export function SearchPage() {
  const t = useText();
  const words = useWords();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const { viewer } = useViewer();
  const sectors = useSectors();
  // Only narrow screens fold the filters away.
  const [filtering, setFiltering] = useState(false);
  const state = fromSearchParams(params);
  const list = usePages(
    SearchDocument,
    { query: state.text, filter: toServiceFilter(state), sort: state.sort, first: 20 },
    (answer) => answer.services,
  );
  const facets = list.head?.services.facets ?? [];
  const go = (next: SearchState) => void navigate(`/search?${toSearchParams(next)}`);

  function nameOf(name: FilterName, value: string): string {
    const facet = facets.find((one) => FACET_FILTERS[one.name] === name);
    const label = facet?.values.find((one) => one.value === value)?.label;
    if (label !== undefined) return label;
    if (name === 'sector') return sectors.name(value);
    if (name === 'concept') return words.concept(value);
    if (name === 'stage') return words.stage(value);
    if (name === 'certificate') return words.certificate(value);
    if (name === 'language') return words.language(value);
    return name === 'cluster' ? value : words.region(value);
  }

  const chips = FILTERS.flatMap((name) => state.filters[name].map((value) => ({ name, value })));
  const didYouMean = list.head?.services.didYouMean;

  return (
    <Page title={state.text === '' ? t('search.title') : t('search.titleFor', { text: state.text })} hideHead>
      <h1 tabIndex={-1} className="visually-hidden">
        {t('search.title')}
      </h1>
      <SearchBox key={state.text} text={state.text} onSearch={(text) => go({ ...state, text })} />
      {viewer && <KeepSearch key={params.toString()} state={state} />}
      <div className="search-layout">
        <Button
          small
          onPress={() => setFiltering(!filtering)}
          aria-expanded={filtering}
          aria-controls="facets"
        >
          <SlidersHorizontal size={15} aria-hidden />
          {t('search.filters')}
        </Button>
        <aside
          id="facets"
          className="facets"
          data-open={filtering || undefined}
          aria-label={t('search.filters')}
        >
          <ComboInput
            key={state.filters.region.join()}
            label={t('filter.region')}
            placeholder={t('search.addRegion')}
            options={words.regions().filter((region) => !state.filters.region.includes(region.id))}
            value={null}
            onChange={(region) => region !== null && go(toggleFilter(state, 'region', region))}
            clearsAfterChoice
          />
          {facets.map((facet) => {
            const name = FACET_FILTERS[facet.name];
            return (
              <FacetGroup
                key={facet.name}
                facet={facet}
                chosen={state.filters[name]}
                onChange={(values) => go({ ...state, filters: { ...state.filters, [name]: values } })}
                nameOf={(value) => nameOf(name, value)}
              />
            );
          })}
        </aside>
        <section className="stack" aria-label={t('search.results')} aria-busy={list.pages.isFetching}>
          <div className="row between">
            <p role="status">
              <strong>
                {list.totalCount === null ? t('part.loading') : t('search.total', { count: list.totalCount })}
              </strong>
            </p>
            <div className="sort">
              <SelectInput
                label={t('search.sort')}
                options={SORTS.map((id) => ({ id, name: t(`sort.${id}`) }))}
                value={state.sort}
                onChange={(sort) => go({ ...state, sort: sort as ServiceSort })}
              />
            </div>
          </div>
          {chips.length > 0 && (
            <ul className="chips" aria-label={t('search.active')}>
              {chips.map(({ name, value }) => (
                <li key={`${name} ${value}`} className="chip">
                  {nameOf(name, value)}
                  <button
                    type="button"
                    aria-label={t('part.remove', { name: nameOf(name, value) })}
                    onClick={() => go(toggleFilter(state, name, value))}
                  >
                    <X size={14} aria-hidden />
                  </button>
                </li>
              ))}
              <li>
                <button
                  type="button"
                  className="text-button small"
                  onClick={() => go({ ...EMPTY_SEARCH, text: state.text })}
                >
                  {t('search.clear')}
                </button>
              </li>
            </ul>
          )}
          {didYouMean && (
            <p>
              {t('search.didYouMean')}{' '}
              <button
                type="button"
                className="text-button"
                onClick={() => go({ ...state, text: didYouMean })}
              >
                {didYouMean}
              </button>
            </p>
          )}
          <PagedList
            list={list}
            skeleton={{ lines: 0, blocks: 4 }}
            empty={
              <EmptyState
                title={t('search.empty')}
                action={
                  <LinkButton look="primary" to={matchAddress({ ...EMPTY_DRAFT, text: state.text })}>
                    {t('search.describe')}
                  </LinkButton>
                }
              >
                {t(chips.length > 0 ? 'search.emptyFiltered' : 'search.emptyHint')}
              </EmptyState>
            }
          >
            <ul className={list.pages.isPlaceholderData ? 'stale' : undefined}>
              {list.nodes.map((service) => (
                <li key={service.id}>
                  <ServiceRow service={service}>
                    <p className="small clamp">{service.description}</p>
                    <ul className="row small faint">
                      {service.capabilities.map((capability) => (
                        <li key={capability.concept}>{capability.label}</li>
                      ))}
                    </ul>
                  </ServiceRow>
                </li>
              ))}
            </ul>
          </PagedList>
        </section>
      </div>
    </Page>
  );
}
