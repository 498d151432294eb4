import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  breakLines,
  CHAIN_LAYERS,
  CHAIN_STAGES,
  layOutChain,
  type Box,
  type ChainStep,
} from './chain-layout.js';

const step = fc.record({
  concept: fc.uuid(),
  label: fc.string(),
  stage: fc.constantFrom(...CHAIN_STAGES, ...CHAIN_LAYERS),
  sector: fc.constantFrom('FOOD', 'ICT'),
  service: fc.option(
    fc.record({ id: fc.constantFrom('a', 'b', 'c'), title: fc.string(), provider: fc.string() }),
  ),
});
const steps = fc.uniqueArray(step, { selector: (one) => one.concept, maxLength: 14 });
const EDGE = 0.01;

function overlaps(a: Box, b: Box): boolean {
  return (
    a.x + a.width > b.x + EDGE &&
    b.x + b.width > a.x + EDGE &&
    a.y + a.height > b.y + EDGE &&
    b.y + b.height > a.y + EDGE
  );
}

describe('layOutChain', () => {
  it('gives every step one node inside the picture, none over another, each on its stage', () => {
    fc.assert(
      fc.property(steps, fc.integer({ min: 240, max: 1600 }), (all, width) => {
        const layout = layOutChain(all, width);
        expect(layout.nodes.map((node) => node.step.concept).sort()).toEqual(
          all.map((one) => one.concept).sort(),
        );
        layout.nodes.forEach((node, index) => {
          expect(node.x).toBeGreaterThanOrEqual(0);
          expect(node.x + node.width).toBeLessThanOrEqual(layout.width + EDGE);
          expect(node.y + node.height).toBeLessThanOrEqual(layout.height + EDGE);
          expect(layout.nodes.slice(index + 1).some((other) => overlaps(node, other))).toBe(false);
          const stage = layout.stages.find((one) => one.id === node.step.stage)!;
          expect(overlaps(stage, node)).toBe(true);
        });
      }),
    );
  });

  it('keeps the stages in the order of the chain', () => {
    fc.assert(
      fc.property(steps, fc.constantFrom(320, 900), (all, width) => {
        const { stages, direction } = layOutChain(all, width);
        expect(stages.map((one) => one.id)).toEqual([...CHAIN_STAGES, ...CHAIN_LAYERS]);
        const along = stages
          .slice(0, CHAIN_STAGES.length)
          .map((one) => (direction === 'across' ? one.x : one.y));
        expect(along).toEqual([...along].sort((a, b) => a - b));
      }),
    );
  });

  it('ties the steps that one service serves, and no others', () => {
    const service = { id: 'a', title: 'Plant', provider: 'Firm' };
    const at = (stage: string, chosen: ChainStep['service']): ChainStep => ({
      concept: stage,
      label: stage,
      stage,
      sector: 'FOOD',
      service: chosen,
    });
    const layout = layOutChain([at('process', service), at('pack', service), at('store', null)], 900);
    expect(layout.links).toEqual([[0, 1]]);
  });
});

describe('breakLines', () => {
  it('loses no word while it fits, and ends in … where it does not', () => {
    expect(breakLines('Chilled storage and cross-dock', 500, 12, 2)).toEqual([
      'Chilled storage and cross-dock',
    ]);
    const cut = breakLines('Chilled storage and cross-dock in Riga harbour', 90, 12, 2);
    expect(cut).toHaveLength(2);
    expect(cut[1]).toMatch(/…$/);
  });
});
