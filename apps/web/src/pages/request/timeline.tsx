import { useRead } from '../../data/use-operation.js';
import { TimelineDocument } from '../../graphql/operations.js';
import { hasMessage } from '../../messages/has-message.js';
import { useFormat } from '../../messages/use-format.js';
import { type MessageId, useText } from '../../messages/use-text.js';
import { Fold, useFold } from '../../parts/fold.js';
import { Failure, Skeleton } from '../../parts/notices.js';

/** The whole history of a deal beside the page, and folded where that is narrow. */
export function DealHistory({ requestId }: { requestId: string }) {
  const t = useText();
  return (
    <aside className="stack" aria-label={t('history.title')}>
      <Fold fold={useFold()} title={t('history.title')} level={2}>
        <Timeline requestId={requestId} />
      </Fold>
    </aside>
  );
}

/** The whole history of a deal in one list, the newest first: request, quotes, agreement, deliveries, disputes, reviews. */
function Timeline({ requestId }: { requestId: string }) {
  const t = useText();
  const format = useFormat();
  const read = useRead(TimelineDocument, { id: requestId });
  const entries = read.data?.request?.timeline;
  if (read.error) return <Failure error={read.error} retry={read.refetch} />;
  if (read.isPending) return <Skeleton lines={4} />;
  if (!entries) return null;
  return (
    <ol className="timeline">
      {entries.toReversed().map((entry, at) => {
        const key = `timeline.${entry.kind}.${entry.action}`;
        return (
          <li key={entries.length - at}>
            <p>
              <strong>{hasMessage(key) ? t(key as MessageId) : `${entry.kind}: ${entry.action}`}</strong>
              <span className="muted">
                {' '}
                {entry.by === 'CLOCK'
                  ? t('history.by_clock')
                  : entry.by === 'SYSTEM'
                    ? t('history.by_system')
                    : t('timeline.by', { name: entry.actor, organisation: entry.organisation ?? '' })}
              </span>
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
