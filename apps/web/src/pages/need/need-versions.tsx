import type { ClauseValue } from '@fivefold/domain';
import type { NeedQuery } from '../../graphql/operations.js';
import { useFormat } from '../../messages/use-format.js';
import { useText, type MessageId } from '../../messages/use-text.js';
import { useWords } from '../../messages/words.js';
import { HistoryList } from '../../parts/history-list.js';
import { clauseText } from '../match/clause-text.js';

type Need = NonNullable<NeedQuery['need']>;
type Version = Need['versions'][number];

/** The earlier wordings of a need, what each changed, who confirmed it and when; and its trail. */
export function NeedVersions({ need }: { need: Need }) {
  const t = useText();
  const format = useFormat();
  const words = useWords();
  const partsOf = (version: Version) => [
    ...version.capabilities.map(
      (one) => `${words.concept(one.capability.concept)} (${t(`stance.${one.stance}` as MessageId)})`,
    ),
    ...version.clauses.map(
      (one) =>
        `${t(`clause.${one.key}` as MessageId)}: ${clauseText(one.value as ClauseValue, { t, words, format })}${one.hard ? '' : ` ${t('demand.wish')}`}`,
    ),
  ];
  return (
    <details>
      <summary>{t('need.versions', { count: need.versions.length })}</summary>
      <ol className="timeline">
        {need.versions.map((version, at) => {
          const before = need.versions[at + 1];
          const { added, removed } = differences(before ? partsOf(before) : [], partsOf(version));
          return (
            <li key={version.version}>
              <p>
                <strong>{t('need.version', { version: version.version })}</strong>{' '}
                <span className="muted">
                  {version.confirmedAt
                    ? t('need.confirmedBy', {
                        name: version.confirmedBy ?? '',
                        date: format.moment(version.confirmedAt),
                      })
                    : t('need.notConfirmed')}
                </span>
              </p>
              {(!before || before.text !== version.text) && (
                <blockquote className="small">{version.text}</blockquote>
              )}
              <ul className="small">
                {removed.map((part) => (
                  <li key={part}>
                    <del>{part}</del>
                  </li>
                ))}
                {added.map((part) => (
                  <li key={part}>
                    <ins>{part}</ins>
                  </li>
                ))}
              </ul>
              {before && added.length === 0 && removed.length === 0 && before.text === version.text && (
                <p className="small faint">{t('need.unchanged')}</p>
              )}
              <time className="small faint" dateTime={version.createdAt}>
                {format.moment(version.createdAt)}
              </time>
            </li>
          );
        })}
      </ol>
      <h3>{t('need.history')}</h3>
      <HistoryList entries={need.history} />
    </details>
  );
}

/** What stands in one list and not in the other. */
export function differences(
  before: readonly string[],
  after: readonly string[],
): { added: string[]; removed: string[] } {
  return {
    added: after.filter((part) => !before.includes(part)),
    removed: before.filter((part) => !after.includes(part)),
  };
}
