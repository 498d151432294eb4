import type { LabelAward } from '@fivefold/domain';

/** A label of the register's start: who held it in 2020 is known, since when and until when is not. */
export interface StartLabel {
  readonly holder: string;
  /** The cluster of the world that it is; absent for one that has no organisation here. */
  readonly slug?: string;
  readonly mark: string;
}

/** Where the labels of the start come from. */
export const START_LABELS_SOURCE = 'Documents of the network, 2020; dates are not stated there';

export const START_LABELS: readonly StartLabel[] = [
  { holder: 'Latvian IT Cluster', slug: 'lv-itc', mark: 'ECEI Silver' },
  { holder: 'Latvian High Added Value and Healthy Food Cluster', slug: 'lv-food', mark: 'ECEI Bronze' },
  { holder: 'Latvian Logistics Cluster', slug: 'lv-log', mark: 'ECEI Bronze' },
  { holder: 'Latvian Wood Construction Cluster', mark: 'ECEI Bronze' },
  { holder: 'Clean Technology Cluster', mark: 'ECEI Bronze' },
  { holder: 'Green and Smart Technology Cluster', mark: 'ECEI Bronze' },
];

/** A label of an invented cluster, so that every status is seen. */
export interface WorldLabel {
  readonly slug: string;
  readonly mark: string;
  readonly award: LabelAward;
  /** The month, counted back from today's. */
  readonly monthsAgo: number;
}

export const WORLD_LABELS: readonly WorldLabel[] = [
  { slug: 'ee-food-ph', mark: 'ECEI Gold', award: 'first', monthsAgo: 34 },
  { slug: 'ee-food-ph', mark: 'ECEI Gold', award: 'renewal', monthsAgo: 10 },
  { slug: 'lt-log-ph', mark: 'ECEI Silver', award: 'first', monthsAgo: 22 },
  { slug: 'ee-log-ph', mark: 'ECEI Bronze', award: 'first', monthsAgo: 7 },
  { slug: 'se-food-ph', mark: 'ECEI Bronze', award: 'first', monthsAgo: 29 },
  { slug: 'fi-food-ph', mark: 'ECEI Bronze', award: 'first', monthsAgo: 41 },
];
