import { CLASSES_OF_CLUSTERS } from './classes-of-clusters.js';
import { CLASSES_OF_DEALS } from './classes-of-deals.js';
import { CLASSES_OF_PEOPLE } from './classes-of-people.js';

/**
 * The widest circle that a column may ever reach:
 * - `public`: everybody, once the row is published
 * - `shared`: the parties of one thing, such as both sides of a deal, and whoever decides between them
 * - `private`: one organisation and its staff; of the platform itself, its operators
 * - `personal`: who a natural person is or what one did. It goes where its row goes, and is exported and erased with the person
 * - `secret`: nobody is ever sent it, save the one it was made for at that moment
 */
export type DataClass = 'public' | 'shared' | 'private' | 'personal' | 'secret';

export const DATA_CLASSES: readonly DataClass[] = ['public', 'shared', 'private', 'personal', 'secret'];

/** The columns of one table by class, separated by spaces; each stands in exactly one. */
export type TableClasses = { readonly [Class in DataClass]?: string };

/** Every table of the database; a test compares it with the columns that the migrations made. */
export const CLASSES_BY_TABLE: Readonly<Record<string, TableClasses>> = {
  ...CLASSES_OF_PEOPLE,
  ...CLASSES_OF_DEALS,
  ...CLASSES_OF_CLUSTERS,
};

/** One column with its class. */
export interface ClassedColumn {
  readonly table: string;
  readonly column: string;
  readonly dataClass: DataClass;
}

/** All columns with their classes, in the order of the tables above. A column that stands in two classes is there twice. */
export function classedColumns(classes = CLASSES_BY_TABLE): ClassedColumn[] {
  return Object.entries(classes).flatMap(([table, byClass]) =>
    DATA_CLASSES.flatMap((dataClass) =>
      (byClass[dataClass] ?? '')
        .split(/\s+/)
        .filter((column) => column !== '')
        .map((column) => ({ table, column, dataClass })),
    ),
  );
}
