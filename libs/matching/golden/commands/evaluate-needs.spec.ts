import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { NeedAnswer } from '../../src/index.js';
import { numbered } from '../oracle/rows.js';
import { WORLD_NEEDS, WORLD_OFFERINGS } from '../oracle/world-rows.js';
import { runTool } from './run-tool.js';

// The first command of a fresh tree builds the library.
jest.setTimeout(120_000);

const TOOL = 'evaluate-needs.mjs';
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'needs-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

async function answersOf(args: readonly string[], input?: string): Promise<NeedAnswer[]> {
  const { code, stdout, stderr } = await runTool(TOOL, [...args, '--json'], input);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return (JSON.parse(stdout) as { needs: NeedAnswer[] }).needs;
}

describe('evaluate:needs', () => {
  it('prints the shape that it promises, clauses numbered, from files that keep only what may be used', async () => {
    const texts = WORLD_NEEDS.map((need) => {
      const { id, text, lang, country, sme_nuts, sme_sector } = need as unknown as Record<string, string>;
      return { id, text, lang, country, sme_nuts, sme_sector };
    });
    const needs = await answersOf([
      '--offerings',
      file('offerings.json', { offerings: WORLD_OFFERINGS }),
      '--needs',
      file('needs.json', texts),
    ]);
    expect(needs.map(({ id }) => id)).toEqual(WORLD_NEEDS.map(({ id }) => id));
    for (const [place, need] of needs.entries()) {
      const { text } = texts[place]!;
      expect(Object.keys(need)).toEqual(
        'id capabilities clauses matches nearMisses bundle gaps ms'.split(' '),
      );
      for (const { concept, stance, confidence, span } of need.capabilities) {
        expect(concept).toEqual(expect.stringMatching(/^\w+\.\w+\.\w+$/));
        expect(['wanted', 'optional', 'refused', 'possessed']).toContain(stance);
        expect(confidence > 0 && confidence <= 1).toBe(true);
        expect(text!.slice(...span!)).not.toBe('');
      }
      for (const clause of need.clauses) {
        expect(Object.keys(clause)).toEqual(['key', 'value', 'hard', 'appliesTo', 'span']);
        expect(clause.appliesTo.length).toBeGreaterThan(0);
      }
      const wanted = need.capabilities.filter(({ stance }) => stance === 'wanted');
      expect(Object.keys(need.matches)).toEqual(wanted.map(({ concept }) => concept));
      const candidates = [...Object.values(need.matches), ...Object.values(need.nearMisses)].flat();
      for (const { answers } of [...candidates, need.bundle])
        for (const { key, clause, answer } of answers) {
          expect(clause === null ? 'customer_region' : need.clauses[clause]!.key).toBe(key);
          expect(['met', 'violated', 'unknown']).toContain(answer);
        }
      for (const { violates, clause } of Object.values(need.nearMisses).flat()) {
        expect(violates.length).toBeGreaterThan(0);
        expect(clause.map((at) => (at === null ? 'customer_region' : need.clauses[at]!.key))).toEqual(
          violates,
        );
      }
      expect(Object.keys(need.bundle)).toEqual(['status', 'offerings', 'answers']);
      for (const offering of need.bundle.offerings)
        expect(
          Object.values(need.matches)
            .flat()
            .some((one) => one.offering === offering),
        ).toBe(true);
      expect(need.ms).toBeGreaterThan(0);
    }
  });

  it('echoes given clauses in the shape of the file', async () => {
    const needs = await answersOf(['--clauses', 'given', '--needs', '-'], JSON.stringify(WORLD_NEEDS));
    for (const [place, { clauses }] of needs.entries()) {
      const judged = numbered(WORLD_NEEDS[place]!).map(({ key, row: { hard, applies_to, ...value } }) => ({
        key,
        value,
        hard,
        appliesTo: applies_to,
        span: null,
      }));
      expect(clauses).toEqual(judged);
    }
  });

  it('carries a key along that nobody answers, and says so', async () => {
    const need = {
      id: 'A',
      text: '-',
      required_capabilities: ['log.store.chilled'],
      constraints: {
        weather: [{ sky: ['clear'], hard: true, applies_to: ['*'] }],
        order: [{ before: ['a', 'b'], hard: true, applies_to: ['*'] }],
        site: [{ any_of: ['LV00A'], hard: true, applies_to: ['*'] }],
      },
    };
    const args = ['--clauses', 'given', '--needs', '-', '--json'];
    const { code, stdout, stderr } = await runTool(TOOL, args, JSON.stringify([need]));
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: 'need A: nobody answers weather, order; carried along\n',
    });
    const [answer] = (JSON.parse(stdout) as { needs: NeedAnswer[] }).needs;
    expect(answer!.clauses.map(({ key }) => key)).toEqual(['weather', 'order', 'site']);
    expect(answer!.matches['log.store.chilled']![0]!.answers).toEqual([
      { key: 'site', clause: 2, answer: 'met' },
    ]);
  });

  it('takes its clock from --now', async () => {
    const need = {
      id: 'A',
      text: '-',
      required_capabilities: ['log.store.chilled'],
      constraints: { start: [{ by: '2027-03-01', hard: true, applies_to: ['*'] }] },
    };
    const needs = file('start.json', [need]);
    const [early] = await answersOf(['--clauses', 'given', '--needs', needs, '--now', '2027-02-27']);
    const [late] = await answersOf(['--clauses', 'given', '--needs', needs, '--now', '2027-03-01']);
    expect(early!.matches['log.store.chilled']!.map(({ offering }) => offering)).toContain('OF016');
    expect(late!.matches['log.store.chilled']).toEqual([]);
    expect(late!.nearMisses['log.store.chilled']).toContainEqual(
      expect.objectContaining({ offering: 'OF016', violates: ['start'], clause: [0] }),
    );
  });

  const good = { id: 'A', text: 'Cold store', required_capabilities: ['log.store.chilled'] };
  it.each<[string, string, unknown, string]>([
    ['a missing file', '--needs', undefined, 'cannot be read: ENOENT'],
    ['what is no JSON', '--needs', '{', 'is no JSON'],
    ['a need without text', '--needs', [good, { id: 'B' }], 'needs[1] (B).text: missing'],
    ['a region that is none', '--needs', [{ ...good, sme_nuts: 'Riga' }], 'need A'],
    ['a wrong type', '--offerings', [{ id: 'O', capabilities: ['x'], languages: 'lv' }], '(O).languages'],
  ])('answers %s with one line and code 2', async (name, option, content, line) => {
    const path = content === undefined ? join(folder, 'none.json') : file(`${name}.json`, content);
    const { code, stdout, stderr } = await runTool(TOOL, [option, path, '--json']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.trimEnd().split('\n')).toEqual([expect.stringContaining(line)]);
  });

  it.each<[string, string[], string]>([
    ['a date that does not exist', ['--now', '2026-02-30'], '2026-02-30'],
    ['another source of clauses', ['--clauses', 'found'], '--clauses'],
    ['an unknown option', ['--colour', 'red'], '--colour'],
    [
      'a concept that nobody knows',
      ['--clauses', 'given', '--needs', '-'],
      'need A: There is no capability "made.up"',
    ],
  ])('refuses %s', async (_, args, line) => {
    const input = JSON.stringify([{ ...good, required_capabilities: ['made.up'] }]);
    const { code, stdout, stderr } = await runTool(TOOL, args, input);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.trimEnd().split('\n')).toEqual([expect.stringContaining(line)]);
  });
});
