import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { DomainError, type Scope } from '@fivefold/domain';
import { SetMetadata, UseGuards } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ExecutionContextHost } from '@nestjs/core/helpers/execution-context-host.js';
import { Args, Context, Info, Parent } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { DataSource } from 'typeorm';
import { Access, AccessGuard, type AccessRule, CurrentCaller, type FieldScope } from '../caller/access.js';
import { Caller, GUEST, type Identity } from '../caller/caller.js';
import type { Sessions } from '../caller/sessions.js';
import { PageArgs } from './connection.js';
import { directly } from './direct-fields.js';
import type { OperationContext } from './operation.js';

const RULES: readonly (AccessRule | undefined)[] = [
  undefined,
  'anyone',
  'person',
  'signed-in',
  'parent',
  [],
  ['SME_ADMIN'],
  ['SME_ADMIN', 'CLUSTER_EDITOR'],
];
const SCOPES: readonly (FieldScope | undefined)[] = [undefined, 'any', 'people', 'public:read', 'deals:read'];

const PERSON: Identity = { ...GUEST, personId: 'p', personName: 'P' };
const BUYER: Identity = { ...PERSON, organisationId: 'o', organisationKind: 'COMPANY', role: 'SME_ADMIN' };
const withKey = (identity: Identity, scopes: readonly Scope[]): Identity => ({
  ...identity,
  credential: { kind: 'key', id: 'key:k', scopes, consentId: null },
});
const CALLERS: readonly (readonly [string, Identity])[] = [
  ['guest', GUEST],
  ['person', PERSON],
  ['buyer', BUYER],
  ['editor', { ...BUYER, role: 'CLUSTER_EDITOR' }],
  ['app without scopes', withKey(BUYER, [])],
  ['app that reads deals', withKey(BUYER, ['deals:read'])],
  ['app that reads what is public', withKey(BUYER, ['public:read'])],
  ['app as a guest', withKey(GUEST, ['public:read', 'deals:read'])],
];

const INFO = { parentType: { name: 'Thing' } } as GraphQLResolveInfo;
const contextOf = (identity: Identity): OperationContext =>
  ({ caller: new Caller(null as unknown as DataSource, identity, false) }) as OperationContext;

/** What becomes of a call: what it answers, or the code of the refusal. */
async function outcomeOf(call: () => unknown): Promise<string> {
  try {
    return String(await call());
  } catch (error) {
    if (error instanceof DomainError) return `${error.code} ${JSON.stringify(error.params)}`;
    throw error;
  }
}

describe('a nested field that is called directly', () => {
  const guard = new AccessGuard(new Reflector(), null as unknown as Sessions);

  it.each(RULES.flatMap((rule) => SCOPES.map((scope) => [rule, scope] as const)))(
    'refuses as the guard does: %j %j',
    async (rule, scope) => {
      class Things {
        colour(): string {
          return 'let in';
        }
      }
      const { colour } = Things.prototype;
      if (rule) Access(rule, scope)(Things.prototype, 'colour', { value: colour });
      const resolve = directly(new Things(), colour, 'colour')!;
      for (const [who, identity] of CALLERS) {
        const given = [{}, {}, contextOf(identity), INFO] as const;
        const host = new ExecutionContextHost([...given], Things, colour);
        host.setType('graphql');
        const nest = await outcomeOf(async () =>
          (await guard.canActivate(host)) ? 'let in' : 'turned away',
        );
        expect([who, await outcomeOf(() => resolve(...given))]).toEqual([who, nest]);
      }
    },
  );

  it('gives a method what its parameters ask for', () => {
    class Things {
      @Access('anyone')
      all(
        @Parent() parent: object,
        @CurrentCaller() caller: Caller,
        @Context() context: OperationContext,
        @Args('size') size: number,
        @Info() info: GraphQLResolveInfo,
      ): unknown[] {
        return [this, parent, caller, context, size, info];
      }
    }
    const things = new Things();
    const resolve = directly(things, things.all as never, 'all')!;
    const parent = {};
    const context = contextOf(GUEST);
    expect(resolve(parent, { size: 3 }, context, INFO)).toEqual([
      things,
      parent,
      context.caller,
      context,
      3,
      INFO,
    ]);
  });

  it('rejects where the method throws, so that a failure is told once', async () => {
    class Things {
      @Access('anyone')
      broken(): string {
        throw new DomainError('NOT_FOUND', { what: 'thing' });
      }
    }
    const answer = directly(new Things(), Things.prototype.broken, 'broken')!({}, {}, contextOf(GUEST), INFO);
    await expect(answer).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is none where Nest has more to do: arguments to validate, guards of its own, values made by others', () => {
    class Things {
      page(@Args() page: PageArgs): number {
        return page.first;
      }
      input(@Args('input') input: PageArgs): number {
        return input.first;
      }
      @UseGuards(AccessGuard)
      guarded(): void {}
      part(@Context('caller') caller: Caller): string {
        return caller.language;
      }
      @SetMetadata('other', true)
      plain(): void {}
    }
    const things = new Things();
    const named = (name: keyof Things) => directly(things, things[name] as never, name);
    expect([named('page'), named('input'), named('guarded'), named('part')]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(named('plain')).not.toBeNull();
  });
});
