import type { Clause, ClauseValue, ConceptId, Language, NutsCode, Period } from '@fivefold/domain';

/** A need with the capabilities and clauses that a person judged right. */
export interface WrittenNeed {
  readonly id: string;
  readonly language: Language;
  readonly homeRegion: NutsCode;
  readonly text: string;
  readonly wanted: readonly ConceptId[];
  readonly clauses: readonly Pick<Clause, 'value' | 'hard' | 'appliesTo'>[];
}

/**
 * Reads blocks of `# id language home`, text, `> concepts`, then clauses: a key, its value, `soft` where it only prefers,
 * `@concepts` where it does not bind the whole need. Lists of alternatives are divided by `,`, lists of which all must
 * hold by `+`.
 * @throws Error that names the block and line of a clause that cannot be read
 */
export function parseNeeds(source: string): WrittenNeed[] {
  return source
    .trim()
    .split(/^# /m)
    .filter((block) => block !== '')
    .map((block) => {
      const [head = '', text = '', wanted = '', ...rest] = block.trim().split('\n');
      const [id = '', language = '', homeRegion = ''] = head.split(' ');
      const clauses = rest.map((line) => parseClause(line, `${id}: ${line}`));
      return {
        id,
        language: language as Language,
        homeRegion,
        text,
        wanted: wanted.slice(2).split(' '),
        clauses,
      };
    });
}

function parseClause(line: string, where: string): WrittenNeed['clauses'][number] {
  const [demand = '', scope] = line.split(' @');
  const isSoft = demand.endsWith(' soft');
  const [name = '', ...rest] = (isSoft ? demand.slice(0, -5) : demand).split(' ');
  const value = valueOf(name, rest.join(' '));
  if (value === null) throw new Error(where);
  return { value, hard: !isSoft, appliesTo: scope === undefined ? '*' : scope.split(' ') };
}

function valueOf(name: string, rest: string): ClauseValue | null {
  const words = rest.split(' ');
  const [one = '', two = '', three = '', four = ''] = words;
  switch (name) {
    case 'temperature': {
      const [minC, maxC] = rest.split('..').map(Number) as [number, number];
      return { key: name, minC, maxC };
    }
    case 'atp':
      return { key: name, minClass: rest };
    case 'certification':
    case 'interface':
      return { key: name, allOf: rest.split('+') };
    case 'site':
    case 'coverage':
    case 'incoterm':
      return { key: name, anyOf: rest.split(',') };
    case 'provider':
    case 'audience':
      return { key: `${name}_region`, anyOf: rest.split(',') };
    case 'route':
      return { key: name, allOf: rest.split('+') };
    case 'capacity': {
      const kind = one as 'stock' | 'flow';
      return {
        key: name,
        kind,
        unit: three,
        qty: Number(two),
        period: kind === 'flow' ? (four as Period) : null,
      };
    }
    case 'lead':
      return { key: 'lead_time', maxDays: Number(rest) };
    case 'start':
      return { key: name, by: rest };
    case 'period': {
      const [from = '', to = ''] = rest.split('..');
      return { key: name, from, to };
    }
    case 'language':
      return one === 'any' ? { key: name, anyOf: two.split(',') } : { key: name, allOf: two.split(',') };
    case 'adr':
      return { key: name, classes: rest.split(',') };
    case 'price':
      return { key: name, maxMinor: Math.round(Number(one) * 100), unit: two, currency: three };
    case 'budget':
      return {
        key: name,
        maxMinor: Number(one) * 100,
        currency: two,
        horizonMonths: three ? Number(three) : null,
        assume: {},
      };
    case 'same':
      return { key: 'same_provider' };
    case 'consortium': {
      const [minEntities, minCountries] = one.split('/').map(Number) as [number, number];
      return {
        key: name,
        minEntities,
        minCountries,
        ...(two !== '' && { mustIncludeSectors: two.split(',') }),
      };
    }
    default:
      return null;
  }
}
