import { isLanguage, type Language } from '@fivefold/domain';
import type { Letter } from '../mail/index.js';

type Words = Pick<Letter, 'subject'> & {
  readonly before: string;
  readonly label: string;
  readonly after: string;
};

/** Tells that the password was changed; brings a link by which it is chosen anew. */
export type AccountLetter = 'changed' | 'reset';

const WORDS: Readonly<Record<Language, Readonly<Record<AccountLetter, Words>>>> = {
  en: {
    changed: {
      subject: 'Your Fivefold password was changed',
      before:
        'The password of your Fivefold account was changed just now. You are signed out everywhere else.',
      label: 'It was not me: choose a new password',
      after: 'If it was you, you need not do anything.',
    },
    reset: {
      subject: 'Choose a new password for Fivefold',
      before:
        'Somebody, probably you, asked for a new password of your Fivefold account. Choose it with this link; it works once, within 30 minutes, and signs you out everywhere.',
      label: 'Choose a new password',
      after: 'If it was not you, leave this mail alone: your password stays as it is.',
    },
  },
  lv: {
    changed: {
      subject: 'Jūsu Fivefold parole ir nomainīta',
      before: 'Jūsu Fivefold konta parole tikko tika nomainīta. Visur citur esat atslēgts no konta.',
      label: 'Tas nebiju es: izvēlēties jaunu paroli',
      after: 'Ja tas bijāt jūs, nekas nav jādara.',
    },
    reset: {
      subject: 'Izvēlieties jaunu Fivefold paroli',
      before:
        'Kāds, iespējams, jūs, pieprasīja jaunu paroli jūsu Fivefold kontam. Izvēlieties to ar šo saiti; tā darbojas vienu reizi, 30 minūšu laikā, un visur atslēdz jūs no konta.',
      label: 'Izvēlēties jaunu paroli',
      after: 'Ja tas nebijāt jūs, neņemiet šo vēstuli vērā: jūsu parole paliek tāda pati.',
    },
  },
  et: {
    changed: {
      subject: 'Teie Fivefoldi parool on muudetud',
      before: 'Teie Fivefoldi konto parool muudeti äsja. Kõikjal mujal olete välja logitud.',
      label: 'See ei olnud mina: valida uus parool',
      after: 'Kui see olite teie, ei pea te midagi tegema.',
    },
    reset: {
      subject: 'Valige Fivefoldi jaoks uus parool',
      before:
        'Keegi, tõenäoliselt teie, soovis teie Fivefoldi kontole uut parooli. Valige see selle lingiga; link töötab ühe korra, 30 minuti jooksul, ja logib teid kõikjalt välja.',
      label: 'Valida uus parool',
      after: 'Kui see ei olnud teie, jätke see kiri tähelepanuta: teie parool jääb samaks.',
    },
  },
  sv: {
    changed: {
      subject: 'Ditt lösenord till Fivefold har ändrats',
      before: 'Lösenordet till ditt Fivefold-konto ändrades nyss. Du är utloggad överallt annars.',
      label: 'Det var inte jag: välj ett nytt lösenord',
      after: 'Om det var du behöver du inte göra något.',
    },
    reset: {
      subject: 'Välj ett nytt lösenord till Fivefold',
      before:
        'Någon, troligen du, har begärt ett nytt lösenord till ditt Fivefold-konto. Välj det med den här länken; den fungerar en gång, inom 30 minuter, och loggar ut dig överallt.',
      label: 'Välj ett nytt lösenord',
      after: 'Om det inte var du behöver du inte göra något: ditt lösenord är detsamma.',
    },
  },
};

/** One of the mails about an account, in `to.language`; `path` is where its button leads. */
export function accountLetter(
  kind: AccountLetter,
  to: Pick<Letter, 'to' | 'name' | 'language'>,
  path: string,
): Letter {
  const { subject, before, label, after } = WORDS[isLanguage(to.language) ? to.language : 'en'][kind];
  return { ...to, subject, parts: [{ text: before }, { label, path }, { text: after }] };
}
