import { scaled } from '@fivefold/world';
import { seeded } from '../libs/matching/bench/zipf-services.mjs';

const SEED = 1;
/** Questions are taken from these services, so that every size is asked the same. */
const ASKED_OF = 20_000;
const SEARCHES = 400;
const DETAILS = 400;
const PAGES_PER_SECTOR = 25;
export const PAGE = 20;

/**
 * What everybody is asked about the first `services` services of `scaled(n, 1)`.
 *
 * `searches`: two or three words of one service, all of which at least a page of services of the sector have, so that answers are full
 * whether an engine wants every word or any. `pages` and `details` in a fixed order that jumps about.
 */
export function worldOf(services) {
  const random = seeded(11);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const known = [...scaled(Math.min(services, ASKED_OF), SEED)];
  const sectors = Map.groupBy(known, ({ sector }) => sector);
  const pages = [...sectors].flatMap(([sector, those]) =>
    Array.from({ length: Math.min(PAGES_PER_SECTOR, Math.floor(those.length / PAGE)) }, (_, page) => ({
      sector,
      page,
    })),
  );
  return {
    services,
    rows: () => scaled(services, SEED),
    clusters: () => clustersOf(scaled(services, SEED)),
    searches: searchesOf(known, pick),
    pages: shuffled(pages, random),
    details: Array.from({ length: DETAILS }, () => pick(known).id),
    /** Titles, for what is sent to services. */
    titleOf,
  };
}

/** Title in English, else the first there is; the same everywhere. */
export function titleOf({ title }) {
  return title.en ?? Object.values(title)[0] ?? '';
}

/** Description in English, else the first there is. */
export function descriptionOf({ description }) {
  return description.en ?? Object.values(description)[0] ?? '';
}

/** All that is searched of a service: titles and descriptions in every language. */
export function textOf({ title, description }) {
  return [...Object.values(title), ...Object.values(description)].join('\n');
}

/** Words as everybody takes them: runs of letters and digits, in lower case. */
export function wordsOf(text) {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function searchesOf(known, pick) {
  const holders = new Map();
  known.forEach((service, at) => {
    for (const word of new Set(wordsOf(textOf(service)))) {
      const list = holders.get(word);
      if (list) list.push(at);
      else holders.set(word, [at]);
    }
  });
  const enough = Math.min(PAGE, Math.max(1, Math.floor(known.length / 200)));
  // Neither a word that nearly all have nor one of a handful: both ask little of an engine.
  const isFair = (word) => {
    const share = (holders.get(word)?.length ?? 0) / known.length;
    return word.length >= 3 && /^\p{L}+$/u.test(word) && share > 0.004 && share < 0.2;
  };
  const searches = [];
  for (let tries = 0; searches.length < SEARCHES && tries < SEARCHES * 200; tries += 1) {
    const service = pick(known);
    const words = [...new Set(wordsOf(textOf(service)))].filter(isFair);
    if (words.length < 3) continue;
    const chosen = new Set([pick(words), pick(words), ...(searches.length % 2 ? [pick(words)] : [])]);
    if (chosen.size < 2) continue;
    const lists = [...chosen].map((word) => holders.get(word)).sort((a, b) => a.length - b.length);
    const all = lists
      .slice(1)
      .map((list) => new Set(list))
      .reduce((left, list) => left.filter((at) => list.has(at)), lists[0])
      .filter((at) => known[at].sector === service.sector);
    if (all.length >= enough) searches.push({ text: [...chosen].join(' '), sector: service.sector });
  }
  if (searches.length === 0) throw new Error('No search fits so few services.');
  return searches;
}

function clustersOf(rows) {
  const clusters = new Map();
  for (const { publisherId: id, publisherName: name, publisherCountry: country } of rows)
    clusters.set(id, { id, name, country });
  return [...clusters.values()];
}

function shuffled(list, random) {
  const left = [...list];
  return list.map(() => left.splice(Math.floor(random() * left.length), 1)[0]);
}
