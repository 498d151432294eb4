import { describe, expect, it } from '@jest/globals';
import {
  ACTORS,
  actionsFrom,
  AGREEMENT_STATES,
  GUARDS,
  LIFECYCLES,
  QUOTE_STATES,
  replay,
  REQUEST_STATES,
  SERVICE_STATES,
  type StateTable,
  transition,
} from './index.js';

const TABLES: [string, StateTable<string, string>][] = Object.entries(LIFECYCLES);

describe.each(TABLES)('the lifecycle of a %s', (_name, table) => {
  it('names only its own states, and each is reached', () => {
    const reached = new Set([table.initial]);
    for (let grown = -1; grown !== reached.size;) {
      grown = reached.size;
      for (const { from, to } of table.transitions)
        if (from.some((state) => reached.has(state))) reached.add(to);
    }
    expect([...reached].sort()).toEqual([...table.states].sort());
    for (const { from } of table.transitions) expect(table.states).toEqual(expect.arrayContaining([...from]));
  });

  it('leads each actor by one action from a state to one state only', () => {
    for (const state of table.states) {
      const steps = table.transitions
        .filter((each) => each.from.includes(state))
        .flatMap((each) => each.by.map((actor) => `${actor} ${each.action}`));
      expect(new Set(steps).size).toBe(steps.length);
    }
  });

  it('lists as open exactly what it lets pass', () => {
    for (const state of table.states) {
      for (const actor of ACTORS) {
        const open = new Set(actionsFrom(table, state, [actor]));
        for (const { action } of table.transitions) {
          expect(transition(table, state, action, [actor]) !== null).toBe(open.has(action));
        }
      }
    }
  });

  it('lets nobody act without a part in it', () => {
    for (const state of table.states) expect(actionsFrom(table, state, [])).toEqual([]);
  });

  it('replays the shortest trail to each state, and no trail with an entry left out', () => {
    const trails = new Map([
      [table.initial, [{ action: table.start.action, from: null, to: table.initial }]],
    ]);
    for (let grown = -1; grown !== trails.size;) {
      grown = trails.size;
      for (const { action, from, to } of table.transitions) {
        const before = from.find((state) => trails.has(state));
        if (before && !trails.has(to))
          trails.set(to, [...trails.get(before)!, { action, from: before as never, to }]);
      }
    }
    for (const [state, trail] of trails) {
      expect(replay(table, trail)).toEqual({ state });
      expect(replay(table, trail.slice(1))).toHaveProperty('broken', 0);
      if (trail.length > 2) expect(replay(table, trail.toSpliced(-2, 1))).toHaveProperty('broken');
    }
  });
});

describe('guards', () => {
  it('are each asked by some transition', () => {
    const asked = new Set(
      TABLES.flatMap(([, { transitions }]) => transitions.flatMap((each) => each.guards ?? [])),
    );
    expect([...asked].sort()).toEqual(Object.keys(GUARDS).sort());
  });
});

describe('who may do what', () => {
  it('an editor submits and never publishes', () => {
    expect(transition(SERVICE_STATES, 'draft', 'submit', ['editor'])).toBe('in_review');
    expect(transition(SERVICE_STATES, 'in_review', 'publish', ['editor'])).toBeNull();
    expect(transition(SERVICE_STATES, 'draft', 'publish', ['publisher'])).toBeNull();
  });

  it('an accepted request is not accepted, quoted or withdrawn again', () => {
    const open = actionsFrom(REQUEST_STATES, 'accepted', ACTORS);
    expect(open.sort()).toEqual(['cancel', 'start']);
    expect(actionsFrom(QUOTE_STATES, 'accepted', ACTORS)).toEqual([]);
  });

  it('a provider does not accept its own quote', () => {
    expect(transition(REQUEST_STATES, 'quoted', 'accept', ['provider'])).toBeNull();
    expect(transition(QUOTE_STATES, 'sent', 'accept', ['provider'])).toBeNull();
  });

  it('an agreement takes two signatures of two sides', () => {
    const first = transition(AGREEMENT_STATES, 'drafted', 'sign', ['requester'])!;
    expect(transition(AGREEMENT_STATES, first, 'sign', ['requester'])).toBeNull();
    expect(transition(AGREEMENT_STATES, first, 'sign', ['provider'])).toBe('active');
  });
});
