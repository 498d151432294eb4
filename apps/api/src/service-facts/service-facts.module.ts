import { Module } from '@nestjs/common';
import { AttachmentModule } from '../attachment/index.js';
import { FactsResolver, PriceResolver } from './facts.resolver.js';

/** What a publisher states about a service: its shape, its checks, and how it crosses the wire. */
@Module({ imports: [AttachmentModule], providers: [PriceResolver, FactsResolver] })
export class ServiceFactsModule {}
