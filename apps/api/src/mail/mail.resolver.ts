import { DomainError, isUuid } from '@fivefold/domain';
import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { FastifyReply } from 'fastify';
import { sendFrame } from '../documents/index.js';
import {
  Access,
  Background,
  type Caller,
  Config,
  CurrentCaller,
  type Page,
  PageArgs,
} from '../platform/index.js';
import { type Mail, MailConnection } from './mail.graphql.js';
import { Mails } from './mails.js';

/** The page of the written mails, in development. */
@Resolver()
export class MailResolver {
  constructor(private readonly mails: Mails) {}

  @Access('anyone')
  @Query(() => MailConnection, {
    description: 'Mails that the platform wrote, newest first; in development only, otherwise NOT_FOUND.',
  })
  mailbox(@CurrentCaller() caller: Caller, @Args() page: PageArgs): Promise<Page<Mail>> {
    return this.mails.list(caller, page);
  }
}

/** The HTML of a mail for the frame of the mailbox page, in development. */
@Controller()
export class MailController {
  constructor(
    @Inject(Mails) private readonly mails: Mails,
    @Inject(Background) private readonly background: Background,
    @Inject(Config) private readonly config: Config,
  ) {}

  @Access('anyone')
  @Get('mails/:id')
  async show(@Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    const html = await this.find(id);
    if (html === null) return void (await reply.code(404).send({ error: 'not found' }));
    await sendFrame(reply, html);
  }

  private async find(id: string): Promise<string | null> {
    if (!isUuid(id)) return null;
    try {
      return await this.background.read((caller) => this.mails.html(caller, id), this.config.mailbox);
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'missing') return null;
      throw error;
    }
  }
}
