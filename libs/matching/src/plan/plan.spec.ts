import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkPlan } from './check-plan.js';
import { planServices } from './plan.js';
import { readCompositionProblem, type CompositionProblem } from './problem.js';

/** One instance per concept `c`, named `c` as well: a problem in a few words. `above` maps a concept to the one above it. */
function problemOf(
  provided: string,
  wanted: string,
  services: Readonly<Record<string, string>>,
  above: Readonly<Record<string, string>> = {},
): CompositionProblem {
  const words = (text: string) => text.split(' ').filter((word) => word !== '');
  const rows = Object.entries(services).map(([id, text]) => {
    const [inputs, outputs] = text.split('->') as [string, string];
    return { id, in: words(inputs), out: words(outputs) };
  });
  const concepts = [
    ...Object.entries(above).flat(),
    ...words(provided),
    ...words(wanted),
    ...rows.flatMap((row) => [...row.in, ...row.out]),
  ];
  return readCompositionProblem({
    provided: words(provided),
    wanted: words(wanted),
    services: rows,
    concept_parent: Object.fromEntries(concepts.map((concept) => [concept, above[concept] ?? null])),
    instance_concept: Object.fromEntries(concepts.map((concept) => [concept, concept])),
  });
}

/** Layers and services of the best plan by trying every subset of services, in layers as early as they can run. */
function best(problem: CompositionProblem): readonly [layers: number, services: number] | null {
  const satisfied = (available: readonly string[], wanted: string): boolean =>
    available.some((concept) => {
      for (let at: string | null = concept; at !== null; at = problem.parentOf.get(at)!)
        if (at === wanted) return true;
      return false;
    });
  let least: readonly [number, number] | null = null;
  for (let mask = 0; mask < 2 ** problem.services.length; mask++) {
    let waiting = problem.services.filter((_, at) => mask & (1 << at));
    const size = waiting.length;
    let available = [...problem.provided];
    let layers = 0;
    while (!problem.wanted.every((concept) => satisfied(available, concept))) {
      const now = available;
      const ready = waiting.filter(({ inputs }) => inputs.every((concept) => satisfied(now, concept)));
      if (ready.length === 0) break;
      waiting = waiting.filter((service) => !ready.includes(service));
      available = [...available, ...ready.flatMap(({ outputs }) => outputs)];
      layers++;
    }
    if (!problem.wanted.every((concept) => satisfied(available, concept))) continue;
    if (least === null || layers < least[0] || (layers === least[0] && size < least[1]))
      least = [layers, size];
  }
  return least;
}

const CONCEPTS = 9;
const CHAIN = 5;

/**
 * Small problems on a random tree with circles, rivals and ways of different depth, beside a chain that leaves them time, so
 * that layers alone do not rule the circles out.
 */
const problems = (services: number) =>
  fc
    .record({
      parents: fc.array(fc.nat(), { minLength: CONCEPTS, maxLength: CONCEPTS }),
      rooted: fc.array(fc.boolean(), { minLength: CONCEPTS, maxLength: CONCEPTS }),
      provided: fc.uniqueArray(fc.nat(CONCEPTS - 1), { maxLength: 2 }),
      wanted: fc.uniqueArray(fc.nat(CONCEPTS - 1), { minLength: 1, maxLength: 3 }),
      services: fc.array(
        fc.record({
          in: fc.uniqueArray(fc.nat(CONCEPTS - 1), { maxLength: 3 }),
          out: fc.uniqueArray(fc.nat(CONCEPTS - 1), { minLength: 1, maxLength: 2 }),
        }),
        { minLength: services, maxLength: services },
      ),
    })
    .map(({ parents, rooted, provided, wanted, services: rows }) => {
      const name = (concept: number) => `c${concept}`;
      const chain = Array.from({ length: CHAIN }, (_, at) => at + 1);
      const tree = parents.map((parent, at) => [name(at), at === 0 || rooted[at] ? null : name(parent % at)]);
      return readCompositionProblem({
        provided: [...provided.map(name), 'd0'],
        wanted: [...wanted.map(name), `d${CHAIN}`],
        services: [
          ...rows.map((row, at) => ({ id: `s${at}`, in: row.in.map(name), out: row.out.map(name) })),
          ...chain.map((at) => ({ id: `t${at}`, in: [`d${at - 1}`], out: [`d${at}`] })),
        ],
        concept_parent: Object.fromEntries([...tree, ...[0, ...chain].map((at) => [`d${at}`, null])]),
        instance_concept: Object.fromEntries([
          ...parents.map((_, at) => [name(at), name(at)]),
          ...[0, ...chain].map((at) => [`d${at}`, `d${at}`]),
        ]),
      });
    });

