import { RouterProvider as AriaRouter } from 'react-aria-components';
import { Link, NavLink, Outlet, useHref, useLocation, useNavigate, useNavigation } from 'react-router';
import { useRead } from '../data/use-operation.js';
import { useViewer } from '../data/viewer.js';
import { AssessingCountDocument } from '../graphql/operations.js';
import { useText } from '../messages/use-text.js';
import { ActingFor } from './acting-for.js';
import { AccountMenu } from './account-menu.js';
import { Bell } from './bell.js';
import { Brand } from './brand.js';
import { LanguageSwitch } from './language-switch.js';
import { NavigationMenu } from './navigation-menu.js';
import { TermsGate } from './terms-gate.js';
import { ThemeToggle } from './theme-toggle.js';
import {
  clusterPlacesOf,
  NETWORK_PLACES,
  type NavigationLink,
  OPEN_PLACES,
  placeOf,
  workPlacesOf,
} from './navigation.js';
import { PlaceMenu } from './place-menu.js';

/** What stands around every page: skip link, top bar, footer. */
export function Shell() {
  const t = useText();
  const navigate = useNavigate();
  const busy = useNavigation().state === 'loading';
  const { viewer, may } = useViewer();
  // Who is staff or operates has the place anyway.
  const asksAssessing = Boolean(viewer) && !may.writesCatalogue && !may.operates;
  const assessing = useRead(AssessingCountDocument, {}, { enabled: asksAssessing, staleTime: 60_000 });
  const assesses = asksAssessing && (assessing.data?.assessorEngagements.totalCount ?? 0) > 0;
  const work = workPlacesOf(may, assesses);
  const cluster = clusterPlacesOf(may);
  const here = placeOf(useLocation(), [...NETWORK_PLACES, ...work, ...cluster]);
  return (
    <AriaRouter navigate={(path) => void navigate(path)} useHref={useHref}>
      <a className="skip-link" href="#main" onClick={focusMain}>
        {t('shell.skip')}
      </a>
      <header className="topbar" aria-busy={busy}>
        <div className="topbar-row">
          <NavigationMenu
            groups={[
              { label: 'shell.open', links: OPEN_PLACES },
              { label: 'shell.work', links: work },
              { label: 'nav.cluster', links: cluster },
              { label: 'nav.network', links: NETWORK_PLACES },
            ]}
          />
          <Link to="/" className="brand">
            <Brand />
            {t('shell.name')}
          </Link>
          <nav className="topnav" aria-label={t('shell.navigation')}>
            <NavigationLinks links={OPEN_PLACES} />
            <PlaceMenu label={t('nav.network')} links={NETWORK_PLACES} here={here} />
          </nav>
          <div className="topbar-side">
            <LanguageSwitch />
            <ThemeToggle />
            {viewer?.organisation && <Bell />}
            {viewer !== undefined && <AccountMenu viewer={viewer} />}
          </div>
        </div>
        {work.length + cluster.length > 0 && (
          <nav className="topnav worknav" aria-label={t('shell.work')}>
            <NavigationLinks links={work} />
            <PlaceMenu label={t('nav.cluster')} links={cluster} here={here} />
          </nav>
        )}
      </header>
      <TermsGate>
        <ActingFor>
          <Outlet />
        </ActingFor>
      </TermsGate>
      <footer className="footer">
        <div className="footer-row">
          <p>{t('shell.footer')}</p>
          <p className="row">
            <Link to="/clusters">{t('nav.clusters')}</Link>
            <Link to="/ranking">{t('ranking.title')}</Link>
            <Link to="/terms">{t('terms.title')}</Link>
            <Link to="/privacy">{t('privacy.title')}</Link>
            <Link to="/mailbox">{t('nav.mailbox')}</Link>
            <a href="/graphql">{t('nav.api')}</a>
          </p>
        </div>
      </footer>
    </AriaRouter>
  );
}

function NavigationLinks({ links }: { links: readonly NavigationLink[] }) {
  const t = useText();
  return links.map((link) => (
    <NavLink key={link.to} to={link.to}>
      {t(link.label)}
    </NavLink>
  ));
}

/** Moves the focus and leaves the address alone: a match keeps its state in the fragment. */
function focusMain(event: { preventDefault: () => void }) {
  event.preventDefault();
  const main = document.getElementById('main');
  main?.setAttribute('tabindex', '-1');
  main?.focus();
}
