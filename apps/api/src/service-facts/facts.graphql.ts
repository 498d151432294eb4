import type { Capacity as CapacityFacts, Price as PriceFacts } from '@fivefold/domain';
import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { LocalText } from '../directory/index.js';
import { Day } from '../platform/index.js';
import type { StoredFacts } from './facts.js';

// Enum names are the wire's, values are those of `@fivefold/domain`: the server translates by itself.
export const DeliveryModeEnum = {
  AT_PROVIDER: 'at_provider',
  NETWORK: 'network',
  AT_CUSTOMER: 'at_customer',
  REMOTE: 'remote',
} as const;
registerEnumType(DeliveryModeEnum, {
  name: 'DeliveryMode',
  description: 'Where the work is done.',
  valuesMap: {
    AT_PROVIDER: { description: 'At the site of the provider.' },
    NETWORK: { description: 'Along a network; the coverage holds every end of a route.' },
    AT_CUSTOMER: { description: 'At the customer; the coverage holds the customer.' },
    REMOTE: { description: 'Remotely; the coverage holds the customer.' },
  },
});

export const TemperatureModeEnum = { BAND: 'band', SETTABLE: 'settable' } as const;
registerEnumType(TemperatureModeEnum, {
  name: 'TemperatureMode',
  description: 'What a temperature range promises.',
  valuesMap: {
    BAND: { description: 'Goods are kept inside the band; no single set point is promised.' },
    SETTABLE: { description: 'Any set point inside the range can be chosen.' },
  },
});

export const CapacityKindEnum = { STOCK: 'stock', FLOW: 'flow' } as const;
registerEnumType(CapacityKindEnum, {
  name: 'CapacityKind',
  description: 'How a capacity counts.',
  valuesMap: {
    STOCK: { description: 'Available at one moment.' },
    FLOW: { description: 'Available per period.' },
  },
});

export const PeriodEnum = {
  DAY: 'day',
  WEEK: 'week',
  MONTH: 'month',
  QUARTER: 'quarter',
  YEAR: 'year',
} as const;
registerEnumType(PeriodEnum, {
  name: 'Period',
  description: 'Period of a flow.',
  valuesMap: {
    DAY: { description: 'One day.' },
    WEEK: { description: '7 days.' },
    MONTH: { description: '30.4 days.' },
    QUARTER: { description: '91.25 days.' },
    YEAR: { description: '365 days.' },
  },
});

export const PriceTypeEnum = {
  FIXED: 'fixed',
  PER_UNIT: 'per_unit',
  PER_DAY: 'per_day',
  TIERED: 'tiered',
  SUBSCRIPTION: 'subscription',
  COST_SHARE: 'cost_share',
  SUCCESS_FEE: 'success_fee',
  FREE_MEMBERS: 'free_members',
  QUOTE: 'quote',
} as const;
registerEnumType(PriceTypeEnum, {
  name: 'PriceType',
  description: 'Price model.',
  valuesMap: {
    FIXED: { description: 'One amount per project, report or other unit.' },
    PER_UNIT: { description: 'An amount per unit.' },
    PER_DAY: { description: 'An amount per day of work.' },
    TIERED: { description: 'An amount per unit that falls with the quantity.' },
    SUBSCRIPTION: { description: 'An amount per period or per unit and period, with a setup where stated.' },
    COST_SHARE: { description: 'The share of the costs that a participant bears.' },
    SUCCESS_FEE: { description: 'Whole per cent of what is saved or won.' },
    FREE_MEMBERS: { description: 'Free for members of the publishing cluster.' },
    QUOTE: { description: 'On request.' },
  },
});

@ObjectType({ description: 'A range of temperatures that a service keeps.' })
export class TemperatureRange {
  @Field(() => Float, { description: 'Lowest, °C.' })
  minC!: number;
  @Field(() => Float, { description: 'Highest, °C.' })
  maxC!: number;
  @Field(() => TemperatureModeEnum, { description: 'What is promised.' })
  mode!: 'band' | 'settable';
}

@ObjectType({ description: 'A quantity that a service can take on.' })
export class Capacity {
  @Field(() => CapacityKindEnum, { description: 'Stock or flow.' })
  kind!: CapacityFacts['kind'];
  @Field({ description: 'Unit of the vocabulary, e.g. EUR_PALLET.' })
  unit!: string;
  @Field(() => Float, { description: 'How many units, over 0.' })
  qty!: number;
  @Field(() => PeriodEnum, { nullable: true, description: 'Per which period; null for a stock.' })
  period!: CapacityFacts['period'];
}

@ObjectType({ description: 'An amount of money.' })
export class Money {
  @Field(() => Float, { description: 'Whole number of minor units, e.g. cents.' })
  amountMinor!: number;
  @Field({ description: 'ISO 4217 code, e.g. `EUR`.' })
  currency!: string;
}

@ObjectType({ description: 'One step of a tiered price.' })
export class PriceTier {
  @Field(() => Float, { description: 'From this quantity on.' })
  fromQty!: number;
  @Field(() => Float, { description: 'Amount per unit, integer minor units (cents).' })
  amountMinor!: number;
}

