import type { permissions } from '../data/viewer.js';
import type { MessageId } from '../messages/use-text.js';

export interface NavigationLink {
  readonly to: string;
  readonly label: MessageId;
}

/**
 * The place of `links` under which an address lies: the one that says most of it, so that `/labels/own` is not `/labels`.
 * @returns its `to`, or null where the address lies under none
 */
export function placeOf(
  { pathname, search }: { readonly pathname: string; readonly search: string },
  links: readonly NavigationLink[],
): string | null {
  const fits = links
    .map(({ to }) => to)
    .filter((to) => {
      const [path, query] = to.split('?');
      return (pathname === path || pathname.startsWith(`${path}/`)) && (!query || search === `?${query}`);
    });
  return fits.sort((one, other) => other.length - one.length)[0] ?? null;
}

/** The places that everyone has. */
export const OPEN_PLACES: readonly NavigationLink[] = [
  { to: '/search', label: 'nav.search' },
  { to: '/match', label: 'nav.match' },
  { to: '/clusters', label: 'nav.clusters' },
];

/** What the clusters do together, open to everyone: the menu "Network". */
export const NETWORK_PLACES: readonly NavigationLink[] = [
  { to: '/news', label: 'nav.news' },
  { to: '/projects', label: 'nav.projects' },
  { to: '/events', label: 'nav.events' },
  { to: '/labels', label: 'nav.labels' },
  { to: '/networks', label: 'nav.networks' },
  { to: '/reach', label: 'nav.reach' },
  { to: '/figures', label: 'nav.figures' },
  { to: '/sectors', label: 'nav.sectors' },
  { to: '/indicator-sets', label: 'nav.indicatorSets' },
  { to: '/ideas', label: 'nav.ideas' },
];

/** What the staff of a cluster do together with other clusters: the menu "Cluster"; none for everyone else. */
export function clusterPlacesOf(may: ReturnType<typeof permissions>): NavigationLink[] {
  const links: (NavigationLink | false)[] = [
    (may.writesCatalogue || may.operates) && { to: '/assessments', label: 'nav.assessments' },
    may.writesCatalogue && { to: '/members', label: 'membership.members' },
    may.writesCatalogue && { to: '/projects?own=yes', label: 'nav.ownProjects' },
    may.writesCatalogue && { to: '/newsletter', label: 'newsletter.title' },
    may.writesCatalogue && { to: '/events/own', label: 'nav.ownEvents' },
    may.writesCatalogue && { to: '/cooperation', label: 'nav.cooperation' },
    may.reviews && { to: '/onboardings', label: 'nav.onboardings' },
    may.writesCatalogue && { to: '/labels/own', label: 'nav.ownLabels' },
    { to: '/figures/own', label: may.operates ? 'figures.all' : 'nav.ownFigures' },
    may.writesCatalogue && { to: '/improvement', label: 'nav.improvement' },
    may.writesCatalogue && { to: '/improvement/groups', label: 'nav.groups' },
    may.writesCatalogue && { to: '/unmet-demand', label: 'nav.unmetDemand' },
    may.writesCatalogue && { to: '/market-evidence', label: 'nav.market' },
  ];
  return may.writesCatalogue || may.operates ? links.filter((link) => link !== false) : [];
}

/**
 * The places of the viewer's own work, by what the viewer may do; none for a guest. `assesses`: was asked to assess a
 * cluster and has no other way there.
 */
export function workPlacesOf(may: ReturnType<typeof permissions>, assesses: boolean): NavigationLink[] {
  const links: (NavigationLink | false)[] = [
    may.buys && { to: '/needs', label: 'nav.needs' },
    may.buys && { to: '/requests', label: 'nav.requests' },
    may.sells && { to: '/inbox', label: 'nav.inbox' },
    may.seesDemand && { to: '/demand', label: 'nav.demand' },
    (may.sells || may.operates) && { to: '/agreements', label: 'nav.agreements' },
    may.sells && { to: '/bookings', label: 'nav.bookings' },
    may.operates && { to: '/disputes', label: 'nav.disputes' },
    may.operates && { to: '/accounts', label: 'accounts.title' },
    may.operates && { to: '/reports', label: 'moderation.reports' },
    may.writesCatalogue && { to: '/catalogue', label: 'nav.catalogue' },
    may.writesCatalogue && { to: '/questions', label: 'nav.questions' },
    may.reviews && { to: '/review', label: 'nav.review' },
    may.writesCatalogue && { to: '/import', label: 'nav.import' },
    assesses && { to: '/assessments', label: 'nav.assessments' },
  ];
  return links.filter((link) => link !== false);
}
