import { type ActionOf, type StateOf, table } from './table.js';

/** What the programme of a cluster consists of. */
export type EventKind = 'course' | 'workshop' | 'conference';
/** The most people whom one event takes. */
export const MAX_PLACES = 5000;
/** Hours before the begin of a session in which presence in it may be noted already. */
export const CHECK_IN_HOURS = 3;
/** Hours before the begin at which everybody with a place is reminded. */
export const REMIND_HOURS = 24;
/** Days after the end of an event in which presence is noted and corrected; then who was not there has missed it. */
export const ATTENDANCE_DAYS = 3;

/** Part of the hours of an event, in percent, in which somebody has to be present for a certificate. */
export const CERTIFICATE_PERCENT = 75;

/** An event of the programme. That it is over is told by its last session, not by a state. */
export const EVENT_STATES = table({
  start: { action: 'plan', by: ['editor', 'publisher'] },
  initial: 'draft',
  states: ['draft', 'published', 'called_off', 'discarded'],
  transitions: [
    {
      action: 'publish',
      from: ['draft'],
      to: 'published',
      by: ['editor', 'publisher'],
      guards: ['event_ahead'],
    },
    {
      action: 'call_off',
      from: ['published'],
      to: 'called_off',
      by: ['editor', 'publisher'],
      guards: ['event_ahead', 'reason_given'],
    },
    { action: 'discard', from: ['draft'], to: 'discarded', by: ['editor', 'publisher'] },
    { action: 'restore', from: ['discarded'], to: 'draft', by: ['editor', 'publisher'] },
  ],
});

/** One person's place in an event: the person is the requester, the organiser's staff editor or publisher. */
export const REGISTRATION_STATES = table({
  start: { action: 'register', by: ['requester'] },
  initial: 'pending',
  states: ['pending', 'confirmed', 'waitlisted', 'attended', 'no_show', 'cancelled'],
  transitions: [
    {
      action: 'confirm',
      from: ['pending'],
      to: 'confirmed',
      by: ['requester', 'editor', 'publisher'],
      guards: ['place_free'],
    },
    { action: 'wait', from: ['pending'], to: 'waitlisted', by: ['requester', 'editor', 'publisher'] },
    { action: 'move_up', from: ['waitlisted'], to: 'confirmed', by: ['clock'], guards: ['place_free'] },
    {
      action: 'put_back',
      from: ['confirmed'],
      to: 'waitlisted',
      by: ['editor', 'publisher'],
      guards: ['event_ahead', 'others_wait'],
    },
    {
      action: 'attend',
      from: ['confirmed'],
      to: 'attended',
      by: ['editor', 'publisher'],
      guards: ['attendance_open'],
    },
    {
      action: 'undo_attendance',
      from: ['attended'],
      to: 'confirmed',
      by: ['editor', 'publisher'],
      guards: ['attendance_open'],
    },
    { action: 'miss', from: ['confirmed'], to: 'no_show', by: ['clock'] },
    {
      action: 'cancel',
      from: ['pending', 'confirmed', 'waitlisted'],
      to: 'cancelled',
      by: ['requester', 'editor', 'publisher'],
      guards: ['event_ahead'],
    },
    { action: 'lapse', from: ['pending', 'waitlisted'], to: 'cancelled', by: ['clock'] },
    {
      action: 'call_off',
      from: ['pending', 'confirmed', 'waitlisted'],
      to: 'cancelled',
      by: ['clock'],
    },
    { action: 'leave', from: ['pending', 'confirmed', 'waitlisted'], to: 'cancelled', by: ['clock'] },
  ],
});

export type EventState = StateOf<typeof EVENT_STATES>;
export type EventAction = ActionOf<typeof EVENT_STATES>;
export type RegistrationState = StateOf<typeof REGISTRATION_STATES>;
export type RegistrationAction = ActionOf<typeof REGISTRATION_STATES>;
