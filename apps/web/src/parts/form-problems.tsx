import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ApiError, UserError } from '../data/api-error.js';
import { useText } from '../messages/use-text.js';
import { Button } from './button.js';
import { Failure, Notice } from './notices.js';

/**
 * Refusals that belong to no field, and a failed send, above the buttons of a form. Where somebody was faster there is a
 * way to what is there now: everything is read anew around the form, and what was typed into it stays, to be looked at
 * again and sent with the newer version. A form that shows a copy of the data itself names `onNewer`, which drops it.
 */
export function FormProblems({
  errors,
  failure,
  onNewer,
}: {
  errors: readonly UserError[];
  failure: ApiError | null;
  /** Called once the newer version has been read. */
  onNewer?: (() => void) | undefined;
}) {
  const t = useText();
  const cache = useQueryClient();
  const [loading, setLoading] = useState(false);
  // The refusal that was answered by loading: that of the next attempt asks again.
  const [answered, setAnswered] = useState<UserError | null>(null);
  const stale = errors.find((one) => one.code === 'STALE_VERSION');

  async function loadNewer(refusal: UserError) {
    setLoading(true);
    await cache.invalidateQueries();
    setLoading(false);
    setAnswered(refusal);
    onNewer?.();
  }

  if (failure) return <Failure error={failure} keepsPage />;
  if (errors.length === 0) return null;
  if (stale && stale === answered) return <Notice>{t('part.newerLoaded')}</Notice>;
  return (
    <Notice tone="error">
      {[...new Set(errors.map(({ message }) => message))].map((message) => (
        <p key={message}>{message}</p>
      ))}
      {stale && (
        <div className="row">
          <Button small isPending={loading} onPress={() => void loadNewer(stale)}>
            {t('part.loadNewer')}
          </Button>
          {onNewer && <span className="small">{t('part.loadNewerHint')}</span>}
        </div>
      )}
    </Notice>
  );
}
