import { CircleAlert, CircleCheck, Info, WifiOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import type { ApiError } from '../data/api-error.js';
import { useText } from '../messages/use-text.js';
import { signInAddress } from '../pages/sign-in/return-address.js';
import { Button, LinkButton } from './button.js';

/** A message in the flow of the page; errors are announced at once. */
export function Notice({
  tone = 'plain',
  children,
}: {
  tone?: 'plain' | 'error' | 'good';
  children: ReactNode;
}) {
  const Icon = tone === 'error' ? CircleAlert : tone === 'good' ? CircleCheck : Info;
  return (
    <div className="notice" data-tone={tone} role={tone === 'error' ? 'alert' : 'status'}>
      <Icon size={20} aria-hidden />
      <div>{children}</div>
    </div>
  );
}

/**
 * An answer that did not come, with a way to ask again. Where the session has ended, a link to sign in that leads back to
 * this address; `keepsPage` opens it in another tab, because something is written on this page.
 */
export function Failure({
  error,
  retry,
  keepsPage,
}: {
  error: ApiError;
  retry?: () => unknown;
  keepsPage?: boolean;
}) {
  const t = useText();
  const location = useLocation();
  const expired = error.code === 'SIGN_IN_REQUIRED';
  const offline = error.code === 'OFFLINE' || error.code === 'UNREADABLE';
  const throttled = error.code === 'THROTTLED';
  const outdated = error.code === 'DOCUMENT_UNKNOWN';
  const Icon = offline ? WifiOff : CircleAlert;
  return (
    <div className="notice" data-tone="error" role="alert">
      <Icon size={20} aria-hidden />
      <div>
        <strong>
          {t(
            offline
              ? 'failure.offline'
              : throttled
                ? 'failure.throttled'
                : outdated
                  ? 'failure.outdated'
                  : 'failure.title',
          )}
        </strong>
        <p>
          {offline
            ? t('failure.offlineHint')
            : throttled
              ? t('failure.throttledHint', { seconds: error.waitSeconds ?? 1 })
              : outdated
                ? t('failure.outdatedHint')
                : error.message}
        </p>
        {outdated && (
          <div>
            <Button small onPress={() => window.location.reload()}>
              {t('failure.reload')}
            </Button>
          </div>
        )}
        {expired && (
          <div className="row">
            <LinkButton small to={signInAddress(location)} {...(keepsPage && { target: '_blank' })}>
              {t('account.signIn')}
            </LinkButton>
            {keepsPage && <span className="small">{t('failure.signInHint')}</span>}
          </div>
        )}
        {error.errorId && <p className="small">{t('failure.id', { id: error.errorId })}</p>}
        {retry && !outdated && (
          <div>
            <Button small onPress={() => retry()}>
              {t('failure.retry')}
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}

/** Nothing here yet, and what to do about it. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      {children && <p>{children}</p>}
      {action}
    </div>
  );
}

/** Nothing in this choice, though there may be more without it. */
export function NoneChosen({ onAll }: { onAll: () => void }) {
  const t = useText();
  return (
    <EmptyState
      title={t('part.noneChosen')}
      action={
        <Button small onPress={onAll}>
          {t('part.showAll')}
        </Button>
      }
    />
  );
}

/** Grey lines in place of text that is on its way. */
export function Skeleton({ lines = 3, blocks = 0 }: { lines?: number; blocks?: number }) {
  const t = useText();
  return (
    <div className="stack" role="status" aria-label={t('part.loading')}>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} className={index === 0 ? 'skeleton title' : 'skeleton line'} />
      ))}
      {Array.from({ length: blocks }, (_, index) => (
        <span key={`block ${index}`} className="skeleton block" />
      ))}
    </div>
  );
}
