import {
  getNamedType,
  type GraphQLField,
  type GraphQLObjectType,
  isEnumType,
  isNonNullType,
  isObjectType,
} from 'graphql';

/** Numbers 0 … 1 that are the same for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state >>> 8) / 2 ** 24;
  };
}

/** Selections at random, with aliases, fragments, `__typename`, arguments as literals and as the variable `$language`. */
export class RandomSelection {
  readonly fragments: string[] = [];
  private aliases = 0;

  /** @param isAsked whether a field may be selected */
  constructor(
    private readonly random: () => number,
    private readonly isAsked: (field: GraphQLField<unknown, unknown>) => boolean = () => true,
  ) {}

  /** A selection of `type` in braces, at most `depth` objects deep. */
  of(type: GraphQLObjectType, depth: number): string {
    const all = Object.values(type.getFields()).filter(this.isAsked);
    const open = all.filter((field) => depth > 0 || !isObjectType(getNamedType(field.type)));
    const chosen = open
      .map((field) => ({ field, at: this.random() }))
      .sort((one, other) => one.at - other.at)
      .slice(0, 1 + Math.floor(this.random() * Math.min(7, open.length)))
      .flatMap(({ field }) => this.field(field, depth));
    if (this.random() < 0.2) chosen.push('__typename');
    const inner = chosen.length > 0 ? chosen.join(' ') : '__typename';
    if (this.random() < 0.15) {
      const name = `f${this.fragments.length}`;
      this.fragments.push('');
      this.fragments[Number(name.slice(1))] = `fragment ${name} on ${type.name} { ${inner} }`;
      return `{ ...${name} }`;
    }
    return this.random() < 0.15 ? `{ ... on ${type.name} { ${inner} } }` : `{ ${inner} }`;
  }

  private field(field: GraphQLField<unknown, unknown>, depth: number): string[] {
    const given = field.args.flatMap(({ name, type }) => {
      if (name === 'language') {
        const choice = this.random();
        if (choice < 0.4) return [];
        return [`language: ${choice < 0.7 ? '$language' : choice < 0.85 ? '"et"' : 'null'}`];
      }
      if (!isNonNullType(type)) return [];
      const named = getNamedType(type);
      if (named.name === 'Int') return [`${name}: 2`];
      return isEnumType(named) ? [`${name}: ${named.getValues()[0]!.name}`] : [`${name}: "x"`];
    });
    const args = given.length > 0 ? `(${given.join(', ')})` : '';
    const named = getNamedType(field.type);
    const inner = isObjectType(named) ? ` ${this.of(named, depth - 1)}` : '';
    if (!isObjectType(named) && inner === '' && !('getValues' in named) && 'getFields' in named) return [];
    // Arguments that differ may not meet under one name.
    const isOther = args !== '' || this.random() < 0.05;
    this.aliases += isOther ? 1 : 0;
    if (isOther && this.aliases > 12) return [];
    return [`${isOther ? `a${this.aliases}: ` : ''}${field.name}${args}${inner}`];
  }
}
