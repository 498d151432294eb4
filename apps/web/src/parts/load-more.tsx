import { useText } from '../messages/use-text.js';
import { Button } from './button.js';

/** The end of a list: how much of it is shown, and a button for the next page while there is one. */
export function LoadMore({
  shown,
  total,
  hasMore,
  pending,
  onMore,
}: {
  shown: number;
  total: number;
  hasMore: boolean;
  pending: boolean;
  onMore: () => void;
}) {
  const t = useText();
  return (
    <div className="row between">
      <p className="small faint" role="status">
        {t('part.shown', { shown, total })}
      </p>
      {hasMore && (
        <Button onPress={onMore} isPending={pending}>
          {t('part.more')}
        </Button>
      )}
    </div>
  );
}
