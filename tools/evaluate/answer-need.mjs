/** Milliseconds that the proof of one bundle may take; afterwards the best one found is printed as `feasible`. */
const PROOF_MS = 10_000;

/**
 * What one need of an interchange file asks of the library.
 *
 * @param matching the library
 * @param need as `readNeeds` gives it
 * @param {{ today: string, given: boolean, evidence?: object }} setting `given`: capabilities and clauses come from the file,
 *   else only text, lang, sme_sector, country and sme_nuts are looked at; `evidence`: a `ConceptEvidence`
 * @returns the request, valid, and the milliseconds that understanding took
 * @throws DomainError for a need that cannot be answered
 */
export function requestOf(matching, need, { today, given, evidence }) {
  const { askerOf, givenUnderstanding, understand, validateRequest } = matching;
  const started = performance.now();
  const asker = askerOf(need);
  const language = need.lang === null ? {} : { language: need.lang };
  const understanding = given
    ? givenUnderstanding(need)
    : understand(need.text, asker, { ...language, today, ...(evidence && { evidence }) });
  const understoodMs = performance.now() - started;
  const request = { understanding, asker, today, language: 'en', limit: 40 };
  validateRequest(request);
  return { id: need.id, request, understoodMs, given: given ? matching.printedClausesOf(need) : undefined };
}

/**
 * A request matched and composed.
 *
 * @returns the bundle, its problem, and the answer as it is printed
 */
export async function answerNeed(matching, { id, request, understoodMs, given }, index, limit) {
  const started = performance.now();
  const prepared = matching.prepareMatch(request, index);
  const bundle = await matching.compose(prepared.bundleProblem, { timeLimitMs: PROOF_MS });
  const ms = understoodMs + performance.now() - started;
  const answer = matching.needAnswer(id, prepared, bundle, { limit, ms, given });
  return { bundle, problem: prepared.bundleProblem, answer };
}
