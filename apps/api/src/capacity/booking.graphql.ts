import type { ReservationState as ReservationStates, SlotState as SlotStates } from '@fivefold/domain';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsInt, IsString, MaxLength } from 'class-validator';
import { Capacity } from '../service-facts/index.js';
import { connectionOf, Day, IsMoment, IsText, Node, Payload } from '../platform/index.js';

/** Stored states on the wire; both kinds of bookings have the same. */
export const BookingStateEnum = {
  HELD: 'held',
  BOOKED: 'booked',
  LAPSED: 'lapsed',
  RELEASED: 'released',
} as const;
registerEnumType(BookingStateEnum, {
  name: 'BookingState',
  description: 'Where a booking stands.',
  valuesMap: {
    HELD: { description: 'Kept until a moment.' },
    BOOKED: { description: 'Firm.' },
    LAPSED: { description: 'Was kept, and is free again.' },
    RELEASED: { description: 'Given back.' },
  },
});

export enum BookingSide {
  TAKEN = 'TAKEN',
  GIVEN = 'GIVEN',
}
registerEnumType(BookingSide, {
  name: 'BookingSide',
  description: 'Which bookings.',
  valuesMap: {
    TAKEN: { description: 'Those that your organisation has taken.' },
    GIVEN: { description: 'Those of services that it provides or publishes.' },
  },
});

@ObjectType({
  implements: () => [Node],
  description: 'A part of a capacity that a quote keeps: held while it is open, booked once it is accepted.',
})
export class CapacityBooking extends Node {
  key!: string;
  serviceKey!: string;
  requesterKey!: string;
  providerKey!: string;

  @Field(() => BookingStateEnum, { description: 'Where it stands; a hold past its end has lapsed.' })
  state!: ReservationStates;
  @Field(() => Capacity, {
    description: 'Of what, and how much: the quantity of every day, or of every period, of the range.',
  })
  capacity!: Capacity;
  @Field(() => Day, { description: 'First day.' })
  from!: string;
  @Field(() => Day, { description: 'First day after it.' })
  to!: string;
  @Field(() => Date, { nullable: true, description: 'Until when it is held; null otherwise.' })
  expiresAt!: Date | null;
  @Field({ description: 'When it was made.' })
  createdAt!: Date;
}

@ObjectType({ description: 'A page of bookings.' })
export class CapacityBookingConnection extends connectionOf(CapacityBooking, 'CapacityBooking') {}

@ObjectType({
  implements: () => [Node],
  description: 'A time in the calendar of a bookable service: asked for by an SME, confirmed by its side.',
})
export class SlotBooking extends Node {
  key!: string;
  serviceKey!: string;
  requesterKey!: string;
  providerKey!: string;
  publisherKey!: string;
  mayAnswer!: boolean;

  @Field(() => Int, { description: 'Goes up with every change; to be sent along with the next one.' })
  version!: number;
  @Field(() => BookingStateEnum, { description: 'Where it stands; a hold past its end has lapsed.' })
  state!: SlotStates;
  @Field({ description: 'Begin.' })
  startsAt!: Date;
  @Field({ description: 'End.' })
  endsAt!: Date;
  @Field(() => Date, {
    nullable: true,
    description: 'Until when it can or could be confirmed; null once it is settled.',
  })
  expiresAt!: Date | null;
  @Field({ description: 'What the SME wants to do; may be empty.' })
  note!: string;
  @Field({ description: 'When it was asked for.' })
  createdAt!: Date;
}

@ObjectType({ description: 'A page of times.' })
export class SlotBookingConnection extends connectionOf(SlotBooking, 'SlotBooking') {}

@ObjectType({ description: 'The changed one, or why nothing was changed.' })
export class SlotBookingPayload extends Payload {
  @Field(() => SlotBooking, { nullable: true, description: 'The time as it is now.' })
  booking!: SlotBooking | null;
}

@InputType({ description: 'One slot, or several that follow each other.' })
export class HoldSlotInput {
  @Field(() => ID, { description: 'Global id of the service.' })
  @IsString()
  @MaxLength(200)
  serviceId!: string;
  @Field({ description: 'Begin of the first slot.' })
  @IsMoment()
  startsAt!: Date;
  @Field({ description: 'End of the last slot.' })
  @IsMoment()
  endsAt!: Date;
  @Field({ defaultValue: '', description: 'What you want to do, at most 1,000 characters.' })
  @IsText(1000)
  note!: string;
}

@InputType({ description: 'A time of yours, as you saw it.' })
export class SlotActionInput {
  @Field(() => ID, { description: 'Global id of the time.' })
  @IsString()
  @MaxLength(200)
  bookingId!: string;
  @Field(() => Int, { description: 'The version you saw.' })
  @IsInt()
  version!: number;
}
