import { useCallback } from 'react';
import { useBeforeUnload, useBlocker, type BlockerFunction } from 'react-router';
import { useText } from '../messages/use-text.js';
import { ConfirmDialog } from './modal-dialog.js';

/** State of a navigation that follows a save: {@link LeaveGuard} lets it pass. */
export const AFTER_SAVE = { saved: true } as const;

/**
 * Asks before work on this page is lost: on the way to another address of the page by a dialog with `hint`, on closing
 * or loading the tab by the browser's own question. Does nothing while `when` is false.
 */
export function LeaveGuard({ when, hint }: { when: boolean; hint: string }) {
  const t = useText();
  const blocks = useCallback<BlockerFunction>(
    ({ currentLocation, nextLocation, historyAction }) => {
      // Going back may meet the state of an earlier save, so there it says nothing.
      const saved = (nextLocation.state as { saved?: boolean } | null)?.saved && historyAction !== 'POP';
      return when && !saved && currentLocation.pathname !== nextLocation.pathname;
    },
    [when],
  );
  const blocker = useBlocker(blocks);
  useBeforeUnload(
    useCallback(
      (event) => {
        if (when) event.preventDefault();
      },
      [when],
    ),
  );
  return (
    <ConfirmDialog
      title={t('leave.title')}
      isOpen={blocker.state === 'blocked'}
      onClose={() => blocker.reset?.()}
      onConfirm={() => blocker.proceed?.()}
      confirmLabel={t('leave.confirm')}
      danger
    >
      <p>{hint}</p>
    </ConfirmDialog>
  );
}