@ObjectType({ description: 'How a service is priced, without value added tax.' })
export class Price {
  @Field(() => PriceTypeEnum, { description: 'Price model.' })
  type!: PriceFacts['type'];
  @Field(() => Float, {
    nullable: true,
    description:
      'Integer minor units (cents) per unit; of a SUCCESS_FEE whole per cent; null where free or on request.',
  })
  amountMinor!: number | null;
  @Field(() => String, {
    nullable: true,
    description: 'ISO 4217 code; null where there is no amount of money.',
  })
  currency!: string | null;
  @Field(() => String, { nullable: true, description: 'Unit of the vocabulary that the amount is for.' })
  unit!: string | null;
  @Field(() => Float, {
    nullable: true,
    description: 'One-off amount beside a subscription, integer minor units (cents).',
  })
  setupMinor!: number | null;
  @Field(() => [PriceTier], {
    description: 'Steps of a TIERED price, quantities ascending; empty for the others.',
  })
  tiers!: readonly PriceTier[];
}

@ObjectType({ description: 'How a supplier taxes a service at home: exactly one of the two is stated.' })
export class Vat {
  @Field(() => Int, { nullable: true, description: 'Rate in basis points: 2100 is 21 %; null where exempt.' })
  rateBp!: number | null;
  @Field(() => String, {
    nullable: true,
    description: 'Why no value added tax is due; null where there is a rate.',
  })
  exemption!: string | null;
}

@ObjectType({ description: 'What is booked by the calendar, such as a testbed.' })
export class Bookable {
  @Field(() => Int, { description: 'Shortest time that can be taken, in minutes: 60 an hour, 1440 a day.' })
  slotMinutes!: number;
}

@ObjectType({ description: 'A claim of a certificate, permit or duty.' })
export class CertificateClaim {
  @Field({ description: 'Code of the vocabulary, e.g. `FSSC 22000`.' })
  code!: string;
  @Field(() => Day, {
    nullable: true,
    description: 'Last day on which it holds; null where no end is known.',
  })
  validUntil!: string | null;
  @Field(() => String, { nullable: true, description: 'Who issued it; null where not stated.' })
  issuer!: string | null;
  @Field(() => String, { nullable: true, description: 'Number of the certificate; null where not stated.' })
  number!: string | null;
  @Field({ description: 'Whether the service hinges on it: it is suspended when the certificate expires.' })
  hinges!: boolean;
}

@ObjectType({ description: 'What the publisher states about a service, as it is edited.' })
export class ServiceFacts {
  @Field(() => [LocalText], { description: 'Titles by language code ascending.' })
  titles!: LocalText[];
  @Field(() => [LocalText], { description: 'Descriptions by language code ascending.' })
  descriptions!: LocalText[];
  @Field(() => ID, {
    nullable: true,
    description: 'Who delivers: the publisher itself or one of its members.',
  })
  providerId!: string | null;
  @Field({ description: 'Sector, e.g. FOOD.' })
  sector!: string;
  @Field(() => [String], { description: 'Concepts of the vocabulary, the main one first.' })
  concepts!: readonly string[];
  @Field(() => [String], {
    description: 'NUTS codes of what is covered; a code covers all that begins with it.',
  })
  coverage!: readonly string[];
  @Field(() => String, { nullable: true, description: 'NUTS code of the site where the work is done.' })
  siteNuts!: string | null;
  @Field(() => DeliveryModeEnum, { description: 'Where the work is done.' })
  deliveryMode!: StoredFacts['deliveryMode'];
  @Field(() => [CertificateClaim], { description: 'Claims, expired ones included.' })
  certificates!: readonly CertificateClaim[];
  @Field(() => TemperatureRange, { nullable: true, description: 'Temperatures kept; null where not stated.' })
  temperature!: TemperatureRange | null;
  @Field(() => [Capacity], { description: 'Capacities; empty where not stated.' })
  capacities!: readonly Capacity[];
  @Field(() => Price, { description: 'Price.' })
  price!: StoredFacts['price'];
  @Field(() => Vat, { nullable: true, description: 'How the price is taxed at home; null where not stated.' })
  vat!: StoredFacts['vat'];
  @Field(() => Bookable, {
    nullable: true,
    description: 'By which slots it is booked; null where it is not.',
  })
  bookable!: StoredFacts['bookable'];
  @Field(() => Int, { nullable: true, description: 'Days from order to start; null where not stated.' })
  leadTimeDays!: number | null;
  @Field(() => [String], { description: 'ISO 639-1 codes of contact and result.' })
  languages!: readonly string[];
  @Field(() => [String], { description: 'Technical interfaces, e.g. EDIFACT; empty where not stated.' })
  interfaces!: readonly string[];
  @Field(() => String, { nullable: true, description: 'ATP class of the vehicles; null where not stated.' })
  atpClass!: string | null;
  @Field(() => [String], { description: 'ADR classes taken; empty where not stated.' })
  adrClasses!: readonly string[];
  @Field(() => String, { nullable: true, description: 'E-mail address for questions about the service.' })
  contactEmail!: string | null;
  /** Row ids of the files. */
  fileKeys!: readonly string[];
}
