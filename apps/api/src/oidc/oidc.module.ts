import { Module } from '@nestjs/common';
import { DirectoryModule } from '../directory/index.js';
import { JoiningModule } from '../joining/index.js';
import { MailModule } from '../mail/index.js';
import { OidcController } from './oidc.controller.js';
import { OidcResolver } from './oidc.resolver.js';
import { OidcService } from './oidc.service.js';
import { Provider } from './provider.js';
import { ProviderTies } from './ties.js';

/** Sign-in by the OpenID provider of the settings. */
@Module({
  imports: [DirectoryModule, MailModule, JoiningModule],
  controllers: [OidcController],
  providers: [OidcResolver, OidcService, Provider, ProviderTies],
})
export class OidcModule {}
