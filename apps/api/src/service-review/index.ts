export { ServiceCommentEntity } from './service-comment.entity.js';
export { ServiceReviewModule } from './service-review.module.js';
