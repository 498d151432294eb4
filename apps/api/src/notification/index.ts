export { NoticeEntity } from './notice.entity.js';
export { type Audience, Notices, type ParamValue, type Telling } from './notices.js';
export { NotificationModule } from './notification.module.js';
