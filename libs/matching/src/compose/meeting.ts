import type { Language, NutsCode } from '@fivefold/domain';
import { findRegion, PLACES, PORTS, type Region } from '@fivefold/vocabulary';
import { holds } from '../constrain/region.js';

/** What of a carrier decides where it can hand goods over. */
export interface Carrier {
  readonly coverage: readonly NutsCode[];
  readonly siteNuts: NutsCode | null;
  /** Whether it crosses the sea, so that it meets others only at a port. */
  readonly bySea: boolean;
}

/** Where two carriers hand goods over. */
export interface Meeting {
  readonly region: NutsCode;
  /** UN/LOCODE of a port; null where they meet at a site or anywhere in the region. */
  readonly port: string | null;
}

/**
 * Where two carriers can meet: in a region that the coverages of both hold, so that each serves the place by the same
 * rule by which it would serve an end of a route. Better than anywhere in the region is the site of one of them, which has
 * a dock, and then a port; a carrier by sea meets at a port only.
 *
 * @param near of several such places the one with the least way round between these regions is taken, ties by code
 * @returns null where they have nothing in common
 */
export function meetingOf(one: Carrier, other: Carrier, near: readonly NutsCode[]): Meeting | null {
  const common = one.coverage.flatMap((a) =>
    other.coverage.flatMap((b) => (holds(a, b) ? [b] : holds(b, a) ? [a] : [])),
  );
  if (common.length === 0) return null;
  const inside = (region: NutsCode) => common.some((held) => holds(held, region));
  const port = nearest(
    PORTS.filter(({ nuts }) => inside(nuts)),
    near,
  );
  const atPort = port && { region: port.nuts, port: port.code };
  if (one.bySea || other.bySea) return atPort;
  const sites = [one.siteNuts, other.siteNuts].filter((site) => site !== null).filter(inside);
  const site = nearest(sites.flatMap(regionOf), near);
  if (site) return { region: site.code, port: null };
  return atPort ?? { region: nearest(common.flatMap(regionOf), near)?.code ?? common[0]!, port: null };
}

/** Name of a port in `language`, where the town has one there. */
export function portName(code: string, language: Language): string {
  const port = PORTS.find((one) => one.code === code)!;
  const town = PLACES.find(
    ({ kind, names, nuts }) =>
      kind === 'town' && nuts[0] === port.nuts && Object.values(names).includes(port.name),
  );
  return town?.names[language] ?? port.name;
}

/** Length of the way from centre to centre of the regions, about 110 km a unit; regions that are not known are skipped. */
export function wayOver(regions: readonly NutsCode[]): number {
  const centres = regions.flatMap(regionOf);
  return centres.reduce((sum, centre, at) => sum + (at === 0 ? 0 : distance(centres[at - 1]!, centre)), 0);
}

interface Point {
  readonly lon: number;
  readonly lat: number;
}

/** The place with the least sum of distances to the centres of `near`; the first of equals, null of none. */
function nearest<Place extends Point>(places: readonly Place[], near: readonly NutsCode[]): Place | null {
  const ends = near.flatMap(regionOf);
  const wayBy = (place: Place) => ends.reduce((sum, end) => sum + distance(place, end), 0);
  return places.reduce<Place | null>(
    (best, place) => (best === null || wayBy(place) < wayBy(best) ? place : best),
    null,
  );
}

function regionOf(code: NutsCode): Region[] {
  const region = findRegion(code);
  return region ? [region] : [];
}

/** In degrees, one of longitude as long as at 58° north: enough to compare ways around the Baltic Sea. */
function distance(one: Point, other: Point): number {
  return Math.hypot((one.lon - other.lon) * 0.53, one.lat - other.lat);
}
