export { CalendarAddressEntity, RegistrationEntity } from './registration.entity.js';
