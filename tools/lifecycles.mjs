import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import prettier from 'prettier';
import { ensureBuilt, ROOT } from './built.mjs';

/** Draws docs/lifecycles.md from the state tables; with --check it compares instead and exits with 1 when they differ. */
const FILE = path.join(ROOT, 'docs/lifecycles.md');

await ensureBuilt(['@fivefold/domain']);
const { LIFECYCLES, GUARDS, INVARIANTS } = await import('@fivefold/domain');

const words = (name) => name.replaceAll('_', ' ');
const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

function diagram({ initial, start, states, transitions }) {
  const left = new Set(
    transitions.filter(({ from, to }) => from.some((state) => state !== to)).flatMap(({ from }) => from),
  );
  const arrows = new Map();
  for (const { action, from, to } of transitions) {
    for (const state of from) {
      const arrow = `${state} --> ${to}`;
      arrows.set(arrow, new Set([...(arrows.get(arrow) ?? []), words(action)]));
    }
  }
  return [
    '```mermaid',
    'stateDiagram-v2',
    `  [*] --> ${initial} : ${words(start.action)}`,
    ...[...arrows].map(([arrow, actions]) => `  ${arrow} : ${[...actions].join(', ')}`),
    ...states.filter((state) => !left.has(state)).map((state) => `  ${state} --> [*]`),
    '```',
  ].join('\n');
}

function chapter([kind, lifecycle]) {
  const rows = lifecycle.transitions.map(({ action, from, to, by, guards = [] }) => [
    words(action),
    from.map(words).join(', '),
    words(to),
    by.join(', '),
    guards.map(words).join(', '),
  ]);
  return [
    `## ${words(kind).replace(/^./, (first) => first.toUpperCase())}`,
    diagram(lifecycle),
    table(['action', 'from', 'to', 'by', 'guards'], rows),
  ].join('\n\n');
}

const text = [
  '# Lifecycles',
  'Drawn from `libs/domain/src/lifecycles` by `npm run lifecycles`. A transition that is not here cannot happen: the server asks these tables, the page shows only the buttons that they allow, and replaying the audit trail against them gives the state of every row.',
  ...Object.entries(LIFECYCLES).map(chapter),
  '## Guards',
  'What has to hold besides state and role, in the order in which it is asked.',
  table(
    ['guard', 'holds when'],
    Object.entries(GUARDS).map(([name, sentence]) => [words(name), sentence]),
  ),
  '## Invariants',
  table(['', 'always'], Object.entries(INVARIANTS)),
].join('\n\n');
const formatted = await prettier.format(text, {
  ...(await prettier.resolveConfig(FILE)),
  parser: 'markdown',
});

if (!process.argv.includes('--check')) {
  writeFileSync(FILE, formatted);
  console.log(`Wrote ${path.relative(process.cwd(), FILE)}`);
} else if (readFileSync(FILE, 'utf8') !== formatted) {
  console.error(
    'docs/lifecycles.md is not what the state tables say. Run "npm run lifecycles" and review the difference.',
  );
  process.exit(1);
}
