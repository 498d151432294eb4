export { JoiningModule } from './joining.module.js';
export { LinkEntity } from './link.entity.js';
export { MailEntity } from './mail.entity.js';
