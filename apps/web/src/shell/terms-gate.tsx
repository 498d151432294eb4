import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import { useViewer } from '../data/viewer.js';
import { TermsPage } from '../pages/terms/terms-page.js';

/** What stays open to who has not accepted: their own data, decisions about them and what decides for them. */
const OPEN: readonly string[] = ['/privacy', '/decisions', '/decision', '/account', '/ranking'];

/** Asks whoever has still to accept the terms in force before anything else is shown. */
export function TermsGate({ children }: { children: ReactNode }) {
  const { viewer } = useViewer();
  const { pathname } = useLocation();
  return viewer?.termsToAccept && !OPEN.includes(pathname) ? <TermsPage /> : children;
}
