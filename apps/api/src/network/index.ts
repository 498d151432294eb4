export { ClusterNetworkEntity, NetworkMemberEntity } from './network.entity.js';
export { NetworkModule } from './network.module.js';
