import { MandateEntity, MembershipEntity, OrganisationEntity, PersonEntity } from './directory/index.js';
import { QuoteEntity, RequestEntity } from './engagement/index.js';
import { NeedEntity, NeedVersionEntity } from './need/index.js';

/** Every table class of the rooms, for the one data source and for the comparison with the migrations. */
export const ENTITIES: readonly (new () => object)[] = [
  OrganisationEntity,
  MandateEntity,
  PersonEntity,
  MembershipEntity,
  NeedEntity,
  NeedVersionEntity,
  RequestEntity,
  QuoteEntity,
];
