/** A day of the calendar, or days counted from the day on which the world is filled in. */
export type WorldDay = string | number;

export interface WorldProject {
  readonly key: string;
  /** The first is the coordinator. Amounts in cents of euros. */
  readonly partners: readonly {
    readonly slug: string;
    readonly task: string;
    readonly totalMinor: number;
    readonly grantMinor: number;
    readonly confirmed: boolean;
  }[];
  readonly state: 'draft' | 'running' | 'closed';
  readonly acronym: string;
  readonly title: string;
  readonly summary: string;
  readonly programme: string;
  readonly totalMinor: number;
  readonly grantMinor: number;
  readonly isPublic: boolean;
  readonly acknowledgement: string;
  readonly disclaimer: string;
  readonly periods: readonly {
    readonly startsOn: WorldDay;
    readonly endsOn: WorldDay;
    readonly source: string;
    readonly inUse: boolean;
  }[];
  readonly workPackages: readonly {
    readonly title: string;
    readonly description: string;
    readonly lead: string;
    readonly startsOn: WorldDay;
    readonly endsOn: WorldDay;
    readonly deliverables: readonly {
      readonly kind: 'deliverable' | 'milestone';
      readonly title: string;
      readonly dueOn: WorldDay;
      readonly doneOn: WorldDay | null;
      readonly note: string;
    }[];
  }[];
  readonly results: readonly {
    readonly title: string;
    readonly unit: string;
    readonly target: number;
    readonly dueOn: WorldDay;
    readonly reports: readonly {
      readonly by: string;
      readonly value: number;
      readonly asOf: WorldDay;
      readonly proof: string;
    }[];
  }[];
}

const FUNDED =
  'Funded by the European Union under the programme for the competitiveness of enterprises (COSME).';
const VIEWS =
  'What is said here are the views of the partners alone. The European Union and its agencies answer for none of it and for no use of it.';

const part = (slug: string, task: string, totalMinor: number, grantMinor: number, confirmed = true) => ({
  ...{ slug, task, totalMinor, grantMinor, confirmed },
});
const deliverable = (title: string, dueOn: WorldDay, doneOn: WorldDay | null, note = '') => ({
  ...{ kind: 'deliverable' as const, title, dueOn, doneOn, note },
});
const milestone = (title: string, dueOn: WorldDay, doneOn: WorldDay | null, note = '') => ({
  ...{ kind: 'milestone' as const, title, dueOn, doneOn, note },
});
const report = (by: string, value: number, asOf: WorldDay, proof: string) => ({ by, value, asOf, proof });

/**
 * Projects of the core clusters. Of the first, totals, targets and the three periods, which sources give differently, are the
 * network's own founding figures; shares, plan and reports are illustrative, as everything of the others is.
 */
