export type { Letter, LetterPart } from './letter.js';
export { MailEntity } from './mail.entity.js';
export { MailModule } from './mail.module.js';
export { Mails } from './mails.js';
