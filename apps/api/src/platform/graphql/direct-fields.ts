import { Injectable, ValidationPipe } from '@nestjs/common';
import { ApplicationConfig, ExternalContextCreator } from '@nestjs/core';
import { PARAM_ARGS_METADATA } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { ACCESS, AccessGuard, callerOf, type DeclaredAccess, refuseField, SCOPE } from '../caller/access.js';
import type { OperationContext } from './operation.js';

type Args = Record<string, unknown>;
type Method = (...parameters: unknown[]) => unknown;
/** A resolver as the schema has it. */
type Resolve = (parent: unknown, args: Args, context: OperationContext, info: GraphQLResolveInfo) => unknown;
type Create = ExternalContextCreator['create'];

/** Which part of what a resolver is given a parameter takes, as the decorators of Nest write it down. */
const PARENT = 0;
const CONTEXT = 1;
const INFO = 2;
const ARGS = 3;

/** What a method or its class may have of its own, which only Nest's way knows how to call. */
const ENHANCERS = ['__guards__', '__pipes__', '__interceptors__'];
/** Classes of arguments that the pipe lets through as they are. */
const PLAIN: readonly unknown[] = [String, Boolean, Number, Array, Object, Date];

interface Parameter {
  readonly index: number;
  readonly data?: unknown;
  readonly factory?: unknown;
  readonly pipes: readonly unknown[];
}

/**
 * Calls the methods behind nested fields directly. Nest puts a context, a guard, pipes and five promises around each call, for every
 * field of every row; of that such a field needs the rule of its `@Access`, which is asked here by the function that the guard asks.
 * Fields whose arguments have to be validated, and all root fields, are called as Nest calls them.
 */
@Injectable()
export class DirectFields {
  constructor(
    creator: ExternalContextCreator,
    private readonly config: ApplicationConfig,
  ) {
    // Before the schema is built: Nest asks the creator for the function behind each field.
    const create = creator.create.bind(creator) as Create;
    creator.create = ((...given: Parameters<Create>) => {
      const [instance, method, name, , , , , enhancers, kind] = given;
      // Only nested fields have guards alone.
      const isNested = kind === 'graphql' && enhancers?.guards === true && !enhancers.interceptors;
      const direct = isNested && this.isUsual() ? directly(instance, method as Method, name) : null;
      return direct ?? create(...given);
    }) as Create;
  }

  /** Whether nothing is asked of every field but what is asked here as well. */
  private isUsual(): boolean {
    const guards = this.config.getGlobalGuards();
    return (
      guards.length === 1 &&
      guards[0] instanceof AccessGuard &&
      this.config.getGlobalRequestGuards().length === 0 &&
      this.config.getGlobalRequestPipes().length === 0 &&
      this.config.getGlobalPipes().every((pipe) => pipe instanceof ValidationPipe)
    );
  }
}

/** The resolver that calls `method` of `instance` directly; null where it needs more than that. */
export function directly(instance: object, method: Method, name: string): Resolve | null {
  const owner = instance.constructor;
  if (ENHANCERS.some((key) => Reflect.hasMetadata(key, method) || Reflect.hasMetadata(key, owner)))
    return null;
  const parts = partsOf(owner, name);
  if (!parts) return null;
  const declared: DeclaredAccess = {
    rule: Reflect.getMetadata(ACCESS, method) as DeclaredAccess['rule'],
    scope: Reflect.getMetadata(SCOPE, method) as DeclaredAccess['scope'],
  };
  const [first = nothing, second = nothing, third = nothing, ...others] = parts;
  return (parent, args, context, info) => {
    try {
      refuseField(context.caller, declared, isNested);
      return others.length === 0
        ? method.call(
            instance,
            first(parent, args, context, info),
            second(parent, args, context, info),
            third(parent, args, context, info),
          )
        : method.apply(
            instance,
            parts.map((part) => part(parent, args, context, info)),
          );
    } catch (error) {
      // A compiled document tells twice of what is thrown under a field that may not be null, and once of what is rejected.
      return Promise.reject(error);
    }
  };
}

/** No root field is called directly. */
const isNested = () => false;

const nothing: Resolve = () => undefined;

/** What each parameter of a method takes, in order; null where one takes what has to be validated or made by others. */
function partsOf(owner: object, name: string): Resolve[] | null {
  const found = (Reflect.getMetadata(PARAM_ARGS_METADATA, owner, name) ?? {}) as Record<string, Parameter>;
  const types = (Reflect.getMetadata('design:paramtypes', (owner as { prototype: object }).prototype, name) ??
    []) as unknown[];
  const parts: Resolve[] = [];
  for (const [key, { index, data, factory, pipes }] of Object.entries(found)) {
    const part = pipes.length > 0 ? null : partOf(Number.parseInt(key, 10), data, factory, types[index]);
    if (!part) return null;
    parts[index] = part;
  }
  return Array.from(parts, (part) => part ?? nothing);
}

function partOf(kind: number, data: unknown, factory: unknown, type: unknown): Resolve | null {
  if (factory !== undefined) return factory === callerOf ? (_parent, _args, { caller }) => caller : null;
  if (kind === ARGS)
    return typeof data === 'string' && PLAIN.includes(type) ? (_parent, args) => args[data] : null;
  if (data !== undefined) return null;
  if (kind === PARENT) return (parent) => parent;
  if (kind === CONTEXT) return (_parent, _args, context) => context;
  return kind === INFO ? (_parent, _args, _context, info) => info : null;
}
