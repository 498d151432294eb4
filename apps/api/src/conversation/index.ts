export { ConversationModule } from './conversation.module.js';
export { MessageEntity, MessageReadEntity } from './message.entity.js';
export { RequestQuestionAuthorEntity, RequestQuestionEntity } from './request-question.entity.js';
