import type { OwnServicePartsFragment } from '../../graphql/operations.js';
import { useSectors } from '../../data/sectors.js';
import { factName, factValue } from '../../messages/fact-name.js';
import { useText } from '../../messages/use-text.js';
import { useWords } from '../../messages/words.js';

/** What the version shown changes against the one before, fact by fact: old and new side by side. */
export function ServiceDifferences({ service }: { service: OwnServicePartsFragment }) {
  const t = useText();
  const words = useWords();
  const sectors = useSectors();
  const { differences, versionNumber } = service;
  if (differences.length === 0) return <p className="muted">{t('difference.none')}</p>;
  const shown = (path: string, values: readonly string[]) =>
    values.length === 0 ? (
      <span className="not-stated">{t('facts.notStated')}</span>
    ) : (
      <ul>
        {values.map((value, index) => (
          <li key={index}>{factValue(path, value, t, words, sectors.name)}</li>
        ))}
      </ul>
    );
  return (
    <div className="table-scroll" role="region" aria-label={t('difference.title')} tabIndex={0}>
      <table className="differences">
        <caption className="small muted">
          {versionNumber === 1
            ? t('difference.first')
            : t('difference.between', { before: versionNumber - 1, after: versionNumber })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('remark.fact')}</th>
            <th scope="col">{t('difference.before')}</th>
            <th scope="col">{t('difference.after')}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ path, before, after }) => (
            <tr key={path}>
              <th scope="row">{factName(path, t, words)}</th>
              <td>{shown(path, before)}</td>
              <td>{shown(path, after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
