import type { DomainError } from '@fivefold/domain';
import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'An expected refusal of a mutation; nothing was changed.' })
export class UserError {
  @Field({ description: 'Stable code for programs, e.g. QUOTE_EXPIRED.' })
  code!: string;
  @Field(() => [String], {
    description: 'The input field at fault, outermost first; empty for the whole input.',
  })
  path!: string[];
  @Field({ description: 'For people, in English.' })
  message!: string;
}

/** What every mutation answers: the changed object, or `userErrors`. */
@ObjectType({ isAbstract: true })
export abstract class Payload {
  @Field(() => [UserError], { description: 'Why nothing was changed; empty on success.' })
  userErrors: UserError[] = [];
}

export function toUserError(error: DomainError): UserError {
  return { code: error.code, path: [...error.path], message: error.message };
}
