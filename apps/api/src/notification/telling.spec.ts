import { describe, expect, it } from '@jest/globals';
import {
  LANGUAGES,
  MAIL_CHOICES,
  DEFAULT_MAIL,
  NOTICE_GROUPS,
  NOTICES,
  type NoticeKind,
} from '@fivefold/domain';
import { MailChoice, NoticeGroup } from './notification.graphql.js';
import { tellIn } from './telling.js';
import { NOTICE_TEXTS } from './texts/index.js';

const KINDS = Object.keys(NOTICES) as NoticeKind[];

describe('the texts of notices', () => {
  it('say every kind in every language, with all its parameters filled in', () => {
    for (const kind of KINDS)
      for (const language of LANGUAGES) {
        const params = Object.fromEntries(NOTICES[kind].params.map((name) => [name, `<${name}>`]));
        for (const text of Object.values(tellIn(kind, params, language, 'Europe/Riga'))) {
          expect(text.trim()).not.toBe('');
          expect(text).not.toMatch(/[{}]/);
        }
      }
  });

  it('are written anew in each language, use no other names and end as they should', () => {
    for (const kind of KINDS) {
      const sentences = LANGUAGES.map((language) => NOTICE_TEXTS[language][kind].sentence);
      expect(new Set(sentences).size).toBe(LANGUAGES.length);
      for (const language of LANGUAGES) {
        const { subject, sentence, action } = NOTICE_TEXTS[language][kind];
        const names = [...`${subject} ${sentence} ${action}`.matchAll(/\{(\w+)\}/g)].map((hit) => hit[1]);
        expect(names.filter((name) => !(NOTICES[kind].params as readonly string[]).includes(name!))).toEqual(
          [],
        );
        expect(action).not.toMatch(/\.$/);
        expect(subject).not.toMatch(/\.$/);
      }
    }
  });

  it('write numbers, moments, money and texts as the reader does', () => {
    const told = (value: never, language: string) =>
      tellIn('request_received', { requester: 'R', title: value }, language, 'Europe/Riga').sentence;
    expect(told(1234567 as never, 'en')).toContain('1,234,567');
    expect(told({ amountMinor: 125000, currency: 'EUR' } as never, 'en')).toContain('€1,250.00');
    expect(told({ lv: 'Noliktava', en: 'Store' } as never, 'lv')).toContain('Noliktava');
    expect(told({ lv: 'Noliktava', en: 'Store' } as never, 'sv')).toContain('Store');
    expect(told('{title} {constructor}' as never, 'en')).toContain('{title} {constructor}');
  });

  it('write a moment in the notation of each language and on the day that it is with the reader', () => {
    const told = (language: string, zone: string) =>
      tellIn(
        'request_received',
        { requester: 'R', title: { moment: '2026-06-15T21:30:00.000Z' } },
        language,
        zone,
      ).sentence;
    for (const [language, day] of [
      ['en', '16 June 2026 at 00:30'],
      ['lv', '2026. gada 16. jūnijs 00:30'],
      ['et', '16. juuni 2026, kell 00:30'],
      ['sv', '16 juni 2026 kl. 00:30'],
    ] as const)
      expect(told(language, 'Europe/Riga')).toContain(day);
    expect(told('en', 'Europe/Stockholm')).toContain('15 June 2026 at 23:30');
    expect(told('en', 'America/New_York')).toContain('15 June 2026 at 17:30');
  });

  it('belong to groups that the wire knows, each with a choice of mails', () => {
    expect(Object.values(NoticeGroup)).toEqual([...NOTICE_GROUPS]);
    expect(Object.values(MailChoice)).toEqual([...MAIL_CHOICES]);
    for (const group of NOTICE_GROUPS) expect(MAIL_CHOICES).toContain(DEFAULT_MAIL[group]);
    for (const kind of KINDS) expect(NOTICE_GROUPS).toContain(NOTICES[kind].group);
  });
});
