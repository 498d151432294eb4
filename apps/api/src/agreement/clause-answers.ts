import type { Clause } from '@fivefold/domain';
import { LANGUAGES } from '@fivefold/domain';
import { answersOf, sayAll } from '@fivefold/matching';
import { citedOffer, type CitedVersion, type Deal } from '../quote/index.js';
import type { AgreedClause } from './agreement-terms.js';

/**
 * How the offer answers each clause of the request: by the facts of the cited versions on this day, and by what the provider
 * states in its quote. Neither takes the place of the other; what no fact and nobody states is unknown. A clause on another part
 * of the need, or on the need as a whole, is no term of this deal unless the provider speaks of it.
 *
 * @returns one per clause that is left, in their order
 */
export function agreeClauses(
  { request, recipient, quote }: Deal,
  cited: readonly CitedVersion[],
): AgreedClause[] {
  const offered = citedOffer(recipient, cited);
  const clauses: readonly Clause[] = request.clauses;
  const answers = cited[0] ? answersOf(offered, clauses, cited[0].today) : new Map<string, never>();
  const statements = new Map(quote.statements.map((each) => [each.clauseId, each]));
  return clauses.flatMap(({ id, value, hard }) => {
    const fact = answers.get(id);
    const stated = statements.get(id);
    const said = stated && stated.status !== 'not_stated' ? stated.status : null;
    if (cited[0] && !fact && !said) return [];
    return {
      value,
      hard,
      answer: fact?.answer ?? 'unknown',
      because: fact
        ? Object.fromEntries(LANGUAGES.map((language) => [language, sayAll(fact.because, language)]))
        : {},
      stated: said ?? 'unknown',
      words: stated?.words ?? '',
    };
  });
}
