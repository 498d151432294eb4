import type { BookingHistoryPartsFragment } from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { HistoryList } from '../../parts/history-list.js';

/** What happened to one booking, folded until asked for. */
export function BookingHistory({ entries }: { entries: readonly BookingHistoryPartsFragment[] }) {
  const t = useText();
  return (
    <details className="small">
      <summary>{t('bookings.history')}</summary>
      <HistoryList
        entries={entries.map((entry) => ({
          ...entry,
          action: entry.action === 'release' ? 'give_back' : entry.action,
        }))}
      />
    </details>
  );
}
