import type { Measure, MeasureGround, ReportGround } from '@fivefold/domain';

/** What somebody reports, and what the operator decided. Invented, as the names are. */
export interface WorldReport {
  /** A service by its external id, a firm by its slug, or a review of that firm. */
  readonly about: { readonly service: string } | { readonly profile: string } | { readonly reviewOf: string };
  /** Slug of the organisation whose admin or publisher reports; null for a guest. */
  readonly by: string | null;
  readonly name: string;
  readonly email: string;
  readonly ground: ReportGround;
  readonly words: string;
  /** Null while it waits. */
  readonly decision: {
    readonly remove: boolean;
    readonly reasons: string;
    readonly ground?: MeasureGround;
    readonly groundWords?: string;
  } | null;
  /** What whoever writes it said against a removal. */
  readonly appeal?: string;
}

const ELZA = { by: null, name: 'Elza Vizbulkalna', email: 'elza@vizbulkalns.example' } as const;
const OTTO = { by: null, name: 'Otto Kiigemets', email: 'otto@kiigemets.example' } as const;

/** In the order in which they come. */
export const REPORTS: readonly WorldReport[] = [
  {
    ...ELZA,
    about: { service: 'OF020' },
    ground: 'misleading',
    words: 'It says that papers are ready the same day. Ours took three.',
    decision: {
      remove: false,
      reasons: 'The service states no lead time; the publisher was asked to state one.',
    },
  },
  {
    ...OTTO,
    about: { service: 'OF049' },
    ground: 'misleading',
    words: 'It shows a certificate of information security that has been withdrawn.',
    decision: {
      remove: true,
      reasons: 'The register of the issuer no longer lists the certificate.',
      groundWords: 'Part 2, what is published',
    },
    appeal: 'The new certificate was issued this week; its number is on its way to you.',
  },
  {
    about: { profile: 'polisdross' },
    ...{ by: 'kvalitra', name: 'Sanita Avotkalna', email: 'sanita.avotkalna@kvalitra.example' },
    ground: 'insult',
    words: 'The text speaks ill of other brokers by name.',
    decision: {
      remove: true,
      reasons: 'Two firms are named and called dishonest without any ground.',
      ground: 'law',
      groundWords: 'Defamation',
    },
    appeal: 'We only compared prices.',
  },
  {
    ...OTTO,
    about: { profile: 'kravlinija' },
    ground: 'rights',
    words: 'The picture of the tanker in the text is described in our words.',
    decision: { remove: true, reasons: 'The words are those of another page.' },
    appeal: 'We wrote both pages; the other one is our former name.',
  },
  {
    ...ELZA,
    about: { reviewOf: 'mikrolauks' },
    ground: 'spam',
    words: 'Nobody writes so kindly without being paid.',
    decision: { remove: false, reasons: 'It belongs to a completed deal and says what both sides did.' },
  },
  {
    about: { profile: 'cetri-busi' },
    ...{ by: 'kalnsiers', name: 'Ilze Rudzukalna', email: 'ilze.rudzukalna@kalnsiers.example' },
    ground: 'other',
    words: 'This firm gave up its vans in spring.',
    decision: null,
  },
  {
    ...OTTO,
    about: { service: 'OF071' },
    ground: 'illegal',
    words: 'Chilled food is delivered by a firm that is not registered for it.',
    decision: null,
  },
];

/** What the operator answers to an appeal; the subject as the statement names it. */
export const APPEALS_ANSWERED: readonly {
  readonly subject: string;
  readonly lift: boolean;
  readonly words: string;
}[] = [
  { subject: 'Polisdrošs SIA', lift: false, words: 'A comparison of prices names prices. The text did not.' },
  { subject: 'Kravlīnija SIA', lift: true, words: 'The register shows the former name; the text is back.' },
  {
    subject: 'Jānis Avotlauks, Salnas Nami SIA',
    lift: true,
    words: 'The calls were those of somebody else.',
  },
];

/** People whose account or membership the operator suspended. */
export const SUSPENSIONS: readonly {
  readonly measure: Extract<Measure, 'person_suspended' | 'member_suspended'>;
  readonly person: string;
  /** Where a membership is suspended. */
  readonly organisation: string;
  readonly facts: string;
  readonly groundWords: string;
  readonly appeal: string | null;
}[] = [
  {
    measure: 'member_suspended',
    ...{ person: 'janis.avotlauks@salnas-nami.example', organisation: 'salnas-nami' },
    facts: 'Somebody with this account asked forty firms for quotes within an hour and answered none.',
    groundWords: 'Part 1, who takes part',
    appeal: 'He was on holiday; his telephone was lost the day before.',
  },
  {
    measure: 'person_suspended',
    ...{ person: 'jurgita.raudonaite@sandelve.example', organisation: 'sandelve' },
    facts: 'The account speaks for a firm that says it has never known this person.',
    groundWords: 'Part 1, who takes part',
    appeal: null,
  },
];
