export { type Deal, Deals } from './acceptance.service.js';
export { QuoteEntity, type StoredStatement, type StoredQuoteLine } from './quote.entity.js';
export { Quote } from './quote.graphql.js';
export { QuoteModule } from './quote.module.js';
export { findQuote, type QuoteRow } from './quote.reads.js';
export { toQuote } from './quote.resolver.js';
