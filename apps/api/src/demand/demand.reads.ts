import type { Clause, ConceptId, Language, NeedHorizon, ServiceFacts } from '@fivefold/domain';
import {
  type CandidateSource,
  type CapabilityMatches,
  clauseSentence,
  type FoundCapability,
  IMPLICIT_CLAUSE_ID,
  judgeServices,
} from '@fivefold/matching';
import { type Organisation, organisationsById, toRegion } from '../directory/index.js';
import { type LiveIndex, toService } from '../discovery/index.js';
import { readerLanguage, toCapability } from '../decomposition/index.js';
import { requestOf } from '../need-match/index.js';
import {
  type Caller,
  type Page,
  type PageArgs,
  pageSize,
  readCursor,
  toCursor,
  toGlobalId,
} from '../platform/index.js';
import type { Demand, DemandClause, DemandFit } from './demand.graphql.js';

/** Open needs that are looked at for one list: the newest. */
const LOOKED_AT = 500;

/** The view judges visibility: what is private, covered, expired or the caller's own is in no row of it. */
const OPEN_SQL = `
SELECT o.id, o.wanted, o.covered, o.horizon, o.expires_at, o.capabilities, o.clauses, o.region, o.country, o.sector, o.title,
  o.text, o.shown_org_id, o.takes_interest, i.created_at AS offered_at, app_today()::text AS today
FROM open_needs o LEFT JOIN interests i ON i.need_id = o.id AND i.from_org_id = $1
WHERE o.wanted && $2::text[] AND ($3::uuid IS NULL OR o.id = $3) ORDER BY o.id DESC LIMIT $4`;

interface OpenRow {
  readonly id: string;
  readonly wanted: ConceptId[];
  readonly covered: ConceptId[];
  readonly horizon: NeedHorizon;
  readonly expires_at: Date;
  readonly capabilities: FoundCapability[];
  readonly clauses: Clause[];
  readonly region: string | null;
  readonly country: string | null;
  readonly sector: string | null;
  readonly title: string | null;
  readonly text: string | null;
  readonly shown_org_id: string | null;
  readonly takes_interest: boolean;
  readonly offered_at: Date | null;
  readonly today: string;
}

interface Judged {
  readonly row: OpenRow;
  readonly fits: DemandFit[];
  readonly covers: number;
  /** Share of what is still wanted that own services cover, and a little for what they nearly cover. */
  readonly closeness: number;
}

/**
 * Open needs of others that services of the caller's organisation meet or miss by one condition, the closest first, ties by
 * id. Of the newest 500 that want something it offers; the total counts those. Two statements.
 * @throws DomainError PAGE_SIZE_INVALID, CURSOR_INVALID
 */
