import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/index.js';
import { DiscoveryModule } from '../discovery/index.js';
import { NotificationModule } from '../notification/index.js';
import {
  IdeaAroundResolver,
  IdeaOwnerResolver,
  IdeaPilotResolver,
  NamedNeedResolver,
  NeedIdeasResolver,
  OwnServiceIdeasResolver,
  ServiceIdeasResolver,
  UnmetDemandIdeasResolver,
} from './idea-links.resolver.js';
import { IdeaOwners } from './idea-owners.service.js';
import { IdeaPublication } from './idea-publication.js';
import { IdeaResolver } from './idea.resolver.js';
import { Ideas } from './idea.service.js';
import { Pilots } from './pilot.service.js';

/** Planning of services: from what is wanted in vain to a service that is published. */
@Module({
  imports: [CatalogueModule, DiscoveryModule, NotificationModule],
  providers: [
    Ideas,
    IdeaOwners,
    Pilots,
    IdeaPublication,
    IdeaResolver,
    IdeaAroundResolver,
    IdeaOwnerResolver,
    NamedNeedResolver,
    IdeaPilotResolver,
    NeedIdeasResolver,
    ServiceIdeasResolver,
    OwnServiceIdeasResolver,
    UnmetDemandIdeasResolver,
  ],
})
export class PlanningModule {}
