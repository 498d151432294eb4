import { isLanguage, type Language, type Measure } from '@fivefold/domain';
import type { Letter } from '../mail/index.js';

interface Words {
  readonly subject: (title: string) => string;
  readonly done: Readonly<Record<Measure, string>>;
  readonly why: string;
  readonly label: string;
  readonly after: string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    subject: (title) => `A decision about ${title} on Fivefold`,
    done: {
      service_suspended: 'The operator of Fivefold has suspended the service',
      review_removed: 'The operator of Fivefold has removed the review',
      profile_removed: 'The operator of Fivefold has removed the texts of the profile',
      person_suspended: 'The operator of Fivefold has suspended the account of',
      member_suspended: 'The operator of Fivefold has suspended the membership of',
    },
    why: 'Why',
    label: 'Read the decision or appeal it',
    after:
      'You can appeal once within six months, free of charge. You may also turn to a certified out-of-court body or to a court.',
  },
  lv: {
    subject: (title) => `Lēmums par: ${title} (Fivefold)`,
    done: {
      service_suspended: 'Fivefold operators ir apturējis pakalpojumu',
      review_removed: 'Fivefold operators ir noņēmis atsauksmi',
      profile_removed: 'Fivefold operators ir noņēmis profila tekstus',
      person_suspended: 'Fivefold operators ir apturējis kontu',
      member_suspended: 'Fivefold operators ir apturējis dalību',
    },
    why: 'Kāpēc',
    label: 'Lasīt lēmumu vai to pārsūdzēt',
    after:
      'To var vienu reizi bez maksas pārsūdzēt sešu mēnešu laikā. Varat vērsties arī sertificētā ārpustiesas iestādē vai tiesā.',
  },
  et: {
    subject: (title) => `Otsus: ${title} (Fivefold)`,
    done: {
      service_suspended: 'Fivefoldi haldaja on peatanud teenuse',
      review_removed: 'Fivefoldi haldaja on eemaldanud arvustuse',
      profile_removed: 'Fivefoldi haldaja on eemaldanud profiili tekstid',
      person_suspended: 'Fivefoldi haldaja on peatanud konto',
      member_suspended: 'Fivefoldi haldaja on peatanud liikmesuse',
    },
    why: 'Miks',
    label: 'Lugeda otsust või see vaidlustada',
    after:
      'Otsuse saab kuue kuu jooksul üks kord tasuta vaidlustada. Võite pöörduda ka sertifitseeritud kohtuvälise organi või kohtu poole.',
  },
  sv: {
    subject: (title) => `Ett beslut om ${title} på Fivefold`,
    done: {
      service_suspended: 'Fivefolds operatör har stängt av tjänsten',
      review_removed: 'Fivefolds operatör har tagit bort omdömet',
      profile_removed: 'Fivefolds operatör har tagit bort profilens texter',
      person_suspended: 'Fivefolds operatör har stängt av kontot för',
      member_suspended: 'Fivefolds operatör har stängt av medlemskapet för',
    },
    why: 'Varför',
    label: 'Läs beslutet eller överklaga det',
    after:
      'Du kan överklaga en gång inom sex månader, utan kostnad. Du kan också vända dig till ett certifierat tvistlösningsorgan eller till domstol.',
  },
};

/** The mail with a statement of reasons to a person; `path` is where it is read and appealed. */
export function statementLetter(
  to: Pick<Letter, 'to' | 'name' | 'language'>,
  stated: { readonly measure: Measure; readonly title: string; readonly facts: string },
  path: string,
): Letter {
  const { subject, done, why, label, after } = WORDS[isLanguage(to.language) ? to.language : 'en'];
  return {
    to: to.to,
    name: to.name,
    language: to.language,
    subject: subject(stated.title),
    parts: [
      { text: `${done[stated.measure]}: ${stated.title}.` },
      { text: `${why}: ${stated.facts}` },
      { label, path },
      { text: after },
    ],
  };
}
