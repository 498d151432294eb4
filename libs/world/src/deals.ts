/** How far a deal has come, from the request to reviews of both sides; each one went through those before it. */
export type DealStage =
  | 'asked'
  | 'declined'
  | 'withdrawn'
  | 'quoted'
  | 'accepted'
  | 'in_delivery'
  | 'delivered'
  | 'disputed'
  | 'reviewed';

/** A part of a service's first capacity; days count from the day on which the world is filled in. */
export interface WorldBooking {
  readonly fromDay: number;
  readonly days: number;
  /** Share of the stated quantity, rounded to whole units, at least one. */
  readonly share: number;
}

/** What one firm asks of the provider of a service, and what has come of it. */
export interface WorldDeal {
  /** Of the service. */
  readonly externalId: string;
  /** Of the firm that asks. */
  readonly requesterSlug: string;
  readonly stage: DealStage;
  /** What the firm asks for, in its words. */
  readonly message: string;
  /** Net price of the offer in minor units of EUR. */
  readonly amountMinor: number;
  /** Days for which the offer can be accepted. */
  readonly validDays: number;
  /** What the offer keeps of the capacity. */
  readonly booking?: WorldBooking;
  /** What would be paid instead, as a counter-offer to an open quote, minor units. */
  readonly counterMinor?: number;
  /** Another part of the same bundle, which is only asked for. */
  readonly besides?: string;
}

/** A time in the calendar of a bookable service. */
export interface WorldSlot {
  readonly externalId: string;
  readonly requesterSlug: string;
  readonly note: string;
  readonly isConfirmed: boolean;
}

/** A question to the publisher of a service about what it does not state; `key` is that of a clause. */
export interface WorldQuestion {
  readonly externalId: string;
  readonly requesterSlug: string;
  readonly key: string;
}

export const DEALS: readonly WorldDeal[] = [
  {
    ...{ externalId: 'OF016', requesterSlug: 'kalnsiers', stage: 'in_delivery' },
    message: 'Room for our cheese until the spring market.',
    ...{ amountMinor: 138_600, validDays: 14, booking: { fromDay: 0, days: 35, share: 0.3 } },
  },
  {
    ...{ externalId: 'OF016', requesterSlug: 'kvalitra', stage: 'accepted' },
    message: 'Samples of our customers have to be kept chilled.',
    ...{ amountMinor: 132_500, validDays: 14, booking: { fromDay: 10, days: 49, share: 0.2 } },
  },
  {
    ...{ externalId: 'OF016', requesterSlug: 'kalnsiers', stage: 'quoted' },
    message: 'A few more pallets for three weeks.',
    ...{ amountMinor: 23_100, validDays: 6, booking: { fromDay: 45, days: 21, share: 0.08 } },
  },
  {
    ...{ externalId: 'OF015', requesterSlug: 'kvalitra', stage: 'in_delivery' },
    message: 'Reference batches, frozen, for eight weeks.',
    ...{ amountMinor: 590_000, validDays: 14, booking: { fromDay: 7, days: 56, share: 0.45 } },
  },
  {
    ...{ externalId: 'OF015', requesterSlug: 'kalnsiers', stage: 'accepted' },
    message: 'Curd to be frozen for two weeks.',
    ...{ amountMinor: 145_000, validDays: 14, booking: { fromDay: 30, days: 14, share: 0.4 } },
  },
  {
    ...{ externalId: 'OF043', requesterSlug: 'kalnsiers', stage: 'accepted' },
    message: 'Every wheel of cheese shall be traced to its milk.',
    ...{ amountMinor: 420_000, validDays: 30, booking: { fromDay: 3, days: 40, share: 0.34 } },
  },
  {
    ...{ externalId: 'OF012', requesterSlug: 'ogu-krasts', stage: 'reviewed' },
    message: 'Tests of twelve batches of frozen berries.',
    ...{ amountMinor: 86_400, validDays: 14 },
  },
  {
    ...{ externalId: 'OF026', requesterSlug: 'salnas-nami', stage: 'delivered' },
    message: 'A temperature mapping of the new hall.',
    ...{ amountMinor: 178_000, validDays: 14 },
  },
  {
    ...{ externalId: 'OF055', requesterSlug: 'spiedvalks', stage: 'disputed' },
    message: 'The log of our high-pressure line.',
    ...{ amountMinor: 96_000, validDays: 14 },
  },
  {
    ...{ externalId: 'OF013', requesterSlug: 'zemgalka', stage: 'quoted' },
    message: 'Labels of six products in four languages.',
    ...{ amountMinor: 54_000, validDays: 21, counterMinor: 48_000 },
  },
  {
    ...{ externalId: 'OF018', requesterSlug: 'krumes-nams', stage: 'declined', besides: 'OF013' },
    message: 'Our jars go to shops in Vidzeme, with new labels.',
    ...{ amountMinor: 64_000, validDays: 14 },
  },
  {
    ...{ externalId: 'OF056', requesterSlug: 'garsalva', stage: 'withdrawn' },
    message: 'A product passport for three recipes.',
    ...{ amountMinor: 120_000, validDays: 14 },
  },
  {
    ...{ externalId: 'OF025', requesterSlug: 'vidzvedis', stage: 'asked' },
    message: 'Which cover do our rounds need?',
    ...{ amountMinor: 30_000, validDays: 14 },
  },
];

export const SLOT_REQUESTS: readonly WorldSlot[] = [
  { externalId: 'OF032', requesterSlug: 'salnas-nami', note: 'Sensors of two chambers.', isConfirmed: true },
  { externalId: 'OF032', requesterSlug: 'pallverk', note: 'A first look.', isConfirmed: false },
];

export const QUESTIONS: readonly WorldQuestion[] = [
  { externalId: 'OF020', requesterSlug: 'ogu-krasts', key: 'lead_time' },
];
