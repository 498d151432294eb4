import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { MAX_PASSWORD, Organisation } from '../directory/index.js';
import { IsText, Payload } from '../platform/index.js';

@ObjectType({ description: 'Who signs people in besides their passwords.' })
export class SignInProvider {
  @Field({ description: 'What people call it.' })
  name!: string;
  @Field({ description: 'Path of this site from which a browser is led there.' })
  path!: string;
  @Field(() => String, {
    nullable: true,
    description:
      'Path of this site from which a browser is led to sign out there as well; null unless its last session began there.',
  })
  signOutPath!: string | null;
}

@ObjectType({
  description: 'That a provider has named somebody to this browser, which waits to be confirmed.',
})
export class ProviderVisit {
  @Field({ description: 'The e-mail address that the provider has verified.' })
  email!: string;
  @Field({ description: 'Name of the provider.' })
  provider!: string;
  @Field({ description: 'Whether the address has an account, whose password confirms it.' })
  hasAccount!: boolean;
  @Field(() => Organisation, {
    nullable: true,
    description: 'Who has invited an address without an account; null for one that has one.',
  })
  organisation!: Organisation | null;
}

@ObjectType({ description: 'That you sign in by a provider.' })
export class ProviderTie {
  @Field({ description: 'Name of the provider.' })
  provider!: string;
  @Field({ description: 'Since when.' })
  since!: Date;
}

@ObjectType({ description: 'Answer of untying the account from the provider.' })
export class UntieProviderPayload extends Payload {}

@InputType({ description: 'Confirmation that the person of the provider is the person here.' })
export class ConfirmProviderInput {
  @Field(() => String, {
    nullable: true,
    description:
      'Password of the account with that address, unless its person is signed in; null for an invited person.',
  })
  @IsOptional()
  @IsText(MAX_PASSWORD)
  password?: string | null;
}
