import { Link } from 'react-router';
import { usePages } from '../../data/use-operation.js';
import { useViewer } from '../../data/viewer.js';
import { OpenPartnerAppsDocument } from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { EmptyState, Notice } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { PagedList } from '../../parts/paged-list.js';
import { ConsentList } from './consent-list.js';
import { OwnApps } from './own-apps.js';

/** Programs that work with the platform: own ones with their keys, and those of others that may act for the own organisation. */
export function AppsPage() {
  const t = useText();
  const { may } = useViewer();
  if (!may.keepsApps) {
    return (
      <Page title={t('apps.title')} width="narrow">
        <Notice>{t('apps.notHead')}</Notice>
      </Page>
    );
  }
  return (
    <Page title={t('apps.title')} lead={t('apps.lead')} width="narrow">
      <div className="stack wide">
        <section className="stack" aria-labelledby="own-apps">
          <h2 id="own-apps">{t('apps.own')}</h2>
          <OwnApps />
          <p className="small">
            <a href="/partner.graphql" download>
              {t('apps.contract')}
            </a>
          </p>
        </section>
        <section className="stack" aria-labelledby="given-consents">
          <h2 id="given-consents">{t('apps.consents')}</h2>
          <ConsentList />
        </section>
        <section className="stack" aria-labelledby="open-apps">
          <h2 id="open-apps">{t('apps.open')}</h2>
          <OpenApps />
        </section>
      </div>
    </Page>
  );
}

function OpenApps() {
  const t = useText();
  const list = usePages(OpenPartnerAppsDocument, { first: 10 }, (answer) => answer.openPartnerApps);
  return (
    <PagedList list={list} skeleton={{ lines: 2 }} empty={<EmptyState title={t('apps.noOpen')} />}>
      <ul>
        {list.nodes.map((app) => (
          <li key={app.id} className="list-row">
            <div>
              <Link className="row-title" to={`/apps/${app.id}`}>
                {t('apps.byOrganisation', { app: app.name, name: app.organisation.name })}
              </Link>
              <p className="small muted">{app.purpose}</p>
            </div>
          </li>
        ))}
      </ul>
    </PagedList>
  );
}