describe('planning a composition of services', () => {
  it('puts what needs nothing of each other into one layer', async () => {
    const problem = problemOf('order', 'invoice label', {
      bill: 'order price -> invoice',
      print: 'order -> label',
      quote: 'order -> price',
    });
    expect(await planServices(problem)).toEqual({
      status: 'optimal',
      layers: [['print', 'quote'], ['bill']],
      atLeast: 3,
      unreachable: [],
    });
  });

  it('takes a concept for any above it, never for one below', async () => {
    const above = { truck: 'vehicle', vehicle: 'thing' };
    const narrow = problemOf('place', 'vehicle', { rent: 'place -> truck' }, above);
    expect((await planServices(narrow)).layers).toEqual([['rent']]);
    const wide = problemOf('place', 'truck', { rent: 'place -> vehicle' }, above);
    expect(await planServices(wide)).toMatchObject({
      status: 'infeasible',
      layers: [],
      unreachable: ['truck'],
    });
  });

  it('needs no service where everything wanted is at hand', async () => {
    const plan = await planServices(problemOf('truck', 'vehicle', {}, { truck: 'vehicle' }));
    expect(plan).toEqual({ status: 'optimal', layers: [], atLeast: 0, unreachable: [] });
  });

  it('prefers fewer layers to fewer services', async () => {
    const problem = problemOf('a', 'x y', {
      both: 'b -> x y',
      first: 'a -> b',
      x: 'a -> x',
      y: 'a -> y',
      z: 'a -> z',
    });
    expect((await planServices(problem)).layers).toEqual([['x', 'y']]);
  });

  it('does not let services feed each other in a circle', async () => {
    const problem = problemOf('a', 'down shell f', {
      brood: 'egg -> hen down',
      coin: 'a -> coin',
      farm: 'a -> hen',
      lay: 'hen -> egg shell',
      market: 'coin -> egg',
      // Time enough that the circle could hide in it.
      chain1: 'a -> b',
      chain2: 'b -> c',
      chain3: 'c -> d',
      chain4: 'd -> e',
      chain5: 'e -> f',
    });
    const { status, layers } = await planServices(problem);
    expect({ status, layers }).toEqual({
      status: 'optimal',
      layers: [['chain1', 'farm'], ['chain2', 'lay'], ['brood', 'chain3'], ['chain4'], ['chain5']],
    });
  });

  it('equals brute force over every subset of services', async () => {
    let solvable = 0;
    await fc.assert(
      fc.asyncProperty(problems(7), async (problem) => {
        const plan = await planServices(problem);
        const least = best(problem);
        if (least === null) return void expect(plan.status).toBe('infeasible');
        solvable++;
        expect(plan.status).toBe('optimal');
        expect(checkPlan(problem, plan.layers)).toEqual([]);
        expect([plan.layers.length, plan.layers.flat().length]).toEqual(least);
      }),
      { numRuns: 250 },
    );
    expect(solvable).toBeGreaterThan(40);
  }, 60_000);

  it('gives the same plan whatever the order of services', async () => {
    const shuffled = problems(12).chain((problem) =>
      fc
        .shuffledSubarray([...problem.services], { minLength: 12 + CHAIN })
        .map((services) => [problem, { ...problem, services }] as const),
    );
    await fc.assert(
      fc.asyncProperty(shuffled, async ([one, other]) => {
        expect(await planServices(other)).toEqual(await planServices(one));
      }),
      { numRuns: 100 },
    );
  }, 60_000);
});

describe('checking a plan', () => {
  const problem = problemOf('a', 'c', { first: 'a -> b', second: 'b -> c' });

  it.each<[string, string[][], RegExp]>([
    ['an input of the same layer', [['first', 'second']], /second lacks b/],
    ['a want that is left open', [['first']], /c is not reached/],
    ['an unknown service', [['first'], ['second', 'third']], /third is not a service/],
    ['a service that stands twice', [['first'], ['first', 'second']], /first stands twice/],
  ])('finds %s', (_, layers, expected) => {
    expect(checkPlan(problem, layers).join()).toMatch(expected);
  });

  it('finds nothing wrong with a valid one', () => {
    expect(checkPlan(problem, [['first'], ['second']])).toEqual([]);
  });
});

describe('reading a composition problem', () => {
  const valid = {
    provided: ['i'],
    wanted: ['i'],
    services: [{ id: 's', in: ['i'], out: ['i'] }],
    concept_parent: { top: null, c: 'top' },
    instance_concept: { i: 'c' },
  };

  it('reads the format of the problem files', () => {
    expect(readCompositionProblem({ ...valid, set: 1 })).toEqual({
      provided: ['i'],
      wanted: ['i'],
      services: [{ id: 's', inputs: ['i'], outputs: ['i'] }],
      conceptOf: new Map([['i', 'c']]),
      parentOf: new Map([
        ['top', null],
        ['c', 'top'],
      ]),
    });
  });

  it.each<[string, unknown, RegExp]>([
    ['a list', [], /problem: an object/],
    ['a missing field', { ...valid, wanted: undefined }, /wanted: a list/],
    ['an instance without concept', { ...valid, provided: ['j'] }, /provided\[0\]: j has no concept/],
    ['a service without inputs', { ...valid, services: [{ id: 's', out: [] }] }, /services\[0\]\.in: a list/],
    [
      'an id that stands twice',
      { ...valid, services: [valid.services[0], valid.services[0]] },
      /stands twice/,
    ],
    ['an undeclared concept', { ...valid, instance_concept: { i: 'd' } }, /d is not declared/],
    ['a circle', { ...valid, concept_parent: { top: 'c', c: 'top' } }, /lies above itself/],
  ])('refuses %s', (_, json, expected) => {
    expect(() => readCompositionProblem(json)).toThrow(expected);
  });
});
