export { CounterOfferEntity } from './counter-offer.entity.js';
export { NegotiationModule } from './negotiation.module.js';
