import { Module } from '@nestjs/common';
import { DirectoryModule } from '../directory/index.js';
import { MailModule } from '../mail/index.js';
import { AccountResolver } from './account.resolver.js';
import { PasswordResetService } from './password-reset.service.js';
import { PasswordService } from './password.service.js';

/** The own account of a person: password and sessions. */
@Module({
  imports: [DirectoryModule, MailModule],
  providers: [AccountResolver, PasswordService, PasswordResetService],
})
export class AccountModule {}
