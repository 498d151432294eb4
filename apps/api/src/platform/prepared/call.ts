import type { GraphQLResolveInfo } from 'graphql';
import { ACCESS, type AccessRule, callerOf } from '../caller/access.js';
import type { Caller } from '../caller/caller.js';
import type { PureField } from './pure.js';
import { NotPlain } from './variables.js';

/** Who reads, as far as a pure field may know. */
export interface Reader {
  readonly language: string;
  readonly caller: Caller;
}

/** A reader of whom nothing but the language can be asked: a field that asks for more is answered the ordinary way. */
export function readerWith(language: string): Reader {
  const caller = new Proxy({} as Caller, {
    get: (_target, name) => {
      if (name === 'language') return language;
      throw new NotPlain(`A pure field asks for the caller's ${String(name)}.`);
    },
  });
  return { language, caller };
}

/** Calls the method behind a pure field. @throws NotPlain for a promise; what the method throws */
export type Call = (
  parent: unknown,
  given: Readonly<Record<string, unknown>>,
  reader: Reader,
  info: GraphQLResolveInfo | null,
) => unknown;

/** What Nest notes of a parameter, by `kind:index`. */
interface Parameter {
  readonly index: number;
  readonly data?: unknown;
  readonly pipes: readonly unknown[];
  readonly factory?: unknown;
}

const PARAMETERS = '__routeArguments__';
/** Kinds of parameters, as Nest numbers them. */
const PARENT = '0';
const INFO = '2';
const ARGUMENTS = '3';

/** @throws NotPlain where the method takes something that a pure field has no business with, or is not open to everybody */
export function callOf({ owner, method, fits }: PureField, instance: object): Call {
  const run = (instance as Record<string, unknown>)[method] as (...values: unknown[]) => unknown;
  const rule = Reflect.getMetadata(ACCESS, run) as AccessRule | undefined;
  if (rule !== 'anyone' && rule !== 'parent') throw new NotPlain();
  const noted = (Reflect.getMetadata(PARAMETERS, owner, method) ?? {}) as Record<string, Parameter>;
  const takes: Call[] = [];
  for (const [key, parameter] of Object.entries(noted))
    takes[parameter.index] = takeOf(key.split(':')[0]!, parameter, fits);
  if (takes.length < run.length || takes.includes(undefined as never)) throw new NotPlain();
  return (parent, given, reader, info) => {
    const values: unknown[] = [];
    for (const take of takes) values.push(take(parent, given, reader, info));
    const value = run.apply(instance, values);
    if (typeof (value as { then?: unknown } | null | undefined)?.then !== 'function') return value;
    // Nobody waits for it here, and the ordinary way will tell how it ends.
    void (value as Promise<unknown>).then(undefined, () => undefined);
    throw new NotPlain();
  };
}

function takeOf(kind: string, { data, pipes, factory }: Parameter, fits: PureField['fits']): Call {
  if (pipes.length > 0) throw new NotPlain();
  if (factory !== undefined) {
    if (factory !== callerOf) throw new NotPlain();
    return (_parent, _given, { caller }) => caller;
  }
  if (kind === PARENT && data === undefined) return (parent) => parent;
  if (kind === ARGUMENTS && typeof data === 'string') return (_parent, given) => given[data];
  if (kind === ARGUMENTS && data === undefined && fits)
    return (_parent, given) => {
      if (!fits(given)) throw new NotPlain();
      return given;
    };
  if (kind === INFO && data === undefined)
    return (_parent, _given, _reader, info) => {
      if (!info) throw new NotPlain();
      return info;
    };
  throw new NotPlain();
}
