import { describe, expect, it } from '@jest/globals';
import {
  addCapability,
  corrected,
  freeze,
  nextClauseId,
  putClause,
  removeCapability,
  setStance,
  toMatchInput,
} from './need-edits.js';
import { fromFragment, toFragment } from './need-link.js';
import type { EditedClause, NeedEdits } from './need-link.js';

const clause = (id: string, appliesTo: readonly string[] | null): EditedClause => ({
  id,
  value: { key: 'lead_time', maxDays: 7 },
  hard: true,
  appliesTo,
  span: null,
});
const EDITS: NeedEdits = {
  capabilities: [
    {
      concept: 'log.store.chilled',
      stance: 'WANTED',
      confidence: 0.9,
      alternative: 1,
      spans: [{ from: 0, to: 5 }],
    },
    { concept: 'ict.edi.edifact', stance: 'OPTIONAL', confidence: 0.5, alternative: null, spans: [] },
  ],
  clauses: [
    clause('c1', ['log.store.chilled']),
    clause('c4', ['log.store.chilled', 'ict.edi.edifact']),
    clause('x', null),
  ],
};

describe('edits of a need', () => {
  it('takes away, with a capability, only the clauses that bound nothing else', () => {
    const left = removeCapability(EDITS, 'log.store.chilled');
    expect(left.capabilities.map((one) => one.concept)).toEqual(['ict.edi.edifact']);
    expect(left.clauses.map((one) => [one.id, one.appliesTo])).toEqual([
      ['c4', ['ict.edi.edifact']],
      ['x', null],
    ]);
  });

  it('takes a capability out of an order, and the order where one step is left', () => {
    const order = (sequence: string[]): EditedClause => ({
      ...clause('o', null),
      value: { key: 'order', sequence },
    });
    const three = putClause(EDITS, order(['ict.sys.wms', 'log.store.chilled', 'ict.edi.edifact']));
    const two = removeCapability(three, 'log.store.chilled');
    expect(two.clauses.at(-1)).toEqual(order(['ict.sys.wms', 'ict.edi.edifact']));
    expect(removeCapability(two, 'ict.sys.wms').clauses.map((one) => one.id)).not.toContain('o');
  });

  it('never holds a capability twice', () => {
    const once = addCapability(EDITS, 'food.pack.map');
    const twice = addCapability(once, 'food.pack.map');
    expect(twice).toEqual(once);
    expect(addCapability(EDITS, 'ict.edi.edifact').capabilities[1]?.stance).toBe('WANTED');
  });

  it('changes one stance and leaves its argument alone', () => {
    expect(setStance(EDITS, 'log.store.chilled', 'POSSESSED').capabilities[0]?.stance).toBe('POSSESSED');
    expect(EDITS.capabilities[0]?.stance).toBe('WANTED');
  });

  it('replaces a clause in place and adds a new one under a free id', () => {
    expect(nextClauseId(EDITS)).toBe('c5');
    const changed = putClause(EDITS, { ...clause('c1', null), hard: false });
    expect(changed.clauses.map((one) => [one.id, one.hard])).toEqual([
      ['c1', false],
      ['c4', true],
      ['x', true],
    ]);
    expect(putClause(EDITS, clause('c5', null)).clauses).toHaveLength(4);
  });

  it('holds fast what is shown, through the address, and tells it from a correction', () => {
    const draft = { text: 'Two pallets', region: null, edits: null };
    const frozen = freeze(draft, EDITS);
    expect(fromFragment(toFragment(frozen))).toEqual(frozen);
    expect(frozen.edits).toEqual({ ...EDITS, asRead: true });
    expect(toMatchInput(frozen, 'en')).toMatchObject({
      capabilities: [{ concept: 'log.store.chilled' }, {}],
    });
    expect(corrected(setStance(frozen.edits, 'log.store.chilled', 'REFUSED')).asRead).toBeUndefined();
    expect(freeze({ ...draft, edits: EDITS }, frozen.edits).edits).toEqual(EDITS);
  });

  it('sends what the text says as text alone, and corrections in full', () => {
    const bare = toMatchInput({ text: 'Two pallets', region: 'LV00C', edits: null }, 'lv');
    expect(bare).toEqual({ text: 'Two pallets', language: 'lv', region: 'LV00C' });
    const full = toMatchInput({ text: 'Two pallets', region: null, edits: EDITS }, 'en');
    expect(full).toMatchObject({
      clauses: [{ id: 'c1', hard: true, appliesTo: ['log.store.chilled'] }, {}, { appliesTo: null }],
    });
  });
});
