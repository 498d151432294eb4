import { Controller, Get, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendFile } from '../documents/index.js';
import { Access, HttpErrors, Visits } from '../platform/index.js';
import { PrivacyService } from './privacy.service.js';

/** What is kept about whoever asks, as a file. */
@Controller()
@UseFilters(HttpErrors)
export class PrivacyController {
  constructor(
    private readonly visits: Visits,
    private readonly privacy: PrivacyService,
  ) {}

  /** Everything about the person who is signed in; a guest is told to sign in. */
  @Access('anyone')
  @Get('personal-data.json')
  async personalData(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const identity = await this.visits.identify(request, 'taken');
    const data = await this.visits.read(identity, (caller) => this.privacy.exportOf(caller));
    await sendFile(reply, {
      name: 'fivefold-personal-data.json',
      type: 'application/json; charset=utf-8',
      bytes: Buffer.from(JSON.stringify(data, null, 2)),
    });
  }
}