export async function listDemand(caller: Caller, live: LiveIndex, page: PageArgs): Promise<Page<Demand>> {
  const first = pageSize(page);
  const after = page.after ? readCursor(page.after, isPosition) : null;
  const all = (await judgeDemand(caller, live, null)).sort(
    (a, b) => b.closeness - a.closeness || (a.row.id < b.row.id ? 1 : -1),
  );
  const rest = after
    ? all.filter(
        ({ closeness, row }) => closeness < after[0] || (closeness === after[0] && row.id < after[1]),
      )
    : all;
  const shown = rest.slice(0, first);
  const shownOrgs = shown.flatMap(({ row }) => row.shown_org_id ?? []);
  const known = shownOrgs.length > 0 ? await organisationsById(caller, [...new Set(shownOrgs)]) : [];
  const byId = new Map(known.flatMap((one) => (one ? [[one.key, one] as const] : [])));
  const edges = shown.map((one) => ({
    cursor: toCursor([one.closeness, one.row.id]),
    node: toDemand(one, byId, readerLanguage(caller)),
  }));
  return {
    edges,
    pageInfo: {
      hasNextPage: rest.length > first,
      hasPreviousPage: Boolean(page.after),
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: all.length,
  };
}

/** One open need that the caller may see, as {@link listDemand} judges it; null for every other id alike. One statement. */
export async function findDemand(
  caller: Caller,
  live: LiveIndex,
  needId: string,
): Promise<{ readonly takesInterest: boolean; readonly services: readonly string[] } | null> {
  const [found] = await judgeDemand(caller, live, needId);
  if (!found) return null;
  return {
    takesInterest: found.row.takes_interest,
    services: found.fits.map(({ service }) => service.facts.id),
  };
}

async function judgeDemand(caller: Caller, live: LiveIndex, needId: string | null): Promise<Judged[]> {
  const { organisationId } = caller.signedIn();
  const own = live.servicesOf(organisationId);
  const concepts = [...new Set(own.flatMap(({ capabilities }) => capabilities))];
  const db = await caller.db();
  const rows = await db.query<OpenRow[]>(OPEN_SQL, [organisationId, concepts, needId, LOOKED_AT]);
  const source = sourceOf(own);
  const reader = readerLanguage(caller);
  return rows.map((row) => judge(row, source, own, reader)).filter(({ fits }) => fits.length > 0);
}

/** The words of the SME are not known here, so no service is nearer to them than another. */
function sourceOf(own: readonly ServiceFacts[]): CandidateSource {
  const offering = new Map<ConceptId, ServiceFacts[]>();
  for (const service of own)
    for (const concept of service.capabilities)
      offering.set(concept, [...(offering.get(concept) ?? []), service]);
  return {
    candidates: (concept) =>
      (offering.get(concept) ?? []).map((service) => ({ service, textScore01: 0, relation: 'offers' })),
  };
}

function judge(
  row: OpenRow,
  source: CandidateSource,
  own: readonly ServiceFacts[],
  reader: Language,
): Judged {
  const open = row.capabilities.filter(({ concept }) => !row.covered.includes(concept));
  const need = { text: '', language: null, capabilities: open, clauses: row.clauses };
  const asker = { homeRegion: row.region, country: row.country, sector: row.sector };
  const judged = judgeServices(requestOf(need, asker, row.today, reader), source);
  const byId = new Map(own.map((service) => [service.id, service]));
  const fits = judged.flatMap((one) => fitsOf(one, byId));
  const ranked = fits.sort((a, b) => Number(b.fits) - Number(a.fits) || (b.score ?? 0) - (a.score ?? 0));
  const wanted = row.wanted.filter((concept) => !row.covered.includes(concept));
  const covered = new Set(fits.filter((one) => one.fits).map((one) => one.capability.concept));
  const nearly = new Set(fits.map((one) => one.capability.concept));
  const closeness = (covered.size + 0.1 * (nearly.size - covered.size)) / Math.max(1, wanted.length);
  return { row, fits: ranked, covers: covered.size, closeness };
}

function fitsOf({ concept, matches, nearMisses }: CapabilityMatches, byId: Map<string, ServiceFacts>) {
  const capability = toCapability(concept);
  const found = matches.map(({ serviceId, score01, answers, because, counterfactual }): DemandFit => {
    const service = toService(byId.get(serviceId)!);
    const nothing = { missed: null, loosen: null };
    return {
      capability,
      service,
      fits: true,
      score: score01,
      answers: [...answers],
      because,
      counterfactual,
      ...nothing,
    };
  });
  const nearly = nearMisses
    .filter(({ violates }) => violates.length === 1)
    .map(({ serviceId, answers, violates, because, loosen }): DemandFit => {
      const service = toService(byId.get(serviceId)!);
      const missed = violates[0] ?? null;
      const nothing = { score: null, counterfactual: null };
      return { capability, service, fits: false, answers: [...answers], because, missed, loosen, ...nothing };
    });
  return [...found, ...nearly];
}

/** Capabilities carry the words that caused them, clauses where they stand: neither goes out. */
function toDemand(
  { row, fits, covers }: Judged,
  organisations: ReadonlyMap<string, Organisation>,
  language: Language,
): Demand {
  const implied: DemandClause[] =
    row.region && fits.some(({ answers }) => answers.some(({ clauseId }) => clauseId === IMPLICIT_CLAUSE_ID))
      ? [toClause(IMPLICIT_CLAUSE_ID, { key: 'customer_region', anyOf: [row.region] }, true, language)]
      : [];
  return {
    id: toGlobalId('Need', row.id),
    key: row.id,
    requester: (row.shown_org_id && organisations.get(row.shown_org_id)) || null,
    title: row.title,
    text: row.text,
    wanted: row.wanted.filter((concept) => !row.covered.includes(concept)).map(toCapability),
    clauses: [...row.clauses.map(({ id, value, hard }) => toClause(id, value, hard, language)), ...implied],
    region: row.region === null ? null : toRegion(row.region),
    horizon: row.horizon,
    expiresAt: row.expires_at,
    fits,
    covers,
    takesInterest: row.takes_interest,
    offeredAt: row.offered_at,
  };
}

function toClause(id: string, value: Clause['value'], hard: boolean, language: Language): DemandClause {
  return { id, key: value.key, text: clauseSentence(value, language), value, hard };
}

function isPosition(value: unknown): value is [number, string] {
  return (
    Array.isArray(value) &&
    value.length === 2 &&
    Number.isFinite(value[0]) &&
    typeof value[1] === 'string' &&
    /^[0-9a-f-]{36}$/.test(value[1])
  );
}
