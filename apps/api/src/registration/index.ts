export { CalendarAddressEntity, RegistrationEntity } from './registration.entity.js';
export { RegistrationModule } from './registration.module.js';
