export { AccountModule } from './account.module.js';
export { PasswordResetEntity } from './password-reset.entity.js';
