import { Link, useSearchParams } from 'react-router';
import { usePages } from '../../data/use-operation.js';
import { DisputesDocument } from '../../graphql/operations.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { CheckInput } from '../../parts/fields.js';
import { PagedList } from '../../parts/paged-list.js';
import { EmptyState } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { StateTag } from '../../parts/tags.js';

/** Disputes of the own organisation, of everybody for the operator. */
export function DisputesPage() {
  const t = useText();
  const format = useFormat();
  const [params, setParams] = useSearchParams();
  const open = params.get('all') === null;
  const list = usePages(DisputesDocument, { first: 20, open: open || null }, (answer) => answer.disputes);
  return (
    <Page title={t('disputes.title')} lead={t('disputes.lead')}>
      <div className="stack">
        <CheckInput isSelected={open} onChange={(selected) => setParams(selected ? {} : { all: 'yes' })}>
          {t('disputes.open')}
        </CheckInput>
        <PagedList
          list={list}
          skeleton={{ lines: 0, blocks: 3 }}
          empty={<EmptyState title={t('disputes.empty')} />}
        >
          <ul>
            {list.nodes.map((dispute) => (
              <li key={dispute.id}>
                <article className="list-row">
                  <div className="stack close">
                    <h3 className="row-title">
                      <Link to={`/disputes/${encodeURIComponent(dispute.id)}`}>
                        {t('dispute.named', { number: dispute.agreement.number })}
                      </Link>
                    </h3>
                    <p className="small muted">
                      {t('agreement.between', {
                        requester: dispute.agreement.requester.name,
                        provider: dispute.agreement.provider.name,
                      })}
                      <span className="clamp small faint">{dispute.reason}</span>
                    </p>
                    <p className="small faint">
                      {format.moment(dispute.createdAt)}
                      {' · '}
                      {dispute.state === 'PROPOSAL' && dispute.answerUntil
                        ? t('dispute.answerUntil', { date: format.moment(dispute.answerUntil) })
                        : t('dispute.evidenceUntil', { date: format.moment(dispute.evidenceUntil) })}
                    </p>
                  </div>
                  <StateTag label={`dispute.state.${dispute.state}`} state={dispute.state} />
                </article>
              </li>
            ))}
          </ul>
        </PagedList>
      </div>
    </Page>
  );
}
