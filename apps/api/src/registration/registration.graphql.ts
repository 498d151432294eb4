import { type RegistrationState as DomainState } from '@fivefold/domain';
import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsEnum, IsInt, IsOptional, IsString, MaxLength, Min } from 'class-validator';
import { connectionOf, IsText, Node, Payload } from '../platform/index.js';

export enum RegistrationState {
  PENDING = 'pending',
  CONFIRMED = 'confirmed',
  WAITLISTED = 'waitlisted',
  ATTENDED = 'attended',
  NO_SHOW = 'no_show',
  CANCELLED = 'cancelled',
}
registerEnumType(RegistrationState, {
  name: 'RegistrationState',
  description: 'Where a registration stands.',
  valuesMap: {
    PENDING: { description: 'The organiser decides.' },
    CONFIRMED: { description: 'With a place.' },
    WAITLISTED: { description: 'On the waiting list; moves up in order as places become free.' },
    ATTENDED: { description: 'Was there.' },
    NO_SHOW: { description: 'Had a place and was not there.' },
    CANCELLED: { description: 'Taken back, refused, or over without a place.' },
  },
});

/** What a person or the organiser's staff may do with a registration. */
export enum RegistrationStep {
  CONFIRM = 'confirm',
  PUT_BACK = 'put_back',
  ATTEND = 'attend',
  UNDO_ATTENDANCE = 'undo_attendance',
  CANCEL = 'cancel',
}
registerEnumType(RegistrationStep, {
  name: 'RegistrationStep',
  description: 'A step of a registration.',
  valuesMap: {
    CONFIRM: { description: 'Gives a place, or one on the waiting list where none is free.' },
    PUT_BACK: { description: 'Back to the end of the waiting list, for somebody who waits.' },
    ATTEND: { description: 'Notes that the person is there, in one session.' },
    UNDO_ATTENDANCE: { description: 'Takes that back, for one session.' },
    CANCEL: { description: 'Ends it and frees the place.' },
  },
});

@ObjectType({ implements: () => [Node], description: 'One person’s place in an event.' })
export class Registration extends Node {
  key!: string;
  eventKey!: string;
  organisationKey!: string;
  @Field(() => Int, { description: 'Lock: pass it back with every change.' })
  version!: number;
  @Field(() => RegistrationState, { description: 'Where it stands.' })
  state!: DomainState;
  @Field({ description: 'Name of the person.' })
  personName!: string;
  @Field(() => String, { nullable: true, description: 'What the person wrote to the organiser.' })
  note!: string | null;
  @Field({ description: 'When it was asked for.' })
  createdAt!: Date;
  @Field(() => String, {
    nullable: true,
    description: 'Path of the ticket, an image with a QR code; for the person while there is a place.',
  })
  ticketPath!: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      'Path of the certificate, a PDF; once the event is over and the person was there for three quarters of its hours.',
  })
  certificatePath!: string | null;
  @Field(() => String, { nullable: true, description: 'The code by which anybody checks the certificate.' })
  certificateCode!: string | null;
  @Field(() => [ID], { description: 'Sessions in which the person was, in the order of their begin.' })
  presentAt!: string[];
  @Field(() => Float, { description: 'Hours of those sessions; sessions side by side count once.' })
  hours!: number;
  @Field(() => [String], {
    description: 'What you may do with it now: confirm, put_back, attend, undo_attendance, cancel.',
  })
  actions!: string[];
}

@ObjectType({ description: 'A page of registrations.' })
export class RegistrationConnection extends connectionOf(Registration, 'Registration') {}

@ObjectType({ description: 'What a certificate says, for whoever has its code.' })
export class Certificate {
  eventKey!: string;
  @Field({ description: 'The code.' })
  code!: string;
  @Field({ description: 'Who was there.' })
  personName!: string;
  @Field(() => Float, {
    description: 'Hours of the sessions in which the person was; sessions side by side count once.',
  })
  hours!: number;
}

@ObjectType({ description: 'The registration after a change.' })
export class RegistrationPayload extends Payload {
  @Field(() => Registration, { nullable: true, description: 'Null when refused.' })
  registration!: Registration | null;
}

@ObjectType({ description: 'The address of your calendar after a change.' })
export class CalendarAddressPayload extends Payload {
  @Field(() => String, { nullable: true, description: 'Path of the calendar. Null when refused.' })
  path!: string | null;
}

@InputType({ description: 'A wish to take part.' })
export class RegisterInput {
  @Field(() => ID, { description: 'Global id of the event.' })
  @IsString()
  @MaxLength(200)
  eventId!: string;
  @Field(() => String, {
    nullable: true,
    description: 'A word to the organiser, e.g. on diet; at most 500 characters.',
  })
  @IsOptional()
  @IsText(500)
  note?: string | null;
}

/** Of a field that names a session. */
const SESSION = 'In which session; wanted for presence where the event has several.';

@InputType({ description: 'A step of a registration.' })
export class ChangeRegistrationInput {
  @Field(() => ID, { description: 'Global id of the registration.' })
  @IsString()
  @MaxLength(200)
  id!: string;
  @Field(() => Int, { description: 'The version that was seen; another one meanwhile is a conflict.' })
  @IsInt()
  @Min(1)
  version!: number;
  @Field(() => RegistrationStep, { description: 'What to do.' })
  @IsEnum(RegistrationStep)
  step!: `${RegistrationStep}`;
  @Field(() => ID, { nullable: true, description: SESSION })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  sessionId?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Why; shown to the person where staff cancel.',
  })
  @IsOptional()
  @IsText(1000)
  reason?: string | null;
}

@InputType({ description: 'A ticket that was shown.' })
export class CheckInInput {
  @Field({ description: 'What stands in the QR code after `/check-in/`.' })
  @IsText(100)
  token!: string;
  @Field(() => ID, { nullable: true, description: SESSION })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  sessionId?: string | null;
}
