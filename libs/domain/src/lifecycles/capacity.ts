import { type ActionOf, type StateOf, table } from './table.js';

/** A part of a capacity that a quote keeps: held until a moment, then free again; booked once the quote is accepted. */
export const RESERVATION_STATES = table({
  start: { action: 'hold', by: ['requester', 'provider', 'system'] },
  initial: 'held',
  states: ['held', 'booked', 'lapsed', 'released'],
  transitions: [
    {
      action: 'hold',
      from: ['lapsed'],
      to: 'held',
      by: ['requester', 'provider', 'system'],
      guards: ['capacity_free'],
    },
    {
      action: 'book',
      from: ['held', 'lapsed'],
      to: 'booked',
      by: ['requester', 'system'],
      guards: ['capacity_free'],
    },
    { action: 'lapse', from: ['held'], to: 'lapsed', by: ['clock'] },
    {
      action: 'release',
      from: ['held', 'booked', 'lapsed'],
      to: 'released',
      by: ['requester', 'provider', 'operator', 'clock', 'system'],
    },
  ],
});

/** A time in the calendar of a bookable thing: asked for by an SME, confirmed by who runs the thing. */
export const SLOT_STATES = table({
  start: { action: 'hold', by: ['requester'] },
  initial: 'held',
  states: ['held', 'booked', 'lapsed', 'released'],
  transitions: [
    { action: 'book', from: ['held'], to: 'booked', by: ['provider'], guards: ['mandate', 'in_validity'] },
    { action: 'lapse', from: ['held'], to: 'lapsed', by: ['clock'] },
    { action: 'release', from: ['held', 'booked'], to: 'released', by: ['requester', 'provider'] },
  ],
});

/** Seasons, blackout dates and opening hours of a service; every change of them is an entry of the trail. */
export const CAPACITY_PLAN_STATES = table({
  start: { action: 'plan', by: ['system'] },
  initial: 'current',
  states: ['current'],
  transitions: [
    { action: 'change', from: ['current'], to: 'current', by: ['provider', 'editor', 'publisher'] },
  ],
});

export type ReservationState = StateOf<typeof RESERVATION_STATES>;
export type SlotState = StateOf<typeof SLOT_STATES>;
export type SlotAction = ActionOf<typeof SLOT_STATES>;
