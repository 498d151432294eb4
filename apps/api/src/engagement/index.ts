export { EngagementModule } from './engagement.module.js';
export { QuoteEntity } from './quote.entity.js';
export { RequestEntity } from './request.entity.js';
