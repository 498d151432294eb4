import {
  DEFAULT_MAIL,
  isLanguage,
  type Language,
  type MailChoice,
  type NoticeGroup,
  timeZoneOf,
} from '@fivefold/domain';
import { Inject, Injectable } from '@nestjs/common';
import { type LetterPart, Mails } from '../mail/index.js';
import { type Caller, Clock, type ClockRule } from '../platform/index.js';
import { groupOf, isNoticeKind, type KeptParams, pathFor, tellIn } from './telling.js';
import { unsubscribePath } from './unsubscribe-token.js';

/** More than this in one mail is a number only. */
const LONGEST = 50;

/** The moment is asked once: a plan that reads all notifications asked it for each of them, a tenth of a second for ten thousand. */
const DUE_SQL = `
SELECT person_id AS id FROM notifications WHERE digest_at <= (SELECT app_now())
GROUP BY person_id ORDER BY min(digest_at) LIMIT $1`;
/** The lock lets a second digest of the same person wait, and then find nothing. */
const TAKE_SQL = `
WITH due AS (SELECT id FROM notifications WHERE person_id = $1 AND digest_at <= app_now() ORDER BY id FOR UPDATE)
UPDATE notifications n SET digest_at = NULL FROM due, notices t
WHERE n.id = due.id AND n.digest_at IS NOT NULL AND t.id = n.notice_id
RETURNING n.id, n.organisation_id, n.read_at, t.kind, t.path, t.params,
  n.organisation_id IS NULL OR EXISTS (SELECT FROM memberships m WHERE m.person_id = n.person_id
    AND m.organisation_id = n.organisation_id AND m.suspended_at IS NULL) AS reaches`;
const READER_SQL = `
SELECT p.email, p.name, p.language, p.suspended_at IS NOT NULL AS suspended, s.choices, s.time_zone,
  (SELECT o.country FROM memberships m JOIN organisations o ON o.id = m.organisation_id
   WHERE m.person_id = p.id ORDER BY m.created_at LIMIT 1) AS country
FROM persons p LEFT JOIN notification_settings s ON s.person_id = p.id WHERE p.id = $1`;

interface DueRow {
  readonly id: string;
  readonly organisation_id: string | null;
  readonly read_at: Date | null;
  readonly kind: string;
  readonly path: string;
  readonly params: KeptParams;
  /** Whether the person still belongs to the organisation that was told. */
  readonly reaches: boolean;
}

interface Reader {
  readonly email: string;
  readonly name: string;
  readonly language: string;
  readonly suspended: boolean;
  readonly choices: Partial<Record<NoticeGroup, MailChoice>> | null;
  readonly time_zone: string | null;
  readonly country: string | null;
}

/** The words of a daily mail. */
const WORDS: Readonly<
  Record<
    Language,
    { subject: (count: string) => string; lead: string; more: (count: string) => string; all: string }
  >
> = {
  en: {
    subject: (count) => `Your day at Fivefold: ${count}`,
    lead: 'This is what you have not read yet.',
    more: (count) => `Not shown here: ${count}.`,
    all: 'See all notifications',
  },
  lv: {
    subject: (count) => `Jūsu diena vietnē Fivefold: ${count}`,
    lead: 'Šeit ir tas, ko vēl neesat izlasījis.',
    more: (count) => `Šeit nav parādīts: ${count}.`,
    all: 'Skatīt visus paziņojumus',
  },
  et: {
    subject: (count) => `Teie päev Fivefoldis: ${count}`,
    lead: 'Siin on see, mida te veel lugenud ei ole.',
    more: (count) => `Siin näitamata: ${count}.`,
    all: 'Vaadake kõiki teateid',
  },
  sv: {
    subject: (count) => `Din dag på Fivefold: ${count}`,
    lead: 'Här är det som du ännu inte har läst.',
    more: (count) => `Visas inte här: ${count}.`,
    all: 'Se alla aviseringar',
  },
};

/**
 * The mail of the day: at seven in the morning of the reader's time zone, once, with what was told since the last one and has
 * not been read in the page.
 */
@Injectable()
export class Digest {
  constructor(
    @Inject(Mails) private readonly mails: Mails,
    @Inject(Clock) clock: Clock,
  ) {
    const rule: ClockRule = { name: 'digest', dueSql: DUE_SQL, act: (caller, id) => this.write(caller, id) };
    clock.register(rule);
  }

  /** Writes the mail of one person, if anything is left to tell, and marks what it holds; all in the caller's transaction. */
  private async write(caller: Caller, personId: string): Promise<void> {
    const db = await caller.db();
    const [taken] = await db.query<[DueRow[], number]>(TAKE_SQL, [personId]);
    const [reader] = await db.query<Reader[]>(READER_SQL, [personId]);
    if (!reader || reader.suspended) return;
    const zone = reader.time_zone ?? timeZoneOf(reader.country);
    const told = taken
      .sort((one, other) => (one.id < other.id ? -1 : 1))
      .flatMap(({ kind, path, params, read_at, organisation_id, reaches }) => {
        if (read_at || !reaches || !isNoticeKind(kind)) return [];
        const group = groupOf(kind);
        const mail = reader.choices?.[group] ?? DEFAULT_MAIL[group];
        return mail === 'none'
          ? []
          : [{ ...tellIn(kind, params, reader.language, zone), path: pathFor(organisation_id, path) }];
      });
    if (told.length === 0) return;
    const words = WORDS[isLanguage(reader.language) ? reader.language : 'en'];
    const number = (count: number) => new Intl.NumberFormat(reader.language).format(count);
    const left = told.length - LONGEST;
    const parts: LetterPart[] = [
      { text: words.lead },
      ...told
        .slice(0, LONGEST)
        .flatMap(({ subject, sentence, action, path }) => [
          { heading: subject },
          { text: sentence },
          { link: action, path },
        ]),
      ...(left > 0 ? [{ text: words.more(number(left)) }] : []),
      { label: words.all, path: '/notifications' },
    ];
    await this.mails.write(caller, {
      to: reader.email,
      name: reader.name,
      language: reader.language,
      subject: words.subject(number(told.length)),
      parts,
      unsubscribePath: await unsubscribePath(caller, { personId, scope: 'daily' }),
    });
  }
}
