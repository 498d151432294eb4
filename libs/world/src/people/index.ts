import { uuidOfName } from '../ids.js';
import { FIRM_PEOPLE, STAFF } from './staff.js';

export const WORLD_ROLES = [
  'sme_user',
  'sme_admin',
  'cluster_editor',
  'cluster_publisher',
  'operator',
] as const;
export type WorldRole = (typeof WORLD_ROLES)[number];

/** An invented person. */
export interface WorldPerson {
  readonly id: string;
  readonly name: string;
  /** `firstname.lastname@<slug of the first organisation>.example`, ASCII, lower case. */
  readonly email: string;
  /** ISO 639-1 of the language the person reads first. */
  readonly language: string;
  /** At least one; `organisation` is the slug of a cluster or firm, null for operators of the platform. */
  readonly roles: readonly { readonly organisation: string | null; readonly role: WorldRole }[];
}

/** Lower-case ASCII of a name part: marks are dropped, `ø` and the like spelt with one letter. */
function ascii(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ø/g, 'o')
    .replace(/æ/g, 'a')
    .replace(/[^a-z]/g, '');
}

function toPerson(line: string): WorldPerson {
  const [name = '', language = '', assignments = ''] = line.split('|').map((cell) => cell.trim());
  const roles = assignments.split(',').map((assignment) => {
    const [organisation = '', role = ''] = assignment.trim().split(' ');
    return { organisation: organisation === '-' ? null : organisation, role: role as WorldRole };
  });
  const [first = '', last = ''] = name.split(' ');
  const email = `${ascii(first)}.${ascii(last)}@${roles[0]?.organisation ?? 'fivefold'}.example`;
  return { id: uuidOfName(`person:${email}`), name, email, language, roles };
}

/** Operators, then the staff of clusters, then the people of firms. */
export const PEOPLE: readonly WorldPerson[] = [STAFF, FIRM_PEOPLE]
  .flatMap((table) => table.trim().split('\n'))
  .map(toPerson);
