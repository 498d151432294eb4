/** What the catalogue keeps about a service beside its published facts: tax, claims, bookings, who publishes beside the owner. */
export interface ServiceDetails {
  /** Why no value added tax is due; absent = the rate of the provider's country. */
  readonly exemption?: string;
  /** Slot by which it is booked, in minutes. */
  readonly slotMinutes?: number;
  /** Certificates of the service of which more is known than the code. */
  readonly claims?: readonly {
    readonly code: string;
    readonly issuer: string;
    readonly number: string;
    /** Last day, in days from the day on which the world is filled in. */
    readonly endsInDays: number;
    readonly hinges: boolean;
  }[];
  /** When the yearly review is due, in days from the day on which the world is filled in; absent = by its publication. */
  readonly reviewInDays?: number;
  /** Slugs of clusters that publish it beside the owner. */
  readonly beside?: readonly string[];
}

/** By external id; a service that is not named has nothing special. */
export const SERVICE_DETAILS: Readonly<Record<string, ServiceDetails>> = {
  OF015: {
    claims: [
      {
        code: 'IFS_LOGISTICS',
        issuer: 'Illustrative Certification',
        number: 'IFS-L 2024-0417',
        endsInDays: 41,
        hinges: false,
      },
      { code: 'HACCP', issuer: 'Own control plan', number: 'PVD-17', endsInDays: 720, hinges: true },
    ],
    beside: ['lv-food'],
  },
  OF016: {
    claims: [
      {
        code: 'ISO 22000',
        issuer: 'Illustrative Certification',
        number: 'FS 22-1180',
        endsInDays: 11,
        hinges: false,
      },
    ],
  },
  OF017: {
    claims: [
      {
        code: 'ATP',
        issuer: 'Illustrative Test Station',
        number: 'ATP/LV/5521',
        endsInDays: 400,
        hinges: true,
      },
    ],
    reviewInDays: 12,
    beside: ['ee-log-ph', 'se-food-ph'],
  },
  OF032: { slotMinutes: 1_440, exemption: 'Research funded by the region; no supply for a price' },
  OF051: { exemption: 'Training within the meaning of article 132 of directive 2006/112/EC' },
};

/** Standard rates of value added tax in basis points, by the country of the provider. */
export const VAT_RATES: Readonly<Record<string, number>> = {
  LV: 2100,
  LT: 2100,
  EE: 2400,
  SE: 2500,
  DK: 2500,
  FI: 2550,
};
