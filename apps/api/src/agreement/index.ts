export { Agreement, AgreementSide } from './agreement.graphql.js';
export { AgreementModule } from './agreement.module.js';
export { agreementLoader, toAgreement } from './agreement.resolver.js';
export { type AgreementRow, findAgreement, readAgreements } from './agreement.reads.js';
export { agreementNumber, type AgreementTerms, documentHash, type Side } from './agreement-terms.js';
export {
  aboutAgreement,
  Agreements,
  audienceOf,
  getSide,
  otherSide,
  partiesOf,
  reasonGiven,
  sideOf,
} from './agreements.js';
export { AgreementEntity, MilestoneEntity, SignatureEntity } from './agreement.entity.js';
