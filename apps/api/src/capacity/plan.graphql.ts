import { type Per } from '@fivefold/domain';
import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { Capacity } from '../service-facts/index.js';
import { Day, IsText, Payload } from '../platform/index.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MAX_RANGES = 100;
const MAX_NOTE = 300;

@ObjectType({ description: 'What one ISO week gives of a capacity.' })
export class WeekAvailability {
  @Field({ description: 'Year and number of the week, e.g. 2026-W48.' })
  week!: string;
  @Field(() => Day, { description: 'Its Monday.' })
  from!: string;
  @Field(() => Float, {
    description: 'The least there is on an open day, or in a period that the week touches.',
  })
  total!: number;
  @Field(() => Float, {
    description: 'The least that is free on an open day, or in a period that the week touches.',
  })
  free!: number;
  @Field(() => Int, { description: 'Days of the week on which the service is closed, 0 to 7.' })
  closedDays!: number;
}

@ObjectType({ description: 'How much of one stated capacity is free, week by week; never who has the rest.' })
export class CapacityAvailability {
  @Field(() => Capacity, { description: 'The capacity as it is stated.' })
  capacity!: Capacity;
  @Field(() => [WeekAvailability], { description: 'Weeks in order.' })
  weeks!: WeekAvailability[];
}

export enum SlotAvailability {
  FREE = 'free',
  TAKEN = 'taken',
  CLOSED = 'closed',
}
registerEnumType(SlotAvailability, {
  name: 'SlotAvailability',
  description: 'What a slot of a calendar is.',
  valuesMap: {
    FREE: { description: 'It can be asked for.' },
    TAKEN: { description: 'Somebody has it.' },
    CLOSED: { description: 'It is past, or on a day on which the service is closed.' },
  },
});

@ObjectType({ description: 'One slot of the calendar of a bookable service.' })
export class Slot {
  @Field({ description: 'Begin.' })
  startsAt!: Date;
  @Field({ description: 'End.' })
  endsAt!: Date;
  @Field(() => SlotAvailability, { description: 'Free, taken or closed.' })
  state!: SlotAvailability;
}

@ObjectType({ description: 'Another quantity on some days.' })
export class Season {
  @Field(() => Day, { description: 'First day.' })
  from!: string;
  @Field(() => Day, { description: 'First day after it.' })
  to!: string;
  @Field(() => Float, { description: 'Quantity on these days, 0 or more; of a flow per its period.' })
  quantity!: number;
  @Field({ description: 'Why, for your own people; may be empty.' })
  note!: string;
}

@ObjectType({ description: 'Days on which the service takes on nothing.' })
export class Blackout {
  @Field(() => Day, { description: 'First day.' })
  from!: string;
  @Field(() => Day, { description: 'First day after it.' })
  to!: string;
  @Field({ description: 'Why, for your own people; may be empty.' })
  note!: string;
}

@ObjectType({ description: 'A stated capacity with its seasons.' })
export class PlannedCapacity {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field(() => Capacity, { description: 'As the published version states it.' })
  capacity!: Capacity;
  @Field(() => [Season], { description: 'By first day.' })
  seasons!: Season[];
}

@ObjectType({ description: 'When a bookable service is open.' })
export class OpeningHours {
  @Field(() => Int, { description: 'Minutes after midnight.' })
  opensMinute!: number;
  @Field(() => Int, { description: 'Minutes after midnight, 1440 for the end of the day.' })
  closesMinute!: number;
  @Field(() => [Int], { description: 'ISO days of the week, Monday is 1.' })
  weekdays!: number[];
  @Field({ description: 'Time zone of the calendar, as in the IANA database.' })
  timeZone!: string;
}

@ObjectType({ description: 'What a service of yours takes on, day by day.' })
export class CapacityPlan {
  /** Row id of the service. */
  serviceKey!: string;
  publisherKey!: string;
  providerKey!: string;

