import { useState } from 'react';
import { Link } from 'react-router';
import { usePages, useWrite } from '../../data/use-operation.js';
import {
  NeedsDocument,
  RenewNeedDocument,
  RestoreNeedDocument,
  type NeedState,
} from '../../graphql/operations.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { useWords } from '../../messages/words.js';
import { Button, LinkButton } from '../../parts/button.js';
import { PagedList } from '../../parts/paged-list.js';
import { FormProblems } from '../../parts/form-problems.js';
import { EmptyState } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { StateTag } from '../../parts/tags.js';

const STATES = [
  'DRAFT',
  'OPEN',
  'MATCHED',
  'PARTLY_COVERED',
  'COVERED',
  'CLOSED',
  'EXPIRED',
  'WITHDRAWN',
] as const satisfies readonly NeedState[];

/** The saved needs of the own company. */
export function NeedsPage() {
  const t = useText();
  const words = useWords();
  const format = useFormat();
  const [state, setState] = useState<NeedState | null>(null);
  const list = usePages(
    NeedsDocument,
    { first: 20, states: state ? [state] : null },
    (answer) => answer.needs,
  );
  const renew = useWrite(RenewNeedDocument);
  const restore = useWrite(RestoreNeedDocument);
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
      <div className="segmented jump" role="group" aria-label={t('needs.filter')}>
        {[null, ...STATES].map((one) => (
          <button
            key={one ?? 'all'}
            type="button"
            aria-pressed={state === one}
            data-selected={state === one || undefined}
            onClick={() => setState(one)}
          >
            {one ? t(`need.state.${one}`) : t('needs.all')}
          </button>
        ))}
      </div>
      <FormProblems
        errors={[...renew.userErrors, ...restore.userErrors]}
        failure={renew.failure ?? restore.failure}
      />
      <PagedList
        list={list}
        skeleton={{ lines: 0, blocks: 3 }}
        empty={
          state ? (
            <EmptyState title={t('needs.noneInState')} />
          ) : (
            <EmptyState
              title={t('needs.empty')}
              action={<LinkButton to="/match">{t('needs.new')}</LinkButton>}
            >
              {t('needs.emptyHint')}
            </EmptyState>
          )
        }
      >
        <ul>
          {list.nodes.map((need) => (
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
                <p className="small faint">
                  {t('needs.changed', { date: format.moment(need.updatedAt) })}
                  {` · ${t(`need.horizon.${need.horizon}`)} · ${t('need.expires', { date: format.day(need.expiresAt) })}`}
                </p>
                <div className="row">
                  {need.actions.includes('renew') && (
                    <Button
                      small
                      isPending={renew.pending}
                      onPress={() => void renew.run({ input: { id: need.id, version: need.version } })}
                    >
                      {t('need.renew')}
                    </Button>
                  )}
                  {need.actions.includes('restore') && (
                    <Button
                      small
                      isPending={restore.pending}
                      onPress={() => void restore.run({ input: { id: need.id, version: need.version } })}
                    >
                      {t('need.restore')}
                    </Button>
                  )}
                </div>
              </div>
              <StateTag label={`need.state.${need.state}`} state={need.state} />
            </li>
          ))}
        </ul>
      </PagedList>
    </Page>
  );
}
