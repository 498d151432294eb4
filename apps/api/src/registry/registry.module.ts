import { Module } from '@nestjs/common';
import { SectorResolver } from './sector.resolver.js';
import { SectorService } from './sector.service.js';

/** What is known of the organisations of the network, and the sectors they work in. */
@Module({ providers: [SectorResolver, SectorService] })
export class RegistryModule {}