  @Field(() => ID, { description: 'Global id of the service.' })
  serviceId!: string;
  @Field(() => Int, { description: 'Goes up with every change; to be sent along with the next one.' })
  version!: number;
  @Field(() => [PlannedCapacity], {
    description: 'The capacities that the published version states; empty where it states none.',
  })
  capacities!: PlannedCapacity[];
  @Field(() => [Blackout], { description: 'By first day.' })
  blackouts!: Blackout[];
  @Field(() => Int, {
    nullable: true,
    description: 'Length of a slot; null where it is not booked by slots.',
  })
  slotMinutes!: number | null;
  @Field(() => OpeningHours, { description: 'Opening hours of its calendar.' })
  opening!: OpeningHours;
  @Field(() => [String], { description: 'What you may do with it now: change.' })
  actions!: string[];
}

@ObjectType({ description: 'The changed one, or why nothing was changed.' })
export class CapacityPlanPayload extends Payload {
  @Field(() => CapacityPlan, { nullable: true, description: 'The plan as it is now.' })
  plan!: CapacityPlan | null;
}

@InputType({ description: 'Another quantity on some days; seasons of one capacity do not overlap.' })
export class SeasonInput {
  @Field(() => ID, { description: 'Global id of the capacity.' })
  @IsString()
  @MaxLength(200)
  capacityId!: string;
  @Field(() => Day, { description: 'First day.' })
  @Matches(DAY)
  from!: string;
  @Field(() => Day, { description: 'First day after it.' })
  @Matches(DAY)
  to!: string;
  @Field(() => Float, { description: 'Quantity, 0 or more.' })
  @IsNumber()
  @Min(0)
  @Max(1e9)
  quantity!: number;
  @Field({ defaultValue: '', description: 'Why, for your own people.' })
  @IsText(MAX_NOTE)
  note!: string;
}

@InputType({ description: 'Days on which the service takes on nothing.' })
export class BlackoutInput {
  @Field(() => Day, { description: 'First day.' })
  @Matches(DAY)
  from!: string;
  @Field(() => Day, { description: 'First day after it.' })
  @Matches(DAY)
  to!: string;
  @Field({ defaultValue: '', description: 'Why, for your own people.' })
  @IsText(MAX_NOTE)
  note!: string;
}

@InputType({ description: 'When a bookable service is open.' })
export class OpeningHoursInput {
  @Field(() => Int, { description: 'Minutes after midnight.' })
  @IsInt()
  @Min(0)
  @Max(1439)
  opensMinute!: number;
  @Field(() => Int, { description: 'Minutes after midnight, after the opening.' })
  @IsInt()
  @Min(1)
  @Max(1440)
  closesMinute!: number;
  @Field(() => [Int], { description: 'ISO days of the week, Monday is 1.' })
  @IsArray()
  @ArrayMaxSize(7)
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(7, { each: true })
  weekdays!: number[];
}

@InputType({ description: 'All that is other than stated: what is left out is taken away.' })
export class ChangeCapacityPlanInput {
  @Field(() => ID, { description: 'Global id of the Service or OwnService.' })
  @IsString()
  @MaxLength(200)
  serviceId!: string;
  @Field(() => Int, { description: 'The version you saw.' })
  @IsInt()
  version!: number;
  @Field(() => [SeasonInput], { description: 'Every season, at most 100.' })
  @IsArray()
  @ArrayMaxSize(MAX_RANGES)
  @ValidateNested({ each: true })
  @Type(() => SeasonInput)
  seasons!: SeasonInput[];
  @Field(() => [BlackoutInput], { description: 'Every closed range of days, at most 100.' })
  @IsArray()
  @ArrayMaxSize(MAX_RANGES)
  @ValidateNested({ each: true })
  @Type(() => BlackoutInput)
  blackouts!: BlackoutInput[];
  @Field(() => OpeningHoursInput, { nullable: true, description: 'Opening hours; as they are when absent.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => OpeningHoursInput)
  opening?: OpeningHoursInput | null;
}

/** Kind and period of the wire for what a capacity counts against. */
export function toCapacity(unit: string, per: Per, quantity: number): Capacity {
  return per === 'moment'
    ? { kind: 'stock', unit, qty: quantity, period: null }
    : { kind: 'flow', unit, qty: quantity, period: per };
}
