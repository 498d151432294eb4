import type { FactTopic, OutsideScheme } from '@fivefold/domain';

/** What the registry knows of a cluster beside its row. Facts whose source says so are invented. */
export interface WorldProfile {
  readonly slug: string;
  readonly aliases: readonly string[];
  readonly outsideIds: readonly { readonly scheme: OutsideScheme; readonly value: string }[];
  /** Codes as they were stated, some of before 2024, with the code of today. */
  readonly regions: readonly { readonly code: string; readonly stated: string; readonly on: string }[];
  readonly facts: readonly {
    readonly topic: FactTopic;
    readonly value: string;
    readonly source: string;
    readonly asOf: string;
  }[];
}

const same = (code: string) => ({ code, stated: code, on: '2025-02-10' });

/** Profiles of the core clusters; members and staff are illustrations, with sources that disagree. */
export const PROFILES: readonly WorldProfile[] = [
  {
    slug: 'lv-log',
    aliases: ['Latvian Logistics Association', 'Latvian Logistics Cluster', 'Latvian Supply Chain Cluster'],
    outsideIds: [],
    regions: [
      { code: 'LV00A', stated: 'LV006', on: '2016-03-01' },
      { code: 'LV00B', stated: 'LV003', on: '2016-03-01' },
      same('EE'),
      same('LT'),
    ],
    facts: [
      { topic: 'members', value: '58', source: 'Illustrative register entry', asOf: '2016-01-01' },
      { topic: 'members', value: '61', source: 'Illustrative annual report', asOf: '2016-12-31' },
      { topic: 'staff_fte', value: '1.5', source: 'Illustrative annual report', asOf: '2016-12-31' },
    ],
  },
  {
    slug: 'lv-food',
    aliases: ['Food Cluster of Vidzeme', 'Latvian High Added Value and Healthy Food Cluster'],
    outsideIds: [],
    regions: [{ code: 'LV00C', stated: 'LV008', on: '2015-05-04' }, same('LV00A'), same('LV005')],
    facts: [
      { topic: 'members', value: '45', source: 'Illustrative register entry', asOf: '2015-06-30' },
      { topic: 'members', value: '45', source: 'Illustrative project plan', asOf: '2015-01-01' },
    ],
  },
  {
    slug: 'lv-itc',
    aliases: ['Latvijas IT klasteris'],
    outsideIds: [],
    regions: [{ code: 'LV00A', stated: 'LV007', on: '2018-09-12' }, same('LV'), same('EE')],
    facts: [
      { topic: 'employees', value: 'about 3,000', source: 'Illustrative brochure', asOf: '2018-01-01' },
    ],
  },
  {
    slug: 'ee-itl',
    aliases: ['ITL', 'Eesti Infotehnoloogia ja Telekommunikatsiooni Liit'],
    outsideIds: [],
    regions: [same('EE'), same('FI')],
    facts: [],
  },
  {
    slug: 'se-netport',
    aliases: ['NetPort'],
    outsideIds: [],
    regions: [same('SE221'), same('SE224')],
    facts: [],
  },
];
