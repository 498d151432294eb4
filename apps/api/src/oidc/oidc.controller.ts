import { DomainError } from '@fivefold/domain';
import { Controller, Get, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Tries } from '../directory/index.js';
import { Access, HttpErrors } from '../platform/index.js';
import { OidcService } from './oidc.service.js';

/**
 * The way of a browser to the provider and back. Both lead on to pages of this site that are written here, and to the provider:
 * nothing in a request says where. Where somebody wanted to go, the page keeps by itself.
 */
@Controller('oidc')
@UseFilters(HttpErrors)
export class OidcController {
  constructor(
    private readonly service: OidcService,
    private readonly tries: Tries,
  ) {}

  /** Begins where this site's own page, or a person by hand, asks for it; at most 100 times in 15 minutes from one address. */
  @Access('anyone')
  @Get('start')
  async start(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (request.headers['sec-fetch-site'] === 'cross-site') return lead(reply, '/sign-in');
    await this.leadOn(reply, async () => {
      await this.tries.countVisit(request.ip);
      return this.service.depart(reply);
    });
  }

  @Access('anyone')
  @Get('return')
  async arrive(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.leadOn(reply, () => this.service.arrive(request, reply));
  }

  /** Ends nothing here: whoever signs out has done so before. */
  @Access('anyone')
  @Get('leave')
  async leave(@Res() reply: FastifyReply): Promise<void> {
    await this.leadOn(reply, () => this.service.leave(reply));
  }

  private async leadOn(reply: FastifyReply, work: () => Promise<string>): Promise<void> {
    try {
      lead(reply, await work());
    } catch (error) {
      if (!(error instanceof DomainError) || error.code === 'NOT_FOUND') throw error;
      lead(reply, `/sign-in?problem=${error.code}`);
    }
  }
}

function lead(reply: FastifyReply, address: string): void {
  void reply.header('cache-control', 'no-store').redirect(address, 303);
}
