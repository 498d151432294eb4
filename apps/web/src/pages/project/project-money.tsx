import { Link } from 'react-router';
import type { ProjectPartsFragment } from '../../graphql/operations.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { ScrollArea } from '../../parts/scroll-area.js';

/** Who takes part, and where the reader may see it, with what money. */
export function ProjectMoney({ project }: { project: ProjectPartsFragment }) {
  const t = useText();
  const format = useFormat();
  const { funding, partners } = project;
  const money = (minor: number | null) =>
    minor === null || !funding ? '–' : format.money(minor, funding.currency);
  const seesShares = funding !== null && partners.some(({ totalMinor }) => totalMinor !== null);
  return (
    <section className="stack" aria-labelledby="project-partners">
      <h2 id="project-partners">{t('project.partners')}</h2>
      {funding && (
        <p>
          {t('project.money', { total: money(funding.totalMinor), grant: money(funding.grantMinor) })}
          {seesShares && !funding.isPublic && (
            <span className="small faint"> {t('project.moneyPrivate')}</span>
          )}
        </p>
      )}
      {seesShares && funding && (
        <div className="share-strip" aria-hidden>
          {partners.map(({ organisation, totalMinor }) => (
            <span key={organisation.id} style={{ flexGrow: totalMinor ?? 0 }} title={organisation.name} />
          ))}
        </div>
      )}
      <ScrollArea label={t('project.partners')}>
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">{t('project.partner')}</th>
              <th scope="col">{t('project.task')}</th>
              {seesShares && (
                <>
                  <th scope="col" className="number-cell">
                    {t('project.budget')}
                  </th>
                  <th scope="col" className="number-cell">
                    {t('project.grant')}
                  </th>
                </>
              )}
            </tr>
          </thead>
          <tbody>
            {partners.map((partner) => (
              <tr key={partner.organisation.id}>
                <th scope="row">
                  {partner.organisation.kind === 'CLUSTER' ? (
                    <Link to={`/clusters/${encodeURIComponent(partner.organisation.slug)}`}>
                      {partner.organisation.name}
                    </Link>
                  ) : (
                    <Link to={`/organisations/${encodeURIComponent(partner.organisation.id)}`}>
                      {partner.organisation.name}
                    </Link>
                  )}
                  {partner.isCoordinator && <span className="small faint"> {t('project.leads')}</span>}
                  {!partner.confirmedAt && <span className="small faint"> {t('project.unconfirmed')}</span>}
                </th>
                <td>{partner.task}</td>
                {seesShares && (
                  <>
                    <td className="number-cell">{money(partner.totalMinor)}</td>
                    <td className="number-cell">{money(partner.grantMinor)}</td>
                  </>
                )}
              </tr>
            ))}
          </tbody>
          {seesShares && funding && (
            <tfoot>
              <tr>
                <th scope="row">{t('project.sum')}</th>
                <td />
                <td className="number-cell">{money(funding.totalMinor)}</td>
                <td className="number-cell">{money(funding.grantMinor)}</td>
              </tr>
            </tfoot>
          )}
        </table>
      </ScrollArea>
    </section>
  );
}
