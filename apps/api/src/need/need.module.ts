import { Module } from '@nestjs/common';
import { CapabilityResolver } from './capability.resolver.js';
import { NeedResolver } from './need.resolver.js';
import { NeedService } from './need.service.js';

/** What an SME needs: text, its decomposition into capabilities and constraints. */
@Module({ providers: [CapabilityResolver, NeedResolver, NeedService] })
export class NeedModule {}
