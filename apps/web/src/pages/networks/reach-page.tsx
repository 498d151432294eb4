import { Bar, BarChart, CartesianGrid, Legend, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { useRead } from '../../data/use-operation.js';
import { NetworkReachDocument } from '../../graphql/operations.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { useWords } from '../../messages/words.js';
import { Failure, Skeleton } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { ScrollArea } from '../../parts/scroll-area.js';

/** Where the network is at home and whom it reaches, per country; each firm counted once. */
export function ReachPage() {
  const t = useText();
  const words = useWords();
  const format = useFormat();
  const read = useRead(NetworkReachDocument, {});
  const reach = read.data?.networkReach;
  const rows = reach?.countries.map((row) => ({ ...row, name: words.region(row.country) })) ?? [];
  return (
    <Page title={t('reach.title')} lead={t('reach.lead')}>
      {!reach && (read.error ? <Failure error={read.error} retry={read.refetch} /> : <Skeleton lines={4} />)}
      {reach && (
        <div className="stack wide">
          <dl className="facts">
            <dt>{t('reach.firms')}</dt>
            <dd>{format.number(reach.firms)}</dd>
            <dt>{t('reach.coreFirms')}</dt>
            <dd>{format.number(reach.coreFirms)}</dd>
            <dt>{t('reach.partnerFirms')}</dt>
            <dd>{format.number(reach.partnerFirms)}</dd>
            <dt>{t('reach.memberships')}</dt>
            <dd>{format.number(reach.memberships)}</dd>
            <dt>{t('reach.countries')}</dt>
            <dd>{format.number(rows.length)}</dd>
          </dl>
          <div aria-hidden style={{ height: 320 }}>
            <ResponsiveContainer>
              <BarChart data={rows} accessibilityLayer={false}>
                <CartesianGrid strokeDasharray="3 3" vertical={false} />
                <XAxis dataKey="name" />
                <YAxis allowDecimals={false} />
                <Tooltip />
                <Legend />
                <Bar dataKey="firms" name={t('reach.firms')} fill="var(--food)" isAnimationActive={false} />
                <Bar
                  dataKey="servingClusters"
                  name={t('reach.serving')}
                  fill="var(--ict)"
                  isAnimationActive={false}
                />
              </BarChart>
            </ResponsiveContainer>
          </div>
          <ScrollArea label={t('reach.byCountry')}>
            <table className="data-table">
              <caption>{t('reach.byCountry')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('signUp.country')}</th>
                  <th scope="col">{t('reach.core')}</th>
                  <th scope="col">{t('reach.partner')}</th>
                  <th scope="col">{t('reach.serving')}</th>
                  <th scope="col">{t('reach.firms')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.country}>
                    <th scope="row">{row.name}</th>
                    <td>{format.number(row.coreClusters)}</td>
                    <td>{format.number(row.partnerClusters)}</td>
                    <td>{format.number(row.servingClusters)}</td>
                    <td>{format.number(row.firms)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollArea>
        </div>
      )}
    </Page>
  );
}