export const PROJECTS: readonly WorldProject[] = [
  {
    key: 'founding',
    state: 'closed',
    acronym: 'Fivefold',
    title: 'Five clusters, three sectors, one range of services',
    summary:
      'Five clusters of food, logistics and ICT in Latvia, Estonia and Sweden join to give their 227 member companies more professional services, and to make working together across the three sectors normal.\n\nTotals, targets and periods are the founding figures of the network. Shares, work packages and reports are illustrative.',
    programme: 'COSME, cluster excellence',
    totalMinor: 24_941_552,
    grantMinor: 23_694_425,
    isPublic: true,
    acknowledgement: FUNDED,
    disclaimer: VIEWS,
    partners: [
      part('lv-itc', 'Coordination, training modules', 8_000_000, 7_600_000),
      part('se-netport', 'Benchmarking, peer visits', 5_441_552, 5_169_425),
      part('lv-log', 'Logistics services', 4_200_000, 3_990_000),
      part('lv-food', 'Food services', 3_800_000, 3_610_000),
      part('ee-itl', 'ICT services', 3_500_000, 3_325_000),
    ],
    periods: [
      {
        startsOn: '2016-01-01',
        endsOn: '2017-06-30',
        source: 'Founding record, source B',
        inUse: true,
      },
      { startsOn: '2015-01-01', endsOn: '2017-06-30', source: 'Founding record, source A', inUse: false },
      { startsOn: '2016-01-01', endsOn: '2017-09-30', source: 'Founding record, source C', inUse: false },
    ],
    workPackages: [
      {
        title: 'Leading the project',
        description: 'Meetings of the partners, reports, money.',
        lead: 'lv-itc',
        startsOn: '2016-01-01',
        endsOn: '2017-06-30',
        deliverables: [
          milestone('First meeting of the five', '2016-02-15', '2016-02-10', 'All partners came.'),
          deliverable('Final report', '2017-06-30', '2017-06-28', 'Sent.'),
        ],
      },
      {
        title: 'Better cluster staff',
        description: 'Four training modules, visits at strong clusters.',
        lead: 'se-netport',
        startsOn: '2016-03-01',
        endsOn: '2017-03-31',
        deliverables: [
          deliverable('Four training modules', '2016-09-30', '2016-10-14', 'Two weeks late, all four held.'),
          milestone('Every cluster visited', '2017-03-31', '2017-03-20'),
        ],
      },
      {
        title: 'Services across sectors',
        description: 'What members need, and services that answer it.',
        lead: 'lv-log',
        startsOn: '2016-06-01',
        endsOn: '2017-06-30',
        deliverables: [
          deliverable('Joint range of services', '2017-04-30', '2017-04-27', 'Published by all five.'),
        ],
      },
    ],
    results: [
      {
        title: 'Member companies with access to the joint services',
        unit: 'companies',
        target: 227,
        dueOn: '2017-06-30',
        reports: [
          report('lv-itc', 140, '2016-12-31', 'Illustrative: lists of members, counted once each'),
          report('lv-itc', 227, '2017-06-30', 'Illustrative: lists of members, counted once each'),
        ],
      },
      {
        title: 'SMEs of partner clusters reached',
        unit: 'companies',
        target: 1000,
        dueOn: '2017-06-30',
        reports: [report('se-netport', 960, '2017-06-30', 'Illustrative: answers of partner clusters')],
      },
      {
        title: 'EU member states reached',
        unit: 'states',
        target: 18,
        dueOn: '2017-06-30',
        reports: [report('ee-itl', 18, '2017-05-31', 'Illustrative: seats of the partner clusters')],
      },
    ],
  },
  {
    key: 'cold-chain',
    state: 'running',
    acronym: 'ColdLine',
    title: 'A cold chain without gaps from berry to shop',
    summary:
      'Food firms, carriers and software houses of three countries try out how a frozen load stays measured from the field to the shelf. Illustrative.',
    programme: 'Illustrative call for joint pilots',
    totalMinor: 18_000_001,
    grantMinor: 13_500_001,
    isPublic: false,
    acknowledgement: 'Funded under an invented programme of the demo world.',
    disclaimer: VIEWS,
    partners: [
      part('lv-log', 'Coordination, routes', 7_000_001, 5_250_001),
      part('lv-food', 'Pilots with producers', 6_000_000, 4_500_000),
      part('ee-itl', 'Measuring and data', 5_000_000, 3_750_000),
    ],
    periods: [{ startsOn: -150, endsOn: 210, source: 'Grant agreement (illustrative)', inUse: true }],
    workPackages: [
      {
        title: 'What producers need',
        description: 'Needs of fifteen producers, written down and compared.',
        lead: 'lv-food',
        startsOn: -150,
        endsOn: -30,
        deliverables: [
          deliverable('Needs of fifteen producers', -60, -52, 'Sixteen took part.'),
          milestone('Three pilots chosen', -30, -28),
        ],
      },
      {
        title: 'Measured routes',
        description: 'Sensors and one shared log along two routes.',
        lead: 'ee-itl',
        startsOn: -45,
        endsOn: 120,
        deliverables: [
          deliverable('Shared log of temperatures', -7, null),
          milestone('First measured load in Stockholm', 12, null),
          deliverable('Report on two routes', 110, null),
        ],
      },
    ],
    results: [
      {
        title: 'Firms in pilots',
        unit: 'firms',
        target: 12,
        dueOn: 120,
        reports: [
          report('lv-food', 4, -45, 'Signed agreements with four firms'),
          report('lv-log', 7, -10, 'Signed agreements with seven firms'),
        ],
      },
      {
        title: 'Measured loads',
        unit: 'loads',
        target: 60,
        dueOn: 200,
        reports: [report('ee-itl', 18, -3, 'Log of temperatures')],
      },
      { title: 'Loss on the way', unit: '% less', target: 20, dueOn: 200, reports: [] },
    ],
  },
  {
    key: 'packaging',
    state: 'draft',
    acronym: 'FourthSector',
    title: 'Packaging as the fourth sector',
    summary: 'An idea for a project with packaging firms. Illustrative.',
    programme: 'Not chosen yet',
    totalMinor: 9_000_000,
    grantMinor: 6_300_000,
    isPublic: false,
    acknowledgement: '',
    disclaimer: '',
    partners: [
      part('lv-food', 'Coordination', 5_000_000, 3_500_000),
      part('lv-itc', 'Digital twins of packages', 4_000_000, 2_800_000, false),
    ],
    periods: [{ startsOn: 120, endsOn: 850, source: 'Draft of the proposal', inUse: true }],
    workPackages: [],
    results: [
      { title: 'Packaging firms in the network', unit: 'firms', target: 40, dueOn: 850, reports: [] },
    ],
  },
];
