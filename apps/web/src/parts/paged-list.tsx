import type { ReactNode } from 'react';
import type { usePages } from '../data/use-operation.js';
import { useText } from '../messages/use-text.js';
import { Button } from './button.js';
import { Failure, Skeleton } from './notices.js';

/** The frame of a list that is read page by page: its failure, its first wait, what an empty one says, and how much of it is shown. */
export function PagedList({
  list,
  skeleton,
  empty,
  children,
}: {
  list: Pick<ReturnType<typeof usePages>, 'pages' | 'nodes' | 'totalCount'>;
  /** What stands in the list's place until its first page is there. */
  skeleton?: { lines?: number; blocks?: number };
  empty?: ReactNode;
  children: ReactNode;
}) {
  const t = useText();
  const { pages, nodes, totalCount } = list;
  return (
    <>
      {pages.error && <Failure error={pages.error} retry={pages.refetch} />}
      {pages.isPending && skeleton && <Skeleton {...skeleton} />}
      {totalCount === 0 && empty}
      {children}
      {totalCount ? (
        <div className="row between">
          <p className="small faint" role="status">
            {t('part.shown', { shown: nodes.length, total: totalCount })}
          </p>
          {pages.hasNextPage && (
            <Button onPress={() => void pages.fetchNextPage()} isPending={pages.isFetchingNextPage}>
              {t('part.more')}
            </Button>
          )}
        </div>
      ) : null}
    </>
  );
}
