/**
 * What must hold at every moment, whatever has happened. Numbers are permanent: tests, the check of a whole database and the
 * documentation name an invariant by its number.
 */
export const INVARIANTS = {
  1: 'At most one quote of a request is accepted; acceptance is final or reversed by a recorded cancellation.',
  2: 'Holds and bookings together never exceed capacity in any moment (stock) or period (flow).',
  3: 'A retired, suspended or draft version is never newly quotable; quotes that cite it stay readable.',
  4: 'Nobody quotes to, reviews or judges an own organisation; nobody publishes a text of which they wrote a part.',
  5: 'A hard constraint shown as met has a stored fact behind it; what is not stated is never shown as met.',
  6: 'Money is whole minor units of one currency per quote; parts sum to the total.',
  7: 'An organisation sees only its own drafts, quotes, quantities and scores.',
  8: 'A label is shown as valid only between its dates, with issuer and proof.',
  9: 'No state without a recorded transition; replaying the trail gives the state.',
  10: 'A firm in several clusters counts once.',
  11: 'No person in two meetings, and no bookable thing used twice, at one time.',
  12: 'Erasing a person leaves deals and figures consistent.',
} as const;

export type Invariant = keyof typeof INVARIANTS;
