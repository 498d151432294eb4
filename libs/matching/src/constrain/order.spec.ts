import { describe, expect, it } from '@jest/globals';
import type { Clause, ClauseValue } from '@fivefold/domain';
import { deadlinesBefore } from './order.js';

const TODAY = '2026-11-22';
const [DRY, PACK, STORE] = ['food.process.drying', 'food.pack.map', 'log.store.dry'];

function clause(id: string, value: ClauseValue, appliesTo: Clause['appliesTo'], hard = true): Clause {
  return { id, value, hard, appliesTo, span: null, origin: 'stated' };
}

const order = (sequence: readonly string[], hard = true) =>
  clause(`order ${sequence.join()}`, { key: 'order', sequence }, '*', hard);
const within = (maxDays: number, step: string, hard = true) =>
  clause(`${maxDays} ${step}`, { key: 'lead_time', maxDays }, [step], hard);
const by = (date: string, step: string) => clause(`${date} ${step}`, { key: 'start', by: date }, [step]);

/** What binds drying beside its own clauses: the id of the clause, the step it comes from, and whether it is hard. */
const moved = (...clauses: Clause[]) =>
  deadlinesBefore(DRY!, clauses, TODAY).binding.map(({ id, before, hard }) => [id, before, hard]);

describe('deadlines of later steps', () => {
  it('bind what comes before them and nothing else', () => {
    expect(moved(order([DRY!, PACK!]), within(30, PACK!))).toEqual([[`30 ${PACK}`, PACK, true]]);
    expect(moved(order([PACK!, DRY!]), within(30, PACK!))).toEqual([]);
    expect(moved(within(30, PACK!))).toEqual([]);
  });

  it('reach over steps between, of one order or of two', () => {
    const expected = [[`30 ${STORE}`, STORE, true]];
    expect(moved(order([DRY!, PACK!, STORE!]), within(30, STORE!))).toEqual(expected);
    expect(moved(order([DRY!, PACK!]), order([PACK!, STORE!]), within(30, STORE!))).toEqual(expected);
  });

  it('stay wishes where the deadline is one, or an order on the way', () => {
    expect(moved(order([DRY!, PACK!]), within(30, PACK!, false))).toEqual([[`30 ${PACK}`, PACK, false]]);
    expect(moved(order([DRY!, PACK!], false), within(30, PACK!))).toEqual([[`30 ${PACK}`, PACK, false]]);
    expect(moved(order([DRY!, PACK!]), order([PACK!, STORE!], false), within(30, STORE!))).toEqual([
      [`30 ${STORE}`, STORE, false],
    ]);
  });

  it('are left out where a stricter one says as much, and only then', () => {
    const line = order([DRY!, PACK!, STORE!]);
    expect(moved(line, within(30, PACK!), within(20, DRY!))).toEqual([]);
    expect(moved(line, within(30, PACK!), within(20, DRY!, false))).toEqual([[`30 ${PACK}`, PACK, true]]);
    expect(moved(line, within(30, PACK!), within(40, DRY!))).toEqual([[`30 ${PACK}`, PACK, true]]);
    // 22 December is 30 days ahead.
    expect(moved(line, within(31, PACK!), by('2026-12-22', STORE!))).toEqual([
      [`2026-12-22 ${STORE}`, STORE, true],
    ]);
    expect(moved(line, within(30, PACK!), within(20, STORE!, false))).toEqual([
      [`20 ${STORE}`, STORE, false],
      [`30 ${PACK}`, PACK, true],
    ]);
  });

  it('end where orders contradict each other', () => {
    expect(moved(order([DRY!, PACK!]), order([PACK!, DRY!]), within(30, PACK!))).toEqual([
      [`30 ${PACK}`, PACK, true],
    ]);
  });
});
