import { useRead } from '../../data/use-operation.js';
import { RankingDeclarationDocument, type RankingDeclarationQuery } from '../../graphql/operations.js';
import { useLocale } from '../../messages/locale.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { Failure, Skeleton } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { ScrollArea } from '../../parts/scroll-area.js';

type Ranking = RankingDeclarationQuery['rankingDeclaration']['rankings'][number];

/** What services are ranked by, as the matching library declares it. */
export function RankingPage() {
  const t = useText();
  const { locale } = useLocale();
  const read = useRead(RankingDeclarationDocument, { language: locale });
  const declared = read.data?.rankingDeclaration;
  return (
    <Page title={t('ranking.title')} lead={t('ranking.lead')} width="narrow">
      {!declared &&
        (read.error ? <Failure error={read.error} retry={read.refetch} /> : <Skeleton lines={8} />)}
      {declared && (
        <div className="stack wide">
          {declared.rankings.map((ranking) => (
            <section key={ranking.key} className="stack">
              <h2>{t(`ranking.${ranking.key as 'search' | 'match' | 'bundle'}`)}</h2>
              <p>{ranking.rule}</p>
              {ranking.decidesInOrder ? <Order ranking={ranking} /> : <Weights ranking={ranking} />}
            </section>
          ))}
          <section className="stack">
            <h2>{t('ranking.never')}</h2>
            <ul className="ranking-never">
              {declared.neverRanked.map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          </section>
        </div>
      )}
    </Page>
  );
}

function Weights({ ranking }: { ranking: Ranking }) {
  const t = useText();
  const format = useFormat();
  const most = Math.max(...ranking.parameters.map(({ weight }) => weight ?? 0));
  return (
    <ScrollArea label={t(`ranking.${ranking.key as 'search' | 'match'}`)}>
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">{t('ranking.counts')}</th>
            <th scope="col">{t('ranking.weight')}</th>
          </tr>
        </thead>
        <tbody>
          {ranking.parameters.map(({ key, name, weight }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td>
                <meter aria-hidden min={0} max={most} value={weight ?? 0} /> {format.number(weight ?? 0)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}

function Order({ ranking }: { ranking: Ranking }) {
  return (
    <ol className="ranking-order">
      {ranking.parameters.map(({ key, name }) => (
        <li key={key}>{name}</li>
      ))}
    </ol>
  );
}
