export { CalendarAddressEntity, PresenceEntity, RegistrationEntity } from './registration.entity.js';
export { RegistrationModule } from './registration.module.js';
