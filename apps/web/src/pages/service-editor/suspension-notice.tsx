import type { OwnServicePartsFragment } from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { Notice } from '../../parts/notices.js';

/** Why the service is suspended, by whom, and what was said to it. */
export function SuspensionNotice({
  suspension,
}: {
  suspension: NonNullable<OwnServicePartsFragment['suspension']>;
}) {
  const t = useText();
  const { by, reason, appeal, appealAnswer } = suspension;
  return (
    <Notice tone="error">
      <p>
        <strong>{t(`suspension.${by}`)}</strong> {reason}
      </p>
      {appeal && (
        <p>
          <strong>{t('suspension.appeal')}</strong> {appeal}
        </p>
      )}
      {appeal && (
        <p>
          {appealAnswer ? (
            <>
              <strong>{t('suspension.upheld')}</strong> {appealAnswer}
            </>
          ) : (
            t('suspension.waiting')
          )}
        </p>
      )}
    </Notice>
  );
}
