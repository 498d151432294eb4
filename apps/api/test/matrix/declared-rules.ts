import { ModulesContainer } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type FieldScope, SCOPE } from '../../src/platform/caller/access.js';
import { ACCESS, type AccessRule } from '../../src/platform/index.js';

const ROOT_TYPE = 'graphql:resolver_type';
const ROOT_NAME = 'graphql:resolver_name';

/** Who may call each root field of GraphQL, by the name of the field. */
export function declaredRules(app: NestFastifyApplication): Map<string, AccessRule> {
  const rules = new Map<string, AccessRule>();
  for (const method of rootMethods(app))
    rules.set(fieldOf(method), Reflect.getMetadata(ACCESS, method) as AccessRule);
  return rules;
}

/** The scope of partner apps that each root field of GraphQL belongs to, by the name of the field. */
export function declaredScopes(app: NestFastifyApplication): Map<string, FieldScope | undefined> {
  return new Map(
    rootMethods(app).map((method) => [
      fieldOf(method),
      Reflect.getMetadata(SCOPE, method) as FieldScope | undefined,
    ]),
  );
}

/** The root field that a method answers: named in its decorator, else as itself. */
function fieldOf(method: (...args: never[]) => unknown): string {
  return (Reflect.getMetadata(ROOT_NAME, method) as string | undefined) || method.name;
}

/** The methods of resolvers that answer a root field. */
export function rootMethods(app: NestFastifyApplication): ((...args: never[]) => unknown)[] {
  const providers = [...app.get(ModulesContainer).values()].flatMap((module) => [
    ...module.providers.values(),
  ]);
  const prototypes = providers.map(({ metatype }) => (metatype as { prototype?: object } | null)?.prototype);
  return prototypes.flatMap((prototype) => {
    if (!prototype) return [];
    const methods = Object.values(Object.getOwnPropertyDescriptors(prototype)).map(({ value }) => value);
    return methods.filter(
      (method) =>
        typeof method === 'function' &&
        ['Query', 'Mutation', 'Subscription'].includes(Reflect.getMetadata(ROOT_TYPE, method)),
    );
  });
}
