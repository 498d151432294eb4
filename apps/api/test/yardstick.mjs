/** Milliseconds of processor time that the piece of work below takes on the machine for which limits are set, with nothing beside it. */
const NOMINAL_MS = 20;
const ROUNDS = 260;

const rows = Array.from({ length: 40 }, (_, at) => ({
  id: `service-${at}`,
  title: `Chilled storage ${at}`,
  words: Array.from({ length: 12 }, (_, word) => `word${(at * 7 + word * 13) % 97}`),
  price: { amountMinor: at * 1_250, currency: 'EUR' },
}));

function work() {
  let sum = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const counts = new Map();
    for (const { words } of JSON.parse(JSON.stringify(rows)))
      for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    for (const [word, count] of [...counts].sort(([, a], [, b]) => b - a)) sum += word.length * count;
  }
  return sum;
}

/**
 * How much longer the same work takes here and now than on a quiet machine of the kind for which limits are set: 1 where it takes
 * as long, 2 where it takes twice as long. A slower machine, and a neighbour on the same core, stretch processor time too, so a
 * limit in milliseconds holds for every machine only as a multiple of this.
 *
 * @returns the quickest of three tries, 0 to infinity; takes about 60 ms
 */
export function stretched() {
  const tries = Array.from({ length: 3 }, () => {
    const { user, system } = process.threadCpuUsage();
    if (work() === 0) throw new Error('The work of the yardstick was left out.');
    const now = process.threadCpuUsage();
    return (now.user + now.system - user - system) / 1000;
  });
  return Math.min(...tries) / NOMINAL_MS;
}
