export { AttachmentBytesEntity, AttachmentEntity } from './attachment.entity.js';
export { Attachment } from './attachment.graphql.js';
export { AttachmentModule } from './attachment.module.js';
export { attachmentsById, attachmentsOf } from './attachment.reads.js';
export { Attachments, type AttachTo, MAX_FILES } from './attachment.service.js';
