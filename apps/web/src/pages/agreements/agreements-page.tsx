import { Link, useSearchParams } from 'react-router';
import { usePages } from '../../data/use-operation.js';
import { useViewer } from '../../data/viewer.js';
import { AgreementsDocument, type AgreementState } from '../../graphql/operations.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { LinkButton } from '../../parts/button.js';
import { CheckInput, SelectInput } from '../../parts/fields.js';
import { PagedList } from '../../parts/paged-list.js';
import { EmptyState, NoneChosen } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { StateTag } from '../../parts/tags.js';

const STATES: readonly AgreementState[] = [
  'DRAFTED',
  'SIGNED_BY_REQUESTER',
  'SIGNED_BY_PROVIDER',
  'ACTIVE',
  'COMPLETED',
  'CANCELLED',
  'DISPUTED',
];

/** All agreements of the own organisation, of everybody for the operator. */
export function AgreementsPage() {
  const t = useText();
  const format = useFormat();
  const { viewer } = useViewer();
  const [params, setParams] = useSearchParams();
  const state = STATES.find((one) => one === params.get('state')?.toUpperCase()) ?? null;
  const cancellation = params.get('cancellation') === 'asked';
  const isNarrowed = state !== null || cancellation;
  const change = (name: string, value: string | null) => {
    const next = new URLSearchParams(params);
    if (value === null) next.delete(name);
    else next.set(name, value);
    setParams(next);
  };
  const list = usePages(
    AgreementsDocument,
    { first: 20, state, cancellation: cancellation || null },
    (answer) => answer.agreements,
  );
  return (
    <Page
      title={t('agreements.title')}
      lead={t('agreements.lead')}
      actions={<LinkButton to="/disputes">{t('disputes.title')}</LinkButton>}
    >
      <div className="stack">
        <div className="row">
          <SelectInput
            label={t('requests.state')}
            options={[
              { id: 'all', name: t('requests.all') },
              ...STATES.map((id) => ({ id, name: t(`agreement.state.${id}`) })),
            ]}
            value={state ?? 'all'}
            onChange={(id) => change('state', id === 'all' ? null : id.toLowerCase())}
          />
          <CheckInput
            isSelected={cancellation}
            onChange={(selected) => change('cancellation', selected ? 'asked' : null)}
          >
            {t('agreements.cancellation')}
          </CheckInput>
        </div>
        <PagedList
          list={list}
          skeleton={{ lines: 0, blocks: 3 }}
          empty={
            isNarrowed ? (
              <NoneChosen onAll={() => setParams({})} />
            ) : (
              <EmptyState title={t('agreements.empty')}>{t('agreements.emptyHint')}</EmptyState>
            )
          }
        >
          <ul>
            {list.nodes.map((agreement) => (
              <li key={agreement.id}>
                <article className="list-row">
                  <div className="stack close">
                    <h3 className="row-title">
                      <Link to={`/agreements/${encodeURIComponent(agreement.id)}`}>
                        {format.list(agreement.services.map((service) => service.title)) || agreement.number}
                      </Link>
                    </h3>
                    <p className="small muted">
                      {viewer?.organisation && agreement.side === 'REQUESTER'
                        ? t('requests.to', { name: agreement.provider.name })
                        : t('agreement.between', {
                            requester: agreement.requester.name,
                            provider: agreement.provider.name,
                          })}
                    </p>
                    <p className="small faint">
                      {agreement.number} · {format.moment(agreement.acceptedAt)}
                    </p>
                  </div>
                  <div className="service-row-price">
                    <StateTag label={`agreement.state.${agreement.state}`} state={agreement.state} />
                    <strong className="tabular">
                      {format.money(agreement.total.amountMinor, agreement.total.currency)}
                    </strong>
                  </div>
                </article>
              </li>
            ))}
          </ul>
        </PagedList>
      </div>
    </Page>
  );
}
