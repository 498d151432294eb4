import type { AgreementPartsFragment } from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { AnswerTag } from '../../parts/tags.js';

/** What was demanded, answered by the catalogue and by the provider; both stand, also where they differ. */
export function AgreedClauses({ clauses }: { clauses: AgreementPartsFragment['clauses'] }) {
  const t = useText();
  if (clauses.length === 0) return null;
  return (
    <details>
      <summary>{t('agreement.clauses', { count: clauses.length })}</summary>
      <ul className="stack close">
        {clauses.map((clause, at) => (
          <li key={at} className="stack close">
            <span>
              <strong>{clause.label}</strong> {clause.text}{' '}
              {!clause.hard && <span className="faint">{t('agreement.wish')}</span>}
            </span>
            <span className="row small">
              <span className="faint">{t('agreement.byCatalogue')}</span>
              <AnswerTag answer={clause.answer} />
              <span className="faint">{t('agreement.byProvider')}</span>
              <AnswerTag answer={clause.stated} />
              {clause.answer !== 'NOT_STATED' &&
                clause.stated !== 'NOT_STATED' &&
                clause.answer !== clause.stated && <strong>{t('agreement.answersDiffer')}</strong>}
            </span>
            {(clause.because || clause.words) && (
              <span className="small muted">
                {[clause.because, clause.words].filter(Boolean).join(' · ')}
              </span>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
