import { MARKET_FIGURES, type MarketFigureKey, type MarketTopic, MIN_MEASURED } from '@fivefold/domain';
import { type Caller, type PageArgs, pageSize, readCursor } from '../platform/index.js';
import { COUNTS_SQL, HOURS_SQL, ORIGINS_SQL, PAGE_SQL, SOURCE_SQL, STARS_SQL } from './market-sources.js';

/** From the first day, in UTC, to the moment at which was counted. */
export interface MarketPeriod {
  /** `YYYY-MM-DD`. */
  readonly from: string;
  readonly asOf: Date;
}

/** One figure as it was counted. */
export interface CountedFigure {
  readonly key: MarketFigureKey;
  /** In the figure's unit; null where too little stands behind it. */
  readonly value: number | null;
  /** How many rows stand behind it. */
  readonly behind: number;
  /** Countries with their numbers, most first, where the origin is told; they sum to the value. */
  readonly origins: readonly { label: string; value: number }[];
}

/** One row behind a figure. */
export interface SourceRow {
  readonly key: string;
  readonly title: string;
  readonly detail: string | null;
  readonly country: string | null;
  readonly at: Date | null;
  readonly slug: string | null;
}

const PERIOD_SQL = `
SELECT to_char(app_today() - make_interval(months => $1), 'YYYY-MM-DD') AS "from", date_trunc('milliseconds', app_now()) AS "asOf"`;
const COUNT_SQL = Object.fromEntries(
  MARKET_FIGURES.map(({ key }) => [key, `SELECT count(*)::int AS total FROM (${SOURCE_SQL[key]}) source`]),
) as Readonly<Record<MarketFigureKey, string>>;

interface Stars {
  readonly behind: number;
  readonly stars: number | null;
  readonly publisher_stars: number | null;
  readonly publisher_behind: number;
  readonly content: number;
}

/** The last so many months, up to now by the database's clock. One statement. */
export async function lastMonths(caller: Caller, months: number): Promise<MarketPeriod> {
  const db = await caller.db();
  const [period] = await db.query<[MarketPeriod]>(PERIOD_SQL, [months]);
  return period;
}

/**
 * The figures of a cluster over a period as far as the caller may see what is behind them: its own staff sees it all. Averages, medians
 * and shares of reviews are formed from MIN_MEASURED on.
 *
 * @returns every figure by topic, in the order of MARKET_FIGURES
 * Cost: four statements, in the number of requests of the period
 */
export async function figuresOf(
  caller: Caller,
  clusterId: string,
  { from, asOf }: MarketPeriod,
): Promise<Map<MarketTopic, CountedFigure[]>> {
  const db = await caller.db();
  const period = [clusterId, from, asOf];
  const counts = await db.query<{ key: MarketFigureKey; behind: number }[]>(COUNTS_SQL, period);
  const [hours] = await db.query<[{ behind: number; value: number | null }]>(HOURS_SQL, period);
  const [stars] = await db.query<[Stars]>(STARS_SQL, period);
  const origins = Map.groupBy(
    await db.query<{ key: string; label: string; value: number }[]>(ORIGINS_SQL, period),
    (origin) => origin.key,
  );
  const behind = Object.fromEntries(counts.map((row) => [row.key, row.behind])) as Record<
    MarketFigureKey,
    number
  >;
  const measured = (value: number | null, over: number) => (over < MIN_MEASURED ? null : value);
  const share = (part: number, whole: number) => (whole === 0 ? null : part / whole);
  const values: Partial<Record<MarketFigureKey, number | null>> = {
    members_reached_share: share(behind.members_reached, behind.members),
    members_dealing_share: share(behind.members_dealing, behind.members),
    answer_hours: measured(hours.value, hours.behind),
    stars: measured(stars.stars, stars.behind),
    publisher_stars: measured(stars.publisher_stars, stars.publisher_behind),
    content_share: measured(share(stars.content, stars.behind), stars.behind),
  };
  const counted = MARKET_FIGURES.map(({ key, topic, unit }) => ({
    topic,
    key,
    value: unit === 'count' ? behind[key] : (values[key] ?? null),
    behind: behind[key],
    origins: (origins.get(key) ?? []).map(({ label, value }) => ({ label, value })),
  }));
  return Map.groupBy(counted, ({ topic }) => topic);
}

/**
 * A page of what stands behind a figure, as far as the caller may see it, with how many there are in all.
 *
 * @throws DomainError CURSOR_INVALID, PAGE_SIZE_INVALID
 * Cost: two statements
 */
export async function sourcesOf(
  caller: Caller,
  clusterId: string,
  figure: MarketFigureKey,
  { from, asOf }: MarketPeriod,
  page: PageArgs,
  language: string,
): Promise<{ rows: SourceRow[]; total: number }> {
  const db = await caller.db();
  const after = page.after
    ? readCursor(page.after, (value): value is string => typeof value === 'string' && value.length < 100)
    : null;
  const rows = await db.query<SourceRow[]>(PAGE_SQL[figure], [
    clusterId,
    from,
    asOf,
    after,
    pageSize(page) + 1,
    language,
  ]);
  const [counted] = await db.query<[{ total: number }]>(COUNT_SQL[figure], [clusterId, from, asOf]);
  return { rows, total: counted.total };
}
