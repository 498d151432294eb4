export {
  NoticeEntity,
  NotificationEntity,
  NotificationSettingsEntity,
  SigningKeyEntity,
} from './notice.entity.js';
export { type Audience, Notices, type ParamValue, type Telling } from './notices.js';
export { operatorAudience } from './operators.js';
export { Dispatcher } from './dispatcher.js';
export { NotificationModule } from './notification.module.js';
