import { Module } from '@nestjs/common';
import { Consents } from './consent.service.js';
import { Figures } from './figures.service.js';
import { ImpactController } from './impact.controller.js';
import { ImpactConsentResolver, ImpactResolver } from './impact.resolver.js';
import { Kpis } from './kpis.service.js';
import { Releases } from './release.service.js';

/** What the clusters bring about, in figures that open down to consented transactions. */
@Module({
  controllers: [ImpactController],
  providers: [Figures, Releases, Kpis, Consents, ImpactResolver, ImpactConsentResolver],
})
export class ImpactModule {}
