import { allowsScope, DomainError, type Scope } from '@fivefold/domain';
import {
  applyDecorators,
  type CanActivate,
  createParamDecorator,
  type ExecutionContext,
  Injectable,
  SetMetadata,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Extensions, type GqlContextType, GqlExecutionContext } from '@nestjs/graphql';
import type { FastifyRequest } from 'fastify';
import type { GraphQLResolveInfo } from 'graphql';
import type { OperationContext } from '../graphql/operation.js';
import { refuseForeignSite } from '../http/foreign-site.js';
import type { Caller, Identity, Role } from './caller.js';
import { bearerOf } from './partners.js';
import { Sessions } from './sessions.js';

/**
 * Who may call a field. `anyone`: guests too. `person`: somebody who is signed in, also without an organisation. `signed-in`: a person
 * acting for an organisation. Roles: one of them. `parent`: whoever was given the parent object; for nested fields only.
 */
export type AccessRule = 'anyone' | 'person' | 'signed-in' | 'parent' | readonly Role[];

export const ACCESS = 'fivefold:access';

export const SCOPE = 'fivefold:scope';

/**
 * A scope of partner apps; `any`: whichever they have, where the field itself tells what it gives for which; `people`: none, for nested
 * fields that say more to people, which apps are told as guests alone.
 */
export type FieldScope = Scope | 'any' | 'people';

/**
 * Declares who may call a query, mutation, subscription or field resolver. Without it nobody may: default deny.
 *
 * @param scope the scope by which partner apps may call it as well, as whom they act for. Without one no partner app may, except
 *   for nested fields of a rule that leans on the parent. It stands in the extensions of the schema's field too
 */
export const Access = (rule: AccessRule, scope?: FieldScope) =>
  applyDecorators(
    SetMetadata(ACCESS, rule),
    SetMetadata(SCOPE, scope),
    ...(scope ? [Extensions({ scope })] : []),
  );

export const BUYERS: readonly Role[] = ['SME_USER', 'SME_ADMIN'];
export const CLUSTER_STAFF: readonly Role[] = ['CLUSTER_EDITOR', 'CLUSTER_PUBLISHER'];

/** What {@link CurrentCaller} injects. */
export const callerOf = (_: unknown, context: ExecutionContext): Caller =>
  GqlExecutionContext.create(context).getContext<OperationContext>().caller;

/** Injects the {@link Caller} of the operation. */
export const CurrentCaller = createParamDecorator(callerOf);

@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
  ) {}

  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    const rule = this.reflector.get<AccessRule | undefined>(ACCESS, context.getHandler());
    if (context.getType<GqlContextType>() !== 'graphql') {
      if (!rule || rule === 'parent') return false;
      const request = context.switchToHttp().getRequest<FastifyRequest>();
      const isForAll = rule === 'anyone' && this.scopeOf(context) === 'any';
      if (bearerOf(request) !== null && !isForAll) return this.letPartnerIn(request, context);
      return rule === 'anyone' || this.letIn(request, rule);
    }
    const graphql = GqlExecutionContext.create(context);
    const { caller } = graphql.getContext<OperationContext>();
    refuseField(caller, { rule, scope: this.scopeOf(context) }, () => isRoot(graphql));
    return true;
  }

  /** Files for partner apps: only where a scope is declared, and to whom row level security shows them. */
  private async letPartnerIn(request: FastifyRequest, context: ExecutionContext): Promise<boolean> {
    const scope = this.scopeOf(context);
    const { credential } = await this.sessions.identify(request);
    if (!scope || scope === 'people') throw new DomainError('NOT_FOR_PARTNERS', {});
    refuseWithout(scope, credential?.scopes ?? []);
    return true;
  }

  private scopeOf(context: ExecutionContext): FieldScope | undefined {
    return this.reflector.get<FieldScope | undefined>(SCOPE, context.getHandler());
  }

  /** What is no GraphQL and not open to anyone: only a change sent by this site from somebody with the role. */
  private async letIn(
    request: FastifyRequest,
    rule: 'person' | 'signed-in' | readonly Role[],
  ): Promise<boolean> {
    refuseForeignSite(request);
    const identity = await this.sessions.identify(request);
    const { personId, organisationId, role } = identity;
    if (rule === 'person' && personId) {
      IDENTITIES.set(request, identity);
      return true;
    }
    if (rule === 'person' || !organisationId || !role) throw new DomainError('SIGN_IN_REQUIRED', {});
    if (rule !== 'signed-in' && !rule.includes(role)) throw new DomainError('NOT_ALLOWED', {});
    IDENTITIES.set(request, identity);
    return true;
  }
}

/** What a resolver declares by {@link Access}; undefined where it does not. */
export interface DeclaredAccess {
  readonly rule: AccessRule | undefined;
  readonly scope: FieldScope | undefined;
}

/**
 * Refuses a caller who may not call a field. The guard asks it, and so does whatever calls a resolver without the guard.
 *
 * @param isRoot whether it is a field of the query, the mutation or the subscription
 * @throws DomainError NOT_ALLOWED, SIGN_IN_REQUIRED; NOT_FOR_PARTNERS, SCOPE_MISSING of a partner app
 */
export function refuseField(caller: Caller, { rule, scope }: DeclaredAccess, isRoot: () => boolean): void {
  if (!rule) throw new DomainError('NOT_ALLOWED', {});
  if (caller.credential?.scopes) holdToScope(caller, rule, scope, isRoot);
  if (rule === 'anyone' || rule === 'parent') return;
  if (rule === 'person') return void caller.person();
  const { role } = caller.signedIn();
  if (rule !== 'signed-in' && !rule.includes(role)) throw new DomainError('NOT_ALLOWED', {});
}

function holdToScope(
  caller: Caller,
  rule: AccessRule,
  scope: FieldScope | undefined,
  isRoot: () => boolean,
): void {
  if (scope === 'people' && caller.personId) throw new DomainError('NOT_FOR_PARTNERS', {});
  const leansOnParent = rule === 'parent' || (rule === 'anyone' && !isRoot());
  if (!scope && !leansOnParent) throw new DomainError('NOT_FOR_PARTNERS', {});
  if (scope && scope !== 'people') refuseWithout(scope, caller.credential?.scopes ?? []);
}

function refuseWithout(scope: Scope | 'any', held: readonly Scope[]): void {
  if (scope !== 'any' && !allowsScope(held, scope)) throw new DomainError('SCOPE_MISSING', { scope });
}

const ROOTS: readonly string[] = ['Query', 'Mutation', 'Subscription'];

function isRoot(graphql: GqlExecutionContext): boolean {
  return ROOTS.includes(graphql.getInfo<GraphQLResolveInfo>().parentType.name);
}

/** Who was let in with a request that is no GraphQL. */
const IDENTITIES = new WeakMap<FastifyRequest, Identity>();

/** Injects the {@link Identity} of whoever the guard let in; for controllers whose access is not `anyone`. */
export const CurrentIdentity = createParamDecorator((_: unknown, context: ExecutionContext): Identity => {
  const identity = IDENTITIES.get(context.switchToHttp().getRequest<FastifyRequest>());
  if (!identity) throw new DomainError('SIGN_IN_REQUIRED', {});
  return identity;
});
