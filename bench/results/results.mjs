import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { documentOf } from './document.mjs';
import { writePaper } from './paper.mjs';
import { writePlots } from './plot.mjs';

const HERE = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const FULL = path.join(HERE, 'results.json');

/** Figures of the last full run; null where there is none yet. */
export function readFull() {
  return existsSync(FULL) ? JSON.parse(readFileSync(FULL, 'utf8')) : null;
}

/**
 * What is kept once `figures` have been measured, all or some of a run: they take the place of those of the same parts, and of the same places of graphql.
 */
export function mergeFigures(full, figures) {
  const parts = ['graphql', 'start', 'trips', 'fresh', 'busy', 'loop', 'library', 'scale', 'engines'];
  const measured = { ...full?.measured };
  for (const part of parts)
    if (figures[part])
      measured[part] = {
        ...{ date: figures.at.date, commit: figures.at.commit, quick: figures.quick },
        seconds: figures.took?.[part === 'start' ? 'graphql' : part],
      };
  const graphql = figures.graphql ? { ...full?.graphql } : full?.graphql;
  for (const [place, operations] of Object.entries(figures.graphql ?? {}))
    graphql[place] = { ...graphql[place], ...operations };
  return {
    ...full,
    ...figures,
    ...(graphql && { graphql }),
    ...((full?.start || figures.start) && { start: { ...full?.start, ...figures.start } }),
    ...(figures.library && { library: joinLibrary(full?.library, figures.library) }),
    ...((full?.scale || figures.scale) && { scale: { ...full?.scale, ...figures.scale } }),
    measured,
    // What went wrong the last time has been measured by now, or is told anew.
    failed: figures.failed,
  };
}

/** Figures of the library at some sizes take the place of those at the same. */
export function joinLibrary(kept, found) {
  return {
    ...{ ...kept, ...found },
    search: { ...kept?.search, ...found.search },
    match: { ...kept?.match, ...found.match },
  };
}

/** Writes RESULTS.md, results.json, the plots and the tables of docs/scale.md. */
export async function writeResults(figures, goals) {
  const plots = await writePlots(figures.scale, HERE);
  writeFileSync(FULL, `${JSON.stringify(figures, null, 2)}\n`);
  writeFileSync(path.join(HERE, 'RESULTS.md'), `${documentOf(figures, goals, plots)}\n`);
  await writePaper(figures);
}

export function printTable(figures, goals) {
  process.stdout.write(`${documentOf(figures, goals)}\n`);
}
