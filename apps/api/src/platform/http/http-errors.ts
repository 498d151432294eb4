import { DomainError } from '@fivefold/domain';
import { type ArgumentsHost, Catch, type ExceptionFilter, Inject, NotFoundException } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Logger } from 'pino';
import { toWireErrors } from '../graphql/errors.js';
import { LOGGER } from '../log.js';

/** Errors of what is no GraphQL, in the shape of GraphQL errors and with the same masking. */
@Catch()
export class HttpErrors implements ExceptionFilter {
  constructor(@Inject(LOGGER) private readonly log: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const { status, errors } = toWireErrors(error, this.log);
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (error instanceof DomainError && 'seconds' in error.params)
      void reply.header('retry-after', String(error.params.seconds));
    void reply.code(status).send({ errors });
  }
}

/** An address that nothing answers. It is not sent back: a link may carry a token. */
@Catch(NotFoundException)
export class UnknownAddress implements ExceptionFilter {
  catch(_error: unknown, host: ArgumentsHost): void {
    void host.switchToHttp().getResponse<FastifyReply>().code(404).send({ error: 'not found' });
  }
}
