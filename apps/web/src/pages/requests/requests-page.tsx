import { Link, useLocation, useSearchParams } from 'react-router';
import { usePages } from '../../data/use-operation.js';
import {
  RequestsDocument,
  type RequestRowPartsFragment,
  type RequestSide,
  type RequestState,
} from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { LinkButton } from '../../parts/button.js';
import { SelectInput } from '../../parts/fields.js';
import { PagedList } from '../../parts/paged-list.js';
import { EmptyState, NoneChosen, Notice } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { RequestRow } from './request-row.js';

const STATES: readonly RequestState[] = [
  'DRAFT',
  'SUBMITTED',
  'QUOTED',
  'ACCEPTED',
  'IN_DELIVERY',
  'DELIVERED',
  'REVIEWED',
  'DECLINED',
  'WITHDRAWN',
  'EXPIRED',
  'CANCELLED',
  'DISPUTED',
  'RESOLVED',
];

/** What the own organisation asked for; the requests of one bundle stand together. */
export function SentRequestsPage() {
  const t = useText();
  const { sent, kept, first } = (useLocation().state ?? {}) as {
    sent?: number;
    kept?: number;
    first?: string;
  };
  const link = first !== undefined && (
    <Link to={`/requests/${encodeURIComponent(first)}/compare`}>{t('request.bundleParts')}</Link>
  );
  return (
    <Page title={t('requests.sentTitle')} lead={t('requests.sentLead')}>
      <div className="stack">
        {sent !== undefined && (
          <Notice tone="good">
            {t('requests.justSent', { count: sent })} {link}
          </Notice>
        )}
        {kept !== undefined && <Notice tone="good">{t('requests.justKept', { count: kept })}</Notice>}
        <RequestList side="SENT" />
      </div>
    </Page>
  );
}

/** What was asked of the own organisation. */
export function InboxPage() {
  const t = useText();
  return (
    <Page title={t('requests.inboxTitle')} lead={t('requests.inboxLead')}>
      <RequestList side="RECEIVED" />
    </Page>
  );
}

function RequestList({ side }: { side: RequestSide }) {
  const t = useText();
  const [params, setParams] = useSearchParams();
  const state = STATES.find((one) => one === params.get('state')?.toUpperCase()) ?? null;
  const list = usePages(RequestsDocument, { first: 20, side, state }, (answer) => answer.requests);
  return (
    <div className="stack">
      <div className="sort">
        <SelectInput
          label={t('requests.state')}
          options={[
            { id: 'all', name: t('requests.all') },
            ...STATES.map((id) => ({ id, name: t(`request.state.${id}`) })),
          ]}
          value={state ?? 'all'}
          onChange={(id) => setParams(id === 'all' ? {} : { state: id.toLowerCase() })}
        />
      </div>
      <PagedList
        list={list}
        skeleton={{ lines: 0, blocks: 3 }}
        empty={
          state ? (
            <NoneChosen onAll={() => setParams({})} />
          ) : side === 'SENT' ? (
            <EmptyState
              title={t('requests.sentEmpty')}
              action={<LinkButton to="/match">{t('needs.new')}</LinkButton>}
            >
              {t('requests.sentEmptyHint')}
            </EmptyState>
          ) : (
            <EmptyState title={t('requests.inboxEmpty')}>{t('requests.inboxEmptyHint')}</EmptyState>
          )
        }
      >
        <ul>
          {byBundle(list.nodes).map((group) => (
            <li key={group[0]!.id} className={group.length > 1 ? 'bundle-group' : undefined}>
              {group.length > 1 && (
                <p className="small faint">{t('requests.bundle', { count: group.length })}</p>
              )}
              {group.map((request) => (
                <RequestRow key={request.id} request={request} side={side} />
              ))}
            </li>
          ))}
        </ul>
      </PagedList>
    </div>
  );
}

/** Requests of one bundle side by side, where the first of them stands. */
function byBundle(requests: readonly RequestRowPartsFragment[]): RequestRowPartsFragment[][] {
  const groups = new Map<string, RequestRowPartsFragment[]>();
  for (const request of requests) {
    const key = request.bundleId ?? request.id;
    groups.set(key, [...(groups.get(key) ?? []), request]);
  }
  return [...groups.values()];
}
