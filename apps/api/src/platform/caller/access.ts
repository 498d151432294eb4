import { DomainError } from '@fivefold/domain';
import {
  type CanActivate,
  createParamDecorator,
  type ExecutionContext,
  Injectable,
  SetMetadata,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type GqlContextType, GqlExecutionContext } from '@nestjs/graphql';
import type { FastifyRequest } from 'fastify';
import type { OperationContext } from '../graphql/operation.js';
import { refuseForeignSite } from '../http/foreign-site.js';
import type { Caller, Identity, Role } from './caller.js';
import { Sessions } from './sessions.js';

/**
 * Who may call a field. `anyone`: guests too. `signed-in`: a person acting for an organisation. Roles: one of them.
 * `parent`: whoever was given the parent object; for nested fields only.
 */
export type AccessRule = 'anyone' | 'signed-in' | 'parent' | readonly Role[];

export const ACCESS = 'fivefold:access';

/** Declares who may call a query, mutation, subscription or field resolver. Without it nobody may: default deny. */
export const Access = (rule: AccessRule) => SetMetadata(ACCESS, rule);

export const BUYERS: readonly Role[] = ['SME_USER', 'SME_ADMIN'];
export const CLUSTER_STAFF: readonly Role[] = ['CLUSTER_EDITOR', 'CLUSTER_PUBLISHER'];

/** Injects the {@link Caller} of the operation. */
export const CurrentCaller = createParamDecorator((_: unknown, context: ExecutionContext): Caller => {
  return GqlExecutionContext.create(context).getContext<OperationContext>().caller;
});

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
      return rule === 'anyone' || this.letIn(context.switchToHttp().getRequest<FastifyRequest>(), rule);
    }
    if (rule === 'anyone' || rule === 'parent') return true;
    const { caller } = GqlExecutionContext.create(context).getContext<OperationContext>();
    if (!rule) throw new DomainError('NOT_ALLOWED', {});
    const { role } = caller.signedIn();
    if (rule !== 'signed-in' && !rule.includes(role)) throw new DomainError('NOT_ALLOWED', {});
    return true;
  }

  /** What is no GraphQL and not open to anyone: only a change sent by this site from somebody with the role. */
  private async letIn(request: FastifyRequest, rule: 'signed-in' | readonly Role[]): Promise<boolean> {
    refuseForeignSite(request);
    const identity = await this.sessions.identify(request);
    const { organisationId, role } = identity;
    if (!organisationId || !role) throw new DomainError('SIGN_IN_REQUIRED', {});
    if (rule !== 'signed-in' && !rule.includes(role)) throw new DomainError('NOT_ALLOWED', {});
    IDENTITIES.set(request, identity);
    return true;
  }
}

/** Who was let in with a request that is no GraphQL. */
const IDENTITIES = new WeakMap<FastifyRequest, Identity>();

/** Injects the {@link Identity} of whoever the guard let in; for controllers whose access is not `anyone`. */
export const CurrentIdentity = createParamDecorator((_: unknown, context: ExecutionContext): Identity => {
  const identity = IDENTITIES.get(context.switchToHttp().getRequest<FastifyRequest>());
  if (!identity) throw new DomainError('SIGN_IN_REQUIRED', {});
  return identity;
});
