export { MemberInvitationEntity, MemberRecordEntity } from './membership.entity.js';
export { MembershipModule } from './membership.module.js';
