import { Body, Controller, HttpCode, Inject, Post, Query as QueryParam, Res } from '@nestjs/common';
import { Args, Context, Info, Int, Mutation, Query, Resolver, Subscription } from '@nestjs/graphql';
import type { FastifyReply } from 'fastify';
import type { GraphQLResolveInfo } from 'graphql';
import {
  Access,
  Background,
  type Caller,
  CurrentCaller,
  isAsked,
  type Page,
  PageArgs,
  type SubscriptionContext,
  WithoutTerms,
} from '../platform/index.js';
import { Arrivals } from './arrivals.js';
import {
  MarkAllNotificationsPayload,
  MarkNotificationInput,
  MarkNotificationPayload,
  type Notification,
  NotificationArrival,
  NotificationConnection,
  NotificationSettings,
  NotificationSettingsPayload,
  SaveNotificationSettingsInput,
  UnmarkNotificationsInput,
  UnsubscribeInput,
  UnsubscribePayload,
  Unsubscription,
} from './notification.graphql.js';
import { countUnread, listNotifications } from './notification.reads.js';
import { NotificationService } from './notification.service.js';

const LANGUAGE = {
  type: () => String,
  nullable: true,
  description: 'Language of the texts: en, lv, et or sv; yours where it is left out.',
};

/** What a person is told, and how. */
@Resolver()
export class NotificationResolver {
  constructor(
    private readonly service: NotificationService,
    private readonly arrivals: Arrivals,
  ) {}

  @Access('signed-in')
  @Query(() => NotificationConnection, {
    description: 'What you were told, newest first, for all your organisations.',
  })
  notifications(
    @CurrentCaller() caller: Caller,
    @Args() page: PageArgs,
    @Args('unreadOnly', { defaultValue: false, description: 'Only what is not marked as read.' })
    unreadOnly: boolean,
    @Args('language', LANGUAGE) language: string | null | undefined,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<Notification>> {
    return listNotifications(caller, page, unreadOnly, language ?? undefined, isAsked(info, 'totalCount'));
  }

  @Access('signed-in')
  @Query(() => Int, { description: 'How many of your notifications are unread.' })
  unreadCount(@CurrentCaller() caller: Caller): Promise<number> {
    return countUnread(caller);
  }

  @Access('signed-in')
  @Subscription(() => NotificationArrival, {
    description:
      'The number of unread notifications now, and then each new one as it comes. Over a WebSocket.',
  })
  notificationArrived(
    @Context() context: SubscriptionContext,
    @Args('language', LANGUAGE) language?: string | null,
  ): AsyncIterableIterator<{ notificationArrived: NotificationArrival }> {
    return this.arrivals.listen(context, language ?? undefined);
  }

  @Access('signed-in')
  @Mutation(() => MarkNotificationPayload, { description: 'Marks one as read, or as unread again.' })
  async markNotificationRead(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which, and as what.' }) input: MarkNotificationInput,
  ): Promise<MarkNotificationPayload> {
    return { ...(await this.service.mark(caller, input.id, input.read)), userErrors: [] };
  }

  @Access('signed-in')
  @Mutation(() => MarkAllNotificationsPayload, { description: 'Marks all of yours as read.' })
  async markAllNotificationsRead(@CurrentCaller() caller: Caller): Promise<MarkAllNotificationsPayload> {
    return { ...(await this.service.markAll(caller)), userErrors: [] };
  }

  @Access('signed-in')
  @Mutation(() => MarkAllNotificationsPayload, {
    description: 'Takes markAllNotificationsRead back: what it marked is unread again.',
  })
  async undoMarkAllNotificationsRead(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which marking.' }) input: UnmarkNotificationsInput,
  ): Promise<MarkAllNotificationsPayload> {
    return { ...(await this.service.unmarkAll(caller, input.markedAt)), userErrors: [] };
  }

  @Access('signed-in')
  @Query(() => NotificationSettings, { description: 'How you are told.' })
  notificationSettings(@CurrentCaller() caller: Caller): Promise<NotificationSettings> {
    return this.service.settings(caller);
  }

  @Access('signed-in')
  @Mutation(() => NotificationSettingsPayload, { description: 'Changes how you are told.' })
  async saveNotificationSettings(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'What to change.' }) input: SaveNotificationSettingsInput,
  ): Promise<NotificationSettingsPayload> {
    return { settings: await this.service.save(caller, input), userErrors: [] };
  }

  @Access('anyone')
  @Query(() => Unsubscription, {
    nullable: true,
    description: 'What the link of a mail ends; null for a link that is wrong. Without a sign-in.',
  })
  unsubscription(
    @Args('token', { description: 'Token of the link.' }) token: string,
  ): Promise<Unsubscription | null> {
    return this.service.unsubscription(token);
  }

  @Access('anyone')
  @WithoutTerms()
  @Mutation(() => UnsubscribePayload, {
    description: 'Ends the mails of a link, without a sign-in. Code LINK_INVALID.',
  })
  async unsubscribe(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'The link.' }) input: UnsubscribeInput,
  ): Promise<UnsubscribePayload> {
    return { unsubscription: await this.service.unsubscribe(caller, input.token), userErrors: [] };
  }

  @Access('anyone')
  @WithoutTerms()
  @Mutation(() => UnsubscribePayload, {
    description: 'Takes the last ending by this link back, without a sign-in. Code LINK_INVALID.',
  })
  async undoUnsubscribe(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'The link.' }) input: UnsubscribeInput,
  ): Promise<UnsubscribePayload> {
    return { unsubscription: await this.service.resubscribe(caller, input.token), userErrors: [] };
  }
}

/** What mail programs post to when their own "unsubscribe" is pressed (RFC 8058): no cookie, no header of ours, no page. */
@Controller()
export class UnsubscribeController {
  constructor(
    @Inject(NotificationService) private readonly service: NotificationService,
    @Inject(Background) private readonly background: Background,
  ) {}

  @Access('anyone')
  @Post('unsubscribe')
  @HttpCode(200)
  async unsubscribe(
    @QueryParam('token') token: unknown,
    @Body() _body: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const known =
      typeof token === 'string' && token.length <= 200 && (await this.service.unsubscription(token)) !== null;
    if (known) await this.background.act((caller) => this.service.unsubscribe(caller, token));
    await reply.code(known ? 200 : 404).send({ status: known ? 'unsubscribed' : 'not found' });
  }
}
