import type { permissions } from '../data/viewer.js';
import type { MessageId } from '../messages/use-text.js';

export interface NavigationLink {
  readonly to: string;
  readonly label: MessageId;
}

/** The places of the top bar, by what the viewer may do; guests see the public ones. */
export function navigationOf(may: ReturnType<typeof permissions>): NavigationLink[] {
  const links: (NavigationLink | false)[] = [
    { to: '/search', label: 'nav.search' },
    { to: '/match', label: 'nav.match' },
    { to: '/clusters', label: 'nav.clusters' },
    may.buys && { to: '/needs', label: 'nav.needs' },
    may.buys && { to: '/requests', label: 'nav.requests' },
    may.sells && { to: '/inbox', label: 'nav.inbox' },
    may.sells && { to: '/bookings', label: 'nav.bookings' },
    may.seesDemand && { to: '/demand', label: 'nav.demand' },
    (may.sells || may.operates) && { to: '/agreements', label: 'nav.agreements' },
    may.operates && { to: '/disputes', label: 'nav.disputes' },
    may.writesCatalogue && { to: '/catalogue', label: 'nav.catalogue' },
    may.writesCatalogue && { to: '/questions', label: 'nav.questions' },
    may.reviews && { to: '/review', label: 'nav.review' },
    may.writesCatalogue && { to: '/import', label: 'nav.import' },
  ];
  return links.filter((link) => link !== false);
}
