export { ReviewModule } from './review.module.js';
export { ReviewContentEntity, ReviewEntity } from './review.entity.js';
