import { describe, expect, it } from '@jest/globals';
import type { ServiceFacts } from '@fivefold/domain';
import fc from 'fast-check';
import { IdOrder } from './id-order.js';
import { ServiceStore } from './service-store.js';

const named = (id: string) => ({ id }) as ServiceFacts;

describe('IdOrder', () => {
  it('numbers documents as their ids sort, whatever comes and goes', () => {
    const id = fc.string({ minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.uniqueArray(id), fc.array(id, { maxLength: 60 }), (start, changes) => {
        const store = new ServiceStore();
        for (const one of start) store.put(named(one));
        const order = new IdOrder(store);
        order.numbers();
        for (const one of changes) {
          const known = store.numberOf(one);
          if (known >= 0) {
            order.remove(known);
            store.remove(known);
          } else {
            order.add(store.put(named(one)));
          }
        }
        const numbers = order.numbers();
        const byNumber = [...store.all()].sort(
          (a, b) => numbers[store.numberOf(a.id)]! - numbers[store.numberOf(b.id)]!,
        );
        expect(byNumber.map((one) => one.id)).toEqual([...store.all()].map((one) => one.id).sort());
        expect(new Set(byNumber.map((one) => numbers[store.numberOf(one.id)])).size).toBe(store.size);
      }),
    );
  });

  it('never runs out of numbers between two ids', () => {
    const store = new ServiceStore();
    for (const one of ['a', 'b']) store.put(named(one));
    const order = new IdOrder(store);
    order.numbers();
    for (let depth = 1; depth <= 300; depth++) order.add(store.put(named(`a${'a'.repeat(300 - depth)}b`)));
    const numbers = order.numbers();
    const inOrder = [...store.all()]
      .map((one) => one.id)
      .sort()
      .map((one) => numbers[store.numberOf(one)]!);
    expect(inOrder.every((number, at) => at === 0 || number > inOrder[at - 1]!)).toBe(true);
  });
});
