import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  compose,
  concludeMatch,
  givenUnderstanding,
  prepareMatch,
  readNeeds,
  writeDemand,
  type NearMiss,
} from '../../src/index.js';
import { clause, constraintsOf, need, offerings, WANTED } from './arbitraries.js';
import { judgeCandidates } from './candidates.js';
import { bareSourceOf } from './library.js';
import type { ClauseRow, NeedRow, OfferingRow } from './rows.js';

const TODAY = '2026-11-22';
const PLACES = ['site', 'route', 'coverage'];

type Keyed = readonly [key: string, row: ClauseRow];

function clausesOf({ constraints }: NeedRow): Keyed[] {
  const lists = Object.entries(constraints as Record<string, ClauseRow[]>);
  return lists.flatMap(([key, rows]) => rows.map((row) => [key, row] as const));
}

function fitting(one: NeedRow, rows: readonly OfferingRow[]): string[] {
  return judgeCandidates(one, WANTED, rows, TODAY)
    .filter(({ fits }) => fits)
    .map(({ offering }) => offering);
}

async function nearMissesOf(one: NeedRow, rows: readonly OfferingRow[]): Promise<readonly NearMiss[]> {
  const [read] = readNeeds([{ text: '-', ...one }]);
  const asker = { homeRegion: one.sme_nuts ?? null };
  const understanding = givenUnderstanding(read!);
  const request = { understanding, asker, today: TODAY, language: 'en', limit: 40 } as const;
  const prepared = prepareMatch(request, bareSourceOf(rows));
  const [wanted] = concludeMatch(prepared, await compose(prepared.bundleProblem)).capabilities;
  return wanted!.nearMisses;
}

/** Two deadlines of which one stands behind the other: with the start alone loosened, that of the later step still rejects. */
const BEHIND_ANOTHER: [NeedRow, OfferingRow[]] = [
  {
    id: 'N',
    required_capabilities: ['log.store.chilled'],
    constraints: {
      order: [{ sequence: ['log.store.chilled', 'ict.sys.wms'], hard: true, applies_to: ['*'] }],
      start: [{ by: TODAY, hard: true, applies_to: ['*'] }],
      lead_time: [{ max_days: 0, hard: true, applies_to: ['ict.sys.wms'] }],
    },
  },
  [{ id: 'X', capabilities: ['log.store.chilled'], lead_time_days: 1 }],
];

describe('what one clause more or less changes', () => {
  it('a hard clause more never adds a match, a soft one never takes one', () => {
    fc.assert(
      fc.property(need, offerings, clause, (one, rows, [key, row]) => {
        const before = fitting(one, rows);
        const more = { ...one, constraints: constraintsOf([...clausesOf(one), [key, row]]) };
        const [read] = readNeeds([{ text: '-', ...more }]);
        const understanding = givenUnderstanding(read!);
        const asker = { homeRegion: one.sme_nuts ?? null };
        const request = { understanding, asker, today: TODAY, language: 'en', limit: 40 } as const;
        const after = prepareMatch(request, bareSourceOf(rows)).judged[0]!.matches.map(
          ({ service }) => service.id,
        );
        if (!row.hard) expect(after.sort()).toEqual(before.sort());
        // A hard place takes the place of the implicit region, which may have rejected more.
        else if (!PLACES.includes(key)) expect(before).toEqual(expect.arrayContaining(after));
      }),
      { numRuns: 500 },
    );
  });

  it('a clause loosened as a near miss says opens what it says, by the oracle', async () => {
    let loosened = 0;
    await fc.assert(
      fc.asyncProperty(need, offerings, async (one, rows) => {
        const clauses = clausesOf(one);
        const before = fitting(one, rows);
        for (const { serviceId, loosen } of await nearMissesOf(one, rows)) {
          expect(before).not.toContain(serviceId);
          if (loosen?.value == null) continue;
          loosened += 1;
          const at = Number(loosen.clauseId.slice(1)) - 1;
          const [key, { hard, applies_to }] = clauses[at]!;
          expect(loosen.value.key).toBe(key);
          const wider: Keyed = [key, { ...writeDemand(loosen.value), hard, applies_to }];
          const after = fitting({ ...one, constraints: constraintsOf(clauses.with(at, wider)) }, rows);
          expect(after).toContain(serviceId);
          expect(after).toEqual(expect.arrayContaining(before));
          expect(after).toHaveLength(before.length + 1 + loosen.opens);
        }
      }),
      { numRuns: 500, examples: [BEHIND_ANOTHER] },
    );
    expect(loosened).toBeGreaterThan(50);
  });
});
