import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsString, MaxLength } from 'class-validator';
import { IsText, Payload, type Role } from '../platform/index.js';
import { Organisation } from './organisation.graphql.js';

/** The wire spelling of {@link Role}. */
export const RoleEnum = {
  SME_USER: 'SME_USER',
  SME_ADMIN: 'SME_ADMIN',
  CLUSTER_EDITOR: 'CLUSTER_EDITOR',
  CLUSTER_PUBLISHER: 'CLUSTER_PUBLISHER',
  OPERATOR: 'OPERATOR',
} as const satisfies Record<Role, Role>;
registerEnumType(RoleEnum, {
  name: 'Role',
  description: 'What a person may do for an organisation.',
  valuesMap: {
    SME_USER: { description: 'Asks, and quotes for services of the own firm.' },
    SME_ADMIN: { description: 'As a user; invites people of the firm as well.' },
    CLUSTER_EDITOR: { description: 'Writes services of the cluster and imports them.' },
    CLUSTER_PUBLISHER: {
      description: 'As an editor; publishes what another person wrote and invites staff.',
    },
    OPERATOR: { description: 'Runs the platform; publishes where a cluster has one publisher only.' },
  },
});

/** Longest address by RFC 5321. */
export const MAX_EMAIL = 254;
/** Longer passwords are refused before they cost anything. */
export const MAX_PASSWORD = 200;

@ObjectType({ description: 'That a person belongs to an organisation, and as what.' })
export class Membership {
  @Field(() => Organisation, { description: 'The organisation.' })
  organisation!: Organisation;
  @Field(() => RoleEnum, { description: 'The role there.' })
  role!: Role;
}

@ObjectType({ description: 'The person who is signed in.' })
export class Viewer {
  @Field(() => ID, { description: 'Global id of the person.' })
  id!: string;
  @Field({ description: 'Full name.' })
  name!: string;
  @Field({ description: 'E-mail address, lower case.' })
  email!: string;
  @Field({ description: 'ISO 639-1 code of the language of explanations and messages.' })
  language!: string;
  @Field(() => [Membership], { description: 'All organisations the person belongs to, oldest first.' })
  memberships!: Membership[];
  @Field(() => Organisation, {
    nullable: true,
    description: 'The organisation the person acts for in this session; null for one without any.',
  })
  organisation!: Organisation | null;
  @Field(() => RoleEnum, { nullable: true, description: 'The role there; null without an organisation.' })
  role!: Role | null;
}

@ObjectType({ description: 'Who is signed in after a mutation.' })
export class SessionPayload extends Payload {
  @Field(() => Viewer, { nullable: true, description: 'The person now signed in; null when refused.' })
  viewer?: Viewer | null;
}

@ObjectType({ description: 'Answer of signing out.' })
export class SignOutPayload extends Payload {}

@InputType({ description: 'Proof of a person: e-mail and password.' })
export class SignInInput {
  @Field({ description: 'E-mail address, in any case.' })
  @IsText(MAX_EMAIL)
  email!: string;
  @Field({ description: 'Password, at most 200 characters.' })
  @IsText(MAX_PASSWORD)
  password!: string;
}

@InputType({ description: 'For whom to act from now on.' })
export class SwitchOrganisationInput {
  @Field(() => ID, { description: 'Global id of an organisation the person belongs to.' })
  @IsString()
  @MaxLength(200)
  organisationId!: string;
}
