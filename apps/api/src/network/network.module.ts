import { Module } from '@nestjs/common';
import { NotificationModule } from '../notification/index.js';
import { NetworkMemberResolver, NetworkResolver, OrganisationNetworksResolver } from './network.resolver.js';
import { NetworkService } from './network.service.js';

/** Networks of clusters, each led by one of them. */
@Module({
  imports: [NotificationModule],
  providers: [NetworkService, NetworkResolver, NetworkMemberResolver, OrganisationNetworksResolver],
})
export class NetworkModule {}
