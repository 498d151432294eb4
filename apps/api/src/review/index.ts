export { ReviewModule } from './review.module.js';
export { ReviewContentEntity, ReviewEntity } from './review.entity.js';
export { findReview } from './review.reads.js';
