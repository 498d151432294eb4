import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { runTool } from './run-tool.js';

// The first command of a fresh tree builds the library.
jest.setTimeout(120_000);

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'texts-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, lines: readonly unknown[]): string {
  const path = join(folder, name);
  writeFileSync(
    path,
    lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
  );
  return path;
}

const CORPUS = [
  { id: 'a', lang: 'en', title: 'Warehouse', text: 'Chilled storage of food' },
  { id: 'b', lang: 'en', text: 'Chilled storage of food' },
  { id: 'c', lang: 'en', text: 'Chilled storage of food' },
  { id: 7, lang: 'fi', title: null, text: 'Kuljetukset' },
];
const LABELS = ['45\ten\tConstruction work', '60\ten\tTransport services', '60\tsv\tTransporttjänster'];

describe('evaluate:rank', () => {
  it('prints run lines whose scores fall strictly, equal documents by id', async () => {
    const corpus = file('corpus.jsonl', CORPUS);
    const queries =
      '{"id":"q1","lang":"en","text":"chilled storage"}\n\n{"id":"q2","lang":"fi","text":"kuljetus"}\n';
    const { code, stdout, stderr } = await runTool('evaluate-rank.mjs', ['--corpus', corpus], queries);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const rows = stdout
      .trimEnd()
      .split('\n')
      .map((line) => line.split(' '));
    expect(rows.map(([query, q0, id, rank, , tag]) => [query, q0, id, rank, tag].join(' '))).toEqual([
      'q1 Q0 b 1 fivefold',
      'q1 Q0 c 2 fivefold',
      'q1 Q0 a 3 fivefold',
      'q2 Q0 7 1 fivefold',
    ]);
    const scores = rows.slice(0, 3).map((row) => Number(row[4]));
    expect(scores[0]! > scores[1]! && scores[1]! > scores[2]!).toBe(true);
  });

  it('translates unless told not to', async () => {
    const corpus = file('corpus.jsonl', CORPUS.slice(0, 2));
    const query = '{"id":"q","lang":"lv","text":"noliktava"}';
    const { stdout } = await runTool(
      'evaluate-rank.mjs',
      ['--corpus', corpus, '--queries', '-', '--k', '1'],
      query,
    );
    expect(stdout).toMatch(/^q Q0 a 1 \d\.\d+ fivefold\n$/);
    const plain = await runTool('evaluate-rank.mjs', ['--corpus', corpus, '--no-translate'], query);
    expect(plain).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  it('refuses bad input with one line that names file and line', async () => {
    const queries = file('queries.jsonl', [{ id: 'q', text: 'x' }]);
    const bad = async (lines: readonly unknown[], ...more: string[]) => {
      const { code, stdout, stderr } = await runTool('evaluate-rank.mjs', [
        ...['--corpus', file('bad.jsonl', lines), '--queries', queries],
        ...more,
      ]);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      return stderr.replaceAll(folder, '');
    };
    expect(await bad([CORPUS[0], '{"id":'])).toBe('/bad.jsonl:2: not JSON.\n');
    expect(await bad(['', [1]])).toBe('/bad.jsonl:2: not a JSON object.\n');
    expect(await bad([{ id: 'x' }])).toBe('/bad.jsonl:1: "text" is not a string.\n');
    expect(await bad([{ id: 'x y', text: '' }])).toContain('/bad.jsonl:1: "id" holds white space');
    expect(await bad([CORPUS[0], CORPUS[0]])).toBe('/bad.jsonl:2: the id "a" stands twice.\n');
    expect(await bad(CORPUS, '--k', '0')).toBe('--k 0: not a whole number from 1 on.\n');
    const none = await runTool('evaluate-rank.mjs', []);
    expect(none).toEqual({
      code: 2,
      stdout: '',
      stderr: 'Name a file for --corpus or --queries: standard input is one.\n',
    });
    const absent = await runTool('evaluate-rank.mjs', [
      '--corpus',
      join(folder, 'none'),
      '--queries',
      queries,
    ]);
    expect(absent.code).toBe(2);
    expect(absent.stderr).toMatch(/none cannot be read \(ENOENT\)\.\n$/);
  });
});

describe('evaluate:classify', () => {
  it('prints different codes, best first, with and without examples', async () => {
    const labels = file('labels.tsv', LABELS);
    const texts =
      '{"id":"t 1","lang":"en","text":"Transport of timber","code":"?"}\n{"id":2,"text":"xyz","lang":"lt"}\n';
    const alone = await runTool('evaluate-classify.mjs', ['--labels', labels], texts);
    expect(alone).toEqual({ code: 0, stdout: 't 1\t60,45\n2\t45,60\n', stderr: '' });
    const examples = file('examples.jsonl', [
      { id: 1, lang: 'en', text: 'Timber for the hall', code: 15 },
      { id: 2, lang: 'en', text: 'no code' },
    ]);
    const taught = await runTool(
      'evaluate-classify.mjs',
      ['--labels', labels, '--examples', examples, '--k', '2'],
      texts,
    );
    expect(taught.code).toBe(0);
    expect(taught.stdout.split('\n')[0]).toMatch(/^t 1\t(60,15|15,60)$/);
  });

  it('refuses bad input with one line that names file and line', async () => {
    const texts = file('texts.jsonl', [{ id: 't', text: 'x' }]);
    const bad = async (...lines: string[]) => {
      const { code, stdout, stderr } = await runTool('evaluate-classify.mjs', [
        ...['--labels', file('bad.tsv', lines), '--texts', texts],
      ]);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      return stderr.replaceAll(folder, '');
    };
    expect(await bad('45\ten')).toBe('/bad.tsv:1: not code, language and label.\n');
    expect(await bad(LABELS[0]!, '4,5\ten\tx')).toContain('/bad.tsv:2: a code is empty or holds a comma');
    expect(await bad('45\t12\tx')).toBe('/bad.tsv:1: "12" is no language.\n');
    expect(await bad('code\tlang\tlabel')).toBe('/bad.tsv holds no label.\n');
    const late = file('late.jsonl', [{ id: 't', text: 'x' }, '{"id":']);
    const cut = await runTool('evaluate-classify.mjs', ['--labels', file('l.tsv', LABELS), '--texts', late]);
    expect({ ...cut, stderr: cut.stderr.replaceAll(folder, '') }).toEqual({
      code: 2,
      stdout: '',
      stderr: '/late.jsonl:2: not JSON.\n',
    });
  });
});

describe('evaluate:search and evaluate:compose', () => {
  const offerings = [{ id: 'o1', capabilities: ['log.store.chilled'] }];
  const bad = async (tool: string, args: readonly string[], input = '') => {
    const { code, stdout, stderr } = await runTool(tool, args, input);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^[^\n]+\n$/);
    return stderr.replaceAll(folder, '');
  };

  it('search prints its shape, from files and standard input, a byte order mark or not', async () => {
    const queries = [
      { id: 'q', lang: 'fi', text: 'chilled storage' },
      { id: 'none', text: '' },
    ];
    const { code, stdout, stderr } = await runTool(
      'evaluate-search.mjs',
      ['--offerings', file('o.json', [offerings]), '--queries', '-', '--json'],
      `\uFEFF${JSON.stringify(queries)}`,
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toEqual({
      queries: [
        { id: 'q', ranked: ['o1'], ms: expect.any(Number) },
        { id: 'none', ranked: [], ms: expect.any(Number) },
      ],
    });
  });

  it('search refuses bad input with one line', async () => {
    const asked = (queries: unknown) =>
      bad(
        'evaluate-search.mjs',
        ['--offerings', file('o.json', [offerings]), '--queries', '-'],
        JSON.stringify(queries),
      );
    const query = { id: 'q', text: 'x' };
    expect(await asked([query, query])).toBe('standard input: query 1: the id q stands twice\n');
    expect(await asked([{ ...query, lang: 5 }])).toContain('lang is not a text');
    expect(await asked({})).toContain('not an array of queries');
    expect(await bad('evaluate-search.mjs', ['--offerings', '-', '--queries', '-'])).toContain(
      'standard input',
    );
  });

  it('compose reads plain JSON with a byte order mark, and refuses what is no problem', async () => {
    const problem = {
      provided: ['i'],
      wanted: ['o'],
      concept_parent: { a: null, b: null },
      instance_concept: { i: 'a', o: 'b' },
      services: [{ id: 's', in: ['i'], out: ['o'] }],
    };
    const { code, stdout } = await runTool('evaluate-compose.mjs', [], `\uFEFF${JSON.stringify(problem)}`);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({ layers: [['s']], ms: expect.any(Number) });
    const path = file('problem.json', [{ ...problem, wanted: ['x'] }]);
    expect(await bad('evaluate-compose.mjs', [path])).toBe('/problem.json: wanted[0]: x has no concept\n');
    expect(await bad('evaluate-compose.mjs', [folder])).toContain('cannot be read');
  });
});
