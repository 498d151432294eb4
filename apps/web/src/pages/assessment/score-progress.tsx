import { useLanguage } from '../../messages/locale.js';
import { useText } from '../../messages/use-text.js';
import { nameIn } from '../assessments/name-in.js';
import { lineIdOf } from './assessment-line.js';
import type { FullAssessment } from './assessment-page.js';

/** For whoever scores now: how far it has come, and what has no score yet, each leading to its card. */
export function ScoreProgress({ assessment }: { assessment: FullAssessment }) {
  const t = useText();
  const language = useLanguage();
  const finds = assessment.actions.includes('find');
  if (!finds && !assessment.actions.includes('score')) return null;
  const { lines, set } = assessment;
  const missing = lines.filter((line) => (finds ? line.score : line.selfScore) === null);
  const scored = lines.length - missing.length;
  return (
    <div className="stack close assessment-progress">
      <label className="stack close">
        <span className="small">{t('assessment.scored', { scored, total: lines.length })}</span>
        <progress value={scored} max={lines.length} />
      </label>
      <p className="small muted">{t(finds ? 'assessment.thenFound' : 'assessment.thenHandIn')}</p>
      {missing.length > 0 && (
        <details>
          <summary>{t('assessment.missing', { count: missing.length })}</summary>
          <div className="assessment-missing">
            {set.parts.map((part) => {
              const open = missing.filter(({ indicator }) => indicator.part === part.key);
              return (
                open.length > 0 && (
                  <div key={part.key}>
                    <p className="small faint">{nameIn(part.names, language)}</p>
                    <ul className="small">
                      {open.map(({ indicator }) => (
                        <li key={indicator.key}>
                          <a href={`#${lineIdOf(indicator.key)}`} onClick={() => unfold(indicator.key)}>
                            {nameIn(indicator.names, language)}
                          </a>
                        </li>
                      ))}
                    </ul>
                  </div>
                )
              );
            })}
          </div>
        </details>
      )}
    </div>
  );
}

function unfold(key: string): void {
  const card = document.getElementById(lineIdOf(key));
  if (card instanceof HTMLDetailsElement) card.open = true;
  card?.querySelector('summary')?.focus({ preventScroll: true });
}
