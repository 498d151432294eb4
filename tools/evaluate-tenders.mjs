import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt, ROOT } from './built.mjs';
import { fail, firstLine } from './fail.mjs';

const USAGE = `Usage: npm run -s evaluate:tenders -- [options]
Takes public tender titles apart and checks the sector of the first capability against the buyer's CPV division.
  --data DIR   folder with notices/iub.lv.jsonl and notices/ted.en.jsonl (default ../shared/data beside the repository)
  --json       print figures and every title as JSON`;

/** CPV division -> sector that its tenders belong to. */
const SECTOR_OF = { 15: 'FOOD', 60: 'LOGISTICS', 63: 'LOGISTICS', 48: 'ICT', 72: 'ICT' };
const LATVIAN_TITLES = 100;

const OPTIONS = {
  data: { type: 'string', default: path.join(ROOT, '../shared/data') },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
};

async function main() {
  const { values } = parseArgs({ options: OPTIONS });
  if (values.help) return void process.stdout.write(`${USAGE}\n`);
  const latvian = spread(await notices(values.data, 'iub.lv.jsonl', ({ cpv }) => cpv), LATVIAN_TITLES);
  const english = await notices(values.data, 'ted.en.jsonl', ({ cpv_main }) => cpv_main);
  await ensureBuilt(['@fivefold/matching']);
  const { understand } = await import('@fivefold/matching');
  const { getConcept } = await import('@fivefold/vocabulary');
  const figures = {
    'Latvian tender titles (IUB)': judge(latvian),
    'English tender titles (TED)': judge(english),
  };
  if (values.json) process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
  else for (const [name, figure] of Object.entries(figures)) process.stdout.write(`${text(name, figure)}\n`);

  function judge(tenders) {
    const judged = tenders.map((tender) => {
      const { capabilities } = understand(tender.title, {}, { today: '2026-11-22' });
      // Confidence decides, the order of the text breaks ties; a capability that nobody wants counts only if none is.
      const wanted = capabilities.filter(({ stance }) => stance === 'wanted');
      const [first] = (wanted.length > 0 ? wanted : capabilities).toSorted(
        (one, other) => other.confidence01 - one.confidence01,
      );
      const outcome = !first
        ? 'nothing'
        : getConcept(first.concept).sector === tender.sector
          ? 'right'
          : 'wrong';
      return { ...tender, first: first?.concept ?? null, confidence01: first?.confidence01 ?? 0, outcome };
    });
    const count = (outcome) => judged.filter((one) => one.outcome === outcome).length;
    return {
      titles: judged.length,
      right: count('right'),
      nothing: count('nothing'),
      wrong: count('wrong'),
      bySector: Object.fromEntries(
        ['FOOD', 'LOGISTICS', 'ICT'].map((sector) => {
          const some = judged.filter((one) => one.sector === sector);
          const of = (outcome) => some.filter((one) => one.outcome === outcome).length;
          return [
            sector,
            { titles: some.length, right: of('right'), nothing: of('nothing'), wrong: of('wrong') },
          ];
        }),
      ),
      worst: judged
        .filter(({ outcome }) => outcome === 'wrong')
        .sort((a, b) => b.confidence01 - a.confidence01 || (a.id < b.id ? -1 : 1))
        .slice(0, 5),
      judged,
    };
  }
}

/** The notices of the divisions with their sector, by id; a title that stands twice is kept once. */
async function notices(folder, file, cpvOf) {
  const source = path.join(folder, 'notices', file);
  let lines;
  try {
    lines = (await readFile(source, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  } catch (cause) {
    throw new Error(`${source} cannot be read (${cause.code}). Name the folder with --data DIR.`, { cause });
  }
  const seen = new Set();
  return lines
    .map((line) => JSON.parse(line))
    .map((notice) => ({ id: notice.id, title: notice.title, cpv: cpvOf(notice) }))
    .map((notice) => ({
      ...notice,
      division: notice.cpv?.slice(0, 2),
      sector: SECTOR_OF[notice.cpv?.slice(0, 2)],
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .filter(({ title, sector }) => sector && title && !seen.has(title) && seen.add(title));
}

/** `total` notices by id, taken in turn from each sector, and within it from each division, as long as it has any. */
function spread(all, total) {
  const sectors = [...new Set(Object.values(SECTOR_OF))].map((sector) =>
    interleaved(
      Object.keys(SECTOR_OF)
        .filter((division) => SECTOR_OF[division] === sector)
        .map((division) => all.filter((notice) => notice.division === division)),
    ),
  );
  return interleaved(sectors).slice(0, total);
}

function interleaved(lists) {
  const longest = Math.max(...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, place) =>
    lists.flatMap((list) => list.slice(place, place + 1)),
  ).flat();
}

function text(name, { titles, right, nothing, wrong, bySector, worst }) {
  const share = (count, of) => `${String(Math.round((100 * count) / Math.max(1, of))).padStart(3)} %`;
  return [
    `${name}: ${titles}`,
    `  right sector ${share(right, titles)}   nothing fits ${share(nothing, titles)}   wrong sector ${share(wrong, titles)}`,
    ...Object.entries(bySector).map(
      ([sector, one]) =>
        `  ${sector.padEnd(10)} ${String(one.titles).padStart(3)} titles: right ${share(one.right, one.titles)}, ` +
        `nothing ${share(one.nothing, one.titles)}, wrong ${share(one.wrong, one.titles)}`,
    ),
    '  worst misses:',
    ...worst.map(
      ({ title, cpv, first, confidence01 }) =>
        `    ${confidence01.toFixed(2)} ${first}  (CPV ${cpv}) ${title.slice(0, 100)}`,
    ),
    '',
  ].join('\n');
}

main().catch((error) => fail(firstLine(error)));
