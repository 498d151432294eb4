import { useRead } from '../../data/use-operation.js';
import { useViewer } from '../../data/viewer.js';
import { KeptThingsDocument } from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { Failure, Skeleton } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { ScrollArea } from '../../parts/scroll-area.js';
import { EraseAccount } from './erase-account.js';
import { ErasePerson } from './erase-person.js';

/** What is kept of people, for how long and why; for whoever is signed in: their own data, and the end of the account. */
export function PrivacyPage() {
  const t = useText();
  const { viewer, may } = useViewer();
  return (
    <Page title={t('privacy.title')} lead={t('privacy.lead')} width="narrow">
      <div className="stack wide">
        <KeptThings />
        {viewer && (
          <section className="card stack" aria-labelledby="own-data-title">
            <h2 id="own-data-title">{t('privacy.own')}</h2>
            <p>{t('privacy.ownLead')}</p>
            <p>
              <a className="button" href="/personal-data.json" download>
                {t('privacy.download')}
              </a>
            </p>
          </section>
        )}
        {viewer && <EraseAccount email={viewer.email} />}
        {may.operates && <ErasePerson />}
      </div>
    </Page>
  );
}

function KeptThings() {
  const t = useText();
  const read = useRead(KeptThingsDocument, {});
  const kept = read.data?.keptThings;
  if (!kept) return read.error ? <Failure error={read.error} retry={read.refetch} /> : <Skeleton lines={8} />;
  return (
    <ScrollArea label={t('privacy.title')}>
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">{t('privacy.what')}</th>
            <th scope="col">{t('privacy.howLong')}</th>
            <th scope="col">{t('privacy.why')}</th>
          </tr>
        </thead>
        <tbody>
          {kept.map(({ what, days, why }) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              <td>{days === null ? t('privacy.noTerm') : t('privacy.days', { count: days })}</td>
              <td>{why}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}
