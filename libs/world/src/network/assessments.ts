/** An assessment that has ended by the gold set: two of each founding cluster, one of some partners. */
export interface WorldAssessment {
  readonly slug: string;
  /** Days since it was closed. */
  readonly closedDaysAgo: number;
  /** How the assessors scored the indicators, in the order of the set: one digit each, 0 to 4. */
  readonly findings: string;
  readonly summary: string;
}

const FIRST = 'A young management with close ties to its members. Strategy and figures are still thin.';
const LATER =
  'Much was done since the first assessment. Services are used; what they lead to is not yet measured everywhere.';

export const WORLD_ASSESSMENTS: readonly WorldAssessment[] = [
  { slug: 'lv-food', closedDaysAgo: 792, findings: '3322222122322212222122222221211', summary: FIRST },
  { slug: 'lv-log', closedDaysAgo: 785, findings: '3233323323221222233222332233221', summary: FIRST },
  { slug: 'se-netport', closedDaysAgo: 778, findings: '3432333323334332333332333333322', summary: FIRST },
  { slug: 'ee-itl', closedDaysAgo: 771, findings: '4344323334333343333333333233332', summary: FIRST },
  { slug: 'lv-itc', closedDaysAgo: 764, findings: '3333333233323233333323323333332', summary: FIRST },
  { slug: 'dk-foodnet', closedDaysAgo: 250, findings: '4433444334443343434444444444343', summary: LATER },
  { slug: 'lt-smartfood', closedDaysAgo: 236, findings: '3322222222322222232222222222222', summary: LATER },
  { slug: 'ee-food-ph', closedDaysAgo: 229, findings: '3222322223332222333322223333322', summary: LATER },
  { slug: 'se-food-ph', closedDaysAgo: 222, findings: '3333323233333233333333333333332', summary: LATER },
  { slug: 'fi-food-ph', closedDaysAgo: 215, findings: '4333433333334334333333343333433', summary: LATER },
  { slug: 'lv-food', closedDaysAgo: 131, findings: '3322223232332322333223322332322', summary: LATER },
  { slug: 'lv-log', closedDaysAgo: 124, findings: '3333333333332233333333333333332', summary: LATER },
  { slug: 'se-netport', closedDaysAgo: 117, findings: '4433343434344343444443444444433', summary: LATER },
  { slug: 'ee-itl', closedDaysAgo: 110, findings: '4444433444443344444444444343443', summary: LATER },
  { slug: 'lv-itc', closedDaysAgo: 103, findings: '4433343333433343333433433343433', summary: LATER },
];

/** Who lets itself be named as strong. */
export const WORLD_PEER_CONSENTS: readonly string[] = ['se-netport', 'ee-itl', 'lv-itc', 'dk-foodnet'];

/** Who assesses in the demo world: staff of a partner cluster, with ties to none of those assessed. */
export const WORLD_ASSESSOR = 'rein.jarvesoo@ee-log-ph.example';

/** A self assessment by the interview that is under way: digits as above, as far as it has come. */
export const WORLD_SELF_ASSESSMENTS = [
  { slug: 'lv-food', stage: 'draft', scores: '3322333323321222122' },
  { slug: 'lv-itc', stage: 'external_scheduled', scores: '443334333334334333333333443343333343' },
] as const;
