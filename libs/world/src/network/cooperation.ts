/** A network of clusters, with who belongs to it. All of them are invented. */
export interface WorldNetwork {
  readonly name: string;
  readonly leader: string;
  readonly about: string;
  readonly region: string | null;
  readonly accepted: readonly string[];
  readonly invited: readonly string[];
}

export const NETWORKS: readonly WorldNetwork[] = [
  {
    name: 'Baltic cold chain',
    leader: 'lv-food',
    about:
      'One chain from the farm to the shelf: makers, carriers and cold stores of three countries. Illustrative.',
    region: null,
    accepted: ['lv-log', 'ee-log-ph', 'ee-food-ph'],
    invited: ['lt-log-ph'],
  },
  {
    name: 'Digital supply chains of Latvia',
    leader: 'lv-itc',
    about: 'Data between those who make, carry and sell. Illustrative.',
    region: 'LV',
    accepted: ['lv-log'],
    invited: ['lv-food'],
  },
];

/** A cluster from outside that was written to; invented. What nobody answered within 30 days the clock of the server ends. */
export interface WorldOnboarding {
  readonly name: string;
  readonly inviter: string;
  readonly country: string;
  readonly sector: string;
  readonly contact: string;
  readonly daysAgo: number;
  readonly withdrawn: boolean;
}

export const ONBOARDINGS: readonly WorldOnboarding[] = [
  {
    name: 'Harbour Cold Store Cluster',
    inviter: 'lv-log',
    country: 'PL',
    sector: 'LOGISTICS',
    contact: 'Zofia Lipowska',
    daysAgo: 4,
    withdrawn: false,
  },
  {
    name: 'Fjord Fish Makers',
    inviter: 'lv-food',
    country: 'DK',
    sector: 'FOOD',
    contact: 'Asger Birkedal',
    daysAgo: 40,
    withdrawn: true,
  },
  {
    name: 'Windmill Bakers',
    inviter: 'lv-food',
    country: 'DK',
    sector: 'FOOD',
    contact: 'Solvej Rugager',
    daysAgo: 33,
    withdrawn: false,
  },
];

/** What somebody from outside asked a cluster; invented. */
export interface WorldCooperationRequest {
  readonly cluster: string;
  readonly name: string;
  readonly organisation: string;
  readonly country: string;
  readonly about: string;
  readonly words: string;
  readonly daysAgo: number;
  readonly outcome: 'agreed' | 'declined' | null;
}

const line = (
  cluster: string,
  [name, organisation, country]: readonly [string, string, string],
  about: string,
  words: string,
  daysAgo: number,
  outcome: WorldCooperationRequest['outcome'] = null,
): WorldCooperationRequest => ({ cluster, name, organisation, country, about, words, daysAgo, outcome });

const HANNA = ['Hanna Weidenthal', 'Food Region North', 'DE'] as const;
const PIOTR = ['Piotr Jodłowiecki', 'Chłodnia Cluster', 'PL'] as const;
const AINO = ['Aino Kuusisalmi', 'Logistics Ring of Finland', 'FI'] as const;
const LUCA = ['Luca Pietraverde', 'Distretto del Freddo', 'IT'] as const;

export const COOPERATION_REQUESTS: readonly WorldCooperationRequest[] = [
  line('lv-log', HANNA, 'project', 'We look for partners of a project on reusable crates.', 3),
  line('lv-log', PIOTR, 'visit', 'Ten firms would like to see your cold stores in spring.', 20, 'agreed'),
  line('lv-log', AINO, 'partners', 'Carriers to Rīga are sought, twice a week.', 60, 'agreed'),
  line('lv-log', LUCA, 'event', 'May we present at your conference?', 150, 'declined'),
  line('lv-log', HANNA, 'partners', 'A haulier for frozen berries is sought.', 250, 'agreed'),
  line('lv-food', AINO, 'project', 'A call for plant protein closes in autumn; will you join?', 12),
  line('lv-food', HANNA, 'event', 'An invitation to our matchmaking day.', 90, 'agreed'),
  line('lv-itc', LUCA, 'service', 'Could your members trace our cheese?', 30, 'agreed'),
  line('lv-itc', PIOTR, 'partners', 'Developers of warehouse systems are sought.', 200, 'declined'),
  line('ee-itl', HANNA, 'visit', 'A study visit on e-waybills.', 45),
];
