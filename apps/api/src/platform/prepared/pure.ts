import type { Type } from '@nestjs/common';
import { Extensions } from '@nestjs/graphql';
import type { GraphQLField, GraphQLNamedType } from 'graphql';

/**
 * What the answer of a pure field hangs on, beside its arguments and the language of the reader. `parent`: the parent object alone, so
 * the same parent always gives the same answer. `memory`: what the server keeps in memory as well, which changes.
 */
export type PureSource = 'parent' | 'memory';

type Arguments = Readonly<Record<string, unknown>>;

/** A field that may be read without the GraphQL server; see {@link Pure}. */
export interface PureField {
  readonly owner: Type<object>;
  readonly method: string;
  readonly source: PureSource;
  /** Whether the rules on the class of its arguments let them pass as they are; null where it has no such class. */
  readonly fits: ((given: Arguments) => boolean) | null;
}

/**
 * Declares that a query or a field resolver answers at once, without the database, and that of who asks it reads the language alone;
 * what it reads is public. Operations of nothing else are answered by {@link PreparedDocuments}. Not declared is not pure.
 *
 * @param fits for fields that take a class of arguments: true only where its rules would change and refuse nothing
 */
export function Pure(source: PureSource, fits: PureField['fits'] = null): MethodDecorator {
  return (target, method) => {
    const owner = target.constructor as Type<object>;
    const pure: PureField = { owner, method: String(method), source, fits };
    Extensions({ pure })(target, String(method));
  };
}

/**
 * Declares that an object of a type says the same as long as it lives, so that what was written of it is kept beside it. Whoever makes
 * such objects has to make another one whenever anything changes that a `parent` field of the type reads.
 */
export function Kept(): ClassDecorator {
  return (target) => Extensions({ kept: true })(target as never);
}

/** What a field declares by {@link Pure}. */
export function pureOf(field: GraphQLField<unknown, unknown>): PureField | undefined {
  return field.extensions['pure'] as PureField | undefined;
}

/** Whether a type is declared by {@link Kept}. */
export function isKept(type: GraphQLNamedType): boolean {
  return type.extensions['kept'] === true;
}
