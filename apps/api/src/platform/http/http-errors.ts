import { type ArgumentsHost, Catch, type ExceptionFilter, Inject } from '@nestjs/common';
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
    void reply.code(status).send({ errors });
  }
}
