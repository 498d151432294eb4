import { DomainError, type MailChoice, type NoticeGroup } from '@fivefold/domain';
import { Inject, Injectable } from '@nestjs/common';
import { Background, type Caller, fromGlobalId, GUEST, Outbox } from '../platform/index.js';
import type {
  MarkAllNotificationsPayload,
  MarkNotificationPayload,
  NotificationSettings,
  SaveNotificationSettingsInput,
  Unsubscription,
} from './notification.graphql.js';
import { countUnread, findNotification } from './notification.reads.js';
import {
  changeLanguage,
  choicesOf,
  keepSettings,
  readOwnAddress,
  readSettings,
  refuseUnknownZone,
  zoneOfOrganisation,
} from './settings.js';
import { readUnsubscribeToken, type UnsubscribeScope } from './unsubscribe-token.js';

const MARK_SQL = `
UPDATE notifications SET read_at = CASE WHEN $2 THEN COALESCE(read_at, app_now()) END WHERE id = $1 RETURNING id`;
// One moment for all rows, in whole milliseconds: it goes over the wire and comes back.
const MARK_ALL_SQL = `
WITH moment AS MATERIALIZED (SELECT date_trunc('milliseconds', app_now()) AS at)
UPDATE notifications SET read_at = at FROM moment WHERE person_id = $1 AND read_at IS NULL RETURNING read_at`;
const UNMARK_SQL = `
UPDATE notifications SET read_at = NULL WHERE person_id = $1 AND read_at = $2 RETURNING id`;

/** What a person does with notifications and how the person wants them. */
@Injectable()
export class NotificationService {
  constructor(
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(Background) private readonly background: Background,
  ) {}

  /**
   * Marks one of the caller's own notifications as read, or as unread again; twice is as once.
   * @throws DomainError NOT_FOUND for a foreign one as for an unknown one
   */
  async mark(
    caller: Caller,
    globalId: string,
    read: boolean,
  ): Promise<Omit<MarkNotificationPayload, 'userErrors'>> {
    const id = fromGlobalId('Notification', globalId, ['id']);
    const db = await caller.db();
    const [marked] = await db.query<[unknown[], number]>(MARK_SQL, [id, read]);
    const notification = marked.length > 0 ? await findNotification(caller, id) : null;
    if (!notification) throw new DomainError('NOT_FOUND', { what: 'Notification' }, { path: ['id'] });
    return { notification, unreadCount: await this.counted(caller) };
  }

  /** Marks all of the caller's own notifications as read; `markedAt` takes it back. */
  async markAll(caller: Caller): Promise<Omit<MarkAllNotificationsPayload, 'userErrors'>> {
    const { personId } = caller.signedIn();
    const db = await caller.db();
    const [rows] = await db.query<[{ read_at: Date }[], number]>(MARK_ALL_SQL, [personId]);
    const markedAt = rows[0]?.read_at ?? null;
    return { changed: rows.length, markedAt, unreadCount: await this.counted(caller) };
  }

  /** Makes unread again what was marked all at once at that moment. */
  async unmarkAll(caller: Caller, markedAt: Date): Promise<Omit<MarkAllNotificationsPayload, 'userErrors'>> {
    const { personId } = caller.signedIn();
    const db = await caller.db();
    const [rows] = await db.query<[unknown[], number]>(UNMARK_SQL, [personId, markedAt]);
    return { changed: rows.length, markedAt: null, unreadCount: await this.counted(caller) };
  }

  /** How the caller is told. */
  async settings(caller: Caller): Promise<NotificationSettings> {
    caller.signedIn();
    const { choices, time_zone: timeZone } = await readSettings(caller);
    const effectiveTimeZone = timeZone ?? (await zoneOfOrganisation(caller));
    return { ...(await readOwnAddress(caller)), groups: choicesOf(choices), timeZone, effectiveTimeZone };
  }

