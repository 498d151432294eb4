import { Field, Float, InputType, ObjectType } from '@nestjs/graphql';
import { IsNumber, Max, Min } from 'class-validator';
import { Day, IsDay, IsText } from '../platform/index.js';

@ObjectType({ description: 'Capacity for a time: how much of which unit from one day to before another.' })
export class Booking {
  @Field({ description: 'Unit of the capacity, as the service states it.' })
  unit!: string;
  @Field(() => Float, { description: 'How much.' })
  quantity!: number;
  @Field(() => Day, { description: 'First day, YYYY-MM-DD.' })
  from!: string;
  @Field(() => Day, { description: 'The day after the last, YYYY-MM-DD.' })
  to!: string;
}

@InputType({ description: 'Capacity for a time: how much of which unit from one day to before another.' })
export class BookingInput {
  @Field({ description: 'Unit of the capacity, as the service states it.' })
  @IsText(40)
  unit!: string;

  @Field(() => Float, { description: 'How much, above 0.' })
  @IsNumber({ allowNaN: false, allowInfinity: false })
  @Min(0.000001)
  @Max(1_000_000_000)
  quantity!: number;

  @Field(() => Day, { description: 'First day, YYYY-MM-DD.' })
  @IsDay()
  from!: string;

  @Field(() => Day, { description: 'The day after the last, YYYY-MM-DD.' })
  @IsDay()
  to!: string;
}
