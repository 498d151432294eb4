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
import type { OperationContext } from '../graphql/operation.js';
import type { Caller, Role } from './caller.js';

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
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const rule = this.reflector.get<AccessRule | undefined>(ACCESS, context.getHandler());
    if (context.getType<GqlContextType>() !== 'graphql') return rule === 'anyone';
    if (rule === 'anyone' || rule === 'parent') return true;
    const { caller } = GqlExecutionContext.create(context).getContext<OperationContext>();
    if (!rule) throw new DomainError('NOT_ALLOWED', {});
    const { role } = caller.signedIn();
    if (rule !== 'signed-in' && !rule.includes(role)) throw new DomainError('NOT_ALLOWED', {});
    return true;
  }
}
