import { fileURLToPath } from 'node:url';
import { describe, expect, it, jest } from '@jest/globals';
import { runTool } from './run-tool.js';

// The first command of a fresh tree builds the library.
jest.setTimeout(120_000);

/** A folder without shared data: the needs are then those of the demo world. */
const OWN = fileURLToPath(new URL('.', import.meta.url));

/** Figures that must not fall. What is reached stands in DESIGN.md; a floor is raised when a figure has risen for good. */
const FLOORS: Readonly<Record<string, number>> = {
  'understanding: capabilities, F1': 0.99,
  'understanding: clauses, exact': 80,
  'constraints: answers as the oracle': 256,
  'candidates: nDCG@10, given': 1,
  'candidates: gold candidates found, given': 65,
  'candidates: nDCG@10, from text': 0.96,
  'candidates: gold candidates found, from text': 63,
  'bundles: equal to the ideal or better, given': 25,
  'bundles: equal to the ideal or better, from text': 23,
};

interface Printed {
  readonly measures: readonly { name: string; value: number; of?: number; baseline?: number }[];
  readonly skipped: readonly { area: string; reason: string }[];
}

describe('evaluate', () => {
  it('keeps the figures on the judged needs of the demo world', async () => {
    const { code, stdout } = await runTool('evaluate.mjs', ['--only', 'needs', '--data', OWN, '--json']);
    expect(code).toBe(0);
    const { measures, skipped } = JSON.parse(stdout) as Printed;
    expect(skipped).toEqual([]);
    const fallen = Object.entries(FLOORS).filter(
      ([name, floor]) => !(measures.find((one) => one.name === name)!.value >= floor),
    );
    expect(fallen).toEqual([]);
    const answers = measures.find(({ name }) => name === 'constraints: answers as the oracle')!;
    expect(answers.value).toBe(answers.of);
    expect(measures.every(({ baseline }) => baseline !== undefined)).toBe(true);
  });

  it('says what it cannot measure, and why', async () => {
    const { code, stdout } = await runTool('evaluate.mjs', ['--only', 'ranking', '--data', OWN]);
    expect(code).toBe(0);
    expect(stdout).toContain('skipped ranking: ');
  });

  it.each([
    ['an area that there is not', ['--only', 'weather'], 'weather'],
    ['a folder that there is not', ['--data', `${OWN}/none`], 'is no folder'],
    ['an unknown option', ['--colour'], '--colour'],
  ])('answers %s with one line and code 2', async (_, args, line) => {
    const { code, stdout, stderr } = await runTool('evaluate.mjs', args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.trimEnd().split('\n')).toEqual([expect.stringContaining(line)]);
  });
});
