import type { ConceptId, ServiceFacts } from '@fivefold/domain';
import type { Bundle, CapabilityMatches, MatchRequest, MatchResult } from './types.js';
import { buildProblem } from './compose/build-problem.js';
import { SEA_LINK, wantsChain } from './compose/chains.js';
import { compose } from './compose/compose.js';
import type { BundleProblem } from './compose/problem.js';
import { setsOf, type CandidateSource } from './constrain/candidates.js';
import { JudgedSet, type JudgedCapability } from './constrain/judged-capability.js';
import { deadlinesBefore } from './constrain/order.js';
import { clausesFor } from './constrain/scope.js';
import { validate } from './constrain/validate.js';
import { explainCapability } from './explain/capability.js';
import { splitProvider } from './explain/split-provider.js';
import type { CandidateSet } from './retrieve/index.js';
import { drained } from './steps.js';

/** Changes whenever the same request and catalogue could be answered otherwise. */
export const ALGORITHM = 'fivefold-matching/2';

/** A need judged against the catalogue, before the bundle. The catalogue may change until it is concluded. */
export interface PreparedMatch {
  readonly request: MatchRequest;
  /** One entry per wanted capability, in the order of the need, each once. */
  readonly judged: readonly JudgedCapability[];
  /** By id: every service that the result or a bundle of this problem can name. */
  readonly services: ReadonlyMap<string, ServiceFacts>;
  /** What {@link compose} solves: plain data that crosses threads by structured clone. */
  readonly bundleProblem: BundleProblem;
}

/** How often a match in steps begins anew because the catalogue has changed meanwhile; then it goes on without a stop. */
const STARTS_MOST = 3;

/**
 * Retrieves and judges every service for every wanted capability. Synchronous and pure: the clock is `request.today`.
 *
 * @throws DomainError `INPUT_INVALID`, `CONCEPT_UNKNOWN`, `REGION_UNKNOWN`, `CLAUSE_INVALID`
 * Cost: one text query for all of them and O(n × clauses) for the n services of each; only those that can be shown are read.
 */
export function prepareMatch(request: MatchRequest, index: CandidateSource): PreparedMatch {
  return drained(preparing(request, index));
}

/**
 * {@link prepareMatch} in steps, so that a server can answer others between them. A step takes a few milliseconds: as long as a rule asked 256
 * times, as one word of the need over all services, or as four services that are shown. Where the catalogue changes between two steps it begins anew, so
 * that the result is that of one state of the catalogue.
 */
export function* prepareMatchSteps(
  request: MatchRequest,
  index: CandidateSource,
): Generator<undefined, PreparedMatch> {
  for (let start = 1; start <= STARTS_MOST; start++) {
    const { version } = index;
    const steps = preparing(request, index);
    while (index.version === version) {
      const step = steps.next();
      if (step.done) return step.value;
      yield;
    }
  }
  return prepareMatch(request, index);
}

function* preparing(request: MatchRequest, index: CandidateSource): Generator<undefined, PreparedMatch> {
  const { understanding, asker, today, language, kept = [] } = request;
  const { concepts, setsFor, judge } = judgingOf(request, index);
  const judged: JudgedSet[] = [];
  for (const [at, set] of (yield* setsFor(concepts)).entries()) {
    judged.push(yield* judge(set, concepts[at]!));
    yield;
  }
  // Where no carrier covers a route alone, a ferry may join two of them: it has to hold the same clauses.
  const links = new Map<ConceptId, JudgedSet>();
  const chained = judged.filter((one) => one.concept !== SEA_LINK && wantsChain(one));
  const ferries = chained.length === 0 ? [] : yield* setsFor([SEA_LINK]);
  for (const { concept } of chained) links.set(concept, yield* judge(ferries[0]!, SEA_LINK, concept));
  const { capabilities, clauses } = understanding;
  const bundleProblem = yield* buildProblem({
    judged,
    links,
    capabilities,
    clauses,
    asker,
    today,
    language,
    kept,
  });
  yield;
  // Everything that can be shown is made now, before the catalogue changes.
  for (const one of judged) yield* one.making(request.limit);
  const services = new Map(kept.map(({ service }) => [service.id, service]));
  for (const one of [...judged, ...links.values()]) {
    for (const { service } of one.made()) services.set(service.id, service);
    yield;
  }
  return { request, judged, services, bundleProblem };
}

/** The wanted capabilities, each once, and how services of a capability are judged by what binds it or another one. */
function judgingOf(request: MatchRequest, index: CandidateSource) {
  validate(request);
  const { understanding, asker, today } = request;
  const wanted = understanding.capabilities.filter(({ stance }) => stance === 'wanted');
  const concepts = [...new Set(wanted.map(({ concept }) => concept))];
  const setting = { text: understanding.text, language: understanding.language, today, asker };
  const judge = function* (set: CandidateSet, concept: ConceptId, boundAs: ConceptId = concept) {
    const { binding, implied } = deadlinesBefore(boundAs, understanding.clauses, today);
    const clauses = [...clausesFor(boundAs, understanding.clauses, asker), ...binding];
    return yield* JudgedSet.steps(concept, { clauses, implied }, set, setting);
  };
  return { concepts, setsFor: setsOf(index, setting), judge };
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
  const { concepts, setsFor, judge } = judgingOf(request, index);
  return drained(setsFor(concepts)).map((set, at) =>
    drained(explainCapability(drained(judge(set, concepts[at]!)), request, NO_BUNDLE)),
  );
}

/**
 * Joins the judged capabilities with their bundle and words every reason. Pure.
 *
 * A capability that the bundle leaves open only because one provider has to deliver several shows its services as near
 * misses of that clause: alone each of them fits, together with the rest none does.
 */
export function concludeMatch(prepared: PreparedMatch, bundle: Bundle): MatchResult {
  return drained(concludeMatchSteps(prepared, bundle));
}

/** {@link concludeMatch} in steps of a few services. The catalogue may change between them. */
export function* concludeMatchSteps(
  { request, judged }: PreparedMatch,
  bundle: Bundle,
): Generator<undefined, MatchResult> {
  const capabilities: CapabilityMatches[] = [];
  for (const capability of judged) {
    const open = splitProvider(capability, bundle, request.understanding.clauses);
    capabilities.push(yield* explainCapability(open ?? capability, request, bundle));
    yield;
  }
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
