import type { ConceptId } from '@fivefold/domain';
import type { Bundle, CapabilityMatches, MatchRequest, MatchResult } from './types.js';
import { buildProblem } from './compose/build-problem.js';
import { SEA_LINK, wantsChain } from './compose/chains.js';
import { compose } from './compose/compose.js';
import type { BundleProblem } from './compose/problem.js';
import { judgeCapability, type CandidateSource, type JudgedCapability } from './constrain/candidates.js';
import { deadlinesBefore } from './constrain/order.js';
import { clausesFor } from './constrain/scope.js';
import { validate } from './constrain/validate.js';
import { explainCapability } from './explain/capability.js';
import { splitProvider } from './explain/split-provider.js';

/** Changes whenever the same request and catalogue could be answered otherwise. */
export const ALGORITHM = 'fivefold-matching/2';

/** A need judged against the catalogue, before the bundle: plain data that crosses threads by structured clone. */
export interface PreparedMatch {
  readonly request: MatchRequest;
  /** One entry per wanted capability, in the order of the need, each once. */
  readonly judged: readonly JudgedCapability[];
  /** Ferries judged for the routes that no carrier covers alone. */
  readonly links: readonly JudgedCapability[];
  /** What {@link compose} solves. */
  readonly bundleProblem: BundleProblem;
}

/**
 * Retrieves and judges every service for every wanted capability. Synchronous and pure: the clock is `request.today`.
 *
 * @throws DomainError `INPUT_INVALID`, `CONCEPT_UNKNOWN`, `REGION_UNKNOWN`, `CLAUSE_INVALID`
 * Cost: per wanted capability one text query and O(n log n) for its n services.
 */
export function prepareMatch(request: MatchRequest, index: CandidateSource): PreparedMatch {
  const { understanding, asker, today, language, kept = [] } = request;
  const { judged, demands, setting } = judgeAll(request, index);
  // Where no carrier covers a route alone, a ferry may join two of them: it has to hold the same clauses.
  const links = new Map(
    judged
      .filter((one) => one.concept !== SEA_LINK && wantsChain(one))
      .map(({ concept }) => [concept, judgeCapability(SEA_LINK, demands(concept), index, setting)]),
  );
  const { capabilities, clauses } = understanding;
  const bundleProblem = buildProblem({
    judged,
    links,
    capabilities,
    clauses,
    asker,
    today,
    language,
    kept,
  });
  return { request, judged, links: [...links.values()], bundleProblem };
}

/** Every wanted capability judged, each once, and what judging another one would take. */
function judgeAll(request: MatchRequest, index: CandidateSource) {
  validate(request);
  const { understanding, asker, today } = request;
  const wanted = understanding.capabilities.filter(({ stance }) => stance === 'wanted');
  const concepts = [...new Set(wanted.map(({ concept }) => concept))];
  const setting = { text: understanding.text, language: understanding.language, today, asker };
  const demands = (concept: ConceptId) => {
    const { binding, implied } = deadlinesBefore(concept, understanding.clauses, today);
    return { clauses: [...clausesFor(concept, understanding.clauses, asker), ...binding], implied };
  };
  const judged = concepts.map((concept) => judgeCapability(concept, demands(concept), index, setting));
  return { judged, demands, setting };
}

/** What stands in the place of a bundle where none is asked for. */
const NO_BUNDLE: Bundle = {
  status: 'optimal',
  gap01: 0,
  because: '',
  choices: [],
  passedOver: [],
  conflict: [],
  gaps: [],
  answers: [],
  cost: null,
  horizonMonths: 12,
  costUnknown: [],
  others: [],
  frontier: [],
  frontierProven: true,
};

/**
 * What {@link match} finds for each wanted capability, without a bundle: for services looked at one by one, as a catalogue
 * changes or a publisher asks what it could meet. Synchronous and pure.
 *
 * @param index the services to judge, with how near the text is to each; not the whole catalogue where only some matter
 * @throws DomainError as {@link prepareMatch}. Cost as {@link prepareMatch}, without the bundle.
 */
export function judgeServices(request: MatchRequest, index: CandidateSource): CapabilityMatches[] {
  return judgeAll(request, index).judged.map((one) => explainCapability(one, request, NO_BUNDLE));
}

/**
 * Joins the judged capabilities with their bundle and words every reason. Pure.
 *
 * A capability that the bundle leaves open only because one provider has to deliver several shows its services as near
 * misses of that clause: alone each of them fits, together with the rest none does.
 */
export function concludeMatch({ request, judged }: PreparedMatch, bundle: Bundle): MatchResult {
  const capabilities = judged.map((capability) => {
    const open = splitProvider(capability, bundle, request.understanding.clauses);
    return explainCapability(open ?? capability, request, bundle);
  });
  return { understanding: request.understanding, capabilities, bundle, algorithm: ALGORITHM };
}

/**
 * Scores published services against one need and composes the best bundle.
 *
 * @param request at least one capability with stance `wanted`, else the result is empty and says so
 * @param index the published catalogue; not changed
 * @returns per wanted capability at most `request.limit` matches (chosen ones always among them) and near misses, and the
 *   bundle; "nothing fits" is a result with its reason, never an error
 * @throws DomainError as {@link prepareMatch}
 */
export async function match(request: MatchRequest, index: CandidateSource): Promise<MatchResult> {
  const prepared = prepareMatch(request, index);
  const bundle = await compose(prepared.bundleProblem);
  return concludeMatch(prepared, bundle);
}
