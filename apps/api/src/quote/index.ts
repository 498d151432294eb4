export { type Deal, Deals } from './acceptance.service.js';
export { citedOffer, citedVersions, type CitedVersion } from './cited-versions.js';
export { QuoteEntity, type StoredStatement, type StoredQuoteLine } from './quote.entity.js';
export { Quote } from './quote.graphql.js';
export { QuoteModule } from './quote.module.js';
export { QuoteMoves } from './quote-moves.js';
export { mandateOf, QuoteService } from './quote.service.js';
export { findQuote, quoteOf, type QuoteRow, quotesOfRequests } from './quote.reads.js';
export { toQuote } from './quote.resolver.js';
