import type { Sector, Texts } from '@fivefold/domain';
import { uuidOfName } from './ids.js';

/** A publishing cluster of the demo world. */
export interface WorldCluster {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  /** ISO 3166-1 alpha-2 in NUTS spelling. */
  readonly country: string;
  readonly tier: 'core' | 'partner';
  /** True where a cluster of this name exists; its people, members and services here are invented all the same. */
  readonly isReal: boolean;
  /** True where the cluster itself is invented. */
  readonly illustrative: boolean;
  /** Region of its office. */
  readonly nuts: string;
  /** At least one; the first is the main one. */
  readonly sectors: readonly Sector[];
  /** ISO 639-1. */
  readonly languages: readonly string[];
  readonly website: string | null;
  readonly profile: Texts;
}

type Row = Omit<WorldCluster, 'id' | 'website' | 'illustrative' | 'profile'> & { readonly profile: string };

const ROWS: readonly Row[] = [
  {
    slug: 'lv-food',
    name: 'Latvian high added value and healthy food cluster',
    country: 'LV',
    tier: 'core',
    isReal: true,
    nuts: 'LV00C',
    sectors: ['FOOD', 'LOGISTICS'],
    languages: ['lv', 'en', 'de'],
    profile:
      'Brings together producers of berries, dairy, grain and prepared food around Vidzeme. It helps members with new products, joint purchases and the way to Nordic and German shops.',
  },
  {
    slug: 'lv-foodqual',
    name: 'Food Products Quality Cluster',
    country: 'LV',
    tier: 'partner',
    isReal: true,
    nuts: 'LV00A',
    sectors: ['FOOD'],
    languages: ['lv', 'en', 'ru'],
    profile:
      'Gathers laboratories, auditors and producers who care for food safety. Its members prepare certificates, test samples and check labels in several languages.',
  },
  {
    slug: 'lv-log',
    name: 'Latvian Logistics Association / Latvian Supply Chain Cluster',
    country: 'LV',
    tier: 'core',
    isReal: true,
    nuts: 'LV00A',
    sectors: ['LOGISTICS'],
    languages: ['lv', 'en', 'ru'],
    profile:
      'Carriers, warehouses and customs agents from all over Latvia work together here. They store, move and clear goods between the Baltics, the Nordics and the sea.',
  },
  {
    slug: 'lt-log-ph',
    name: 'Amber Coast Logistics Cluster',
    country: 'LT',
    tier: 'partner',
    isReal: false,
    nuts: 'LT023',
    sectors: ['LOGISTICS'],
    languages: ['lt', 'en'],
    profile:
      'A circle of warehouse keepers and carriers around the port of Klaipėda. It pools small export loads and stores organic goods.',
  },
  {
    slug: 'se-netport',
    name: 'NetPort Science Park',
    country: 'SE',
    tier: 'core',
    isReal: true,
    nuts: 'SE221',
    sectors: ['ICT', 'LOGISTICS', 'CROSS'],
    languages: ['sv', 'en'],
    profile:
      'A science park by the harbour of Karlshamn that joins digital firms with transport and energy. It runs test sites, design sprints and regional projects.',
  },
  {
    slug: 'se-packbridge',
    name: 'Packbridge',
    country: 'SE',
    tier: 'partner',
    isReal: true,
    nuts: 'SE224',
    sectors: ['FOOD', 'LOGISTICS'],
    languages: ['sv', 'en'],
    profile:
      'A packaging cluster in the south of Sweden. Its members redesign packs so that they protect, sell and can be recycled.',
  },
  {
    slug: 'se-food-ph',
    name: 'South Sweden Food Ring',
    country: 'SE',
    tier: 'partner',
    isReal: false,
    nuts: 'SE224',
    sectors: ['FOOD', 'LOGISTICS'],
    languages: ['sv', 'en'],
    profile:
      'Growers, makers and cold stores of Skåne and Blekinge share know-how in this ring. It helps newcomers into Swedish grocery chains and finds uses for side streams.',
  },
  {
    slug: 'ee-itl',
    name: 'Estonian Association of Information Technology and Telecommunications',
    country: 'EE',
    tier: 'core',
    isReal: true,
    nuts: 'EE001',
    sectors: ['ICT', 'CROSS'],
    languages: ['et', 'en', 'lv'],
    profile:
      'The association of Estonian software, telecom and digital service firms. Its members connect systems, trace goods and plan routes for customers in every trade.',
  },
  {
    slug: 'lv-itc',
    name: 'Latvian IT Cluster',
    country: 'LV',
    tier: 'core',
    isReal: true,
    nuts: 'LV00A',
    sectors: ['ICT', 'CROSS'],
    languages: ['lv', 'en', 'ru'],
    profile:
      'Latvian software houses that build for industry, trade and the public sector. The cluster also leads projects with partners abroad and measures how digital a firm is.',
  },
  {
    slug: 'dk-foodnet',
    name: 'Food Network',
    country: 'DK',
    tier: 'partner',
    isReal: true,
    nuts: 'DK032',
    sectors: ['FOOD', 'CROSS'],
    languages: ['da', 'en', 'sv'],
    profile:
      'A Danish network of food makers, kitchens and buyers. It arranges meetings with Nordic chains and knows who can cook on contract.',
  },
  {
    slug: 'lt-smartfood',
    name: 'SMART Food Cluster',
    country: 'LT',
    tier: 'partner',
    isReal: true,
    nuts: 'LT022',
    sectors: ['FOOD'],
    languages: ['lt', 'en', 'lv'],
    profile:
      'Links Lithuanian food firms with research in Kaunas. Plant protein, pilot runs and joint buying of organic ingredients are its strong sides.',
  },
  {
    slug: 'ee-food-ph',
    name: 'Estonian Food Makers Cluster',
    country: 'EE',
    tier: 'partner',
    isReal: false,
    nuts: 'EE008',
    sectors: ['FOOD'],
    languages: ['et', 'en', 'lv', 'ru'],
    profile:
      'Small dairies, fish houses and kitchens from Saaremaa to Võrumaa. They process on contract, test recipes and prepare organic papers together.',
  },
  {
    slug: 'ee-log-ph',
    name: 'Estonian Cold Chain Cluster',
    country: 'EE',
    tier: 'partner',
    isReal: false,
    nuts: 'EE008',
    sectors: ['LOGISTICS'],
    languages: ['et', 'en', 'ru', 'fi'],
    profile:
      'Cold stores and carriers that keep food frozen or fresh in Estonia and its neighbours. They also pool crates and pallets.',
  },
  {
    slug: 'fi-food-ph',
    name: 'Southern Finland Food Loop',
    country: 'FI',
    tier: 'partner',
    isReal: false,
    nuts: 'FI1B1',
    sectors: ['FOOD'],
    languages: ['fi', 'en', 'sv'],
    profile:
      'Shops, kitchens and charities around Helsinki that let no good food go to waste. The loop plans pick-ups and the papers that go with them.',
  },
];

/** The 14 clusters, in the order in which they first publish. */
export const CLUSTERS: readonly WorldCluster[] = ROWS.map((row) => ({
  ...row,
  id: uuidOfName(`cluster:${row.slug}`),
  illustrative: !row.isReal,
  website: null,
  profile: { en: row.profile },
}));
