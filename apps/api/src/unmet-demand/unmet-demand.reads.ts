import type { ConceptId } from '@fivefold/domain';
import {
  type CandidateSource,
  type FoundCapability,
  IMPLICIT_CLAUSE_ID,
  judgeServices,
} from '@fivefold/matching';
import { toCapability } from '../decomposition/index.js';
import type { LiveIndex } from '../discovery/index.js';
import { requestOf } from '../need-match/index.js';
import { type Caller, type Page, type PageArgs, pageSize, readCursor, toPage } from '../platform/index.js';
import { figuresOf, sayable, type Want } from './demand-figures.js';
import type { FailedClause, UnmetDemand } from './unmet-demand.graphql.js';

/** Wants that are looked at for one list: those of the newest needs. */
const LOOKED_AT = 2000;
/** Wants of one capability that are judged again for why nothing answers them. */
const JUDGED = 50;

/** The view judges which needs the caller may know of, and whether something answers them. */
const WANTS_SQL = `
SELECT need_id, requester_org_id, concept, region, country, sector, capabilities, clauses, shown_org_id, app_today()::text AS today
FROM unmet_wants ORDER BY need_id DESC, concept LIMIT $1`;
const NEEDS_SQL = `
SELECT DISTINCT ON (u.need_id) u.need_id, u.requester_org_id, u.concept FROM unmet_wants u
WHERE u.concept = ANY ($1) AND NOT u.need_id = ANY ($2::uuid[]) ORDER BY u.need_id, u.concept`;

interface UnmetWant extends Want {
  readonly need_id: string;
  readonly concept: ConceptId;
  readonly sector: string | null;
  readonly capabilities: readonly FoundCapability[];
  readonly today: string;
}

/** A need that wants one of some capabilities in vain. */
export interface UnmetNeed {
  readonly need_id: string;
  readonly requester_org_id: string;
  readonly concept: ConceptId;
}

/**
 * Capabilities that open needs want in vain, over the needs that the caller's cluster may know of: what most companies want
 * first, those with fewer than five by key. Of the newest 2,000 wants. One statement; what a page shows is judged in memory.
 * @throws DomainError PAGE_SIZE_INVALID, CURSOR_INVALID
 */
export async function listUnmetDemand(
  caller: Caller,
  live: LiveIndex,
  page: PageArgs,
): Promise<Page<UnmetDemand>> {
  const first = pageSize(page);
  const after = page.after ? readCursor(page.after, isPosition) : null;
  const db = await caller.db();
  const wants = await db.query<UnmetWant[]>(WANTS_SQL, [LOOKED_AT]);
  const rows = [...Map.groupBy(wants, ({ concept }) => concept)]
    .map(([concept, group]) => ({ concept, group, behind: figuresOf(group) }))
    .sort(
      (a, b) => (b.behind.companies ?? 0) - (a.behind.companies ?? 0) || (a.concept < b.concept ? -1 : 1),
    );
  const rest = after
    ? rows.filter(({ concept, behind: { companies } }) => {
        const size = companies ?? 0;
        return size < after[0] || (size === after[0] && concept > after[1]);
      })
    : rows;
  const shown = rest.slice(0, first + 1);
  return toPage(
    shown,
    page,
    rows.length,
    ({ concept, behind }) => [behind.companies ?? 0, concept],
    ({ concept, group, behind }) => ({
      id: concept,
      capability: toCapability(concept),
      behind,
      ...whyUnmet(concept, group, live),
    }),
  );
}

/** Needs besides `known` that the caller may know of and that want one of `concepts` in vain, each once. One statement. */
export async function needsInVain(
  caller: Caller,
  concepts: readonly ConceptId[],
  known: readonly string[],
): Promise<UnmetNeed[]> {
  const db = await caller.db();
  return db.query<UnmetNeed[]>(NEEDS_SQL, [concepts, known]);
}

/** Which constraints keep what is published from answering, by how many companies each; none where nothing is published. */
function whyUnmet(
  concept: ConceptId,
  wants: readonly UnmetWant[],
  live: LiveIndex,
): { readonly isGap: boolean; readonly failed: FailedClause[] } {
  const source = offersOf(live);
  const failing = new Map<string, Set<string>>();
  let isGap = true;
  for (const want of wants.slice(0, JUDGED)) {
    const need = {
      text: '',
      language: null,
      capabilities: want.capabilities.filter((one) => one.concept === concept && one.stance === 'wanted'),
      clauses: want.clauses,
    };
    const asker = {
      ...{ homeRegion: want.region, country: want.country, sector: want.sector },
      ownOrganisationIds: [want.requester_org_id],
    };
    const missed = judgeServices(requestOf(need, asker, want.today), source).flatMap((one) => one.nearMisses);
    if (missed.length > 0) isGap = false;
    const keyOf = new Map<string, string>(want.clauses.map(({ id, value }) => [id, value.key]));
    for (const id of new Set(missed.flatMap(({ violates }) => violates))) {
      const key = id === IMPLICIT_CLAUSE_ID ? 'customer_region' : keyOf.get(id);
      if (!key) continue;
      const companies = failing.get(key) ?? new Set<string>();
      failing.set(key, companies.add(want.requester_org_id));
    }
  }
  const failed = [...failing].sort(
    ([a, x], [b, y]) => (sayable(y.size) ?? 0) - (sayable(x.size) ?? 0) || (a < b ? -1 : 1),
  );
  return { isGap, failed: failed.map(([key, { size }]) => ({ key, companies: sayable(size) })) };
}

/** What is published under the capability itself; what is related to it does not count as offered. */
function offersOf({ catalogue }: LiveIndex): CandidateSource {
  return {
    candidates: (concept, query, limit) =>
      catalogue.candidates(concept, query, limit).filter(({ relation }) => relation === 'offers'),
  };
}

function isPosition(value: unknown): value is [number, string] {
  return (
    Array.isArray(value) &&
    value.length === 2 &&
    Number.isSafeInteger(value[0]) &&
    typeof value[1] === 'string' &&
    value[1].length < 100
  );
}
