import type { Clause as StoredClause, Language } from '@fivefold/domain';
import { answersOf } from '@fivefold/matching';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Answer } from '../discovery/index.js';
import {
  findRequest,
  recipientsOf,
  requestsOfBundles,
  type SeenRecipient,
  type SeenRequest,
  toRecipient,
  toRequest,
} from '../engagement/index.js';
import { readerLanguage, toClause } from '../decomposition/index.js';
import { Access, BUYERS, type Caller, CurrentCaller, fromGlobalId } from '../platform/index.js';
import {
  citedOffer,
  citedVersions,
  type CitedVersion,
  type QuoteRow,
  quotesOfRequests,
  toQuote,
} from '../quote/index.js';
import { bestOf } from './compare.js';
import { ComparedPart, type ComparedQuote } from './comparison.graphql.js';

const SAID = { met: Answer.MET, violated: Answer.VIOLATED, not_stated: Answer.NOT_STATED } as const;

@Resolver()
export class ComparisonResolver {
  @Access(BUYERS, 'deals:read')
  @Query(() => [ComparedPart], {
    description:
      'The offers to a request of yours side by side; of a bundle every part. Empty for a foreign one.',
  })
  async compareQuotes(
    @CurrentCaller() caller: Caller,
    @Args('requestId', { type: () => ID, description: 'Global id of the request.' }) requestId: string,
  ): Promise<ComparedPart[]> {
    const request = await findRequest(caller, fromGlobalId('Request', requestId));
    if (!request?.own) return [];
    const bundle = request.bundle_id ? await requestsOfBundles(caller, [request.bundle_id]) : [request];
    const parts = bundle.filter((part) => part.state !== 'draft');
    const ids = parts.map((part) => part.id);
    const recipients = new Map((await recipientsOf(caller, ids)).map((row) => [row.id, row]));
    const quotes = Map.groupBy(await quotesOfRequests(caller, ids), (row) => row.request_id);
    const cited = await citedVersions(caller, [...recipients.keys()]);
    const language = readerLanguage(caller);
    return parts.map((part) => this.partOf(part, quotes.get(part.id) ?? [], recipients, cited, language));
  }

  private partOf(
    request: SeenRequest,
    quotes: readonly QuoteRow[],
    recipients: ReadonlyMap<string, SeenRecipient>,
    cited: readonly CitedVersion[],
    language: Language,
  ): ComparedPart {
    const compared = quotes
      .filter(({ state, passed }) => state === 'accepted' || (state === 'sent' && !passed))
      .sort((a, b) => Number(a.total_minor) - Number(b.total_minor))
      .map((quote) => this.compare(request, quote, recipients.get(quote.recipient_id)!, cited));
    const best = bestOf(
      compared.map(({ quote, met, certainty }) => ({
        currency: quote.total.currency,
        net: quote.total.amountMinor,
        gross: quote.gross?.amountMinor ?? null,
        leadTime: quote.leadTimeDays,
        clausesMet: met,
        certainty,
      })),
    );
    const bound = new Set(compared.flatMap((each) => each.clauses.map((clause) => clause.clauseId)));
    return {
      request: toRequest(request),
      clauses: request.clauses
        .filter((clause) => bound.has(clause.id))
        .map((clause) => toClause(clause, request.need_text, language)),
      quotes: compared.map((each, at) => ({ ...each, bestIn: best[at] ?? [] })),
    };
  }

  private compare(
    request: SeenRequest,
    quote: QuoteRow,
    recipient: SeenRecipient,
    cited: readonly CitedVersion[],
  ): Omit<ComparedQuote, 'bestIn'> {
    const answers = answersBy(request.clauses, recipient, cited);
    const stated = new Map(quote.statements.map((each) => [each.clauseId, SAID[each.status]]));
    const clauses = request.clauses
      .filter((clause) => answers.has(clause.id) || stated.has(clause.id))
      .map(({ id }) => ({
        clauseId: id,
        catalogue: answers.get(id) ?? null,
        provider: stated.get(id) ?? Answer.NOT_STATED,
      }));
    const count = (answer: string) => clauses.filter((each) => each.catalogue === answer).length;
    const hard = request.clauses.filter((clause) => clause.hard && answers.has(clause.id));
    const sure = hard.filter((clause) => answers.get(clause.id) === Answer.MET);
    return {
      quote: toQuote(quote),
      recipient: toRecipient(recipient),
      clauses,
      met: count(Answer.MET),
      violated: count(Answer.VIOLATED),
      notStated: count(Answer.NOT_STATED),
      certainty: hard.length === 0 ? null : sure.length / hard.length,
    };
  }
}

/** How the cited versions answer the clauses on the day of the database; what a later version says is another offer. */
function answersBy(
  clauses: readonly StoredClause[],
  recipient: SeenRecipient,
  cited: readonly CitedVersion[],
): Map<string, string> {
  const today = cited[0]?.today;
  if (!today) return new Map();
  const answers = answersOf(citedOffer(recipient, cited), clauses, today);
  return new Map([...answers].map(([id, { answer }]) => [id, answer]));
}
