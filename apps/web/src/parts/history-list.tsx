import { useFormat } from '../messages/use-format.js';
import { useText, type MessageId } from '../messages/use-text.js';
import { hasMessage } from '../messages/has-message.js';

interface HistoryEntry {
  readonly at: string;
  readonly by: 'PERSON' | 'CLOCK' | 'SYSTEM';
  readonly actor: string;
  readonly action: string;
  readonly to: string;
  readonly reason: string | null;
}

const WHO = { PERSON: 'history.by', CLOCK: 'history.by_clock', SYSTEM: 'history.by_system' } as const;

/**
 * What happened, oldest first: when, who, what, and the reason where one was given. `words` names the actions that are
 * called otherwise here than elsewhere.
 */
export function HistoryList({
  entries,
  words,
}: {
  entries: readonly HistoryEntry[];
  words?: (action: string) => string;
}) {
  const t = useText();
  const format = useFormat();
  return (
    <ol className="timeline">
      {entries.map((entry, index) => {
        const key = `action.${entry.action}`;
        return (
          <li key={index}>
            <p>
              <strong>
                {words ? words(entry.action) : hasMessage(key) ? t(key as MessageId) : entry.action}
              </strong>
              <span className="muted"> {t(WHO[entry.by], { name: entry.actor })}</span>
            </p>
            {entry.reason && <p className="small">“{entry.reason}”</p>}
            <time className="small faint" dateTime={entry.at}>
              {format.moment(entry.at)}
            </time>
          </li>
        );
      })}
    </ol>
  );
}
