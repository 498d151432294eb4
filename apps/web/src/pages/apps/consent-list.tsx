import { Link } from 'react-router';
import { usePages } from '../../data/use-operation.js';
import { type PartnerConsentPartsFragment, PartnerConsentsDocument } from '../../graphql/operations.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { EmptyState } from '../../parts/notices.js';
import { PagedList } from '../../parts/paged-list.js';

/** Consents that the own organisation gave; with `appId` those that an own app has. */
export function ConsentList({ appId }: { appId?: string }) {
  const t = useText();
  const list = usePages(
    PartnerConsentsDocument,
    { first: 10, appId: appId ?? null },
    (answer) => answer.partnerConsents,
  );
  return (
    <PagedList
      list={list}
      skeleton={{ lines: 2 }}
      empty={appId ? null : <EmptyState title={t('apps.noConsents')}>{t('apps.noConsentsHint')}</EmptyState>}
    >
      <ul>
        {list.nodes.map((consent) => (
          <ConsentRow key={consent.id} consent={consent} isOfApp={appId !== undefined} />
        ))}
      </ul>
    </PagedList>
  );
}

function ConsentRow({ consent, isOfApp }: { consent: PartnerConsentPartsFragment; isOfApp: boolean }) {
  const t = useText();
  const format = useFormat();
  const { id, appName, appOrganisation, organisation, isStanding, endedAt, expiresAt } = consent;
  return (
    <li className="list-row">
      <Link to={`/apps/consents/${id}`}>
        {isOfApp
          ? t('apps.actsFor', { name: organisation.name })
          : t('apps.byOrganisation', { app: appName, name: appOrganisation.name })}
      </Link>
      <span className="small muted">
        {isStanding
          ? t('apps.endsOn', { day: format.day(expiresAt) })
          : t('apps.ended', { day: format.day(endedAt ?? expiresAt) })}
      </span>
    </li>
  );
}
