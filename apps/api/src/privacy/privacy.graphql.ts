import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { MAX_EMAIL, MAX_PASSWORD } from '../directory/index.js';
import { IsText, Payload } from '../platform/index.js';

@ObjectType({ description: 'One kind of what is kept of people, and for how long.' })
export class KeptThing {
  @Field({ description: 'What.' })
  what!: string;
  @Field(() => Int, {
    nullable: true,
    description: 'Days until it is forgotten; null: no fixed time, see `why`.',
  })
  days!: number | null;
  @Field({ description: 'Why it is kept.' })
  why!: string;
}

@ObjectType({ description: 'What an erasure of your account would meet.' })
export class AccountErasure {
  @Field(() => [String], {
    description: 'Your organisations with open deals in which nobody but you can act; first invite somebody.',
  })
  leftAlone!: string[];
  @Field({ description: 'Whether the password is asked; else the address alone.' })
  needsPassword!: boolean;
}

@InputType({ description: 'Proof that it is you, and that you mean it.' })
export class EraseAccountInput {
  @Field({ description: 'Your e-mail address.' })
  @IsText(MAX_EMAIL)
  email!: string;
  @Field(() => String, { nullable: true, description: 'Your password, where you have one.' })
  @IsOptional()
  @IsText(MAX_PASSWORD)
  password?: string | null;
}

@ObjectType({ description: 'Answer of erasing your account: you are signed out.' })
export class EraseAccountPayload extends Payload {}

@InputType({ description: 'Whom to erase.' })
export class ErasePersonInput {
  @Field({ description: 'The e-mail address of the person.' })
  @IsText(MAX_EMAIL)
  email!: string;
}

@ObjectType({ description: 'Answer of erasing a person.' })
export class ErasePersonPayload extends Payload {}
