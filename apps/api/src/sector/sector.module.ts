import { Module } from '@nestjs/common';
import { SectorResolver } from './sector.resolver.js';
import { SectorService } from './sector.service.js';

/** The sectors that the organisations of the network work in. */
@Module({ providers: [SectorResolver, SectorService] })
export class SectorModule {}
