import { useEffect, useRef, type ReactNode } from 'react';
import { useLocation, useNavigationType } from 'react-router';
import { useUnreadCount } from '../data/live.js';
import { useText } from '../messages/use-text.js';

/**
 * The frame of a page: document title with the number of unread notifications, heading, and the focus. After a move to another path the heading takes the focus,
 * so that a screen reader starts there; a change of query or fragment leaves the focus where it is.
 */
export function Page({
  title,
  lead,
  crumbs,
  actions,
  width,
  hideHead,
  children,
}: {
  title: string;
  lead?: ReactNode;
  crumbs?: ReactNode;
  actions?: ReactNode;
  width?: 'narrow' | 'tight';
  /** The page shows its own first heading. */
  hideHead?: boolean;
  children: ReactNode;
}) {
  const t = useText();
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const kind = useNavigationType();
  const focusedPath = useRef(isFirstPage(pathname) ? pathname : null);

  const unread = useUnreadCount();
  const fullTitle = `${unread > 0 ? `(${unread}) ` : ''}${title} · ${t('shell.name')}`;
  useEffect(() => {
    document.title = fullTitle;
  }, [fullTitle]);

  // After every drawing, because the heading may come only with the data; once per path.
  useEffect(() => {
    if (focusedPath.current === pathname) return;
    const heading = main.current?.querySelector('h1');
    if (!heading) return;
    focusedPath.current = pathname;
    heading.focus({ preventScroll: true });
    if (kind !== 'POP') window.scrollTo(0, 0);
  });

  return (
    <main ref={main} id="main" className={width ? `page ${width}` : 'page'}>
      {crumbs && (
        <nav className="crumbs" aria-label={t('shell.crumbs')}>
          {crumbs}
        </nav>
      )}
      {hideHead || (
        <div className="page-head">
          <div>
            <h1 tabIndex={-1}>{title}</h1>
            {lead && <p className="lead">{lead}</p>}
          </div>
          {actions && <div className="row">{actions}</div>}
        </div>
      )}
      {children}
    </main>
  );
}

let seenFirst: string | null = null;

/** The page that the browser itself loaded keeps the browser's own focus. */
function isFirstPage(pathname: string): boolean {
  seenFirst ??= pathname;
  const first = seenFirst === pathname;
  if (!first) seenFirst = '';
  return first;
}
