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

export const SEASONS: readonly WorldSeason[] = [
  { externalId: 'OF016', fromDay: 28, days: 28, share: 0.6, note: 'Half of a chamber is being renewed.' },
  { externalId: 'OF015', fromDay: 42, days: 42, share: 1.3, note: 'A further hall after the harvest.' },
  { externalId: 'OF043', fromDay: 31, days: 92, share: 2, note: 'Two more people in the team.' },
];

export const BLACKOUTS: readonly WorldBlackout[] = [
  { externalId: 'OF016', fromDay: 70, days: 2, note: 'Stocktaking.' },
  { externalId: 'OF032', fromDay: 5, days: 2, note: 'Sensors are calibrated.' },
];
