import { isLanguage, type Language } from '@fivefold/domain';
import type { Letter } from '../mail/index.js';

/** Names in the mails of joining. */
interface Names {
  /** Of the person who asked or invites. */
  readonly person: string;
  readonly organisation: string;
}

type Words = Pick<Letter, 'subject'> & {
  readonly before: string;
  readonly label: string;
  readonly after: string;
};

/** Asks to prove an address; tells that it has an account already; invites into an organisation, or a cluster into the network. */
export type JoiningLetter = 'confirm' | 'known' | 'invitation' | 'onboarding';

const WORDS: Readonly<Record<Language, Readonly<Record<JoiningLetter, (names: Names) => Words>>>> = {
  en: {
    confirm: ({ organisation }) => ({
      subject: 'Confirm your address to open your Fivefold account',
      before: `You asked for an account at Fivefold for ${organisation}. Open it with this link; it works once, within 48 hours.`,
      label: 'Open the account',
      after: 'If it was not you who asked, leave this mail alone: without the link there is no account.',
    }),
    known: ({ organisation }) => ({
      subject: 'You have a Fivefold account already',
      before: `Somebody, probably you, wanted to sign up at Fivefold with this address for ${organisation}. You have an account already, so nothing was changed.`,
      label: 'Sign in',
      after: 'If it was not you, you need not do anything.',
    }),
    invitation: ({ person, organisation }) => ({
      subject: `${person} invites you to ${organisation} on Fivefold`,
      before: `${person} invites you to act for ${organisation} on Fivefold. Accept with this link; it works once, within 14 days.`,
      label: 'Accept the invitation',
      after: `If you do not know ${person}, leave this mail alone.`,
    }),
    onboarding: ({ person, organisation }) => ({
      subject: `${person} invites ${organisation} into the network of clusters`,
      before: `${person} invites ${organisation} to join Fivefold as a partner cluster: to publish services, to be found and to cooperate. Join with this link; it works once, within 30 days.`,
      label: 'Join the network',
      after: `If you do not know ${person}, leave this mail alone.`,
    }),
  },
  lv: {
    confirm: ({ organisation }) => ({
      subject: 'Apstipriniet adresi, lai atvērtu Fivefold kontu',
      before: `Jūs esat pieteicis Fivefold kontu organizācijai ${organisation}. Atveriet to ar šo saiti; tā darbojas vienu reizi, 48 stundu laikā.`,
      label: 'Atvērt kontu',
      after: 'Ja pieteikumu neiesniedzāt jūs, neņemiet šo vēstuli vērā: bez saites konta nav.',
    }),
    known: ({ organisation }) => ({
      subject: 'Jums jau ir Fivefold konts',
      before: `Kāds, iespējams, jūs, vēlējās ar šo adresi reģistrēties Fivefold organizācijai ${organisation}. Konts jums jau ir, tāpēc nekas netika mainīts.`,
      label: 'Pieslēgties',
      after: 'Ja tas nebijāt jūs, nekas nav jādara.',
    }),
    invitation: ({ person, organisation }) => ({
      subject: `${person} aicina jūs pārstāvēt ${organisation} vietnē Fivefold`,
      before: `${person} aicina jūs vietnē Fivefold pārstāvēt organizāciju ${organisation}. Pieņemiet uzaicinājumu ar šo saiti; tā darbojas vienu reizi, 14 dienu laikā.`,
      label: 'Pieņemt uzaicinājumu',
      after: `Ja jūs nepazīstat sūtītāju (${person}), neņemiet šo vēstuli vērā.`,
    }),
    onboarding: ({ person, organisation }) => ({
      subject: `${person} aicina ${organisation} klasteru tīklā`,
      before: `${person} aicina ${organisation} pievienoties Fivefold kā partnerklasterim: publicēt pakalpojumus, būt atrodamam un sadarboties. Pievienojieties ar šo saiti; tā darbojas vienu reizi, 30 dienu laikā.`,
      label: 'Pievienoties tīklam',
      after: `Ja jūs nepazīstat sūtītāju (${person}), neņemiet šo vēstuli vērā.`,
    }),
  },
  et: {
    confirm: ({ organisation }) => ({
      subject: 'Kinnitage oma aadress, et avada Fivefoldi konto',
      before: `Soovisite Fivefoldis kontot organisatsioonile ${organisation}. Avage see selle lingiga; link töötab ühe korra, 48 tunni jooksul.`,
      label: 'Avada konto',
      after: 'Kui soovija ei olnud teie, jätke see kiri tähelepanuta: lingita kontot ei teki.',
    }),
    known: ({ organisation }) => ({
      subject: 'Teil on juba Fivefoldi konto',
      before: `Keegi, tõenäoliselt teie, soovis selle aadressiga registreeruda Fivefoldis organisatsioonile ${organisation}. Teil on konto juba olemas, seega midagi ei muudetud.`,
      label: 'Logida sisse',
      after: 'Kui see ei olnud teie, ei pea te midagi tegema.',
    }),
    invitation: ({ person, organisation }) => ({
      subject: `${person} kutsub teid Fivefoldis organisatsiooni ${organisation}`,
      before: `${person} kutsub teid Fivefoldis esindama organisatsiooni ${organisation}. Võtke kutse vastu selle lingiga; link töötab ühe korra, 14 päeva jooksul.`,
      label: 'Võtta kutse vastu',
      after: `Kui te ei tunne saatjat (${person}), jätke see kiri tähelepanuta.`,
    }),
    onboarding: ({ person, organisation }) => ({
      subject: `${person} kutsub ${organisation} klastrite võrgustikku`,
      before: `${person} kutsub ${organisation} liituma Fivefoldiga partnerklastrina: avaldama teenuseid, olema leitav ja tegema koostööd. Liituge selle lingiga; link töötab ühe korra, 30 päeva jooksul.`,
      label: 'Liituda võrgustikuga',
      after: `Kui te ei tunne saatjat (${person}), jätke see kiri tähelepanuta.`,
    }),
  },
  sv: {
    confirm: ({ organisation }) => ({
      subject: 'Bekräfta adressen för att öppna ditt Fivefold-konto',
      before: `Du har begärt ett konto hos Fivefold för ${organisation}. Öppna det med den här länken; den fungerar en gång, inom 48 timmar.`,
      label: 'Öppna kontot',
      after: 'Om det inte var du som begärde det behöver du inte göra något: utan länken finns inget konto.',
    }),
    known: ({ organisation }) => ({
      subject: 'Du har redan ett Fivefold-konto',
      before: `Någon, troligen du, ville registrera sig hos Fivefold med den här adressen för ${organisation}. Du har redan ett konto, så ingenting har ändrats.`,
      label: 'Logga in',
      after: 'Om det inte var du behöver du inte göra något.',
    }),
    invitation: ({ person, organisation }) => ({
      subject: `${person} bjuder in dig till ${organisation} på Fivefold`,
      before: `${person} bjuder in dig att företräda ${organisation} på Fivefold. Tacka ja med den här länken; den fungerar en gång, inom 14 dagar.`,
      label: 'Tacka ja till inbjudan',
      after: `Om du inte känner ${person} behöver du inte göra något.`,
    }),
    onboarding: ({ person, organisation }) => ({
      subject: `${person} bjuder in ${organisation} till klusternätverket`,
      before: `${person} bjuder in ${organisation} att gå med i Fivefold som partnerkluster: publicera tjänster, synas och samarbeta. Gå med via den här länken; den fungerar en gång, inom 30 dagar.`,
      label: 'Gå med i nätverket',
      after: `Om du inte känner ${person} behöver du inte göra något.`,
    }),
  },
};

/** One of the mails of joining, in `to.language`; `path` is where its button leads. */
export function joiningLetter(
  kind: JoiningLetter,
  to: Pick<Letter, 'to' | 'name' | 'language' | 'replyTo'>,
  names: Names,
  path: string,
): Letter {
  const { subject, before, label, after } = WORDS[isLanguage(to.language) ? to.language : 'en'][kind](names);
  return { ...to, subject, parts: [{ text: before }, { label, path }, { text: after }] };
}
