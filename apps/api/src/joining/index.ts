export { InvitationService, type InvitationTerms } from './invitation.service.js';
export { AcceptInvitationInput } from './joining.graphql.js';
export { JoiningModule } from './joining.module.js';
export { joiningLetter } from './letters.js';
export { LinkEntity } from './link.entity.js';
export { LINK_HOURS, makeLink, useLink } from './links.js';
export { refuseWeakPassword, toAddress, toName } from './new-person.js';
