import type { Capacity as CapacityFacts, Price as PriceFacts } from '@fivefold/domain';
import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

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
