import { Module } from '@nestjs/common';
import { CapabilityResolver } from './capability.resolver.js';

/** A text taken apart into capabilities and clauses: who asks, how it crosses the wire, and how it is read back. */
@Module({ providers: [CapabilityResolver] })
export class DecompositionModule {}
