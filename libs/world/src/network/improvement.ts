/** A strategy of a cluster with one goal and what is done for it; days count from today. Illustrative. */
export interface WorldStrategy {
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  /** Days from today until it is looked at again. */
  readonly reviewInDays: number;
  readonly goals: readonly {
    readonly title: string;
    readonly target: string;
    readonly dueInDays: number;
    readonly isReached: boolean;
    readonly actions: readonly {
      readonly title: string;
      readonly dueInDays: number;
      readonly state: 'planned' | 'started' | 'done';
      readonly evidence?: string;
    }[];
  }[];
}

export const WORLD_STRATEGIES: readonly WorldStrategy[] = [
  {
    slug: 'lv-log',
    title: 'Strategy for the cold chain, an illustration',
    summary: 'One shared way of working from the farm to the port, measured every quarter.',
    reviewInDays: 40,
    goals: [
      {
        title: 'One data sheet for temperature records',
        target: 'Ten members send it with every load',
        dueInDays: 180,
        isReached: false,
        actions: [
          { title: 'Try the sheet with two carriers', dueInDays: 30, state: 'started' },
          {
            title: 'Ask food clusters what they need to see',
            dueInDays: -20,
            state: 'done',
            evidence: 'Notes of three calls.',
          },
        ],
      },
      {
        title: 'More members in working groups',
        target: 'Every second member takes part',
        dueInDays: -30,
        isReached: true,
        actions: [],
      },
    ],
  },
  {
    slug: 'lv-food',
    title: 'Strategy for Nordic shops, an illustration',
    summary:
      'Prepared food and berries on shelves in Sweden and Finland, with partners in logistics and ICT.',
    reviewInDays: 200,
    goals: [
      {
        title: 'First joint delivery',
        target: 'Three producers on one lorry',
        dueInDays: 90,
        isReached: false,
        actions: [{ title: 'Write the joint need', dueInDays: 14, state: 'planned' }],
      },
    ],
  },
];

/** A working group with firms, its tasks and its minutes. Illustrative. */
export interface WorldGroup {
  readonly slug: string;
  readonly name: string;
  readonly purpose: string;
  /** Slugs of clusters in it beside the one that leads. */
  readonly partners: readonly string[];
  readonly tasks: readonly {
    readonly title: string;
    readonly owner: string;
    readonly dueInDays: number;
    readonly isDone: boolean;
  }[];
  readonly minutes: readonly { readonly daysAgo: number; readonly text: string }[];
}

export const WORLD_GROUPS: readonly WorldGroup[] = [
  {
    slug: 'lv-log',
    name: 'Cold chain data, an illustration',
    purpose: 'Agree on what goes with a chilled load, so that shops and carriers read the same.',
    partners: ['lv-food', 'lv-itc'],
    tasks: [
      { title: 'Draft the nine fields', owner: 'lv-itc', dueInDays: 20, isDone: false },
      { title: 'Collect what shops ask for', owner: 'lv-food', dueInDays: -10, isDone: true },
    ],
    minutes: [
      { daysAgo: 25, text: 'Nine fields are enough. Latvian IT Cluster drafts them; food asks three shops.' },
    ],
  },
];
