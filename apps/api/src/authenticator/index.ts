export { AuthenticatorModule } from './authenticator.module.js';
export { LostAuthenticators } from './lost-authenticators.js';
