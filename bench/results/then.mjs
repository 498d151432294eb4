/**
 * The figures by which the goals were set, 2026-11-22, on another machine: processor milliseconds a request of the server and requests a
 * second. Services there had 64 words by Zipf's law each, so search and list compare programs only in part; a detail is a detail.
 */
export const THEN = {
  search: {
    memory_limit: { perSecond: 19_951, cpuMs: 0.05 },
    sql_floor: { perSecond: 3146, cpuMs: 0.11 },
    postgraphile: { perSecond: 812, cpuMs: 0.84 },
    vendure: { perSecond: 0.4, cpuMs: 8 },
  },
  list: {
    memory_limit: { perSecond: 59_336 },
    sql_floor: { perSecond: 2974, cpuMs: 0.11 },
    postgraphile: { perSecond: 1583, cpuMs: 0.55 },
    vendure: { perSecond: 12, cpuMs: 57 },
  },
  detail: {
    memory_limit: { perSecond: 65_406 },
    sql_floor: { perSecond: 13_865, cpuMs: 0.05 },
    postgraphile: { perSecond: 3913, cpuMs: 0.25 },
    vendure: { perSecond: 194, cpuMs: 4.4 },
  },
  request: {
    sql_floor: { perSecond: 7117, cpuMs: 0.08 },
    postgraphile: { perSecond: 5285 },
    vendure: { perSecond: 62.5 },
  },
  accept: { vendure: { perSecond: 7.8 } },
  publish: { sql_floor: { perSecond: 4516 }, vendure: { perSecond: 25 } },
};
/** Start to first answer, milliseconds. */
export const START_THEN = { sql_floor: 80, postgraphile: 400, vendure: 1600 };
/** Text searches a second and core, by services. */
export const ENGINES_THEN = { 20000: { Lucene: 4790 }, 200000: { Lucene: 1392 } };
const PLACE = '20000@32';

/**
 * What the same peers needed then and need in this run.
 * @returns `{cpu, rows}`: `cpu` how many times the processor time of a detail at SQL floor, PostGraphile and Vendure (geometric mean; null
 *   where none was measured), `rows` `[{operation, key, then, now}]` of requests a second
 */
export function machineOf(figures) {
  const measured = figures.graphql?.[PLACE] ?? {};
  const rows = Object.entries(THEN).flatMap(([operation, byKey]) =>
    Object.entries(byKey).flatMap(([key, { perSecond }]) => {
      const now = measured[operation]?.[key]?.perSecond;
      return now > 0 ? [{ operation, key, then: perSecond, now }] : [];
    }),
  );
  const factors = Object.entries(THEN.detail).flatMap(([key, { cpuMs }]) => {
    const now = measured.detail?.[key]?.cpuMs;
    return cpuMs && now > 0 ? [now / cpuMs] : [];
  });
  const cpu =
    factors.length > 0 ? factors.reduce((product, each) => product * each, 1) ** (1 / factors.length) : null;
  return { cpu, rows };
}