  /**
   * Changes what `input` names.
   * @throws DomainError INPUT_INVALID for an unknown time zone or language
   */
  async save(caller: Caller, input: SaveNotificationSettingsInput): Promise<NotificationSettings> {
    caller.signedIn();
    const kept = await readSettings(caller);
    const { groups, timeZone, language } = input;
    if (language) await changeLanguage(caller, language);
    if (timeZone) await refuseUnknownZone(caller, timeZone);
    const chosen = Object.fromEntries((groups ?? []).map(({ group, mail }) => [group, mail]));
    await keepSettings(caller, {
      choices: { ...kept.choices, ...chosen },
      time_zone: timeZone === undefined || timeZone === null ? kept.time_zone : timeZone || null,
      // A choice made in the page is the last word.
      before_unsubscribe: groups ? null : kept.before_unsubscribe,
    });
    return this.settings(caller);
  }

  /** What a link in a mail ends, and whether it has; null for a token that the platform did not write. */
  async unsubscription(token: string): Promise<Unsubscription | null> {
    // In a transaction of its own: fields of one query run side by side, and none of them may be read as the reader of the mail.
    return this.background.read((caller) =>
      this.asReader(caller, token, (scope) => this.described(caller, scope)),
    );
  }

  /**
   * Ends the mails of a link, without a sign-in; twice is as once.
   * @throws DomainError LINK_INVALID for a token that the platform did not write
   */
  async unsubscribe(caller: Caller, token: string): Promise<Unsubscription> {
    const ended = await this.asReader(caller, token, async (scope) => {
      const kept = await readSettings(caller);
      const ending = groupsOf(scope, choicesOf(kept.choices));
      if (ending.length > 0) {
        const choices = { ...kept.choices, ...Object.fromEntries(ending.map((group) => [group, 'none'])) };
        await keepSettings(caller, {
          ...kept,
          choices,
          before_unsubscribe: { scope, choices: kept.choices },
        });
      }
      return this.described(caller, scope);
    });
    return ended ?? refuseLink();
  }

  /**
   * Takes back the last ending by this link, if no other choice was made since; else changes nothing.
   * @throws DomainError LINK_INVALID
   */
  async resubscribe(caller: Caller, token: string): Promise<Unsubscription> {
    const taken = await this.asReader(caller, token, async (scope) => {
      const kept = await readSettings(caller);
      const before = kept.before_unsubscribe;
      if (before?.scope === scope)
        await keepSettings(caller, { ...kept, choices: before.choices, before_unsubscribe: null });
      return this.described(caller, scope);
    });
    return taken ?? refuseLink();
  }

  /**
   * Runs `work` as the reader of the mail; null for a token that the platform did not write. The signature is the proof, and it
   * proves no more than this link: whatever else the operation asks for is asked by whoever sent it.
   */
  private async asReader<Result>(
    caller: Caller,
    token: string,
    work: (scope: UnsubscribeScope) => Promise<Result>,
  ): Promise<Result | null> {
    const read = await readUnsubscribeToken(caller, token);
    if (!read) return null;
    const before = caller.identity;
    await caller.become({ ...GUEST, personId: read.personId, language: caller.language });
    const result = await work(read.scope);
    await caller.become(before);
    return result;
  }

  private async described(caller: Caller, scope: UnsubscribeScope): Promise<Unsubscription> {
    const { choices, before_unsubscribe: before } = await readSettings(caller);
    const { email } = await readOwnAddress(caller);
    return {
      email: hidden(email),
      group: scope === 'daily' ? null : scope,
      ended: groupsOf(scope, choicesOf(choices)).length === 0,
      canUndo: before?.scope === scope,
    };
  }

  private async counted(caller: Caller): Promise<number> {
    const { personId } = caller.signedIn();
    await this.outbox.tell(caller, 'notification', personId);
    return countUnread(caller);
  }
}

function refuseLink(): never {
  throw new DomainError('LINK_INVALID', {}, { path: ['token'] });
}

/** The groups whose mails a link would end now. */
function groupsOf(
  scope: UnsubscribeScope,
  choices: readonly { group: NoticeGroup; mail: MailChoice }[],
): NoticeGroup[] {
  const ends = ({ group, mail }: { group: NoticeGroup; mail: MailChoice }) =>
    scope === 'daily' ? mail === 'daily' : group === scope && mail !== 'none';
  return choices.filter(ends).map(({ group }) => group);
}

/** `ilze@firm.example` -> `i•••@firm.example`: the link may have been passed on. */
function hidden(email: string): string {
  return email.replace(/^(.)[^@]*/u, '$1•••');
}
