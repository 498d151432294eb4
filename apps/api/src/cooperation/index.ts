export {
  ClusterNetworkEntity,
  CooperationRequestEntity,
  NetworkMemberEntity,
  OnboardingEntity,
} from './cooperation.entity.js';
export { CooperationModule } from './cooperation.module.js';
export { cooperationFiguresOf } from './inbox.service.js';
