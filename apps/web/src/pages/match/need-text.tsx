import type { MatchRunPartsFragment } from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { useWords } from '../../messages/words.js';
import { segmentText, type Mark } from './highlight.js';
import { useActiveOwner } from './linked-words.js';
import type { NeedEdits } from './need-link.js';

/**
 * The need's text with the words that caused something. Words are buttons: pressing one moves the focus to what it caused.
 */
export function NeedText({
  text,
  edits,
  notUnderstood,
  language,
}: {
  text: string;
  edits: NeedEdits;
  notUnderstood: MatchRunPartsFragment['understanding']['notUnderstood'];
  language: string | null;
}) {
  const t = useText();
  const words = useWords();
  const { active, setActive } = useActiveOwner();
  const marks: Mark[] = [
    ...edits.capabilities.flatMap((one) =>
      one.spans.map((span) => ({ ...span, owner: `cap:${one.concept}` })),
    ),
    ...edits.clauses.flatMap((one) => (one.span ? [{ ...one.span, owner: `clause:${one.id}` }] : [])),
    ...notUnderstood.map((span) => ({ from: span.from, to: span.to, owner: 'open' })),
  ];

  function nameOf(owner: string): string {
    const [kind, id = ''] = [owner.slice(0, owner.indexOf(':')), owner.slice(owner.indexOf(':') + 1)];
    if (kind === 'cap') return words.concept(id);
    const key = edits.clauses.find((one) => one.id === id)?.value.key;
    return key ? t(`clause.${key}`) : id;
  }

  return (
    <p className="need-text" {...(language ? { lang: language } : {})}>
      {segmentText(text, marks).map((segment) => {
        const owners = segment.owners.filter((owner) => owner !== 'open');
        const first = owners[0];
        if (first === undefined) {
          return segment.owners.length === 0 ? (
            segment.text
          ) : (
            <span key={segment.from} className="word-open" title={t('match.notUnderstood')}>
              {segment.text}
            </span>
          );
        }
        const isClause = owners.every((owner) => owner.startsWith('clause:'));
        return (
          <button
            key={segment.from}
            type="button"
            className={isClause ? 'word clause-word' : 'word'}
            data-active={owners.includes(active ?? '') || undefined}
            title={owners.map(nameOf).join(', ')}
            onMouseEnter={() => setActive(first)}
            onMouseLeave={() => setActive(null)}
            onFocus={() => setActive(first)}
            onBlur={() => setActive(null)}
            onClick={() => document.getElementById(first)?.querySelector<HTMLElement>('button')?.focus()}
          >
            {segment.text}
          </button>
        );
      })}
    </p>
  );
}
