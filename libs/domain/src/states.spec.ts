import { describe, expect, it } from '@jest/globals';
import {
  type Actor,
  actionsFrom,
  NEED_STATES,
  QUOTE_STATES,
  REQUEST_STATES,
  SERVICE_STATES,
  type StateTable,
  transition,
} from './states.js';

const TABLES: Record<string, StateTable<string, string>> = {
  SERVICE_STATES,
  NEED_STATES,
  REQUEST_STATES,
  QUOTE_STATES,
};
const ACTORS: Actor[] = ['requester', 'provider', 'editor', 'publisher', 'operator', 'clock'];

describe.each(Object.entries(TABLES))('%s', (_name, table) => {
  it('names only its own states, and each is reached', () => {
    const reached = new Set([table.initial, ...table.transitions.map((each) => each.to)]);
    expect([...reached].sort()).toEqual([...table.states].sort());
    for (const { from } of table.transitions) expect(table.states).toEqual(expect.arrayContaining([...from]));
  });

  it('leads each action from a state to one state only', () => {
    for (const state of table.states) {
      const actions = table.transitions
        .filter((each) => each.from.includes(state))
        .map((each) => each.action);
      expect(new Set(actions).size).toBe(actions.length);
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
});

describe('who may do what', () => {
  it('an editor submits and never publishes', () => {
    expect(transition(SERVICE_STATES, 'draft', 'submit', ['editor'])).toBe('in_review');
    expect(transition(SERVICE_STATES, 'in_review', 'publish', ['editor'])).toBeNull();
    expect(transition(SERVICE_STATES, 'draft', 'publish', ['publisher'])).toBeNull();
  });

  it('acceptance is final', () => {
    expect(actionsFrom(REQUEST_STATES, 'accepted', ACTORS)).toEqual([]);
    expect(actionsFrom(QUOTE_STATES, 'accepted', ACTORS)).toEqual([]);
  });

  it('a provider does not accept its own quote', () => {
    expect(transition(REQUEST_STATES, 'quoted', 'accept', ['provider'])).toBeNull();
    expect(transition(QUOTE_STATES, 'sent', 'accept', ['provider'])).toBeNull();
  });
});
