import type { ClauseAnswerPartsFragment } from '../../graphql/operations.js';
import { useFormat } from '../../messages/use-format.js';
import { useText, type MessageId } from '../../messages/use-text.js';
import { useWords } from '../../messages/words.js';
import { AskPublisher } from '../../parts/ask-publisher.js';
import { PublisherWords } from '../../parts/publisher-words.js';
import { AnswerTag } from '../../parts/tags.js';
import { clauseText } from './clause-text.js';
import { CLAUSE_KEYS } from './clause-values.js';
import type { EditedClause } from './need-link.js';

/** The name of a constraint by its key; a key that this page does not know is shown as it is. */
export function useClauseName() {
  const t = useText();
  return (key: string) =>
    key === 'customer_region' || (CLAUSE_KEYS as readonly string[]).includes(key)
      ? t(`clause.${key}` as MessageId)
      : key;
}

/** Every constraint of a service answered: met, violated or not stated, with the fact that the answer rests on. */
export function AnswerList({
  answers,
  clauses,
  serviceId,
}: {
  answers: readonly ClauseAnswerPartsFragment[];
  clauses: readonly EditedClause[];
  /** Whose publisher can be asked about what is not stated; absent where the answers are of several services. */
  serviceId?: string;
}) {
  const t = useText();
  const words = useWords();
  const format = useFormat();
  const nameOf = useClauseName();
  if (answers.length === 0) return <p className="small muted">{t('match.noAnswers')}</p>;
  return (
    <ul className="answers">
      {answers.map((one) => {
        const clause = clauses.find((other) => other.id === one.clauseId);
        return (
          <li key={one.clauseId}>
            <AnswerTag answer={one.answer} />
            <div>
              <p className="answer-clause">
                <strong>{nameOf(one.key)}</strong>
                {clause && ` ${clauseText(clause.value, { t, words, format })}`}
                {!one.hard && <span className="faint"> · {t('match.soft')}</span>}
              </p>
              <p className="small muted">{one.because}</p>
              {serviceId && one.answer === 'NOT_STATED' && (
                <>
                  <PublisherWords serviceId={serviceId} clauseKey={one.key} />
                  <AskPublisher
                    serviceId={serviceId}
                    clauseKey={one.key}
                    value={clause?.value ?? null}
                    about={nameOf(one.key)}
                  />
                </>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** How many constraints are met, violated and not stated, in one line. */
export function AnswerCounts({ answers }: { answers: readonly ClauseAnswerPartsFragment[] }) {
  const t = useText();
  const count = (answer: ClauseAnswerPartsFragment['answer']) =>
    answers.filter((one) => one.answer === answer).length;
  return (
    <span className="row answer-counts">
      {(['MET', 'VIOLATED', 'NOT_STATED'] as const)
        .filter((answer) => count(answer) > 0)
        .map((answer) => (
          <span key={answer} className="row small">
            <AnswerTag answer={answer} />
            <span aria-label={t('match.answerCount', { count: count(answer) })}>×{count(answer)}</span>
          </span>
        ))}
    </span>
  );
}
