import type { Reduced } from './reduce.js';

/** What {@link extract} asks again and again of a reduced network. */
export interface Order {
  /** The steps that offer each concept. */
  readonly makers: readonly (readonly number[])[];
  /** Steps in an order in which they can run. */
  readonly steps: readonly number[];
}

/** Makers of each concept, and steps by how early they can run, ties by number. */
export function orderOf({ network, earliest }: Reduced): Order {
  const makers = Array.from({ length: network.conceptCount }, (): number[] => []);
  network.steps.forEach(({ offers }, step) => offers.forEach((concept) => makers[concept]!.push(step)));
  return { makers, steps: [...network.steps.keys()].sort((a, b) => earliest[a]! - earliest[b]!) };
}

/**
 * A plan built backwards from what is wanted, greedily: of the steps that make something still needed by a layer, the one
 * whose weight and that of what it needs in turn, over the needs it fills, is least.
 *
 * @param order of `reduced`
 * @param layers in which everything wanted can be reached
 * @param weights of each step, above 0
 * @returns steps that reach what is wanted within `layers`; some may be spared
 * Cost: about the needs and offers of all steps. Source: the relaxed plan of Hoffmann & Nebel 2001 (JAIR 14), with the
 *   additive estimate of Bonet & Geffner 2001 and the greedy choice of set covering.
 */
export function extract(reduced: Reduced, order: Order, layers: number, weights: Float64Array): number[] {
  const { network, earliest } = reduced;
  const { steps, wanted } = network;
  const prices = priced(reduced, order, weights);
  const needed = Array.from({ length: layers + 1 }, () => new Set<number>());
  for (const concept of wanted) needed[layers]!.add(concept);
  const chosen = new Set<number>();
  for (let layer = layers; layer > 0; layer--) {
    const open = needed[layer]!;
    // How many open needs each step fills: counted once, then counted down.
    const fills = new Map<number, number>();
    for (const concept of open)
      for (const maker of order.makers[concept]!)
        if (earliest[maker]! <= layer) fills.set(maker, (fills.get(maker) ?? 0) + 1);
    while (open.size > 0) {
      let taken = -1;
      let least = Infinity;
      for (const [maker, count] of fills) {
        if (count === 0) continue;
        const price = (chosen.has(maker) ? 0 : prices[maker]!) / count;
        if (price < least || (price === least && maker < taken)) [taken, least] = [maker, price];
      }
      chosen.add(taken);
      for (const concept of steps[taken]!.offers)
        if (open.delete(concept))
          for (const maker of order.makers[concept]!)
            if (fills.has(maker)) fills.set(maker, fills.get(maker)! - 1);
      for (const need of steps[taken]!.needs) needed[layer - 1]!.add(need);
    }
  }
  return [...chosen];
}

/** The weight of each step and, added up, of the cheapest makers of what it needs. */
function priced({ network }: Reduced, order: Order, weights: Float64Array): Float64Array {
  const { steps, conceptCount } = network;
  const prices = new Float64Array(steps.length);
  const cheapest = new Float64Array(conceptCount).fill(Infinity);
  for (const step of order.steps) {
    const { needs, offers } = steps[step]!;
    let price = weights[step]!;
    for (const need of needs) price += cheapest[need]!;
    prices[step] = price;
    for (const concept of offers) if (price < cheapest[concept]!) cheapest[concept] = price;
  }
  return prices;
}
