/** Another quantity of a service's first capacity on some days; days count from the day on which the world is filled in. */
export interface WorldSeason {
  readonly externalId: string;
  readonly fromDay: number;
  readonly days: number;
  /** Share of the stated quantity. */
  readonly share: number;
  readonly note: string;
}

/** Days on which a service is closed. */
export interface WorldBlackout {
  readonly externalId: string;
  readonly fromDay: number;
  readonly days: number;
  readonly note: string;
}

/** A part of a service's first capacity that a firm has taken. */
export interface WorldBooking {
  readonly externalId: string;
  readonly requesterSlug: string;
  readonly fromDay: number;
  readonly days: number;
  /** Share of the stated quantity, rounded to whole units, at least one. */
  readonly share: number;
  /** Held days ahead; absent: booked. */
  readonly heldDays?: number;
}

export const SEASONS: readonly WorldSeason[] = [
  { externalId: 'OF016', fromDay: 28, days: 28, share: 0.6, note: 'Half of a chamber is being renewed.' },
  { externalId: 'OF015', fromDay: 42, days: 42, share: 1.3, note: 'A further hall after the harvest.' },
  { externalId: 'OF043', fromDay: 31, days: 92, share: 2, note: 'Two more people in the team.' },
];

export const BLACKOUTS: readonly WorldBlackout[] = [
  { externalId: 'OF016', fromDay: 70, days: 2, note: 'Stocktaking.' },
  { externalId: 'OF032', fromDay: 5, days: 2, note: 'Sensors are calibrated.' },
];

export const BOOKINGS: readonly WorldBooking[] = [
  { externalId: 'OF016', requesterSlug: 'kalnsiers', fromDay: 0, days: 35, share: 0.3 },
  { externalId: 'OF016', requesterSlug: 'kvalitra', fromDay: 10, days: 49, share: 0.2 },
  { externalId: 'OF016', requesterSlug: 'kalnsiers', fromDay: 45, days: 21, share: 0.08, heldDays: 6 },
  { externalId: 'OF015', requesterSlug: 'kvalitra', fromDay: 7, days: 56, share: 0.45 },
  { externalId: 'OF015', requesterSlug: 'kalnsiers', fromDay: 30, days: 14, share: 0.4 },
  { externalId: 'OF043', requesterSlug: 'kalnsiers', fromDay: 3, days: 40, share: 0.34 },
];
