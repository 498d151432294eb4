import { DomainError } from '@fivefold/domain';
import { Body, Controller, HttpCode, Post, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendFrame } from '../documents/index.js';
import { Access, checkVariables, CLUSTER_STAFF, HttpErrors, inputPipe, Visits } from '../platform/index.js';
import { Newsletters } from './newsletters.js';
import { NewsletterInput } from './publication.graphql.js';

/** A newsletter as its readers will see it, for a frame of the page: its styles stand in the tags, which the page refuses. */
@Controller('newsletters')
@UseFilters(HttpErrors)
export class NewsletterController {
  constructor(
    private readonly visits: Visits,
    private readonly newsletters: Newsletters,
  ) {}

  /** A form of the page sends the input as JSON in the field `input`: what it shows may be longer than an address. Nothing changes. */
  @Access('anyone')
  @Post()
  @HttpCode(200)
  async show(
    @Body('input') sent: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const identity = await this.visits.identify(request, 'taken');
    if (!identity.role) throw new DomainError('SIGN_IN_REQUIRED', {});
    if (!CLUSTER_STAFF.includes(identity.role)) throw new DomainError('NOT_ALLOWED', {});
    const given = parsed(sent);
    checkVariables(given);
    const input = await inputPipe().transform(given, { type: 'body', metatype: NewsletterInput });
    const { html } = await this.visits.read(identity, (caller) => this.newsletters.write(caller, input));
    await sendFrame(reply, html);
  }
}

function parsed(sent: unknown): unknown {
  try {
    return JSON.parse(String(sent));
  } catch {
    throw new DomainError(
      'INPUT_INVALID',
      { field: 'input', problem: 'JSON is wanted.' },
      { path: ['input'] },
    );
  }
}
