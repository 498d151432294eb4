import { isLanguage, type Language } from '@fivefold/domain';
import type { Letter } from '../mail/index.js';

interface Words {
  readonly subject: string;
  readonly before: string;
  readonly label: string;
  readonly after: string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    subject: 'The second step of your Fivefold sign-in was changed',
    before: 'The authenticator app of your Fivefold account was set up or taken off just now.',
    label: 'See your account',
    after: 'If it was not you, change your password and tell the operator at once.',
  },
  lv: {
    subject: 'Jūsu Fivefold pieslēgšanās otrais solis ir mainīts',
    before: 'Jūsu Fivefold konta autentifikācijas lietotne tikko tika iestatīta vai noņemta.',
    label: 'Skatīt savu kontu',
    after: 'Ja tas nebijāt jūs, nekavējoties nomainiet paroli un ziņojiet operatoram.',
  },
  et: {
    subject: 'Teie Fivefoldi sisselogimise teist sammu muudeti',
    before: 'Teie Fivefoldi konto autentimisrakendus seadistati või eemaldati äsja.',
    label: 'Vaadata oma kontot',
    after: 'Kui see ei olnud teie, muutke kohe parool ja teatage haldajale.',
  },
  sv: {
    subject: 'Det andra steget i din inloggning till Fivefold har ändrats',
    before: 'Autentiseringsappen för ditt Fivefold-konto lades till eller togs bort nyss.',
    label: 'Se ditt konto',
    after: 'Om det inte var du: byt lösenord och berätta genast för operatören.',
  },
};

/** Tells that the second step of signing in was changed, in `to.language`. */
export function authenticatorLetter(to: Pick<Letter, 'to' | 'name' | 'language'>): Letter {
  const { subject, before, label, after } = WORDS[isLanguage(to.language) ? to.language : 'en'];
  const { to: address, name, language } = to;
  const parts = [{ text: before }, { label, path: '/account' }, { text: after }];
  return { to: address, name, language, subject, parts };
}

interface LostWords {
  readonly subject: string;
  readonly before: string;
  readonly why: string;
  readonly label: string;
  readonly after: string;
}

const LOST_WORDS: Readonly<Record<Language, LostWords>> = {
  en: {
    subject: 'The authenticator app of your Fivefold account was taken off',
    before:
      'The operator of Fivefold has taken the authenticator app off your account, because it was told that you have lost it. You are signed out everywhere, and your password counts no more.',
    why: 'What the operator noted',
    label: 'Choose a new password',
    after:
      'Sign in with it and set up an app again. If you did not ask for this, tell the operator at once; without this mailbox nobody gets in.',
  },
  lv: {
    subject: 'No jūsu Fivefold konta ir noņemta autentifikācijas lietotne',
    before:
      'Fivefold operators ir noņēmis autentifikācijas lietotni no jūsu konta, jo tam paziņoja, ka esat to pazaudējis. Jūs visur esat izrakstīts, un jūsu parole vairs neder.',
    why: 'Operatora piezīme',
    label: 'Izvēlēties jaunu paroli',
    after:
      'Pieslēdzieties ar to un iestatiet lietotni no jauna. Ja jūs to nelūdzāt, nekavējoties ziņojiet operatoram; bez šīs pastkastes neviens netiek iekšā.',
  },
  et: {
    subject: 'Teie Fivefoldi kontolt eemaldati autentimisrakendus',
    before:
      'Fivefoldi haldaja eemaldas teie kontolt autentimisrakenduse, sest talle teatati, et olete selle kaotanud. Olete kõikjalt välja logitud ja teie parool enam ei kehti.',
    why: 'Haldaja märkus',
    label: 'Valida uus parool',
    after:
      'Logige sellega sisse ja seadistage rakendus uuesti. Kui te seda ei palunud, teatage kohe haldajale; ilma selle postkastita ei pääse keegi sisse.',
  },
  sv: {
    subject: 'Autentiseringsappen för ditt Fivefold-konto togs bort',
    before:
      'Fivefolds operatör har tagit bort autentiseringsappen från ditt konto, eftersom det uppgavs att du har förlorat den. Du är utloggad överallt och ditt lösenord gäller inte längre.',
    why: 'Operatörens anteckning',
    label: 'Välj ett nytt lösenord',
    after:
      'Logga in med det och lägg till en app igen. Om du inte bad om detta: berätta genast för operatören; utan den här brevlådan kommer ingen in.',
  },
};

/** Tells that the operator took the authenticator app off, for what `reason`, in `to.language`. */
export function lostAuthenticatorLetter(
  to: Pick<Letter, 'to' | 'name' | 'language'>,
  reason: string,
): Letter {
  const { subject, before, why, label, after } = LOST_WORDS[isLanguage(to.language) ? to.language : 'en'];
  const parts = [
    { text: before },
    { text: `${why}: ${reason}` },
    { label, path: '/forgot' },
    { text: after },
  ];
  return { ...to, subject, parts };
}
